/* What it shows is the last of a trail: what is selected, and what was opened
 * from there. Invariant: the trail is never empty while there is a session; its
 * first is what is selected, or the krachtenveld. */

#include "kv-inspector.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-counts.h"
#include "kv-inspector-page.h"
#include "kv-names.h"

struct _KvInspector
{
  GtkWidget          parent_instance;
  GtkWidget         *box;
  GtkWidget         *back;
  GtkLabel          *heading;
  GtkMenuButton     *menu;
  GtkScrolledWindow *scrolled;

  KvSession         *session;
  KvForm            *form;
  GPtrArray         *trail;     /* of ids, each NULL-terminated */
  GtkWidget         *page;      /* a KvInspectorPage, a choice of kinds, or NULL */
  gboolean           presenting;
  gboolean           is_deep;
  gboolean           is_moving; /* we select ourselves */
};

enum { PROP_0, PROP_SESSION, PROP_PRESENTING, PROP_DEEP, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvInspector, kv_inspector, GTK_TYPE_WIDGET)

/* Kinds. */

static const char *const kind_names[KV_N_KINDS] = {
  [KV_KIND_KRACHTENVELD] = N_("Force field"),
  [KV_KIND_ROLKEUZE] = N_("Role of the municipality"),
  [KV_KIND_GEDEELD] = N_("Shared with"),
  [KV_KIND_SECTOR] = N_("Sector"),
  [KV_KIND_PARTNER] = N_("Partner"),
  [KV_KIND_VOORZIENING] = N_("Facility"),
  [KV_KIND_BETROKKENHEID] = N_("Involvement"),
  [KV_KIND_CONTACTPERSOON] = N_("Contact person"),
  [KV_KIND_BELANG] = N_("Interest"),
  [KV_KIND_STANDPUNT] = N_("Point of view"),
  [KV_KIND_MACHTSMIDDEL] = N_("Means of power"),
  [KV_KIND_INZET] = N_("Means of power of this partner"),
  [KV_KIND_RELATIE] = N_("Relation"),
  [KV_KIND_INVLOED] = N_("Influence"),
  [KV_KIND_OVERLEG] = N_("Consultation"),
  [KV_KIND_LID] = N_("Member"),
  [KV_KIND_BIJEENKOMST] = N_("Meeting"),
  [KV_KIND_SAMENWERKING] = N_("Cooperation"),
  [KV_KIND_LOCATIE] = N_("Site"),
  [KV_KIND_ACTIE] = N_("Action"),
};

/* The kind that an id is of, also of a pair that is not there yet. */
static KvKind
kind_of (KvInspector *self,
         const char  *id)
{
  KvElement *element = kv_krachtenveld_lookup (kv_session_get_krachtenveld (self->session), id);

  return element != NULL ? kv_element_get_kind (element) : kv_pair_kind (id);
}

/* What stands by itself can be selected; the rest is only opened. */
static gboolean
is_selectable (KvKind kind)
{
  static const guint64 selectable = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_RELATIE) | KV_KIND_BIT (KV_KIND_OVERLEG)
                                    | KV_KIND_BIT (KV_KIND_BELANG) | KV_KIND_BIT (KV_KIND_MACHTSMIDDEL)
                                    | KV_KIND_BIT (KV_KIND_LOCATIE) | KV_KIND_BIT (KV_KIND_ACTIE);

  return (selectable & KV_KIND_BIT (kind)) != 0;
}

/* The trail. */

static const char *const *
get_shown (KvInspector *self)
{
  return self->trail->pdata[self->trail->len - 1];
}

/* What can be shown of these: while presenting only what partners may see. */
static char **
filter (KvInspector       *self,
        const char *const *ids)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (; *ids != NULL; ids++)
    {
      KvKind kind = kind_of (self, *ids);

      if (kind < KV_N_KINDS && kind_names[kind] != NULL && (!self->presenting || kv_form_shows (self->form, *ids)))
        g_ptr_array_add (shown, g_strdup (*ids));
    }
  if (shown->len == 0)
    g_ptr_array_add (shown, g_strdup (kv_element_get_id (KV_ELEMENT (kv_session_get_krachtenveld (self->session)))));
  g_ptr_array_add (shown, NULL);
  return (char **) g_ptr_array_steal (shown, NULL);
}

static void
select_ids (KvInspector       *self,
            const char *const *ids)
{
  self->is_moving = TRUE;
  kv_selection_set (kv_session_get_selection (self->session), ids);
  self->is_moving = FALSE;
}

/* Words. */

/* "4 partners, 2 relaties". */
static char *
describe_kinds (KvInspector       *self,
                const char *const *ids)
{
  guint counts[KV_N_KINDS] = { 0 };
  GString *text = g_string_new (NULL);

  for (; *ids != NULL; ids++)
    counts[kind_of (self, *ids)]++;
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autofree char *part = counts[kind] > 0 ? kv_count_text (kind, counts[kind]) : NULL;

      if (part != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_heading (KvInspector       *self,
                  const char *const *ids)
{
  return ids[1] == NULL ? g_strdup (_(kind_names[kind_of (self, ids[0])])) : describe_kinds (self, ids);
}

/* "Gegevens van Small Steps". */
static char *
describe_all (KvInspector       *self,
              const char *const *ids)
{
  KvElement *element = kv_krachtenveld_lookup (kv_form_get_shown (self->form), ids[0]);
  gboolean named = ids[1] == NULL && element != NULL && kv_element_find_field (element, "naam") >= 0;
  g_autofree char *what = named ? kv_display_name (element) : describe_heading (self, ids);

  return g_strdup_printf (_("Details of %s"), what);
}

static void
show_words (KvInspector *self)
{
  const char *const *ids = get_shown (self);
  KvKind kind = kind_of (self, ids[0]);
  g_autofree char *heading = describe_heading (self, ids);
  g_autofree char *label = describe_all (self, ids);
  gboolean is_field = kind == KV_KIND_KRACHTENVELD;

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->back, self->trail->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !is_field);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.remove", !is_field);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.swap", kind == KV_KIND_RELATIE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Pages. */

static gboolean
is_of_one_kind (KvInspector       *self,
                const char *const *ids)
{
  for (guint i = 1; ids[i] != NULL; i++)
    {
      if (kind_of (self, ids[i]) != kind_of (self, ids[0]))
        return FALSE;
    }
  return TRUE;
}

static void
narrow_cb (KvInspector *self,
           GtkWidget   *row)
{
  KvKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kind"));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *id = get_shown (self); *id != NULL; id++)
    {
      if (kind_of (self, *id) == kind)
        g_ptr_array_add (ids, g_strdup (*id));
    }
  g_ptr_array_add (ids, NULL);
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) ids->pdata);
}

/* A row for each kind, that narrows the selection to it. */
static GtkWidget *
new_choice (KvInspector       *self,
            const char *const *ids)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = adw_preferences_group_new ();
  guint counts[KV_N_KINDS] = { 0 };

  for (; *ids != NULL; ids++)
    counts[kind_of (self, *ids)]++;
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autofree char *text = counts[kind] > 0 ? kv_count_text (kind, counts[kind]) : NULL;
      GtkWidget *row = text != NULL ? adw_action_row_new () : NULL;

      if (row == NULL)
        continue;
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data (G_OBJECT (row), "kind", GUINT_TO_POINTER (kind));
      g_signal_connect_swapped (row, "activated", G_CALLBACK (narrow_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (GTK_BOX (box), group);
  gtk_widget_add_css_class (box, "page");
  return box;
}

static void gone_cb (KvInspector *self);

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
  gboolean focused = has_focus (GTK_WIDGET (self->scrolled));

  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  self->page = page;
  gtk_scrolled_window_set_child (self->scrolled, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (focused)
    kv_inspector_focus (self);
}

static void
follow_editor (KvInspector *self)
{
  g_signal_connect_object (kv_inspector_page_get_editor (KV_INSPECTOR_PAGE (self->page)), "notify::count",
                           G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
}

/* A page of the same kind is used again, so that what is unfolded stays so. */
static void
show_page (KvInspector *self)
{
  const char *const *ids = get_shown (self);
  KvKind kind = kind_of (self, ids[0]);

  if (!is_of_one_kind (self, ids))
    set_page (self, new_choice (self, ids));
  else if (KV_IS_INSPECTOR_PAGE (self->page) && kv_inspector_page_get_kind (KV_INSPECTOR_PAGE (self->page)) == kind)
    {
      kv_inspector_page_set_ids (KV_INSPECTOR_PAGE (self->page), ids);
      follow_editor (self);
    }
  else
    {
      set_page (self, kv_inspector_page_new (self->form, kind, ids));
      follow_editor (self);
    }
  show_words (self);
}

static void
show_selection (KvInspector *self)
{
  if (self->is_moving || kv_form_is_inside (self->form))
    return;

  g_ptr_array_set_size (self->trail, 0);
  g_ptr_array_add (self->trail, filter (self, kv_selection_get_ids (kv_session_get_selection (self->session))));
  show_page (self);
}

static void
go_back (KvInspector *self)
{
  const char *const *ids;

  g_ptr_array_set_size (self->trail, (int) self->trail->len - 1);
  ids = get_shown (self);
  if (self->trail->len == 1 || is_selectable (kind_of (self, ids[0])))
    select_ids (self, ids);
  show_page (self);
}

/* Something of what is shown is no more: the rest is left, or one goes back. */
static void
gone_cb (KvInspector *self)
{
  KvEditor *editor = kv_inspector_page_get_editor (KV_INSPECTOR_PAGE (self->page));

  if (kv_editor_count (editor) > 0)
    {
      g_strfreev (self->trail->pdata[self->trail->len - 1]);
      self->trail->pdata[self->trail->len - 1] = g_strdupv ((char **) kv_editor_get_ids (editor));
      show_words (self);
      return;
    }
  if (self->trail->len > 1)
    go_back (self);
  else
    show_selection (self);
}

/* Actions. */

void
kv_inspector_open (KvInspector *self,
                   const char  *id)
{
  const char *ids[] = { id, NULL };
  g_auto (GStrv) shown = NULL;
  KvKind kind;

  g_return_if_fail (self->session != NULL);

  shown = filter (self, ids);
  kind = kind_of (self, shown[0]);
  if (g_strv_equal ((const char *const *) shown, get_shown (self)))
    return;

  g_ptr_array_add (self->trail, g_strdupv (shown));
  if (is_selectable (kind))
    select_ids (self, (const char *const *) shown);
  show_page (self);
  kv_inspector_focus (self);
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

  if (self->session == NULL || self->trail->len < 2)
    return;

  go_back (self);
  kv_inspector_focus (self);
}

/* A pair that was not filled in is not there to be removed: then one goes back. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KvInspector *self = KV_INSPECTOR (widget);
  g_auto (GStrv) ids = g_strdupv ((char **) get_shown (self));
  g_auto (KvRemoved) removed = { 0 };
  g_autofree char *sentence = NULL;

  if (!kv_edits_remove (kv_form_get_edits (self->form), (const char *const *) ids, &removed))
    {
      back_action (widget, name, parameter);
      return;
    }

  sentence = kv_removed_sentence (&removed);
  /* A pair can be filled in again, so its page is still there. */
  if (self->trail->len > 1 && g_strv_equal ((const char *const *) ids, get_shown (self)))
    go_back (self);
  kv_inspector_focus (self);
  gtk_widget_activate_action (widget, "win.tell-done", "s", sentence);
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvInspector *self = KV_INSPECTOR (widget);

  kv_edits_swap (kv_form_get_edits (self->form), get_shown (self));
}

/* Whose it is. */

static void
forget_session (KvInspector *self)
{
  if (self->session == NULL)
    return;

  g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), show_selection, self);
  set_page (self, NULL);
  g_ptr_array_set_size (self->trail, 0);
  g_clear_object (&self->form);
  g_clear_object (&self->session);
}

/* Nothing of what was there before is used again. */
static void
renew (KvInspector *self)
{
  set_page (self, NULL);
  g_clear_object (&self->form);
  self->form = kv_form_new (self->session, self->presenting);
  kv_form_set_deep (self->form, self->is_deep);
  show_selection (self);
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
      g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
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
  return self->page != NULL && gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
}

/* The class. */

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
kv_inspector_finalize (GObject *object)
{
  g_ptr_array_unref (KV_INSPECTOR (object)->trail);

  G_OBJECT_CLASS (kv_inspector_parent_class)->finalize (object);
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
  object_class->finalize = kv_inspector_finalize;
  add_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KvInspector, box);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, back);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, heading);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, menu);
  gtk_widget_class_bind_template_child (widget_class, KvInspector, scrolled);
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
  self->trail = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gtk_widget_init_template (GTK_WIDGET (self));
}
