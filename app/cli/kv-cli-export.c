/* krachtenveld export: diagrams as files. It understands what was asked,
 * reads the file, and writes the pages that the core draws.
 *
 * What is meant for partners is drawn by the core from what they may see; the
 * names of the files made here say the diagram and nothing else. */

#include <string.h>

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-diagram.h"
#include "kv-disk.h"
#include "kv-error.h"
#include "kv-page-files.h"

enum { DPI_SMALLEST = 10, DPI_USUAL = 150, DPI_LARGEST = 1200 };

/* The options as they were typed. */
typedef struct
{
  char     *diagram;
  char     *format;
  char     *output;
  char     *paper;
  gboolean  landscape;
  gboolean  portrait;
  char     *audience;
  char     *occasion;
  gboolean  rearrange;
  int       dpi;
} Typed;

/* What they mean. */
typedef struct
{
  const KvDiagram *diagram;   /* NULL: all */
  KvPageFormat     format;
  const char      *output;
  gboolean         has_paper;
  KvPaper          paper;
  gboolean         has_side;
  gboolean         landscape;
  KvAudience       audience;
  char            *occasion;  /* UTF-8, stripped */
  gboolean         rearrange;
  double           dpi;
} Request;

static const char *const paper_words[] = { "A4", "A3", NULL };
static const char *const audience_words[] = { "intern", "partners", NULL };

static void
typed_clear (Typed *typed)
{
  g_free (typed->diagram);
  g_free (typed->format);
  g_free (typed->output);
  g_free (typed->paper);
  g_free (typed->audience);
  g_free (typed->occasion);
}

static void
request_clear (Request *request)
{
  g_free (request->occasion);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, KV_ERROR, KV_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
understand_diagram (const Typed *typed,
                    Request     *request,
                    GError     **error)
{
  g_autofree char *shown = NULL;

  if (typed->diagram == NULL)
    return refuse (error, _("--diagram ID is missing; “krachtenveld diagrams” lists the ids"));
  if (g_str_equal (typed->diagram, "all"))
    return TRUE;

  request->diagram = kv_diagram_find (typed->diagram);
  if (request->diagram != NULL)
    return TRUE;

  shown = kv_cli_display (typed->diagram);
  g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("there is no diagram “%s”; “krachtenveld diagrams” lists the ids"), shown);
  return FALSE;
}

/* What a name ends in; FALSE: in nothing that is a format. */
static gboolean
find_format (const char *name,
             guint      *index)
{
  for (guint i = 0; kv_page_format_words[i] != NULL; i++)
    {
      g_autofree char *extension = g_strconcat (".", kv_page_format_words[i], NULL);

      if (g_str_has_suffix (name, extension))
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Without --format the name of OUT tells it; where that has no ending it is PDF. */
static gboolean
understand_format (const Typed *typed,
                   Request     *request,
                   GError     **error)
{
  g_autofree char *name = g_path_get_basename (typed->output);
  guint index = KV_PAGE_FORMAT_PDF;

  if (typed->format != NULL)
    {
      if (!kv_cli_choose ("--format", typed->format, kv_page_format_words, &index, error))
        return FALSE;
    }
  else if (request->diagram != NULL && !find_format (name, &index) && strchr (name, '.') != NULL)
    return refuse (error, _("the name of OUT has to end in .pdf, .svg or .png; or give --format"));

  request->format = index;
  return TRUE;
}

static gboolean
understand_output (const Typed *typed,
                   const char  *input,
                   Request     *request,
                   GError     **error)
{
  g_autoptr (GFile) in = g_file_new_for_path (input);
  g_autoptr (GFile) out = NULL;
  guint format;

  if (typed->output == NULL)
    return refuse (error, _("-o OUT is missing"));
  if (request->diagram == NULL
      && (g_str_equal (typed->output, "-") || (find_format (typed->output, &format) && !g_file_test (typed->output, G_FILE_TEST_IS_DIR))))
    return refuse (error, _("with --diagram all, OUT has to be a folder"));

  out = g_file_new_for_path (typed->output);
  if (g_file_equal (in, out) || g_str_has_suffix (typed->output, ".krachtenveld"))
    return refuse (error, _("OUT is a project file; an export would replace it"));

  request->output = typed->output;
  return TRUE;
}

static gboolean
understand_paper (const Typed *typed,
                  Request     *request,
                  GError     **error)
{
  guint index = 0;

  if (typed->landscape && typed->portrait)
    return refuse (error, _("--landscape and --portrait exclude each other"));
  if (typed->paper != NULL && !kv_cli_choose ("--paper", typed->paper, paper_words, &index, error))
    return FALSE;
  if (typed->dpi < DPI_SMALLEST || typed->dpi > DPI_LARGEST)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("--dpi can be from %d to %d"), DPI_SMALLEST, DPI_LARGEST);
      return FALSE;
    }

  request->has_paper = typed->paper != NULL;
  request->paper = index == 0 ? KV_PAPER_A4 : KV_PAPER_A3;
  request->has_side = typed->landscape || typed->portrait;
  request->landscape = typed->landscape;
  request->dpi = typed->dpi;
  return TRUE;
}

static gboolean
understand_audience (const Typed *typed,
                     Request     *request,
                     GError     **error)
{
  guint index = 0;

  if (typed->audience != NULL && !kv_cli_choose ("--for", typed->audience, audience_words, &index, error))
    return FALSE;
  request->audience = index == 0 ? KV_AUDIENCE_INTERN : KV_AUDIENCE_PARTNERS;

  request->rearrange = typed->rearrange;
  if (typed->occasion != NULL && g_utf8_validate (typed->occasion, -1, NULL))
    request->occasion = g_strstrip (g_strdup (typed->occasion));
  else if (typed->occasion != NULL)
    request->occasion = g_locale_to_utf8 (typed->occasion, -1, NULL, NULL, NULL);

  if (typed->occasion != NULL && request->occasion == NULL)
    return refuse (error, _("the text after --occasion is not in UTF-8"));
  if (request->audience == KV_AUDIENCE_PARTNERS && (request->occasion == NULL || request->occasion[0] == '\0'))
    return refuse (error, _("--for partners needs --occasion TEXT, such as: --occasion \"de LEA van 8 december 2026\""));
  if (request->audience == KV_AUDIENCE_INTERN && typed->rearrange)
    return refuse (error, _("--rearrange goes with --for partners"));
  if (request->audience == KV_AUDIENCE_INTERN && request->occasion != NULL)
    return refuse (error, _("--occasion goes with --for partners"));
  return TRUE;
}

static gboolean
understand (const Typed *typed,
            const char  *input,
            Request     *request,
            GError     **error)
{
  return understand_diagram (typed, request, error)
         && understand_output (typed, input, request, error)
         && understand_format (typed, request, error)
         && understand_paper (typed, request, error)
         && understand_audience (typed, request, error);
}

static void
say_crowded (const KvDiagram *diagram,
             GPtrArray       *pages)
{
  gboolean crowded = FALSE;

  for (guint i = 0; i < pages->len; i++)
    crowded |= kv_scene_is_crowded (pages->pdata[i]);
  if (crowded)
    kv_cli_say (_("there is much on the sheet of %s; it is easier to read with --paper A3"), diagram->id);
}

static GPtrArray *
draw (const Request   *request,
      const KvDiagram *diagram,
      KvKrachtenveld  *krachtenveld,
      GError         **error)
{
  KvSheetOptions options = { 0 };
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *title = kv_page_files_title (diagram, krachtenveld, request->audience);

  kv_diagram_default_options (diagram, krachtenveld, &options);
  options.audience = request->audience;
  options.occasion = request->occasion;
  options.rearrange = request->rearrange;
  options.theme = kv_theme_light ();
  if (request->has_paper)
    options.paper = request->paper;
  if (request->has_side)
    options.landscape = request->landscape;

  pages = kv_diagram_pages (diagram, krachtenveld, &options, error);
  if (pages == NULL)
    return NULL;
  say_crowded (diagram, pages);
  return kv_page_files (pages, request->format, title, request->dpi, error);
}

static gboolean
write_files (GPtrArray   *files,
             const char  *output,
             GError     **error)
{
  if (files->len > 1 && g_str_equal (output, "-"))
    {
      g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("this is %u files, one a page; give a name after -o"), files->len);
      return FALSE;
    }

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = kv_page_file_path (output, i, files->len);

      if (!kv_cli_write (path, g_ptr_array_index (files, i), kv_disk_replace, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
export_one (const Request    *request,
            KvKrachtenveld   *krachtenveld,
            GError          **error)
{
  g_autoptr (GPtrArray) files = draw (request, request->diagram, krachtenveld, error);

  return files != NULL && write_files (files, request->output, error);
}

static gboolean
make_folder (const char *path,
             GError    **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return refuse (error, _("with --diagram all, OUT has to be a folder"));
  return g_file_make_directory_with_parents (folder, NULL, error);
}

/* Not for this audience, or nothing to show. */
static gboolean
can_be_left_out (const GError *reason)
{
  return g_error_matches (reason, KV_ERROR, KV_ERROR_EMPTY) || g_error_matches (reason, KV_ERROR, KV_ERROR_USAGE);
}

/* Writes one of all, and counts it; says so where it is left out. */
static gboolean
export_each (const Request    *request,
             const KvDiagram  *diagram,
             KvKrachtenveld   *krachtenveld,
             guint            *n_written,
             GError          **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = g_strconcat (diagram->id, ".", kv_page_format_words[request->format], NULL);
  g_autofree char *path = g_build_filename (request->output, name, NULL);
  g_autoptr (GPtrArray) files = draw (request, diagram, krachtenveld, &reason);

  if (files != NULL)
    {
      *n_written += 1;
      return write_files (files, path, error);
    }
  if (can_be_left_out (reason))
    {
      kv_cli_say (_("%s was left out: %s"), diagram->id, reason->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
export_all (const Request    *request,
            KvKrachtenveld   *krachtenveld,
            GError          **error)
{
  guint n;
  guint n_written = 0;
  const KvDiagram *const *diagrams = kv_diagrams (&n);

  if (!make_folder (request->output, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!export_each (request, diagrams[i], krachtenveld, &n_written, error))
      return FALSE;

  if (n_written == 0)
    g_set_error_literal (error, KV_ERROR, KV_ERROR_EMPTY, _("there is no diagram that can be drawn of this file"));
  return n_written > 0;
}

static KvCliStatus
run (char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (KvCliFiles) files = { NULL };
  g_auto (Typed) typed = { .dpi = DPI_USUAL };
  g_auto (Request) request = { NULL };
  g_autoptr (KvKrachtenveld) krachtenveld = NULL;
  const GOptionEntry entries[] = {
    { "diagram", 'd', 0, G_OPTION_ARG_FILENAME, &typed.diagram, N_("Which diagram, or all"), N_("ID") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &typed.format, N_("What to make; without it the name of OUT tells"), "pdf|svg|png" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &typed.output, N_("Where to write; - is the standard output; with all: a folder"), N_("OUT") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &typed.paper, N_("The size of the paper; without it what the file asks for"), "A4|A3" },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &typed.landscape, N_("Wide"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &typed.portrait, N_("Upright"), NULL },
    { "for", 0, 0, G_OPTION_ARG_FILENAME, &typed.audience, N_("For whom: the team itself (this is usual) or partners"), "intern|partners" },
    { "occasion", 0, 0, G_OPTION_ARG_FILENAME, &typed.occasion, N_("For partners: for which occasion, printed on each page"), N_("TEXT") },
    { "rearrange", 0, 0, G_OPTION_ARG_NONE, &typed.rearrange, N_("For partners: not where the file has them, as places may tell something"), NULL },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &typed.dpi, N_("Dots per inch of PNG (150 is usual)"), "N" },
    { NULL },
  };
  KvCliStatus status = KV_CLI_DONE;
  gboolean done;

  if (!kv_cli_parse (&kv_cli_export, entries, &files, 1, 1, argv, &error) || !understand (&typed, files.paths[0], &request, &error))
    return kv_cli_fail (&kv_cli_export, error);
  krachtenveld = kv_cli_open (files.paths[0], files.large, &status, &error);
  if (krachtenveld == NULL)
    return kv_cli_fail (&kv_cli_export, error);

  done = request.diagram != NULL ? export_one (&request, krachtenveld, &error) : export_all (&request, krachtenveld, &error);
  return done ? status : kv_cli_fail (&kv_cli_export, error);
}

const KvCliCommand kv_cli_export = {
  .word = "export",
  .arguments = N_("FILE --diagram ID -o OUT"),
  .summary = N_("Write a diagram, or all of them, as PDF, SVG or PNG"),
  .more = N_("A PDF holds all pages. SVG and PNG are a file per page: out-1.png, out-2.png.\n"
             "With --diagram all, OUT is a folder that gets a file per diagram; what there is\n"
             "nothing to show of is left out.\n"
             "\n"
             "Examples:\n"
             "  krachtenveld export field.krachtenveld --diagram netwerk -o netwerk.pdf\n"
             "  krachtenveld export field.krachtenveld --diagram all --format png -o folder\n"
             "  krachtenveld export field.krachtenveld --diagram netwerk -o lea.pdf \\\n"
             "      --for partners --occasion \"de LEA van 8 december 2026\""),
  .run = run,
};
