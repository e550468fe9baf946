/* The forms that the name of a partner can take in the netwerkdiagram, measured. */

#include "kv-netwerk-private.h"

#include <string.h>

#define LETTERS_GAP 1.2
#define MOST_LINES 3      /* of a whole name, */
#define MOST_BROKEN 4     /* and of one with broken words */
#define NARROW .45        /* of the width of a label, for broken words */
#define NARROWEST .4
#define NARROW_COST 1.    /* the whole name, but in more lines than it needs */
#define STRAY 3           /* letters of a word that should not be alone on a line */
#define STRAY_COST 3.
#define BROKEN_COST 20.   /* with a broken word: worse than lines under it */
#define SHORT_COST 9.     /* an abbreviation: less than covering, more than some crossings */
#define CUT_COST 55.      /* worse than lines under it, just better than covering */

KvTextStyle
kv_netwerk_label_style (const KvNetwerk *netwerk,
                        guint            node)
{
  return (KvTextStyle) {
    .size = netwerk->form.label_type,
    .weight = netwerk->nodes[node].cruciaal ? KV_WEIGHT_BOLD : KV_WEIGHT_MEDIUM,
    .colour = netwerk->theme->ink,
    .halo = netwerk->theme->paper,
    .halo_width = 2.2,
    .lead = .92,
  };
}

/* A form of a label: how its name is set. Unless it is no narrower than the form
 * before it. */
static void
add_block (KvNetwerk   *netwerk,
           guint        node,
           KvTextBlock *block,
           double       cost)
{
  KvLabel *label = &netwerk->labels[node];
  KvNetwerkNode *self = &netwerk->nodes[node];
  double width;

  if (block->n_lines == 0)
    return;
  width = MAX (block->width, block->widths[0] + self->letters_width);
  if (label->n_forms > 0 && width >= label->sizes[label->n_forms - 1].x - .5)
    return;
  label->sizes[label->n_forms] = (KvVec) { width, block->height };
  label->costs[label->n_forms] = block->cut ? CUT_COST : cost;
  self->blocks[label->n_forms++] = kv_text_block_ref (block);
}

/* Whether a line of more is a single short word, as "De". */
static gboolean
has_stray (const KvTextBlock *block)
{
  for (guint i = 0; i < block->n_lines && block->n_lines > 1; i++)
    if (g_utf8_strlen (block->lines[i], -1) <= STRAY)
      return TRUE;
  return FALSE;
}

/* The whole name in as few lines as it needs, then in more and less width, as long
 * as no word has to be broken. */
static void
add_whole (KvNetwerk         *netwerk,
           guint              node,
           const KvTextStyle *style,
           double             width,
           guint              most_lines)
{
  double cost = 0;

  for (guint i = 0; i < KV_NETWERK_WHOLE_FORMS; i++, cost += NARROW_COST)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (netwerk->nodes[node].name, style, KV_WRAP_BALANCED, width, most_lines);

      if (block->cut)
        return;
      add_block (netwerk, node, block, cost + (has_stray (block) ? STRAY_COST : 0));
      width = block->width - 1;
      most_lines = MOST_LINES;
    }
}

/* The name in so little width that words are broken at a syllable. */
static void
add_broken (KvNetwerk         *netwerk,
            guint              node,
            const KvTextStyle *style,
            double             width)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (netwerk->nodes[node].name, style, KV_WRAP_WORDS, width, MOST_BROKEN);

  if (!block->cut)
    add_block (netwerk, node, block, BROKEN_COST);
}

/* A short name, or at last what fits of a long one. */
static void
add_short (KvNetwerk         *netwerk,
           guint              node,
           const KvTextStyle *style,
           const char        *name,
           double             width)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (name, style, KV_WRAP_BALANCED, width, 2);

  add_block (netwerk, node, block, SHORT_COST);
}

static gboolean
is_written_alike (const KvNetwerkNode *a,
                  const KvNetwerkNode *b)
{
  return a->cruciaal == b->cruciaal && strcmp (a->name, b->name) == 0 && strcmp (a->short_name, b->short_name) == 0
         && strcmp (a->letters, b->letters) == 0;
}

/* Measuring is most of the work: a label that stays as it was is not measured
 * again. */
static gboolean
take_label (KvNetwerk *netwerk,
            guint      node)
{
  KvNetwerkNode *self = &netwerk->nodes[node];
  guint number = netwerk->before != NULL ? kv_netwerk_find_node (netwerk->before, self->id) : KV_NETWERK_NONE;
  const KvNetwerkNode *was = number != KV_NETWERK_NONE ? &netwerk->before->nodes[number] : NULL;

  if (was == NULL || !is_written_alike (self, was))
    return FALSE;
  self->letters_width = was->letters_width;
  self->n_whole = was->n_whole;
  netwerk->labels[node].n_forms = netwerk->before->labels[number].n_forms;
  for (guint i = 0; i < KV_LABEL_FORMS; i++)
    {
      netwerk->labels[node].sizes[i] = netwerk->before->labels[number].sizes[i];
      netwerk->labels[node].costs[i] = netwerk->before->labels[number].costs[i];
      if (was->blocks[i] != NULL)
        self->blocks[i] = kv_text_block_ref (was->blocks[i]);
    }
  return TRUE;
}

/* The forms that a label can take: its whole name, the same in less width, and
 * its abbreviation, or without one what fits of it. */
void
kv_netwerk_measure_label (KvNetwerk *netwerk,
                          guint      node)
{
  KvNetwerkNode *self = &netwerk->nodes[node];
  KvTextStyle style = kv_netwerk_label_style (netwerk, node), bold = style;
  double width = netwerk->form.label_width;
  gboolean is_short = self->short_name[0] != 0;

  for (guint i = 0; i < KV_LABEL_FORMS; i++)
    g_clear_pointer (&self->blocks[i], kv_text_block_unref);
  netwerk->labels[node].n_forms = 0;
  if (take_label (netwerk, node))
    return;
  bold.weight = KV_WEIGHT_BOLD;
  self->letters_width = self->letters[0] ? kv_text_width (self->letters, &bold) + LETTERS_GAP : 0;
  add_whole (netwerk, node, &style, width, is_short ? 2 : MOST_LINES);
  self->n_whole = netwerk->labels[node].n_forms;
  if (is_short)
    add_short (netwerk, node, &style, self->short_name, width);
  else
    add_broken (netwerk, node, &style, width * NARROW);
  add_short (netwerk, node, &style, is_short ? self->short_name : self->name, width * NARROWEST);
}
