/* Bows: how far each line bends to keep clear of what it does not belong to,
 * where it begins and ends, and where on it the mark stands. Plain arrays;
 * knows no relatie. */

#pragma once

#include "kv-geometry.h"

G_BEGIN_DECLS

/* A node that lines run between and round. */
typedef struct
{
  KvVec            centre;
  const KvOutline *outline;
  KvVec            badge;        /* centre of its badge */
  double           badge_radius; /* 0: none */
} KvBowNode;

#define KV_BOW_NO_NODE G_MAXUINT

typedef struct
{
  KvVec  ends[2];     /* the centre of the node, or a bare point */
  guint  nodes[2];    /* or KV_BOW_NO_NODE */
  double room[2];     /* that the line stays from the outline, mm */
  gboolean head[2];   /* an arrow head there */
  double mark_radius; /* 0: the line has no mark */

  double  bow;        /* out: sagitta as a part of the length */
  KvCurve curve;      /* out: between the ends */
  double  start, end; /* out: the part of the curve that is seen, 0 to 1 */
  double  mark;       /* out: where the mark stands, 0 to 1 */
} KvBow;

typedef struct
{
  const KvBowNode *nodes;
  guint            n_nodes;
  const KvRect    *labels; /* empty ones do not count */
  guint            n_labels;
  const KvRect    *reach;  /* within which each label may still move; NULL: it stays */
  KvRect           frame;  /* that lines stay in; empty: none */
  double           scale;  /* of the distances between lines; 1 on A3 */
  KvBow           *bows;
  guint            n_bows;
} KvBowTask;

/* A task that is being solved. What it is given may be changed meanwhile only as
 * said below. */
typedef struct _KvBows KvBows;

KvBows *kv_bows_new        (const KvBowTask *task);
void    kv_bows_free       (KvBows *bows);

/* Bends all lines; they choose in the order in which they stand, then again with
 * all others known. Cost: about 400 samples of each line. */
void    kv_bows_bend       (KvBows *bows);

/* A label moved from one place to another: bows->labels say so already. */
void    kv_bows_label_moved (KvBows *bows,
                             guint   label,
                             KvRect  from,
                             KvRect  to);

/* Bends some lines anew, with the others as they are. Returns what these lines
 * cost then. */
double  kv_bows_bend_again (KvBows      *bows,
                            const guint *lines,
                            guint        n_lines);

/* What some lines cost as they are now. */
double  kv_bows_cost       (KvBows      *bows,
                            const guint *lines,
                            guint        n_lines);

/* Gives one line this bow again. */
void    kv_bows_bend_to    (KvBows *bows,
                            guint   line,
                            double  bow);

/* The lines at a node. */
const guint *kv_bows_ties  (KvBows *bows,
                            guint   node,
                            guint  *n_ties);
gboolean     kv_bows_hold  (const GArray *lines,
                            guint   line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvBows, kv_bows_free)

/* Places the marks of all lines, in the order in which they stand. */
void kv_bows_place_marks (const KvBowTask *task);

/* Gives a line this bow, and finds where it begins and ends. */
void kv_bow_bend       (const KvBowTask *task,
                        KvBow           *bow,
                        double           by);

/* Lets a line that runs through the label of the node at one of its ends begin behind
 * that: the label stands for the node. */
void kv_bow_trim       (KvBow  *bow,
                        guint   end,
                        KvRect  label);

/* The sample points of what is seen of a line, ends included. */
#define KV_BOW_POINTS 25
void kv_bow_points     (const KvBow *bow,
                        KvVec        points[KV_BOW_POINTS]);

G_END_DECLS
