/* Between the files that bend lines. */

#pragma once

#include "kv-bows.h"
#include "kv-near.h"

G_BEGIN_DECLS

#define KV_BENDS 17 /* that are tried; the first is straight */
#define KV_RINGS 3
#define KV_BOW_LABEL_AIR .8 /* that lines keep from labels, mm, */
#define KV_BOW_HEAD_AIR 1.8 /* and the heads of arrows */

extern const double kv_bends[KV_BENDS];

/* A line as one bend has it. */
typedef struct
{
  KvCurve curve;
  double  start, end;
  KvVec   rings[2][KV_RINGS]; /* for each end: where it is at some distances from it */
  double  cost;               /* by itself, wherever other lines are */
} KvBend;

typedef struct
{
  KvBend   bends[KV_BENDS];
  KvRect   box;    /* around it, however it bends; known with the costs */
  guint32  shaped; /* which bends are known, a bit each, but for their costs */
  gboolean costed;
  gboolean bent;   /* it has a bend, which others see */
  guint    bend;
} KvBowLine;

struct _KvBows
{
  const KvBowTask *task;
  KvNear          *nodes;
  KvNear          *labels;
  GArray         **ties;  /* per node: the lines at it */
  KvBowLine       *lines;
};

/* What a bend of a line costs by itself: for bending, and for every sample in a
 * node, badge or label. */
double kv_bows_own_cost (KvBows *bows,
                         guint   line,
                         guint   bend);

/* What a label at this place adds to that. */
double kv_bows_label_cost (const KvBow  *bow,
                           const KvBend *bend,
                           guint         number,
                           KvRect        label);

/* What it costs that a line runs close beside another that leaves the same node
 * as its end `end`, or crosses it. */
double kv_bows_pair_cost (KvBows *bows,
                          guint   line,
                          guint   end,
                          guint   other);

/* The same for all lines at its nodes. */
double kv_bows_beside_cost (KvBows *bows,
                            guint   line);

/* Where a line is at `radius` from the node at one of its ends; its other end
 * when it does not come that far. */
KvVec  kv_bow_on_ring (const KvBow   *bow,
                       const KvCurve *curve,
                       guint          end,
                       double         radius);

/* The distances of the rings; 1 and 2 are those at which lines may be too close. */
double kv_bow_ring_radius (const KvBowTask *task,
                           guint            ring);

G_END_DECLS
