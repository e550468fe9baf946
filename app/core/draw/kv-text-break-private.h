/* A text while it is broken into lines, between the file that says where lines
 * break and the one that makes them. */

#pragma once

#include "kv-text-private.h"

G_BEGIN_DECLS

/* Less than this too wide still fits: what rounding leaves, mm. */
#define KV_TEXT_SLACK .005

/* From one place where a line may break to the next. */
typedef struct
{
  guint  start; /* bytes in the text */
  guint  end;
  guint  end_of_ink; /* before the spaces at its end */
  double width;
  double ink_width;
} KvTextPiece;

typedef struct
{
  const char        *text;
  const KvTextStyle *style;
  PangoLayout       *layout; /* all of the text on one line */
  GArray            *pieces; /* of the layout */
  double             max_width;
  GPtrArray         *lines;
  gboolean           cut;
} KvTextBreaker;

/* Finds the pieces of the layout, once for each layout. */
void   kv_text_take_pieces    (KvTextBreaker *breaker);

/* mm of the bytes from start to end amid the others; and standing alone. */
double kv_text_width_of_range (KvTextBreaker *breaker, guint start, guint end);
double kv_text_width_at_end   (KvTextBreaker *breaker, guint start, guint end);

/* The end without the spaces before it. */
guint  kv_text_before_spaces  (const char *text, guint start, guint end);

/* The piece after the last one that fits on a line that begins with `first`, of
 * which the part before `start` is on the line before: always at least one. */
guint  kv_text_fill_line      (KvTextBreaker *breaker, guint first, guint start, double width);
guint  kv_text_count_lines    (KvTextBreaker *breaker, double width);
double kv_text_widest_piece   (KvTextBreaker *breaker);

/* Where the lines of a text end, when all of them fit: pieces. */
GArray *kv_text_break_evenly  (KvTextBreaker *breaker, gboolean balanced);

G_END_DECLS
