/* The command line. Nothing here needs a display. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the first argument is for the command line and not for the window. */
gboolean kv_cli_wants (const char *first_word);

/* Runs the command that `argv[1]` names and returns the exit status: 0 done, 1
 * found something (a repair that was needed), 2 could not. */
int      kv_cli_run   (int    argc,
                       char **argv);

G_END_DECLS
