/* Renaming in the list at the side, in the row itself. */

#include "kv-sidebar-private.h"

#include <glib/gi18n.h>

#include "kv-focus-left.h"
#include "kv-roster-row.h"

void
kv_sidebar_forget_name (KvSidebar *self)
{
  g_clear_weak_pointer (&self->naming);
  g_clear_weak_pointer (&self->named);
}

static void
close_entry (KvSidebar *self)
{
  g_autoptr (GtkWidget) row = self->named != NULL ? g_object_ref (GTK_WIDGET (self->named)) : NULL;
  gboolean had_focus = row != NULL && gtk_widget_get_focus_child (row) != NULL;

  kv_sidebar_forget_name (self);
  if (row == NULL)
    return;
  if (had_focus)
    gtk_widget_grab_focus (row);
  kv_roster_row_set_entry (KV_ROSTER_ROW (row), NULL);
}

/* What was typed becomes the name. FALSE when another has it, and then that one is
 * shown. */
static gboolean
keep (KvSidebar *self)
{
  g_autofree char *text = g_strdup (kv_name_entry_get_text (self->naming));
  const char *id = kv_roster_row_get_id (self->named);
  KvElement *other = NULL;

  if (kv_edits_name (self->edits, id, text, &other) == KV_KNOWN)
    {
      kv_roster_list_flash (self->found != NULL ? self->hits : self->list, kv_element_get_id (other));
      return FALSE;
    }

  close_entry (self);
  return TRUE;
}

static void
kept_cb (KvSidebar *self)
{
  if (!keep (self))
    kv_name_entry_refuse (self->naming, _("Is there already"));
}

void
kv_sidebar_finish_name (KvSidebar *self)
{
  if (self->naming != NULL && (self->edits == NULL || !keep (self)))
    close_entry (self);
}

static void
left_cb (gpointer data)
{
  kv_sidebar_finish_name (data);
}

void
kv_sidebar_begin_name (KvSidebar *self)
{
  KvSelection *selection = kv_session_get_selection (self->session);
  const char *id = kv_selection_count (selection) == 1 ? kv_selection_get_ids (selection)[0] : NULL;
  KvRosterRow *row = id != NULL ? kv_roster_list_get_row (self->found != NULL ? self->hits : self->list, id) : NULL;
  KvElement *element = id != NULL ? kv_krachtenveld_lookup (kv_session_get_krachtenveld (self->session), id) : NULL;
  int field = element != NULL ? kv_element_find_field (element, "naam") : -1;
  GtkWidget *entry;

  kv_sidebar_finish_name (self);
  if (row == NULL || field < 0 || self->edits == NULL)
    return;

  entry = kv_name_entry_new (kv_element_text (element, (guint) field));
  g_set_weak_pointer (&self->naming, KV_NAME_ENTRY (entry));
  g_set_weak_pointer (&self->named, row);
  kv_roster_row_set_entry (row, entry);
  g_signal_connect_object (entry, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "dropped", G_CALLBACK (close_entry), self, G_CONNECT_SWAPPED);
  kv_focus_left_connect_inside (entry, left_cb, self);
  gtk_widget_grab_focus (entry);
}
