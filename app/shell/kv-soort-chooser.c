#include "kv-soort-chooser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-descriptions.h"
#include "kv-relatie.h"
#include "kv-render.h"
#include "kv-screen-theme.h"
#include "kv-symbols.h"
#include "kv-viewport.h"

#define SAMPLE_WIDTH 11.  /* mm */
#define SAMPLE_HEIGHT 5.5

struct _KvSoortChooser
{
  GtkPopover parent_instance;
  GtkLabel  *title;
  GtkListBox *list;
};

enum { SIGNAL_CHOSEN, SIGNAL_DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvSoortChooser, kv_soort_chooser, GTK_TYPE_POPOVER)

/* Rows are in the order of the soorten, and carry their number. */
static guint
get_soort (GtkListBoxRow *row)
{
  return (guint) gtk_list_box_row_get_index (row) + 1;
}

static void
choose (KvSoortChooser *self,
        GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, get_soort (row));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
choose_number (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  KvSoortChooser *self = KV_SOORT_CHOOSER (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, g_variant_get_int32 (args) - 1);

  if (row != NULL)
    choose (self, row);
  return row != NULL;
}

/* Before the popover closes itself for it. */
static gboolean
key_pressed_cb (KvSoortChooser *self,
                guint           key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0);
  gtk_popover_popdown (GTK_POPOVER (self));
  return GDK_EVENT_STOP;
}

static void
draw_sample_cb (GtkDrawingArea *area,
                cairo_t        *cr,
                int             width,
                int             height,
                gpointer        soort)
{
  g_autoptr (KvScene) scene = kv_scene_new (SAMPLE_WIDTH, SAMPLE_HEIGHT, kv_screen_theme ());

  kv_draw_edge_sample (scene, 0, SAMPLE_HEIGHT / 2, SAMPLE_WIDTH,
                       &(KvEdgeSample) { .soort = GPOINTER_TO_UINT (soort), .sterkte = 2 });
  cairo_scale (cr, KV_PX_PER_MM, KV_PX_PER_MM);
  kv_render_cairo (scene, cr, NULL);
}

static GtkWidget *
make_sample (guint soort)
{
  GtkWidget *sample = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), (int) (SAMPLE_WIDTH * KV_PX_PER_MM));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), (int) (SAMPLE_HEIGHT * KV_PX_PER_MM));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_sample_cb, GUINT_TO_POINTER (soort), NULL);
  return sample;
}

static GtkWidget *
make_row (guint soort)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = kv_capitalised (kv_words_text (kv_relatie_soorten, soort));
  g_autofree char *digit = g_strdup_printf ("%u", soort);
  GtkWidget *label = gtk_label_new (name), *key = gtk_label_new (digit);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_widget_add_css_class (key, "numeric");
  gtk_box_append (GTK_BOX (box), make_sample (soort));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), key);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit,
                                  -1);
  return row;
}

static void
kv_soort_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KV_TYPE_SOORT_CHOOSER);

  G_OBJECT_CLASS (kv_soort_chooser_parent_class)->dispose (object);
}

static void
kv_soort_chooser_class_init (KvSoortChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_soort_chooser_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", KV_TYPE_SOORT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_DROPPED] = g_signal_new ("dropped", KV_TYPE_SOORT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  for (guint soort = 1; soort < KV_N_RELATIE_SOORTEN; soort++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + soort, 0, choose_number, "i", soort);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + soort, 0, choose_number, "i", soort);
    }

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-soort-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KvSoortChooser, title);
  gtk_widget_class_bind_template_child (widget_class, KvSoortChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

static void
kv_soort_chooser_init (KvSoortChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
kv_soort_chooser_new (const char *title,
                      guint       soort,
                      gboolean    for_partners)
{
  KvSoortChooser *self = g_object_new (KV_TYPE_SOORT_CHOOSER, NULL);

  gtk_label_set_label (self->title, title);
  for (guint i = 1; i < KV_N_RELATIE_SOORTEN; i++)
    {
      /* Those that partners do not see come last, so that the numbers stay. */
      if (for_partners && kv_relatie_soorten[i - 1].withheld)
        break;
      gtk_list_box_append (self->list, make_row (i));
    }
  if (soort > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) soort - 1));
  return GTK_WIDGET (self);
}
