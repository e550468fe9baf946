/* From the bytes of a file to text: what kind of file it is, and its encoding. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *kv_sniff_text (GBytes     *bytes,
                       const char *name,
                       char      **notice,
                       GError    **error);

G_END_DECLS
