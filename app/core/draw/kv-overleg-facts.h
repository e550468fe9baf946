/* What overleggen are: what they may decide, how often they meet, what they are
 * a part of. Beside a table, or in one of its own. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

/* A block of a legend for one overleg; and whether those of all of these leave
 * room for the rest of it. */
void     kv_overleg_add_legend  (KvSheet *sheet, KvLegend *legend, KvElement *overleg);
gboolean kv_overleg_fits_legend (KvSheet *sheet, GPtrArray *overleggen);

/* A row for each, on pages of its own; none where there is nothing to tell. */
void     kv_overleg_draw_facts  (KvSheet *sheet, GPtrArray *overleggen);

G_END_DECLS
