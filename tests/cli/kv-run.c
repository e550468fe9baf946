#include "kv-run.h"

#include <string.h>

#include <glib/gstdio.h>

KvRun *
kv_run_new (void)
{
  KvRun *run = g_new0 (KvRun, 1);
  g_autoptr (GError) error = NULL;

  run->folder = g_dir_make_tmp ("krachtenveld-cli-XXXXXX", &error);
  g_assert_no_error (error);
  return run;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) directory = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
kv_run_free (KvRun *run)
{
  remove_tree (run->folder);
  g_free (run->folder);
  g_free (run->environment);
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

static char **
make_environment (KvRun *run)
{
  char **environment = g_get_environ ();

  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
  environment = g_environ_setenv (environment, "SOURCE_DATE_EPOCH", "1700000000", TRUE);
  if (run->environment != NULL)
    {
      g_auto (GStrv) pair = g_strsplit (run->environment, "=", 2);

      environment = g_environ_setenv (environment, pair[0], pair[1], TRUE);
    }
  return environment;
}

static char **
make_argv (const char * const *words)
{
  GPtrArray *argv = g_ptr_array_new ();

  g_ptr_array_add (argv, g_test_build_filename (G_TEST_BUILT, "..", "app", "krachtenveld", NULL));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, g_strdup (words[i]));
  g_ptr_array_add (argv, NULL);
  return (char **) g_ptr_array_free (argv, FALSE);
}

/* The bytes with a 0 after them. */
static char *
copy_text (GBytes *bytes,
           gsize  *size)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  char *text = g_malloc0 (n + 1);

  if (n > 0)
    memcpy (text, data, n);
  if (size != NULL)
    *size = n;
  return text;
}

void
kv_run_argv (KvRun              *run,
             const char * const *words)
{
  g_auto (GStrv) argv = make_argv (words);
  g_auto (GStrv) environment = make_environment (run);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, run->folder);
  g_subprocess_launcher_set_environ (launcher, environment);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);

  g_free (run->out);
  g_free (run->err);
  run->out = copy_text (out, &run->out_size);
  run->err = copy_text (err, NULL);
  run->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
}

void
kv_run (KvRun *run,
        ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  va_list list;
  const char *word;

  va_start (list, run);
  while ((word = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (list);
  g_ptr_array_add (words, NULL);
  kv_run_argv (run, (const char * const *) words->pdata);
}

void
kv_run_assert_status (KvRun *run,
                      int    status)
{
  if (run->status != status)
    g_printerr ("%s", run->err);
  g_assert_cmpint (run->status, ==, status);
}

char *
kv_run_path (KvRun      *run,
             const char *name)
{
  return g_build_filename (run->folder, name, NULL);
}

void
kv_run_put (KvRun      *run,
            const char *name,
            const char *content,
            gssize      size)
{
  g_autofree char *path = kv_run_path (run, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, size, &error);
  g_assert_no_error (error);
}

char *
kv_run_get (KvRun      *run,
            const char *name,
            gsize      *size)
{
  g_autofree char *path = kv_run_path (run, name);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, size, &error);
  g_assert_no_error (error);
  return content;
}

gboolean
kv_run_has (KvRun      *run,
            const char *name)
{
  g_autofree char *path = kv_run_path (run, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

guint
kv_run_count (KvRun      *run,
              const char *name_of_folder)
{
  g_autofree char *path = kv_run_path (run, name_of_folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (path, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (directory) != NULL)
    n++;
  return n;
}

void
kv_run_put_template (KvRun      *run,
                     const char *template,
                     const char *name)
{
  g_autofree char *file = g_strconcat (template, ".krachtenveld", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "templates", file, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  kv_run_put (run, name, content, (gssize) size);
}

static void
assert_ends (const char *content,
             gsize       size,
             const char *start,
             const char *end,
             gsize       end_size)
{
  g_assert_cmpuint (size, >, strlen (start) + end_size);
  g_assert_cmpmem (content, strlen (start), start, strlen (start));
  g_assert_cmpmem (content + size - end_size, end_size, end, end_size);
}

static void
assert_xml (const char *content,
            gsize       size)
{
  const GMarkupParser parser = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, content, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

void
kv_run_assert_whole (KvRun      *run,
                     const char *name)
{
  gsize size;
  g_autofree char *content = kv_run_get (run, name, &size);

  if (g_str_has_suffix (name, ".pdf"))
    assert_ends (content, size, "%PDF-1.", "%%EOF\n", 6);
  else if (g_str_has_suffix (name, ".png"))
    assert_ends (content, size, "\x89PNG\r\n\x1a\n", "\0\0\0\0IEND\xae\x42\x60\x82", 12);
  else
    assert_xml (content, size);
}
