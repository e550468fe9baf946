/* Between the files of the netwerkdiagram. */

#pragma once

#include <math.h>

#include "kv-netwerk-geometry.h"
#include "kv-sheet.h"

G_BEGIN_DECLS

/* Reading the model (kv-netwerk-ties.c). */
void          kv_netwerk_read_hulls (KvNetwerk      *netwerk,
                                     KvKrachtenveld *krachtenveld,
                                     KvElement      *weergave);
void          kv_netwerk_read_edges (KvNetwerk      *netwerk,
                                     KvKrachtenveld *krachtenveld,
                                     KvElement      *weergave);

/* The forms of a label, after its letters changed. */
void          kv_netwerk_measure_label (KvNetwerk *netwerk,
                                        guint      node);

/* Hulls. */
gboolean      kv_netwerk_is_member    (const KvNetwerkHull *hull,
                                       guint                node);
gboolean      kv_netwerk_hull_is_inside (const KvNetwerk *netwerk,
                                         guint            inner,
                                         guint            outer);
double        kv_netwerk_hull_pad     (const KvNetwerk *netwerk,
                                       guint            hull);
KvHullMember *kv_netwerk_hull_members (const KvNetwerk *netwerk,
                                       guint            hull);
/* A hull that would claim a stranger becomes a letter; the relaties that end on
 * it go. */
void          kv_netwerk_drop_hull    (KvNetwerk *netwerk,
                                       guint      hull);

/* Drawing. */
void          kv_netwerk_draw         (const KvNetwerk *netwerk,
                                       KvScene         *scene);

/* The blocks of the legend (kv-netwerk-legend.c); brief: in a column too narrow
 * for a long head. One that has nothing to say adds nothing. */
void          kv_netwerk_add_partners (const KvNetwerk *netwerk,
                                       KvKrachtenveld  *krachtenveld,
                                       KvLegend        *legend,
                                       gboolean         brief);
void          kv_netwerk_add_sizes (const KvNetwerk *netwerk,
                                    KvKrachtenveld  *krachtenveld,
                                    KvLegend        *legend,
                                    gboolean         brief);
void          kv_netwerk_add_houding (const KvNetwerk *netwerk,
                                      KvKrachtenveld  *krachtenveld,
                                      KvLegend        *legend,
                                      gboolean         brief);
void          kv_netwerk_add_relaties (const KvNetwerk *netwerk,
                                       KvKrachtenveld  *krachtenveld,
                                       KvLegend        *legend,
                                       gboolean         brief);
/* Whether the width of a line of this soort says how strong it is. */
gboolean      kv_netwerk_shows_strength (const KvNetwerk *netwerk,
                                         guint            soort);
/* One line for each soort, whatever the strengths. */
void          kv_netwerk_add_soorten (const KvNetwerk *netwerk,
                                      KvLegend        *legend);
void          kv_netwerk_add_overleggen (const KvNetwerk *netwerk,
                                         KvKrachtenveld  *krachtenveld,
                                         KvLegend        *legend,
                                         gboolean         brief);
void          kv_netwerk_add_unknown (const KvNetwerk *netwerk,
                                      KvKrachtenveld  *krachtenveld,
                                      KvLegend        *legend,
                                      gboolean         brief);

/* The legend: beside the drawing where the paper lies, else under it. */
typedef struct
{
  KvRect place;
  guint  n_columns; /* 0: in rows */
  double width;     /* of one column */
} KvNetwerkLegendPlan;

/* Takes the room of the legend from the frame. */
void          kv_netwerk_plan_legend  (const KvNetwerk     *netwerk,
                                       KvSheet             *sheet,
                                       KvRect              *frame,
                                       KvNetwerkLegendPlan *plan);
void          kv_netwerk_draw_legend  (const KvNetwerk           *netwerk,
                                       KvSheet                   *sheet,
                                       const KvNetwerkLegendPlan *plan,
                                       KvScene                   *scene);

/* For layout (kv-netwerk-solve.c). */
KvBowNode    *kv_netwerk_bow_nodes        (const KvNetwerk *netwerk);
KvBowTask     kv_netwerk_bow_task         (const KvNetwerk *netwerk,
                                           const KvBowNode *nodes,
                                           const KvRect    *labels);
/* The ends of a line as its nodes and hulls are now; the boxes of a node. */
void          kv_netwerk_set_ends         (KvNetwerk       *netwerk,
                                           guint            edge);
void          kv_netwerk_set_body         (KvNetwerk       *netwerk,
                                           guint            node);

/* Lines begin behind the names of their own partners, where they run through them. */
void          kv_netwerk_trim_lines       (KvNetwerk *netwerk);

/* Where the labels are; to be freed. */
KvRect       *kv_netwerk_label_rects      (const KvNetwerk *netwerk);

/* Outlines around nodes and labels as they are. */
void          kv_netwerk_solve_hulls      (KvNetwerk *netwerk);
/* The last word on hulls: one that claims a stranger after all is a letter.
 * Whether there was one. */
gboolean      kv_netwerk_drop_false_hulls (KvNetwerk *netwerk);
void          kv_netwerk_place_hull_names (KvNetwerk *netwerk);

/* From one netwerk to another of the same field: the hull with this id, or NULL; the
 * numbers of the edges by the id of what they show, of deel van that is a partner;
 * hulls that were letters stay letters. */
const KvNetwerkHull *kv_netwerk_find_hull    (const KvNetwerk *netwerk,
                                              const char      *id);
GHashTable          *kv_netwerk_number_edges (const KvNetwerk *netwerk);
void                 kv_netwerk_follow_hulls (KvNetwerk       *netwerk,
                                              const KvNetwerk *before);

/* How things are written. */
KvTextStyle   kv_netwerk_label_style  (const KvNetwerk *netwerk,
                                       guint            node);
KvTextStyle   kv_netwerk_hull_style   (const KvNetwerk *netwerk,
                                       guint            hull);
double        kv_netwerk_digit_type   (const KvNetwerk     *netwerk,
                                       const KvNetwerkNode *node);
KvVec         kv_netwerk_badge_centre (const KvNetwerk *netwerk,
                                       guint            node);

G_END_DECLS
