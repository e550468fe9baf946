/* Settling: labels and lines give way to each other. A label on its second-best
 * side may spare the lines around it a long detour. */

#pragma once

#include "kv-bows.h"
#include "kv-labels.h"

G_BEGIN_DECLS

/* Moves labels to another side, or gives them another form, where that is better
 * for them and their lines together, and bends those lines anew. Label i is that of node i;
 * bows->labels are kept equal to the boxes of the labels; the lines of the labels are
 * those that do not bend. Cost: a few hundred
 * samples for each label and line near it. */
void kv_settle (const KvLabelTask *labels,
                KvBowTask         *bows);

/* The same for those labels only that stand on an outline, with all lines bent
 * already. */
void kv_settle_off_outlines (const KvLabelTask *labels,
                             KvBowTask         *bows);

G_END_DECLS
