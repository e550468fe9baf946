#include "kv-legend-card.h"

#include <math.h>

#include "kv-em.h"
#include "kv-render.h"
#include "kv-viewport.h"

#define MARGIN 12   /* px */
#define TYPE 14.67 /* px: the letters of the system with which the legend has the size of paper, 11 pt */

struct _KvLegendCard
{
  AdwBin          parent_instance;
  GtkToggleButton *button;
  GtkStack       *stack; /* folded, picture */
  GtkDrawingArea *area;
  gboolean        was_unfolded;

  KvLegendChoice  choice;
  gboolean        is_offered;
  gboolean        is_narrow;
  gboolean        is_peeked; /* at, while it is narrow */
  KvDrawing      *wanted; /* NULL: none */
  GBytes         *krachtenveld; /* as kv_drawing_async() takes it */
  GCancellable   *drawing;
  KvPicture      *picture; /* NULL: not asked for yet */
  double          scale;   /* of it, px for a mm */
};

enum { PROP_0, PROP_CHOICE, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_RESIZED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (KvLegendChoice, kv_legend_choice,
                    G_DEFINE_ENUM_VALUE (KV_LEGEND_AUTO, "auto"),
                    G_DEFINE_ENUM_VALUE (KV_LEGEND_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (KV_LEGEND_FOLDED, "folded"))

G_DEFINE_FINAL_TYPE (KvLegendCard, kv_legend_card, ADW_TYPE_BIN)

/* One reads it like the rest of the window: it grows with the letters of the system. */
static double
get_scale (KvLegendCard *self)
{
  return KV_PX_PER_MM * MAX (1, kv_em (GTK_WIDGET (self)) / TYPE);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  KvLegendCard *self = data;

  if (self->picture == NULL)
    return;

  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->picture->bounds.x, -self->picture->bounds.y);
  kv_render_cairo (self->picture->scene, cr, NULL);
}

/* For who does not see it: what the samples are. */
static char *
list_texts (KvScene *scene)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_TEXT && g_utf8_strlen (item->text, -1) > 1)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", item->text);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* That it is to be. */
static gboolean
is_wanted (KvLegendCard *self)
{
  if (self->is_narrow)
    return self->is_peeked;
  return self->choice == KV_LEGEND_OPEN || (self->choice == KV_LEGEND_AUTO && self->is_offered);
}

gboolean
kv_legend_card_is_unfolded (KvLegendCard *self)
{
  return is_wanted (self) && self->picture != NULL;
}

/* While it is drawn anew it counts as what it was. */
static void
fold_or_show (KvLegendCard *self)
{
  gboolean shows = kv_legend_card_is_unfolded (self);

  gtk_toggle_button_set_active (self->button, is_wanted (self));
  gtk_stack_set_visible_child_name (self->stack, shows ? "picture" : "folded");
  if (shows == self->was_unfolded || (is_wanted (self) && !shows && self->wanted != NULL))
    return;

  self->was_unfolded = shows;
  g_signal_emit (self, signals[SIGNAL_RESIZED], 0);
}

static void
show_picture (KvLegendCard *self)
{
  KvBox bounds = self->picture->bounds;
  g_autofree char *texts = list_texts (self->picture->scene);

  self->scale = get_scale (self);
  gtk_drawing_area_set_content_width (self->area, (int) ceil (bounds.width * self->scale) + 2 * MARGIN);
  gtk_drawing_area_set_content_height (self->area, (int) ceil (bounds.height * self->scale) + 2 * MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, texts, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  fold_or_show (self);
  g_signal_emit (self, signals[SIGNAL_RESIZED], 0);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (KvLegendCard) self = data;
  g_autoptr (KvPicture) picture = kv_drawing_finish (result, NULL);

  if (self->drawing == NULL || self->drawing != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->drawing);
  self->picture = g_steal_pointer (&picture);
  if (self->picture != NULL)
    show_picture (self);
}

static void
stop (KvLegendCard *self)
{
  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

/* Also where its size says whether it will unfold. */
static void
draw_if_open (KvLegendCard *self)
{
  gboolean is_asked = is_wanted (self) || (self->choice == KV_LEGEND_AUTO && !self->is_narrow);

  fold_or_show (self);
  if (!is_asked || self->wanted == NULL || self->drawing != NULL || self->picture != NULL)
    return;

  self->drawing = g_cancellable_new ();
  kv_drawing_async (self->wanted, self->krachtenveld, self->drawing, drawn_cb, g_object_ref (self));
}

static void
forget (KvLegendCard *self)
{
  stop (self);
  g_clear_pointer (&self->picture, kv_picture_free);
  g_clear_pointer (&self->wanted, kv_drawing_free);
  g_clear_pointer (&self->krachtenveld, g_bytes_unref);
}

void
kv_legend_card_set_drawing (KvLegendCard    *self,
                            const KvDrawing *drawing,
                            GBytes          *krachtenveld)
{
  forget (self);
  if (drawing != NULL)
    {
      self->wanted = kv_drawing_copy (drawing);
      self->wanted->part = KV_DRAWING_LEGEND;
      self->krachtenveld = g_bytes_ref (krachtenveld);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), drawing != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  draw_if_open (self);
}

static void
set_choice (KvLegendCard  *self,
            KvLegendChoice choice)
{
  if (self->choice == choice)
    return;

  self->choice = choice;
  draw_if_open (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}

void
kv_legend_card_set_offered (KvLegendCard *self,
                            gboolean      is_offered)
{
  if (self->is_offered == is_offered)
    return;

  self->is_offered = is_offered;
  draw_if_open (self);
}

static void
kv_legend_card_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_CHOICE)
    g_value_set_enum (value, (int) KV_LEGEND_CARD (object)->choice);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* By the user. */
static void
active_cb (KvLegendCard *self)
{
  gboolean is_active = gtk_toggle_button_get_active (self->button);

  if (is_active == is_wanted (self))
    return;

  self->is_peeked = is_active;
  if (self->is_narrow)
    draw_if_open (self);
  else
    set_choice (self, is_active ? KV_LEGEND_OPEN : KV_LEGEND_FOLDED);
}

gboolean
kv_legend_card_get_size (KvLegendCard *self,
                         int          *width,
                         int          *height)
{
  *width = gtk_drawing_area_get_content_width (self->area);
  *height = gtk_drawing_area_get_content_height (self->area);
  return *width > 0;
}

void
kv_legend_card_set_narrow (KvLegendCard *self,
                           gboolean      is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  self->is_peeked = FALSE;
  draw_if_open (self);
}

static void
kv_legend_card_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_CHOICE)
    set_choice (KV_LEGEND_CARD (object), (KvLegendChoice) g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_legend_card_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  KvLegendCard *self = KV_LEGEND_CARD (widget);

  GTK_WIDGET_CLASS (kv_legend_card_parent_class)->css_changed (widget, change);
  if (self->picture != NULL && self->scale != get_scale (self))
    show_picture (self);
}

static void
kv_legend_card_dispose (GObject *object)
{
  forget (KV_LEGEND_CARD (object));

  G_OBJECT_CLASS (kv_legend_card_parent_class)->dispose (object);
}

static void
kv_legend_card_class_init (KvLegendCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kv_legend_card_get_property;
  object_class->set_property = kv_legend_card_set_property;
  object_class->dispose = kv_legend_card_dispose;
  widget_class->css_changed = kv_legend_card_css_changed;
  properties[PROP_CHOICE] = g_param_spec_enum ("choice", NULL, NULL, KV_TYPE_LEGEND_CHOICE, KV_LEGEND_AUTO,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_RESIZED] = g_signal_new ("resized", KV_TYPE_LEGEND_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-legend-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KvLegendCard, button);
  gtk_widget_class_bind_template_child (widget_class, KvLegendCard, stack);
  gtk_widget_class_bind_template_child (widget_class, KvLegendCard, area);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
}

static void
kv_legend_card_init (KvLegendCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
}
