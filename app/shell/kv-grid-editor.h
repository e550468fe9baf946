/* KvGridEditor: what one types in while a cell is open: a line, or lines that wrap and
 * grow. Which keys end it is the business of the table. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_GRID_EDITOR (kv_grid_editor_get_type ())
G_DECLARE_FINAL_TYPE (KvGridEditor, kv_grid_editor, KV, GRID_EDITOR, GtkWidget)

typedef enum
{
  KV_GRID_EDITOR_LINE,
  KV_GRID_EDITOR_NUMBER, /* in the middle */
  KV_GRID_EDITOR_LINES,
} KvGridEditorForm;

GtkWidget  *kv_grid_editor_new        (KvGridEditorForm form,
                                       const char      *text,
                                       const char      *label);

/* What has the keyboard focus. */
GtkWidget  *kv_grid_editor_get_input  (KvGridEditor    *self);
char       *kv_grid_editor_dup_text   (KvGridEditor    *self);
/* At the cursor, instead of what is selected. */
void        kv_grid_editor_insert     (KvGridEditor    *self,
                                       const char      *text);
void        kv_grid_editor_select_all (KvGridEditor    *self);

/* What is in it is no value; until it changes. */
void        kv_grid_editor_refuse     (KvGridEditor    *self);

G_END_DECLS
