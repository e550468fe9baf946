/* The pages of a diagram and their furniture. A page is a scene of the size of
 * the paper; the furniture is drawn on it last, when the number of pages is
 * known. What a user typed can be of any length: every text here has a box of
 * its own and ends in an ellipsis where it is wider. */

#include "kv-sheet.h"

#include <string.h>

#include "kv-names.h"
#include "kv-symbols.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define MARK_HEIGHT 6
#define MARK_PADDING 2.5
#define MARK_GAP 2
#define FOOTER_RULE 5      /* above the baseline of the footer */
#define FOOTER_ROOM 3      /* between the content and the footer rule */
#define META_KEY_GAP 1.2
#define META_PAIR_GAP 5
#define N_META 4

typedef struct
{
  KvScene *scene;
  char    *title;   /* NULL: the sheet's own */
  char    *after;
  char    *remark;
} Page;

typedef struct
{
  const char *key;
  char       *value; /* NULL or "": not shown */
} Meta;

struct _KvSheet
{
  KvKrachtenveld *krachtenveld;
  KvElement      *weergave;
  char           *name;
  KvSheetOptions  options;
  char           *occasion;
  GPtrArray      *pages;

  char           *title;
  char           *opgave;
  char           *noot;
  Meta            meta[N_META];

  char           *next_title;
  char           *next_after;
  char           *next_remark;

  double          width, height, margin;
};

static void
page_free (gpointer data)
{
  Page *page = data;

  kv_scene_unref (page->scene);
  g_free (page->title);
  g_free (page->after);
  g_free (page->remark);
  g_free (page);
}

static gboolean
is_upright (KvSheet *sheet)
{
  return !sheet->options.landscape;
}

static void
set_size (KvSheet *sheet)
{
  gboolean a3 = kv_sheet_is_a3 (sheet);
  double shorter = a3 ? 297 : 210;
  double longer = a3 ? 420 : 297;

  sheet->width = is_upright (sheet) ? shorter : longer;
  sheet->height = is_upright (sheet) ? longer : shorter;
  sheet->margin = !a3 && is_upright (sheet) ? 15 : 12;
}

/* The first that is filled in: of the weergave, of the krachtenveld, the name
 * of the diagram. Partners have titles of their own. */
static char *
choose_title (KvSheet *sheet)
{
  gboolean partners = sheet->options.audience == KV_AUDIENCE_PARTNERS;
  g_autofree char *of_weergave = NULL;
  g_autofree char *of_field = NULL;

  if (sheet->weergave)
    of_weergave = kv_one_line (kv_element_text (sheet->weergave, partners ? KV_WEERGAVE_TITEL_PARTNERS : KV_WEERGAVE_TITEL));
  if (of_weergave && of_weergave[0])
    return g_steal_pointer (&of_weergave);

  of_field = kv_one_line (kv_element_text (KV_ELEMENT (sheet->krachtenveld),
                                           partners ? KV_KRACHTENVELD_TITEL_PARTNERS : KV_KRACHTENVELD_TITEL));
  return of_field[0] ? g_steal_pointer (&of_field) : g_strdup (sheet->name);
}

static void
collect_texts (KvSheet *sheet)
{
  KvElement *field = KV_ELEMENT (sheet->krachtenveld);
  g_autofree char *opgave = kv_one_line (kv_element_text (field, KV_KRACHTENVELD_OPGAVE));

  sheet->title = choose_title (sheet);
  sheet->opgave = opgave[0] ? g_strconcat ("Opgave: ", opgave, NULL) : NULL;
  sheet->noot = sheet->weergave ? kv_one_line (kv_element_text (sheet->weergave, KV_WEERGAVE_NOOT)) : g_strdup ("");

  sheet->meta[0] = (Meta) { "gemeente", kv_one_line (kv_element_text (field, KV_KRACHTENVELD_GEMEENTE)) };
  sheet->meta[1] = (Meta) { "fase", g_strdup (kv_known_word (kv_fases, kv_element_choice (field, KV_KRACHTENVELD_FASE))) };
  sheet->meta[2] = (Meta) { "peildatum", kv_dutch_date (kv_element_choice (field, KV_KRACHTENVELD_PEILDATUM)) };
  sheet->meta[3] = (Meta) { "status", g_strdup (kv_known_word (kv_statussen, kv_element_choice (field, KV_KRACHTENVELD_STATUS))) };
}

/* What the user types goes on with or without its first word. */
static char *
occasion_sentence (const char *occasion)
{
  g_autofree char *line = kv_one_line (occasion ? occasion : "");

  if (!line[0])
    return g_strdup ("Voor overleg");
  if (g_ascii_strncasecmp (line, "voor ", 5) == 0)
    return g_strconcat ("Voor ", line + 5, NULL);
  return g_strconcat ("Voor ", line, NULL);
}

/**
 * kv_sheet_new:
 * @krachtenveld: what is drawn; a reference is kept
 * @diagram_name: as the footer says it
 * @diagram_id: to find its weergave
 * @options: copied
 *
 * Returns: a sheet without pages, owned by the caller.
 */
KvSheet *
kv_sheet_new (KvKrachtenveld       *krachtenveld,
              const char           *diagram_name,
              const char           *diagram_id,
              const KvSheetOptions *options)
{
  KvSheet *sheet = g_new0 (KvSheet, 1);

  sheet->krachtenveld = g_object_ref (krachtenveld);
  sheet->weergave = kv_krachtenveld_find_weergave (krachtenveld, diagram_id);
  sheet->name = g_strdup (diagram_name);
  sheet->options = *options;
  if (!sheet->options.theme)
    sheet->options.theme = kv_theme_light ();
  if (options->audience == KV_AUDIENCE_PARTNERS)
    sheet->occasion = occasion_sentence (options->occasion);
  sheet->options.occasion = sheet->occasion;
  sheet->pages = g_ptr_array_new_with_free_func (page_free);
  set_size (sheet);
  collect_texts (sheet);
  return sheet;
}

void
kv_sheet_free (KvSheet *sheet)
{
  if (!sheet)
    return;

  for (guint i = 0; i < N_META; i++)
    g_free (sheet->meta[i].value);
  g_object_unref (sheet->krachtenveld);
  g_ptr_array_unref (sheet->pages);
  g_free (sheet->name);
  g_free (sheet->occasion);
  g_free (sheet->title);
  g_free (sheet->opgave);
  g_free (sheet->noot);
  g_free (sheet->next_title);
  g_free (sheet->next_after);
  g_free (sheet->next_remark);
  g_free (sheet);
}

const KvSheetOptions *
kv_sheet_get_options (KvSheet *sheet)
{
  return &sheet->options;
}

const KvTheme *
kv_sheet_get_theme (KvSheet *sheet)
{
  return sheet->options.theme;
}

KvKrachtenveld *
kv_sheet_get_krachtenveld (KvSheet *sheet)
{
  return sheet->krachtenveld;
}

KvElement *
kv_sheet_get_weergave (KvSheet *sheet)
{
  return sheet->weergave;
}

gboolean
kv_sheet_is_a3 (KvSheet *sheet)
{
  return sheet->options.paper == KV_PAPER_A3;
}

double
kv_sheet_row_pitch (KvSheet *sheet)
{
  return kv_sheet_is_a3 (sheet) ? 5.6 : 6;
}

double
kv_sheet_smallest_type (KvSheet *sheet)
{
  return kv_sheet_is_a3 (sheet) ? 7 : 8;
}

/**
 * kv_sheet_new_legend:
 * @sheet: a sheet
 *
 * Returns: an empty legend in the type of this paper, owned by the caller.
 */
KvLegend *
kv_sheet_new_legend (KvSheet *sheet)
{
  KvLegend *legend = kv_legend_new (8, kv_sheet_row_pitch (sheet));

  kv_legend_set_head_size (legend, kv_sheet_is_a3 (sheet) ? 9 : 8.5);
  return legend;
}

void
kv_sheet_set_title (KvSheet    *sheet,
                    const char *title,
                    const char *after)
{
  g_free (sheet->next_title);
  g_free (sheet->next_after);
  sheet->next_title = title ? kv_one_line (title) : NULL;
  sheet->next_after = g_strdup (after);
}

void
kv_sheet_set_remark (KvSheet    *sheet,
                     const char *remark)
{
  g_free (sheet->next_remark);
  sheet->next_remark = g_strdup (remark);
}

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
  for (guint i = 0; i < N_META; i++)
    if (sheet->meta[i].value && sheet->meta[i].value[0])
      return TRUE;
  return FALSE;
}

static double
title_size (KvSheet *sheet)
{
  return kv_sheet_is_a3 (sheet) ? 20 : 15;
}

static double
opgave_size (KvSheet *sheet)
{
  return kv_sheet_is_a3 (sheet) ? 10.5 : 9.5;
}

static Head
measure_head (KvSheet *sheet)
{
  Head head = { .title = sheet->margin + .727 * title_size (sheet) * KV_MM_PER_PT };
  double y = head.title;

  if (sheet->opgave || (has_meta (sheet) && !is_upright (sheet)))
    y = head.opgave = y + (kv_sheet_is_a3 (sheet) ? 7 : 6);
  if (has_meta (sheet) && is_upright (sheet))
    y += 5.6;
  head.meta = has_meta (sheet) ? y : 0;
  head.rule = MAX (y, sheet->margin + MARK_HEIGHT) + 3;
  return head;
}

KvBox
kv_sheet_get_content (KvSheet *sheet)
{
  double top = measure_head (sheet).rule + 5;

  return (KvBox) {
    sheet->margin,
    top,
    sheet->width - 2 * sheet->margin,
    sheet->height - sheet->margin - FOOTER_RULE - FOOTER_ROOM - top,
  };
}

KvScene *
kv_sheet_add_page (KvSheet *sheet,
                   KvBox   *content)
{
  Page *page = g_new0 (Page, 1);

  page->scene = kv_scene_new (sheet->width, sheet->height, sheet->options.theme);
  page->title = g_strdup (sheet->next_title);
  page->after = g_strdup (sheet->next_after);
  page->remark = g_strdup (sheet->next_remark);
  g_ptr_array_add (sheet->pages, page);
  *content = kv_sheet_get_content (sheet);
  return page->scene;
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

/* The mark at the top right; returns how wide it is. */
static double
draw_mark (KvSheet *sheet,
           KvScene *scene)
{
  static const char intern[] = "INTERN";
  static const char holds[] = "bevat oordelen";
  const KvTheme *theme = sheet->options.theme;
  gboolean is_intern = sheet->options.audience == KV_AUDIENCE_INTERN;
  KvTextStyle bold = type (9, KV_WEIGHT_BOLD, is_intern ? theme->paper : theme->ink);
  KvTextStyle light = type (8, KV_WEIGHT_REGULAR, bold.colour);
  const char *text = is_intern ? intern : sheet->occasion;
  double beside = is_intern ? MARK_GAP + kv_text_width (holds, &light) : 0;
  double widest = .45 * (sheet->width - 2 * sheet->margin);
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, &bold, KV_WRAP_NEVER, widest, 1);
  double width = 2 * MARK_PADDING + block->width + beside;
  double x = sheet->width - sheet->margin - width + MARK_PADDING;
  double cy = sheet->margin + MARK_HEIGHT / 2.;

  add_mark_box (sheet, scene, width);
  kv_scene_add_block (scene, x, kv_middle_baseline (cy, 9), 0, block, &bold);
  if (is_intern)
    kv_scene_add_text (scene, x + block->width + MARK_GAP, kv_middle_baseline (cy, 9), 0, holds, &light);
  return width;
}

static void
draw_title (KvSheet *sheet,
            KvScene *scene,
            Page    *page,
            double   baseline,
            double   width)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle bold = type (title_size (sheet), KV_WEIGHT_BOLD, theme->ink);
  KvTextStyle light = type (title_size (sheet), KV_WEIGHT_REGULAR, theme->ink3);
  const char *after = page->title ? page->after : NULL;
  double gap = 3;
  double beside = after ? gap + kv_text_width (after, &light) : 0;
  double used;

  used = add_line (scene, sheet->margin, baseline, 0, page->title ? page->title : sheet->title, &bold, width - beside);
  if (after)
    add_line (scene, sheet->margin + used + gap, baseline, 0, after, &light, width - used - gap);
}

/* How wide the value of a pair may be: all but the gemeente are words of ours. */
static double
meta_room (KvSheet           *sheet,
           const KvTextStyle *key,
           const KvTextStyle *value,
           double             width)
{
  double room = width + META_PAIR_GAP;

  for (guint i = 0; i < N_META; i++)
    {
      const Meta *meta = &sheet->meta[i];

      if (!meta->value || !meta->value[0])
        continue;
      room -= kv_text_width (meta->key, key) + META_KEY_GAP + META_PAIR_GAP;
      if (i > 0)
        room -= kv_text_width (meta->value, value);
    }
  return MAX (room, 10);
}

/* Key and value of what is known, from x when it is at least 0, else up to the
 * right margin. Returns how wide it is; draws only when there is a scene. */
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

  for (guint i = 0; i < N_META; i++)
    {
      const Meta *meta = &sheet->meta[i];
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
draw_head (KvSheet *sheet,
           KvScene *scene,
           Page    *page)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle regular = type (opgave_size (sheet), KV_WEIGHT_REGULAR, theme->ink2);
  double full = sheet->width - 2 * sheet->margin;
  double opgave_room = full;
  Head head = measure_head (sheet);

  draw_title (sheet, scene, page, head.title, full - 6 - draw_mark (sheet, scene));
  if (head.meta > 0 && is_upright (sheet))
    draw_meta (sheet, scene, sheet->margin, head.meta, full);
  else if (head.meta > 0)
    {
      double width = draw_meta (sheet, NULL, 0, 0, .55 * full);

      draw_meta (sheet, scene, sheet->width - sheet->margin - width, head.meta, .55 * full);
      opgave_room = full - width - 8;
    }
  add_line (scene, sheet->margin, head.opgave, 0, sheet->opgave, &regular, opgave_room);
  kv_scene_add_line (scene, sheet->margin, head.rule, sheet->width - sheet->margin, head.rule, 1, theme->ink);
}

static char *
footer_note (KvSheet *sheet,
             Page    *page)
{
  if (page->remark && page->remark[0] && sheet->noot[0])
    return g_strconcat (page->remark, "  ", sheet->noot, NULL);
  return g_strdup (page->remark && page->remark[0] ? page->remark : sheet->noot);
}

static void
draw_footer (KvSheet *sheet,
             KvScene *scene,
             Page    *page,
             guint    number)
{
  const KvTheme *theme = sheet->options.theme;
  KvTextStyle strong = type (kv_sheet_is_a3 (sheet) ? 7.5 : 8, KV_WEIGHT_SEMIBOLD, theme->ink2);
  KvTextStyle light = type (strong.size, KV_WEIGHT_REGULAR, theme->ink3);
  double baseline = sheet->height - sheet->margin;
  double right = sheet->width - sheet->margin;
  double full = right - sheet->margin;
  double gap = 3;
  g_autofree char *count = g_strdup_printf ("blad %u van %u", number, sheet->pages->len);
  g_autofree char *note = footer_note (sheet, page);
  const char *mark = sheet->occasion ? sheet->occasion : "INTERN, persoonlijke beleidsopvattingen";
  double used;

  kv_scene_add_line (scene, sheet->margin, baseline - FOOTER_RULE, right, baseline - FOOTER_RULE, .5, theme->line);
  right -= add_line (scene, right, baseline, 1, count, &strong, full) + gap;
  right -= add_line (scene, right, baseline, 1, mark, &strong, .4 * full) + gap;
  used = add_line (scene, sheet->margin, baseline, 0, sheet->name, &strong, right - sheet->margin);
  add_line (scene, sheet->margin + used + 4, baseline, 0, note, &light, right - sheet->margin - used - 4);
}

GPtrArray *
kv_sheet_finish (KvSheet *sheet)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_scene_unref);

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      Page *page = sheet->pages->pdata[i];

      kv_scene_set_subject (page->scene, KV_ROLE_FURNITURE, "");
      draw_head (sheet, page->scene, page);
      draw_footer (sheet, page->scene, page, i + 1);
      g_ptr_array_add (scenes, kv_scene_ref (page->scene));
    }
  return scenes;
}
