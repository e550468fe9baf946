#include "kv-panes.h"

/* With three panes the canvas is at least this many times as wide as the
 * inspector. */
#define CANVAS_SHARE 1.7

struct _KvPanes
{
  GtkLayoutManager parent_instance;
};

enum { SIGNAL_FIT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvPanes, kv_panes, GTK_TYPE_LAYOUT_MANAGER)

gboolean
kv_panes_fit (const KvPaneWidths *widths,
              int                 width)
{
  return width >= widths->sidebar + MAX (widths->content, (int) (widths->inspector * (1 + CANVAS_SHARE)));
}

static void
kv_panes_measure (GtkLayoutManager *manager,
                  GtkWidget        *widget,
                  GtkOrientation    orientation,
                  int               for_size,
                  int              *minimum,
                  int              *natural,
                  int              *minimum_baseline,
                  int              *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
kv_panes_allocate (GtkLayoutManager *manager,
                   GtkWidget        *widget,
                   int               width,
                   int               height,
                   int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  g_signal_emit (manager, signals[SIGNAL_FIT], 0, width);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL); /* it may be another than before */
  gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
kv_panes_class_init (KvPanesClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = kv_panes_measure;
  manager_class->allocate = kv_panes_allocate;
  signals[SIGNAL_FIT] = g_signal_new ("fit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
kv_panes_init (KvPanes *self)
{
}
