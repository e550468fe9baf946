/* The table of commands, and the way to them. A command is a file of its own
 * and a line in `commands`. */

#include "kv-cli.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-error.h"

static const KvCliCommand *const commands[] = {
  &kv_cli_export,
  &kv_cli_diagrams,
  &kv_cli_validate,
  &kv_cli_convert,
  &kv_cli_layout,
};

static const KvCliCommand *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->word, word))
      return commands[i];

  return NULL;
}

/* Options of GTK, and the end of options. */
static gboolean
is_option_of_window (const char *word)
{
  return g_str_equal (word, "--") || g_str_has_prefix (word, "--gapplication") || g_str_has_prefix (word, "--display");
}

/* Letters only, and no file goes by that name: a command mistyped. */
static gboolean
looks_like_command (const char *word)
{
  return word[0] != '\0' && strspn (word, "abcdefghijklmnopqrstuvwxyz") == strlen (word) && !g_file_test (word, G_FILE_TEST_EXISTS);
}

gboolean
kv_cli_wants (const char *first_word)
{
  if (first_word[0] == '-')
    return !is_option_of_window (first_word);

  return find_command (first_word) != NULL || looks_like_command (first_word);
}

static void
print_help (void)
{
  g_print (_("Usage:\n"
              "  krachtenveld [FILE…]             open the window\n"
              "  krachtenveld COMMAND [OPTION…]   work without a window\n"));
  g_print ("\n%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i]->word, _(commands[i]->summary));
  g_print ("\n%s\n", _("Options:"));
  g_print ("  %-10s %s\n", "--help", _("Show this help; after a command: the help of that command"));
  g_print ("  %-10s %s\n", "--version", _("Show the version"));
  g_print ("\n%s\n", _("Exit status: 0 done, 1 something was found (a repair that was needed), 2 it could not be done."));
}

static KvCliStatus
fail_unknown (const char *word)
{
  g_autofree char *shown = kv_cli_display (word);

  if (word[0] == '-')
    kv_cli_say (_("unknown option “%s”"), shown);
  else
    kv_cli_say (_("“%s” is not a command and not a file"), shown);
  kv_cli_say (_("see “%s --help”"), "krachtenveld");

  return KV_CLI_FAILED;
}

static KvCliStatus
run_option (const char *option)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (option, "--help") || g_str_equal (option, "-h"))
    print_help ();
  else if (g_str_equal (option, "--version"))
    g_print ("krachtenveld %s\n", KV_VERSION);
  else
    return fail_unknown (option);

  return kv_cli_flush (&error) ? KV_CLI_DONE : kv_cli_fail (NULL, error);
}

int
kv_cli_run (int    argc,
            char **argv)
{
  const KvCliCommand *command;
  g_autofree char *name = NULL;

  if (argc < 2)
    return run_option ("--help");
  if (argv[1][0] == '-')
    return run_option (argv[1]);

  command = find_command (argv[1]);
  if (command == NULL)
    return fail_unknown (argv[1]);

  name = g_strconcat ("krachtenveld ", command->word, NULL);
  g_set_prgname (name);
  return command->run (argv + 1);
}
