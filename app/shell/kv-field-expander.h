/* KvFieldExpander: rows of a form that are folded away; its subtitle says what
 * is in it, or how much of it is filled in. */

#pragma once

#include <adwaita.h>

#include "kv-field.h"

G_BEGIN_DECLS

#define KV_TYPE_FIELD_EXPANDER (kv_field_expander_get_type ())
G_DECLARE_FINAL_TYPE (KvFieldExpander, kv_field_expander, KV, FIELD_EXPANDER, AdwExpanderRow)

/* After its rows got an editor or another value. */
void kv_field_expander_update    (KvFieldExpander *self);

/* Those of its rows, where there is no heading above it to bear them. */
void kv_field_expander_set_marks (KvFieldExpander *self,
                                  KvMarks          marks);

G_END_DECLS
