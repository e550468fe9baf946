#include "kv-store-checks.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kv-reader.h"
#include "kv-writer.h"

char *
kv_check_file (const char *content)
{
  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-1\">\n",
                      content, "</krachtenveld>\n", NULL);
}

KvKrachtenveld *
kv_check_read (const char *text,
               GPtrArray **repairs)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  KvKrachtenveld *krachtenveld = kv_read_bytes (bytes, "test", NULL, repairs, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (krachtenveld);

  return krachtenveld;
}

char *
kv_check_write (KvKrachtenveld *krachtenveld)
{
  g_autoptr (GBytes) bytes = kv_write_bytes (krachtenveld);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

void
kv_check_stable (KvKrachtenveld *krachtenveld)
{
  g_autofree char *written = kv_check_write (krachtenveld);
  g_autoptr (KvKrachtenveld) again = kv_check_read (written, NULL);
  g_autofree char *rewritten = kv_check_write (again);

  g_assert_cmpstr (written, ==, rewritten);
}

gboolean
kv_check_valid (GBytes *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("kv-valid-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "test.krachtenveld", NULL);
  g_autofree char *schema = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "krachtenveld.rng", NULL);
  const char *argv[] = { "xmllint", "--nonet", "--noout", "--relaxng", schema, file, NULL };
  g_autofree char *said = NULL;
  int status;

  g_assert_true (g_file_set_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status, NULL));
  if (status != 0)
    g_test_message ("%s", said);
  g_remove (file);
  g_rmdir (folder);

  return status == 0;
}
