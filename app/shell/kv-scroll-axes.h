/* KvScrollAxes: what each of our widgets that scrolls (GtkScrollable) keeps for that: two
 * adjustments, two policies, and the four properties of them. It is part of the widget,
 * which says how far it goes and is told when somebody scrolled. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KvScrolled) (gpointer widget);

typedef struct
{
  GtkWidget     *widget;
  KvScrolled     scrolled;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation; NULL: nobody scrolls it yet */
  guint          policies[2];    /* GtkScrollablePolicy */
  gboolean       is_configuring;
} KvScrollAxes;

/* Of one axis, px. */
typedef struct
{
  double value;
  double lower;
  double upper;
  double step;
  double page;
} KvScrollRange;

/* How many properties it has. */
#define KV_SCROLL_AXES_N_PROPS 4

/* In class_init: the properties of GtkScrollable, from this id on. */
void   kv_scroll_axes_install      (GObjectClass        *klass,
                                    guint                first_id);
/* `index`: of the property, from 0. */
void   kv_scroll_axes_get_property (const KvScrollAxes  *self,
                                    guint                index,
                                    GValue              *value);
void   kv_scroll_axes_set_property (KvScrollAxes        *self,
                                    guint                index,
                                    const GValue        *value);

/* `scrolled` is called when somebody else changed a value. */
void   kv_scroll_axes_init         (KvScrollAxes        *self,
                                    GtkWidget           *widget,
                                    KvScrolled           scrolled);
/* In dispose. */
void   kv_scroll_axes_clear        (KvScrollAxes        *self);

/* Says how far one axis goes and where it is. */
void   kv_scroll_axes_configure    (KvScrollAxes        *self,
                                    GtkOrientation       axis,
                                    const KvScrollRange *range);
/* Where it is scrolled to, or `otherwise` while nobody scrolls it. */
double kv_scroll_axes_get_value    (const KvScrollAxes  *self,
                                    GtkOrientation       axis,
                                    double               otherwise);
void   kv_scroll_axes_scroll_to    (KvScrollAxes        *self,
                                    GtkOrientation       axis,
                                    double               value);

G_END_DECLS
