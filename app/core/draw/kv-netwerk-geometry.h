/* The netwerkdiagram as solved geometry: what is drawn, how large, and where.
 *
 * kv_netwerk_new() reads the model and measures all text; from then on nothing
 * here refers to the model, so that solving can run in a thread. kv_netwerk_place()
 * gives every node its place, kv_netwerk_solve() chooses label sides, bows, marks
 * and hulls, and kv-netwerk.c draws. All lengths in mm. */

#pragma once

#include "kv-bows.h"
#include "kv-hulls.h"
#include "kv-krachtenveld.h"
#include "kv-labels.h"
#include "kv-placement.h"
#include "kv-scene.h"

G_BEGIN_DECLS

/* What is drawn, at most: more hulls cannot be told apart. */
#define KV_NETWERK_HULLS 4

/* A whole name is set in so many widths, at most. */
#define KV_NETWERK_WHOLE_FORMS 3

/* The sizes of one paper. */
typedef struct
{
  double area;        /* of a node, for each point of its score */
  double badge;       /* diameter */
  double badge_type;  /* pt */
  double digit_type;  /* in a node with 3 or more */
  double small_digit_type;
  double label_type;
  double label_width; /* at which a name wraps */
  double border;      /* of a node, pt */
  double distances;   /* of lines that leave the same node; 1 on A3 */
  double lines;       /* the part of its width that each has; 1 where they are not many */
  KvRect frame;       /* nothing stands outside it; empty on the canvas */
  KvVec  page;        /* the room that nodes without any place are spread over */
} KvNetwerkForm;

typedef struct
{
  const char      *id;        /* interned, as all ids here */
  const char      *sector;    /* its id, "" without */
  guint            vorm;
  KvFill           fill;
  double           area;
  char            *text;      /* a digit, "?" or the letter of its sector */
  gboolean         known;     /* FALSE: a dashed border */
  gboolean         cruciaal;
  gboolean         has_badge;
  int              houding;
  gboolean         stored;    /* the weergave says where: */
  KvVec            stored_at;
  gboolean         fixed;     /* by hand */
  gboolean         settled;   /* where it stands as long as the weergave does not say: */
  KvVec            settled_at;
  gboolean         placed;    /* it has a place: */
  KvVec            centre;
  const KvOutline *outline;   /* its ring included; owned by the netwerk */
  char            *name;      /* whole */
  char            *short_name;
  char            *letters;   /* of the hulls that it stands in without an outline */
  double           letters_width;
  KvTextBlock     *blocks[KV_LABEL_FORMS];
  guint            n_whole;  /* of these: the whole name, in whole words */
} KvNetwerkNode;

#define KV_NETWERK_NONE G_MAXUINT

typedef struct
{
  const char *id;       /* of the relatie; of the part, for deel van */
  guint       soort;
  int         sterkte;
  gboolean    gewenst;
  gboolean    deel_van; /* no relatie: `from` is part of `to` */
  gboolean    head;     /* at its second end */
  guint       nodes[2]; /* or KV_NETWERK_NONE */
  guint       hulls[2]; /* or KV_NETWERK_NONE */
} KvNetwerkEdge;

typedef struct
{
  const char  *id;
  char        *naam;
  guint       *members; /* nodes */
  guint        n_members;
  guint        n_leden;  /* with those that are not drawn */
  guint        levels;   /* of hulls inside it */
  guint        colour;   /* in the theme */
  guint        dash;     /* 0 solid, 1 and 2 dashed */
  gboolean     drawn;    /* as a hull; FALSE: as a letter */
  gboolean     tight;    /* close around its members, for want of room */
  char         letter;
  gboolean     wanted;   /* somebody put its name at `wish` */
  KvVec        wish;
  KvTextBlock *names[KV_HULL_NAME_FORMS]; /* on one line, and on two; NULL: not so */
  guint        name_form;
  KvRect       name_rect;
  gboolean     unnamed;  /* no room for its name on this paper */
  KvVec        outline[KV_HULL_POINTS];
} KvNetwerkHull;

typedef struct _KvNetwerk KvNetwerk;

struct _KvNetwerk
{
  KvNetwerkForm  form;
  const KvTheme *theme;
  const KvNetwerk *before;    /* as it was drawn last, while this is made; or NULL */
  guint          grootte;     /* which score the areas show; KV_GROOTTE_GELIJK: none */
  gboolean       has_houding;
  gboolean       by_houding;  /* fills show houding */
  gboolean       without_fills;

  KvNetwerkNode *nodes;
  guint          n_nodes;
  GArray        *edges;       /* KvNetwerkEdge, in drawing order */
  KvNetwerkHull *hulls;
  guint          n_hulls;
  guint          left_out;    /* relaties that end on a hull that is not drawn */
  guint          names_left_out; /* for which there was no room */

  KvLabel       *labels;      /* a label per node */
  KvBow         *bows;        /* a line per edge */
  GHashTable    *outlines;    /* of the shapes in use */
  GHashTable    *numbers;     /* of the nodes, by id */
};

KvNetwerkForm kv_netwerk_form_canvas (void);
/* Smaller where the field has much to draw; NULL: it has little. */
KvNetwerkForm kv_netwerk_form_paper  (gboolean        a3,
                                      KvKrachtenveld *krachtenveld,
                                      KvRect          frame);

KvNetwerk *kv_netwerk_new   (KvKrachtenveld      *krachtenveld,
                             KvElement           *weergave,
                             const KvTheme       *theme,
                             const KvNetwerkForm *form);
/* The same in the form of one that was drawn before, which it borrows until it is
 * solved: what stands where the weergave does not say stays there. */
KvNetwerk *kv_netwerk_new_after (const KvNetwerk *before,
                                 KvKrachtenveld  *krachtenveld,
                                 KvElement       *weergave,
                                 const KvTheme   *theme);
void       kv_netwerk_free  (KvNetwerk *netwerk);

/* Draws within this frame from now on, with thin lines where they are many. */
void       kv_netwerk_set_frame (KvNetwerk *netwerk,
                                 KvRect     frame);

/* Puts every node somewhere: where the weergave has it, scaled to the frame;
 * the others near what they are tied to. On paper nothing overlaps then. Hulls
 * that cannot be drawn without claiming a stranger become letters. */
void       kv_netwerk_place (KvNetwerk *netwerk);

/* Solves everything else. Cost: .03 s for 24 nodes, .2 s for 40 with 100 lines, 1.7 s
 * for 200 with 500: in a thread. */
void       kv_netwerk_solve (KvNetwerk *netwerk);

/* Instead of both: takes the solution from before over, in no time. Lines turn and
 * stretch with their ends, names stay on their side; what is new gets the simplest
 * line and a name below it. FALSE when there is a node that has no place. */
gboolean   kv_netwerk_follow (KvNetwerk *netwerk);

/* Instead of all of that, for a netwerk that was made after one and is on its way to
 * another, both solved: a part of the way, 0 to 1. FALSE when there is a node that
 * the other does not have. */
gboolean   kv_netwerk_go_between (KvNetwerk       *netwerk,
                                  const KvNetwerk *to,
                                  double           part);

guint      kv_netwerk_find_node (const KvNetwerk *netwerk,
                                 const char      *id);
const KvNetwerkEdge *kv_netwerk_edge (const KvNetwerk *netwerk,
                                      guint            edge);

/* What kv_place_all() is to mind: edges between nodes, as those that end on a hull
 * do not pull, and the members of the hulls that are drawn. */
KvPlaceEdge *kv_netwerk_pulls  (const KvNetwerk *netwerk,
                                guint           *n_pulls);
guint        kv_netwerk_groups (const KvNetwerk *netwerk,
                                KvPlaceGroup     groups[KV_NETWERK_HULLS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvNetwerk, kv_netwerk_free)

G_END_DECLS
