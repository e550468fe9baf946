/* Every template, every diagram, for both audiences, on both papers, in the
 * three formats: something comes out, and it is whole. */

#include <string.h>

#include "kv-run.h"

typedef struct
{
  const char *template;
  const char *audience;
  const char *paper;
  const char *format;
} Case;

static void
assert_all_whole (KvRun      *run,
                  const char *folder)
{
  g_autofree char *path = kv_run_path (run, folder);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *relative = g_build_filename (folder, name, NULL);

      kv_run_assert_whole (run, relative);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *asked = data;
  gboolean partners = g_str_equal (asked->audience, "partners");
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put_template (run, asked->template, "a.krachtenveld");
  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "--paper", asked->paper, "--format", asked->format,
          "--dpi", "72", "-o", "out", "--for", asked->audience,
          partners ? "--occasion" : NULL, "de LEA van 8 december 2026", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpuint (kv_run_count (run, "out"), >, 0);
  assert_all_whole (run, "out");
}

int
main (int    argc,
      char **argv)
{
  const char *const templates[] = { "inclusieve-kinderopvang", "lansingerland", "pact-kindcentra", "waterrijk" };
  const char *const audiences[] = { "intern", "partners" };
  const char *const papers[] = { "A4", "A3" };
  const char *const formats[] = { "pdf", "svg", "png" };
  const guint n = G_N_ELEMENTS (templates) * G_N_ELEMENTS (audiences) * G_N_ELEMENTS (papers) * G_N_ELEMENTS (formats);
  g_autofree Case *cases = g_new (Case, n);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = NULL;

      cases[i] = (Case) { templates[i / 12], audiences[i / 6 % 2], papers[i / 3 % 2], formats[i % 3] };
      path = g_strjoin ("/", "/cli/every", cases[i].template, cases[i].audience, cases[i].paper, cases[i].format, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
