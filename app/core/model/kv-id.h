/* Ids: the short words by which elements refer to each other.
 *
 * They are interned for as long as the program runs, so that two equal ids have
 * one address, in every thread. Not g_intern_string(): that table is meant for
 * what programmers write, and the memory it takes grows with the square of how
 * many there are; ids come from files. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KV_MAX_ID 64 /* characters of an id */

gboolean    kv_id_is_valid (const char *id);
const char *kv_id_intern   (const char *id);
const char *kv_id_find     (const char *id);

G_END_DECLS
