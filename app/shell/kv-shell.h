/* The shell: the window. Nothing in the core knows of it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs the application with these arguments (files to open) until its last
 * window closes; returns the exit status. */
int kv_shell_run (int    argc,
                  char **argv);

G_END_DECLS
