/* Between the files of the view. */

#pragma once

#include "kv-arrangement.h"
#include "kv-bar-layout.h"
#include "kv-connect-card.h"
#include "kv-legend-card.h"
#include "kv-screen-theme.h"
#include "kv-view.h"
#include "kv-weergave-popover.h"

G_BEGIN_DECLS

struct _KvView
{
  AdwBin          parent_instance;
  GtkStack       *stack;
  KvCanvas       *canvas;
  AdwStatusPage  *nothing;  /* NULL: there always was something */
  GtkButton      *zoom_button;
  GtkSpinner     *spinner;
  KvLegendCard   *legend;
  GtkMenuButton  *weergave_button;
  KvWeergavePopover *weergave_popover; /* NULL: nobody asked for it yet */
  GtkMenuButton  *weergave_icon; /* the same where there is no room for words */
  GtkWidget      *arrange_button;
  GtkWidget      *arrange_icon;
  GMenuModel     *arrange_menu;
  GtkWidget      *tools;
  guint           room_id;
  GtkOverlay     *overlay;
  KvConnectCard  *connect;    /* NULL: nobody asked for it yet */

  const KvDiagram *diagram;
  KvDrawingPart    part;
  KvSession       *session;
  KvKrachtenveld  *shown;
  KvAudience       audience;
  GCancellable    *drawing; /* NULL: what is asked for is there, unless it is stale */
  gboolean         is_stale; /* to be drawn once it is seen */
  gboolean         is_legend_offered; /* or not, for this picture in this window */
  gboolean         is_new;   /* nothing of this diagram was shown yet */
  guint            solve_id; /* what was drawn without is to be solved when the user rests */
  guint            spinner_id;

  KvEdits         *edits;     /* of the window; NULL: it is only looked at */
  gboolean         editable;
  GtkWidget       *menu;      /* the context menu that is open, or NULL */
  guint            forget_id; /* of the menu that was closed */
  KvPoint          menu_at;   /* where it was asked for, mm */
  gboolean         has_menu_at; /* else it was by a key */
  GPtrArray       *touched;   /* ids that undo changed, to flash in the next picture; or NULL */
  GHashTable      *places_before; /* id of a partner -> KvBox, where it stood */
  char            *change;    /* to tell where that is out of sight */
  gboolean         was_in_sight;
  char           **sources;   /* from whom a relatie is being drawn by keys */
  GCancellable    *arranging; /* NULL: nothing is being put in order */
  gboolean         is_all_elsewhere; /* all were put in order, and that is not shown yet */
  gboolean         is_arranged; /* that is what is to be shown next, */
  gboolean         glides;    /* is being drawn now, */
  AdwAnimation    *glide;     /* and is on its way; or NULL */
  KvScene         *glide_from;
  KvPicture       *glide_to;
};

/* The keys of the Netwerk view (kv-view-keys.c). */
void      kv_view_init_keys      (KvView         *self);

/* What is done to the selection (kv-view-actions.c). */
void      kv_view_add_actions    (GtkWidgetClass *widget_class);
void      kv_view_update_actions (KvView         *self);

/* Who is meant by a key or a menu: what has the focus, when that is to be seen
 * and not selected; it then is. Else the selection. To be freed. */
char    **kv_view_claim          (KvView         *self);

/* Where something new goes: where the menu was asked for, or the pointer is;
 * FALSE when it is not over the canvas. */
gboolean  kv_view_get_point      (KvView         *self,
                                  KvPoint        *point);

/* Says something; `sentence` is taken. */
void      kv_view_tell           (KvView         *self,
                                  char           *sentence);
/* Says what was done, with a button to take it back. `sentence` is taken. */
void      kv_view_tell_done      (KvView         *self,
                                  char           *sentence);

/* Removes these and says so; the focus goes to who stands next. */
void      kv_view_remove         (KvView         *self,
                                  char          **ids);

/* Shows that something takes time, while it does. */
void      kv_view_update_waiting (KvView         *self);

/* What undo changed (kv-view-changed.c), once it is drawn: it flashes, or is told
 * where it is out of sight. What was seen to move is at most told. */
void      kv_view_show_change    (KvView         *self);
void      kv_view_tell_change    (KvView         *self);
gboolean  kv_view_moves_several  (KvView         *self);
void      kv_view_forget_change  (KvView         *self);

/* Partners glide to a picture, which is taken, from what was shown (kv-view-glide.c).
 * Anything else that is to be seen first ends that, or makes it be forgotten. */
void      kv_view_init_glide     (KvView         *self);
gboolean  kv_view_can_glide      (KvView         *self);
void      kv_view_begin_glide    (KvView         *self,
                                  KvScene        *from,
                                  KvPicture      *to);
void      kv_view_show_between   (KvView         *self,
                                  double          part);
void      kv_view_end_glide      (KvView         *self);
void      kv_view_forget_glide   (KvView         *self);

/* The legend beside the tools, before the next frame (kv-view-legend.c). */
void      kv_view_fit_legend     (KvView         *self);
void      kv_view_forget_legend  (KvView         *self);

/* Looking at the selection and what is tied to it alone. */
void      kv_view_update_lit     (KvView         *self);

/* kv-view-clipboard.c, kv-view-connect.c, kv-view-arrange.c, kv-view-menu.c */
void      kv_view_add_clipboard  (GtkWidgetClass *widget_class);
void      kv_view_add_connecting (GtkWidgetClass *widget_class);
void      kv_view_end_connecting (KvView         *self);
void      kv_view_add_arranging  (GtkWidgetClass *widget_class);
void      kv_view_stop_arranging (KvView         *self);
void      kv_view_show_arranged  (KvView         *self);
void      kv_view_add_menu       (GtkWidgetClass *widget_class);
void      kv_view_init_menu      (KvView         *self);
void      kv_view_close_menu     (KvView         *self);

G_END_DECLS
