/* Invariants: a journal outside a transaction holds whole steps only, none of
 * them empty; undoing all of them gives back the state of the beginning.
 *
 * What a step is made of, and how nested transactions are levels of one, is in
 * kv-step.c. */

#include "kv-journal.h"

#include "kv-step.h"

struct _KvJournal
{
  GObject         parent_instance;
  KvKrachtenveld *krachtenveld; /* owns us */
  GPtrArray      *undo;
  GPtrArray      *redo;
  KvStep         *running;
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
  g_clear_pointer (&self->running, kv_step_free);

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
kv_journal_init (KvJournal *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_step_free);
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
  g_return_if_fail (!self->replaying);

  if (self->running == NULL)
    {
      self->running = kv_step_new (label, merge_key);
      self->running->selection_before = current_selection (self);
    }
  kv_step_push_level (self->running);
}

/* Sparse elements that were touched and say nothing any more go; that may make
 * others say nothing. */
static void
remove_hollow (KvJournal *self)
{
  gboolean again;

  do
    {
      g_autoptr (GPtrArray) ids = kv_step_list_hollow (self->running, self->krachtenveld);

      for (guint i = 0; i < ids->len; i++)
        {
          KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, ids->pdata[i]);

          /* One before it may have taken it along. */
          if (element != NULL)
            kv_krachtenveld_remove (self->krachtenveld, element);
        }
      again = ids->len > 0;
    }
  while (again);
}

/* Puts the running step into the one before it, where that goes on with it. */
static gboolean
merge_into_last (KvJournal *self)
{
  KvStep *step = self->running;
  KvStep *last = self->undo->len > 0 ? self->undo->pdata[self->undo->len - 1] : NULL;

  if (self->merge_ended || last == NULL || step->merge_key == NULL
      || g_strcmp0 (last->merge_key, step->merge_key) != 0
      || !kv_step_take_over (last, step))
    return FALSE;

  last->serial = ++self->last_serial;
  g_clear_pointer (&self->running, kv_step_free);

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
  g_return_if_fail (self->running != NULL);

  if (self->running->levels->len == 1)
    remove_hollow (self);
  kv_step_pop_level (self->running);
  if (kv_step_is_running (self->running))
    return;

  kv_step_drop_void (self->running, self->krachtenveld);
  if (kv_step_is_empty (self->running))
    {
      g_clear_pointer (&self->running, kv_step_free);
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
  g_return_if_fail (self->running != NULL);

  self->replaying = TRUE;
  kv_step_undo_level (self->running, self->krachtenveld);
  self->replaying = FALSE;

  if (!kv_step_is_running (self->running))
    g_clear_pointer (&self->running, kv_step_free);
}

/**
 * kv_journal_in_transaction:
 * @self: a journal
 *
 * Returns: whether what changes now is part of a step, or comes back by undo.
 */
gboolean
kv_journal_in_transaction (KvJournal *self)
{
  return self->running != NULL || self->replaying;
}

/* --- recording --- */

/**
 * kv_journal_record_property:
 * @self: a journal in a transaction
 * @element: what was changed
 * @field: one of its fields
 * @old: (transfer full): what was in it; memory of no value afterwards
 * @old_raw: (nullable) (transfer full): the unreadable text that was in it
 */
void
kv_journal_record_property (KvJournal *self,
                            KvElement *element,
                            guint      field,
                            KvValue   *old,
                            char      *old_raw)
{
  g_return_if_fail (self->running != NULL);

  kv_step_record_property (self->running, element, field, old, old_raw);
}

/**
 * kv_journal_record_insert:
 * @self: a journal in a transaction
 * @element: (transfer none): what came; the step keeps it
 */
void
kv_journal_record_insert (KvJournal *self,
                          KvElement *element)
{
  g_return_if_fail (self->running != NULL);

  kv_step_record_insert (self->running, element);
}

/**
 * kv_journal_record_remove:
 * @self: a journal in a transaction
 * @element: (transfer none): what is about to go; the step keeps it
 */
void
kv_journal_record_remove (KvJournal *self,
                          KvElement *element)
{
  g_return_if_fail (self->running != NULL);

  kv_step_record_remove (self->running, element);
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
  KvStep *step;

  g_return_if_fail (self->running == NULL);

  if (self->undo->len == 0)
    return;

  step = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  self->replaying = TRUE;
  kv_step_undo (step, self->krachtenveld);
  self->replaying = FALSE;
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
  KvStep *step;

  g_return_if_fail (self->running == NULL);

  if (self->redo->len == 0)
    return;

  step = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  self->replaying = TRUE;
  kv_step_redo (step, self->krachtenveld);
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

  return steps->len > 0 ? kv_step_list_touched (steps->pdata[steps->len - 1]) : g_ptr_array_new ();
}

/**
 * kv_journal_get_can_undo:
 * @self: a journal
 *
 * Returns: whether there is a step to take back; a property.
 */
gboolean
kv_journal_get_can_undo (KvJournal *self)
{
  return self->undo->len > 0;
}

/**
 * kv_journal_get_can_redo:
 * @self: a journal
 *
 * Returns: whether there is a step to do again; a property.
 */
gboolean
kv_journal_get_can_redo (KvJournal *self)
{
  return self->redo->len > 0;
}

/**
 * kv_journal_get_undo_label:
 * @self: a journal
 *
 * Returns: (transfer none): what the step does that undo takes back, "" without one; a
 *   property.
 */
const char *
kv_journal_get_undo_label (KvJournal *self)
{
  return self->undo->len > 0 ? ((KvStep *) self->undo->pdata[self->undo->len - 1])->label : "";
}

/**
 * kv_journal_get_redo_label:
 * @self: a journal
 *
 * Returns: (transfer none): what the step does that redo does again, "" without one; a
 *   property.
 */
const char *
kv_journal_get_redo_label (KvJournal *self)
{
  return self->redo->len > 0 ? ((KvStep *) self->redo->pdata[self->redo->len - 1])->label : "";
}

static guint64
current_serial (KvJournal *self)
{
  return self->undo->len > 0 ? ((KvStep *) self->undo->pdata[self->undo->len - 1])->serial : 0;
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
