/* KvTool: the hand on the netwerkdiagram, without a window. It is told where
 * the pointer presses, moves and lets go, and performs edits.
 *
 * Nothing changes in the field before the button is let go: until then the
 * overlay says what would come, and Escape just forgets it. Points are mm of the
 * world. What only a window can do it asks for: take the requests after each
 * event. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

#define KV_DRAG_THRESHOLD 4. /* px before a press becomes a drag */
#define KV_FINGER_THRESHOLD 12. /* the same of a finger, which trembles */
/* The dots round a partner from which a line is drawn: */
#define KV_TOOL_RING_DRAWN 11.    /* px across */
#define KV_TOOL_RING_TARGET 24.   /* px across: what hits it */
#define KV_TOOL_RING_AWAY 2.      /* px from the shape to the middle of a ring */
#define KV_HIT_TOLERANCE 4.  /* px beside a line that still count */

typedef enum
{
  KV_HOLD_NONE = 0,
  KV_HOLD_SHIFT = 1 << 0,
  KV_HOLD_CTRL = 1 << 1,
  KV_HOLD_SPACE = 1 << 2,
} KvHold;

typedef enum { KV_BUTTON_FIRST, KV_BUTTON_MIDDLE, KV_BUTTON_FINGER } KvButton;

/* The four rings of a partner, from which a relatie is drawn. */
typedef struct
{
  const char *id;        /* interned */
  KvPoint     middle[4]; /* above, right, below, left */
} KvRings;

/* What to draw on the picture; good until the next call. */
typedef struct
{
  const char         *cursor;   /* a CSS name, NULL: the usual one */
  const char         *hovered;  /* interned, NULL: nothing */
  KvRings             rings[2]; /* of what is hovered and of what is selected */
  guint               n_rings;
  gboolean            has_band; /* the rubber band */
  KvBox               band;
  const KvPoint      *from;     /* lines from here to `to`: relaties that are being drawn */
  guint               n_from;
  KvPoint             to;
  const char         *target;   /* what a line would end on, NULL: empty canvas */
  const char * const *dragged;  /* ids that are being moved, ends with NULL */
  KvPoint             offset;   /* how far */
  gboolean            copying;  /* they stay; copies of them move */
  gboolean            has_ghost; /* a name that is being moved */
  KvBox               ghost;
} KvOverlay;

typedef enum
{
  KV_REQUEST_NAME,    /* let the name of `id` be typed, then kv_edits_name() */
  KV_REQUEST_SOORT,   /* let the soort of `ids` be chosen beside `at`, on the side away from `from` */
  KV_REQUEST_DETAILS, /* show the details of `id` */
  KV_REQUEST_PAN,     /* move the picture by `offset` px */
} KvRequestType;

typedef struct
{
  KvRequestType       type;
  const char         *id;     /* interned */
  const char * const *ids;    /* good until the next event */
  KvPoint             at;
  KvPoint             from;
  KvPoint             offset;
} KvRequest;

typedef struct _KvTool KvTool;

KvTool          *kv_tool_new          (KvEdits *edits); /* which outlive it */
void             kv_tool_free         (KvTool  *self);

/* px a mm. The scene is that of the KvEdits. */
void             kv_tool_set_scale    (KvTool  *self,
                                       double   scale);
/* Where nothing may be changed it selects and pans. */
void             kv_tool_set_editable (KvTool  *self,
                                       gboolean editable);

void             kv_tool_press        (KvTool  *self,
                                       KvPoint  at,
                                       KvButton button,
                                       guint    n_press,
                                       KvHold   hold);
void             kv_tool_move         (KvTool  *self,
                                       KvPoint  at,
                                       KvHold   hold);
void             kv_tool_release      (KvTool  *self,
                                       KvPoint  at,
                                       KvHold   hold);
void             kv_tool_leave        (KvTool  *self);
/* Ends the gesture as if it had not begun; FALSE when there was none. Also for
 * when the window loses the pointer. */
gboolean         kv_tool_cancel       (KvTool  *self);

/* Whether a gesture went over the threshold. */
gboolean         kv_tool_is_dragging  (KvTool  *self);

const KvOverlay *kv_tool_get_overlay  (KvTool  *self);
gboolean         kv_tool_take_request (KvTool    *self,
                                       KvRequest *request);

/* What is at a point: the interned id of a partner, relatie or overleg, or NULL. */
const char      *kv_tool_find         (KvTool  *self,
                                       KvPoint  at,
                                       KvRole  *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvTool, kv_tool_free)

G_END_DECLS
