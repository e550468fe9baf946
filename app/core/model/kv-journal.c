/* Invariants: a journal outside a transaction holds whole steps only, none of
 * them empty; undoing all of them gives back the state of the beginning.
 *
 * A step is a list of entries. An entry is swapped with the model: what was
 * there comes back, what is there now stays in the entry. Nested transactions
 * are levels of one step, so that an inner one can be rolled back alone. */

#include "kv-journal.h"

#include <string.h>

#include "kv-element-private.h"

typedef enum { ENTRY_PROPERTY, ENTRY_INSERT, ENTRY_REMOVE } EntryType;

typedef struct
{
  EntryType      type;
  const char    *id;      /* PROPERTY: interned */
  guint          field;
  KvValue        value;
  char          *raw;
  const KvField *declared;
  KvElement     *element; /* INSERT, REMOVE: owned */
} Entry;

typedef struct
{
  char      *label;
  char      *merge_key;
  GPtrArray *entries;
  char     **selection_before;
  char     **selection_after;
  guint64    serial; /* of the state after it */
} Step;

/* One nesting level of the running transaction. */
typedef struct
{
  guint       first;    /* its first entry */
  GHashTable *recorded; /* its PROPERTY and INSERT entries, by element and field */
} Level;

struct _KvJournal
{
  GObject         parent_instance;
  KvKrachtenveld *krachtenveld; /* owns us */
  GPtrArray      *undo;
  GPtrArray      *redo;
  Step           *running;
  GArray         *levels;
  gboolean        replaying;
  gboolean        merge_ended;
  guint64         last_serial;
  guint64         saved_serial;
  KvSelectionGet  selection_get;
  KvSelectionSet  selection_set;
  gpointer        selection_data;
};

enum { PROP_0, PROP_CAN_UNDO, PROP_CAN_REDO, PROP_UNDO_LABEL, PROP_REDO_LABEL, PROP_CHANGED, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvJournal, kv_journal, G_TYPE_OBJECT)

/* --- entries and steps --- */

static void
entry_free (Entry *entry)
{
  if (entry->type == ENTRY_PROPERTY)
    {
      kv_value_clear (&entry->value, entry->declared);
      g_free (entry->raw);
    }
  g_clear_object (&entry->element);
  g_free (entry);
}

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_direct_hash (entry->id) * 31 + entry->field * 3 + entry->type;
}

/* Ids are interned, so that their addresses tell them apart. */
static gboolean
entry_same (gconstpointer a,
            gconstpointer b)
{
  const Entry *first = a, *second = b;

  return first->type == second->type && first->id == second->id && first->field == second->field;
}

static void
step_free (Step *step)
{
  g_free (step->label);
  g_free (step->merge_key);
  g_ptr_array_unref (step->entries);
  g_strfreev (step->selection_before);
  g_strfreev (step->selection_after);
  g_free (step);
}

static void
swap_entry (KvJournal *self,
            Entry     *entry,
            gboolean   back)
{
  if (entry->type == ENTRY_PROPERTY)
    kv_element_swap (kv_krachtenveld_lookup (self->krachtenveld, entry->id), entry->field, &entry->value, &entry->raw);
  else if ((entry->type == ENTRY_INSERT) == back)
    kv_krachtenveld_unlink (self->krachtenveld, entry->element);
  else
    kv_krachtenveld_link (self->krachtenveld, entry->element);
}

static void
swap_back_to (KvJournal *self,
              Step      *step,
              guint      first)
{
  self->replaying = TRUE;
  for (guint i = step->entries->len; i > first; i--)
    swap_entry (self, step->entries->pdata[i - 1], TRUE);
  self->replaying = FALSE;
}

/* Whether a PROPERTY entry would change nothing. */
static gboolean
entry_is_void (KvJournal *self,
               Entry     *entry)
{
  KvElement *element;

  if (entry->type != ENTRY_PROPERTY)
    return FALSE;
  element = kv_krachtenveld_lookup (self->krachtenveld, entry->id);

  return element != NULL && kv_value_equal (&entry->value, kv_element_value (element, entry->field), entry->declared)
         && g_strcmp0 (entry->raw, kv_element_get_raw (element, entry->field)) == 0;
}

/* --- GObject --- */

static void
kv_journal_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KvJournal *self = KV_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, kv_journal_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, kv_journal_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, kv_journal_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, kv_journal_get_redo_label (self));
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, kv_journal_get_changed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_journal_finalize (GObject *object)
{
  KvJournal *self = KV_JOURNAL (object);

  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_clear_pointer (&self->running, step_free);
  g_array_unref (self->levels);

  G_OBJECT_CLASS (kv_journal_parent_class)->finalize (object);
}

static void
kv_journal_class_init (KvJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kv_journal_get_property;
  object_class->finalize = kv_journal_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, "", flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, "", flags);
  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
level_clear (Level *level)
{
  g_hash_table_unref (level->recorded);
}

static void
kv_journal_init (KvJournal *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (self->levels, (GDestroyNotify) level_clear);
}

/**
 * kv_journal_new:
 * @krachtenveld: (not nullable): what it records; it owns the journal
 *
 * Returns: (transfer full): an empty journal of something that is saved.
 */
KvJournal *
kv_journal_new (KvKrachtenveld *krachtenveld)
{
  KvJournal *self = g_object_new (KV_TYPE_JOURNAL, NULL);

  self->krachtenveld = krachtenveld;
  return self;
}

static void
notify_all (KvJournal *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* --- transactions --- */

static char **
current_selection (KvJournal *self)
{
  return self->selection_get != NULL ? self->selection_get (self->selection_data) : NULL;
}

/**
 * kv_journal_begin:
 * @self: a journal
 * @label: what the step does, for people: a translated label or an msgid
 * @merge_key: (nullable): steps that follow each other with the same key are
 *   one; for typing in a field
 *
 * Begins a transaction; within one it begins a level of it.
 */
void
kv_journal_begin (KvJournal  *self,
                  const char *label,
                  const char *merge_key)
{
  Level level;

  g_return_if_fail (!self->replaying);

  if (self->running == NULL)
    {
      self->running = g_new0 (Step, 1);
      self->running->label = g_strdup (label);
      self->running->merge_key = g_strdup (merge_key);
      self->running->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
      self->running->selection_before = current_selection (self);
    }

  level.first = self->running->entries->len;
  level.recorded = g_hash_table_new (entry_hash, entry_same);
  g_array_append_val (self->levels, level);
}

/* Sparse elements that were touched and say nothing any more go. */
static void
remove_empty (KvJournal *self)
{
  for (guint i = 0; i < self->running->entries->len; i++)
    {
      Entry *entry = self->running->entries->pdata[i];
      KvElement *element;

      if (entry->type == ENTRY_REMOVE)
        continue;
      element = kv_krachtenveld_lookup (self->krachtenveld, entry->id);
      if (element == NULL || (KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_SPARSE) == 0
          || !kv_element_is_empty (element))
        continue;

      kv_krachtenveld_remove (self->krachtenveld, element);
      /* That may have taken entries out, so begin again. */
      i = -1;
    }
}

static void
drop_void_entries (KvJournal *self)
{
  GPtrArray *entries = self->running->entries;

  for (guint i = entries->len; i > 0; i--)
    {
      if (entry_is_void (self, entries->pdata[i - 1]))
        g_ptr_array_remove_index (entries, i - 1);
    }
}

static gboolean
only_properties (Step *step)
{
  for (guint i = 0; i < step->entries->len; i++)
    {
      if (((Entry *) step->entries->pdata[i])->type != ENTRY_PROPERTY)
        return FALSE;
    }

  return TRUE;
}

static gboolean
step_has (Step  *step,
          Entry *entry)
{
  for (guint i = 0; i < step->entries->len; i++)
    {
      if (entry_same (step->entries->pdata[i], entry))
        return TRUE;
    }

  return FALSE;
}

/* Puts the running step into the one before it, which keeps its older values.
 * Only where it merely sets fields, so that the order does not matter; the first
 * letter that is typed may have made what the others are typed in. */
static gboolean
merge_into_last (KvJournal *self)
{
  Step *step = self->running;
  Step *last = self->undo->len > 0 ? self->undo->pdata[self->undo->len - 1] : NULL;

  if (self->merge_ended || last == NULL || step->merge_key == NULL
      || g_strcmp0 (last->merge_key, step->merge_key) != 0
      || !only_properties (step))
    return FALSE;

  while (step->entries->len > 0)
    {
      Entry *entry = g_ptr_array_steal_index (step->entries, 0);

      if (step_has (last, entry))
        entry_free (entry);
      else
        g_ptr_array_add (last->entries, entry);
    }
  g_strfreev (last->selection_after);
  last->selection_after = g_steal_pointer (&step->selection_after);
  last->serial = ++self->last_serial;
  g_clear_pointer (&self->running, step_free);

  return TRUE;
}

/**
 * kv_journal_end:
 * @self: a journal in a transaction
 *
 * Ends a level. The last one makes the step: what changed nothing is left out,
 * and a step of nothing is none.
 */
void
kv_journal_end (KvJournal *self)
{
  g_return_if_fail (self->levels->len > 0);

  if (self->levels->len == 1)
    remove_empty (self);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (self->levels->len > 0)
    return;

  drop_void_entries (self);
  if (self->running->entries->len == 0)
    {
      g_clear_pointer (&self->running, step_free);
      return;
    }

  self->running->selection_after = current_selection (self);
  g_ptr_array_set_size (self->redo, 0);
  if (!merge_into_last (self))
    {
      self->running->serial = ++self->last_serial;
      g_ptr_array_add (self->undo, g_steal_pointer (&self->running));
    }
  self->merge_ended = FALSE;
  notify_all (self);
}

/**
 * kv_journal_rollback:
 * @self: a journal in a transaction
 *
 * Takes back what the innermost level did, and ends it.
 */
void
kv_journal_rollback (KvJournal *self)
{
  guint first;

  g_return_if_fail (self->levels->len > 0);

  first = g_array_index (self->levels, Level, self->levels->len - 1).first;
  swap_back_to (self, self->running, first);
  g_array_set_size (self->levels, self->levels->len - 1);
  g_ptr_array_set_size (self->running->entries, first);

  if (self->levels->len == 0)
    g_clear_pointer (&self->running, step_free);
}

gboolean
kv_journal_in_transaction (KvJournal *self)
{
  return self->running != NULL || self->replaying;
}

gboolean
kv_journal_is_replaying (KvJournal *self)
{
  return self->replaying;
}

/* --- recording --- */

static Level *
innermost (KvJournal *self)
{
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

void
kv_journal_record_property (KvJournal *self,
                            KvElement *element,
                            guint      field,
                            KvValue   *old,
                            char      *old_raw)
{
  guint n_fields;
  Entry *entry = g_new0 (Entry, 1);

  entry->type = ENTRY_PROPERTY;
  entry->id = kv_element_get_id (element);
  entry->field = field;
  entry->declared = &kv_element_get_fields (element, &n_fields)[field];
  entry->value = *old;
  entry->raw = old_raw;

  if (self->running == NULL)
    {
      g_critical ("%s was set outside a transaction", entry->declared->name);
      entry_free (entry);
    }
  else if (g_hash_table_contains (innermost (self)->recorded, entry))
    {
      /* The value before the first change counts. */
      entry_free (entry);
    }
  else
    {
      g_hash_table_add (innermost (self)->recorded, entry);
      g_ptr_array_add (self->running->entries, entry);
    }
}

void
kv_journal_record_insert (KvJournal *self,
                          KvElement *element)
{
  Entry *entry = g_new0 (Entry, 1);

  g_return_if_fail (self->running != NULL);

  entry->type = ENTRY_INSERT;
  entry->id = (char *) kv_element_get_id (element);
  entry->element = g_object_ref (element);
  g_hash_table_add (innermost (self)->recorded, entry);
  g_ptr_array_add (self->running->entries, entry);
}

/* Forgets all that this level recorded of an element that it made itself. */
static gboolean
forget_new (KvJournal *self,
            KvElement *element)
{
  Level *level = innermost (self);
  Entry key = { .type = ENTRY_INSERT, .id = (char *) kv_element_get_id (element) };
  GPtrArray *entries = self->running->entries;

  if (!g_hash_table_contains (level->recorded, &key))
    return FALSE;

  for (guint i = entries->len; i > level->first; i--)
    {
      Entry *entry = entries->pdata[i - 1];
      gboolean made_here = entry->type == ENTRY_INSERT && entry->id == key.id;

      if (entry->id != key.id || entry->type == ENTRY_REMOVE)
        continue;
      g_hash_table_remove (level->recorded, entry);
      g_ptr_array_remove_index (entries, i - 1);
      if (made_here)
        break;
    }

  return TRUE;
}

void
kv_journal_record_remove (KvJournal *self,
                          KvElement *element)
{
  Entry *entry;

  g_return_if_fail (self->running != NULL);

  if (forget_new (self, element))
    return;

  entry = g_new0 (Entry, 1);
  entry->type = ENTRY_REMOVE;
  entry->id = (char *) kv_element_get_id (element);
  entry->element = g_object_ref (element);
  g_ptr_array_add (self->running->entries, entry);
}

/* --- undo and redo --- */

static void
restore_selection (KvJournal *self,
                   char     **selection)
{
  if (self->selection_set != NULL && selection != NULL)
    self->selection_set ((const char *const *) selection, self->selection_data);
}

/**
 * kv_journal_undo:
 * @self: a journal outside a transaction
 *
 * Takes the last step back. Does nothing when there is none.
 */
void
kv_journal_undo (KvJournal *self)
{
  Step *step;

  g_return_if_fail (self->running == NULL);

  if (self->undo->len == 0)
    return;

  step = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  swap_back_to (self, step, 0);
  g_ptr_array_add (self->redo, step);
  self->merge_ended = TRUE;
  restore_selection (self, step->selection_before);
  notify_all (self);
}

/**
 * kv_journal_redo:
 * @self: a journal outside a transaction
 *
 * Does the step again that was taken back last. Does nothing when there is
 * none.
 */
void
kv_journal_redo (KvJournal *self)
{
  Step *step;

  g_return_if_fail (self->running == NULL);

  if (self->redo->len == 0)
    return;

  step = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  self->replaying = TRUE;
  for (guint i = 0; i < step->entries->len; i++)
    swap_entry (self, step->entries->pdata[i], FALSE);
  self->replaying = FALSE;
  g_ptr_array_add (self->undo, step);
  self->merge_ended = TRUE;
  restore_selection (self, step->selection_after);
  notify_all (self);
}

/**
 * kv_journal_list_touched:
 * @self: a journal
 * @redo: of the next redo, else of the next undo
 *
 * Returns: (transfer container): the interned ids of the elements that it sets,
 *   brings back or takes away, each once; empty when there is no such step.
 */
GPtrArray *
kv_journal_list_touched (KvJournal *self,
                         gboolean   redo)
{
  GPtrArray *steps = redo ? self->redo : self->undo;
  const Step *step = steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; step != NULL && i < step->entries->len; i++)
    {
      const Entry *entry = step->entries->pdata[i];

      if (g_hash_table_add (seen, (char *) entry->id))
        g_ptr_array_add (ids, (char *) entry->id);
    }
  return ids;
}

gboolean
kv_journal_get_can_undo (KvJournal *self)
{
  return self->undo->len > 0;
}

gboolean
kv_journal_get_can_redo (KvJournal *self)
{
  return self->redo->len > 0;
}

const char *
kv_journal_get_undo_label (KvJournal *self)
{
  return self->undo->len > 0 ? ((Step *) self->undo->pdata[self->undo->len - 1])->label : "";
}

const char *
kv_journal_get_redo_label (KvJournal *self)
{
  return self->redo->len > 0 ? ((Step *) self->redo->pdata[self->redo->len - 1])->label : "";
}

static guint64
current_serial (KvJournal *self)
{
  return self->undo->len > 0 ? ((Step *) self->undo->pdata[self->undo->len - 1])->serial : 0;
}

/**
 * kv_journal_get_changed:
 * @self: a journal
 *
 * Returns: whether the field differs from what was saved last.
 */
gboolean
kv_journal_get_changed (KvJournal *self)
{
  return current_serial (self) != self->saved_serial;
}

/**
 * kv_journal_mark_saved:
 * @self: a journal
 *
 * Says that what is there now stands in a file. Ends a merge.
 */
void
kv_journal_mark_saved (KvJournal *self)
{
  self->saved_serial = current_serial (self);
  self->merge_ended = TRUE;
  notify_all (self);
}

/**
 * kv_journal_mark_changed:
 * @self: a journal
 *
 * Says that what is there now stands in no file, though no step led to it: it
 * was repaired while it was read.
 */
void
kv_journal_mark_changed (KvJournal *self)
{
  self->saved_serial = G_MAXUINT64;
  notify_all (self);
}

/**
 * kv_journal_set_selection_hooks:
 * @self: a journal
 * @get: (nullable): gives the ids of what is selected
 * @set: (nullable): selects these
 * @user_data: for both
 *
 * Makes each step carry the selection before and after it.
 */
void
kv_journal_set_selection_hooks (KvJournal     *self,
                                KvSelectionGet get,
                                KvSelectionSet set,
                                gpointer       user_data)
{
  self->selection_get = get;
  self->selection_set = set;
  self->selection_data = user_data;
}
