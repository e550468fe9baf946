#include "kv-shell.h"

#include "kv-application.h"

int
kv_shell_run (int    argc,
              char **argv)
{
  g_autoptr (KvApplication) application = kv_application_new (G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
