/* Its children are the segments: "?", then min to max. The one that is pressed
 * (the first when none is) takes the focus for all of them. */

#include "kv-scale.h"

#include "kv-field.h"

struct _KvScale
{
  GtkWidget    parent_instance;
  int          min;
  int          max;
  KvScoreWords words;
  int          value;
  gboolean     is_mixed;
  int          sign; /* of the key before this one: -1, 1, or 0 for none */
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvScale, kv_scale, GTK_TYPE_WIDGET)

/* Segments. */

static GtkWidget *
find_segment (KvScale *self,
              int      value)
{
  GtkWidget *segment = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (int i = value == KV_ONBEKEND ? self->min - 1 : value; segment != NULL && i >= self->min; i--)
    segment = gtk_widget_get_next_sibling (segment);
  return segment;
}

static void
show_segment (GtkWidget *segment,
              gboolean   pressed,
              gboolean   takes_focus)
{
  if (pressed)
    gtk_widget_set_state_flags (segment, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (segment, GTK_STATE_FLAG_CHECKED);
  gtk_widget_set_focusable (segment, takes_focus);
  gtk_accessible_update_state (GTK_ACCESSIBLE (segment), GTK_ACCESSIBLE_STATE_CHECKED, pressed, -1);
}

static void
show_value (KvScale *self)
{
  GtkWidget *pressed = self->is_mixed ? NULL : find_segment (self, self->value);
  GtkWidget *focus = pressed != NULL ? pressed : gtk_widget_get_first_child (GTK_WIDGET (self));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_widget_set_focusable (focus, TRUE);
  if (had_focus)
    gtk_widget_grab_focus (focus);
  for (GtkWidget *segment = gtk_widget_get_first_child (GTK_WIDGET (self)); segment != NULL;
       segment = gtk_widget_get_next_sibling (segment))
    show_segment (segment, segment == pressed, segment == focus);
}

static void
choose (KvScale *self,
        int      value)
{
  if (!self->is_mixed && self->value == value)
    return;

  self->value = value;
  self->is_mixed = FALSE;
  show_value (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

static void
clicked_cb (KvScale   *self,
            GtkWidget *segment)
{
  int value = self->min - 1;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (segment); before != NULL; before = gtk_widget_get_prev_sibling (before))
    value++;
  gtk_widget_set_focusable (segment, TRUE);
  gtk_widget_grab_focus (segment);
  choose (self, value < self->min ? KV_ONBEKEND : value);
}

static void
add_segment (KvScale *self,
             int      value)
{
  g_autofree char *sign = kv_score_sign (value, self->min);
  g_autofree char *name = kv_score_describe (value, self->min, self->max, self->words);
  GtkWidget *segment = g_object_new (GTK_TYPE_BUTTON,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                     "child", gtk_label_new (sign),
                                     "focusable", FALSE,
                                     "focus-on-click", FALSE,
                                     "hexpand", TRUE,
                                     "tooltip-text", name,
                                     NULL);

  if (value == KV_ONBEKEND)
    gtk_widget_add_css_class (segment, "onbekend");
  gtk_accessible_update_property (GTK_ACCESSIBLE (segment), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (segment, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (segment, GTK_WIDGET (self));
}

/* Keys. */

/* One more in the direction of the sign: from the other side, the first there. */
static void
choose_sign (KvScale *self,
             int      sign)
{
  int step = self->max > 2 ? 2 : 1;
  gboolean again = !self->is_mixed && self->value != KV_ONBEKEND && self->value * sign > 0 && self->sign == sign;

  choose (self, sign * (again ? 2 * step : step));
  self->sign = again ? 0 : sign;
}

static gboolean
choose_digit (KvScale *self,
              int      digit)
{
  int value = self->sign < 0 ? -digit : digit;

  self->sign = 0;
  if (value < self->min || value > self->max)
    return GDK_EVENT_STOP;

  choose (self, value);
  return GDK_EVENT_STOP;
}

static gboolean
step (KvScale *self,
      int      by)
{
  int from = self->is_mixed || self->value == KV_ONBEKEND ? self->min - 1 : self->value;
  int to = CLAMP (from + by, self->min - 1, self->max);

  self->sign = 0;
  choose (self, to < self->min ? KV_ONBEKEND : to);
  return GDK_EVENT_STOP;
}

static gboolean
press_character (KvScale *self,
                 gunichar character)
{
  if (g_unichar_isdigit (character))
    return choose_digit (self, g_unichar_digit_value (character));
  if (character == '?')
    return step (self, self->min - 1 - self->max);
  if (self->min < 0 && (character == '+' || character == '='))
    {
      choose_sign (self, 1);
      return GDK_EVENT_STOP;
    }
  if (self->min < 0 && (character == '-' || character == 0x2212))
    {
      choose_sign (self, -1);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (KvScale         *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step (self, -forward);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step (self, forward);
    case GDK_KEY_Home:
      return step (self, self->min - 1 - self->max);
    case GDK_KEY_End:
      return step (self, self->max - self->min + 1);
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      return step (self, self->min - 1 - self->max);
    default:
      return press_character (self, gdk_keyval_to_unicode (keyval));
    }
}

static void
leave_cb (KvScale *self)
{
  self->sign = 0;
}

/* The class. */

static gboolean
kv_scale_grab_focus (GtkWidget *widget)
{
  KvScale *self = KV_SCALE (widget);

  return gtk_widget_grab_focus (self->is_mixed ? gtk_widget_get_first_child (widget) : find_segment (self, self->value));
}

static void
kv_scale_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_scale_parent_class)->dispose (object);
}

static void
kv_scale_class_init (KvScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_scale_dispose;
  widget_class->grab_focus = kv_scale_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "kvscale");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  /* The user chose a value. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
kv_scale_init (KvScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = KV_ONBEKEND;
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
}

GtkWidget *
kv_scale_new (int          min,
              int          max,
              KvScoreWords words)
{
  KvScale *self = g_object_new (KV_TYPE_SCALE, NULL);

  self->min = min;
  self->max = max;
  self->words = words;
  add_segment (self, KV_ONBEKEND);
  for (int value = min; value <= max; value++)
    add_segment (self, value);
  show_value (self);
  return GTK_WIDGET (self);
}

void
kv_scale_set_value (KvScale *self,
                    int      value)
{
  if (!self->is_mixed && self->value == value)
    return;

  self->value = value;
  self->is_mixed = FALSE;
  show_value (self);
}

void
kv_scale_set_mixed (KvScale *self)
{
  self->value = KV_ONBEKEND;
  self->is_mixed = TRUE;
  show_value (self);
}

int
kv_scale_get_value (KvScale *self)
{
  return self->value;
}

gboolean
kv_scale_get_mixed (KvScale *self)
{
  return self->is_mixed;
}

void
kv_scale_set_label (KvScale    *self,
                    const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
