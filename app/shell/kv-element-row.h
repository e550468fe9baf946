/* KvElementRow: an element in the list of those that hang on what is edited. It can
 * be of another element of the same list later: a row costs more to make than to
 * change. */

#pragma once

#include <gtk/gtk.h>

#include "kv-listing.h"

G_BEGIN_DECLS

#define KV_TYPE_ELEMENT_ROW (kv_element_row_get_type ())
G_DECLARE_FINAL_TYPE (KvElementRow, kv_element_row, KV, ELEMENT_ROW, GtkListBoxRow)

/* It says nothing until it is set. "up" tells that it is to be moved up. */
GtkWidget  *kv_element_row_new    (const KvListing *listing);
void        kv_element_row_set    (KvElementRow    *self,
                                   KvForm          *form,
                                   KvElement       *element,
                                   const KvEntry   *entry,
                                   gboolean         is_first);
const char *kv_element_row_get_id (KvElementRow    *self);

G_END_DECLS
