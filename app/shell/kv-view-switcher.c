#include "kv-view-switcher.h"

#include <glib/gi18n.h>

#include "kv-access.h"

/* What a button takes where there is room, px. */
#define ROOM_WIDE 120
#define ROOM_NARROW 100

/* A button of it. */

#define KV_TYPE_VIEW_BUTTON (kv_view_button_get_type ())
G_DECLARE_FINAL_TYPE (KvViewButton, kv_view_button, KV, VIEW_BUTTON, GtkToggleButton)

struct _KvViewButton
{
  GtkToggleButton parent_instance;
  int             room;
};

G_DEFINE_FINAL_TYPE (KvViewButton, kv_view_button, GTK_TYPE_TOGGLE_BUTTON)

static void
kv_view_button_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (widget));

  gtk_widget_measure (content, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, KV_VIEW_BUTTON (widget)->room);
}

static void
kv_view_button_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (gtk_button_get_child (GTK_BUTTON (widget)), width, height, baseline, NULL);
}

static void
kv_view_button_class_init (KvViewButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = kv_view_button_measure;
  widget_class->size_allocate = kv_view_button_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB);
}

static void
kv_view_button_init (KvViewButton *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
}

/* The switcher. */

struct _KvViewSwitcher
{
  GtkWidget     parent_instance;
  AdwViewStack *stack;
  gboolean      is_narrow;
};

enum { PROP_0, PROP_STACK, PROP_NARROW, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvViewSwitcher, kv_view_switcher, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *button,
            GtkWidget       *view)
{
  if (gtk_toggle_button_get_active (button))
    adw_view_stack_set_visible_child (ADW_VIEW_STACK (gtk_widget_get_parent (view)), view);
}

static GtkWidget *
make_content (KvViewSwitcher   *self,
              AdwViewStackPage *page)
{
  GtkWidget *box = gtk_box_new (self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *image = gtk_image_new (), *label = gtk_label_new (NULL);

  g_object_set (box, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
  g_object_bind_property (page, "icon-name", image, "icon-name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
add_button (KvViewSwitcher   *self,
            AdwViewStackPage *page)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *button = g_object_new (KV_TYPE_VIEW_BUTTON, "child", make_content (self, page), NULL);

  KV_VIEW_BUTTON (button)->room = self->is_narrow ? ROOM_NARROW : ROOM_WIDE;
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, adw_view_stack_page_get_title (page), -1);
  g_object_bind_property (page, "visible", button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), adw_view_stack_page_get_child (page), 0);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
show_choice (KvViewSwitcher *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  guint i = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      gboolean is_chosen = gtk_selection_model_is_selected (pages, i++);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen, -1);
    }
}

void
kv_view_switcher_set_stack (KvViewSwitcher *self,
                            AdwViewStack   *stack)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (stack);

  g_return_if_fail (self->stack == NULL);

  self->stack = g_object_ref (stack);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      add_button (self, page);
    }
  show_choice (self);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
}

static void
kv_view_switcher_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KvViewSwitcher *self = KV_VIEW_SWITCHER (object);

  if (prop_id == PROP_STACK)
    kv_view_switcher_set_stack (self, g_value_get_object (value));
  else if (prop_id == PROP_NARROW)
    self->is_narrow = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_view_switcher_constructed (GObject *object)
{
  KvViewSwitcher *self = KV_VIEW_SWITCHER (object);

  G_OBJECT_CLASS (kv_view_switcher_parent_class)->constructed (object);

  gtk_widget_add_css_class (GTK_WIDGET (self), self->is_narrow ? "narrow" : "wide");
}

static void
kv_view_switcher_dispose (GObject *object)
{
  KvViewSwitcher *self = KV_VIEW_SWITCHER (object);
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (button);
  g_clear_object (&self->stack);

  G_OBJECT_CLASS (kv_view_switcher_parent_class)->dispose (object);
}

static void
kv_view_switcher_class_init (KvViewSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = kv_view_switcher_set_property;
  object_class->constructed = kv_view_switcher_constructed;
  object_class->dispose = kv_view_switcher_dispose;
  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "viewswitcher");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
kv_view_switcher_init (KvViewSwitcher *self)
{
  kv_access_name (GTK_WIDGET (self), _("Views"));
}
