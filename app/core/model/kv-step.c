/* Invariants: at one level a field of an element is recorded once, with the value
 * before its first change; an element that a level both made and removed leaves no
 * entry of that level. */

#include "kv-step.h"

#include <string.h>

#include "kv-element-private.h"

typedef enum { ENTRY_PROPERTY, ENTRY_INSERT, ENTRY_REMOVE } EntryType;

typedef struct
{
  EntryType      type;
  const char    *id;      /* interned */
  guint          field;   /* PROPERTY */
  KvValue        value;
  char          *raw;
  const KvField *declared;
  KvElement     *element; /* INSERT, REMOVE: owned */
} Entry;

typedef struct
{
  guint       first;    /* its first entry */
  GHashTable *recorded; /* its PROPERTY and INSERT entries, by element and field */
} Level;

/* --- entries --- */

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
entry_swap (Entry          *entry,
            KvKrachtenveld *krachtenveld,
            gboolean        back)
{
  if (entry->type == ENTRY_PROPERTY)
    kv_element_swap (kv_krachtenveld_lookup (krachtenveld, entry->id), entry->field, &entry->value, &entry->raw);
  else if ((entry->type == ENTRY_INSERT) == back)
    kv_krachtenveld_unlink (krachtenveld, entry->element);
  else
    kv_krachtenveld_link (krachtenveld, entry->element);
}

/* Whether swapping it would change nothing. */
static gboolean
entry_is_void (const Entry    *entry,
               KvKrachtenveld *krachtenveld)
{
  KvElement *element;

  if (entry->type != ENTRY_PROPERTY)
    return FALSE;
  element = kv_krachtenveld_lookup (krachtenveld, entry->id);

  return element != NULL && kv_value_equal (&entry->value, kv_element_value (element, entry->field), entry->declared)
         && g_strcmp0 (entry->raw, kv_element_get_raw (element, entry->field)) == 0;
}

/* --- life --- */

static void
level_clear (Level *level)
{
  g_hash_table_unref (level->recorded);
}

/**
 * kv_step_new:
 * @label: what it does, for people
 * @merge_key: (nullable): see kv_journal_begin()
 *
 * Returns: (transfer full): an empty step without a level.
 */
KvStep *
kv_step_new (const char *label,
             const char *merge_key)
{
  KvStep *self = g_new0 (KvStep, 1);

  self->label = g_strdup (label);
  self->merge_key = g_strdup (merge_key);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (self->levels, (GDestroyNotify) level_clear);

  return self;
}

void
kv_step_free (KvStep *self)
{
  g_free (self->label);
  g_free (self->merge_key);
  g_strfreev (self->selection_before);
  g_strfreev (self->selection_after);
  g_array_unref (self->levels);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* --- recording --- */

static Level *
innermost (KvStep *self)
{
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

/* Forgets all that this level recorded of an element that it made itself. */
static gboolean
forget_new (KvStep     *self,
            const char *id)
{
  Level *level = innermost (self);
  Entry key = { .type = ENTRY_INSERT, .id = id };
  GPtrArray *entries = self->entries;

  if (!g_hash_table_contains (level->recorded, &key))
    return FALSE;

  for (guint i = entries->len; i > level->first; i--)
    {
      Entry *entry = entries->pdata[i - 1];
      gboolean made_here = entry->type == ENTRY_INSERT && entry->id == id;

      if (entry->id != id || entry->type == ENTRY_REMOVE)
        continue;
      g_hash_table_remove (level->recorded, entry);
      g_ptr_array_remove_index (entries, i - 1);
      if (made_here)
        break;
    }

  return TRUE;
}

/* Takes the entry over. A level keeps the value of a field before its first
 * change, and nothing of what it made and removed itself. */
static void
record (KvStep *self,
        Entry  *entry)
{
  GHashTable *recorded = innermost (self)->recorded;

  if ((entry->type == ENTRY_PROPERTY && g_hash_table_contains (recorded, entry))
      || (entry->type == ENTRY_REMOVE && forget_new (self, entry->id)))
    {
      entry_free (entry);
      return;
    }

  if (entry->type != ENTRY_REMOVE)
    g_hash_table_add (recorded, entry);
  g_ptr_array_add (self->entries, entry);
}

/**
 * kv_step_record_property:
 * @self: a step that is being made
 * @element: what was changed
 * @field: one of its fields
 * @old: (transfer full): what was in it
 * @old_raw: (nullable) (transfer full): the unreadable text that was in it
 *
 * Only the first time in a level is kept: that is what undo brings back.
 */
void
kv_step_record_property (KvStep    *self,
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
  record (self, entry);
}

static void
record_whole (KvStep    *self,
              EntryType  type,
              KvElement *element)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->type = type;
  entry->id = kv_element_get_id (element);
  entry->element = g_object_ref (element);
  record (self, entry);
}

/**
 * kv_step_record_insert:
 * @self: a step that is being made
 * @element: (transfer none): what came; the step keeps a reference
 */
void
kv_step_record_insert (KvStep    *self,
                       KvElement *element)
{
  record_whole (self, ENTRY_INSERT, element);
}

/**
 * kv_step_record_remove:
 * @self: a step that is being made
 * @element: (transfer none): what goes; the step keeps a reference
 */
void
kv_step_record_remove (KvStep    *self,
                       KvElement *element)
{
  record_whole (self, ENTRY_REMOVE, element);
}

/* --- levels --- */

static void
swap_back_to (KvStep         *self,
              KvKrachtenveld *krachtenveld,
              guint           first)
{
  for (guint i = self->entries->len; i > first; i--)
    entry_swap (self->entries->pdata[i - 1], krachtenveld, TRUE);
}

/**
 * kv_step_push_level:
 * @self: a step that is being made
 *
 * Begins a level in it.
 */
void
kv_step_push_level (KvStep *self)
{
  Level level = { .first = self->entries->len, .recorded = g_hash_table_new (entry_hash, entry_same) };

  g_array_append_val (self->levels, level);
}

/* What it did stays, as if the level around it had done that itself. */
void
kv_step_pop_level (KvStep *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  guint first = innermost (self)->first;

  g_array_set_size (self->levels, self->levels->len - 1);
  if (self->levels->len == 0)
    return;

  for (guint i = first; i < self->entries->len; i++)
    g_ptr_array_add (entries, self->entries->pdata[i]);
  g_ptr_array_set_free_func (self->entries, NULL);
  g_ptr_array_set_size (self->entries, first);
  g_ptr_array_set_free_func (self->entries, (GDestroyNotify) entry_free);
  for (guint i = 0; i < entries->len; i++)
    record (self, entries->pdata[i]);
}

/* What it did is taken back and forgotten. */
void
kv_step_undo_level (KvStep         *self,
                    KvKrachtenveld *krachtenveld)
{
  guint first = innermost (self)->first;

  swap_back_to (self, krachtenveld, first);
  g_array_set_size (self->levels, self->levels->len - 1);
  g_ptr_array_set_size (self->entries, first);
}

/**
 * kv_step_is_running:
 * @self: a step
 *
 * Returns: whether a level of it is open.
 */
gboolean
kv_step_is_running (const KvStep *self)
{
  return self->levels->len > 0;
}

/* --- what is in it --- */

/**
 * kv_step_is_empty:
 * @self: a step
 *
 * Returns: whether it does nothing.
 */
gboolean
kv_step_is_empty (const KvStep *self)
{
  return self->entries->len == 0;
}

/**
 * kv_step_list_touched:
 * @self: a step
 *
 * Returns: (transfer container): the interned ids of the elements that it sets,
 *   brings or takes away, each once.
 */
GPtrArray *
kv_step_list_touched (const KvStep *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];

      if (g_hash_table_add (seen, (char *) entry->id))
        g_ptr_array_add (ids, (char *) entry->id);
    }

  return ids;
}

/**
 * kv_step_list_hollow:
 * @self: a step
 * @krachtenveld: what it was done to
 *
 * Returns: (transfer container): the ids of the sparse elements that it touched
 *   and that say nothing any more.
 */
GPtrArray *
kv_step_list_hollow (const KvStep   *self,
                     KvKrachtenveld *krachtenveld)
{
  GPtrArray *ids = kv_step_list_touched (self);

  for (guint i = ids->len; i > 0; i--)
    {
      KvElement *element = kv_krachtenveld_lookup (krachtenveld, ids->pdata[i - 1]);

      if (element == NULL || (KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_SPARSE) == 0
          || !kv_element_is_empty (element))
        g_ptr_array_remove_index_fast (ids, i - 1);
    }

  return ids;
}

/**
 * kv_step_drop_void:
 * @self: a step
 * @krachtenveld: what it was done to
 *
 * Leaves out what changed nothing in the end.
 */
void
kv_step_drop_void (KvStep         *self,
                   KvKrachtenveld *krachtenveld)
{
  g_autoptr (GHashTable) removed = g_hash_table_new (NULL, NULL);

  for (guint i = self->entries->len; i > 0; i--)
    {
      const Entry *entry = self->entries->pdata[i - 1];

      /* What has its id now may be another that came in its place. */
      if (entry->type == ENTRY_REMOVE)
        g_hash_table_add (removed, (char *) entry->id);
      else if (!g_hash_table_contains (removed, entry->id) && entry_is_void (entry, krachtenveld))
        g_ptr_array_remove_index (self->entries, i - 1);
    }
}

static gboolean
has_entry (const KvStep *self,
           const Entry  *entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (entry_same (self->entries->pdata[i], entry))
        return TRUE;
    }

  return FALSE;
}

static gboolean
only_sets_fields (const KvStep *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (((Entry *) self->entries->pdata[i])->type != ENTRY_PROPERTY)
        return FALSE;
    }

  return TRUE;
}

/**
 * kv_step_take_over:
 * @self: a step
 * @later: the one after it; only its label and merge key are left
 *
 * Makes one step of two; the older values are kept. Only where the later one
 * merely sets fields, so that the order does not matter; the first letter that is
 * typed may have made what the others are typed in.
 *
 * Returns: whether that was done.
 */
gboolean
kv_step_take_over (KvStep *self,
                   KvStep *later)
{
  if (!only_sets_fields (later))
    return FALSE;

  g_ptr_array_set_free_func (later->entries, NULL);
  for (guint i = 0; i < later->entries->len; i++)
    {
      Entry *entry = later->entries->pdata[i];

      if (has_entry (self, entry))
        entry_free (entry);
      else
        g_ptr_array_add (self->entries, entry);
    }
  g_ptr_array_set_size (later->entries, 0);
  g_strfreev (self->selection_after);
  self->selection_after = g_steal_pointer (&later->selection_after);

  return TRUE;
}

/* --- undo and redo --- */

/**
 * kv_step_undo:
 * @self: a step that is done
 * @krachtenveld: what it was done to
 *
 * Takes it back, the last entry first. O(entries).
 */
void
kv_step_undo (KvStep         *self,
              KvKrachtenveld *krachtenveld)
{
  swap_back_to (self, krachtenveld, 0);
}

/**
 * kv_step_redo:
 * @self: a step that was taken back
 * @krachtenveld: what it is done to
 *
 * Does it again, in order. O(entries).
 */
void
kv_step_redo (KvStep         *self,
              KvKrachtenveld *krachtenveld)
{
  for (guint i = 0; i < self->entries->len; i++)
    entry_swap (self->entries->pdata[i], krachtenveld, FALSE);
}
