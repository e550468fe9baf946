/* What the tests of the shell share: an application, the example field, and
 * waiting for something to be so. */

#pragma once

#include "kv-canvas.h"
#include "kv-edits.h"
#include "kv-grid.h"
#include "kv-window.h"

G_BEGIN_DECLS

typedef gboolean (*KvTestCondition) (gpointer data);

/* Instead of gtk_test_init(). */
void            kv_test_init        (int            *argc,
                                     char         ***argv);

/* Turns the main loop until it is so; fails after 20 seconds. */
void            kv_test_wait        (KvTestCondition condition,
                                     gpointer        data);

/* Turns it until there is nothing to do. */
void            kv_test_settle      (void);

/* Fails unless this reference to an object is the last, as soon as nothing is read or
 * drawn for it in a thread any more; drops it. */
void            kv_test_assert_gone (gpointer        object);

/* Destroys a window, of which nothing may be left. */
void            kv_test_destroy     (gpointer        window);

/* A key as the widget's own controllers get it; whether one of them took it. */
gboolean        kv_test_press       (gpointer        widget,
                                     guint           keyval,
                                     GdkModifierType state);
/* A finger that stays there. */
void            kv_test_hold        (gpointer        widget,
                                     double          x,
                                     double          y);
/* The first of this type in what is under a widget, or NULL. */
gpointer        kv_test_find        (gpointer        widget,
                                     GType           type);

/* One for all tests: GTK does not let go of it. */
KvApplication  *kv_test_application (void);

/* The file of an example, and what is in it. To be unreffed. */
GFile          *kv_test_file        (const char *name);
KvKrachtenveld *kv_test_field       (const char *name);

/* A shortcut of the widget itself, by a key that triggers it ("<Control>x"); what its
 * action says. */
gboolean        kv_test_shortcut    (gpointer        widget,
                                     const char     *key);

/* A table of the example in a window of its own, with the focus. */
typedef struct
{
  KvKrachtenveld *field;
  KvSession      *session;
  KvEdits        *edits;
  GtkWidget      *window;
  gpointer        view; /* a KvTableView */
  KvGrid         *grid;
} KvTestTable;

void            kv_test_table_open  (KvTestTable    *self,
                                     GType           view);
void            kv_test_table_close (KvTestTable    *self);

/* A canvas of 800 x 600 with the netwerkdiagram of this field in a window that
 * shows; to be destroyed. */
GtkWidget      *kv_test_canvas      (KvKrachtenveld *field,
                                     KvSelection    *selection,
                                     KvCanvas      **canvas);

/* A window that shows this file, its picture solved; to be destroyed. */
KvWindow       *kv_test_open        (KvApplication *application,
                                     GFile         *file);
void            kv_test_wait_ready  (KvWindow      *window);

/* The pixels of a widget as it was drawn last, none of them scaled. */
GBytes         *kv_test_paint       (GtkWidget     *widget);

G_END_DECLS
