/* KvPicker: a popover with a list to choose from; where there is much, with an
 * entry to search it and, at the end, to make what is not there. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_PICKER (kv_picker_get_type ())
G_DECLARE_FINAL_TYPE (KvPicker, kv_picker, KV, PICKER, GtkPopover)

typedef enum
{
  KV_PICK_ONE = 0,
  KV_PICK_SEVERAL = 1 << 0, /* stays open, rows are checks */
  KV_PICK_SEARCH = 1 << 1,
  KV_PICK_MAKE = 1 << 2,    /* "Nieuw: …", with KV_PICK_SEARCH */
} KvPickFlags;

/* Fills the picker, each time before it shows. */
typedef void (*KvPickerFill) (KvPicker *picker,
                              gpointer  data);

/* What opens it, with the picker as its popover. */
GtkWidget  *kv_picker_button_new (KvPickFlags   flags,
                                  KvPickerFill  fill,
                                  gpointer      data);
KvPicker   *kv_picker_of         (GtkWidget    *button);

/* `symbol` may be NULL, and is taken. */
void        kv_picker_add        (KvPicker     *self,
                                  const char   *key,
                                  const char   *label,
                                  GtkWidget    *symbol,
                                  gboolean      checked);

G_END_DECLS
