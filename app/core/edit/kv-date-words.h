/* Dates as people type them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Julian day of "12-11-2026", "12 nov", "2026-11-12", "vandaag"; without a
 * year the one nearest to `today`. Nothing but spaces is 0. FALSE when it is not
 * a date. */
gboolean kv_date_read  (const char *text,
                        guint       today,
                        guint      *julian);

/* Of a text that can be a date (KV_MARK_DATED): "2026-11-12" is "12 november
 * 2026" for people, and what they type as a day is that again. Any other text is
 * itself. To be freed. */
char    *kv_dated_text (const char *stored);
char    *kv_dated_read (const char *text,
                        guint       today);

/* "12 nov", with the year when it is not that of `today`. To be freed. */
char    *kv_date_short (guint       julian,
                        guint       today);
guint    kv_date_today (void);

G_END_DECLS
