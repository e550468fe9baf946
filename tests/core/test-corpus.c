/* Every file that the fuzzer stumbled over, and those that it started from: the
 * same check as the fuzzer's. */

#include <glib.h>

#include "../fuzz/fuzz-reader.h"

static void
test_file (gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (data, &content, &length, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *) content, length);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) files = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", NULL);
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/corpus/", name, NULL);

      g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_file, g_free);
    }

  return g_test_run ();
}
