/* What a sheet calls things, and the order in which it lists partners and
 * overleggen. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-text.h"

G_BEGIN_DECLS

/* A text of the user as one line: newlines and other white space become single
 * spaces. To be freed. */
char *kv_one_line          (const char *text);

/* The name of any element that has one, on one line; "(zonder naam)" when
 * there is nothing to see in it. To be freed. */
char *kv_display_name      (KvElement *element);

/* The same of a partner or overleg, or its afkorting where the name is wider
 * than `width` mm (0: always) in this style and there is one. To be freed. */
char *kv_fitting_name      (KvElement *partner, const KvTextStyle *style, double width);

/* Names, in which there may be commas, after each other; and those of elements.
 * To be freed. */
char *kv_join_names        (GPtrArray *names);
char *kv_display_names     (GPtrArray *elements);

/* The text of a word; "" where it is not known. */
const char *kv_known_word  (const KvWord *words, guint value);

/* What a name sorts by. To be freed. */
char *kv_sort_key          (const char *name);

/* The partners that the weergave (NULL: all) shows, by order of sector and then
 * by name as Dutch sorts; a weergave that is ordered by naam gives them by name
 * alone. To be unreffed; it holds no references. */
GPtrArray *kv_partners_in_order (KvKrachtenveld *krachtenveld, KvElement *weergave);

/* All of them, by order of sector and then by name, or by name alone. */
GPtrArray *kv_all_partners_in_order (KvKrachtenveld *krachtenveld, gboolean by_sector);

/* The overleggen that the weergave (NULL: all) shows, each followed by its
 * parts. To be unreffed; it holds no references. */
GPtrArray *kv_overleggen_in_order (KvKrachtenveld *krachtenveld, KvElement *weergave);

G_END_DECLS
