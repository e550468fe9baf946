/* Text as XML: what must be escaped is, what XML 1.0 forbids is left out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void kv_escape_attribute (GString    *out,
                          const char *text);
void kv_escape_text      (GString    *out,
                          const char *text);

G_END_DECLS
