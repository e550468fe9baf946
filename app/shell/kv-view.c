#include "kv-view-private.h"

#include <glib/gi18n.h>

#include "kv-descriptions.h"
#include "kv-split-button.h"
#include "kv-writer.h"

/* Who waits longer than this sees that something happens, ms. */
#define PATIENCE 300

/* How long the user rests before what was drawn at once is solved, ms. */
#define REST 150

G_DEFINE_FINAL_TYPE (KvView, kv_view, ADW_TYPE_BIN)

/* Without a page; on one, paper stays white in the dark. */
static gboolean
shows_body (KvView *self)
{
  return self->part == KV_DRAWING_BODY && self->diagram->body != NULL;
}

static gboolean
has_legend (KvView *self)
{
  return shows_body (self) && self->diagram->legend != NULL && kv_krachtenveld_count (self->shown, KV_KIND_RELATIE) > 0;
}

/* What is selected is to be seen. */
static void
reveal_selected (KvView *self)
{
  KvSelection *selection = kv_session_get_selection (self->session);

  if (kv_selection_count (selection) == 1)
    kv_canvas_reveal (self->canvas, kv_selection_get_ids (selection)[0]);
}

static void
describe (KvView *self)
{
  g_autofree char *label = kv_describe_diagram (self->shown, shows_body (self) ? _("Network") : self->diagram->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The body as it is on the canvas, or NULL. */
static KvScene *
get_body (KvView *self)
{
  const KvPicture *picture = shows_body (self) ? kv_canvas_get_picture (self->canvas) : NULL;

  return picture != NULL ? picture->scene : NULL;
}

static void
show_picture (KvView    *self,
              KvPicture *picture)
{
  gboolean is_new = self->is_new;
  KvScene *before = get_body (self);

  self->is_new = FALSE;
  kv_view_forget_glide (self);
  if (self->glides && before != NULL)
    kv_view_begin_glide (self, before, picture);
  else
    {
      kv_canvas_set_picture (self->canvas, picture, self->shown);
      kv_view_show_arranged (self);
    }
  self->glides = FALSE;
  kv_view_update_lit (self);
  kv_view_show_change (self);
  describe (self);
  gtk_stack_set_visible_child_name (self->stack, "canvas");
  kv_view_fit_legend (self);
  if (is_new)
    reveal_selected (self);
}

static void
make_nothing (KvView *self)
{
  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->nothing, "nl.krachtenveld.Krachtenveld-symbolic");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");
}

static void
show_nothing (KvView     *self,
              const char *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  if (self->nothing == NULL)
    make_nothing (self);
  kv_canvas_set_picture (self->canvas, NULL, NULL);
  adw_status_page_set_title (self->nothing, self->diagram->name);
  adw_status_page_set_description (self->nothing, escaped);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static gboolean
spinner_cb (gpointer data)
{
  KvView *self = data;

  self->spinner_id = 0;
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  return G_SOURCE_REMOVE;
}

void
kv_view_update_waiting (KvView *self)
{
  if (self->drawing != NULL || self->arranging != NULL)
    {
      if (self->spinner_id == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->spinner)))
        self->spinner_id = g_timeout_add (PATIENCE, spinner_cb, self);
      return;
    }

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  KvView *self = data;
  g_autoptr (GError) error = NULL;
  KvPicture *picture = kv_drawing_finish (result, &error);

  if (self->drawing == g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_object (&self->drawing);
      kv_view_update_waiting (self);
      if (picture != NULL)
        show_picture (self, g_steal_pointer (&picture));
      else
        show_nothing (self, error->message);
    }
  g_clear_pointer (&picture, kv_picture_free);
  g_object_unref (self);
}

static void
stop (KvView *self)
{
  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_handle_id (&self->solve_id, g_source_remove);
  self->glides = FALSE;
  kv_view_update_waiting (self);
}

static const KvTheme *
get_theme (KvView *self)
{
  return shows_body (self) ? kv_screen_theme () : kv_theme_light ();
}

/* In a window that is not there yet one can draw while the rest of it is made. */
static gboolean
is_hidden (KvView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return !gtk_widget_get_mapped (GTK_WIDGET (self)) && (root == NULL || gtk_widget_get_mapped (GTK_WIDGET (root)));
}

static void
draw (KvView *self)
{
  KvDrawing drawing = { .diagram = self->diagram, .part = self->part };
  g_autoptr (GBytes) field = NULL;

  stop (self);
  self->is_stale = is_hidden (self);
  if (self->is_stale)
    return;

  kv_diagram_default_options (self->diagram, self->shown, &drawing.options);
  drawing.options.audience = self->audience;
  drawing.options.theme = get_theme (self);
  self->drawing = g_cancellable_new ();
  kv_view_update_waiting (self);
  field = kv_write_bytes (kv_session_get_krachtenveld (self->session));
  /* First the legend, of which the size says where the picture comes. */
  kv_legend_card_set_drawing (self->legend, has_legend (self) ? &drawing : NULL, field);
  drawing.before = get_body (self);
  kv_drawing_async (&drawing, field, self->drawing, drawn_cb, g_object_ref (self));
}

/* What moves is seen to, from what there is to what is solved. */
static void
draw_gliding (KvView *self)
{
  draw (self);
  self->glides = TRUE;
}

static gboolean
solve_cb (gpointer data)
{
  KvView *self = data;

  if (self->glide != NULL)
    return G_SOURCE_CONTINUE;

  self->solve_id = 0;
  draw (self);
  return G_SOURCE_REMOVE;
}

/* What changed does not wait until all is solved: FALSE where it must. */
static gboolean
draw_now (KvView *self)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->shown, self->diagram->id);
  KvScene *before = get_body (self);
  g_autoptr (KvScene) scene = NULL;

  if (before == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !kv_diagram_has_any (self->diagram, self->shown, NULL))
    return FALSE;

  scene = self->diagram->body_now (self->shown, weergave, get_theme (self), before);
  if (scene == NULL)
    return FALSE;

  if (kv_view_moves_several (self) && kv_view_can_glide (self))
    kv_view_begin_glide (self, before, kv_picture_new_body (scene));
  else
    {
      kv_canvas_change_picture (self->canvas, kv_picture_new_body (scene), self->shown);
      kv_view_update_lit (self);
      kv_view_show_change (self);
    }
  describe (self);
  return TRUE;
}

/* On pages nothing is put in order. */
static void
show_tools (KvView *self)
{
  gtk_widget_set_visible (self->arrange_button, shows_body (self));
  gtk_widget_set_visible (self->arrange_icon, shows_body (self));
}

static void
resized_cb (KvView *self)
{
  self->is_legend_offered = FALSE;
  kv_view_fit_legend (self);
}

/* Another picture: nothing of the old one stays. */
static void
start_over (KvView *self)
{
  kv_view_forget_glide (self);
  self->is_legend_offered = FALSE;
  show_tools (self);
  if (self->session == NULL)
    return;

  if (self->weergave_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->weergave_popover));
  self->is_new = TRUE;
  kv_canvas_set_picture (self->canvas, NULL, NULL);
  kv_canvas_set_fit (self->canvas, shows_body (self) ? KV_FIT_ALL : KV_FIT_WIDTH);
  gtk_stack_set_visible_child_name (self->stack, "canvas");
  draw (self);
}

/* The same picture for other eyes: nothing of the old one stays, but it is seen
 * from the same place. */
static void
show_again (KvView *self)
{
  kv_view_forget_glide (self);
  kv_canvas_blank (self->canvas);
  describe (self);
  gtk_stack_set_visible_child_name (self->stack, "canvas");
  draw (self);
}

static void
theme_cb (KvView *self)
{
  kv_view_end_glide (self);
  if (self->session != NULL && shows_body (self))
    draw (self);
}

static void
zoom_cb (KvView *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f%%", kv_canvas_get_zoom (self->canvas) * 100);

  gtk_button_set_label (self->zoom_button, text);
}

static void
set_session (KvView    *self,
             KvSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), reveal_selected, self);
      g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), kv_view_update_lit, self);
    }
  g_set_object (&self->session, session);
  g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (reveal_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (kv_view_update_lit), self, G_CONNECT_SWAPPED);
  kv_canvas_set_selection (self->canvas, kv_session_get_selection (session));
}

void
kv_view_set_diagram (KvView          *self,
                     const KvDiagram *diagram,
                     KvDrawingPart    part)
{
  if (self->diagram == diagram && self->part == part)
    return;

  self->diagram = diagram;
  self->part = part;
  start_over (self);
}

void
kv_view_set_field (KvView         *self,
                   KvSession      *session,
                   KvKrachtenveld *shown,
                   KvAudience      audience)
{
  gboolean is_same = self->session == session;

  set_session (self, session);
  g_set_object (&self->shown, shown);
  self->audience = audience;
  if (is_same)
    show_again (self);
  else
    start_over (self);
}

void
kv_view_refresh (KvView         *self,
                 KvKrachtenveld *shown)
{
  gboolean glides = self->is_arranged && kv_view_can_glide (self);

  kv_view_end_glide (self);
  g_set_object (&self->shown, shown);
  self->is_arranged = FALSE;
  stop (self);
  if (glides)
    draw_gliding (self);
  else if (draw_now (self))
    self->solve_id = g_timeout_add (REST, solve_cb, self);
  else
    draw (self);
}

void
kv_view_set_edits (KvView  *self,
                   KvEdits *edits,
                   gboolean editable)
{
  if (self->edits != edits)
    {
      kv_view_stop_arranging (self);
      kv_view_close_menu (self);
      kv_view_forget_change (self);
      kv_canvas_set_lit (self->canvas, NULL);
      kv_view_end_connecting (self);
    }
  self->edits = edits;
  self->editable = editable;
  kv_canvas_set_edits (self->canvas, edits, editable);
  kv_view_update_actions (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->weergave_button), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->weergave_icon), editable);
}

KvCanvas *
kv_view_get_canvas (KvView *self)
{
  return self->canvas;
}

GtkWidget *
kv_view_get_tools (KvView *self)
{
  return self->tools;
}

GtkWidget *
kv_view_get_legend (KvView *self)
{
  return GTK_WIDGET (self->legend);
}

gboolean
kv_view_is_ready (KvView *self)
{
  return self->session != NULL && self->drawing == NULL && self->solve_id == 0 && self->glide == NULL && !self->is_stale && kv_canvas_is_sharp (self->canvas);
}

/* There are two buttons, of which one is there, and one popover, once it is asked
 * for. */
static void
hang_weergave (KvView        *self,
               GtkMenuButton *button)
{
  if (self->weergave_popover == NULL)
    self->weergave_popover = g_object_ref_sink (g_object_new (KV_TYPE_WEERGAVE_POPOVER, NULL));
  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  gtk_menu_button_set_popover (self->weergave_button, NULL);
  gtk_menu_button_set_popover (self->weergave_icon, NULL);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->weergave_popover));
}

/* Before the popover opens. */
static void
open_weergave_cb (GtkMenuButton *button,
                  gpointer       data)
{
  KvView *self = data;
  const KvPicture *picture = shows_body (self) ? kv_canvas_get_picture (self->canvas) : NULL;

  hang_weergave (self, button);
  if (self->session != NULL)
    kv_weergave_popover_prepare (self->weergave_popover, self->session, self->diagram->id,
                                 self->audience == KV_AUDIENCE_PARTNERS, picture != NULL ? picture->scene : NULL);
}

/* Actions. */

static void
zoom_in (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  kv_canvas_zoom_step (KV_VIEW (widget)->canvas, 1);
}

static void
zoom_out (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  kv_canvas_zoom_step (KV_VIEW (widget)->canvas, -1);
}

static void
zoom_reset (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  kv_canvas_set_zoom (KV_VIEW (widget)->canvas, 1);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  kv_canvas_set_fit (KV_VIEW (widget)->canvas, KV_FIT_ALL);
}

static void
kv_view_map (GtkWidget *widget)
{
  KvView *self = KV_VIEW (widget);

  GTK_WIDGET_CLASS (kv_view_parent_class)->map (widget);
  if (self->is_stale)
    draw (self);
}

static void
kv_view_dispose (GObject *object)
{
  KvView *self = KV_VIEW (object);

  stop (self);
  kv_view_stop_arranging (self);
  kv_view_forget_glide (self);
  kv_view_close_menu (self);
  kv_view_forget_legend (self);
  g_clear_pointer (&self->sources, g_strfreev);
  kv_view_forget_change (self);
  g_clear_object (&self->weergave_popover);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (kv_view_parent_class)->dispose (object);
}

/* To the diagram, not to one of the tools that lie over it: to what Tab comes to in
 * it, where it is not there yet. */
static gboolean
kv_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *canvas = GTK_WIDGET (KV_VIEW (widget)->canvas);

  return gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD) || gtk_widget_get_focus_child (canvas) != NULL
         || gtk_widget_grab_focus (canvas);
}

static void
kv_view_class_init (KvViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_view_dispose;
  widget_class->map = kv_view_map;
  widget_class->grab_focus = kv_view_grab_focus;
  g_type_ensure (KV_TYPE_BAR_LAYOUT);
  g_type_ensure (KV_TYPE_CANVAS);
  g_type_ensure (KV_TYPE_LEGEND_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KvView, stack);
  gtk_widget_class_bind_template_child (widget_class, KvView, canvas);
  gtk_widget_class_bind_template_child (widget_class, KvView, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, KvView, spinner);
  gtk_widget_class_bind_template_child (widget_class, KvView, legend);
  gtk_widget_class_bind_template_child (widget_class, KvView, weergave_button);
  gtk_widget_class_bind_template_child (widget_class, KvView, weergave_icon);
  gtk_widget_class_bind_template_child (widget_class, KvView, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, KvView, arrange_icon);
  gtk_widget_class_bind_template_child (widget_class, KvView, arrange_menu);
  gtk_widget_class_bind_template_child (widget_class, KvView, tools);
  gtk_widget_class_bind_template_child (widget_class, KvView, overlay);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  kv_view_add_actions (widget_class);
  kv_view_add_clipboard (widget_class);
  kv_view_add_connecting (widget_class);
  kv_view_add_arranging (widget_class);
  kv_view_add_menu (widget_class);
  gtk_widget_class_install_action (widget_class, "view.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "view.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "view.zoom-reset", NULL, zoom_reset);
  gtk_widget_class_install_action (widget_class, "view.zoom-fit", NULL, zoom_fit);
}

static void
kv_view_init (KvView *self)
{
  self->diagram = kv_diagram_find ("netwerk");
  self->part = KV_DRAWING_BODY;
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_view_init_keys (self);
  kv_view_init_menu (self);
  kv_view_init_glide (self);
  kv_view_update_actions (self);
  kv_split_button_name (self->arrange_button, _("Arrange"));
  kv_split_button_name (self->arrange_icon, _("Arrange"));
  kv_split_button_set_menu (self->arrange_button, self->arrange_menu);
  kv_split_button_set_menu (self->arrange_icon, self->arrange_menu);
  gtk_menu_button_set_create_popup_func (self->weergave_button, open_weergave_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->weergave_icon, open_weergave_cb, self, NULL);
  kv_screen_theme_follow (self, G_CALLBACK (theme_cb));
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->canvas)), "notify::page-size", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->legend, "resized", G_CALLBACK (kv_view_fit_legend), self, G_CONNECT_SWAPPED);
}
