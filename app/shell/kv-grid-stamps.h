/* Pictures of cells, drawn once by what draws them on paper. There are few that
 * differ, so that a table of them costs little. */

#pragma once

#include <gtk/gtk.h>

#include "kv-grid-model.h"
#include "kv-theme.h"

G_BEGIN_DECLS

typedef struct _KvGridStamps KvGridStamps;

KvGridStamps *kv_grid_stamps_new   (void);
void          kv_grid_stamps_free  (KvGridStamps  *self);
/* scale: px in a mm; device: px of the screen in a px. What was drawn otherwise is
 * forgotten. */
void          kv_grid_stamps_set_style (KvGridStamps  *self,
                                        const KvTheme *theme,
                                        double         scale,
                                        int            device);
void          kv_grid_stamps_clear (KvGridStamps  *self);

/* Only of a look that is a picture. */
void           kv_grid_stamps_draw_cell (KvGridStamps       *self,
                                         cairo_t            *cr,
                                         const KvGridColumn *column,
                                         const KvGridCell   *cell,
                                         const GdkRectangle *at);
/* At 0, 0. Owned by the stamps. */
GskRenderNode *kv_grid_stamps_sector    (KvGridStamps       *self,
                                         KvElement          *sector,
                                         int                 size);

G_END_DECLS
