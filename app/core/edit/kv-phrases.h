/* The phrases of a text in which people wrote what a partner wants or can do, as
 * names for belangen and machtsmiddelen: "Wil een doorgaande lijn, en zelf
 * werkgever blijven." has "Doorgaande lijn" and "Zelf werkgever blijven". A guess,
 * made for Dutch sentences: whoever wants other words selects those. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *text;  /* as a name: trimmed, without "wil" and "een", with a capital */
  gsize start; /* the bytes that it stands in */
  gsize end;
} KvPhrase;

/* Of KvPhrase, in their order; each name once. To be unreffed. */
GPtrArray *kv_phrases_split (const char *text);

/* What stands in these bytes as a name; NULL: nothing to read there. To be
 * freed. */
char      *kv_phrase_name   (const char *text,
                             gsize       start,
                             gsize       end);

G_END_DECLS
