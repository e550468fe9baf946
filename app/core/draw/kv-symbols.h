/* The signs of beeldtaal that several diagrams share: sector shapes, badges of
 * houding, cells of the matrix, blocks of strength, samples of lines. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-scene.h"

G_BEGIN_DECLS

/* How a sector looks: of a partner without one, "Overig" without a letter. */
typedef struct
{
  guint       vorm;
  KvFill      fill;
  const char *letter;
  const char *naam;
  const char *id;
  double      order;
} KvSectorLook;

KvSectorLook kv_sector_look        (KvKrachtenveld *krachtenveld, KvElement *partner, const KvTheme *theme);
KvSectorLook kv_sector_look_of     (KvElement *sector, const KvTheme *theme);

/* The outline of a shape of `area` mm2 around (cx, cy), grown by `offset` mm
 * with sharp corners. */
KvPath *kv_shape_path              (guint vorm, double cx, double cy, double area, double offset);
/* How far the outline is from the centre in the direction (dx, dy). */
double  kv_shape_reach             (guint vorm, double area, double offset, double dx, double dy);
/* Half its width and how far it goes up and down, seen from the centre. */
KvBox   kv_shape_box               (guint vorm, double area, double offset);

/* A small sector symbol (11 mm2 in rows). */
void    kv_draw_sector_symbol      (KvScene *scene, const KvSectorLook *look, double cx, double cy, double area, gboolean dashed, const char *text, double text_size);

/* A badge of houding: KV_ONBEKEND for "?". */
void    kv_draw_houding_badge      (KvScene *scene, double cx, double cy, double diameter, int houding, double type_size);

/* The cell of a standpunt in the box; KV_ONBEKEND is the dashed "?". */
void    kv_draw_standpunt_cell     (KvScene *scene, const KvBox *box, int waarde);

/* Blocks of a score, `full` of `n`; full 0 draws all empty. */
void    kv_draw_blocks             (KvScene *scene, double x, double cy, guint full, guint n);

/* A horizontal sample of a relatie from (x, cy), `width` mm long. */
void    kv_draw_edge_sample        (KvScene *scene, double x, double cy, double width, guint soort, int sterkte, gboolean gewenst, gboolean back);
void    kv_draw_edge_mark          (KvScene *scene, double cx, double cy, guint soort, gboolean gewenst, double angle);
void    kv_draw_arrow_head         (KvScene *scene, double x, double y, double angle, KvColour colour);

const char *kv_houding_sign        (int houding);  /* "++" "+" "0" "−" "−−" "?" */
const char *kv_houding_text        (int houding);  /* "sterk voor" ... "onbekend" */

G_END_DECLS
