/* KvColourRow: the colour of a sector: one of the eight that hold in grey and in
 * the dark, or any other. */

#pragma once

#include <adwaita.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_COLOUR_ROW (kv_colour_row_get_type ())
G_DECLARE_FINAL_TYPE (KvColourRow, kv_colour_row, KV, COLOUR_ROW, AdwPreferencesRow)

void kv_colour_row_set_editor (KvColourRow *self,
                               KvForm      *form,
                               KvEditor    *editor); /* NULL: none */

G_END_DECLS
