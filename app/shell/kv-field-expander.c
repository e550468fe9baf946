#include "kv-field-expander.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-access.h"
#include "kv-element-list.h"
#include "kv-field-row.h"
#include "kv-marks.h"

struct _KvFieldExpander
{
  AdwExpanderRow parent_instance;
  GtkWidget     *marks;
  gboolean       counts;
  gboolean       tells;
};

enum { PROP_0, PROP_COUNTS, PROP_TELLS, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvFieldExpander, kv_field_expander, ADW_TYPE_EXPANDER_ROW)

/* The rows in it that are there. */
static void
collect (GtkWidget *widget,
         GPtrArray *rows)
{
  if (KV_IS_FIELD_ROW (widget) || KV_IS_ELEMENT_LIST (widget))
    {
      if (gtk_widget_get_visible (widget))
        g_ptr_array_add (rows, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, rows);
}

static const char *
get_title (GtkWidget *row)
{
  const char *own = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  return own[0] != '\0' || !KV_IS_FIELD_ROW (row) ? own : _(kv_field_row_get_field (KV_FIELD_ROW (row))->label);
}

/* In a sentence only the first has a capital. */
static void
append_title (GString    *text,
              const char *title)
{
  g_autofree char *first = g_utf8_substring (title, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  if (text->len == 0)
    g_string_append (text, title);
  else
    g_string_append_printf (text, ", %s%s", lower, title + strlen (first));
}

/* "Afkorting, soort, deel van". */
static char *
list_titles (GPtrArray *rows)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    append_title (titles, get_title (rows->pdata[i]));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* "Nu: hand in hand, ambitie: integraal"; not since when. */
static char *
list_values (GPtrArray *rows)
{
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const KvField *field = KV_IS_FIELD_ROW (rows->pdata[i]) ? kv_field_row_get_field (rows->pdata[i]) : NULL;
      g_autofree char *text = field != NULL && field->kind != KV_FIELD_DATE ? kv_field_row_get_text (rows->pdata[i]) : NULL;

      if (text == NULL)
        continue;
      append_title (values, get_title (rows->pdata[i]));
      g_string_append_printf (values, ": %s", text);
    }
  return g_string_free (g_steal_pointer (&values), FALSE);
}

static char *
describe (KvFieldExpander *self,
          GPtrArray       *rows)
{
  guint filled = 0;

  if (rows->len == 1 && KV_IS_ELEMENT_LIST (rows->pdata[0]))
    return kv_element_list_describe (rows->pdata[0]);

  for (guint i = 0; i < rows->len; i++)
    filled += KV_IS_FIELD_ROW (rows->pdata[i]) && kv_field_row_is_filled (rows->pdata[i]) ? 1 : 0;
  if (!self->counts && !self->tells)
    return list_titles (rows);
  if (filled == 0)
    return g_strdup (_("Nothing filled in yet"));
  if (self->tells)
    return list_values (rows);
  return g_strdup_printf (_("%u of %u filled in"), filled, rows->len);
}

void
kv_field_expander_update (KvFieldExpander *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  collect (GTK_WIDGET (self), rows);
  text = describe (self, rows);
  escaped = g_markup_escape_text (text, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), escaped);
  gtk_widget_set_visible (GTK_WIDGET (self), rows->len > 0);
}

static void
kv_field_expander_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_COUNTS)
    g_value_set_boolean (value, KV_FIELD_EXPANDER (object)->counts);
  else if (prop_id == PROP_TELLS)
    g_value_set_boolean (value, KV_FIELD_EXPANDER (object)->tells);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_field_expander_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_COUNTS)
    KV_FIELD_EXPANDER (object)->counts = g_value_get_boolean (value);
  else if (prop_id == PROP_TELLS)
    KV_FIELD_EXPANDER (object)->tells = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_field_expander_class_init (KvFieldExpanderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kv_field_expander_get_property;
  object_class->set_property = kv_field_expander_set_property;

  /* Say how much is filled in, or what; not what there is to fill in. */
  properties[PROP_COUNTS] = g_param_spec_boolean ("counts", NULL, NULL, FALSE, flags);
  properties[PROP_TELLS] = g_param_spec_boolean ("tells", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
title_cb (GtkWidget *widget)
{
  kv_access_name_lists (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
}

static void
kv_field_expander_init (KvFieldExpander *self)
{
  self->marks = kv_marks_new ();
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->marks);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

void
kv_field_expander_set_marks (KvFieldExpander *self,
                             KvMarks          marks)
{
  kv_marks_set (self->marks, marks);
}
