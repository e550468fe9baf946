/* Drawing a relatie by keys: from whom has the focus or is selected, to who is
 * chosen by name. */

#include "kv-view-private.h"

#include <glib/gi18n.h>

#include "kv-connect-card.h"

static gboolean
can_have_relaties (KvView     *self,
                   const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (self->shown, id);

  return element != NULL && (kv_element_get_kind (element) == KV_KIND_PARTNER || kv_element_get_kind (element) == KV_KIND_OVERLEG);
}

/* Who has the focus where that is to be seen, though one walked on along its
 * relaties; else who is selected. */
static char **
find_sources (KvView *self)
{
  const char *focused = kv_canvas_get_focused (self->canvas);
  KvSelection *selection = kv_session_get_selection (self->session);
  const char *const *ids = kv_selection_get_ids (selection);
  const char *const alone[] = { focused, NULL };
  GPtrArray *sources = g_ptr_array_new ();

  if (focused != NULL && !kv_selection_contains (selection, focused))
    ids = alone;
  for (; *ids != NULL; ids++)
    {
      if (can_have_relaties (self, *ids))
        g_ptr_array_add (sources, g_strdup (*ids));
    }
  g_ptr_array_add (sources, NULL);
  return (char **) g_ptr_array_free (sources, FALSE);
}

void
kv_view_end_connecting (KvView *self)
{
  if (self->connect != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->connect), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->tools), TRUE);
}

static void
connect_dropped_cb (KvView *self)
{
  g_autofree char *source = self->sources != NULL ? g_strdup (self->sources[0]) : NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->connect));

  kv_view_end_connecting (self);
  if (had_focus)
    kv_canvas_focus_on (self->canvas, source);
}

/* The focus goes back to the source, so that the next one can follow. */
static void
connect_chosen_cb (KvView     *self,
                   const char *to)
{
  g_autofree char *target = g_strdup (to);
  g_auto (GStrv) made = NULL;
  KvPoint from = { 0 };

  kv_view_end_connecting (self);
  kv_canvas_focus_on (self->canvas, self->sources[0]);
  made = kv_edits_add_relaties (self->edits, (const char *const *) self->sources, target, 0);
  if (made == NULL)
    return;

  kv_edits_get_place (self->edits, self->sources[0], &from);
  kv_canvas_choose_soort (self->canvas, (const char *const *) made, target, from);
}

static void
make_card (KvView *self)
{
  self->connect = g_object_new (KV_TYPE_CONNECT_CARD, "halign", GTK_ALIGN_END, "valign", GTK_ALIGN_END,
                                "margin-end", 14, "margin-bottom", 14, NULL);
  g_signal_connect_swapped (self->connect, "chosen", G_CALLBACK (connect_chosen_cb), self);
  g_signal_connect_swapped (self->connect, "dropped", G_CALLBACK (connect_dropped_cb), self);
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->connect));
}

static void
connect_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);

  g_strfreev (self->sources);
  self->sources = find_sources (self);
  if (self->sources[0] == NULL)
    {
      kv_view_tell (self, g_strdup (_("Select a partner first. The relation begins there.")));
      return;
    }

  if (self->connect == NULL)
    make_card (self);
  gtk_widget_set_visible (GTK_WIDGET (self->tools), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->connect), TRUE);
  kv_connect_card_ask (self->connect, self->shown, (const char *const *) self->sources);
}

void
kv_view_add_connecting (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.connect", NULL, connect_action);
}
