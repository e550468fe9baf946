/* What a card holds, between the file that builds it and the one that lets it
 * flow over pages. */

#pragma once

#include "kv-card.h"

G_BEGIN_DECLS

#define KV_CARD_GUTTER 8.

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

  /* While it is drawn. */
  const char *title;
  char       *after;
  KvScene    *scene;
  KvBox       content;
  guint       n_pages;
  double      y;
  double      squeeze;  /* how much closer than usual rows stand, mm */
};

G_END_DECLS
