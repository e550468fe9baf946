/* Searching in the list at the side. */

#include "kv-sidebar-private.h"

#include <glib/gi18n.h>

#include "kv-partner.h"
#include "kv-search.h"

static KvRosterItem *
item_of_hit (KvSidebar   *self,
             const KvHit *hit)
{
  KvRosterItem *item = g_new0 (KvRosterItem, 1);

  item->id = hit->id;
  item->kind = hit->kind;
  item->name = hit->name;
  item->detail = hit->where;
  if (hit->kind == KV_KIND_PARTNER)
    item->sector = kv_krachtenveld_lookup (self->shown, kv_element_text (kv_krachtenveld_lookup (self->shown, hit->id), KV_PARTNER_SECTOR));
  return item;
}

void
kv_sidebar_show_hits (KvSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GPtrArray) hits = kv_search (self->shown, text);
  g_autofree char *label = g_strdup_printf (_("Found (%u)"), hits->len);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *add = g_strdup_printf (_("Add partner “%s”"), text);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_ptr_array_new ();
  for (guint i = 0; i < hits->len; i++)
    {
      g_ptr_array_add (items, item_of_hit (self, hits->pdata[i]));
      g_ptr_array_add (self->found, (gpointer) ((KvHit *) hits->pdata[i])->id);
    }
  g_ptr_array_add (self->found, NULL);
  kv_roster_list_set_items (self->hits, self->shown, items);
  kv_roster_list_set_label (self->hits, label);
  gtk_label_set_label (self->add_found_label, add);
  kv_sidebar_show_page (self);
  g_signal_emit_by_name (self, "hits-changed");
}

void
kv_sidebar_end_search (KvSidebar *self)
{
  if (self->found == NULL)
    return;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_strfreev);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  kv_sidebar_show_page (self);
  g_signal_emit_by_name (self, "hits-changed");
}

static gboolean
has_letters (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped != '\0';
}

/* At each letter: who types fast presses Enter before a pause. */
static void
search_cb (KvSidebar *self)
{
  if (self->shown == NULL)
    return;
  if (!has_letters (gtk_editable_get_text (GTK_EDITABLE (self->search))))
    {
      kv_sidebar_end_search (self);
      return;
    }

  if (self->found == NULL)
    self->before = g_strdupv ((char **) kv_selection_get_ids (kv_session_get_selection (self->session)));
  kv_sidebar_show_hits (self);
}

/* Everything as it was. */
static void
stop_search_cb (KvSidebar *self)
{
  g_auto (GStrv) before = g_steal_pointer (&self->before);

  kv_sidebar_end_search (self);
  if (before != NULL)
    kv_selection_set (kv_session_get_selection (self->session), (const char *const *) before);
  g_signal_emit_by_name (self, "left");
}

static void
choose (KvSidebar  *self,
        const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (self->shown, id);

  if (element == NULL)
    return;

  kv_sidebar_end_search (self);
  kv_sidebar_set_kind (self, kv_element_get_kind (element));
  kv_selection_set_one (kv_session_get_selection (self->session), id);
  kv_roster_list_focus (self->list);
  g_signal_emit_by_name (self, "chosen", id);
}

static void
search_activate_cb (KvSidebar *self)
{
  const char *first = self->found != NULL ? kv_roster_list_get_first (self->hits) : NULL;

  if (first != NULL)
    choose (self, first);
}

static gboolean
leave_search_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  KvSidebar *self = data;
  const char *first;

  if (self->found == NULL)
    return kv_roster_list_focus (self->list);

  first = kv_roster_list_get_first (self->hits);
  if (first != NULL)
    kv_selection_set_one (kv_session_get_selection (self->session), first);
  return kv_roster_list_focus (self->hits);
}

static gboolean
stop_hits_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  stop_search_cb (data);
  return GDK_EVENT_STOP;
}

void
kv_sidebar_focus_search (KvSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

const char *const *
kv_sidebar_get_hits (KvSidebar *self)
{
  return self->found != NULL ? (const char *const *) self->found->pdata : NULL;
}

void
kv_sidebar_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

void
kv_sidebar_init_search (KvSidebar *self)
{
  kv_sidebar_add_key (self, GTK_WIDGET (self->search), GDK_KEY_Down, leave_search_cb);
  kv_sidebar_add_key (self, GTK_WIDGET (self->hits), GDK_KEY_Escape, stop_hits_cb);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
}
