/* KvCanvas: a picture that one looks at: it zooms and pans, and says what is
 * under the pointer. It can be scrolled (GtkScrollable), shows and changes the
 * selection, and has a child for each partner drawn, so that assistive
 * technology and the keyboard find them. It knows no diagram and no file.
 *
 * With edits it is drawn on: the netwerkdiagram in the window. It then says
 * "details" (id, NULL: of all that is selected) when somebody wants to see
 * those, and "menu" (id, x, y) when a context menu is asked for at a point, of an element or (NULL) of the canvas. */

#pragma once

#include <gtk/gtk.h>

#include "kv-edits.h"
#include "kv-picture.h"
#include "kv-selection.h"

G_BEGIN_DECLS

/* What the canvas holds on to when its size or picture changes. */
typedef enum
{
  KV_FIT_NONE,  /* the zoom that was chosen */
  KV_FIT_WIDTH, /* the whole width, at 100% at most */
  KV_FIT_ALL,   /* everything; of pages, a whole sheet */
} KvFit;

typedef struct
{
  int width; /* px */
  int height;
} KvSize;

#define KV_TYPE_CANVAS (kv_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KvCanvas, kv_canvas, KV, CANVAS, GtkWidget)

GtkWidget       *kv_canvas_new          (void);

/* `krachtenveld` is what the picture shows: for partners their copy. The
 * picture is taken; NULL shows nothing. */
void             kv_canvas_set_picture  (KvCanvas       *self,
                                         KvPicture      *picture,
                                         KvKrachtenveld *krachtenveld);
/* What is shown changed a little, and is to be seen so in the next frame. */
void             kv_canvas_change_picture (KvCanvas       *self,
                                           KvPicture      *picture,
                                           KvKrachtenveld *krachtenveld);
/* Nearly all of it changed, and will again when it is seen: a thread draws it. */
void             kv_canvas_pass_picture (KvCanvas       *self,
                                         KvPicture      *picture,
                                         KvKrachtenveld *krachtenveld);
const KvPicture *kv_canvas_get_picture  (KvCanvas       *self);
/* Whether all that is to be seen is drawn, and as it should be. */
gboolean         kv_canvas_is_sharp     (KvCanvas       *self);
/* Shows nothing until the next picture, which is then seen from where this one
 * was. */
void             kv_canvas_blank        (KvCanvas       *self);
void             kv_canvas_set_selection (KvCanvas      *self,
                                          KvSelection   *selection);
/* To be drawn on through these, which it borrows; NULL: no more. Where nothing
 * may be changed it selects and pans. */
void             kv_canvas_set_edits    (KvCanvas       *self,
                                         KvEdits        *edits,
                                         gboolean        editable);
/* Lets the name of a partner or overleg be typed where it is drawn. */
void             kv_canvas_begin_name   (KvCanvas       *self,
                                         const char     *id);
/* Keeps what was typed: before saving, or showing something else. */
void             kv_canvas_finish_name  (KvCanvas       *self);
/* Lets the soort of relaties that were just made be chosen, beside their target
 * on the side away from a point, mm. */
void             kv_canvas_choose_soort (KvCanvas           *self,
                                         const char * const *relaties,
                                         const char         *target,
                                         KvPoint             from);
/* Escape: ends the gesture as if it had not begun; FALSE when there was none. */
gboolean         kv_canvas_cancel       (KvCanvas       *self);
void             kv_canvas_set_grey     (KvCanvas       *self,
                                         gboolean        grey);

/* What lies over the bottom of the canvas, px: what fits stays above it. */
void             kv_canvas_set_inset    (KvCanvas       *self,
                                         int             inset);
/* And what lies over the corner at its start; 0: nothing. */
void             kv_canvas_set_corner   (KvCanvas       *self,
                                         KvSize          corner);
/* Whether the picture, as long as it fits, can be clear of such a thing and be about
 * as large as it would be. */
gboolean         kv_canvas_has_room_for (KvCanvas       *self,
                                         KvSize          corner);

double           kv_canvas_get_zoom     (KvCanvas       *self);
void             kv_canvas_set_zoom     (KvCanvas       *self,
                                         double          zoom);
void             kv_canvas_zoom_at      (KvCanvas       *self,
                                         double          zoom,
                                         double          x,
                                         double          y);
/* What is at @world comes to be at @at of the window. */
void             kv_canvas_hold         (KvCanvas       *self,
                                         double          zoom,
                                         KvPoint         world,
                                         KvPoint         at);
void             kv_canvas_zoom_step    (KvCanvas       *self,
                                         int             step);
void             kv_canvas_set_fit      (KvCanvas       *self,
                                         KvFit           fit);
void             kv_canvas_pan          (KvCanvas       *self,
                                         double          dx,
                                         double          dy);
/* Brings it to the middle if it is out of sight. */
void             kv_canvas_reveal       (KvCanvas       *self,
                                         const char     *id);

/* Where an element is drawn, mm; FALSE when it is not. */
gboolean         kv_canvas_locate       (KvCanvas       *self,
                                         const char     *id,
                                         KvBox          *box);
/* Whether some of it is in the window. */
gboolean         kv_canvas_shows        (KvCanvas       *self,
                                         const char     *id);
/* The partner that has the keyboard focus, and where that is to be seen; NULL
 * without. */
const char      *kv_canvas_get_focus_id (KvCanvas       *self);
const char      *kv_canvas_get_focused  (KvCanvas       *self);
/* Gives the focus to a partner; NULL, or not drawn: to the canvas. */
void             kv_canvas_focus_on     (KvCanvas       *self,
                                         const char     *id);
/* Where the pointer is, mm; FALSE when it is not on an empty place of the canvas. */
gboolean         kv_canvas_get_pointer  (KvCanvas       *self,
                                         KvPoint        *point);

/* Draws the eye to a partner, relatie or overleg, for a moment. */
void             kv_canvas_flash        (KvCanvas       *self,
                                         const char     *id);
/* All but these nearly vanish; NULL: nothing does any more. */
void             kv_canvas_set_lit      (KvCanvas           *self,
                                         const char * const *ids);
gboolean         kv_canvas_is_lit       (KvCanvas       *self);

/* Between the window (px) and the world (mm). */
KvPoint          kv_canvas_to_world     (KvCanvas       *self,
                                         double          x,
                                         double          y);
KvPoint          kv_canvas_to_view      (KvCanvas       *self,
                                         double          x,
                                         double          y);

G_END_DECLS
