/* The commands that make no pictures, and what all commands have in common:
 * help, exit status, messages, and files with odd names. */

#include <stdio.h>
#include <string.h>

#include "kv-run.h"

static const char *const words[] = { "export", "diagrams", "validate", "convert", "layout" };

static void
test_help (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run (run, "--help", NULL);
  kv_run_assert_status (run, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    kv_assert_prints (run, words[i]);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *usage = g_strconcat ("krachtenveld ", words[i], NULL);

      kv_run (run, words[i], "--help", NULL);
      kv_run_assert_status (run, 0);
      kv_assert_prints (run, usage);
    }

  kv_run (run, "--version", NULL);
  kv_run_assert_status (run, 0);
  kv_assert_prints (run, "krachtenveld 0.");
}

static void
test_help_in_dutch (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  run->environment = g_strdup ("LC_ALL=nl_NL.UTF-8");
  kv_run (run, "--help", NULL);
  kv_run_assert_status (run, 0);
  kv_assert_prints (run, "Opdrachten:");
}

static void
test_bad_usage (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  const struct { const char *words[6]; const char *says; } all[] = {
    { { "exprot" }, "“exprot”" },
    { { "--nonsense" }, "“--nonsense”" },
    { { "validate", "--nonsense", "a" }, "--nonsense" },
    { { "validate" }, "no file" },
    { { "convert", "a.krachtenveld" }, "-o OUT" },
    { { "convert", "a", "b", "-o", "c" }, "“b”" },
    { { "diagrams", "a" }, "“a”" },
    { { "layout" }, "no file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      kv_run_argv (run, all[i].words);
      kv_run_assert_status (run, 2);
      kv_assert_says (run, "krachtenveld: ");
      kv_assert_says (run, all[i].says);
      kv_assert_says (run, "--help");
      g_assert_cmpstr (run->out, ==, "");
    }
}

/* A display that is not there does no harm: nothing asks for it. */
static void
test_no_display (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  run->environment = g_strdup ("DISPLAY=:no-such-display");
  kv_run (run, "diagrams", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_diagrams (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  g_auto (GStrv) lines = NULL;
  guint n_partners = 0;

  kv_run (run, "diagrams", NULL);
  kv_run_assert_status (run, 0);
  lines = g_strsplit (run->out, "\n", -1);
  for (guint i = 0; lines[i][0] != '\0'; i++)
    {
      g_assert_true (g_regex_match_simple ("^[a-z]+ +\\S.*  intern(, partners)?$", lines[i], 0, 0));
      n_partners += g_str_has_suffix (lines[i], ", partners");
      if (g_str_has_prefix (lines[i], "scores"))
        g_assert_false (g_str_has_suffix (lines[i], ", partners"));
    }
  kv_assert_prints (run, "netwerk");
  g_assert_cmpuint (n_partners, >, 0);
  g_assert_cmpuint (n_partners, <, g_strv_length (lines) - 1);
}

#define FIELD "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-a\" titel=\"A\">\n"

static void
test_validate (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put_template (run, "waterrijk", "good.krachtenveld");
  kv_run_put (run, "repaired.krachtenveld", FIELD "\n  <partner id=\"p-a\" naam=\"A\" invloed=\"9\"/>\n</krachtenveld>\n", -1);
  kv_run_put (run, "refused.krachtenveld", FIELD "  <partner id=\"p-a\"\n</krachtenveld>\n", -1);

  kv_run (run, "validate", "good.krachtenveld", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpstr (run->out, ==, "good.krachtenveld: OK\n");
  g_assert_cmpstr (run->err, ==, "");

  kv_run (run, "validate", "repaired.krachtenveld", NULL);
  kv_run_assert_status (run, 1);
  g_assert_true (g_str_has_prefix (run->out, "repaired.krachtenveld:3: "));

  kv_run (run, "validate", "refused.krachtenveld", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "refused.krachtenveld");
  kv_assert_says (run, "line ");
  g_assert_cmpstr (run->out, ==, "");

  kv_run (run, "validate", "missing.krachtenveld", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "missing.krachtenveld");
}

/* What is odd is said, but a file in which nothing has to be repaired is in
 * order. */
static void
test_validate_odd (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "a", FIELD "  <partner id=\"p-a\"/>\n</krachtenveld>\n", -1);
  kv_run (run, "validate", "a", NULL);
  kv_run_assert_status (run, 0);
  g_assert_true (g_str_has_prefix (run->out, "a:2: "));
  g_assert_true (g_str_has_suffix (run->out, "\na: OK\n"));

  kv_run (run, "convert", "a", "-o", "b", NULL);
  kv_run_assert_status (run, 0);
  kv_assert_says (run, "krachtenveld: a:2: ");

  /* About the whole file: no line. */
  kv_run_put (run, "a", "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" FIELD "</krachtenveld>\n", -1);
  kv_run (run, "validate", "a", NULL);
  kv_run_assert_status (run, 0);
  g_assert_true (g_str_has_prefix (run->out, "a: "));
  g_assert_true (g_str_has_suffix (run->out, "\na: OK\n"));
}

static void
test_validate_large (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  g_autofree char *spaces = g_strnfill (9 << 20, ' ');
  g_autofree char *content = g_strconcat (FIELD, spaces, "<partner id=\"p-a\" naam=\"A\"/>", spaces, "</krachtenveld>\n", NULL);

  kv_run_put (run, "a", content, -1);
  kv_run (run, "validate", "a", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "--large");
  kv_run (run, "validate", "--large", "a", NULL);
  kv_run_assert_status (run, 0);
}

/* Every file has its say, and the worst of them the exit status. */
static void
test_validate_several (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "refused", "nonsense", -1);
  kv_run_put (run, "repaired", FIELD "  <partner id=\"p-a\" naam=\"A\" houding=\"3\"/>\n</krachtenveld>\n", -1);
  kv_run_put (run, "good", FIELD "</krachtenveld>\n", -1);

  kv_run (run, "validate", "refused", "repaired", "good", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "refused");
  kv_assert_prints (run, "repaired:2: ");
  kv_assert_prints (run, "good: OK\n");

  kv_run (run, "validate", "good", "repaired", NULL);
  kv_run_assert_status (run, 1);
}

/* What we wrote comes back byte for byte; written otherwise, it comes out the
 * same. */
static void
test_convert (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  g_autofree char *content = NULL;
  g_autoptr (GString) loose = NULL;
  gsize size;

  kv_run_put_template (run, "waterrijk", "a.krachtenveld");
  kv_run (run, "convert", "a.krachtenveld", "-o", "b.krachtenveld", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpstr (run->err, ==, "");
  content = kv_run_get (run, "b.krachtenveld", &size);

  loose = g_string_new_len (content, (gssize) size);
  g_string_replace (loose, "\"/>", "\"\n\t/>", 0);
  kv_run_put (run, "a.krachtenveld", loose->str, (gssize) loose->len);
  kv_run (run, "convert", "a.krachtenveld", "-o", "-", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpmem (run->out, run->out_size, content, size);
}

static void
test_convert_repairs (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "a", FIELD "  <partner id=\"p-a\" naam=\"A\"/>\n  <partner naam=\"B\"/>\n</krachtenveld>", -1);
  kv_run (run, "convert", "a", "-o", "b", NULL);
  kv_run_assert_status (run, 1);
  kv_assert_says (run, "krachtenveld: a:3: ");

  kv_run (run, "validate", "b", NULL);
  kv_run_assert_status (run, 0);
  kv_run (run, "convert", "b", "-o", "b", NULL);
  kv_run_assert_status (run, 0);
}

/* What this version cannot write back whole is not written. */
static void
test_convert_newer (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put (run, "a", "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"9.0\" id=\"k-a\"/>\n", -1);
  kv_run (run, "convert", "a", "-o", "b", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "newer");
  g_assert_false (kv_run_has (run, "b"));
}

/* Nothing is half done where the output has no room. */
static void
test_convert_fails (void)
{
  g_autoptr (KvRun) run = kv_run_new ();

  kv_run_put_template (run, "waterrijk", "a");
  kv_run (run, "convert", "a", "-o", "no-such-folder/b", NULL);
  kv_run_assert_status (run, 2);
  kv_assert_says (run, "no-such-folder");

  kv_run (run, "convert", "refused", "-o", "a", NULL);
  kv_run_assert_status (run, 2);
  kv_run (run, "validate", "a", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpuint (kv_run_count (run, "."), ==, 1);
}

static void
test_odd_names (void)
{
  const char *const names[] = { "new\nline", "-leading", "--help", "per%s%n", "caf\xe9", "<b>&amp;", "turned \xe2\x80\xae", "a:b" };
  g_autoptr (KvRun) run = kv_run_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      kv_run_put (run, names[i], FIELD "</krachtenveld>\n", -1);
      kv_run (run, "validate", "--", names[i], NULL);
      kv_run_assert_status (run, 0);
      g_assert_true (g_str_has_suffix (run->out, ": OK\n"));
      g_assert_true (strchr (run->out, '\n') == strrchr (run->out, '\n'));

      kv_run (run, "convert", "-o", names[i], "--", names[i], NULL);
      kv_run_assert_status (run, 0);
      kv_run (run, "validate", "--", "missing", names[i], NULL);
      kv_run_assert_status (run, 2);
    }
}

static void
test_output_is_full (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "krachtenveld", NULL);
  g_autofree char *quoted = g_shell_quote (program);
  g_autofree char *line = g_strdup_printf ("%s diagrams > /dev/full", quoted);
  const char *argv[] = { "sh", "-c", line, NULL };
  g_autofree char *err = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err, &status, NULL));
  g_assert_cmpint (g_spawn_check_wait_status (status, NULL), ==, FALSE);
  g_assert_nonnull (strstr (err, "krachtenveld: "));
}

static void
test_layout_of_field (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  g_autofree char *first = NULL;

  kv_run_put_template (run, "waterrijk", "a");
  kv_run (run, "layout", "a", "--json", NULL);
  kv_run_assert_status (run, 0);
  g_assert_true (g_str_has_prefix (run->out, "{\"edges\": ["));
  kv_assert_prints (run, "\"id\": \"p-");

  first = g_strdup (run->out);
  kv_run (run, "layout", "a", NULL);
  g_assert_cmpstr (first, ==, run->out);
}

static char *
make_graph (void)
{
  GString *json = g_string_new ("{\"name\": \"\\u00e9\\ud83d\\ude00\", \"nodes\": [");

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (json, "%s\n{\"id\": \"n%u\", \"label\": \"<\\\"%u\\\">\", \"w\": 80.5, \"h\": 3e1}", i > 0 ? "," : "", i, i);
  g_string_append (json, "],\n\"edges\": [");
  for (guint i = 1; i < 20; i++)
    g_string_append_printf (json, "%s{\"s\": \"n%u\", \"t\": \"n%u\", \"type\": null, \"weight\": %u}", i > 1 ? "," : "", i / 2, i, 1 + i % 3);
  g_string_append (json, "]}\n");
  return g_string_free (json, FALSE);
}

typedef struct { double h, w, x, y; } Box;

static guint
read_boxes (const char *json,
            Box        *boxes)
{
  guint n = 0;

  for (const char *at = strstr (json, "\"nodes\""); (at = strstr (at, "{\"h\": ")) != NULL; at++)
    {
      char id[8];

      g_assert_cmpint (sscanf (at, "{\"h\": %lf, \"id\": \"%7[^\"]\", \"w\": %lf, \"x\": %lf, \"y\": %lf}",
                               &boxes[n].h, id, &boxes[n].w, &boxes[n].x, &boxes[n].y), ==, 5);
      n++;
    }
  return n;
}

static void
test_layout_of_graph (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  g_autofree char *json = make_graph ();
  Box boxes[20];

  kv_run_put (run, "g.json", json, -1);
  kv_run (run, "layout", "g.json", "--json", NULL);
  kv_run_assert_status (run, 0);
  g_assert_cmpuint (read_boxes (run->out, boxes), ==, 20);

  for (guint i = 0; i < 20; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (ABS (boxes[i].x - boxes[j].x) >= 80.5 || ABS (boxes[i].y - boxes[j].y) >= 30);
}

static void
test_layout_refuses (void)
{
  g_autoptr (KvRun) run = kv_run_new ();
  const struct { const char *json; const char *says; } all[] = {
    { "{\"nodes\": [],\n \"edges\": [}", "line 2" },
    { "{\"nodes\": [], \"edges\": []} x", "line 1" },
    { "{\"nodes\": []}", "“edges”" },
    { "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}], \"edges\": []}", "number 2" },
    { "{\"nodes\": [{\"id\": \"a\"}], \"edges\": [{\"s\": \"a\", \"t\": \"b\"}]}", "number 1" },
    { "{\"nodes\": [{\"id\": \"a\", \"w\": -1}], \"edges\": []}", "number 1" },
    { "{\"nodes\": [{\"id\": \"a\", \"w\": 1e999}], \"edges\": []}", "line 1" },
    { "{\"nodes\": [{\"id\": \"a\", \"w\": NaN}], \"edges\": []}", "line 1" },
    { "{\"nodes\": [{\"id\": \"\\ud800\"}], \"edges\": []}", "line 1" },
    { "{\"nodes\": [7], \"edges\": []}", "number 1" },
    { "{[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "line 1" },
    { "{\"nodes\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "deep" },
    { "{\"nodes\": \"caf\xe9\"}", "UTF-8" },
    { "{", "line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      kv_run_put (run, "g.json", all[i].json, -1);
      kv_run (run, "layout", "g.json", NULL);
      kv_run_assert_status (run, 2);
      kv_assert_says (run, "g.json");
      kv_assert_says (run, all[i].says);
      g_assert_cmpstr (run->out, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/help-in-dutch", test_help_in_dutch);
  g_test_add_func ("/cli/bad-usage", test_bad_usage);
  g_test_add_func ("/cli/no-display", test_no_display);
  g_test_add_func ("/cli/diagrams", test_diagrams);
  g_test_add_func ("/cli/validate", test_validate);
  g_test_add_func ("/cli/validate-odd", test_validate_odd);
  g_test_add_func ("/cli/validate-large", test_validate_large);
  g_test_add_func ("/cli/validate-several", test_validate_several);
  g_test_add_func ("/cli/convert", test_convert);
  g_test_add_func ("/cli/convert-repairs", test_convert_repairs);
  g_test_add_func ("/cli/convert-newer", test_convert_newer);
  g_test_add_func ("/cli/convert-fails", test_convert_fails);
  g_test_add_func ("/cli/odd-names", test_odd_names);
  g_test_add_func ("/cli/output-is-full", test_output_is_full);
  g_test_add_func ("/cli/layout-of-field", test_layout_of_field);
  g_test_add_func ("/cli/layout-of-graph", test_layout_of_graph);
  g_test_add_func ("/cli/layout-refuses", test_layout_refuses);

  return g_test_run ();
}
