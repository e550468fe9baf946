/* A child that can shrink (a title) is wanted half way between its smallest and its natural
 * width, before a smaller bar is better. What is in the middle needs no more than its smallest. */

#include "kv-bar-layout.h"

#define SPACING 6

static const KvBarSizes sizes[] = { KV_BAR_WIDE, KV_BAR_TIGHT, KV_BAR_COMPACT, KV_BAR_NARROW };
#define ALL_SIZES (KV_BAR_WIDE | KV_BAR_TIGHT | KV_BAR_COMPACT | KV_BAR_NARROW)

G_DEFINE_FLAGS_TYPE (KvBarSizes, kv_bar_sizes,
                     G_DEFINE_ENUM_VALUE (KV_BAR_WIDE, "wide"),
                     G_DEFINE_ENUM_VALUE (KV_BAR_TIGHT, "tight"),
                     G_DEFINE_ENUM_VALUE (KV_BAR_COMPACT, "compact"),
                     G_DEFINE_ENUM_VALUE (KV_BAR_NARROW, "narrow"))

G_DEFINE_ENUM_TYPE (KvBarPlace, kv_bar_place,
                    G_DEFINE_ENUM_VALUE (KV_BAR_START, "start"),
                    G_DEFINE_ENUM_VALUE (KV_BAR_MIDDLE, "middle"),
                    G_DEFINE_ENUM_VALUE (KV_BAR_END, "end"))

/* What a child says. */

struct _KvBarChild
{
  GtkLayoutChild parent_instance;
  KvBarPlace     place;
  KvBarSizes     sizes;
  gboolean       passing;
};

#define KV_TYPE_BAR_CHILD (kv_bar_child_get_type ())
G_DECLARE_FINAL_TYPE (KvBarChild, kv_bar_child, KV, BAR_CHILD, GtkLayoutChild)
G_DEFINE_FINAL_TYPE (KvBarChild, kv_bar_child, GTK_TYPE_LAYOUT_CHILD)

enum { CHILD_PROP_0, CHILD_PROP_PLACE, CHILD_PROP_SIZES, CHILD_PROP_PASSING, N_CHILD_PROPS };

static void
kv_bar_child_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KvBarChild *self = KV_BAR_CHILD (object);

  if (prop_id == CHILD_PROP_PLACE)
    self->place = g_value_get_enum (value);
  else if (prop_id == CHILD_PROP_SIZES)
    self->sizes = g_value_get_flags (value);
  else
    self->passing = g_value_get_boolean (value);
  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
}

static void
kv_bar_child_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KvBarChild *self = KV_BAR_CHILD (object);

  if (prop_id == CHILD_PROP_PLACE)
    g_value_set_enum (value, self->place);
  else if (prop_id == CHILD_PROP_SIZES)
    g_value_set_flags (value, self->sizes);
  else
    g_value_set_boolean (value, self->passing);
}

static void
kv_bar_child_class_init (KvBarChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = kv_bar_child_set_property;
  object_class->get_property = kv_bar_child_get_property;
  g_object_class_install_property (object_class, CHILD_PROP_PLACE,
                                   g_param_spec_enum ("place", NULL, NULL, KV_TYPE_BAR_PLACE, KV_BAR_START, flags));
  g_object_class_install_property (object_class, CHILD_PROP_SIZES,
                                   g_param_spec_flags ("sizes", NULL, NULL, KV_TYPE_BAR_SIZES, ALL_SIZES, flags));
  g_object_class_install_property (object_class, CHILD_PROP_PASSING,
                                   g_param_spec_boolean ("passing", NULL, NULL, FALSE, flags));
}

static void
kv_bar_child_init (KvBarChild *self)
{
  self->sizes = ALL_SIZES;
}

/* The layout. */

struct _KvBarLayout
{
  GtkLayoutManager parent_instance;
  KvBarSizes       size;
  KvBarSizes       wanted;  /* until now */
  int              minimum; /* as last measured */
};

enum { PROP_0, PROP_SIZE, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvBarLayout, kv_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A child on its way to its place. */
typedef struct
{
  GtkWidget *widget;
  KvBarPlace place;
  int        minimum;
  int        natural;
  int        space; /* after it: none where there is nothing to see */
  int        width;
} Item;

static KvBarChild *
get_child (KvBarLayout *self,
           GtkWidget   *widget)
{
  return KV_BAR_CHILD (gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), widget));
}

static void
want (KvBarLayout *self,
      KvBarSizes   size)
{
  if ((self->wanted & size) != 0)
    return;

  self->wanted |= size;
  g_signal_emit (self, signals[SIGNAL_WANTED], 0, size);
}

/* What is there at this size. */
static GArray *
list_items (KvBarLayout *self,
            KvBarSizes   size,
            gboolean     with_passing)
{
  GtkWidget *bar = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));

  want (self, size);
  for (GtkWidget *widget = gtk_widget_get_first_child (bar); widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    {
      KvBarChild *child = get_child (self, widget);
      Item item = { .widget = widget, .place = child->place };

      if (!gtk_widget_should_layout (widget) || (child->sizes & size) == 0 || (child->passing && !with_passing))
        continue;
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &item.minimum, &item.natural, NULL, NULL);
      item.space = item.natural > 0 ? SPACING : 0;
      g_array_append_val (items, item);
    }
  return items;
}

/* Between them. */
static int
get_spaces (GArray *items)
{
  int spaces = 0;

  for (guint i = 0; i < items->len; i++)
    spaces += g_array_index (items, Item, i).space;
  return MAX (spaces - SPACING, 0);
}

static void
add_up (GArray *items,
        int    *minimum,
        int    *natural)
{
  *minimum = *natural = get_spaces (items);
  for (guint i = 0; i < items->len; i++)
    {
      *minimum += g_array_index (items, Item, i).minimum;
      *natural += g_array_index (items, Item, i).natural;
    }
}

static int
wanted_width (const Item *item)
{
  return item->place == KV_BAR_MIDDLE ? item->minimum : (item->minimum + item->natural) / 2;
}

static int
get_width (KvBarLayout *self,
           KvBarSizes   size,
           gboolean     with_passing)
{
  g_autoptr (GArray) items = list_items (self, size, with_passing);
  int width = get_spaces (items);

  for (guint i = 0; i < items->len; i++)
    width += wanted_width (&g_array_index (items, Item, i));
  return width;
}

int
kv_bar_layout_get_width (KvBarLayout *self,
                         KvBarSizes   size)
{
  return get_width (self, size, FALSE);
}

int
kv_bar_layout_get_minimum (KvBarLayout *self)
{
  return self->minimum;
}

KvBarSizes
kv_bar_layout_get_size (KvBarLayout *self)
{
  return self->size;
}

static void
measure_width (KvBarLayout *self,
               int         *minimum,
               int         *natural)
{
  g_autoptr (GArray) narrow = list_items (self, KV_BAR_NARROW, TRUE);
  g_autoptr (GArray) wide = list_items (self, KV_BAR_WIDE, TRUE);
  int ignored;

  add_up (narrow, minimum, &ignored);
  self->minimum = *minimum;
  add_up (wide, &ignored, natural);
  *natural = MAX (*minimum, *natural);
}

static void
measure_height (GtkWidget *bar,
                int       *minimum,
                int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
kv_bar_layout_measure (GtkLayoutManager *manager,
                       GtkWidget        *widget,
                       GtkOrientation    orientation,
                       int               for_size,
                       int              *minimum,
                       int              *natural,
                       int              *minimum_baseline,
                       int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (KV_BAR_LAYOUT (manager), minimum, natural);
  else
    measure_height (widget, minimum, natural);
}

/* Giving out. */

static KvBarSizes
choose_size (KvBarLayout *self,
             int          width)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (sizes); i++)
    {
      if (get_width (self, sizes[i], TRUE) <= width)
        return sizes[i];
    }
  return KV_BAR_NARROW;
}

/* Up to what is wanted of them, as long as there is something over. */
static void
widen (GtkRequestedSize *request,
       int               wanted,
       int              *extra)
{
  int more = CLAMP (wanted - request->minimum_size, 0, *extra);

  request->minimum_size += more;
  *extra -= more;
}

/* What is wanted is there for each. What is over goes to the middle first: a title is cut
 * before the names of the views come close to each other. */
static void
share_width (GArray *items,
             int     width)
{
  g_autofree GtkRequestedSize *requests = g_new0 (GtkRequestedSize, MAX (items->len, 1));
  const Item *all = (const Item *) (gpointer) items->data;
  int minimum, natural, extra;

  add_up (items, &minimum, &natural);
  extra = MAX (width - minimum, 0);
  for (guint i = 0; i < items->len; i++)
    requests[i] = (GtkRequestedSize) { .minimum_size = all[i].minimum, .natural_size = all[i].natural };
  for (guint i = 0; i < items->len; i++)
    widen (&requests[i], wanted_width (&all[i]), &extra);
  for (guint i = 0; i < items->len; i++)
    widen (&requests[i], all[i].place == KV_BAR_MIDDLE ? all[i].natural : 0, &extra);
  gtk_distribute_natural_allocation (extra, items->len, requests);
  for (guint i = 0; i < items->len; i++)
    g_array_index (items, Item, i).width = requests[i].minimum_size;
}

/* With the space after each. */
static int
place_width (GArray    *items,
             KvBarPlace place)
{
  int width = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (item->place == place)
        width += item->width + item->space;
    }
  return width;
}

static void
allocate_place (GtkWidget *bar,
                GArray    *items,
                KvBarPlace place,
                int        x,
                int        width,
                int        height)
{
  gboolean mirrored = gtk_widget_get_direction (bar) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      GtkAllocation at = { .x = x, .width = item->width, .height = height };

      if (item->place != place)
        continue;
      if (mirrored)
        at.x = width - x - item->width;
      gtk_widget_size_allocate (item->widget, &at, -1);
      x += item->width + item->space;
    }
}

static void
show_items (KvBarLayout *self,
            GtkWidget   *bar,
            KvBarSizes   size)
{
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_there = (get_child (self, child)->sizes & size) != 0;

      gtk_widget_set_child_visible (child, is_there);
      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_there, -1);
    }
  if (self->size == size)
    return;

  self->size = size;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

static void
kv_bar_layout_allocate (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        int               width,
                        int               height,
                        int               baseline)
{
  KvBarLayout *self = KV_BAR_LAYOUT (manager);
  KvBarSizes size = choose_size (self, width);
  g_autoptr (GArray) items = list_items (self, size, TRUE);
  int start, middle, end, x;

  show_items (self, widget, size);
  share_width (items, width);
  start = place_width (items, KV_BAR_START);
  middle = place_width (items, KV_BAR_MIDDLE) - SPACING;
  end = place_width (items, KV_BAR_END);
  x = MAX (MIN ((width - middle) / 2, width - end - middle), start);
  allocate_place (widget, items, KV_BAR_START, 0, width, height);
  allocate_place (widget, items, KV_BAR_MIDDLE, x, width, height);
  allocate_place (widget, items, KV_BAR_END, width - end + SPACING, width, height);
}

static GtkLayoutChild *
kv_bar_layout_create_layout_child (GtkLayoutManager *manager,
                                   GtkWidget        *bar,
                                   GtkWidget        *child)
{
  return g_object_new (KV_TYPE_BAR_CHILD, "layout-manager", manager, "child-widget", child, NULL);
}

static void
kv_bar_layout_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_flags (value, KV_BAR_LAYOUT (object)->size);
}

static void
kv_bar_layout_class_init (KvBarLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = kv_bar_layout_get_property;
  manager_class->layout_child_type = KV_TYPE_BAR_CHILD;
  manager_class->measure = kv_bar_layout_measure;
  manager_class->allocate = kv_bar_layout_allocate;
  manager_class->create_layout_child = kv_bar_layout_create_layout_child;

  properties[PROP_SIZE] = g_param_spec_flags ("size", NULL, NULL, KV_TYPE_BAR_SIZES, KV_BAR_WIDE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[SIGNAL_WANTED] = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, KV_TYPE_BAR_SIZES);
}

static void
kv_bar_layout_init (KvBarLayout *self)
{
  self->size = KV_BAR_WIDE;
}
