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

/* Owned by the stamps. NULL: a look that is no picture. */
GdkTexture   *kv_grid_stamps_cell   (KvGridStamps       *self,
                                     const KvGridColumn *column,
                                     const KvGridCell   *cell,
                                     int                 width,
                                     int                 height);
GdkTexture   *kv_grid_stamps_sector (KvGridStamps       *self,
                                     KvElement          *sector,
                                     int                 size);

G_END_DECLS
