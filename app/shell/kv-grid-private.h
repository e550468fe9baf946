/* Between the files of the table. */

#pragma once

#include "kv-form.h"
#include "kv-grid-editor.h"
#include "kv-grid-hand.h"
#include "kv-grid-stamps.h"
#include "kv-grid.h"
#include "kv-scroll-axes.h"

G_BEGIN_DECLS

struct _KvGrid
{
  GtkWidget      parent_instance;

  KvGridModel   *model;          /* NULL: nothing to show */
  KvGridHand    *hand;           /* of the model */
  KvSession     *session;
  KvForm        *form;           /* of the session; NULL: to be made */

  /* Sizes, px (kv-grid-geometry.c). */
  int            width, height;  /* when it was last allocated */
  int            measured_width; /* for which width they are */
  int            letter, line;   /* of the type of the interface */
  double         scale;          /* px in a mm of paper whose type is as large */
  int            row_height, group_height, head_height, name_width, entry_width;
  int            count_widths[KV_GRID_MAX_COUNTS];
  GArray        *lefts;          /* int, of column 1 and on, and of their end */
  GArray        *tops;           /* int, of each row, and of their end */
  KvScrollAxes   axes;

  /* Pictures (kv-grid-draw.c). */
  KvGridStamps  *stamps;
  GHashTable    *layouts;        /* "style:width:lines:text" -> PangoLayout */
  GHashTable    *rows;           /* what is in the cells -> GskRenderNode */
  KvGridPlace    hovered;        /* row -2: none */

  /* What lights up (kv-grid-flash.c). */
  GArray        *flashed;        /* KvGridPlace */
  gint64         flash_end;
  guint          flash_tick;

  /* Children (kv-grid-stops.c). */
  GPtrArray     *stops;          /* KvGridStop, not owned */
  guint          renew_id;

  GtkWidget     *editor;         /* while something is typed, or NULL */
  GtkWidget     *popover;        /* a scale, a list, a menu, or NULL */

  guint          select_id;
  gboolean       is_selecting;
  KvGridPlace    pressed;        /* where a drag began */
  double         drag_x, drag_y; /* where it is */
  guint          drag_id;        /* while it goes on outside */
  int            drop_column;    /* where a heading that is dragged would go, or -1 */
};

/* --- geometry --- */

#define KV_GRID_HEAD_PAD 4   /* px beside a heading */
#define KV_GRID_WORDS_PAD 6  /* px beside words */
#define KV_GRID_COUNT_PAD 8 /* px at the right of a figure */

void     kv_grid_forget_sizes  (KvGrid *self);
void     kv_grid_measure_all   (KvGrid *self);
gboolean kv_grid_locate        (KvGrid *self, KvGridPlace place, GdkRectangle *rectangle);
/* FALSE: nothing is there. */
gboolean kv_grid_find          (KvGrid *self, double x, double y, KvGridPlace *place);
/* The same, brought to the nearest cell. */
KvGridPlace kv_grid_find_nearest (KvGrid *self, double x, double y);
void     kv_grid_get_visible   (KvGrid *self, KvGridRange *range);
int      kv_grid_get_foot      (KvGrid *self); /* its top */
int      kv_grid_get_counts    (KvGrid *self); /* their left */
int      kv_grid_foot_height   (KvGrid *self);
int      kv_grid_counts_width  (KvGrid *self);
int      kv_grid_body_width    (KvGrid *self); /* of the columns */
int      kv_grid_body_height   (KvGrid *self); /* of the rows and the entry of a new one */
int      kv_grid_top_of        (KvGrid *self, int row);
int      kv_grid_name_indent   (KvGrid *self, const KvGridRow *row);
/* Whether words stand in it, and no pictures. */
gboolean kv_grid_is_words      (KvGrid *self, int column);
/* Of a column, wrapped. Owned by the table. */
PangoLayout *kv_grid_get_heading (KvGrid *self, int column);

/* --- scrolling --- */

int      kv_grid_scroll        (KvGrid *self, guint axis);
void     kv_grid_configure     (KvGrid *self);
void     kv_grid_reveal        (KvGrid *self, KvGridPlace place);
guint    kv_grid_page          (KvGrid *self);
/* Somebody scrolled it. */
void     kv_grid_scrolled      (gpointer grid);

/* --- drawing --- */

typedef enum
{
  KV_GRID_TYPE_PLAIN,
  KV_GRID_TYPE_NAME,
  KV_GRID_TYPE_STRONG,     /* a name in bold */
  KV_GRID_TYPE_HEAD,       /* in the middle, over figures */
  KV_GRID_TYPE_WORDS_HEAD, /* where the words under it begin */
  KV_GRID_TYPE_GROUP,
  KV_GRID_TYPE_SMALL,
} KvGridType;

void         kv_grid_snapshot      (GtkWidget *widget, GtkSnapshot *snapshot);
/* Owned by the table; width 0: as wide as it is. */
PangoLayout *kv_grid_get_layout    (KvGrid *self, KvGridType type, const char *text, int width, int lines);
int          kv_grid_measure_text  (KvGrid *self, KvGridType type, const char *text);

void         kv_grid_forget_flash  (KvGrid *self);

/* --- children --- */

void     kv_grid_queue_stops   (KvGrid *self);
void     kv_grid_renew_stops   (KvGrid *self);
void     kv_grid_allocate_stops (KvGrid *self);
gboolean kv_grid_focus_cursor  (KvGrid *self);

/* --- what is typed in --- */

void     kv_grid_open_entry    (KvGrid *self, const char *text);
/* With what is there, all of it selected. */
void     kv_grid_edit          (KvGrid *self);
void     kv_grid_close_entry   (KvGrid *self);
/* FALSE: what is in it was not taken. */
gboolean kv_grid_take_entry    (KvGrid *self);
void     kv_grid_fill          (KvGrid *self);
void     kv_grid_allocate_entry (KvGrid *self);

/* --- hand and keys --- */

void     kv_grid_add_keys      (KvGrid *self);
void     kv_grid_add_pointer   (KvGrid *self);
void     kv_grid_moved         (KvGrid *self);
void     kv_grid_selected      (KvGrid *self);
void     kv_grid_select        (KvGrid *self);
void     kv_grid_tell          (KvGrid *self, const char *sentence, const char *details);

/* --- popovers, menus, clipboard --- */

void     kv_grid_point_at      (KvGrid *self, GtkWidget *popover, const GdkRectangle *at);
/* The same in all cells of the range. */
void     kv_grid_set_range     (KvGrid *self, const char *text);
void     kv_grid_choose        (KvGrid *self);
void     kv_grid_open_basis    (KvGrid *self);
void     kv_grid_open_menu     (KvGrid *self, double x, double y);
void     kv_grid_close_popover (KvGrid *self);
void     kv_grid_add_actions   (GtkWidgetClass *widget_class);
void     kv_grid_add_clipboard (GtkWidgetClass *widget_class);

G_END_DECLS
