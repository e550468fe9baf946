/* What tables say of a partner in their cells: scores, counts, words; and the
 * blocks of a legend that explain those. */

#pragma once

#include "kv-sheet.h"
#include "kv-symbols.h"

G_BEGIN_DECLS

#define KV_ROW_SYMBOL_AREA 11. /* mm2 */
#define KV_FIRST_LINE 3.05     /* the middle of a first line, from the top of its row, mm */
#define KV_SCORE_WIDTH 17.2    /* a cell with a digit and five blocks, mm */
#define KV_SCORE_LEAST 16.5    /* the narrowest that holds them */
#define KV_SCORE_BLOCKS 3.4    /* from its left edge to the blocks */

/* Whether the field of any of these partners is filled in. */
gboolean     kv_anybody_has             (GPtrArray *partners, guint field);

KvTextStyle  kv_partner_name_style      (KvElement *partner, const KvTheme *theme);

/* The shape of a sector, as much of it above the middle of a row as under it: by
 * its own centre a triangle would reach into the line above. */
void         kv_draw_row_symbol         (KvScene *scene, const KvSectorLook *look, double cx, double cy);

/* A score of 1 to 5 as digit and blocks; "?" where it is not known. As all that is
 * drawn in a cell it stands in the middle of its box: that of the row, or of the
 * first line where rows are texts. */
void         kv_draw_score              (KvScene *scene, const KvBox *box, int score, int max);

/* The same of a machtsmiddel: also that it is had, or not. */
void         kv_draw_inzet              (KvScene *scene, const KvBox *box, int value);

/* The part of a box that its tint fills: a gap on all sides is the grid. */
KvBox        kv_cell_inset              (const KvBox *box);

/* One line of type in the middle of a box: align 0 left, .5, 1 right. */
void         kv_draw_cell_text          (KvScene *scene, const KvBox *box, double align, const char *text, KvWeight weight, KvColour colour);

/* A count, in grey where there is none of it. */
void         kv_draw_figure             (KvScene *scene, const KvBox *box, double align, guint figure);

/* The block of a legend with the sectors of these partners; entries for what
 * is said of them. */
void         kv_legend_add_sectors      (KvLegend *legend, KvKrachtenveld *krachtenveld, GPtrArray *partners, const KvTheme *theme);
void         kv_legend_add_houdingen    (KvLegend *legend, GPtrArray *partners);
void         kv_legend_add_score        (KvLegend *legend, const char *text);
void         kv_legend_add_onbekend     (KvLegend *legend);

G_END_DECLS
