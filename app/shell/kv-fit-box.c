/* The first is wanted at its natural width and the second at least at its
 * smallest; beside each other the second takes what it likes of the rest. */

#include "kv-fit-box.h"

#define SPACING 12
#define LINE_SPACING 6

struct _KvFitBox
{
  GtkWidget  parent_instance;
  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (KvFitBox, kv_fit_box, GTK_TYPE_WIDGET)

static void
get_widths (GtkWidget *child,
            int       *minimum,
            int       *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* The width of the second beside the first; 0 when it goes under it. */
static int
second_width (KvFitBox *self,
              int       width)
{
  int first_natural, second_minimum, second_natural;

  get_widths (self->first, NULL, &first_natural);
  get_widths (self->second, &second_minimum, &second_natural);
  if (first_natural + SPACING + second_minimum > width)
    return 0;
  return MIN (second_natural, width - SPACING - first_natural);
}

static void
measure_width (KvFitBox *self,
               int      *minimum,
               int      *natural)
{
  int minimums[2], naturals[2];

  get_widths (self->first, &minimums[0], &naturals[0]);
  get_widths (self->second, &minimums[1], &naturals[1]);
  *minimum = MAX (minimums[0], minimums[1]);
  *natural = naturals[0] + SPACING + naturals[1];
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
measure_height (KvFitBox *self,
                int       width)
{
  int second = width < 0 ? 1 : second_width (self, width);

  if (width < 0)
    return MAX (get_height (self->first, -1), get_height (self->second, -1));
  if (second == 0)
    return get_height (self->first, width) + LINE_SPACING + get_height (self->second, width);
  return MAX (get_height (self->first, width - SPACING - second), get_height (self->second, second));
}

static void
kv_fit_box_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  KvFitBox *self = KV_FIT_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
place (KvFitBox  *self,
       GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
kv_fit_box_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  KvFitBox *self = KV_FIT_BOX (widget);
  int second = second_width (self, width);
  int first_height = second > 0 ? height : get_height (self->first, width);

  if (second > 0)
    {
      int second_height = get_height (self->second, second);

      place (self, self->first, 0, 0, width - SPACING - second, height);
      place (self, self->second, width - second, (height - second_height) / 2, second, second_height);
      return;
    }

  place (self, self->first, 0, 0, width, first_height);
  place (self, self->second, 0, first_height + LINE_SPACING, width, height - first_height - LINE_SPACING);
}

static GtkSizeRequestMode
kv_fit_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kv_fit_box_dispose (GObject *object)
{
  KvFitBox *self = KV_FIT_BOX (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (kv_fit_box_parent_class)->dispose (object);
}

static void
kv_fit_box_class_init (KvFitBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_fit_box_dispose;
  widget_class->measure = kv_fit_box_measure;
  widget_class->size_allocate = kv_fit_box_size_allocate;
  widget_class->get_request_mode = kv_fit_box_get_request_mode;
}

static void
kv_fit_box_init (KvFitBox *self)
{
}

GtkWidget *
kv_fit_box_new (GtkWidget *first,
                GtkWidget *second)
{
  KvFitBox *self = g_object_new (KV_TYPE_FIT_BOX, NULL);

  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
