/* The program: a command word goes to the command line, which needs no
 * display; anything else opens the window. */

#include <locale.h>

#include <glib/gi18n.h>

#include "kv-cli.h"
#ifdef KV_WITH_SHELL
#include "kv-shell.h"
#endif

/* KV_LOCALE_DIR names the translations of a program that is not
 * installed. */
static void
set_up_language (void)
{
  const char *directory = g_getenv ("KV_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : KV_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  set_up_language ();

#ifdef KV_WITH_SHELL
  if (argc < 2 || !kv_cli_wants (argv[1]))
    return kv_shell_run (argc, argv);
#endif

  return kv_cli_run (argc, argv);
}
