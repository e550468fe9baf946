/* The entry that lies over a cell, a name or a heading while something is typed. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

#include "kv-focus-left.h"

/* Who goes elsewhere in the window is done. */
static void
left_cb (gpointer data)
{
  KvGrid *self = data;

  if (self->editor != NULL)
    kv_grid_commit (self);
}

static KvGridEditorForm
form_of (KvGrid     *self,
         KvGridPlace place)
{
  KvGridLook look;

  if (place.row < 0 || place.row >= (int) kv_grid_model_n_rows (self->model))
    return KV_GRID_EDITOR_LINE;

  look = kv_grid_model_get_column (self->model, (guint) place.column)->look;
  if (look == KV_GRID_LONG_TEXT)
    return KV_GRID_EDITOR_LINES;
  return look > KV_GRID_LONG_TEXT ? KV_GRID_EDITOR_NUMBER : KV_GRID_EDITOR_LINE;
}

void
kv_grid_open_entry (KvGrid     *self,
                    const char *text)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *name = kv_grid_model_describe (self->model, cursor.row, (guint) cursor.column);

  kv_grid_reveal (self, cursor);
  self->editor = kv_grid_editor_new (form_of (self, cursor), text, name);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  kv_focus_left_connect_inside (self->editor, left_cb, self);
  gtk_widget_grab_focus (self->editor);
}

void
kv_grid_edit (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *text = NULL;

  if (cursor.row == KV_GRID_HEAD && cursor.column < (int) kv_grid_model_n_columns (self->model))
    text = g_strdup (kv_grid_model_get_column (self->model, (guint) cursor.column)->name);
  else if (cursor.row >= 0 && cursor.row < (int) kv_grid_model_n_rows (self->model))
    text = kv_grid_model_dup_text (self->model, (guint) cursor.row, (guint) cursor.column);
  kv_grid_open_entry (self, text != NULL ? text : "");
  kv_grid_editor_select_all (KV_GRID_EDITOR (self->editor));
}

static char *
dup_typed (KvGrid *self)
{
  return kv_grid_editor_dup_text (KV_GRID_EDITOR (self->editor));
}

/* The focus goes to the cursor when it was in the entry. */
void
kv_grid_close_entry (KvGrid *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  if (gtk_widget_has_focus (kv_grid_editor_get_input (KV_GRID_EDITOR (editor))))
    kv_grid_focus_cursor (self);
  gtk_widget_unparent (editor);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refuse (KvGrid *self,
        KvMade  made)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *why = made == KV_NO_VALUE ? kv_grid_model_dup_refusal (self->model, (guint) cursor.column) : NULL;
  g_autofree char *sentence = NULL;

  kv_grid_editor_refuse (KV_GRID_EDITOR (self->editor));
  if (made == KV_KNOWN)
    sentence = g_strdup (_("There already"));
  else if (made == KV_TOO_LONG)
    sentence = g_strdup (_("That is too long for a name"));
  else if (why != NULL)
    /* Translators: why what was typed in a cell is not taken */
    sentence = g_strdup_printf (_("Not filled in: %s"), why);
  if (sentence != NULL)
    kv_grid_tell (self, sentence, NULL);
}

gboolean
kv_grid_take_entry (KvGrid *self)
{
  g_autofree char *text = dup_typed (self);
  KvMade made;

  kv_grid_select (self);
  made = kv_grid_hand_take (self->hand, text);
  if (made != KV_MADE)
    refuse (self, made);
  return made == KV_MADE;
}

/* The same in all of the range: what is typed, else what the cursor stands on. */
void
kv_grid_fill (KvGrid *self)
{
  g_autofree char *typed = self->editor != NULL ? dup_typed (self) : NULL;

  kv_grid_select (self);
  if (kv_grid_hand_fill (self->hand, typed))
    kv_grid_close_entry (self);
  else if (typed != NULL)
    refuse (self, KV_NO_VALUE);
}

void
kv_grid_commit (KvGrid *self)
{
  if (self->select_id != 0)
    kv_grid_select (self);
  if (self->editor == NULL)
    return;

  if (!kv_grid_take_entry (self))
    kv_grid_hand_close (self->hand);
  kv_grid_close_entry (self);
}

/* --- where it is --- */

/* A name and lines may need more room than their cell has, where there is any. */
static int
get_width (KvGrid             *self,
           KvGridPlace         cursor,
           const GdkRectangle *cell)
{
  int least;

  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (form_of (self, cursor) == KV_GRID_EDITOR_LINES)
    least = MAX (least, 32 * self->letter);
  else if (cursor.row == KV_GRID_HEAD)
    least = MAX (least, 20 * self->letter);
  return CLAMP (least, cell->width, MAX (cell->width, gtk_widget_get_width (GTK_WIDGET (self))));
}

static int
get_height (KvGrid             *self,
            int                 width,
            const GdkRectangle *cell)
{
  int least, natural;

  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
  return MAX (cell->height, form_of (self, kv_grid_hand_get_cursor (self->hand)) == KV_GRID_EDITOR_LINES ? natural : least);
}

void
kv_grid_allocate_entry (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  GdkRectangle at;
  int width, height;

  if (self->editor == NULL)
    return;
  if (!kv_grid_locate (self, cursor, &at))
    at = (GdkRectangle) { 0, 0, 1, 1 };
  if (cursor.row == KV_GRID_HEAD)
    {
      at.y = at.height - 2 * self->line;
      at.height = 2 * self->line - 4;
    }
  width = get_width (self, cursor, &at);
  height = get_height (self, width, &at);
  if (width > at.width)
    at.x = MAX (MIN (at.x, gtk_widget_get_width (GTK_WIDGET (self)) - width), 0);
  if (height > at.height)
    at.y = MAX (MIN (at.y, kv_grid_get_foot (self) - height), MIN (at.y, self->head_height));
  at.width = width;
  at.height = height;
  gtk_widget_size_allocate (self->editor, &at, -1);
}
