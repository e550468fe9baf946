/* Invariants: `file` is where the krachtenveld was read from or last saved to, and
 * `seen` what then stood in it; while a save is under way the first of `saves` is
 * that one, and the others wait for it. */

#include "kv-document.h"

#include <glib/gi18n.h>

#include "kv-disk.h"
#include "kv-save.h"
#include "kv-error.h"
#include "kv-facts.h"
#include "kv-writer.h"

struct _KvDocument
{
  GObject         parent_instance;
  KvKrachtenveld *krachtenveld;
  GFile          *file;
  GBytes         *seen;
  GPtrArray      *repairs;
  GQueue          saves; /* GTask */
  gboolean        is_protected;
};

/* One save: what is written where, and as which document. */
typedef struct
{
  GFile   *file;
  GBytes  *bytes;
  char    *id;
  gboolean guarded; /* to where it came from: not over what is not known */
  GBytes  *seen;    /* what is known to stand there, once its turn has come */
} Save;

enum { PROP_0, PROP_FILE, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KvDocument, kv_document, G_TYPE_OBJECT)

static void
save_free (Save *save)
{
  g_object_unref (save->file);
  g_bytes_unref (save->bytes);
  g_clear_pointer (&save->seen, g_bytes_unref);
  g_free (save->id);
  g_free (save);
}

/* --- the object --- */

static void
kv_document_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_FILE)
    g_value_set_object (value, KV_DOCUMENT (object)->file);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_document_finalize (GObject *object)
{
  KvDocument *self = KV_DOCUMENT (object);

  g_clear_object (&self->krachtenveld);
  g_clear_object (&self->file);
  g_clear_pointer (&self->seen, g_bytes_unref);
  g_ptr_array_unref (self->repairs);

  G_OBJECT_CLASS (kv_document_parent_class)->finalize (object);
}

static void
kv_document_class_init (KvDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kv_document_get_property;
  object_class->finalize = kv_document_finalize;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
kv_document_init (KvDocument *self)
{
  self->repairs = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_repair_free);
  g_queue_init (&self->saves);
}

static void
set_file (KvDocument *self,
          GFile      *file)
{
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

/**
 * kv_document_new:
 * @krachtenveld: a krachtenveld
 *
 * Returns: (transfer full): a document that was never saved.
 */
KvDocument *
kv_document_new (KvKrachtenveld *krachtenveld)
{
  KvDocument *self = g_object_new (KV_TYPE_DOCUMENT, NULL);

  self->krachtenveld = g_object_ref (krachtenveld);

  return self;
}

KvKrachtenveld *
kv_document_get_krachtenveld (KvDocument *self)
{
  return self->krachtenveld;
}

/* (nullable): NULL until it was saved. */
GFile *
kv_document_get_file (KvDocument *self)
{
  return self->file;
}

/* (element-type KvRepair): what was repaired or odd when it was opened. */
GPtrArray *
kv_document_get_repairs (KvDocument *self)
{
  return self->repairs;
}

/* Whether its file is of a newer format, and must not be saved over. */
gboolean
kv_document_get_read_only (KvDocument *self)
{
  return self->file != NULL && kv_krachtenveld_is_read_only (self->krachtenveld);
}

/* Whether nobody gave us the right to write its file, when we last looked. What is
 * changed can be saved elsewhere. */
gboolean
kv_document_is_protected (KvDocument *self)
{
  return self->is_protected;
}

/* --- opening --- */

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  const KvReadOptions *options = data;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_file (file, options, &repairs, &bytes, cancellable, &error);
  KvDocument *document;

  if (krachtenveld == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  document = kv_document_new (krachtenveld);
  g_ptr_array_unref (document->repairs);
  document->repairs = g_steal_pointer (&repairs);
  if (!options->template)
    {
      document->file = g_object_ref (file);
      document->seen = g_steal_pointer (&bytes);
      document->is_protected = !kv_disk_may_replace (file);
    }
  g_task_return_pointer (task, document, g_object_unref);
}

/**
 * kv_document_open_async:
 * @file: a file
 * @template: whether it is only the content for a new document
 * @options: (nullable): how to read it
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a file in a thread.
 */
void
kv_document_open_async (GFile               *file,
                        gboolean             template,
                        const KvReadOptions *options,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  KvReadOptions *copy = g_new0 (KvReadOptions, 1);

  if (options != NULL)
    *copy = *options;
  copy->template = template;
  g_task_set_source_tag (task, kv_document_open_async);
  g_task_set_task_data (task, copy, g_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

/**
 * kv_document_open_finish:
 * @result: what the callback got
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the document.
 */
KvDocument *
kv_document_open_finish (GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- saving --- */

static void start_save (KvDocument *self);

/* What the last save that is still to be done will make of it; NULL when there
 * is none. */
static Save *
last_save (KvDocument *self)
{
  GTask *task = g_queue_peek_tail (&self->saves);

  return task != NULL ? g_task_get_task_data (task) : NULL;
}

static char *
dup_id (KvDocument *self)
{
  Save *last = last_save (self);
  KvFacts *facts = kv_facts_get (self->krachtenveld);

  if (last != NULL)
    return g_strdup (last->id);

  return g_strdup (facts != NULL && facts->id != NULL ? facts->id : kv_element_get_id (KV_ELEMENT (self->krachtenveld)));
}

/* What is in the file now is what is in memory, unless that was changed while
 * it was being written. */
static void
note_saved (KvDocument *self,
            Save       *save)
{
  KvFacts *facts = kv_facts_ensure (self->krachtenveld);
  g_autoptr (GBytes) now = NULL;

  if (facts->read_only)
    g_clear_pointer (&facts->version, g_free);
  facts->read_only = FALSE;
  g_free (facts->id);
  facts->id = g_strdup (save->id);

  now = kv_write_bytes (self->krachtenveld);
  if (g_bytes_equal (now, save->bytes))
    kv_journal_mark_saved (kv_krachtenveld_get_journal (self->krachtenveld));
  self->is_protected = FALSE;
  g_clear_pointer (&self->seen, g_bytes_unref);
  self->seen = g_bytes_ref (save->bytes);
  set_file (self, save->file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  KvDocument *self = data;
  g_autoptr (GTask) task = g_queue_pop_head (&self->saves);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      note_saved (self, g_task_get_task_data (task));
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }

  if (!g_queue_is_empty (&self->saves))
    start_save (self);
}

/* Step 2: nobody's work is written over unseen. Times and sizes do not tell: what
 * keeps folders in step between computers may leave both as they were. */
static gboolean
check_seen (Save         *save,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *name = kv_disk_name (save->file);
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GError) why = NULL;

  if (!g_file_query_exists (save->file, NULL))
    {
      g_set_error (error, KV_ERROR, KV_ERROR_CHANGED, _("%s is no longer there: it was moved, renamed or deleted after you opened or saved it. Save it here once more, or in another place."), name);
      return FALSE;
    }

  now = kv_disk_read (save->file, KV_READ_MAX_SIZE, cancellable, &why);
  if (now != NULL && (g_bytes_equal (now, save->seen) || g_bytes_equal (now, save->bytes)))
    return TRUE;

  if (now != NULL || g_error_matches (why, KV_ERROR, KV_ERROR_TOO_LARGE))
    g_set_error (error, KV_ERROR, KV_ERROR_CHANGED, _("%s was changed by somebody else after you opened or saved it. Saving here throws those changes away. Save under another name, and then compare the two."), name);
  else
    g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  if ((save->seen == NULL || check_seen (save, cancellable, &error)) && kv_save_field (save->file, save->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Begins with the first of `saves`, which holds on to the document meanwhile:
 * the task that goes to the thread must not, or the document might go away in
 * that thread. */
static void
start_save (KvDocument *self)
{
  GTask *task = g_queue_peek_head (&self->saves);
  Save *save = g_task_get_task_data (task);
  g_autoptr (GTask) work = g_task_new (NULL, g_task_get_cancellable (task), saved_cb, self);

  if (save->guarded && self->seen != NULL)
    save->seen = g_bytes_ref (self->seen);
  /* Once the file has been replaced it is saved, whatever was cancelled. */
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, save, NULL);
  g_task_run_in_thread (work, save_thread);
}

/* Where it goes; NULL with an error where it cannot go anywhere. */
static GFile *
find_place (KvDocument *self,
            GFile      *file,
            gboolean   *other,
            GError    **error)
{
  Save *last = last_save (self);
  GFile *own = last != NULL ? last->file : self->file;

  *other = own != NULL && file != NULL && !g_file_equal (file, own);
  if (file == NULL && own == NULL)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("This krachtenveld was never saved. Choose a name for it."));
      return NULL;
    }
  if (!*other && kv_document_get_read_only (self))
    {
      g_autofree char *name = kv_disk_name (own);

      g_set_error (error, KV_ERROR, KV_ERROR_NEWER, _("%s is of a newer version than this program knows, and saving would lose what is new in it. Save it under another name."), name);
      return NULL;
    }

  return file != NULL ? file : own;
}

/**
 * kv_document_save_async:
 * @self: a document
 * @file: (nullable): where to, whatever stands there; NULL for where it came from
 * @cancellable: (nullable): stops it as long as the old file is untouched
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves what is there now. What was changed or taken away by somebody else since
 * the document was read or saved is only written over by naming it: else that is a
 * KV_ERROR_CHANGED.
 */
void
kv_document_save_async (KvDocument          *self,
                        GFile               *file,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  gboolean guarded = file == NULL;
  GError *error = NULL;
  gboolean other;
  Save *save;

  g_task_set_source_tag (task, kv_document_save_async);
  g_task_set_check_cancellable (task, FALSE);
  file = find_place (self, file, &other, &error);
  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->guarded = guarded;
  save->id = other ? kv_krachtenveld_new_id (self->krachtenveld, KV_KIND_KRACHTENVELD) : dup_id (self);
  save->bytes = kv_write_bytes_as (self->krachtenveld, save->id);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  g_queue_push_tail (&self->saves, g_steal_pointer (&task));
  if (self->saves.length == 1)
    start_save (self);
}

/**
 * kv_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is saved.
 */
gboolean
kv_document_save_finish (KvDocument    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
