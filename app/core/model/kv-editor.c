/* There is a subclass for each kind, made when it is first asked for, with the
 * properties of its table. Invariant: an id stands here once; the element that
 * it names exists, or is a pair that can be made. */

#include "kv-editor.h"

#include <string.h>

#include "kv-element-private.h"

typedef struct
{
  KvKrachtenveld *krachtenveld;
  GPtrArray      *ids; /* ends with NULL */

  KvEditorMake    make; /* NULL: what is not there stays away */
  gpointer        make_data;
  char           *make_name;
  char           *made; /* its id, also after it was undone; NULL: never */
} KvEditorPrivate;

enum { PROP_0, PROP_COUNT, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KvEditor, kv_editor, G_TYPE_OBJECT)

#define PRIV(self) ((KvEditorPrivate *) kv_editor_get_instance_private (self))
#define EDITED(self) (KV_EDITOR_GET_CLASS (self)->edited)

/* --- its elements --- */

/* NULL for a pair that is not there yet. */
static KvElement *
nth_element (KvEditor *self,
             guint     index)
{
  return kv_krachtenveld_lookup (PRIV (self)->krachtenveld, PRIV (self)->ids->pdata[index]);
}

/* The pair that an id names, in no field; see kv_pair_id(). */
static KvElement *
new_pair (KvEditor   *self,
          const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, " ", 3);

  return kv_element_new_pair (EDITED (self)->kind, parts[1], parts[2]);
}

/* What to read an element from: itself, or what it would be. To be unreffed. */
static KvElement *
ref_nth (KvEditor *self,
         guint     index)
{
  KvElement *element = nth_element (self, index);

  return element != NULL ? g_object_ref (element) : new_pair (self, PRIV (self)->ids->pdata[index]);
}

static gboolean
can_be_made (KvEditor   *self,
             const char *id)
{
  return kv_pair_kind (id) == EDITED (self)->kind && kv_krachtenveld_has_place (PRIV (self)->krachtenveld, id);
}

static gboolean
field_is_mixed (KvEditor *self,
                guint     field)
{
  g_autoptr (KvElement) first = NULL;

  if (kv_editor_count (self) < 2)
    return FALSE;

  first = ref_nth (self, 0);
  for (guint i = 1; i < kv_editor_count (self); i++)
    {
      g_autoptr (KvElement) other = ref_nth (self, i);

      if (!kv_value_equal (kv_element_value (first, field), kv_element_value (other, field), &EDITED (self)->fields[field]))
        return TRUE;
    }

  return FALSE;
}

/* --- the properties of a subclass --- */

static void
get_field (GObject    *object,
           guint       prop_id,
           GValue     *value,
           GParamSpec *pspec)
{
  KvEditor *self = KV_EDITOR (object);
  gboolean agree = kv_editor_count (self) > 0 && !field_is_mixed (self, prop_id - 1);
  g_autoptr (KvElement) first = agree ? ref_nth (self, 0) : kv_element_new (EDITED (self)->kind, NULL);

  g_object_get_property (G_OBJECT (first), pspec->name, value);
}

/* NULL when it is not there and cannot be made. */
static KvElement *
ensure_nth (KvEditor *self,
            guint     index)
{
  KvElement *element = nth_element (self, index);
  const char *id = PRIV (self)->ids->pdata[index];

  if (element == NULL && can_be_made (self, id))
    {
      g_auto (GStrv) parts = g_strsplit (id, " ", 3);

      element = kv_krachtenveld_ensure_pair (PRIV (self)->krachtenveld, EDITED (self)->kind, parts[1], parts[2]);
    }

  return element;
}

static void
edit (KvEditor   *self,
      const char *id)
{
  g_ptr_array_insert (PRIV (self)->ids, kv_editor_count (self), g_strdup (id));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* In a step. */
static void
make_missing (KvEditor *self)
{
  KvEditorPrivate *priv = PRIV (self);

  if (priv->make == NULL || kv_editor_count (self) > 0)
    return;

  g_free (priv->made);
  priv->made = g_strdup (kv_element_get_id (priv->make (priv->make_name, priv->make_data)));
  edit (self, priv->made);
}

/* What one types in a field of the same things is one step. */
static char *
merge_key_of (KvEditor   *self,
              const char *field)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) PRIV (self)->ids->pdata);

  return g_strconcat (PRIV (self)->make != NULL ? PRIV (self)->make_name : ids, ":", field, NULL);
}

static void
set_field (GObject      *object,
           guint         prop_id,
           const GValue *value,
           GParamSpec   *pspec)
{
  KvEditor *self = KV_EDITOR (object);
  KvJournal *journal = kv_krachtenveld_get_journal (PRIV (self)->krachtenveld);
  const KvField *field = &EDITED (self)->fields[prop_id - 1];
  g_autofree char *merge_key = merge_key_of (self, pspec->name);

  if ((field->marks & KV_MARK_KEY) != 0)
    return;

  g_object_freeze_notify (object);
  kv_journal_begin (journal, field->label, merge_key);
  make_missing (self);
  for (guint i = 0; i < kv_editor_count (self); i++)
    {
      KvElement *element = ensure_nth (self, i);

      if (element != NULL)
        g_object_set_property (G_OBJECT (element), pspec->name, value);
    }
  kv_journal_end (journal);
  g_object_thaw_notify (object);
}

/* --- following the field --- */

static void
notify_fields (KvEditor *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < EDITED (self)->n_fields; i++)
    g_object_notify (G_OBJECT (self), EDITED (self)->fields[i].name);
  g_object_thaw_notify (G_OBJECT (self));
}

/* What left the field is edited no longer, but for a pair that can be made
 * again. */
static void
drop_gone (KvEditor *self)
{
  GPtrArray *ids = PRIV (self)->ids;
  guint before = kv_editor_count (self);

  for (guint i = before; i > 0; i--)
    {
      if (nth_element (self, i - 1) == NULL && !can_be_made (self, ids->pdata[i - 1]))
        g_ptr_array_remove_index (ids, i - 1);
    }
  if (kv_editor_count (self) == before)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  notify_fields (self);
}

/* What we made was taken back, and is made again. */
static gboolean
is_back (KvEditor  *self,
         KvElement *element)
{
  return kv_editor_count (self) == 0 && kv_element_get_krachtenveld (element) != NULL
         && g_strcmp0 (PRIV (self)->made, kv_element_get_id (element)) == 0;
}

static void
element_changed_cb (KvEditor      *self,
                    KvElement     *element,
                    const KvField *field)
{
  gboolean edited = kv_element_get_kind (element) == EDITED (self)->kind
                    && g_strv_contains (kv_editor_get_ids (self), kv_element_get_id (element));

  if (is_back (self, element))
    {
      edit (self, PRIV (self)->made);
      notify_fields (self);
    }
  else if (edited && field != NULL)
    g_object_notify (G_OBJECT (self), field->name);
  else if (edited)
    notify_fields (self);
  if (field == NULL && kv_element_get_krachtenveld (element) == NULL)
    drop_gone (self);
}

/* --- GObject --- */

static void
kv_editor_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_COUNT)
    g_value_set_uint (value, kv_editor_count (KV_EDITOR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_editor_finalize (GObject *object)
{
  KvEditorPrivate *priv = PRIV (KV_EDITOR (object));

  g_ptr_array_unref (priv->ids);
  g_free (priv->make_name);
  g_free (priv->made);
  g_clear_object (&priv->krachtenveld);

  G_OBJECT_CLASS (kv_editor_parent_class)->finalize (object);
}

static void
kv_editor_class_init (KvEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kv_editor_get_property;
  object_class->finalize = kv_editor_finalize;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_editor_init (KvEditor *self)
{
  PRIV (self)->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (PRIV (self)->ids, NULL);
}

static void
subclass_init (gpointer klass,
               gpointer class_data)
{
  GObjectClass *object_class = klass;
  KvElementClass *edited = class_data;

  KV_EDITOR_CLASS (klass)->edited = edited;
  object_class->get_property = get_field;
  object_class->set_property = set_field;
  for (guint i = 0; i < edited->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, kv_field_to_pspec (&edited->fields[i]));
}

static GType
editor_type (KvKind kind)
{
  static gsize types[KV_N_KINDS];

  if (g_once_init_enter (&types[kind]))
    {
      KvElementClass *edited = kv_kind_get_class (kind);
      g_autofree char *name = g_strconcat (G_OBJECT_CLASS_NAME (edited), "Editor", NULL);
      GTypeInfo info = {
        .class_size = sizeof (KvEditorClass),
        .class_init = subclass_init,
        .class_data = edited,
        .instance_size = sizeof (KvEditor),
      };

      g_once_init_leave (&types[kind], g_type_register_static (KV_TYPE_EDITOR, name, &info, 0));
    }

  return types[kind];
}

/**
 * kv_editor_new:
 * @krachtenveld: a field with a journal
 * @kind: the kind of all that is edited
 * @ids: ids of elements of that kind; of a pair that is not there, its pair id.
 *   What is neither there nor can be made, or comes again, is passed over.
 *
 * Returns: (transfer full): an editor of the subclass of that kind.
 */
KvEditor *
kv_editor_new (KvKrachtenveld    *krachtenveld,
               KvKind             kind,
               const char *const *ids)
{
  KvEditor *self = g_object_new (editor_type (kind), NULL);
  KvEditorPrivate *priv = PRIV (self);

  priv->krachtenveld = g_object_ref (krachtenveld);
  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (krachtenveld, *ids);

      if (g_strv_contains (kv_editor_get_ids (self), *ids))
        continue;
      if (element != NULL ? kv_element_get_kind (element) == kind : can_be_made (self, *ids))
        g_ptr_array_insert (priv->ids, priv->ids->len - 1, g_strdup (*ids));
    }
  g_signal_connect_object (krachtenveld, "changed", G_CALLBACK (element_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * kv_editor_set_make:
 * @self: an editor
 * @name: what stands for the element that is edited, also in the merge keys of
 *   steps
 * @make: makes it, when a field is set while nothing is edited
 * @data: for @make; it lives as long as the editor
 */
void
kv_editor_set_make (KvEditor     *self,
                    const char   *name,
                    KvEditorMake  make,
                    gpointer      data)
{
  KvEditorPrivate *priv = PRIV (self);

  g_free (priv->make_name);
  priv->make_name = g_strdup (name);
  priv->make = make;
  priv->make_data = data;
}

const char *
kv_editor_get_make_name (KvEditor *self)
{
  return PRIV (self)->make_name;
}

/**
 * kv_editor_get_krachtenveld:
 * @self: an editor
 *
 * Returns: (transfer none): the field that it edits.
 */
KvKrachtenveld *
kv_editor_get_krachtenveld (KvEditor *self)
{
  return PRIV (self)->krachtenveld;
}

KvKind
kv_editor_get_kind (KvEditor *self)
{
  return EDITED (self)->kind;
}

/**
 * kv_editor_count:
 * @self: an editor
 *
 * Returns: how many elements are left in it; a property, "count".
 */
guint
kv_editor_count (KvEditor *self)
{
  return PRIV (self)->ids->len - 1;
}

/**
 * kv_editor_get_ids:
 * @self: an editor
 *
 * Returns: (transfer none): their ids, ending with NULL; good until one goes.
 */
const char *const *
kv_editor_get_ids (KvEditor *self)
{
  return (const char *const *) PRIV (self)->ids->pdata;
}

/**
 * kv_editor_get_first:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the first of its elements; NULL when
 *   there is none, or it is a pair that is not there yet.
 */
KvElement *
kv_editor_get_first (KvEditor *self)
{
  return kv_editor_count (self) > 0 ? nth_element (self, 0) : NULL;
}

static int
field_index (KvEditor   *self,
             const char *name)
{
  for (guint i = 0; i < EDITED (self)->n_fields; i++)
    {
      if (strcmp (EDITED (self)->fields[i].name, name) == 0)
        return i;
    }

  return -1;
}

/**
 * kv_editor_find_field:
 * @self: an editor
 * @name: the name of a field
 *
 * Returns: (nullable): its declaration; NULL when the kind has no such field.
 */
const KvField *
kv_editor_find_field (KvEditor   *self,
                      const char *name)
{
  int index = field_index (self, name);

  return index < 0 ? NULL : &EDITED (self)->fields[index];
}

/**
 * kv_editor_is_mixed:
 * @self: an editor
 * @name: the name of one of its fields
 *
 * Returns: whether the elements differ in it. It can change when the property
 *   notifies, also where the property itself stays the same. O(elements).
 */
gboolean
kv_editor_is_mixed (KvEditor   *self,
                    const char *name)
{
  int index = field_index (self, name);

  g_return_val_if_fail (index >= 0, FALSE);

  return field_is_mixed (self, index);
}
