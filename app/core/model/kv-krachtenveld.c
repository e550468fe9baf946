/* Invariants: every element in a set is found by its id, stands in `references`
 * with each id that it refers to, and points back here; nothing else is. */

#include "kv-krachtenveld.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-element-private.h"
#include "kv-set.h"
#include "kv-woorden.h"

const KvWord kv_statussen[] = {
  { "concept", "concept" },
  { "besproken", "besproken" },
  { "afgerond", "afgerond" },
  { NULL },
};

static const KvField krachtenveld_fields[] = {
  [KV_KRACHTENVELD_TITEL] = { "titel", KV_FIELD_TEXT, KV_MARK_INTERN, N_("Title") },
  [KV_KRACHTENVELD_GEMEENTE] = { "gemeente", KV_FIELD_TEXT, 0, N_("Municipality") },
  [KV_KRACHTENVELD_FASE] = { "fase", KV_FIELD_CHOICE, 0, N_("Phase"), kv_fases },
  [KV_KRACHTENVELD_PEILDATUM] = { "peildatum", KV_FIELD_DATE, 0, N_("Reference date") },
  [KV_KRACHTENVELD_STATUS] = { "status", KV_FIELD_CHOICE, 0, N_("Status"), kv_statussen },
  [KV_KRACHTENVELD_BEWAREN_TOT] = { "bewaren-tot", KV_FIELD_DATE, KV_MARK_INTERN, N_("Keep until") },
  [KV_KRACHTENVELD_OPSTELLERS] = { "opstellers", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Made by") },
  [KV_KRACHTENVELD_TITEL_PARTNERS] = { "titel-partners", KV_FIELD_TEXT, 0, N_("Title for partners") },
  [KV_KRACHTENVELD_OPGAVE] = { "opgave", KV_FIELD_LONG_TEXT, 0, N_("Goal") },
};

struct _KvKrachtenveld
{
  KvElement     parent_instance;
  KvJournal    *journal; /* NULL in a copy for partners */
  KvSet        *sets[KV_N_KINDS];
  GHashTable   *by_id; /* interned id -> element, borrowed */
  KvReferences *references;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvKrachtenveld, kv_krachtenveld, KV_TYPE_ELEMENT)

/* --- life --- */

static void
kv_krachtenveld_dispose (GObject *object)
{
  KvKrachtenveld *self = KV_KRACHTENVELD (object);

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      for (guint i = 0; self->sets[kind] != NULL && i < kv_set_count (self->sets[kind]); i++)
        kv_element_attach (kv_set_get (self->sets[kind], i), NULL);
      g_clear_object (&self->sets[kind]);
    }
  kv_element_attach (KV_ELEMENT (self), NULL);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (kv_krachtenveld_parent_class)->dispose (object);
}

static void
kv_krachtenveld_finalize (GObject *object)
{
  KvKrachtenveld *self = KV_KRACHTENVELD (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->references);

  G_OBJECT_CLASS (kv_krachtenveld_parent_class)->finalize (object);
}

static void
kv_krachtenveld_class_init (KvKrachtenveldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KvElementClass *element_class = KV_ELEMENT_CLASS (klass);

  object_class->dispose = kv_krachtenveld_dispose;
  object_class->finalize = kv_krachtenveld_finalize;

  element_class->kind = KV_KIND_KRACHTENVELD;
  element_class->tag = "krachtenveld";
  element_class->letter = 'k';
  element_class->owner = -1;
  element_class->fields = krachtenveld_fields;
  element_class->n_fields = G_N_ELEMENTS (krachtenveld_fields);
  kv_element_class_declare (element_class);

  /* An element changed, came or went; the second argument is the KvField that
   * changed, or NULL. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, KV_TYPE_ELEMENT, G_TYPE_POINTER);
}

static void
kv_krachtenveld_init (KvKrachtenveld *self)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    self->sets[kind] = kv_set_new (kind);
  self->by_id = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->references = kv_references_new ();
}

static char *
random_id (char letter)
{
  static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  char id[11] = { letter, '-' };

  for (guint i = 2; i < 10; i++)
    id[i] = digits[g_random_int_range (0, 32)];

  return g_strdup (id);
}

/**
 * kv_krachtenveld_new:
 * @id: (nullable): the id of the document; NULL for a new one
 *
 * Returns: (transfer full): an empty field with a journal.
 */
KvKrachtenveld *
kv_krachtenveld_new (const char *id)
{
  g_autofree char *fresh = id == NULL ? random_id ('k') : NULL;
  KvElement *self = kv_element_new (KV_KIND_KRACHTENVELD, id != NULL ? id : fresh);

  kv_element_attach (self, KV_KRACHTENVELD (self));
  KV_KRACHTENVELD (self)->journal = kv_journal_new (KV_KRACHTENVELD (self));

  return KV_KRACHTENVELD (self);
}

/**
 * kv_krachtenveld_get_journal:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): its journal; NULL for a copy that is
 *   only looked at.
 */
KvJournal *
kv_krachtenveld_get_journal (KvKrachtenveld *self)
{
  return self->journal;
}

/* What KvElement keeps up to date when one of its fields changes. */
KvReferences *
kv_krachtenveld_get_references (KvKrachtenveld *self)
{
  return self->references;
}

/* --- coming and going --- */

/**
 * kv_krachtenveld_changed:
 * @self: a field
 * @element: what changed, came or went
 * @field: (nullable): which field of it; NULL where it came or went
 *
 * Tells who listens, after the model is whole again.
 */
void
kv_krachtenveld_changed (KvKrachtenveld *self,
                         KvElement      *element,
                         const KvField  *field)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, element, field);
}

static void
index_all (KvKrachtenveld *self,
           KvElement      *element,
           void (*change) (KvReferences *references, KvElement *element, guint field))
{
  guint n_fields;

  kv_element_get_fields (element, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    change (self->references, element, i);
}

static void
take_in (KvKrachtenveld *self,
         KvElement      *element)
{
  g_hash_table_insert (self->by_id, (char *) kv_element_get_id (element), element);
  index_all (self, element, kv_references_add);
  kv_element_attach (element, self);
  kv_set_add (self->sets[kv_element_get_kind (element)], element);
}

/**
 * kv_krachtenveld_link:
 * @self: a field
 * @element: (transfer none): what comes in it, with an id that is free; kept
 *
 * The one primitive by which an element comes, without the journal.
 */
void
kv_krachtenveld_link (KvKrachtenveld *self,
                      KvElement      *element)
{
  take_in (self, element);
  kv_set_announce_last (self->sets[kv_element_get_kind (element)]);
  kv_krachtenveld_changed (self, element, NULL);
}

/**
 * kv_krachtenveld_unlink:
 * @self: a field
 * @element: one of its elements; no longer kept
 *
 * The one primitive by which an element goes, without the journal.
 */
void
kv_krachtenveld_unlink (KvKrachtenveld *self,
                        KvElement      *element)
{
  g_object_ref (element);
  g_hash_table_remove (self->by_id, kv_element_get_id (element));
  index_all (self, element, kv_references_remove);
  kv_element_attach (element, NULL);
  kv_set_remove (self->sets[kv_element_get_kind (element)], element);
  kv_krachtenveld_changed (self, element, NULL);
  g_object_unref (element);
}

/* Gives it its id; FALSE when that is taken. */
static gboolean
make_ready (KvKrachtenveld *self,
            KvElement      *element)
{
  kv_element_seal (element);
  g_return_val_if_fail (kv_element_get_id (element) != NULL, FALSE);
  g_return_val_if_fail (kv_element_get_krachtenveld (element) == NULL, FALSE);
  g_return_val_if_fail (!g_hash_table_contains (self->by_id, kv_element_get_id (element)), FALSE);
  g_return_val_if_fail (kv_element_get_id (element) != kv_element_get_id (KV_ELEMENT (self)), FALSE);

  return TRUE;
}

/**
 * kv_krachtenveld_load:
 * @self: a field
 * @element: an element with an id, or a pair, that is not in it
 *
 * Adds it as a loader does: without the journal, and without telling anybody,
 * because nobody looks yet.
 */
void
kv_krachtenveld_load (KvKrachtenveld *self,
                      KvElement      *element)
{
  if (make_ready (self, element))
    take_in (self, element);
}

/**
 * kv_krachtenveld_insert:
 * @self: a field
 * @element: an element with an id, or a pair, that is not in it
 *
 * Adds it, within a transaction of the journal.
 */
void
kv_krachtenveld_insert (KvKrachtenveld *self,
                        KvElement      *element)
{
  g_return_if_fail (self->journal == NULL || kv_journal_in_transaction (self->journal));

  if (!make_ready (self, element))
    return;
  kv_krachtenveld_link (self, element);
  if (self->journal != NULL)
    kv_journal_record_insert (self->journal, element);
}

/* Takes the reference to `id` out of every field of `element`; FALSE where the
 * element cannot be without. */
static gboolean
forget_reference (KvElement  *element,
                  const char *id)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == KV_FIELD_REF && strcmp (kv_element_text (element, i), id) == 0)
        {
          if ((fields[i].marks & (KV_MARK_REQUIRED | KV_MARK_KEY)) != 0)
            return FALSE;
          kv_element_set_text (element, i, "");
        }
      else if (fields[i].kind == KV_FIELD_REFS && g_strv_contains (kv_element_list (element, i), id))
        {
          g_autoptr (GPtrArray) rest = g_ptr_array_new ();

          for (const char *const *other = kv_element_list (element, i); *other != NULL; other++)
            {
              if (strcmp (*other, id) != 0)
                g_ptr_array_add (rest, (char *) *other);
            }
          g_ptr_array_add (rest, NULL);
          kv_element_set_list (element, i, (const char *const *) rest->pdata);
        }
    }

  return TRUE;
}

/* Something else that refers to `element`, or NULL. */
static KvElement *
other_referrer (KvKrachtenveld *self,
                KvElement      *element)
{
  GPtrArray *list = kv_references_find (self->references, kv_element_get_id (element));

  for (guint i = list != NULL ? list->len : 0; i > 0; i--)
    {
      if (list->pdata[i - 1] != element)
        return list->pdata[i - 1];
    }

  return NULL;
}

/**
 * kv_krachtenveld_remove:
 * @self: a field
 * @element: an element in it
 *
 * Removes it, what cannot be without it, and the references to it, within a
 * transaction of the journal. O(what refers to it).
 */
void
kv_krachtenveld_remove (KvKrachtenveld *self,
                        KvElement      *element)
{
  const char *id = kv_element_get_id (element);
  KvElement *referrer;

  g_return_if_fail (kv_element_get_krachtenveld (element) == self);
  g_return_if_fail (self->journal == NULL || kv_journal_in_transaction (self->journal));

  while ((referrer = other_referrer (self, element)) != NULL)
    {
      if (!forget_reference (referrer, id))
        kv_krachtenveld_remove (self, referrer);
    }

  if (self->journal != NULL)
    kv_journal_record_remove (self->journal, element);
  kv_krachtenveld_unlink (self, element);
}

/**
 * kv_krachtenveld_ensure_pair:
 * @self: a field
 * @kind: a kind of KV_CLASS_PAIR
 * @first: its first key, as a file writes it
 * @second: (nullable): its second one
 *
 * Returns: (transfer none): the pair, made within the running transaction when
 *   it was not there. A sparse one disappears again at the end of it when
 *   nothing was filled in.
 */
KvElement *
kv_krachtenveld_ensure_pair (KvKrachtenveld *self,
                             KvKind          kind,
                             const char     *first,
                             const char     *second)
{
  KvElement *found = kv_krachtenveld_lookup_pair (self, kind, first, second);

  if (found == NULL)
    {
      g_autoptr (KvElement) pair = kv_element_new_pair (kind, first, second);

      kv_krachtenveld_insert (self, pair);
      found = pair;
    }

  return found;
}

/**
 * kv_krachtenveld_new_id:
 * @self: a field
 * @kind: a kind whose elements have an id of their own
 *
 * Returns: (transfer full): an id that nothing in it has.
 */
char *
kv_krachtenveld_new_id (KvKrachtenveld *self,
                        KvKind          kind)
{
  char letter = kv_kind_get_class (kind)->letter;
  char *id;

  g_return_val_if_fail (letter != 0, NULL);

  while (kv_krachtenveld_lookup (self, (id = random_id (letter))) != NULL)
    g_free (id);

  return id;
}

/* --- looking up --- */

/**
 * kv_krachtenveld_get_list:
 * @self: a field
 * @kind: a kind
 *
 * Returns: (transfer none): its elements as a list that tells what comes and goes; its
 *   order means nothing. O(1).
 */
GListModel *
kv_krachtenveld_get_list (KvKrachtenveld *self,
                          KvKind          kind)
{
  g_return_val_if_fail (kind < KV_N_KINDS, NULL);

  return G_LIST_MODEL (self->sets[kind]);
}

/**
 * kv_krachtenveld_count:
 * @self: a field
 * @kind: a kind
 *
 * Returns: how many elements of it there are. O(1).
 */
guint
kv_krachtenveld_count (KvKrachtenveld *self,
                       KvKind          kind)
{
  g_return_val_if_fail (kind < KV_N_KINDS, 0);

  return kv_set_count (self->sets[kind]);
}

/**
 * kv_krachtenveld_lookup:
 * @self: a field
 * @id: any text
 *
 * Returns: (transfer none) (nullable): the element with that id; the field
 *   itself for its own. O(1).
 */
KvElement *
kv_krachtenveld_lookup (KvKrachtenveld *self,
                        const char     *id)
{
  const char *interned = kv_id_find (id);

  if (interned == kv_element_get_id (KV_ELEMENT (self)))
    return KV_ELEMENT (self);

  return g_hash_table_lookup (self->by_id, interned);
}

/**
 * kv_krachtenveld_lookup_pair:
 * @self: a field
 * @kind: a kind of KV_CLASS_PAIR
 * @first: its first key
 * @second: (nullable): its second one, if it has two
 *
 * Returns: (transfer none) (nullable): the pair of these two. O(1).
 */
KvElement *
kv_krachtenveld_lookup_pair (KvKrachtenveld *self,
                             KvKind          kind,
                             const char     *first,
                             const char     *second)
{
  g_autofree char *id = kv_pair_id (kind, first, second);

  return kv_krachtenveld_lookup (self, id);
}
