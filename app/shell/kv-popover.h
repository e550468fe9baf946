/* What popovers and menus share. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Points at this part of its parent, or where that is out of sight at the edge
 * nearest to it: GTK 4.8 looks for the screen that it is on, and finds none. */
void kv_popover_point_at (GtkPopover         *popover,
                          const GdkRectangle *at);

/* An item of a menu with a name, which is shown as it is: no letter of it is a
 * mnemonic. To be unreffed. */
GMenuItem *kv_menu_item_named (const char *name,
                               const char *action,
                               GVariant   *target);

/* The menu of this button, of which the widgets are made once it is opened. */
void kv_menu_button_set_menu (GtkMenuButton *button,
                              GMenuModel    *menu);

/* Calls this where the second button of a mouse, or a finger that stays, asks for the
 * menu of a widget. */
typedef void (*KvMenuAsked) (gpointer data,
                             double   x,
                             double   y);
void kv_menu_ask_with (GtkWidget   *widget,
                       KvMenuAsked  asked,
                       gpointer     data);

/* Opens it; once it closes the keyboard goes back to where it was: GTK 4.8 goes on to
 * what comes next. */
void kv_popover_open (GtkPopover *popover);

/* From now on a popover that may not be shown is closed: a desktop refuses it when
 * another program holds the pointer, and when a finger asks for it just after
 * Ctrl was let go. GTK 4.8 would go on trying, and open it long after it was asked for. */
void kv_popover_close_refused (void);

/* Takes it from its parent. An event that was under way when it closed may have made
 * GTK think that the pointer is in it; GTK then asks where that is, which is nowhere,
 * unless it is insensitive first. */
void kv_popover_drop (GtkWidget *popover);

/* For when it has just closed, and still has something to do. */
void kv_popover_drop_later (GtkWidget *popover);

G_END_DECLS
