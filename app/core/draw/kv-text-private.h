/* For renderers that set type with Pango. */

#pragma once

#include <pango/pango.h>

#include "kv-text.h"

G_BEGIN_DECLS

#define KV_TEXT_FEATURES "tnum=1,calt=1,cv05=1"

PangoLayout *kv_text_layout (const char *clean, const KvTextStyle *style);

/* Whether a Dutch reader would go on on a new line here, inside a word. */
gboolean     kv_text_begins_syllable (const char *here);

G_END_DECLS
