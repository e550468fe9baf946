/* Between the files of the tool. */

#pragma once

#include "kv-tool.h"

G_BEGIN_DECLS

typedef enum
{
  KV_TOOL_IDLE,
  KV_TOOL_PRESSED, /* and not moved yet */
  KV_TOOL_MOVE,
  KV_TOOL_COPY,
  KV_TOOL_LINE,
  KV_TOOL_BAND,
  KV_TOOL_LABEL,
  KV_TOOL_HULL_NAME,
  KV_TOOL_PAN,
  KV_TOOL_SPENT,   /* the gesture is over, the button is still down */
} KvToolState;

#define KV_TOOL_NO_RING 4

/* What was at a point when it was last asked: one move of the pointer asks it often. */
typedef struct
{
  KvScene    *scene; /* NULL: never asked */
  KvPoint     at;
  double      scale;
  const char *id;
  KvRole      role;
} KvToolHit;

struct _KvTool
{
  KvEdits     *edits;
  double       scale;
  gboolean     editable;

  KvToolState  state;
  KvHold       hold;
  KvPoint      at;      /* the pointer */
  KvPoint      pressed; /* where it pressed */
  double       threshold; /* px from there, and it is a drag */
  gboolean     pans;    /* what the press will become */
  const char  *hit;     /* on what, interned, or NULL */
  KvRole       role;
  guint        ring;    /* of it, or KV_TOOL_NO_RING */
  const char  *hovered; /* interned, or NULL */
  KvToolHit    known;

  char       **before;  /* what was selected when it pressed */
  char       **ids;     /* what is dragged, or where lines come from */
  GArray      *from;    /* KvPoint, one each of the ids */
  const char  *target;

  GArray      *requests; /* KvRequest */
  char       **made;     /* relaties */
  KvOverlay    overlay;
};

/* What is at a point, hovered rings and all (kv-tool-hit.c). */
KvElement  *kv_tool_lookup      (KvTool     *self,
                                 const char *id);
gboolean    kv_tool_is_partner  (KvTool     *self,
                                 const char *id);
gboolean    kv_tool_get_rings   (KvTool     *self,
                                 const char *id,
                                 KvRings    *rings);
/* The partner that a ring under the pointer belongs to, or NULL. */
const char *kv_tool_find_ring   (KvTool     *self,
                                 KvPoint     at,
                                 guint      *ring);
/* Whether the pointer is so near to a partner that it still means it. */
gboolean    kv_tool_is_around   (KvTool     *self,
                                 const char *id,
                                 KvPoint     at);
/* The one partner that is selected, interned, or NULL. */
const char *kv_tool_get_selected (KvTool    *self);

/* The side on which the label that is dragged would stand, and where. */
guint       kv_tool_label_side  (KvTool     *self,
                                 KvBox      *ghost);

KvPoint     kv_tool_offset      (KvTool     *self);
KvBox       kv_tool_band        (KvTool     *self);

G_END_DECLS
