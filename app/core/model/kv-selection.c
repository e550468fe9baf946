/* Invariant: every id is of an element in the krachtenveld, or of a pair that can
 * be made there, and stands here once. "changed" is emitted after each change, and only then. */

#include "kv-selection.h"

#include <string.h>

struct _KvSelection
{
  GObject         parent_instance;
  KvKrachtenveld *krachtenveld;
  GPtrArray      *ids; /* ends with NULL */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvSelection, kv_selection, G_TYPE_OBJECT)

/* A pair that nobody filled in goes with what it ties. */
static void
drop_void_pairs (KvSelection *self)
{
  for (guint i = kv_selection_count (self); i > 0; i--)
    {
      g_autofree char *id = g_strdup (self->ids->pdata[i - 1]);

      if (strchr (id, ' ') != NULL && !kv_krachtenveld_has_place (self->krachtenveld, id))
        kv_selection_toggle (self, id);
    }
}

static void
element_changed_cb (KvSelection   *self,
                    KvElement     *element,
                    const KvField *field)
{
  const char *id = kv_element_get_id (element);

  if (field != NULL || kv_element_get_krachtenveld (element) != NULL)
    return;
  if (kv_selection_contains (self, id) && !kv_krachtenveld_has_place (self->krachtenveld, id))
    kv_selection_toggle (self, id);
  else
    drop_void_pairs (self);
}

static char **
selection_get (gpointer data)
{
  return g_strdupv ((char **) kv_selection_get_ids (data));
}

static void
selection_set (const char *const *ids,
               gpointer           data)
{
  kv_selection_set (data, ids);
}

static void
kv_selection_dispose (GObject *object)
{
  KvSelection *self = KV_SELECTION (object);
  KvJournal *journal = self->krachtenveld != NULL ? kv_krachtenveld_get_journal (self->krachtenveld) : NULL;

  if (journal != NULL)
    kv_journal_set_selection_hooks (journal, NULL, NULL, NULL);
  g_clear_object (&self->krachtenveld);

  G_OBJECT_CLASS (kv_selection_parent_class)->dispose (object);
}

static void
kv_selection_finalize (GObject *object)
{
  g_ptr_array_unref (KV_SELECTION (object)->ids);

  G_OBJECT_CLASS (kv_selection_parent_class)->finalize (object);
}

static void
kv_selection_class_init (KvSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_selection_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kv_selection_init (KvSelection *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->ids, NULL);
}

/**
 * kv_selection_new:
 * @krachtenveld: the field of which things are selected
 *
 * Returns: (transfer full): a selection of nothing, which the journal of the
 *   field keeps with its steps.
 */
KvSelection *
kv_selection_new (KvKrachtenveld *krachtenveld)
{
  KvSelection *self = g_object_new (KV_TYPE_SELECTION, NULL);
  KvJournal *journal = kv_krachtenveld_get_journal (krachtenveld);

  self->krachtenveld = g_object_ref (krachtenveld);
  g_signal_connect_object (krachtenveld, "changed", G_CALLBACK (element_changed_cb), self, G_CONNECT_SWAPPED);
  if (journal != NULL)
    kv_journal_set_selection_hooks (journal, selection_get, selection_set, self);

  return self;
}

/**
 * kv_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
kv_selection_clear (KvSelection *self)
{
  static const char *const nothing[] = { NULL };

  kv_selection_set (self, nothing);
}

/**
 * kv_selection_set_one:
 * @self: a selection
 * @id: what is selected from now on, alone
 */
void
kv_selection_set_one (KvSelection *self,
                      const char  *id)
{
  const char *ids[] = { id, NULL };

  kv_selection_set (self, ids);
}

/**
 * kv_selection_set:
 * @self: a selection
 * @ids: ids; those that are not in the field, or come again, are passed over
 */
void
kv_selection_set (KvSelection       *self,
                  const char *const *ids)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *ids != NULL; ids++)
    {
      if (kv_krachtenveld_has_place (self->krachtenveld, *ids) && g_hash_table_add (seen, (char *) *ids))
        g_ptr_array_add (chosen, g_strdup (*ids));
    }
  g_ptr_array_add (chosen, NULL);

  if (g_strv_equal ((const char *const *) chosen->pdata, (const char *const *) self->ids->pdata))
    return;

  g_ptr_array_unref (self->ids);
  self->ids = g_steal_pointer (&chosen);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kv_selection_toggle:
 * @self: a selection
 * @id: an id; one that is not in the field is passed over, as a picture can show
 *   what is gone
 *
 * Adds it, or takes it away when it was there.
 */
void
kv_selection_toggle (KvSelection *self,
                     const char  *id)
{
  for (guint i = 0; i < kv_selection_count (self); i++)
    {
      if (strcmp (self->ids->pdata[i], id) != 0)
        continue;
      g_ptr_array_remove_index (self->ids, i);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }

  if (!kv_krachtenveld_has_place (self->krachtenveld, id))
    return;

  g_ptr_array_insert (self->ids, self->ids->len - 1, g_strdup (id));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
kv_selection_contains (KvSelection *self,
                       const char  *id)
{
  return g_strv_contains (kv_selection_get_ids (self), id);
}

guint
kv_selection_count (KvSelection *self)
{
  return self->ids->len - 1;
}

const char *const *
kv_selection_get_ids (KvSelection *self)
{
  return (const char *const *) self->ids->pdata;
}
