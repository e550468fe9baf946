/* JSON, as small as this program needs it: a strict reader of one value, and
 * the writing of strings and numbers. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads one JSON value and nothing after it: an object is a{sv}, an array av,
 * a string s, a number d, true and false b, null mv. The error names the line.
 * Cost: linear in `size`. */
GVariant *kv_json_parse         (const char  *text,
                                 gsize        size,
                                 GError     **error);

void      kv_json_append_string (GString     *out,
                                 const char  *text);

/* To at most two decimals. */
void      kv_json_append_number (GString     *out,
                                 double       number);

G_END_DECLS
