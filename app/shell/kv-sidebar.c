/* The list at the side: what it shows, and making new things at its bottom. Searching
 * is in kv-sidebar-search.c, renaming in kv-sidebar-name.c. */

#include "kv-sidebar-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-entry-paste.h"

enum { SIGNAL_OPENED, SIGNAL_CHOSEN, SIGNAL_KNOWN, SIGNAL_HITS_CHANGED, SIGNAL_LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

enum { PROP_0, PROP_KIND, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvSidebar, kv_sidebar, ADW_TYPE_BIN)

/* Kinds. */

typedef struct
{
  KvKind      kind;
  const char *label; /* with how many */
  const char *none;
  const char *make;
} KindWords;

static const KindWords kind_words[] = {
  { KV_KIND_PARTNER, N_("Partners (%u)"), N_("No partners yet."), N_("New partner") },
  { KV_KIND_BELANG, N_("Interests (%u)"), N_("No interests yet. An interest is what partners want to gain or keep."), N_("New interest") },
  { KV_KIND_MACHTSMIDDEL, N_("Means of power (%u)"), N_("No means of power yet. Think of money, knowledge or an authority."), N_("New means of power") },
  { KV_KIND_RELATIE, N_("Relations (%u)"), N_("No relations yet. In the network, drag from a ring to another partner."), NULL },
  { KV_KIND_OVERLEG, N_("Consultations (%u)"), N_("No consultations yet. In them, partners meet."), N_("New consultation") },
};

static const KindWords *
get_words (KvSidebar *self)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kind_words) && kind_words[i].kind != self->kind)
    i++;
  return &kind_words[i];
}

static char *
dup_label (KvSidebar       *self,
           const KindWords *words)
{
  return g_strdup_printf (_(words->label), self->shown != NULL ? kv_krachtenveld_count (self->shown, words->kind) : 0);
}

static void
list_kinds_cb (GtkMenuButton *button,
               gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      g_autofree char *label = dup_label (data, &kind_words[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "sidebar.kind", "i", kind_words[i].kind);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* The list. */

/* The other pages take no time to be measured. */
void
kv_sidebar_show_page (KvSidebar *self)
{
  const char *name = kv_roster_list_get_first (self->list) != NULL ? "list" : "none";
  GtkWidget *page, *before = gtk_stack_get_visible_child (self->stack);

  if (self->found != NULL)
    name = self->found->len > 1 ? "hits" : "nothing";
  page = gtk_stack_get_child_by_name (self->stack, name);
  gtk_widget_show (page);
  gtk_stack_set_visible_child (self->stack, page);
  if (before != NULL && before != page)
    gtk_widget_hide (before);
}

static void
fill (KvSidebar *self)
{
  g_autoptr (GPtrArray) items = kv_roster (self->shown, self->kind);
  g_autofree char *label = dup_label (self, get_words (self));

  gtk_label_set_label (self->kind_label, label);
  kv_access_describe (GTK_WIDGET (self->kinds), label);
  kv_roster_list_set_items (self->list, self->shown, items);
  kv_roster_list_set_label (self->list, label);
  kv_sidebar_show_page (self);
}

static void
hide_message (KvSidebar *self)
{
  gtk_revealer_set_reveal_child (self->message, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_adding (KvSidebar *self)
{
  const KindWords *words = get_words (self);

  gtk_widget_set_visible (self->adding, words->make != NULL && self->edits != NULL);
  if (words->make == NULL)
    return;

  gtk_entry_set_placeholder_text (self->entry, _(words->make));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(words->make), -1);
}

static void
show_kind (KvSidebar *self)
{
  const KindWords *words = get_words (self);

  hide_message (self);
  show_adding (self);
  gtk_label_set_label (self->none, _(words->none));
  if (self->shown != NULL)
    fill (self);
}

KvKind
kv_sidebar_get_kind (KvSidebar *self)
{
  return self->kind;
}

void
kv_sidebar_set_kind (KvSidebar *self,
                     KvKind     kind)
{
  if (self->kind == kind)
    return;

  self->kind = kind;
  show_kind (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/* Leaving. */

static gboolean
leave_list_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  g_signal_emit (data, signals[SIGNAL_LEFT], 0);
  return GDK_EVENT_STOP;
}

static void
opened_cb (KvSidebar  *self,
           const char *id)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, id);
}

KvRosterList *
kv_sidebar_get_list (KvSidebar *self)
{
  return self->list;
}

KvRosterList *
kv_sidebar_get_hit_list (KvSidebar *self)
{
  return self->hits;
}

/* Adding. */

static void
say (KvSidebar  *self,
     const char *text)
{
  gtk_label_set_label (self->message_label, text);
  gtk_revealer_set_reveal_child (self->message, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static KvMade
add (KvSidebar  *self,
     KvKind      kind,
     const char *text,
     KvElement **element)
{
  if (kind == KV_KIND_PARTNER)
    return kv_edits_add_partner (self->edits, text, element);
  return kv_edits_add (self->edits, kind, text, element);
}

static void
made (KvSidebar *self,
      KvElement *element)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  kv_selection_set_one (kv_session_get_selection (self->session), kv_element_get_id (element));
}

static void
known (KvSidebar *self,
       KvElement *element)
{
  say (self, _("Is there already"));
  kv_roster_list_flash (self->list, kv_element_get_id (element));
  g_signal_emit (self, signals[SIGNAL_KNOWN], 0, kv_element_get_id (element));
}

/* The focus stays: the next name follows. */
static void
entry_activate_cb (KvSidebar *self)
{
  KvElement *element = NULL;

  if (self->edits == NULL)
    return;

  kv_sidebar_end_search (self);
  switch (add (self, kv_sidebar_get_kind (self), gtk_editable_get_text (GTK_EDITABLE (self->entry)), &element))
    {
    case KV_MADE:
      made (self, element);
      break;
    case KV_KNOWN:
      known (self, element);
      break;
    case KV_TOO_LONG:
      say (self, _("This name is too long"));
      break;
    case KV_NO_NAME:
    case KV_NO_VALUE:
    default:
      break;
    }
}

static void
add_found_cb (KvSidebar *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  kv_sidebar_end_search (self);
  kv_sidebar_focus_new (self, KV_KIND_PARTNER);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  entry_activate_cb (self);
}

static void
entry_icon_cb (KvSidebar *self)
{
  entry_activate_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
kv_sidebar_focus_new (KvSidebar *self,
                      KvKind     kind)
{
  kv_sidebar_set_kind (self, kind);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The field. */

static void
renew (KvSidebar *self)
{
  self->is_stale = FALSE;
  fill (self);
  if (self->found != NULL)
    kv_sidebar_show_hits (self);
}

void
kv_sidebar_refresh (KvSidebar      *self,
                    KvKrachtenveld *shown)
{
  g_set_object (&self->shown, shown);
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    renew (self);
}

void
kv_sidebar_set_field (KvSidebar      *self,
                      KvSession      *session,
                      KvEdits        *edits,
                      KvKrachtenveld *shown)
{
  kv_sidebar_finish_name (self);
  kv_sidebar_end_search (self);
  g_set_object (&self->session, session);
  self->edits = edits;
  kv_roster_list_set_session (self->list, session);
  kv_roster_list_set_session (self->hits, session);
  gtk_widget_set_visible (self->add_found, edits != NULL);
  show_adding (self);
  g_set_object (&self->shown, shown);
  renew (self);
}

/* The class. */

static void
kv_sidebar_map (GtkWidget *widget)
{
  KvSidebar *self = KV_SIDEBAR (widget);

  if (self->is_stale)
    renew (self);
  GTK_WIDGET_CLASS (kv_sidebar_parent_class)->map (widget);
}

static void
kv_sidebar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_int (value, (int) kv_sidebar_get_kind (KV_SIDEBAR (object)));
}

static void
kv_sidebar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  kv_sidebar_set_kind (KV_SIDEBAR (object), (KvKind) g_value_get_int (value));
}

static void
kv_sidebar_dispose (GObject *object)
{
  kv_sidebar_forget_name (KV_SIDEBAR (object));

  G_OBJECT_CLASS (kv_sidebar_parent_class)->dispose (object);
}

static void
kv_sidebar_finalize (GObject *object)
{
  KvSidebar *self = KV_SIDEBAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_strfreev (self->before);

  G_OBJECT_CLASS (kv_sidebar_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, kinds);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, kind_label);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, hits);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, none);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, add_found);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, add_found_label);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, adding);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, message);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, message_label);
  kv_sidebar_bind_search (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_message);
}

static void
add_signals (GType type)
{
  static const struct
  {
    guint       id;
    const char *name;
    gboolean    with_id;
  } all[] = {
    { SIGNAL_OPENED, "opened", TRUE },
    { SIGNAL_CHOSEN, "chosen", TRUE },
    { SIGNAL_KNOWN, "known", TRUE },
    { SIGNAL_HITS_CHANGED, "hits-changed", FALSE },
    { SIGNAL_LEFT, "left", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    signals[all[i].id] = g_signal_new (all[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, all[i].with_id ? 1 : 0, G_TYPE_STRING);
}

static void
kv_sidebar_class_init (KvSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = kv_sidebar_map;
  object_class->get_property = kv_sidebar_get_property;
  object_class->set_property = kv_sidebar_set_property;
  object_class->dispose = kv_sidebar_dispose;
  object_class->finalize = kv_sidebar_finalize;
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "sidebar.kind", "kind");
  g_type_ensure (KV_TYPE_ROSTER_LIST);
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-sidebar.ui");
  bind_template (widget_class);
}

void
kv_sidebar_add_key (KvSidebar      *self,
                    GtkWidget      *widget,
                    guint           key,
                    GtkShortcutFunc function)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                                          gtk_callback_action_new (function, self, NULL)));
  gtk_widget_add_controller (widget, controller);
}

static void
kv_sidebar_init (KvSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* At the start of the button, where GtkMenuButton puts it in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->kind_label)), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->kinds, list_kinds_cb, self, NULL);
  kv_sidebar_init_search (self);
  kv_sidebar_add_key (self, GTK_WIDGET (self->list), GDK_KEY_Escape, leave_list_cb);
  kv_entry_paste_lists (self->entry);
  kv_sidebar_add_key (self, GTK_WIDGET (self->entry), GDK_KEY_Escape, leave_list_cb);
  kv_sidebar_set_kind (self, KV_KIND_PARTNER);
}
