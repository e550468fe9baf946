/* Taking back, and doing again. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-names.h"

static KvJournal *
get_journal (KvWindow *self)
{
  return self->document != NULL ? kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document)) : NULL;
}

/* What the step did, as part of a sentence: "attitude of Small Steps". While
 * presenting nobody reads what it was. */
static char *
describe_step (KvWindow   *self,
               const char *label,
               GPtrArray  *touched)
{
  KvElement *only = touched->len == 1 ? kv_krachtenveld_lookup (kv_document_get_krachtenveld (self->document), touched->pdata[0]) : NULL;
  const char *text = *label != '\0' ? _(label) : _("change");
  g_autofree char *first = NULL, *lower = NULL, *name = NULL;

  if (kv_window_is_presenting (self))
    return g_strdup (_("change"));

  first = g_utf8_strdown (text, g_utf8_next_char (text) - text);
  lower = g_strconcat (first, g_utf8_next_char (text), NULL);
  if (only == NULL || kv_element_find_field (only, "naam") < 0)
    return g_steal_pointer (&lower);

  name = kv_display_name (only);
  /* Translators: "attitude of Small Steps" */
  return g_strdup_printf (_("%s of %s"), lower, name);
}

static void
go (KvWindow *self,
    gboolean  redo)
{
  gboolean in_network = gtk_widget_get_mapped (GTK_WIDGET (self->view));
  KvJournal *journal = get_journal (self);
  g_autoptr (GPtrArray) touched = kv_journal_list_touched (journal, redo);
  g_autofree char *step = describe_step (self, redo ? kv_journal_get_redo_label (journal) : kv_journal_get_undo_label (journal), touched);
  /* Translators: what was taken back, and what was done again */
  g_autofree char *sentence = g_strdup_printf (redo ? _("Done again: %s") : _("Undone: %s"), step);

  /* What it says is not so any more. */
  if (self->toast != NULL)
    kv_toast_hide (self->toast);
  if (in_network)
    kv_view_expect_change (self->view, touched, sentence);
  if (redo)
    kv_journal_redo (journal);
  else
    kv_journal_undo (journal);
  /* A cell that changed for other eyes does not light up. */
  if (!in_network && !kv_window_is_presenting (self) && !kv_window_flash_table (self, touched))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
}

static void
undo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  kv_window_commit_tables (KV_WINDOW (widget));
  go (KV_WINDOW (widget), FALSE);
}

static void
redo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  go (KV_WINDOW (widget), TRUE);
}

/* Saying what was done. Once something else is, there is nothing there to take
 * back any more. */

static void
tell (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  kv_toast_show (kv_window_get_toast (KV_WINDOW (widget)), g_variant_get_string (parameter, NULL), NULL, NULL, NULL);
}

static void
tell_done (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  kv_toast_show (kv_window_get_toast (KV_WINDOW (widget)), g_variant_get_string (parameter, NULL), _("Undo"), "win.undo", NULL);
}

static void
journal_changed_cb (KvWindow *self)
{
  if (self->toast != NULL && g_strcmp0 (kv_toast_get_action (self->toast), "win.undo") == 0)
    kv_toast_hide (self->toast);
}

/* While presenting nobody reads what it was that changed. GTK looks for the pointer
 * each time that a tooltip is set. */
static void
set_tooltip (KvWindow   *self,
             GtkWidget  *button,
             const char *what,
             const char *label)
{
  const char *step = kv_window_is_presenting (self) ? _("change") : *label != '\0' ? _(label) : label;
  g_autofree char *tooltip = *label != '\0' ? g_strdup_printf ("%s: %s", what, step) : g_strdup (what);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) != 0)
    gtk_widget_set_tooltip_text (button, tooltip);
}

void
kv_window_show_undo (KvWindow *self)
{
  KvJournal *journal = get_journal (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", journal != NULL && kv_journal_get_can_undo (journal));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", journal != NULL && kv_journal_get_can_redo (journal));
  if (journal == NULL)
    return;

  set_tooltip (self, self->undo_button, _("Undo"), kv_journal_get_undo_label (journal));
  set_tooltip (self, self->redo_button, _("Redo"), kv_journal_get_redo_label (journal));
  kv_window_show_tools (self);
}

void
kv_window_follow_journal (KvWindow *self)
{
  static const char *const signals[] = { "notify::can-undo", "notify::can-redo", "notify::undo-label", "notify::redo-label" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_journal (self), signals[i], G_CALLBACK (kv_window_show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_journal (self), "notify::changed", G_CALLBACK (journal_changed_cb), self, G_CONNECT_SWAPPED);
}

void
kv_window_add_undo_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell);
  gtk_widget_class_install_action (widget_class, "win.tell-done", "s", tell_done);
}
