/* KvElementList: the elements that hang on what is edited, as rows of a form
 * (the standpunten of a partner, the leden of an overleg), and a last row to add
 * one. A click opens the page of an element. */

#pragma once

#include <adwaita.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_ELEMENT_LIST (kv_element_list_get_type ())
G_DECLARE_FINAL_TYPE (KvElementList, kv_element_list, KV, ELEMENT_LIST, AdwPreferencesRow)

/* Where several are edited at once there is no list. To be updated after that. */
void       kv_element_list_set_subject (KvElementList *self,
                                        KvForm        *form,
                                        const char    *subject); /* NULL: none */
void       kv_element_list_update      (KvElementList *self);
KvMarks    kv_element_list_get_marks   (KvElementList *self);
/* The row of this element, where it is to be seen; else NULL. */
GtkWidget *kv_element_list_find_row    (KvElementList *self,
                                        const char    *id);
/* "4 relaties"; "Nog niets" when there are none. To be freed. */
char      *kv_element_list_describe    (KvElementList *self);

G_END_DECLS
