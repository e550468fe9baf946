/* Between the files of the window. */

#pragma once

#include "kv-bar-layout.h"
#include "kv-edits.h"
#include "kv-inspector.h"
#include "kv-lijst-view.h"
#include "kv-matrix-view.h"
#include "kv-opening-page.h"
#include "kv-panes.h"
#include "kv-session.h"
#include "kv-sidebar.h"
#include "kv-start-page.h"
#include "kv-toast.h"
#include "kv-view-switcher.h"
#include "kv-window.h"

G_BEGIN_DECLS

struct _KvWindow
{
  AdwApplicationWindow parent_instance;

  GtkOverlay      *overlay;
  KvToast         *toast;          /* NULL: nothing was said yet */
  GtkStack        *stack;          /* opening_page, field */
  KvOpeningPage   *opening_page;   /* NULL: it never showed without a field */
  GtkWidget       *field;
  AdwFlap         *flap;
  AdwFlap         *details;        /* the inspector beside the view */
  KvInspector     *inspector;
  GtkWidget       *content_header;
  KvBarLayout     *header_layout;
  KvViewSwitcher  *compact_switcher;
  GtkWidget       *add_wide;
  AdwButtonContent *add_content;
  GtkWidget       *add_icon;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  AdwViewSwitcherBar *switcher_bar;
  KvSidebar       *sidebar;
  AdwWindowTitle  *sidebar_title;
  AdwWindowTitle  *content_title;
  GtkMenuButton   *diagram_button;
  GtkRevealer     *repairs_bar;
  GtkLabel        *repairs_label;
  GtkRevealer     *read_only_bar;
  AdwViewStack    *views;
  GtkStack        *netwerk;        /* start_page, view */
  KvStartPage     *start_page;     /* NULL: there were partners from the beginning */
  KvView          *view;
  GtkWidget       *diagrams_bar;
  AdwBin          *diagrams_place;
  KvView          *diagrams;       /* NULL, as the next three: not looked at yet */
  KvMatrixView    *belangen;
  KvMatrixView    *middelen;
  KvLijstView     *lijst;
  AdwViewStackPage *belangen_page;
  AdwViewStackPage *middelen_page;
  GtkMenuButton   *field_menu;
  GtkWidget       *presenting;     /* the toggle */
  AdwButtonContent *presenting_content;
  GtkWidget       *presenting_icon; /* the same where there is no room for words */

  KvDocument      *document;       /* NULL: none open */
  KvSession       *session;        /* of the document */
  KvEdits         *edits;          /* of the session */
  KvKrachtenveld  *shown;          /* its krachtenveld, or what partners may see of it */
  char            *diagram_before; /* shown before presenting took it away */
  gboolean         is_blank;       /* without partners: it asks for the first one */
  gboolean         is_placing;     /* the sidebar comes or goes, not by the user */
  GtkWidget       *list_menu;      /* the context menu of the list at the side, or NULL */
  guint            list_menu_id;   /* it was closed */
  guint            refresh_id;

  GFile           *file;           /* being opened, or refused */
  GCancellable    *opening;
  guint            spinner_id;
  gboolean         is_saving;
  gboolean         closes_when_saved;
};

gboolean kv_window_is_presenting  (KvWindow   *self);
KvAudience kv_window_get_audience (KvWindow   *self);

/* NULL where nothing is remembered. */
GSettings *kv_window_get_settings   (KvWindow   *self);
/* Whether this happens for the first time ever; from now on it does not. */
gboolean   kv_window_is_first_time  (KvWindow   *self,
                                     const char *key);

/* Takes a document over and shows it. */
void     kv_window_set_document   (KvWindow   *self,
                                   KvDocument *document);
void     kv_window_close_document (KvWindow   *self);
/* What shows without a field. */
KvOpeningPage *kv_window_show_opening (KvWindow *self);
void     kv_window_update_title   (KvWindow   *self);

/* Shows what changed, now. */
void     kv_window_refresh        (KvWindow   *self);

/* Without partners (kv-window-begin.c). */
gboolean kv_window_is_untouched   (KvWindow   *self);
void     kv_window_check_blank    (KvWindow   *self);
void     kv_window_show_tools     (KvWindow   *self);
void     kv_window_add_first      (KvWindow   *self,
                                   const char *text);
void     kv_window_focus_content  (KvWindow   *self);

/* A pane that slides in and out (kv-window-pane.c). */
void     kv_window_watch_pane     (KvWindow   *self,
                                   AdwFlap    *flap);
/* So that something in it can have the focus at once: until the animation has
 * begun what is typed would be lost. */
void     kv_window_reveal_pane    (AdwFlap    *flap);

/* Makes the view that is to be seen, the first time (kv-window-views.c). */
void     kv_window_make_view      (KvWindow   *self);

/* Where a diagram is seen: the sheets, or the canvas, which is behind the tables too
 * (kv-window-diagram.c). */
KvView  *kv_window_get_picture    (KvWindow   *self);

/* The toast, and where it lies in the window (kv-window-toast.c). */
KvToast *kv_window_get_toast      (KvWindow   *self);
gboolean kv_window_place_toast    (GtkOverlay   *overlay,
                                   GtkWidget    *toast,
                                   GdkRectangle *place,
                                   gpointer      data);

/* The tables (kv-window-tables.c). */
/* The one that is seen, or NULL. */
KvTableView *kv_window_get_table  (KvWindow   *self);
void     kv_window_show_table     (KvWindow   *self,
                                   KvTableView *table);
void     kv_window_show_tables    (KvWindow   *self);
void     kv_window_refresh_tables (KvWindow   *self);
void     kv_window_forget_tables  (KvWindow   *self);
void     kv_window_commit_tables  (KvWindow   *self);
gboolean kv_window_flash_table    (KvWindow   *self,
                                   GPtrArray  *touched);
void     kv_window_tell           (KvWindow   *self,
                                   const char *sentence,
                                   const char *details);
void     kv_window_add_table_actions (GtkWidgetClass *widget_class);

/* Opening (kv-window-file.c). */
void     kv_window_add_file_actions (GtkWidgetClass *widget_class);
void     kv_window_stop_opening     (KvWindow       *self);
void     kv_window_add_drop         (KvWindow       *self);

/* Saving (kv-window-save.c). */
void     kv_window_add_save_actions    (GtkWidgetClass *widget_class);
void     kv_window_update_file_actions (KvWindow       *self);
gboolean kv_window_may_close           (KvWindow       *self);

/* The inspector (kv-window-details.c). */
void     kv_window_add_details    (KvWindow   *self);
void     kv_window_show_details   (KvWindow   *self);
void     kv_window_follow_selection (KvWindow *self);
void     kv_window_fit_panes      (KvWindow   *self,
                                   int         width);
void     kv_window_fill_header    (KvWindow   *self,
                                   KvBarSizes  size);

/* The list at the side (kv-window-sidebar.c). */
void     kv_window_add_sidebar         (KvWindow       *self);
void     kv_window_add_sidebar_actions (GtkWidgetClass *widget_class);
void     kv_window_place_sidebar       (KvWindow       *self);
void     kv_window_reveal_sidebar      (KvWindow       *self);
void     kv_window_show_addition       (KvWindow       *self);
void     kv_window_open_details        (KvWindow       *self,
                                        const char     *id);
void     kv_window_show_chosen         (KvWindow       *self,
                                        const char     *id);

KvKind   kv_window_get_addition        (KvWindow       *self);

/* What is done in it (kv-window-list.c). */
void     kv_window_add_list            (KvWindow       *self);
void     kv_window_forget_list_menu    (KvWindow       *self);

/* A list from elsewhere (kv-window-paste.c). */
void     kv_window_add_paste_actions (GtkWidgetClass *widget_class);
void     kv_window_paste_text        (KvWindow       *self,
                                      const char     *text);
/* Unless nothing can be added; whether it was. */
gboolean kv_window_take_list         (KvWindow       *self,
                                      const char     *text);

/* Taking back (kv-window-undo.c). */
void     kv_window_add_undo_actions (GtkWidgetClass *widget_class);
void     kv_window_follow_journal   (KvWindow       *self);
void     kv_window_show_undo        (KvWindow       *self);

/* What is looked at (kv-window-diagram.c). */
void     kv_window_add_view_actions (GtkWidgetClass *widget_class);
void     kv_window_list_diagrams    (KvWindow       *self);
void     kv_window_bind_view        (KvWindow       *self);
void     kv_window_show_diagram     (KvWindow       *self);
/* Whose diagrams they are. */
void     kv_window_show_diagrams    (KvWindow       *self);
void     kv_window_refresh_diagrams (KvWindow       *self);
void     kv_window_offer_help       (KvWindow       *self);

/* From region to region (kv-window-regions.c). */
void     kv_window_add_region_actions (GtkWidgetClass *widget_class);

G_END_DECLS
