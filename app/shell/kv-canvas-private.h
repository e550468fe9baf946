/* Between the files of the canvas. */

#pragma once

#include <adwaita.h>

#include "kv-base-layer.h"
#include "kv-canvas.h"
#include "kv-scene-layer.h"
#include "kv-scroll-axes.h"
#include "kv-tool.h"

G_BEGIN_DECLS

/* How long zooming rests before all is drawn sharp, ms. */
#define KV_CANVAS_REST 20

/* Around everything when it fits, and around sheets, px. */
#define KV_CANVAS_FIT_MARGIN 24

/* The rings of one partner, as they are drawn. */
typedef struct
{
  KvRings        rings;
  int            taken;  /* the one that a press will take; -1: none */
  KvViewport     viewport;
  KvColour       paper;
  KvColour       accent;
  GskRenderNode *node;   /* NULL: they are not */
} KvDrawnRings;

struct _KvCanvas
{
  GtkWidget       parent_instance;

  KvPicture      *picture;      /* NULL: nothing to show */
  KvKrachtenveld *krachtenveld; /* what the picture shows */
  KvSelection    *selection;
  GPtrArray      *partners;     /* KvCanvasPartner, the children */
  guint           describe_id;  /* they are described anew, soon */

  KvViewport      viewport;
  KvFit           fit;
  int             inset;        /* at the bottom, px */
  KvSize          corner;       /* that is covered, at the bottom */
  const char     *revealing;    /* comes into sight at the next allocation; interned, or NULL */
  gboolean        is_placed;    /* the viewport was chosen for this picture */
  gboolean        is_fitted;    /* what is to fit does, at this size: */
  int             width;        /* at the last allocation */
  int             fitted_width;
  int             fitted_height;
  KvScrollAxes    axes;         /* that follow the viewport */

  KvBaseLayer     base;
  GskRenderNode  *base_node;    /* that shows it; NULL: to be made */
  KvBaseSight     base_seen;    /* from where */
  gboolean        is_grey;
  guint           sharpen_id;
  guint           notify_id;

  KvSceneLayer    ties;         /* the relaties of what is selected */
  guint           ties_id;      /* they follow what is selected */
  KvSceneLayer    selected;
  KvSceneLayer    pointed;      /* what the pointer is on */
  KvDrawnRings    rings[2];
  const char     *focused;      /* as it is drawn; interned, or NULL */
  guint           focusing_id;  /* the focus is on its way to: */
  const char     *focusing;     /* interned; NULL: the canvas */
  const char     *hovered;      /* interned, or NULL */
  KvPoint         pointer;
  gboolean        has_pointer;

  GPtrArray      *flashing;     /* interned ids */
  KvScene        *glow;         /* of them; NULL: to be made */
  AdwAnimation   *flash;        /* NULL: never flashed yet */
  guint           still_id;     /* of the outline that stands for a flash where nothing moves */
  GPtrArray      *lit;          /* interned ids of what is in focus; NULL: everything */
  KvScene        *lit_scene;    /* of them; NULL: to be made */

  KvEdits        *edits;        /* of the window; NULL: it only shows */
  KvTool         *tool;         /* with the edits */
  GtkWidget      *naming;       /* KvNameEntry; NULL: no name is being typed */
  const char     *named;        /* whose name, interned */
  GtkWidget      *choosing;     /* KvSoortChooser; NULL: nothing is being chosen */
  char          **chosen;       /* the relaties that it is of */
  const char     *chosen_from;  /* who had the focus before, interned, or NULL */
  GtkGesture     *drag;
  KvPoint         pressed;      /* where the drag began */
  KvPoint         drag_scroll;  /* when the pan began */
  double          pinch_zoom;   /* when the pinch began */
  KvPoint         pinched;      /* what is between the fingers, mm */
  guint           n_taps;       /* in a row, the last of them: */
  KvPoint         tapped;
  guint32         tap_time;
  gboolean        space_is_down;
  gboolean        space_dragged;
};

/* Where one looks: on whole pixels. */
KvViewport  kv_canvas_get_viewport       (KvCanvas      *self);
/* For a place that is other than it was: of the picture, of what lies over it. */
void        kv_canvas_queue_place        (KvCanvas      *self);
void        kv_canvas_size_allocate      (GtkWidget     *widget,
                                          int            width,
                                          int            height,
                                          int            baseline);
/* Somebody scrolled it. */
void        kv_canvas_scrolled           (gpointer       canvas);

/* Drawing (kv-canvas-draw.c). */
void        kv_canvas_snapshot           (GtkWidget     *widget,
                                          GtkSnapshot   *snapshot);
/* Draws it sharp, soon. */
void        kv_canvas_queue_sharpen      (KvCanvas      *self);
/* There is another picture. Where it is another than the last one it is drawn at
 * once, unless that is more than this part of all. */
void        kv_canvas_draw_changes       (KvCanvas      *self,
                                          double         at_once);
void        kv_canvas_forget_drawing     (KvCanvas      *self);

/* What draws the eye for a while (kv-canvas-emphasis.c). */
void        kv_canvas_draw_veil       (KvCanvas        *self,
                                       GtkSnapshot     *snapshot,
                                       GdkRGBA          ground);
void        kv_canvas_draw_flash      (KvCanvas        *self,
                                       GtkSnapshot     *snapshot,
                                       KvColour         accent);
void        kv_canvas_renew_emphasis  (KvCanvas        *self);
void        kv_canvas_forget_emphasis (KvCanvas        *self);

/* Fingers (kv-canvas-touch.c). */
void        kv_canvas_add_touch       (KvCanvas        *self);
/* Whether a finger does what a gesture is being told. */
gboolean    kv_canvas_is_finger       (GtkGesture      *gesture);
/* How many presses in a row this one is; GTK counted n. */
guint       kv_canvas_count_taps      (KvCanvas        *self,
                                       GtkGesture      *gesture,
                                       guint            n);

/* The hand on a canvas that is drawn on (kv-canvas-hand.c). */
void        kv_canvas_hand_press      (KvCanvas        *self,
                                       KvPoint          at,
                                       KvButton         button,
                                       guint            n_press,
                                       GdkModifierType  state);
void        kv_canvas_hand_move       (KvCanvas        *self,
                                       KvPoint          at,
                                       GdkModifierType  state);
void        kv_canvas_hand_release    (KvCanvas        *self,
                                       KvPoint          at,
                                       GdkModifierType  state);
void        kv_canvas_hand_leave      (KvCanvas        *self);
void        kv_canvas_tell_edits      (KvCanvas        *self);
/* What the hand shows: what it drags, rings, and over those all else. */
void        kv_canvas_draw_dragged    (KvCanvas        *self,
                                       cairo_t         *cr,
                                       KvColour         accent);
void        kv_canvas_draw_rings      (KvCanvas        *self,
                                       GtkSnapshot     *snapshot,
                                       KvColour         accent);
void        kv_canvas_draw_strokes    (KvCanvas        *self,
                                       cairo_t         *cr,
                                       KvColour         accent);
void        kv_canvas_forget_rings    (KvCanvas        *self);
void        kv_canvas_emit_details    (KvCanvas        *self,
                                       const char      *id);
void        kv_canvas_emit_menu       (KvCanvas        *self,
                                       const char      *id,
                                       KvPoint          at);
void        kv_canvas_set_hovered     (KvCanvas        *self,
                                       const char      *id);

/* A name that is being typed (kv-canvas-name.c). */
void        kv_canvas_allocate_name   (KvCanvas        *self);
void        kv_canvas_size_name       (KvCanvas        *self);
void        kv_canvas_check_name      (KvCanvas        *self);

/* A soort that is being chosen (kv-canvas-soort.c). */
void        kv_canvas_allocate_chooser (KvCanvas       *self);
void        kv_canvas_finish_soort     (KvCanvas       *self);

void        kv_canvas_add_controllers (KvCanvas        *self);
gboolean    kv_canvas_focus           (GtkWidget       *widget,
                                       GtkDirectionType direction);

/* The partners as children. */
void        kv_canvas_renew_partners    (KvCanvas *self);
void        kv_canvas_forget_descriptions (KvCanvas *self);
void        kv_canvas_mark_selected     (KvCanvas *self);
void        kv_canvas_allocate_partners (KvCanvas *self);
/* The focus after a press; and the partner that has it, for who draws it. */
void        kv_canvas_focus_soon        (KvCanvas *self,
                                         const char *id);
const char *kv_canvas_see_focus         (KvCanvas *self);
void        kv_canvas_watch_focus       (KvCanvas *self);
void        kv_canvas_renew_highlight   (KvCanvas *self);

/* What is at this point of the window: the id of an element, or NULL. */
const char *kv_canvas_find              (KvCanvas *self,
                                         double    x,
                                         double    y);

G_END_DECLS
