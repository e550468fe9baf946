/* Diagrams as files: that they are whole, of the size that was asked, named as
 * was promised, and that a fault leaves what was there. */

#include <string.h>

#include "kv-run.h"

#define OCCASION "de LEA van 8 december 2026"

static KvRun *
new_with_field (void)
{
  KvRun *run = kv_run_new ();

  kv_run_put_template (run, "waterrijk", "a.krachtenveld");
  return run;
}

static void
test_formats (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  const char *const names[] = { "netwerk.pdf", "netwerk.svg", "netwerk.png" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", names[i], NULL);
      kv_run_assert_status (run, 0);
      g_assert_cmpstr (run->err, ==, "");
      kv_run_assert_whole (run, names[i]);
    }

  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--format", "SVG", "-o", "plain", NULL);
  kv_run_assert_status (run, 0);
  kv_run_assert_whole (run, "plain");
  g_assert_cmpuint (kv_run_count (run, "."), ==, 5);
}

static guint
big_endian (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
test_size (void)
{
  const struct { const char *paper; const char *side; guint width, height; } all[] = {
    { "A4", "--landscape", 2970, 2100 },
    { "A4", "--portrait", 2100, 2970 },
    { "A3", "--landscape", 4200, 2970 },
    { "a3", "--portrait", 2970, 4200 },
  };
  g_autoptr (KvRun) run = new_with_field ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *png = NULL;

      kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--paper", all[i].paper, all[i].side,
              "--dpi", "127", "-o", "b.png", NULL);
      kv_run_assert_status (run, 0);
      png = kv_run_get (run, "b.png", NULL);
      g_assert_cmpint (ABS ((int) big_endian (png + 16) - (int) all[i].width / 2), <=, 1);
      g_assert_cmpint (ABS ((int) big_endian (png + 20) - (int) all[i].height / 2), <=, 1);
    }
}

/* One page is the name that was given; of more, each has its number. */
static void
test_pages (void)
{
  g_autoptr (KvRun) run = new_with_field ();

  kv_run (run, "export", "a.krachtenveld", "--diagram", "partnerkaart", "--dpi", "20", "-o", "kaart.x.png", NULL);
  kv_run_assert_status (run, 0);
  kv_run_assert_whole (run, "kaart.x-1.png");
  kv_run_assert_whole (run, "kaart.x-2.png");
  g_assert_false (kv_run_has (run, "kaart.x.png"));

  kv_run (run, "export", "a.krachtenveld", "--diagram", "partnerkaart", "-o", "kaart.pdf", NULL);
  kv_run_assert_status (run, 0);
  kv_run_assert_whole (run, "kaart.pdf");

  kv_run (run, "export", "a.krachtenveld", "--diagram", "partnerkaart", "--format", "svg", "-o", "-", NULL);
  kv_run_assert_status (run, 2);
  g_assert_cmpstr (run->out, ==, "");
}

static void
test_standard_output (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  g_autofree char *file = NULL;
  gsize size;

  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "b.pdf", NULL);
  kv_run_assert_status (run, 0);
  file = kv_run_get (run, "b.pdf", &size);

  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "-", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpmem (run->out, run->out_size, file, size);
}

static void
test_all (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  guint n_intern;

  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "--format", "pdf", "-o", "new/intern", NULL);
  kv_run_assert_status (run, 0);
  kv_run_assert_whole (run, "new/intern/netwerk.pdf");
  kv_run_assert_whole (run, "new/intern/belangenmatrix.pdf");
  n_intern = kv_run_count (run, "new/intern");

  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "--for", "partners", "--occasion", OCCASION, "-o", "partners", NULL);
  kv_run_assert_status (run, 0);
  kv_run_assert_whole (run, "partners/netwerk.pdf");
  g_assert_false (kv_run_has (run, "partners/scores.pdf"));
  kv_assert_says (run, "scores");
  g_assert_cmpuint (kv_run_count (run, "partners"), <, n_intern);
}

/* A name that tells no format, or that of one file where all go to a folder, is a
 * mistake. */
static void
test_wrong_name (void)
{
  g_autoptr (KvRun) run = new_with_field ();

  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "b.txt", NULL);
  kv_run_assert_status (run, 2);
  g_assert_false (kv_run_has (run, "b.txt"));
  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--format", "svg", "-o", "b.txt", NULL);
  kv_run_assert_status (run, 0);
  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "-o", "b.pdf", NULL);
  kv_run_assert_status (run, 2);
  g_assert_false (kv_run_has (run, "b.pdf"));
}

/* Of a field without anything there is nothing to draw. */
static void
test_nothing_to_draw (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "a", "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-a\"/>\n", -1);
  kv_run (run, "export", "a", "--diagram", "netwerk", "-o", "b.pdf", NULL);
  kv_run_assert_status (run, 2);
  g_assert_false (kv_run_has (run, "b.pdf"));

  kv_run (run, "export", "a", "--diagram", "all", "-o", "folder", NULL);
  kv_run_assert_status (run, 2);
}

/* What people can read in a PDF: its properties and its text. */
static char *
read_pdf (KvRun      *run,
          const char *name)
{
  const char *const tools[] = { "pdfinfo %s", "pdftotext %s -" };
  g_autofree char *path = kv_run_path (run, name);
  g_autofree char *quoted = g_shell_quote (path);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_auto (GStrv) parts = g_strsplit (tools[i], "%s", 2);
      g_autofree char *line = g_strjoinv (quoted, parts);
      g_autofree char *out = NULL;
      g_autoptr (GError) error = NULL;

      g_spawn_command_line_sync (line, &out, NULL, NULL, &error);
      g_assert_no_error (error);
      g_string_append (all, out);
    }
  return g_string_free (all, FALSE);
}

static void
export_for_partners (KvRun      *run,
                     const char *diagram,
                     const char *occasion,
                     int         status)
{
  kv_run (run, "export", "a.krachtenveld", "--diagram", diagram, "--for", "partners", "-o", "b.pdf",
          occasion != NULL ? "--occasion" : NULL, occasion, NULL);
  kv_run_assert_status (run, status);
}

/* A sheet for partners says for which occasion it is, and nothing of what else
 * there is. */
static void
test_partners (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  g_autofree char *intern = NULL;
  g_autofree char *partners = NULL;

  export_for_partners (run, "netwerk", NULL, 2);
  kv_assert_says (run, "--occasion");
  export_for_partners (run, "netwerk", "  ", 2);
  export_for_partners (run, "scores", OCCASION, 2);
  g_assert_false (kv_run_has (run, "b.pdf"));

  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "a.pdf", NULL);
  intern = read_pdf (run, "a.pdf");
  g_assert_nonnull (strstr (intern, "INTERN"));
  g_assert_nonnull (strstr (intern, "oordelen"));
  g_assert_null (strstr (intern, OCCASION));

  export_for_partners (run, "netwerk", OCCASION, 0);
  partners = read_pdf (run, "b.pdf");
  g_assert_nonnull (strstr (partners, OCCASION));
  g_assert_null (strstr (partners, "INTERN"));
  g_assert_null (strstr (partners, "oordeel"));
  g_assert_null (strstr (partners, "oordelen"));
  g_assert_null (strstr (partners, "Kindcentra in Waterrijk"));
}

static void
test_same_bytes (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  const char *const formats[] = { "pdf", "svg", "png" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *one = NULL;
      g_autofree char *two = NULL;
      gsize one_size, two_size;

      kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--format", formats[i], "-o", "one", NULL);
      kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--format", formats[i], "-o", "two", NULL);
      one = kv_run_get (run, "one", &one_size);
      two = kv_run_get (run, "two", &two_size);
      g_assert_cmpmem (one, one_size, two, two_size);
    }
}

static void
test_bad_usage (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  const struct { const char *words[10]; const char *says; } all[] = {
    { { "export", "a.krachtenveld", "-o", "b.pdf" }, "--diagram" },
    { { "export", "a.krachtenveld", "--diagram", "net\nwerk", "-o", "b.pdf" }, "net\\nwerk" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk" }, "-o OUT" },
    { { "export", "--diagram", "netwerk", "-o", "b.pdf" }, "no file" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--format", "gif", "-o", "b" }, "pdf, svg, png" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--paper", "B5", "-o", "b" }, "A4, A3" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--for", "all", "-o", "b" }, "intern, partners" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--landscape", "--portrait", "-o", "b" }, "--portrait" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--dpi", "0", "-o", "b.png" }, "--dpi" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--dpi", "x", "-o", "b.png" }, "x" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "--occasion", "x", "-o", "b.pdf" }, "--for partners" },
    { { "export", "a.krachtenveld", "--diagram", "all", "-o", "-" }, "folder" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "./a.krachtenveld" }, "project file" },
    { { "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "b.krachtenveld" }, "project file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      kv_run_argv (run, all[i].words);
      kv_run_assert_status (run, 2);
      kv_assert_says (run, all[i].says);
      kv_assert_says (run, "krachtenveld export --help");
      g_assert_cmpuint (kv_run_count (run, "."), ==, 1);
    }
  kv_run (run, "validate", "a.krachtenveld", NULL);
  kv_run_assert_status (run, 0);
}

/* What was there stays where the new one cannot be made or written. */
static void
test_fault_leaves_all (void)
{
  g_autoptr (KvRun) run = new_with_field ();
  g_autofree char *content = NULL;

  kv_run_put (run, "b.png", "as it was", -1);
  kv_run_put (run, "broken.krachtenveld", "<krachtenveld", -1);
  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "--paper", "A3", "--dpi", "1200", "-o", "b.png", NULL);
  kv_run_assert_status (run, 2);
  kv_run (run, "export", "broken.krachtenveld", "--diagram", "netwerk", "-o", "b.png", NULL);
  kv_run_assert_status (run, 2);
  kv_run (run, "export", "a.krachtenveld", "--diagram", "netwerk", "-o", "no-such-folder/b.png", NULL);
  kv_run_assert_status (run, 2);
  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "-o", "b.png", NULL);
  kv_run_assert_status (run, 2);

  content = kv_run_get (run, "b.png", NULL);
  g_assert_cmpstr (content, ==, "as it was");
  g_assert_cmpuint (kv_run_count (run, "."), ==, 3);
}

static void
test_repairs (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "a",
              "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-a\">\n"
              "  <partner id=\"p-a\" naam=\"A\" invloed=\"12\"/>\n"
              "</krachtenveld>\n", -1);
  kv_run (run, "export", "a", "--diagram", "netwerk", "-o", "b.pdf", NULL);
  kv_run_assert_status (run, 1);
  kv_assert_says (run, "krachtenveld: a:2: ");
  kv_run_assert_whole (run, "b.pdf");
}

static void
test_odd_names (void)
{
  const char *const names[] = { "new\nline.pdf", "-leading.pdf", "per%s%n.pdf", "caf\xe9.pdf", "a:b.pdf", "one.two/three.pdf" };
  g_autoptr (KvRun) run = new_with_field ();

  kv_run (run, "export", "a.krachtenveld", "--diagram", "all", "-o", "one.two", NULL);
  kv_run_assert_status (run, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      kv_run (run, "export", "--diagram", "netwerk", "-o", names[i], "--", "a.krachtenveld", NULL);
      kv_run_assert_status (run, 0);
      kv_run_assert_whole (run, names[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/export/formats", test_formats);
  g_test_add_func ("/cli/export/size", test_size);
  g_test_add_func ("/cli/export/pages", test_pages);
  g_test_add_func ("/cli/export/standard-output", test_standard_output);
  g_test_add_func ("/cli/export/all", test_all);
  g_test_add_func ("/cli/export/wrong-name", test_wrong_name);
  g_test_add_func ("/cli/export/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/cli/export/partners", test_partners);
  g_test_add_func ("/cli/export/same-bytes", test_same_bytes);
  g_test_add_func ("/cli/export/bad-usage", test_bad_usage);
  g_test_add_func ("/cli/export/fault-leaves-all", test_fault_leaves_all);
  g_test_add_func ("/cli/export/repairs", test_repairs);
  g_test_add_func ("/cli/export/odd-names", test_odd_names);

  return g_test_run ();
}
