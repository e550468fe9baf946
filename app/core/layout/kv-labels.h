/* Labels: on which side of its node each name stands, and in which of its
 * forms (whole, or abbreviated), so that names cover nothing and few lines run
 * under them. Plain arrays; knows no partner. */

#pragma once

#include "kv-geometry.h"

G_BEGIN_DECLS

/* In the order in which they are tried; 0 leaves the choice free. The last four
 * begin or end in line with the node, and are for where lines are many. */
typedef enum
{
  KV_LABEL_FREE,
  KV_LABEL_BELOW,
  KV_LABEL_ABOVE,
  KV_LABEL_RIGHT,
  KV_LABEL_LEFT,
  KV_LABEL_BELOW_RIGHT,
  KV_LABEL_BELOW_LEFT,
  KV_LABEL_ABOVE_RIGHT,
  KV_LABEL_ABOVE_LEFT,
} KvLabelSide;

#define KV_LABEL_SIDES 8

#define KV_LABEL_FORMS 5

typedef struct
{
  KvRect      body;    /* around the node's outline */
  KvRect      badge;   /* around its badge; KV_RECT_EMPTY: none */
  guint       n_forms; /* 0: no label at all */
  KvVec       sizes[KV_LABEL_FORMS]; /* width and height of each form, best first, */
  double      costs[KV_LABEL_FORMS]; /* and how much one would rather not have it */
  KvLabelSide wanted;  /* the side, when somebody chose it */
  guint       hulls;   /* that it is in, a bit each: they grow with it when it is below or above, */
  guint       stiff[2][KV_LABEL_FORMS]; /* but for these: below and above, in each form */

  KvLabelSide side;    /* out */
  guint       form;    /* out */
  KvRect      rect;    /* out: where the label stands; empty without label */
  gboolean    crowded; /* out: no side was free; it covers something */
} KvLabel;

/* A straight piece of a line; a line that runs under a label counts once. `hull`
 * is the bit of the hull whose outline it is; 0: none. */
typedef struct
{
  KvVec a, b;
  guint line;
  guint hull;
} KvLabelLine;

typedef struct
{
  KvLabel           *labels;
  guint              n_labels;
  const KvLabelLine *lines;
  guint              n_lines;
  const KvRect      *taken; /* where no label may stand, beside nodes and badges */
  guint              n_taken;
  KvRect             frame; /* that they stay within; empty: no frame */
  gboolean           obey;  /* a side that somebody chose is taken, whatever is there */
} KvLabelTask;

/* That is kept free round a label, mm. */
#define KV_LABEL_AIR .5

/* The distance between a node and its label on each side, mm. */
#define KV_LABEL_GAP_BELOW 1.
#define KV_LABEL_GAP_ABOVE 1.2
#define KV_LABEL_GAP_BADGE .6 /* above and right, to a badge that is in the way */
#define KV_LABEL_GAP_RIGHT 1.6
#define KV_LABEL_GAP_LEFT 1.6

/* Where the label of a node stands on a side. */
KvRect kv_label_rect (const KvLabel *label,
                      KvLabelSide    side,
                      guint          form);

/* The hulls that grow with a label on a side. */
guint  kv_label_growing (const KvLabel *label,
                         KvLabelSide    side,
                         guint          form);

/* These cannot grow with it as it stands, nor with a wider form of it there. */
void   kv_label_stiffen (KvLabel *label,
                         guint    hulls);

/* Chooses for all. Cost: O(n) for labels that are spread out. */
void kv_labels_solve (const KvLabelTask *task);

G_END_DECLS
