/* A krachtenveld and its file: opening, saving and saving as another, in threads
 * while the main loop runs. */

#include <glib.h>
#include <glib/gstdio.h>

#include <string.h>
#include <utime.h>

#include "kv-document.h"
#include "kv-error.h"
#include "kv-partner.h"
#include "kv-store-checks.h"
#include "kv-writer.h"

typedef struct
{
  char       *folder;
  char       *path;
  GFile      *file;
  GFile      *other;
  KvDocument *document;
} Fixture;

typedef struct
{
  GMainLoop  *loop;
  guint       waiting;
  KvDocument *document;
  GError     *errors[4];
  guint       n_errors;
} Wait;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Wait *wait = data;

  wait->document = kv_document_open_finish (result, &wait->errors[0]);
  g_main_loop_quit (wait->loop);
}

static KvDocument *
open_document (GFile        *file,
               gboolean      template,
               GCancellable *cancellable,
               GError      **error)
{
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE) };

  kv_document_open_async (file, template, NULL, cancellable, opened_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (wait.errors[0] != NULL)
    g_propagate_error (error, wait.errors[0]);

  return wait.document;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;

  if (!kv_document_save_finish (KV_DOCUMENT (source), result, &wait->errors[wait->n_errors]))
    wait->n_errors++;
  if (--wait->waiting == 0)
    g_main_loop_quit (wait->loop);
}

static gboolean
save_stoppably (KvDocument   *document,
                GFile        *file,
                GCancellable *cancellable,
                GError      **error)
{
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE), .waiting = 1 };

  kv_document_save_async (document, file, cancellable, saved_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  if (wait.n_errors > 0)
    g_propagate_error (error, wait.errors[0]);

  return wait.n_errors == 0;
}

static gboolean
save_document (KvDocument *document,
               GFile      *file,
               GError    **error)
{
  return save_stoppably (document, file, NULL, error);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *text = kv_check_file ("  <partner id='p-1' naam='A'/>\n");
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("kv-document-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "veld.krachtenveld", NULL);
  other = g_build_filename (self->folder, "ander.krachtenveld", NULL);
  self->file = g_file_new_for_path (self->path);
  self->other = g_file_new_for_path (other);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  self->document = open_document (self->file, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_file_delete (self->other, NULL, NULL);
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_assert_finalize_object (self->document);
  g_object_unref (self->file);
  g_object_unref (self->other);
  g_free (self->folder);
  g_free (self->path);
}

static char *
content (GFile *file)
{
  char *text;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static KvElement *
partner (Fixture *self)
{
  return kv_krachtenveld_lookup (kv_document_get_krachtenveld (self->document), "p-1");
}

static gboolean
is_changed (KvDocument *document)
{
  return kv_journal_get_changed (kv_krachtenveld_get_journal (kv_document_get_krachtenveld (document)));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_save (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *saved = NULL;
  guint notified = 0;

  g_signal_connect (self->document, "notify::file", G_CALLBACK (count_cb), &notified);
  g_assert_false (is_changed (self->document));
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  g_assert_true (is_changed (self->document));
  g_assert_true (save_document (self->document, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (is_changed (self->document));
  saved = content (self->file);
  g_assert_nonnull (strstr (saved, "<partner id=\"p-1\" naam=\"B\"/>"));
  g_assert_cmpuint (notified, ==, 0);

  kv_journal_undo (kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document)));
  g_assert_true (is_changed (self->document));
}

/* Under another name it is another document. */
static void
test_save_as (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = content (self->file);
  g_autofree char *after = NULL, *saved = NULL, *again = NULL;
  guint notified = 0;

  g_signal_connect (self->document, "notify::file", G_CALLBACK (count_cb), &notified);
  g_assert_true (save_document (self->document, self->other, &error));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (g_file_equal (kv_document_get_file (self->document), self->other));
  after = content (self->file);
  g_assert_cmpstr (after, ==, before);
  saved = content (self->other);
  g_assert_null (strstr (saved, "id=\"k-1\""));

  /* And stays that one. */
  g_assert_true (save_document (self->document, NULL, &error));
  g_assert_true (save_document (self->document, self->other, &error));
  again = content (self->other);
  g_assert_cmpstr (again, ==, saved);
}

static void
test_new (Fixture      *self,
          gconstpointer data)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-nieuw");
  g_autoptr (KvDocument) document = kv_document_new (krachtenveld);
  g_autoptr (GError) error = NULL;
  g_autofree char *saved = NULL;

  g_assert_null (kv_document_get_file (document));
  g_assert_cmpuint (kv_document_get_repairs (document)->len, ==, 0);
  g_assert_false (save_document (document, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_true (save_document (document, self->other, &error));
  saved = content (self->other);
  g_assert_nonnull (strstr (saved, "id=\"k-nieuw\""));
}

static void
test_template (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KvDocument) document = open_document (self->file, TRUE, NULL, &error);
  KvKrachtenveld *krachtenveld = kv_document_get_krachtenveld (document);

  g_assert_null (kv_document_get_file (document));
  g_assert_cmpstr (kv_element_get_id (KV_ELEMENT (krachtenveld)), !=, "k-1");
  g_assert_nonnull (kv_krachtenveld_lookup (krachtenveld, "p-1"));
}

/* What is changed while it is being saved is still to be saved. */
static void
test_edit_meanwhile (Fixture      *self,
                     gconstpointer data)
{
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE), .waiting = 1 };
  g_autofree char *saved = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  kv_document_save_async (self->document, NULL, NULL, saved_cb, &wait);
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "C");
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  g_assert_cmpuint (wait.n_errors, ==, 0);
  g_assert_true (is_changed (self->document));
  saved = content (self->file);
  g_assert_nonnull (strstr (saved, "naam=\"B\""));
}

/* Saves are done in the order in which they were asked for. */
static void
test_in_order (Fixture      *self,
               gconstpointer data)
{
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE), .waiting = 4 };
  g_autofree char *saved = NULL, *other = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "een");
  kv_document_save_async (self->document, NULL, NULL, saved_cb, &wait);
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "twee");
  kv_document_save_async (self->document, NULL, NULL, saved_cb, &wait);
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "drie");
  kv_document_save_async (self->document, self->other, NULL, saved_cb, &wait);
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "vier");
  kv_document_save_async (self->document, NULL, NULL, saved_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);

  g_assert_cmpuint (wait.n_errors, ==, 0);
  g_assert_false (is_changed (self->document));
  saved = content (self->file);
  other = content (self->other);
  g_assert_nonnull (strstr (saved, "naam=\"twee\""));
  g_assert_nonnull (strstr (other, "naam=\"vier\""));
  g_assert_null (strstr (other, "id=\"k-1\""));
}

/* The thread that saved does not hold on to the document, which would then go
 * away there. */
static void
test_let_go (Fixture      *self,
             gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      KvDocument *document = kv_document_new (kv_document_get_krachtenveld (self->document));
      g_autoptr (GError) error = NULL;

      g_assert_true (save_document (document, self->other, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (document);
    }
}

static void
test_failure (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *before = content (self->file);
  g_autofree char *after = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  g_assert_false (save_document (self->document, folder, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  g_assert_true (is_changed (self->document));
  g_assert_true (g_file_equal (kv_document_get_file (self->document), self->file));
  after = content (self->file);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);

  /* And it is still the same document. */
  g_assert_true (save_document (self->document, NULL, &error));
  g_free (after);
  after = content (self->file);
  g_assert_nonnull (strstr (after, "id=\"k-1\""));
}

/* --- what somebody else did to the file --- */

static void
write_as_other (Fixture    *self,
                const char *naam)
{
  g_autofree char *element = g_strdup_printf ("  <partner id='p-1' naam='%s'/>\n", naam);
  g_autofree char *text = kv_check_file (element);

  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
}

static void
assert_not_saved (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_document (self->document, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "veld.krachtenveld"));
  g_assert_true (is_changed (self->document));
}

static void
assert_saved (Fixture    *self,
              GFile      *file,
              const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  g_assert_true (save_document (self->document, file, &error));
  g_assert_no_error (error);
  g_assert_false (is_changed (self->document));
  now = content (self->file);
  g_assert_nonnull (strstr (now, what));
}

/* What a colleague saved meanwhile stays, until one says otherwise. */
static void
test_other_saved (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *theirs = NULL, *now = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  write_as_other (self, "Z");
  theirs = content (self->file);
  assert_not_saved (self);
  assert_not_saved (self);
  now = content (self->file);
  g_assert_cmpstr (now, ==, theirs);

  assert_saved (self, self->file, "naam=\"B\"");
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "C");
  assert_saved (self, NULL, "naam=\"C\"");
}

/* Neither the size nor the time of the file tell that. */
static void
test_other_unseen (Fixture      *self,
                   gconstpointer data)
{
  GStatBuf before, after;
  struct utimbuf times;

  g_assert_cmpint (g_stat (self->path, &before), ==, 0);
  write_as_other (self, "Z");
  times = (struct utimbuf) { before.st_atime, before.st_mtime };
  g_assert_cmpint (g_utime (self->path, &times), ==, 0);
  g_assert_cmpint (g_stat (self->path, &after), ==, 0);
  g_assert_cmpint (after.st_size, ==, before.st_size);
  g_assert_cmpint (after.st_mtime, ==, before.st_mtime);

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  assert_not_saved (self);
}

static void
test_other_larger (Fixture      *self,
                   gconstpointer data)
{
  g_autofree char *naam = g_strnfill (10000, 'z');

  write_as_other (self, naam);
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  assert_not_saved (self);
}

/* What was thrown away does not come back by itself. */
static void
test_other_removed (Fixture      *self,
                    gconstpointer data)
{
  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  g_assert_cmpint (g_remove (self->path), ==, 0);
  assert_not_saved (self);
  g_assert_false (g_file_query_exists (self->file, NULL));
  assert_saved (self, self->file, "naam=\"B\"");
}

/* Who wrote the same is no reason to ask. */
static void
test_other_same (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  bytes = kv_write_bytes (kv_document_get_krachtenveld (self->document));
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  assert_saved (self, NULL, "naam=\"B\"");
}

/* Who stopped it is not told that somebody took the file away. */
static void
test_stopped (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = content (self->file);
  g_autofree char *after = NULL;

  kv_element_set_text (partner (self), KV_PARTNER_NAAM, "B");
  g_cancellable_cancel (cancellable);
  g_assert_false (save_stoppably (self->document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = content (self->file);
  g_assert_cmpstr (after, ==, before);
}

/* A file of a newer format is not overwritten. */
static void
test_newer (Fixture      *self,
            gconstpointer data)
{
  const char *text = "<krachtenveld xmlns='urn:nl:krachtenveld:1' versie='2.0' id='k-1'><nieuw/></krachtenveld>";
  g_autoptr (GError) error = NULL;
  g_autoptr (KvDocument) document = NULL;
  g_autofree char *after = NULL, *other = NULL;

  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  document = open_document (self->file, FALSE, NULL, &error);
  g_assert_true (kv_document_get_read_only (document));
  g_assert_cmpuint (kv_document_get_repairs (document)->len, ==, 1);
  g_assert_false (save_document (document, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_false (save_document (document, self->file, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_NEWER);
  g_clear_error (&error);
  after = content (self->file);
  g_assert_cmpstr (after, ==, text);

  g_assert_true (save_document (document, self->other, &error));
  g_assert_false (kv_document_get_read_only (document));
  other = content (self->other);
  g_assert_nonnull (strstr (other, "versie=\"1.0\""));
  g_assert_nonnull (strstr (other, "<nieuw/>"));
}

static void
test_refused (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (open_document (self->other, FALSE, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (open_document (self->file, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What was repaired is there to be told, and to be saved. */
static void
test_repaired (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *text = kv_check_file ("<partner naam='A'/>");
  g_autoptr (GError) error = NULL;
  g_autoptr (KvDocument) document = NULL;

  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  document = open_document (self->file, FALSE, NULL, &error);
  g_assert_cmpuint (kv_document_get_repairs (document)->len, ==, 1);
  g_assert_true (is_changed (document));
  g_assert_true (save_document (document, NULL, &error));
  g_assert_false (is_changed (document));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/document/save", test_save);
  ADD ("/document/save-as", test_save_as);
  ADD ("/document/new", test_new);
  ADD ("/document/template", test_template);
  ADD ("/document/edit-meanwhile", test_edit_meanwhile);
  ADD ("/document/in-order", test_in_order);
  ADD ("/document/let-go", test_let_go);
  ADD ("/document/failure", test_failure);
  ADD ("/document/other/saved", test_other_saved);
  ADD ("/document/other/unseen", test_other_unseen);
  ADD ("/document/other/larger", test_other_larger);
  ADD ("/document/other/removed", test_other_removed);
  ADD ("/document/other/same", test_other_same);
  ADD ("/document/stopped", test_stopped);
  ADD ("/document/newer", test_newer);
  ADD ("/document/refused", test_refused);
  ADD ("/document/repaired", test_repaired);

  return g_test_run ();
}
