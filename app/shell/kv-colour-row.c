#include "kv-colour-row.h"

#include <glib/gi18n.h>

#include "kv-sector.h"
#include "kv-theme.h"
#include "kv-wrapped-label.h"

#define CONTRAST_MIN 4.5
#define SWATCH 20 /* px */

struct _KvColourRow
{
  AdwPreferencesRow parent_instance;
  GtkWidget        *swatches;
  GtkWidget        *other;   /* a GtkColorButton */
  GtkWidget        *warning;
  KvForm           *form;
  KvEditor         *editor;
  gboolean          is_showing;
};

G_DEFINE_FINAL_TYPE (KvColourRow, kv_colour_row, ADW_TYPE_PREFERENCES_ROW)

static GdkRGBA
to_rgba (const char *kleur)
{
  GdkRGBA rgba = { 0, 0, 0, 1 };

  gdk_rgba_parse (&rgba, kleur);
  return rgba;
}

/* What was pressed may be let go of when the sector is gone. */
static void
choose (KvColourRow *self,
        const char  *kleur)
{
  if (self->editor == NULL)
    return;

  for (const char *const *id = kv_editor_get_ids (self->editor); *id != NULL; id++)
    kv_edits_set_kleur (kv_form_get_edits (self->form), *id, kleur);
}

/* Showing. */

static char *
get_kleur (KvColourRow *self)
{
  char *kleur = NULL;

  g_object_get (self->editor, "kleur", &kleur, NULL);
  return kleur;
}

static void
show_chosen (KvColourRow *self,
             const char  *kleur)
{
  for (GtkWidget *swatch = gtk_widget_get_first_child (self->swatches); swatch != NULL; swatch = gtk_widget_get_next_sibling (swatch))
    {
      const char *own = g_object_get_data (G_OBJECT (swatch), "kleur");
      gboolean chosen = own != NULL && g_ascii_strcasecmp (own, kleur) == 0;

      if (chosen)
        gtk_widget_set_state_flags (swatch, GTK_STATE_FLAG_CHECKED, FALSE);
      else
        gtk_widget_unset_state_flags (swatch, GTK_STATE_FLAG_CHECKED);
      if (own != NULL)
        gtk_accessible_update_state (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_STATE_CHECKED, chosen, -1);
    }
}

static void
show (KvColourRow *self)
{
  g_autofree char *kleur = get_kleur (self);
  KvFill fill = kv_theme_sector_fill (kv_theme_light (), kleur);
  GdkRGBA rgba = to_rgba (kleur);

  self->is_showing = TRUE;
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->other), &rgba);
  self->is_showing = FALSE;
  show_chosen (self, kleur);
  gtk_widget_set_visible (self->warning, kv_colour_contrast (fill.fill, fill.text) < CONTRAST_MIN);
}

/* The swatches. */

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        kleur)
{
  GdkRGBA rgba = to_rgba (kleur);

  cairo_arc (cr, width / 2., height / 2., MIN (width, height) / 2. - 1, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, .5, .5, .5, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
swatch_cb (KvColourRow *self,
           GtkWidget   *swatch)
{
  choose (self, g_object_get_data (G_OBJECT (swatch), "kleur"));
}

static GtkWidget *
new_swatch (KvColourRow *self,
            KvElement   *sector)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *area = gtk_drawing_area_new ();
  char *kleur = g_strdup (kv_element_text (sector, KV_SECTOR_KLEUR));
  g_autofree char *label = g_strdup_printf (_("Colour %s"), kleur);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, kleur, NULL);
  gtk_button_set_child (GTK_BUTTON (swatch), area);
  g_object_set_data_full (G_OBJECT (swatch), "kleur", kleur, g_free);
  gtk_widget_add_css_class (swatch, "flat");
  gtk_widget_add_css_class (swatch, "circular");
  gtk_widget_add_css_class (swatch, "swatch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (swatch, "clicked", G_CALLBACK (swatch_cb), self);
  return swatch;
}

/* Those of the sectors of a new field. */
static void
add_swatches (KvColourRow *self)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new (NULL);
  g_autoptr (GPtrArray) sectors = NULL;

  kv_krachtenveld_add_default_sectors (field);
  sectors = kv_krachtenveld_sorted (field, KV_KIND_SECTOR);
  for (guint i = 0; i < sectors->len; i++)
    gtk_box_append (GTK_BOX (self->swatches), new_swatch (self, sectors->pdata[i]));
}

static void
other_cb (KvColourRow *self)
{
  GdkRGBA rgba;
  g_autofree char *kleur = NULL;

  if (self->is_showing)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->other), &rgba);
  kleur = g_strdup_printf ("#%02X%02X%02X", (guint) (rgba.red * 255 + .5), (guint) (rgba.green * 255 + .5), (guint) (rgba.blue * 255 + .5));
  choose (self, kleur);
}

/* The class. */

void
kv_colour_row_set_editor (KvColourRow *self,
                          KvForm      *form,
                          KvEditor    *editor)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_func (self->editor, show, self);
  g_set_object (&self->form, form);
  g_set_object (&self->editor, editor);
  if (editor == NULL)
    return;

  g_signal_connect_swapped (editor, "notify::kleur", G_CALLBACK (show), self);
  show (self);
}

static void
kv_colour_row_dispose (GObject *object)
{
  kv_colour_row_set_editor (KV_COLOUR_ROW (object), NULL, NULL);

  G_OBJECT_CLASS (kv_colour_row_parent_class)->dispose (object);
}

static void
kv_colour_row_class_init (KvColourRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_colour_row_dispose;
}

static void
kv_colour_row_init (KvColourRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->swatches = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->other = gtk_color_button_new ();
  self->warning = kv_wrapped_label_new (_("A letter on this colour is hard to read."), "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->swatches), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colour"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another colour"), -1);
  gtk_widget_set_tooltip_text (self->other, _("Another colour"));
  gtk_widget_set_valign (self->other, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->other, "notify::rgba", G_CALLBACK (other_cb), self);
  add_swatches (self);
  gtk_box_append (GTK_BOX (self->swatches), self->other);
  gtk_box_append (GTK_BOX (box), kv_wrapped_label_new (_("Colour"), "caption-title"));
  gtk_box_append (GTK_BOX (box), self->swatches);
  gtk_box_append (GTK_BOX (box), self->warning);
  gtk_widget_add_css_class (box, "content");
  gtk_widget_add_css_class (box, "stacked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_object_set (self, "focusable", FALSE, "activatable", FALSE, "selectable", FALSE, NULL);
}
