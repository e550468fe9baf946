/* The views Belangen, Machtsmiddelen and Lijst in the window. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"

/* While presenting, what is shared is there and cannot be changed; a view with
 * nothing is not there. */
static void
show_pages (KvWindow *self)
{
  gboolean presenting = kv_window_is_presenting (self);

  adw_view_stack_page_set_visible (self->belangen_page, !presenting || kv_krachtenveld_count (self->shown, KV_KIND_BELANG) > 0);
  adw_view_stack_page_set_visible (self->middelen_page, !presenting || kv_krachtenveld_count (self->shown, KV_KIND_MACHTSMIDDEL) > 0);
}

KvTableView *
kv_window_get_table (KvWindow *self)
{
  const char *view = self->session != NULL ? kv_session_get_view (self->session) : "";

  if (g_str_equal (view, "belangen"))
    return KV_TABLE_VIEW (self->belangen);
  if (g_str_equal (view, "machtsmiddelen"))
    return KV_TABLE_VIEW (self->middelen);
  return g_str_equal (view, "lijst") ? KV_TABLE_VIEW (self->lijst) : NULL;
}

static void
for_each (KvWindow *self,
          void    (*call) (KvTableView *, gpointer),
          gpointer  data)
{
  const gpointer tables[] = { self->belangen, self->middelen, self->lijst };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (tables[i] != NULL)
        call (tables[i], data);
    }
}

static void
set_field (KvTableView *table,
           gpointer     data)
{
  KvWindow *self = data;
  gboolean editable = !kv_window_is_presenting (self) && !kv_document_get_read_only (self->document);

  kv_table_view_set_field (table, self->session, self->shown, editable ? self->edits : NULL);
}

static void
refresh (KvTableView *table,
         gpointer     data)
{
  kv_table_view_refresh (table, ((KvWindow *) data)->shown);
}

static void
forget (KvTableView *table,
        gpointer     data)
{
  kv_table_view_set_field (table, NULL, NULL, NULL);
}

static void
commit (KvTableView *table,
        gpointer     data)
{
  kv_grid_commit (kv_table_view_get_grid (table));
}

void
kv_window_show_table (KvWindow    *self,
                      KvTableView *table)
{
  set_field (table, self);
}

void
kv_window_show_tables (KvWindow *self)
{
  kv_window_commit_tables (self);
  for_each (self, set_field, self);
  show_pages (self);
}

void
kv_window_refresh_tables (KvWindow *self)
{
  for_each (self, refresh, self);
  show_pages (self);
}

void
kv_window_forget_tables (KvWindow *self)
{
  for_each (self, forget, NULL);
}

/* What is being typed counts: for saving, and for undo. */
void
kv_window_commit_tables (KvWindow *self)
{
  for_each (self, commit, NULL);
  kv_sidebar_finish_name (self->sidebar);
}

/* What undo and redo changed, where a table is seen: FALSE when it is not in it. */
gboolean
kv_window_flash_table (KvWindow  *self,
                       GPtrArray *touched)
{
  KvTableView *seen = kv_window_get_table (self);

  return seen != NULL && kv_grid_flash (kv_table_view_get_grid (seen), touched);
}

void
kv_window_tell (KvWindow   *self,
                const char *sentence,
                const char *details)
{
  kv_toast_show (kv_window_get_toast (self), sentence, _("Show"), details != NULL ? "win.show-lines" : NULL, details);
}

static void
show_lines (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _("Not pasted"), NULL);
  GtkWidget *label = gtk_label_new (g_variant_get_string (parameter, NULL));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_object_set (label, "xalign", 0.f, "wrap", TRUE, "selectable", TRUE, NULL);
  g_object_set (scrolled, "child", label, "propagate-natural-height", TRUE, "max-content-height", 320,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scrolled);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  kv_access_name_mnemonics (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
kv_window_add_table_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-lines", "s", show_lines);
}
