/* LibreOffice reads what we copy, and we read what it writes of that. Skipped where
 * there is none. */

#include "kv-edit-field.h"
#include "kv-grid-clip.h"
#include "kv-grid-read.h"
#include "kv-lijst-grid.h"
#include "kv-partner.h"

#include <glib/gstdio.h>
#include <string.h>

/* Tab separated, UTF-8, as what a sheet shows. */
#define FROM_TEXT "Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false"
#define TO_TEXT "txt:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true"

static const struct { const char *wil, *houding, *invloed; } rows[] = {
  { "Een kortere\n\"wachtlijst\"", "-2", "5" },
  { "=1+1", "2", "" },
  { "<b>A & B</b>; één", "0", "1" },
  { "- geen formule", "", "4" },
};

static KvGridRange
fill (KvGridModel *model)
{
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      kv_grid_model_set_text (model, row, 2, rows[row].wil);
      kv_grid_model_set_text (model, row, 4, rows[row].houding);
      kv_grid_model_set_text (model, row, 5, rows[row].invloed);
    }
  return (KvGridRange) { 0, 2, G_N_ELEMENTS (rows) - 1, 5 };
}

/* What LibreOffice makes of `name`, that holds `text`. */
static char *
convert (const char *directory,
         const char *name,
         const char *text,
         const char *in_filter,
         const char *out)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", directory);
  g_autofree char *filter = g_strdup_printf ("--infilter=%s", in_filter);
  g_autofree char *made = g_build_filename (directory, "out", NULL);
  const char *dot = strchr (out, ':');
  g_autofree char *ending = dot != NULL ? g_strndup (out, (gsize) (dot - out)) : g_strdup (out);
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));
  g_autofree char *base = g_strdup_printf ("%s.%s", stem, ending);
  g_autofree char *result = g_build_filename (made, base, NULL);
  const char *argv[] = { "soffice", profile, "--headless", filter, "--convert-to", out, "--outdir", made, path, NULL };
  g_autofree char *said = NULL;
  char *contents = NULL;
  int status;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL, &status, NULL));
  if (!g_file_get_contents (result, &contents, NULL, NULL))
    g_error ("soffice made no %s: %s", base, said);
  return contents;
}

/* Pasted back over an empty field it is what was there. */
static void
assert_pasted (KvEditField       *field,
               KvGridModel       *model,
               const KvGridRange *range,
               const char        *wanted,
               const char        *html,
               const char        *text)
{
  g_auto (KvGridPasted) pasted = { 0 };
  g_autofree char *there = NULL;

  kv_grid_model_clear (model, range);
  g_assert_true (kv_grid_paste (model, range, html, text, &pasted));
  g_assert_cmpuint (pasted.n_refused + pasted.n_outside, ==, 0);
  there = kv_grid_to_tsv (model, range);
  g_assert_cmpstr (there, ==, wanted);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
test_libreoffice (void)
{
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *directory = NULL, *tsv = NULL, *html = NULL, *text = NULL, *page = NULL, *from_html = NULL, *html_page = NULL;
  g_autoptr (KvGridModel) model = NULL;
  KvEditField field;
  KvGridRange range;

  if (soffice == NULL)
    {
      g_test_skip ("there is no LibreOffice (soffice)");
      return;
    }

  kv_edit_field_set_up (&field, NULL);
  model = kv_lijst_grid_new (field.field, field.edits, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE);
  range = fill (model);
  directory = g_dir_make_tmp ("krachtenveld-office-XXXXXX", NULL);
  tsv = kv_grid_to_tsv (model, &range);
  html = kv_grid_to_html (model, &range);

  text = convert (directory, "text.txt", tsv, FROM_TEXT, TO_TEXT);
  page = convert (directory, "page.txt", tsv, FROM_TEXT, "html");
  from_html = convert (directory, "copied.html", html, "HTML (StarCalc)", TO_TEXT);
  html_page = convert (directory, "again.html", html, "HTML (StarCalc)", "html");
  assert_pasted (&field, model, &range, tsv, NULL, text);
  assert_pasted (&field, model, &range, tsv, page, NULL);
  assert_pasted (&field, model, &range, tsv, NULL, from_html);
  assert_pasted (&field, model, &range, tsv, html_page, NULL);

  remove_all (directory);
  g_clear_object (&model);
  kv_edit_field_tear_down (&field, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office/libreoffice", test_libreoffice);

  return g_test_run ();
}
