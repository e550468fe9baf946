/* KvSheetPreview: the sheets of a diagram as they will come out, what is said when
 * there are none, and a line that describes them. They are drawn in a thread. */

#pragma once

#include <gtk/gtk.h>

#include "kv-drawing.h"

G_BEGIN_DECLS

#define KV_TYPE_SHEET_PREVIEW (kv_sheet_preview_get_type ())
G_DECLARE_FINAL_TYPE (KvSheetPreview, kv_sheet_preview, KV, SHEET_PREVIEW, GtkWidget)

/* Shows `drawing` after `pause` ms in which nothing else is asked for; `paper` is
 * what the line says of its paper. Emits "drawn". */
void             kv_sheet_preview_draw        (KvSheetPreview  *self,
                                               const KvDrawing *drawing,
                                               KvKrachtenveld  *krachtenveld,
                                               const char      *paper,
                                               guint            pause);
/* Gives up what was asked for. */
void             kv_sheet_preview_stop        (KvSheetPreview  *self);

/* Whether it shows what was asked for. */
gboolean         kv_sheet_preview_is_ready    (KvSheetPreview  *self);

/* NULL where there is nothing to draw. */
const KvPicture *kv_sheet_preview_get_picture (KvSheetPreview  *self);

/* As a printer without colour has it. */
void             kv_sheet_preview_set_grey    (KvSheetPreview  *self,
                                               gboolean         grey);

G_END_DECLS
