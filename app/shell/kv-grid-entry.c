/* The entry that lies over a cell, a name or a heading while something is typed. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

/* Where what one types is not, the focus is not either: it is taken, or let go. */
static void
left_cb (KvGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->text != NULL && focus != NULL && focus != self->text && !gtk_widget_is_ancestor (focus, self->text))
    kv_grid_commit (self);
}

static void
changed_cb (KvGrid *self)
{
  if (self->text != NULL)
    gtk_widget_remove_css_class (self->text, "error");
}

static gboolean
is_number (KvGrid     *self,
           KvGridPlace place)
{
  return place.row >= 0 && place.row < (int) kv_grid_model_n_rows (self->model)
         && kv_grid_model_get_column (self->model, (guint) place.column)->look > KV_GRID_LONG_TEXT;
}

void
kv_grid_open_entry (KvGrid     *self,
                    const char *text)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *name = kv_grid_model_describe (self->model, cursor.row, (guint) cursor.column);

  kv_grid_reveal (self, cursor);
  self->text = g_object_new (GTK_TYPE_TEXT, "enable-undo", FALSE, "text", text, "xalign", is_number (self, cursor) ? .5f : 0.f,
                             "truncate-multiline", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_swapped (self->text, "notify::has-focus", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_grab_focus (self->text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

/* The focus goes to the cursor when it was in the entry. */
void
kv_grid_close_entry (KvGrid *self)
{
  GtkWidget *text = g_steal_pointer (&self->text);

  if (text == NULL)
    return;
  if (gtk_widget_has_focus (text))
    kv_grid_focus_cursor (self);
  gtk_widget_unparent (text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refuse (KvGrid *self,
        KvMade  made)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *why = made == KV_MADE ? kv_grid_model_dup_refusal (self->model, (guint) cursor.column) : NULL;
  g_autofree char *sentence = NULL;

  kv_grid_hand_refused (self->hand);
  gtk_widget_add_css_class (self->text, "error");
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

/* KV_MADE, or why not. An empty entry of something new makes nothing. */
static gboolean
make (KvGrid     *self,
      const char *text,
      gboolean    is_row)
{
  KvGridPlace place = kv_grid_hand_get_cursor (self->hand);
  KvMade made = is_row ? kv_grid_model_add_row (self->model, text, &place) : kv_grid_model_add_column (self->model, text, &place);

  if (made == KV_MADE)
    kv_grid_hand_made (self->hand, place);
  else if (made == KV_NO_NAME)
    kv_grid_hand_committed (self->hand);
  else
    refuse (self, made);
  return made == KV_MADE || made == KV_NO_NAME;
}

static gboolean
rename_heading (KvGrid     *self,
                guint       column,
                const char *text)
{
  KvMade made = kv_grid_model_rename_column (self->model, column, text);

  if (made == KV_MADE || made == KV_NO_NAME)
    kv_grid_hand_committed (self->hand);
  else
    refuse (self, made);
  return made == KV_MADE || made == KV_NO_NAME;
}

gboolean
kv_grid_take_entry (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  kv_grid_select (self);
  if (kv_grid_hand_is_row_entry (self->hand, cursor))
    return make (self, text, TRUE);
  if (kv_grid_hand_is_column_entry (self->hand, cursor))
    return make (self, text, FALSE);
  if (cursor.row == KV_GRID_HEAD)
    return rename_heading (self, (guint) cursor.column, text);
  if (!kv_grid_model_set_text (self->model, (guint) cursor.row, (guint) cursor.column, text))
    {
      refuse (self, KV_MADE);
      return FALSE;
    }
  kv_grid_hand_committed (self->hand);
  return TRUE;
}

/* The same in all of the range: what is typed, else what the cursor stands on. */
void
kv_grid_fill (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *text = self->text != NULL ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)))
                                             : kv_grid_model_dup_text (self->model, (guint) cursor.row, (guint) cursor.column);
  KvGridRange range;

  if (!kv_grid_hand_get_range (self->hand, &range))
    return;
  kv_grid_select (self);
  if (!kv_grid_model_fill (self->model, &range, text))
    {
      if (self->text != NULL)
        refuse (self, KV_MADE);
      return;
    }
  kv_grid_hand_committed (self->hand);
  kv_grid_close_entry (self);
}

void
kv_grid_commit (KvGrid *self)
{
  if (self->select_id != 0)
    kv_grid_select (self);
  if (self->text == NULL)
    return;

  if (!kv_grid_take_entry (self))
    kv_grid_hand_close (self->hand);
  kv_grid_close_entry (self);
}

/* A name may need more room than its cell has. */
void
kv_grid_allocate_entry (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  GdkRectangle at;
  int least;

  if (self->text == NULL)
    return;
  if (!kv_grid_locate (self, cursor, &at))
    at = (GdkRectangle) { 0, 0, 1, 1 };
  if (cursor.row == KV_GRID_HEAD)
    {
      at.y = at.height - 2 * self->line;
      at.height = 2 * self->line - 4;
      at.width = MAX (at.width, 18 * self->letter);
    }
  gtk_widget_measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  at.width = MAX (at.width, least);
  gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, at.width, &least, NULL, NULL, NULL);
  at.height = MAX (at.height, least);
  gtk_widget_size_allocate (self->text, &(GtkAllocation) { at.x, at.y, at.width, at.height }, -1);
}
