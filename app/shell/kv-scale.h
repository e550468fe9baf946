/* KvScale: a score as a row of segments, of which "?" is the first. It is a
 * radio group with one focus stop: arrows step, digits and signs set. */

#pragma once

#include <gtk/gtk.h>

#include "kv-score-words.h"

G_BEGIN_DECLS

#define KV_TYPE_SCALE (kv_scale_get_type ())
G_DECLARE_FINAL_TYPE (KvScale, kv_scale, KV, SCALE, GtkWidget)

/* From min to max; `words` may be NULL. */
GtkWidget *kv_scale_new         (int           min,
                                 int           max,
                                 KvScoreWords  words);

/* Without telling "chosen", which is for what the user does. KV_ONBEKEND
 * presses "?". */
void       kv_scale_set_value   (KvScale *self,
                                 int      value);
/* Nothing is pressed: those that it stands for differ. */
void       kv_scale_set_mixed   (KvScale *self);
int        kv_scale_get_value   (KvScale *self);
gboolean   kv_scale_get_mixed   (KvScale *self);

/* What its segments follow after in the ears of who cannot see it: "Invloed". */
void       kv_scale_set_label   (KvScale    *self,
                                 const char *label);

G_END_DECLS
