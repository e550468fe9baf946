#include "kv-score-cell.h"

#include <adwaita.h>

#include "kv-scale.h"
#include "kv-screen-theme.h"

/* The tint behind the sign. */
#define KV_TYPE_TINT (kv_tint_get_type ())
G_DECLARE_FINAL_TYPE (KvTint, kv_tint, KV, TINT, GtkWidget)

struct _KvTint
{
  GtkWidget  parent_instance;
  GtkWidget *label;
  int        value;
  gboolean   is_signed;
};

G_DEFINE_FINAL_TYPE (KvTint, kv_tint, GTK_TYPE_WIDGET)

/* KV_COLOUR_NONE: as the button is. */
static KvColour
get_colour (KvTint *self)
{
  const KvTheme *theme = kv_screen_theme ();
  int strength = self->value == KV_ONBEKEND ? 0 : MIN (ABS (self->value), 4);

  if (!self->is_signed || strength == 0 || adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return KV_COLOUR_NONE;
  return self->value > 0 ? theme->plus_tint[strength - 1] : theme->minus_tint[strength - 1];
}

static void
kv_tint_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  KvTint *self = KV_TINT (widget);
  KvColour colour = get_colour (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect outline;
  GdkRGBA rgba = { (colour >> 16 & 0xff) / 255.f, (colour >> 8 & 0xff) / 255.f, (colour & 0xff) / 255.f, 1 };

  if (colour != KV_COLOUR_NONE)
    {
      gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &rgba, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
kv_tint_dispose (GObject *object)
{
  g_clear_pointer (&KV_TINT (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (kv_tint_parent_class)->dispose (object);
}

static void
kv_tint_class_init (KvTintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_tint_dispose;
  widget_class->snapshot = kv_tint_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tint");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kv_tint_init (KvTint *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  kv_screen_theme_follow (self, G_CALLBACK (gtk_widget_queue_draw));
}

/* The button. */

static const KvField *
get_field (GtkWidget *cell,
           KvEditor **editor)
{
  *editor = g_object_get_data (G_OBJECT (cell), "editor");
  return kv_editor_find_field (*editor, g_object_get_data (G_OBJECT (cell), "field"));
}

static KvScoreWords
words_of (const KvField *field)
{
  return field->min == -4 ? kv_standpunt_words : NULL;
}

static void
show (GtkWidget *cell)
{
  KvEditor *editor;
  const KvField *field = get_field (cell, &editor);
  KvTint *tint = KV_TINT (gtk_menu_button_get_child (GTK_MENU_BUTTON (cell)));
  g_autofree char *sign = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_object_get (editor, field->name, &tint->value, NULL);
  sign = kv_score_sign (tint->value, field->min);
  words = kv_score_describe (tint->value, field->min, field->max, words_of (field));
  name = g_strdup_printf ("%s, %s", (const char *) g_object_get_data (G_OBJECT (cell), "label"), words);
  tint->is_signed = field->min < 0;
  gtk_label_set_label (GTK_LABEL (tint->label), sign);
  gtk_widget_queue_draw (GTK_WIDGET (tint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Told ahead, GTK would ask the server for each of them where the pointer is. */
static gboolean
tooltip_cb (GtkWidget  *cell,
            int         x,
            int         y,
            gboolean    by_key,
            GtkTooltip *tooltip)
{
  KvEditor *editor;
  const KvField *field = get_field (cell, &editor);
  KvTint *tint = KV_TINT (gtk_menu_button_get_child (GTK_MENU_BUTTON (cell)));
  g_autofree char *words = kv_score_describe (tint->value, field->min, field->max, words_of (field));

  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
chosen_cb (GtkWidget *cell,
           int        value)
{
  KvEditor *editor;
  const KvField *field = get_field (cell, &editor);

  g_object_set (editor, field->name, value, NULL);
}

static GtkWidget *
new_popover (GtkWidget *cell)
{
  KvEditor *editor;
  const KvField *field = get_field (cell, &editor);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scale = kv_scale_new (field->min, field->max, words_of (field));

  kv_scale_set_label (KV_SCALE (scale), g_object_get_data (G_OBJECT (cell), "label"));
  g_signal_connect_swapped (scale, "chosen", G_CALLBACK (chosen_cb), cell);
  gtk_popover_set_child (GTK_POPOVER (popover), scale);
  return popover;
}

/* The scale is made when it is asked for. */
static void
popup_cb (GtkMenuButton *cell,
          gpointer       data)
{
  KvTint *tint = KV_TINT (gtk_menu_button_get_child (cell));

  if (gtk_menu_button_get_popover (cell) == NULL)
    gtk_menu_button_set_popover (cell, new_popover (GTK_WIDGET (cell)));
  kv_scale_set_value (KV_SCALE (gtk_popover_get_child (gtk_menu_button_get_popover (cell))), tint->value);
}

GtkWidget *
kv_score_cell_new (KvKind      kind,
                   const char *field)
{
  GtkWidget *cell = gtk_menu_button_new ();

  g_object_set_data (G_OBJECT (cell), "kind", GUINT_TO_POINTER (kind));
  g_object_set_data_full (G_OBJECT (cell), "field", g_strdup (field), g_free);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (cell), g_object_new (KV_TYPE_TINT, NULL));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (cell), popup_cb, NULL, NULL);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "score");
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  return cell;
}

static gboolean
is_of (GtkWidget  *cell,
       const char *id,
       const char *label)
{
  KvEditor *editor = g_object_get_data (G_OBJECT (cell), "editor");

  return editor != NULL && g_str_equal (g_object_get_data (G_OBJECT (cell), "id"), id)
         && g_str_equal (g_object_get_data (G_OBJECT (cell), "label"), label);
}

void
kv_score_cell_set (GtkWidget  *cell,
                   KvForm     *form,
                   const char *id,
                   const char *label)
{
  g_autofree char *signal = g_strconcat ("notify::", g_object_get_data (G_OBJECT (cell), "field"), NULL);
  KvKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "kind"));
  KvEditor *editor;

  if (is_of (cell, id, label))
    return;

  editor = kv_editor_new (kv_form_get_field (form), kind, (const char *const[]) { id, NULL });
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (cell), NULL);
  g_object_set_data_full (G_OBJECT (cell), "editor", editor, g_object_unref);
  g_object_set_data_full (G_OBJECT (cell), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (cell), "label", g_strdup (label), g_free);
  g_signal_connect_object (editor, signal, G_CALLBACK (show), cell, G_CONNECT_SWAPPED);
  show (cell);
}
