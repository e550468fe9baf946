/* What is selected is seen on the canvas at once; the inspector follows once that
 * rests, so that nobody waits for a form: not between a click and what it selects,
 * and not for a page for each partner that a held key passes. Whoever needs what
 * is selected now calls kv_inspector_follow() first: the focus does as it comes in,
 * and while it is inside nothing waits. For other eyes everything is new at once.
 *
 * There is a page for each kind that was shown, which is kept, so that what was
 * unfolded stays so. Invariant: one of them is visible while there is a session; the
 * others follow nothing. */

#include "kv-inspector.h"

#include <glib/gi18n.h>

#include "kv-counts.h"
#include "kv-focus-sight.h"
#include "kv-inspector-page.h"
#include "kv-kind-choice.h"
#include "kv-popover.h"
#include "kv-trail.h"

/* ms; longer than it takes a held key to come again */
#define REST 50

struct _KvInspector
{
  GtkWidget          parent_instance;
  GtkWidget         *box;
  GtkWidget         *back;
  GtkLabel          *heading;
  GtkMenuButton     *menu;
  GMenuModel        *menu_model;
  GtkScrolledWindow *scrolled;
  GtkBox            *pages;

  KvSession         *session;
  KvForm            *form;
  KvTrail           *trail;
  GtkWidget         *page;      /* the one of `pages` that is visible, or NULL */
  GtkWidget         *choice;    /* the one for things of several kinds, or NULL */
  guint              follow_id; /* what is selected is not shown yet */
  gboolean           presenting;
  gboolean           is_deep;
};

enum { PROP_0, PROP_SESSION, PROP_PRESENTING, PROP_DEEP, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvInspector, kv_inspector, GTK_TYPE_WIDGET)

static void gone_cb (KvInspector *self);

static void
show_words (KvInspector *self)
{
  KvKind kind = kv_trail_get_kind (self->trail);
  g_autofree char *heading = kv_trail_get_heading (self->trail);
  g_autofree char *label = kv_trail_describe (self->trail);
  gboolean is_field = kind == KV_KIND_KRACHTENVELD;

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->back, kv_trail_has_way_back (self->trail));
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !is_field);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.remove", !is_field);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.swap", kind == KV_KIND_RELATIE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Pages. */

static void
narrow_cb (KvInspector *self,
           KvKind       kind)
{
  kv_trail_narrow (self->trail, kind);
}

static GtkWidget *
ensure_choice (KvInspector *self)
{
  if (self->choice != NULL)
    return self->choice;

  self->choice = kv_kind_choice_new ();
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (narrow_cb), self);
  gtk_box_append (self->pages, self->choice);
  return self->choice;
}

static GtkWidget *
ensure_page (KvInspector *self,
             KvKind       kind)
{
  GtkWidget *page;

  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      if (KV_IS_INSPECTOR_PAGE (page) && kv_inspector_page_get_kind (KV_INSPECTOR_PAGE (page)) == kind)
        return page;
    }

  page = kv_inspector_page_new (self->form, kind);
  gtk_box_append (self->pages, page);
  return page;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The focus goes along at once: GTK leaves it on what is gone until the next
 * frame, and keys that come before that are lost. */
static void
set_page (KvInspector *self,
          GtkWidget   *page)
{
  gboolean focused = self->page != page && has_focus (GTK_WIDGET (self->scrolled));

  if (self->page == page)
    return;

  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  if (self->page != NULL)
    gtk_widget_hide (self->page);
  if (KV_IS_INSPECTOR_PAGE (self->page))
    kv_inspector_page_set_ids (KV_INSPECTOR_PAGE (self->page), NULL);
  self->page = page;
  if (page != NULL)
    gtk_widget_show (page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (focused)
    kv_inspector_focus (self);
}

static void
forget_pages (KvInspector *self)
{
  GtkWidget *page;

  set_page (self, NULL);
  self->choice = NULL;
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, page);
}

static GtkWidget *
fill_choice (KvInspector *self)
{
  GtkWidget *choice = ensure_choice (self);
  guint counts[KV_N_KINDS];

  kv_trail_count_kinds (self->trail, counts);
  kv_kind_choice_set_counts (KV_KIND_CHOICE (choice), counts);
  return choice;
}

static GtkWidget *
fill_page (KvInspector *self)
{
  GtkWidget *page = ensure_page (self, kv_trail_get_kind (self->trail));

  kv_inspector_page_set_ids (KV_INSPECTOR_PAGE (page), kv_trail_get_ids (self->trail));
  g_signal_connect_object (kv_inspector_page_get_editor (KV_INSPECTOR_PAGE (page)), "notify::count",
                           G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static void
show_trail (KvInspector *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  set_page (self, kv_trail_is_of_one_kind (self->trail) ? fill_page (self) : fill_choice (self));
  show_words (self);
}

/* Something of what is shown is no more: the rest is left, or one goes back. */
static void
gone_cb (KvInspector *self)
{
  KvEditor *editor = kv_inspector_page_get_editor (KV_INSPECTOR_PAGE (self->page));

  if (kv_editor_count (editor) > 0)
    {
      kv_trail_keep (self->trail, kv_editor_get_ids (editor));
      show_words (self);
      return;
    }
  if (kv_trail_has_way_back (self->trail))
    kv_trail_go_back (self->trail);
  else
    kv_trail_restart (self->trail);
  show_trail (self);
}

/* Following what is selected. */

static gboolean
follow_cb (gpointer data)
{
  KvInspector *self = data;

  self->follow_id = 0;
  kv_trail_restart (self->trail);
  show_trail (self);
  return G_SOURCE_REMOVE;
}

void
kv_inspector_follow (KvInspector *self)
{
  if (self->follow_id == 0)
    return;

  g_source_remove (self->follow_id);
  follow_cb (self);
}

gboolean
kv_inspector_is_following (KvInspector *self)
{
  return self->follow_id == 0;
}

static void
selection_changed_cb (KvInspector *self)
{
  if (kv_trail_is_selecting (self->trail) || kv_form_is_inside (self->form))
    return;

  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->follow_id = g_timeout_add_full (GDK_PRIORITY_REDRAW, REST, follow_cb, self, NULL);
  if (has_focus (GTK_WIDGET (self)))
    kv_inspector_follow (self);
}

/* Actions. */

/* The first field, unless the focus came along to it. */
static void
enter (KvInspector *self)
{
  if (self->page == NULL || !has_focus (self->page))
    kv_inspector_focus (self);
}

/* Where one left for what has this id. */
static void
enter_at (KvInspector *self,
          const char  *id)
{
  GtkWidget *row = KV_IS_INSPECTOR_PAGE (self->page) ? kv_inspector_page_find_row (KV_INSPECTOR_PAGE (self->page), id) : NULL;

  enter (self);
  if (row != NULL && gtk_widget_grab_focus (row))
    kv_focus_sight_bring (row);
}

void
kv_inspector_open (KvInspector *self,
                   const char  *id)
{
  g_return_if_fail (self->session != NULL);

  kv_inspector_follow (self);
  if (!kv_trail_open (self->trail, id))
    return;

  show_trail (self);
  enter (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *id = g_variant_dup_string (parameter, NULL);

  kv_inspector_open (KV_INSPECTOR (widget), id);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvInspector *self = KV_INSPECTOR (widget);
  g_autofree char *left = NULL;

  if (self->session == NULL || !kv_trail_has_way_back (self->trail))
    return;

  left = g_strdup (kv_trail_get_ids (self->trail)[0]);
  kv_trail_go_back (self->trail);
  show_trail (self);
  enter_at (self, left);
}

/* A pair that was not filled in is not there to be removed: then one goes back. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KvInspector *self = KV_INSPECTOR (widget);
  g_auto (GStrv) ids = g_strdupv ((char **) kv_trail_get_ids (self->trail));
  g_auto (KvRemoved) removed = { 0 };
  g_autofree char *sentence = NULL;

  if (!kv_edits_remove (kv_form_get_edits (self->form), (const char *const *) ids, &removed))
    {
      back_action (widget, name, parameter);
      return;
    }

  sentence = kv_removed_sentence (&removed);
  /* A pair can be filled in again, so its page is still there. */
  if (kv_trail_has_way_back (self->trail) && g_strv_equal ((const char *const *) ids, kv_trail_get_ids (self->trail)))
    {
      kv_trail_go_back (self->trail);
      show_trail (self);
    }
  enter (self);
  gtk_widget_activate_action (widget, "win.tell-done", "s", sentence);
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvInspector *self = KV_INSPECTOR (widget);

  kv_edits_swap (kv_form_get_edits (self->form), kv_trail_get_ids (self->trail));
}

/* Whose it is. */

static void
forget_session (KvInspector *self)
{
  if (self->session == NULL)
    return;

  g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), selection_changed_cb, self);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  forget_pages (self);
  g_clear_pointer (&self->trail, kv_trail_free);
  g_clear_object (&self->form);
  g_clear_object (&self->session);
}

/* Nothing of what was there before is used again. */
static void
renew (KvInspector *self)
{
  forget_pages (self);
  g_clear_pointer (&self->trail, kv_trail_free);
  g_clear_object (&self->form);
  self->form = kv_form_new (self->session, self->presenting);
  kv_form_set_deep (self->form, self->is_deep);
  self->trail = kv_trail_new (self->session, self->form);
  show_trail (self);
}

KvSession *
kv_inspector_get_session (KvInspector *self)
{
  return self->session;
}

void
kv_inspector_set_session (KvInspector *self,
                          KvSession   *session)
{
  if (self->session == session)
    return;

  forget_session (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      renew (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
kv_inspector_get_presenting (KvInspector *self)
{
  return self->presenting;
}

void
kv_inspector_set_presenting (KvInspector *self,
                             gboolean     presenting)
{
  if (self->presenting == presenting)
    return;

  self->presenting = presenting;
  if (self->session != NULL)
    renew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENTING]);
}

void
kv_inspector_set_deep (KvInspector *self,
                       gboolean     is_deep)
{
  if (self->is_deep == is_deep)
    return;

  self->is_deep = is_deep;
  if (self->session != NULL)
    renew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEEP]);
}

void
kv_inspector_set_editable (KvInspector *self,
                           gboolean     editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->scrolled), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu), editable);
}

gboolean
kv_inspector_focus (KvInspector *self)
{
  kv_inspector_follow (self);
  return self->page != NULL && gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
}

/* The class. */

static gboolean
kv_inspector_child_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  kv_inspector_follow (KV_INSPECTOR (widget));
  return GTK_WIDGET_CLASS (kv_inspector_parent_class)->focus (widget, direction);
}

static void
kv_inspector_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KvInspector *self = KV_INSPECTOR (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (prop_id == PROP_PRESENTING)
    g_value_set_boolean (value, self->presenting);
  else if (prop_id == PROP_DEEP)
    g_value_set_boolean (value, self->is_deep);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_inspector_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KvInspector *self = KV_INSPECTOR (object);

  if (prop_id == PROP_SESSION)
    kv_inspector_set_session (self, g_value_get_object (value));
  else if (prop_id == PROP_PRESENTING)
    kv_inspector_set_presenting (self, g_value_get_boolean (value));
  else if (prop_id == PROP_DEEP)
    kv_inspector_set_deep (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_inspector_dispose (GObject *object)
{
  KvInspector *self = KV_INSPECTOR (object);

  forget_session (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kv_inspector_parent_class)->dispose (object);
}

static void
add_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, KV_TYPE_SESSION, flags);
  properties[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE, flags);
  properties[PROP_DEEP] = g_param_spec_boolean ("deep", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_inspector_class_init (KvInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kv_inspector_get_property;
  object_class->set_property = kv_inspector_set_property;
  object_class->dispose = kv_inspector_dispose;
  widget_class->focus = kv_inspector_child_focus;
  add_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KvInspector, box);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, back);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, heading);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, menu);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, menu_model);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, pages);
  gtk_widget_class_install_action (widget_class, "inspector.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "inspector.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "inspector.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "inspector.swap", NULL, swap_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "inspector.back", NULL);
}

static void
kv_inspector_init (KvInspector *self)
{
  self->is_deep = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_menu_button_set_menu (self->menu, self->menu_model);
}
