/* Between the files that choose the sides of labels. */

#pragma once

#include "kv-labels.h"
#include "kv-near.h"

G_BEGIN_DECLS

#define KV_LABEL_AIR .5         /* that is kept free round a label, mm */
#define KV_LABEL_COVER_COST 60. /* covering anything at all */

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

/* What one box costs that lies over another; a box outside the frame. */
double kv_label_cover_cost   (KvRect a,
                              KvRect b);
double kv_label_outside_cost (const KvLabelTask *task,
                              KvRect             rect);

/* What a label covers of the nodes and names round it, and what it costs in all;
 * `skip` is a label that does not count. */
double kv_label_covering_cost (KvLabelSolver *solver,
                               guint          self,
                               guint          skip,
                               KvRect         rect);
double kv_label_choice_cost   (KvLabelSolver *solver,
                               guint          self,
                               guint          skip,
                               KvLabelSide    side,
                               guint          form);

G_END_DECLS
