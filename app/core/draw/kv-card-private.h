/* What a card holds, between the file that builds it and the one that lets it
 * flow over pages. */

#pragma once

#include "kv-card.h"

G_BEGIN_DECLS

#define KV_CARD_GUTTER 8.
#define KV_CARD_GAP 5.        /* above a head */
#define KV_CARD_HEAD_RULE 5.  /* under the top of a head */

typedef struct
{
  double         height;
  KvCardDraw     draw;
  gpointer       data;
  GDestroyNotify destroy;
  gboolean       kept;   /* on the page of the row before it */
} KvCardRow;

struct _KvCardBlock
{
  char       *title;
  char       *note;
  KvCardDraw  note_draw;
  gboolean    full;
  gboolean    headed; /* the first row is over all others */
  double      width;
  GArray     *rows;
  guint       next;   /* the first row that is not drawn yet */
};

struct _KvCard
{
  KvSheet   *sheet;
  GPtrArray *blocks;
  char     **ruled;
  gboolean   is_ruled;
  int        first_lines; /* at most under the first head; 0: as many as under the others */

  /* While it is drawn. */
  const char *title;
  char       *after;
  KvScene    *scene;
  KvBox       content;
  guint       n_pages;
  double      y;
  double      squeeze;  /* how much closer than usual rows stand, mm */
  gboolean    has_lines; /* for a pen */
};

/* Where the page ends for what is drawn. */
double kv_card_bottom     (KvCard *card);

/* A head with its top at y, and the rule under it. */
void   kv_card_draw_title (KvCard *card, const char *title, double x, double y, double width);

/* The lines for a pen that go under what is drawn. */
void   kv_card_draw_ruled (KvCard *card);

G_END_DECLS
