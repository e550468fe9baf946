/* What an actie should bring about at a partner, as the file has it, "vertrouwen:4",
 * and as people say it, "vertrouwen naar 4". What is neither stays as it is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For people. To be freed. */
char *kv_verplaatsing_text (const char *stored);

/* What people typed, for the file. To be freed. */
char *kv_verplaatsing_read (const char *text);

G_END_DECLS
