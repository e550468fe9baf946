/* KvScale: what it shows, what the user can do to it, and what it is called. */

#include <gtk/gtk.h>

#include "kv-field.h"
#include "kv-scale.h"
#include "kv-shell-test.h"
#include "kv-symbols.h"

static guint n_chosen;
static int last_chosen;

static void
chosen_cb (KvScale *scale,
           int      value)
{
  n_chosen++;
  last_chosen = value;
}

static KvScale *
new_scale (int          min,
           int          max,
           KvScoreWords words)
{
  GtkWidget *scale = g_object_ref_sink (kv_scale_new (min, max, words));

  n_chosen = 0;
  last_chosen = 99;
  g_signal_connect (scale, "chosen", G_CALLBACK (chosen_cb), NULL);
  return KV_SCALE (scale);
}

static GtkWidget *
nth_segment (KvScale *scale,
             guint    n)
{
  GtkWidget *segment = gtk_widget_get_first_child (GTK_WIDGET (scale));

  for (; n > 0; n--)
    segment = gtk_widget_get_next_sibling (segment);
  return segment;
}

static gboolean
is_pressed (KvScale *scale,
            guint    n)
{
  return (gtk_widget_get_state_flags (nth_segment (scale, n)) & GTK_STATE_FLAG_CHECKED) != 0;
}

static gboolean
press_key (KvScale *scale,
           guint    keyval)
{
  return kv_test_press (scale, keyval, 0);
}

/* What is set is pressed, and tells nobody. */
static void
test_value (void)
{
  KvScale *scale = new_scale (1, 5, NULL);

  g_assert_cmpint (kv_scale_get_value (scale), ==, KV_ONBEKEND);
  g_assert_true (is_pressed (scale, 0));
  kv_scale_set_value (scale, 4);
  g_assert_true (is_pressed (scale, 4));
  g_assert_false (is_pressed (scale, 0));
  kv_scale_set_mixed (scale);
  for (guint i = 0; i <= 5; i++)
    g_assert_false (is_pressed (scale, i));
  g_assert_cmpuint (n_chosen, ==, 0);
  g_assert_finalize_object (scale);
}

static void
test_click (void)
{
  KvScale *scale = new_scale (-2, 2, kv_houding_text);

  g_signal_emit_by_name (nth_segment (scale, 5), "clicked");
  g_assert_cmpint (last_chosen, ==, 2);
  g_signal_emit_by_name (nth_segment (scale, 5), "clicked");
  g_assert_cmpuint (n_chosen, ==, 1);
  g_signal_emit_by_name (nth_segment (scale, 0), "clicked");
  g_assert_cmpint (last_chosen, ==, KV_ONBEKEND);
  g_assert_finalize_object (scale);
}

/* "?" can be chosen where values differ: then all become onbekend. */
static void
test_mixed (void)
{
  KvScale *scale = new_scale (1, 5, NULL);

  kv_scale_set_mixed (scale);
  g_signal_emit_by_name (nth_segment (scale, 0), "clicked");
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_cmpint (last_chosen, ==, KV_ONBEKEND);
  g_assert_false (kv_scale_get_mixed (scale));
  g_assert_finalize_object (scale);
}

static void
assert_typed (KvScale    *scale,
              const guint keys[],
              int         value)
{
  for (; *keys != 0; keys++)
    g_assert_true (press_key (scale, *keys));
  g_assert_cmpint (kv_scale_get_value (scale), ==, value);
}

static void
test_keys (void)
{
  KvScale *scale = new_scale (1, 5, NULL);

  assert_typed (scale, (guint[]) { GDK_KEY_4, 0 }, 4);
  assert_typed (scale, (guint[]) { GDK_KEY_9, 0 }, 4);
  assert_typed (scale, (guint[]) { GDK_KEY_KP_2, 0 }, 2);
  assert_typed (scale, (guint[]) { GDK_KEY_Right, 0 }, 3);
  assert_typed (scale, (guint[]) { GDK_KEY_Left, GDK_KEY_Left, 0 }, 1);
  assert_typed (scale, (guint[]) { GDK_KEY_Left, 0 }, KV_ONBEKEND);
  assert_typed (scale, (guint[]) { GDK_KEY_Left, 0 }, KV_ONBEKEND);
  assert_typed (scale, (guint[]) { GDK_KEY_End, GDK_KEY_Right, 0 }, 5);
  assert_typed (scale, (guint[]) { GDK_KEY_Delete, 0 }, KV_ONBEKEND);
  assert_typed (scale, (guint[]) { GDK_KEY_5, GDK_KEY_question, 0 }, KV_ONBEKEND);
  g_assert_false (press_key (scale, GDK_KEY_Tab));
  g_assert_false (press_key (scale, GDK_KEY_Up));
  g_assert_finalize_object (scale);
}

static void
test_signs (void)
{
  KvScale *houding = new_scale (-2, 2, NULL);
  KvScale *waarde;

  assert_typed (houding, (guint[]) { GDK_KEY_plus, 0 }, 1);
  assert_typed (houding, (guint[]) { GDK_KEY_plus, 0 }, 2);
  assert_typed (houding, (guint[]) { GDK_KEY_minus, 0 }, -1);
  assert_typed (houding, (guint[]) { GDK_KEY_minus, 0 }, -2);
  assert_typed (houding, (guint[]) { GDK_KEY_0, 0 }, 0);
  assert_typed (houding, (guint[]) { GDK_KEY_minus, GDK_KEY_2, 0 }, -2);
  g_assert_finalize_object (houding);

  waarde = new_scale (-4, 4, kv_standpunt_words);
  assert_typed (waarde, (guint[]) { GDK_KEY_plus, 0 }, 2);
  assert_typed (waarde, (guint[]) { GDK_KEY_plus, 0 }, 4);
  assert_typed (waarde, (guint[]) { GDK_KEY_minus, GDK_KEY_3, 0 }, -3);
  assert_typed (waarde, (guint[]) { GDK_KEY_3, 0 }, 3);
  g_assert_finalize_object (waarde);
}

static void
test_names (void)
{
  KvScale *scale = new_scale (1, 5, NULL);
  KvScale *waarde = new_scale (-4, 4, kv_standpunt_words);

  kv_scale_set_label (scale, "Invloed, oordeel");
  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Invloed, oordeel");
  gtk_test_accessible_assert_role (nth_segment (scale, 4), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (nth_segment (scale, 4), GTK_ACCESSIBLE_PROPERTY_LABEL, "4 of 5");
  gtk_test_accessible_assert_property (nth_segment (scale, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "unknown");
  gtk_test_accessible_assert_property (nth_segment (waarde, 8), GTK_ACCESSIBLE_PROPERTY_LABEL, "plus 3, strongly for");
  gtk_test_accessible_assert_property (nth_segment (waarde, 3), GTK_ACCESSIBLE_PROPERTY_LABEL, "minus 2, against");
  g_assert_finalize_object (scale);
  g_assert_finalize_object (waarde);
}

/* Tab enters it once, where it is pressed. */
static void
test_focus (void)
{
  KvScale *scale = new_scale (1, 5, NULL);
  guint n_focusable = 0;

  kv_scale_set_value (scale, 3);
  for (guint i = 0; i <= 5; i++)
    n_focusable += gtk_widget_get_focusable (nth_segment (scale, i)) ? 1 : 0;
  g_assert_cmpuint (n_focusable, ==, 1);
  g_assert_true (gtk_widget_get_focusable (nth_segment (scale, 3)));
  g_assert_finalize_object (scale);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add_func ("/scale/value", test_value);
  g_test_add_func ("/scale/click", test_click);
  g_test_add_func ("/scale/mixed", test_mixed);
  g_test_add_func ("/scale/keys", test_keys);
  g_test_add_func ("/scale/signs", test_signs);
  g_test_add_func ("/scale/names", test_names);
  g_test_add_func ("/scale/focus", test_focus);
  return g_test_run ();
}
