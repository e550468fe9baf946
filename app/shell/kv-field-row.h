/* KvFieldRow: the row of a form for one field. It makes itself from the
 * declaration of that field and follows what is edited; a .ui file only names
 * the field. */

#pragma once

#include <adwaita.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_FIELD_ROW (kv_field_row_get_type ())
G_DECLARE_FINAL_TYPE (KvFieldRow, kv_field_row, KV, FIELD_ROW, AdwPreferencesRow)

GtkWidget     *kv_field_row_new         (const char *field);

/* NULL, NULL: follows nothing any more. The row is not visible where the kind
 * has no such field or the user may not see it. */
void           kv_field_row_set_editor  (KvFieldRow    *self,
                                         KvForm        *form,
                                         KvEditor      *editor);

const KvField *kv_field_row_get_field   (KvFieldRow    *self); /* or NULL */
/* What it holds, as one would type it; NULL: nothing, or not the same in all that
 * is edited. To be freed. */
char          *kv_field_row_get_text    (KvFieldRow    *self);
/* Whether anything is filled in. */
gboolean       kv_field_row_is_filled   (KvFieldRow    *self);
/* What the user works with: the scale, the entry, the button. */
GtkWidget     *kv_field_row_get_control (KvFieldRow    *self);

/* Gives all rows in `widget` what they edit. */
void           kv_field_rows_set_editor (GtkWidget     *widget,
                                         KvForm        *form,
                                         KvEditor      *editor);

G_END_DECLS
