/* Invariants: an element has as many slots as its class has fields; text and
 * references are NULL when empty, and valid UTF-8 without control characters
 * otherwise; the id does not change once it is in a krachtenveld. */

#include "kv-element.h"

#include <string.h>

#include "kv-element-private.h"

typedef struct
{
  const char     *id; /* interned */
  KvKrachtenveld *krachtenveld;
  KvValue        *slots;
  KvUnknown      *unknown; /* NULL: there is nothing */
} KvElementPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KvElement, kv_element, G_TYPE_OBJECT)

#define PRIV(self) ((KvElementPrivate *) kv_element_get_instance_private (self))
#define FIELD(self, field) (&KV_ELEMENT_GET_CLASS (self)->fields[field])

/* --- GObject --- */

static void
kv_element_finalize (GObject *object)
{
  KvElement *self = KV_ELEMENT (object);
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);
  KvElementPrivate *priv = PRIV (self);

  for (guint i = 0; i < klass->n_fields; i++)
    kv_value_clear (&priv->slots[i], &klass->fields[i]);
  g_free (priv->slots);
  kv_unknown_free (priv->unknown, klass->n_fields);

  G_OBJECT_CLASS (kv_element_parent_class)->finalize (object);
}

/* Not in init, where the class is still that of the base. */
static void
kv_element_constructed (GObject *object)
{
  KvElement *self = KV_ELEMENT (object);
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);

  PRIV (self)->slots = g_memdup2 (klass->defaults, sizeof (KvValue) * klass->n_fields);

  G_OBJECT_CLASS (kv_element_parent_class)->constructed (object);
}

static void
kv_element_class_init (KvElementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kv_element_constructed;
  object_class->finalize = kv_element_finalize;
}

static void
kv_element_init (KvElement *self)
{
  (void) self;
}

/**
 * kv_element_class_declare:
 * @klass: the class, at the end of its class_init
 *
 * Makes the class from its table: one GObject property for each field.
 */
void
kv_element_class_declare (KvElementClass *klass)
{
  klass->defaults = g_new0 (KvValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_assert (klass->fields[i].name != NULL);
      kv_value_init (&klass->defaults[i], &klass->fields[i]);
    }
  kv_element_class_install (klass);
}

/* --- life --- */

/**
 * kv_element_new:
 * @kind: its kind
 * @id: (nullable): its id; NULL for a pair, or to get one when it is inserted
 *
 * Returns: (transfer full): an element with nothing filled in, in no
 *   krachtenveld yet.
 */
KvElement *
kv_element_new (KvKind      kind,
                const char *id)
{
  KvElement *self = g_object_new (kv_kind_get_type (kind), NULL);

  if (id != NULL)
    PRIV (self)->id = kv_id_intern (id);

  return self;
}

/**
 * kv_element_new_pair:
 * @kind: a kind of KV_CLASS_PAIR
 * @first: its first key field, as a file writes it
 * @second: (nullable): its second one, if it has two
 *
 * Returns: (transfer full): the pair, in no krachtenveld yet.
 */
KvElement *
kv_element_new_pair (KvKind      kind,
                     const char *first,
                     const char *second)
{
  KvElement *self = kv_element_new (kind, NULL);
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);
  const char *keys[] = { first, second };
  guint n = 0;

  for (guint i = 0; i < klass->n_fields && n < 2; i++)
    {
      if ((klass->fields[i].marks & KV_MARK_KEY) == 0)
        continue;
      if (!kv_value_parse (&PRIV (self)->slots[i], &klass->fields[i], keys[n], strlen (keys[n])))
        g_critical ("%s: no key for %s", klass->tag, klass->fields[i].name);
      n++;
    }
  kv_element_seal (self);

  return self;
}

/**
 * kv_pair_id:
 * @kind: a kind of KV_CLASS_PAIR
 * @first: its first key
 * @second: (nullable): its second one
 *
 * Returns: (transfer full): the id that such a pair has. A space separates its
 *   parts, which no id of a file can hold.
 */
char *
kv_pair_id (KvKind      kind,
            const char *first,
            const char *second)
{
  const char *tag = kv_kind_get_class (kind)->tag;

  return second != NULL ? g_strconcat (tag, " ", first, " ", second, NULL)
                        : g_strconcat (tag, " ", first, NULL);
}

/**
 * kv_pair_kind:
 * @id: any text
 *
 * Returns: the kind of pair that has such an id, with all of its parts; KV_N_KINDS
 *   when it is that of no pair. See kv_pair_id().
 */
KvKind
kv_pair_kind (const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, " ", -1);

  for (guint kind = 0; kind < KV_N_KINDS && parts[0] != NULL && parts[1] != NULL; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);
      guint n_keys = 0;

      if ((klass->flags & KV_CLASS_PAIR) == 0 || strcmp (klass->tag, parts[0]) != 0)
        continue;
      for (guint i = 0; i < klass->n_fields; i++)
        n_keys += (klass->fields[i].marks & KV_MARK_KEY) != 0;
      return g_strv_length (parts) == n_keys + 1 ? kind : KV_N_KINDS;
    }

  return KV_N_KINDS;
}

/**
 * kv_element_seal:
 * @self: an element whose key fields are filled in
 *
 * Composes the id of a pair. Does nothing to others.
 */
void
kv_element_seal (KvElement *self)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);
  KvElementPrivate *priv = PRIV (self);
  char *parts[4] = { (char *) klass->tag };
  g_autoptr (GString) other = NULL;
  g_autofree char *id = NULL;

  if ((klass->flags & KV_CLASS_PAIR) == 0 || priv->id != NULL)
    return;

  for (guint i = 0, n = 1; i < klass->n_fields; i++)
    {
      if ((klass->fields[i].marks & KV_MARK_KEY) == 0)
        continue;
      if (klass->fields[i].kind == KV_FIELD_REF)
        {
          parts[n++] = (char *) kv_element_text (self, i);
          continue;
        }
      /* At most one key is not a reference. */
      g_assert (other == NULL && n < G_N_ELEMENTS (parts) - 1);
      other = g_string_new (NULL);
      kv_value_print (&priv->slots[i], &klass->fields[i], other);
      parts[n++] = other->str;
    }
  id = g_strjoinv (" ", parts);
  priv->id = kv_id_intern (id);
}

/**
 * kv_element_attach:
 * @self: an element
 * @krachtenveld: (nullable): the field that holds it from now on; not kept alive
 */
void
kv_element_attach (KvElement      *self,
                   KvKrachtenveld *krachtenveld)
{
  PRIV (self)->krachtenveld = krachtenveld;
}

/**
 * kv_element_get_unknown:
 * @self: an element
 *
 * Returns: (transfer none): where it keeps what the program does not know of it.
 */
KvUnknown **
kv_element_get_unknown (KvElement *self)
{
  return &PRIV (self)->unknown;
}

/* --- reading --- */

/**
 * kv_element_get_kind:
 * @self: an element
 *
 * Returns: its kind. O(1).
 */
KvKind
kv_element_get_kind (KvElement *self)
{
  return KV_ELEMENT_GET_CLASS (self)->kind;
}

/**
 * kv_element_get_id:
 * @self: an element
 *
 * Returns: its id, interned; NULL before it has one.
 */
const char *
kv_element_get_id (KvElement *self)
{
  return PRIV (self)->id;
}

/**
 * kv_element_get_krachtenveld:
 * @self: an element
 *
 * Returns: (transfer none) (nullable): the field that holds it; NULL before it comes
 *   in one and after it was removed. Of a field it is the field itself.
 */
KvKrachtenveld *
kv_element_get_krachtenveld (KvElement *self)
{
  return PRIV (self)->krachtenveld;
}

/**
 * kv_element_get_owner:
 * @self: an element
 *
 * Returns: the id of the element it stands in, or "" when it stands by itself.
 */
const char *
kv_element_get_owner (KvElement *self)
{
  int owner = KV_ELEMENT_GET_CLASS (self)->owner;

  return owner < 0 ? "" : kv_element_text (self, owner);
}

/**
 * kv_element_get_fields:
 * @self: an element
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none): the table of its class, in the order of the file.
 */
const KvField *
kv_element_get_fields (KvElement *self,
                       guint     *n_fields)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * kv_element_find_field:
 * @self: an element
 * @name: the name of a field
 *
 * Returns: its index, or -1. O(n).
 */
int
kv_element_find_field (KvElement  *self,
                       const char *name)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (strcmp (klass->fields[i].name, name) == 0)
        return i;
    }

  return -1;
}

/**
 * kv_element_value:
 * @self: an element
 * @field: one of its fields
 *
 * Returns: (transfer none): what is in it, as it is stored; good until it is set.
 */
const KvValue *
kv_element_value (KvElement *self,
                  guint      field)
{
  return &PRIV (self)->slots[field];
}

/**
 * kv_element_text:
 * @self: an element
 * @field: a field of kind TEXT, LONG_TEXT or REF
 *
 * Returns: what is in it, never NULL. O(1), like all that follow.
 */
const char *
kv_element_text (KvElement *self,
                 guint      field)
{
  const char *text = PRIV (self)->slots[field].text;

  return text != NULL ? text : "";
}

/**
 * kv_element_list:
 * @self: an element
 * @field: a field of kind TEXTS or REFS
 *
 * Returns: (transfer none): what is in it, ending with NULL, never NULL itself; good
 *   until it is set.
 */
const char *const *
kv_element_list (KvElement *self,
                 guint      field)
{
  static const char *const empty[] = { NULL };
  char **list = PRIV (self)->slots[field].list;

  return list != NULL ? (const char *const *) list : empty;
}

/**
 * kv_element_score:
 * @self: an element
 * @field: a field of kind SCORE
 *
 * Returns: what is in it; KV_ONBEKEND where nobody knows.
 */
int
kv_element_score (KvElement *self,
                  guint      field)
{
  return PRIV (self)->slots[field].score;
}

/**
 * kv_element_number:
 * @self: an element
 * @field: a field of kind NUMBER
 *
 * Returns: what is in it, a finite number.
 */
double
kv_element_number (KvElement *self,
                   guint      field)
{
  return PRIV (self)->slots[field].number;
}

/**
 * kv_element_choice:
 * @self: an element
 * @field: a field of kind CHOICE, CHOICES or DATE
 *
 * Returns: the word from 1, a bit for each word, or the Julian day; 0 for onbekend.
 */
guint
kv_element_choice (KvElement *self,
                   guint      field)
{
  return PRIV (self)->slots[field].choice;
}

/**
 * kv_element_has:
 * @self: an element
 * @field: a field of kind CHOICES
 * @choice: one of its words, from 1
 *
 * Returns: whether that word is in the set.
 */
gboolean
kv_element_has (KvElement *self,
                guint      field,
                guint      choice)
{
  return (PRIV (self)->slots[field].choice & (1u << (choice - 1))) != 0;
}

/**
 * kv_element_yes:
 * @self: an element
 * @field: a field of kind YES
 *
 * Returns: whether it is ja.
 */
gboolean
kv_element_yes (KvElement *self,
                guint      field)
{
  return PRIV (self)->slots[field].choice != 0;
}

/**
 * kv_element_is_default:
 * @self: an element
 * @field: one of its fields
 *
 * Returns: whether nothing is filled in there.
 */
gboolean
kv_element_is_default (KvElement *self,
                       guint      field)
{
  return kv_value_is_default (&PRIV (self)->slots[field], FIELD (self, field));
}

/**
 * kv_element_is_judged:
 * @self: an element
 *
 * Returns: whether any judgement of the team stands in it. O(fields).
 */
gboolean
kv_element_is_judged (KvElement *self)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].marks & KV_MARK_OORDEEL) != 0 && !kv_element_is_default (self, i))
        return TRUE;
      if (fields[i].kind == KV_FIELD_CHOICE && kv_element_choice (self, i) > 0
          && fields[i].words[kv_element_choice (self, i) - 1].withheld)
        return TRUE;
    }

  return FALSE;
}

/**
 * kv_element_is_empty:
 * @self: an element
 *
 * Returns: whether nothing beside its key fields is filled in, known or
 *   unknown. O(fields).
 */
gboolean
kv_element_is_empty (KvElement *self)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if ((klass->fields[i].marks & KV_MARK_KEY) == 0
          && (!kv_element_is_default (self, i) || kv_element_get_raw (self, i) != NULL))
        return FALSE;
    }

  return *kv_element_get_unknown_attributes (self) == '\0' && *kv_element_get_unknown_children (self) == '\0';
}

/* --- changing --- */

/**
 * kv_element_swap:
 * @self: an element
 * @field: one of its fields
 * @value: (inout): what comes in its place; gets what was there
 * @raw: (inout): the same for the unreadable text
 *
 * The one primitive that changes a field of an element that is in use. Keeps
 * the index of references, and notifies.
 */
void
kv_element_swap (KvElement *self,
                 guint      field,
                 KvValue   *value,
                 char     **raw)
{
  KvElementPrivate *priv = PRIV (self);
  KvValue old = priv->slots[field];
  char *old_raw = kv_element_steal_raw (self, field);

  if (priv->krachtenveld != NULL)
    kv_references_remove (kv_krachtenveld_get_references (priv->krachtenveld), self, field);
  priv->slots[field] = *value;
  kv_element_set_raw (self, field, *raw);
  if (priv->krachtenveld != NULL)
    kv_references_add (kv_krachtenveld_get_references (priv->krachtenveld), self, field);
  *value = old;
  *raw = old_raw;

  g_object_notify (G_OBJECT (self), FIELD (self, field)->name);
  if (priv->krachtenveld != NULL)
    kv_krachtenveld_changed (priv->krachtenveld, self, FIELD (self, field));
}

/**
 * kv_element_fill:
 * @self: an element that is in no krachtenveld
 * @field: one of its fields
 * @value: (transfer full): what it becomes; memory of no value afterwards
 *
 * Changes a field without journal and without notification, as a loader does.
 */
void
kv_element_fill (KvElement *self,
                 guint      field,
                 KvValue   *value)
{
  KvElementPrivate *priv = PRIV (self);

  kv_value_clear (&priv->slots[field], FIELD (self, field));
  priv->slots[field] = *value;
  memset (value, 0, sizeof *value);
}
