/* What tables say of a partner: its name with the symbol of its sector, its
 * scores; and the blocks of a legend that explain those. */

#pragma once

#include "kv-sheet.h"
#include "kv-symbols.h"

G_BEGIN_DECLS

#define KV_ROW_SYMBOL_AREA 11. /* mm2 */
#define KV_ROW_NAME 6.         /* from the left of the row to the name, mm */
#define KV_SCORE_WIDTH 17.2    /* a cell with a digit and five blocks, mm */
#define KV_SCORE_LEAST 16.5    /* the narrowest that holds them */
#define KV_SCORE_BLOCKS 3.4    /* from its left edge to the blocks */

typedef enum
{
  KV_NAME_ONE_LINE, /* the abbreviation where the name is too wide */
  KV_NAME_SHORT,    /* the abbreviation where there is one */
  KV_NAME_WRAPPED,  /* as many lines as go in, from the top of the row */
} KvNameForm;

/* Whether the field of any of these partners is filled in. */
gboolean     kv_anybody_has             (GPtrArray *partners, guint field);

/* What rows of a table have in common that stand together: the sector, unless
 * the weergave (or NULL) orders them by name. */
gconstpointer kv_partner_row_group      (KvElement *partner, KvElement *weergave);

KvTextStyle  kv_partner_name_style      (KvElement *partner, const KvTheme *theme);

/* The name in its box with the symbol before it; and the height that a wrapped
 * one needs. */
void         kv_draw_partner_name       (KvScene *scene, const KvBox *box, KvKrachtenveld *krachtenveld, KvElement *partner, KvNameForm form);
double       kv_measure_partner_name    (KvElement *partner, const KvTheme *theme, double width);

/* How the weergave (or NULL) wants names in rows of one line. */
KvNameForm   kv_partner_name_form       (KvElement *weergave);

/* A score of 1 to 5 as digit and blocks; "?" where it is not known. The box is
 * that of the row; the cell is in its first line. */
void         kv_draw_score              (KvScene *scene, const KvBox *box, int score, int max);

/* The same of a machtsmiddel: also that it is had, or not. */
void         kv_draw_inzet              (KvScene *scene, const KvBox *box, int value);

/* The part of a box that its tint fills: a gap on all sides is the grid. */
KvBox        kv_cell_inset              (const KvBox *box);

/* One line of type in the middle of a box: align 0 left, .5, 1 right. */
void         kv_draw_cell_text          (KvScene *scene, const KvBox *box, double align, const char *text, KvWeight weight, KvColour colour);

/* The block of a legend with the sectors of these partners; entries for what
 * is said of them. */
void         kv_legend_add_sectors      (KvLegend *legend, KvKrachtenveld *krachtenveld, GPtrArray *partners, const KvTheme *theme);
void         kv_legend_add_houdingen    (KvLegend *legend, GPtrArray *partners);
void         kv_legend_add_score        (KvLegend *legend, const char *text);
void         kv_legend_add_onbekend     (KvLegend *legend);

G_END_DECLS
