/* Between the files that choose the sides of labels, alone or with the lines. */

#pragma once

#include "kv-labels.h"
#include "kv-near.h"

G_BEGIN_DECLS

/* Labels, and what is near each. */
typedef struct
{
  const KvLabelTask *task;
  KvNear            *reach; /* each label's node and all its sides in one box */
  KvNear            *lines;
  GArray            *seen;  /* line numbers under the label that is being costed */
} KvLabelSolver;

void   kv_label_solver_init  (KvLabelSolver     *solver,
                              const KvLabelTask *task);
void   kv_label_solver_clear (KvLabelSolver *solver);

/* All that a label with its node can take. */
KvRect kv_label_reach        (const KvLabel *label);

/* What one box costs that lies over another. */
double kv_label_cover_cost   (KvRect a,
                              KvRect b);

/* What a label costs on a side in a form, with the others where they are; `skip` is
 * one that does not count, or KV_LABEL_NONE. Cost: what is near it. */
#define KV_LABEL_NONE G_MAXUINT
double   kv_label_cost       (KvLabelSolver *solver,
                              guint          self,
                              guint          skip,
                              KvLabelSide    side,
                              guint          form);

/* Whether it would cover anything there, or stand outside the frame. */
gboolean kv_label_covers     (KvLabelSolver *solver,
                              guint          self,
                              KvLabelSide    side,
                              guint          form);

/* Whether an outline runs under a label that does not make way for it. */
gboolean kv_label_is_on_outline (KvLabelSolver *solver,
                                 guint          self);

G_END_DECLS
