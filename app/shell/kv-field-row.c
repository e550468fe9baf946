/* What all rows share: the title, following the editor, and whether the row is
 * there. Invariant: is_showing while a kind shows what the editor has, so that
 * a control writes only what the user does. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-descriptions.h"
#include "kv-woorden.h"
#include "kv-worded.h"

enum { PROP_0, PROP_FIELD, PROP_HINT, PROP_WHEN, PROP_PAIR, PROP_MAKES, PROP_SINGLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvFieldRow, kv_field_row, ADW_TYPE_PREFERENCES_ROW)

/* While partners look, what is for them is not said to be: "Titel", not "Titel
 * voor partners". */
static const KvField *
find_labelled (KvFieldRow *self)
{
  g_autofree char *plain = NULL;

  if (!kv_form_get_presenting (self->form) || !g_str_has_suffix (self->name, "-partners"))
    return self->field;

  plain = g_strndup (self->name, strlen (self->name) - strlen ("-partners"));
  return kv_editor_find_field (self->editor, plain);
}

const char *
kv_field_row_get_title (KvFieldRow *self)
{
  const char *own = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  const KvField *field = self->field != NULL && own[0] == '\0' ? find_labelled (self) : NULL;

  return field != NULL ? _(field->label) : own;
}

char *
kv_field_row_describe (KvFieldRow *self)
{
  const char *title = kv_field_row_get_title (self);

  if ((self->field->marks & KV_MARK_OORDEEL) != 0 && !kv_form_get_presenting (self->form))
    return g_strdup_printf (_("%s, judgement"), title);
  if ((self->field->marks & KV_MARK_PERSOON) != 0)
    return g_strdup_printf (_("%s, personal data"), title);
  return g_strdup (title);
}

void
kv_field_row_name_control (KvFieldRow *self,
                           GtkWidget  *control)
{
  g_autofree char *name = kv_field_row_describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gboolean
kv_field_row_is_mixed (KvFieldRow *self)
{
  return self->editor != NULL && kv_editor_is_mixed (self->editor, self->name);
}

void
kv_field_row_read (KvFieldRow *self,
                   const char *name,
                   gpointer    value)
{
  if (self->editor != NULL)
    g_object_get (self->editor, name, value, NULL);
}

void
kv_field_row_write (KvFieldRow *self,
                    ...)
{
  va_list value;

  if (self->editor == NULL)
    return;

  va_start (value, self);
  g_object_set_valist (G_OBJECT (self->editor), self->name, value);
  va_end (value);
}

/* Following the editor. */

static const KvRowKind *
score_kind (const KvField *field)
{
  if (field->max - field->min > 10)
    return &kv_row_number;
  return field->max - field->min > 5 ? &kv_row_wide_scale : &kv_row_scale;
}

static const KvRowKind *
find_kind (KvEditor      *editor,
           const KvField *field)
{
  const KvRowKind *special = kv_editor_get_kind (editor) == KV_KIND_WEERGAVE ? kv_row_kind_of_weergave (field) : NULL;

  if (special != NULL)
    return special;

  switch (field->kind)
    {
    case KV_FIELD_LONG_TEXT:
      return &kv_row_long_text;
    case KV_FIELD_TEXTS:
      return &kv_row_texts;
    case KV_FIELD_SCORE:
      return score_kind (field);
    case KV_FIELD_NUMBER:
      return &kv_row_number;
    case KV_FIELD_CHOICE:
      return &kv_row_choice;
    case KV_FIELD_CHOICES:
      return &kv_row_choices;
    case KV_FIELD_YES:
      return &kv_row_yes;
    case KV_FIELD_DATE:
      return &kv_row_date;
    case KV_FIELD_REF:
      return (field->marks & KV_MARK_KEY) != 0 ? &kv_row_link : &kv_row_ref;
    case KV_FIELD_REFS:
      return &kv_row_refs;
    case KV_FIELD_TEXT:
    default:
      return kv_is_worded (field) ? &kv_row_worded : &kv_row_text;
    }
}

static gboolean
has_value (KvEditor   *editor,
           const char *name)
{
  const KvField *field = kv_editor_find_field (editor, name);
  GParamSpec *pspec = field != NULL ? g_object_class_find_property (G_OBJECT_GET_CLASS (editor), name) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (pspec == NULL)
    return FALSE;
  if (kv_editor_is_mixed (editor, name))
    return TRUE;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (editor), name, &value);
  if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    return g_value_get_boxed (&value) != NULL && *(char **) g_value_get_boxed (&value) != NULL;
  return !g_param_value_defaults (pspec, &value);
}

gboolean
kv_field_row_is_filled (KvFieldRow *self)
{
  return self->editor != NULL && self->field != NULL && has_value (self->editor, self->name);
}

char *
kv_field_row_get_text (KvFieldRow *self)
{
  KvElement *element = kv_field_row_is_filled (self) && !kv_field_row_is_mixed (self) ? kv_editor_get_first (self->editor) : NULL;

  return element == NULL ? NULL : kv_cell_text (kv_form_get_shown (self->form), element, (guint) kv_element_find_field (element, self->name));
}

/* A partner agrees to share only what it said itself or a document says. */
static gboolean
may_be_shared (KvEditor *editor)
{
  guint bron = 0;

  if (kv_editor_find_field (editor, "bron") == NULL || kv_editor_is_mixed (editor, "bron"))
    return TRUE;

  g_object_get (editor, "bron", &bron, NULL);
  return bron == KV_BRON_DOCUMENT || bron == KV_BRON_ZELF_OPGEGEVEN;
}

static gboolean
is_wanted (KvFieldRow *self)
{
  const KvRowKind *kind = self->field != NULL ? find_kind (self->editor, self->field) : NULL;

  if (kind == NULL || (kind->is_useful != NULL && !kind->is_useful (self))
      || (kv_editor_get_kind (self->editor) == KV_KIND_WEERGAVE && !kv_row_is_obeyed (self->editor, self->field)))
    return FALSE;
  if (kv_form_hides (self->form, self->editor, self->field)
      || (self->is_single && kv_editor_count (self->editor) > 1))
    return FALSE;
  if ((self->field->marks & KV_MARK_SHARES) != 0 && !may_be_shared (self->editor))
    return kv_field_row_is_filled (self);

  if ((self->field->marks & KV_MARK_DEEP) != 0 && !kv_form_get_deep (self->form) && !kv_field_row_is_filled (self))
    return FALSE;

  return self->when == NULL || has_value (self->editor, self->when) || kv_field_row_is_filled (self);
}

static void
build (KvFieldRow *self)
{
  if (self->kind != NULL || self->field == NULL)
    return;

  self->kind = self->makes != NULL ? &kv_row_words : find_kind (self->editor, self->field);
  self->kind->build (self);
  kv_field_row_name_control (self, self->control);
}

static void
show (KvFieldRow *self)
{
  gboolean wanted = is_wanted (self);

  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted || self->is_showing)
    return;

  build (self);
  self->is_showing = TRUE;
  self->kind->show (self);
  self->is_showing = FALSE;
}

static KvKind
find_tag (const char *tag)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      if (g_str_equal (kv_kind_get_class (kind)->tag, tag))
        return kind;
    }
  g_return_val_if_reached (KV_KIND_KRACHTENVELD);
}

/* "betrokkenheid verkenning": the pairs of that kind of what is edited and the
 * word; where nothing is named but the word ("rolkeuze verkenning"), that one.
 * To be unreffed. */
static KvEditor *
make_pair_editor (KvFieldRow *self,
                  KvEditor   *editor)
{
  g_auto (GStrv) parts = g_strsplit (self->pair, " ", 2);
  KvKind kind = find_tag (parts[0]);
  gboolean of_subject = kv_kind_get_class (kind)->owner >= 0;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *id = kv_editor_get_ids (editor); *id != NULL; id++)
    g_ptr_array_add (ids, kv_pair_id (kind, of_subject ? *id : parts[1], of_subject ? parts[1] : NULL));
  g_ptr_array_add (ids, NULL);
  return kv_editor_new (kv_editor_get_krachtenveld (editor), kind, (const char *const *) ids->pdata);
}

static void
unfollow (KvFieldRow *self)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_func (self->editor, show, self);
  if (self->basis != NULL)
    g_signal_handlers_disconnect_by_func (self->basis, show, self);
  g_clear_object (&self->basis);
  g_clear_object (&self->editor);
  g_clear_object (&self->form);
}

static void
follow (KvFieldRow *self,
        const char *name)
{
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);

  if (kv_editor_find_field (self->editor, name) != NULL)
    g_signal_connect_swapped (self->editor, signal, G_CALLBACK (show), self);
}

void
kv_field_row_set_editor (KvFieldRow *self,
                         KvForm     *form,
                         KvEditor   *editor)
{
  unfollow (self);
  /* A press can end when what it was for is gone. */
  self->is_showing = editor == NULL;
  if (editor == NULL)
    return;

  self->form = g_object_ref (form);
  self->editor = self->pair != NULL ? make_pair_editor (self, editor) : g_object_ref (editor);
  self->field = kv_editor_find_field (self->editor, self->name);
  if (self->field != NULL)
    {
      const char *also = find_kind (self->editor, self->field)->also;

      follow (self, self->name);
      if (also != NULL)
        follow (self, also);
      if (self->when != NULL)
        follow (self, self->when);
      if ((self->field->marks & KV_MARK_SHARES) != 0)
        follow (self, "bron");
      kv_field_row_follow_basis (self);
      if (self->basis != NULL)
        g_signal_connect_swapped (self->basis, "notify", G_CALLBACK (show), self);
    }
  show (self);
}

const KvField *
kv_field_row_get_field (KvFieldRow *self)
{
  return self->field;
}

GtkWidget *
kv_field_row_get_control (KvFieldRow *self)
{
  return self->control;
}

void
kv_field_rows_set_editor (GtkWidget *widget,
                          KvForm    *form,
                          KvEditor  *editor)
{
  if (KV_IS_FIELD_ROW (widget))
    {
      kv_field_row_set_editor (KV_FIELD_ROW (widget), form, editor);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    kv_field_rows_set_editor (child, form, editor);
}

/* The class. */

static void
pressed_cb (KvFieldRow *self)
{
  if (self->control != NULL && !GTK_IS_MENU_BUTTON (self->control))
    gtk_widget_grab_focus (self->control);
}

static gboolean
basis_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  KvFieldRow *self = KV_FIELD_ROW (widget);

  if (self->basis == NULL)
    return GDK_EVENT_PROPAGATE;

  kv_field_row_open_basis (self);
  return GDK_EVENT_STOP;
}

static void
kv_field_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KvFieldRow *self = KV_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->name);
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_WHEN:
      g_value_set_string (value, self->when);
      break;
    case PROP_PAIR:
      g_value_set_string (value, self->pair);
      break;
    case PROP_MAKES:
      g_value_set_string (value, self->makes);
      break;
    case PROP_SINGLE:
      g_value_set_boolean (value, self->is_single);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_field_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KvFieldRow *self = KV_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->name = g_value_dup_string (value);
      break;
    case PROP_HINT:
      self->hint = g_value_dup_string (value);
      break;
    case PROP_WHEN:
      self->when = g_value_dup_string (value);
      break;
    case PROP_PAIR:
      self->pair = g_value_dup_string (value);
      break;
    case PROP_MAKES:
      self->makes = g_value_dup_string (value);
      break;
    case PROP_SINGLE:
      self->is_single = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_field_row_dispose (GObject *object)
{
  unfollow (KV_FIELD_ROW (object));

  G_OBJECT_CLASS (kv_field_row_parent_class)->dispose (object);
}

static void
kv_field_row_finalize (GObject *object)
{
  KvFieldRow *self = KV_FIELD_ROW (object);

  g_free (self->name);
  g_free (self->hint);
  g_free (self->when);
  g_free (self->pair);
  g_free (self->makes);

  G_OBJECT_CLASS (kv_field_row_parent_class)->finalize (object);
}

static void
add_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, "", flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  properties[PROP_PAIR] = g_param_spec_string ("pair", NULL, NULL, NULL, flags);
  properties[PROP_MAKES] = g_param_spec_string ("makes", NULL, NULL, NULL, flags);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_field_row_class_init (KvFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kv_field_row_get_property;
  object_class->set_property = kv_field_row_set_property;
  object_class->dispose = kv_field_row_dispose;
  object_class->finalize = kv_field_row_finalize;
  add_properties (object_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_ALT_MASK, basis_cb, NULL);
}

static void
kv_field_row_init (KvFieldRow *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  g_object_set (self, "focusable", FALSE, "activatable", FALSE, "selectable", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  g_signal_connect_swapped (press, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

GtkWidget *
kv_field_row_new (const char *field)
{
  return g_object_new (KV_TYPE_FIELD_ROW, "field", field, NULL);
}
