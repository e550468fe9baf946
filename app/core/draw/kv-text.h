/* Text: measured and broken into lines by Pango, the same for every output.
 * Sizes in pt, results in mm. Strings are shown literally, never as markup;
 * control characters and bidirectional controls are dropped. */

#pragma once

#include "kv-path.h"
#include "kv-theme.h"

G_BEGIN_DECLS

#define KV_MM_PER_PT (25.4 / 72)

typedef enum { KV_WEIGHT_REGULAR = 400, KV_WEIGHT_MEDIUM = 500, KV_WEIGHT_SEMIBOLD = 600, KV_WEIGHT_BOLD = 700 } KvWeight;

typedef struct
{
  double   size;    /* pt */
  KvWeight weight;  /* 0 is regular */
  gboolean italic;
  KvColour colour;
  KvColour halo;    /* KV_COLOUR_NONE: none */
  double   halo_width; /* pt; 0: none */
  double   lead;    /* line height as a part of the font's own; 0 is 1 */
} KvTextStyle;

typedef struct
{
  guint    n_lines; /* 0 when there is nothing to read */
  char   **lines;   /* NULL-terminated */
  double  *widths;  /* mm */
  double   width;   /* of the widest line */
  double   height;  /* of all lines */
  double   line_height;
  double   ascent;  /* from the top of a line to its baseline */
  gboolean cut;     /* something did not fit and ends in an ellipsis */
  gatomicrefcount refs;
} KvTextBlock;

typedef enum
{
  KV_WRAP_NEVER,    /* one line, cut at max_width */
  KV_WRAP_WORDS,    /* as many lines as max_lines, cut after that; long words are broken;
                     * the last line is no single short word */
  KV_WRAP_BALANCED, /* whole words, in the least width that keeps the number of lines */
} KvWrap;

/* max_width in mm, 0: no limit; max_lines 0: no limit. */
KvTextBlock *kv_text_block_new  (const char        *text,
                                 const KvTextStyle *style,
                                 KvWrap             wrap,
                                 double             max_width,
                                 guint              max_lines);
KvTextBlock *kv_text_block_ref  (KvTextBlock *block);
void         kv_text_block_unref (KvTextBlock *block);
double       kv_text_width      (const char        *text,
                                 const KvTextStyle *style);
double       kv_text_widest_word (const char        *text,
                                  const KvTextStyle *style);
double       kv_text_cap_height (double size);

/* From the top of a line to its baseline, and from there to its bottom. */
double       kv_text_ascent     (const KvTextStyle *style);
double       kv_text_descent    (const KvTextStyle *style);

/* What is drawn for a string: valid UTF-8 of one line. *stacked: it may reach
 * out of its line and wants clipping. */
char        *kv_text_clean      (const char *text, gboolean *stacked);

/* The family that stands for Inter on this machine, and whether it is Inter. */
const char  *kv_text_family     (gboolean *is_first_choice);

/* What a renderer asks for, in order of preference. */
extern const char * const kv_text_families[];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvTextBlock, kv_text_block_unref)

G_END_DECLS
