/* GTK begins with reading its own theme, a fifth of what it does until an empty window of
 * libadwaita is there, and libadwaita then puts an empty one in its place. In between
 * these two there is an empty one from the beginning: themes come from resources, and of
 * two with one path the last that was registered counts. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before GTK begins. */
void kv_no_theme_begin (void);

/* Once libadwaita has begun. GTK then reads the theme that it has by now, whichever
 * that is, so that nothing depends on what they do in between. */
void kv_no_theme_end   (void);

G_END_DECLS
