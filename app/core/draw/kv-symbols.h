/* The signs of beeldtaal that several diagrams share: sector symbols, badges
 * of houding, cells of the matrix, blocks of strength, samples of lines. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-scene.h"
#include "kv-shapes.h"

G_BEGIN_DECLS

/* How a sector looks: of a partner without one, "Overig" without a letter. */
typedef struct
{
  guint       vorm;
  KvFill      fill;
  char        letter[16]; /* at most two characters */
  const char *naam;
  const char *id;     /* "" without a sector */
  double      order;  /* those without a sector come last */
} KvSectorLook;

KvSectorLook kv_sector_look        (KvKrachtenveld *krachtenveld, KvElement *partner, const KvTheme *theme);
KvSectorLook kv_sector_look_of     (KvElement *sector /* NULL: none */, const KvTheme *theme);

/* The baseline of a line of capitals or digits of `size` pt whose middle is at
 * cy. */
double  kv_middle_baseline         (double cy, double size);

/* A sector symbol of `area` mm2 (11 in rows) with a text (NULL: none) of
 * text_size pt in it; dashed: not known. */
void    kv_draw_sector_symbol      (KvScene *scene, const KvSectorLook *look, double cx, double cy, double area, gboolean dashed, const char *text, double text_size);

/* A badge of houding: KV_ONBEKEND for "?". A square is .92 of the diameter. */
void    kv_draw_houding_badge      (KvScene *scene, double cx, double cy, double diameter, int houding, double type_size);

/* The cell of a standpunt in the box; KV_ONBEKEND is the dashed "?". */
void    kv_draw_standpunt_cell     (KvScene *scene, const KvBox *box, int waarde);

/* The dashed box with "?" of what is not known. */
void    kv_draw_onbekend_cell      (KvScene *scene, const KvBox *box);

/* Blocks of a score, `full` of `n`; full 0 draws all empty. They are 2.3 high
 * and kv_blocks_width() wide. */
void    kv_draw_blocks             (KvScene *scene, double x, double cy, guint full, guint n);
double  kv_blocks_width            (guint n);

/* What a sample of a relatie shows. */
typedef struct
{
  guint    soort;   /* 0: onbekend */
  int      sterkte; /* 1 to 3, or KV_ONBEKEND, drawn as 1 */
  gboolean gewenst;
  gboolean back;    /* the head is at the left end */
  double   thin;    /* the part of its width that lines have on this sheet; 0: all */
} KvEdgeSample;

/* A horizontal sample from (x, cy), `width` mm long, with its mark and head. */
void    kv_draw_edge_sample        (KvScene *scene, double x, double cy, double width, const KvEdgeSample *sample);

/* The mark half-way an edge that runs at `angle` (radians, atan2 (dy, dx)):
 * a letter in a disc, a cross for conflict, a plus for gewenst; nothing where
 * the soort has none. */
void    kv_draw_edge_mark          (KvScene *scene, double cx, double cy, guint soort, gboolean gewenst, double angle);

/* An arrow head with its tip at (x, y), pointing along `angle` (radians). The
 * line itself stops KV_ARROW_STOP before the tip. */
void    kv_draw_arrow_head         (KvScene *scene, double x, double y, double angle, KvColour colour);
#define KV_ARROW_STOP 1.8

/* Lines for a pen over this width, from the first that goes under y on to a limit;
 * returns the last one. What is left of a page gets them where it is worth it. */
double  kv_draw_ruled              (KvScene *scene, double x, double y, double width, double limit);
#define KV_RULED_PITCH 7.
#define KV_RULED_LEAST 30. /* of the page, with a head, or no lines at all */

const char *kv_houding_sign        (int houding);  /* "++" "+" "0" "−" "−−" "?" */
const char *kv_houding_text        (int houding);  /* "sterk voor" ... "onbekend" */

G_END_DECLS
