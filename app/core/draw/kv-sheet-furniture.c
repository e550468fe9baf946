/* The furniture of a page: title, opgave, what the field says of itself, the
 * mark at the top right, the footer. What a user typed can be of any length:
 * every text here has a box of its own and ends in an ellipsis where it is
 * wider. */

#include "kv-sheet-private.h"

#include "kv-names.h"
#include "kv-symbols.h"

#define MARK_HEIGHT 6.
#define MARK_PADDING 2.5
#define MARK_GAP 2.
#define MARK_WIDEST .45   /* of the page */
#define TITLE_GAP 6.      /* between a title and the mark */
#define LEAST_TITLE .7    /* of its size, before a title is cut */
#define AFTER_GAP 3.      /* between a title and the word after it */
#define OPGAVE_GAP 8.
#define META_KEY_GAP 1.2
#define META_PAIR_GAP 5.
#define META_WIDEST .55
#define META_LEAST 10.    /* what a name gets in any case */
#define MARK_MOST .4      /* of the page, in the footer */
#define FOOTER_GAP 3.
#define FOOTER_RULE 5.    /* above the baseline of the footer */
#define NOTE_LINE 3.8     /* what a note asks on a line of its own */
#define LONGEST_COUNT "blad 88 van 88"
#define NOTE_GAP 4.

/* Where the lines of the head are. */
typedef struct
{
  double title;  /* baselines; of opgave and meta 0 when there is none */
  double opgave;
  double meta;
  double rule;
} Head;

static gboolean
has_meta (KvSheet *sheet)
{
  for (guint i = 0; i < KV_SHEET_N_META; i++)
    if (sheet->meta[i].value && sheet->meta[i].value[0])
      return TRUE;
  return FALSE;
}

static double
title_size (KvSheet *sheet)
{
  return kv_sheet_has_a3_furniture (sheet) ? 20 : 15;
}

static double
opgave_size (KvSheet *sheet)
{
  return kv_sheet_has_a3_furniture (sheet) ? 10.5 : 9.5;
}

static Head
measure_head (KvSheet *sheet)
{
  Head head = { .title = sheet->margin + .727 * title_size (sheet) * KV_MM_PER_PT };
  double y = head.title;

  if (sheet->opgave || (has_meta (sheet) && !kv_sheet_is_upright (sheet)))
    y = head.opgave = y + (kv_sheet_has_a3_furniture (sheet) ? 7 : 6);
  if (has_meta (sheet) && kv_sheet_is_upright (sheet))
    y += 5.6;
  head.meta = has_meta (sheet) ? y : 0;
  head.rule = MAX (y, sheet->margin + MARK_HEIGHT) + 3;
  return head;
}

static KvTextStyle
type (double   size,
      KvWeight weight,
      KvColour colour)
{
  return (KvTextStyle) { .size = size, .weight = weight, .colour = colour, .halo = KV_COLOUR_NONE };
}

/* One line in at most `width`, its left end (align 0) or right end (1) at x.
 * Returns how wide it came out. */
static double
add_line (KvScene           *scene,
          double             x,
          double             baseline,
          double             align,
          const char        *text,
          const KvTextStyle *style,
          double             width)
{
  g_autoptr (KvTextBlock) block = NULL;

  if (!text || !text[0] || width <= 0)
    return 0;

  block = kv_text_block_new (text, style, KV_WRAP_NEVER, width, 1);
  kv_scene_add_block (scene, x, baseline, align, block, style);
  return block->width;
}

static void
add_mark_box (KvSheet *sheet,
              KvScene *scene,
              double   width)
{
  const KvTheme *theme = sheet->options.theme;
  gboolean intern = sheet->options.audience == KV_AUDIENCE_INTERN;
  double inset = intern ? 0 : .55 * KV_MM_PER_PT; /* half of its border */
  KvStroke stroke = {
    .fill = intern ? theme->ink : theme->paper,
    .stroke = intern ? KV_COLOUR_NONE : theme->ink,
    .width = 1.1,
  };
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, sheet->width - sheet->margin - width + inset, sheet->margin + inset,
                     width - 2 * inset, MARK_HEIGHT - 2 * inset);
  kv_scene_add_path (scene, path, &stroke);
}

/* The mark at the top right; returns how wide it is. Without a scene it is only
 * measured. That there are judgements is said where there are: what stands on all
 * sheets is not believed. */
static double
draw_mark (KvSheet *sheet,
           KvScene *scene)
{
  static const char intern[] = "INTERN";
  const char *holds = sheet->judged ? "bevat oordelen" : NULL;
  const KvTheme *theme = sheet->options.theme;
  gboolean is_intern = sheet->options.audience == KV_AUDIENCE_INTERN;
  KvTextStyle bold = type (9, KV_WEIGHT_BOLD, is_intern ? theme->paper : theme->ink);
  KvTextStyle light = type (8, KV_WEIGHT_REGULAR, bold.colour);
  const char *text = is_intern ? intern : sheet->occasion;
  double beside = holds ? MARK_GAP + kv_text_width (holds, &light) : 0;
  double widest = MARK_WIDEST * (sheet->width - 2 * sheet->margin);
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, &bold, KV_WRAP_NEVER, widest, 1);
  double width = 2 * MARK_PADDING + block->width + beside;
  double x = sheet->width - sheet->margin - width + MARK_PADDING;
  double cy = sheet->margin + MARK_HEIGHT / 2;

  if (!scene)
    return width;

  add_mark_box (sheet, scene, width);
  kv_scene_add_block (scene, x, kv_middle_baseline (cy, 9), 0, block, &bold);
  if (holds)
    kv_scene_add_text (scene, x + block->width + MARK_GAP, kv_middle_baseline (cy, 9), 0, holds, &light);
  return width;
}

/* A title that is a little too long is a little smaller, rather than cut. */
static void
fit_title (KvSheet     *sheet,
           const char  *title,
           KvTextStyle *style,
           double       width)
{
  while (style->size > LEAST_TITLE * title_size (sheet) && kv_text_width (title, style) > width)
    style->size -= .25;
}

static double
title_room (KvSheet *sheet)
{
  return sheet->width - 2 * sheet->margin - TITLE_GAP - draw_mark (sheet, NULL);
}

/**
 * kv_sheet_fits_title:
 * @sheet: a sheet
 * @title: on one line
 *
 * Returns: whether it would be whole in the head of a page, be it a little smaller.
 */
gboolean
kv_sheet_fits_title (KvSheet    *sheet,
                     const char *title)
{
  KvTextStyle bold = type (title_size (sheet), KV_WEIGHT_BOLD, 0);
  double room = title_room (sheet);

  fit_title (sheet, title, &bold, room);
  return kv_text_width (title, &bold) <= room;
}

/* The word after a title gives way to it: the footer says the same, and cards that
 * lie on a pile have titles of one size. */
static void
draw_title (KvSheet     *sheet,
            KvScene     *scene,
            KvSheetPage *page,
            double       baseline,
            double       width)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle bold = type (title_size (sheet), KV_WEIGHT_BOLD, theme->ink);
  KvTextStyle light = type (title_size (sheet), KV_WEIGHT_REGULAR, theme->ink3);
  const char *title = page->title ? page->title : sheet->title;
  const char *after = page->title ? page->after : NULL;
  double beside = after ? AFTER_GAP + kv_text_width (after, &light) : 0;
  double used;

  if (after && kv_text_width (title, &bold) > width - beside)
    after = NULL;
  if (!after)
    fit_title (sheet, title, &bold, width);
  used = add_line (scene, sheet->margin, baseline, 0, title, &bold, after ? width - beside : width);
  if (after)
    add_line (scene, sheet->margin + used + AFTER_GAP, baseline, 0, after, &light, width - used - AFTER_GAP);
}

/* How wide the value of a pair may be: all but the gemeente are words of ours. */
static double
meta_room (KvSheet           *sheet,
           const KvTextStyle *key,
           const KvTextStyle *value,
           double             width)
{
  double room = width + META_PAIR_GAP;

  for (guint i = 0; i < KV_SHEET_N_META; i++)
    {
      const KvSheetMeta *meta = &sheet->meta[i];

      if (!meta->value || !meta->value[0])
        continue;
      room -= kv_text_width (meta->key, key) + META_KEY_GAP + META_PAIR_GAP;
      if (i > 0)
        room -= kv_text_width (meta->value, value);
    }
  return MAX (room, META_LEAST);
}

/* Key and value of what is known, from x on. Returns how wide it is; draws only
 * when there is a scene. */
static double
draw_meta (KvSheet *sheet,
           KvScene *scene,
           double   x,
           double   baseline,
           double   width)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle key = type (8, KV_WEIGHT_REGULAR, theme->ink3);
  KvTextStyle value = type (8, KV_WEIGHT_SEMIBOLD, theme->ink);
  double room = meta_room (sheet, &key, &value, width);
  double at = x;

  for (guint i = 0; i < KV_SHEET_N_META; i++)
    {
      const KvSheetMeta *meta = &sheet->meta[i];
      g_autoptr (KvTextBlock) block = NULL;

      if (!meta->value || !meta->value[0])
        continue;
      block = kv_text_block_new (meta->value, &value, KV_WRAP_NEVER, i == 0 ? room : 0, 1);
      if (at > x)
        at += META_PAIR_GAP;
      if (scene)
        kv_scene_add_text (scene, at, baseline, 0, meta->key, &key);
      at += kv_text_width (meta->key, &key) + META_KEY_GAP;
      if (scene)
        kv_scene_add_block (scene, at, baseline, 0, block, &value);
      at += block->width;
    }
  return at - x;
}

static void
draw_head (KvSheet     *sheet,
           KvScene     *scene,
           KvSheetPage *page)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle regular = type (opgave_size (sheet), KV_WEIGHT_REGULAR, theme->ink2);
  double full = sheet->width - 2 * sheet->margin;
  double opgave_room = full;
  Head head = measure_head (sheet);

  draw_mark (sheet, scene);
  draw_title (sheet, scene, page, head.title, title_room (sheet));
  if (head.meta > 0 && kv_sheet_is_upright (sheet))
    draw_meta (sheet, scene, sheet->margin, head.meta, full);
  else if (head.meta > 0)
    {
      double width = draw_meta (sheet, NULL, 0, 0, META_WIDEST * full);

      draw_meta (sheet, scene, sheet->width - sheet->margin - width, head.meta, META_WIDEST * full);
      opgave_room = full - width - OPGAVE_GAP;
    }
  add_line (scene, sheet->margin, head.opgave, 0, sheet->opgave, &regular, opgave_room);
  kv_scene_add_line (scene, sheet->margin, head.rule, sheet->width - sheet->margin, head.rule, 1, theme->ink);
}

/* What is not on the sheet is said to the team alone: partners are not told that
 * anything was left out. */
static char *
footer_note (KvSheet    *sheet,
             const char *of_page)
{
  gboolean remark = sheet->options.audience == KV_AUDIENCE_INTERN && of_page && of_page[0];

  if (remark && sheet->noot[0])
    return g_strconcat (of_page, " ", sheet->noot, NULL);
  return g_strdup (remark ? of_page : sheet->noot);
}

static const char *
footer_mark (KvSheet *sheet)
{
  if (sheet->occasion)
    return sheet->occasion;
  return sheet->judged ? "INTERN, persoonlijke beleidsopvattingen" : "INTERN";
}

static KvTextStyle
footer_style (KvSheet  *sheet,
              gboolean  strong)
{
  const KvTheme *theme = sheet->options.theme;

  return type (kv_sheet_has_a3_furniture (sheet) ? 7.5 : 8, strong ? KV_WEIGHT_SEMIBOLD : KV_WEIGHT_REGULAR, strong ? theme->ink2 : theme->ink3);
}

/* Whether the note is too long to stand between the name and the mark. */
static gboolean
note_has_own_line (KvSheet    *sheet,
                   const char *note)
{
  KvTextStyle strong = footer_style (sheet, TRUE);
  KvTextStyle light = footer_style (sheet, FALSE);
  double full = sheet->width - 2 * sheet->margin;
  double mark = MIN (kv_text_width (footer_mark (sheet), &strong), MARK_MOST * full);
  double others = kv_text_width (sheet->name, &strong) + NOTE_GAP + mark + kv_text_width (LONGEST_COUNT, &strong) + 2 * FOOTER_GAP;

  return kv_text_width (note, &light) > full - others;
}

static void
draw_footer (KvSheet     *sheet,
             KvScene     *scene,
             KvSheetPage *page,
             guint        number)
{
  KvTextStyle strong = footer_style (sheet, TRUE);
  KvTextStyle light = footer_style (sheet, FALSE);
  double baseline = sheet->height - sheet->margin;
  double right = sheet->width - sheet->margin;
  double full = right - sheet->margin;
  double rule = baseline - kv_sheet_footer_height (sheet, page->remark);
  g_autofree char *count = g_strdup_printf ("blad %u van %u", number, sheet->pages->len);
  g_autofree char *note = footer_note (sheet, page->remark);
  gboolean own_line = note_has_own_line (sheet, note);
  double used;

  kv_scene_add_line (scene, sheet->margin, rule, right, rule, .5, sheet->options.theme->line);
  if (own_line)
    add_line (scene, sheet->margin, baseline, 0, note, &light, full);
  baseline = rule + FOOTER_RULE;
  right -= add_line (scene, right, baseline, 1, count, &strong, full) + FOOTER_GAP;
  right -= add_line (scene, right, baseline, 1, footer_mark (sheet), &strong, MARK_MOST * full) + FOOTER_GAP;
  used = add_line (scene, sheet->margin, baseline, 0, sheet->name, &strong, right - sheet->margin);
  if (!own_line)
    add_line (scene, sheet->margin + used + NOTE_GAP, baseline, 0, note, &light, right - sheet->margin - used - NOTE_GAP);
}

double
kv_sheet_footer_height (KvSheet    *sheet,
                        const char *remark)
{
  g_autofree char *note = footer_note (sheet, remark);

  return FOOTER_RULE + (note_has_own_line (sheet, note) ? NOTE_LINE : 0);
}

double
kv_sheet_head_rule (KvSheet *sheet)
{
  return measure_head (sheet).rule;
}

void
kv_sheet_draw_furniture (KvSheet     *sheet,
                         KvSheetPage *page,
                         guint        number)
{
  kv_scene_set_subject (page->scene, KV_ROLE_FURNITURE, "");
  draw_head (sheet, page->scene, page);
  draw_footer (sheet, page->scene, page, number);
}
