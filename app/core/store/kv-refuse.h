/* Refusing a file: the one form of the messages of the reader. */

#pragma once

#include <glib.h>

#include "kv-error.h"

G_BEGIN_DECLS

void kv_refuse (GError    **error,
                KvError     code,
                const char *name,
                guint       line,
                const char *format,
                ...) G_GNUC_PRINTF (5, 6);

G_END_DECLS
