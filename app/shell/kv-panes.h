/* KvPanes: the layout of what holds the panes of the window beside each other. Before
 * it gives its child a width it says which width that is, so that what does not fit is
 * folded in the same frame.
 *
 * Emits "fit" with a width in px. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_PANES (kv_panes_get_type ())
G_DECLARE_FINAL_TYPE (KvPanes, kv_panes, KV, PANES, GtkLayoutManager)

/* What the panes need, px. None of it may depend on what is folded. */
typedef struct
{
  int sidebar;
  int content;   /* the view, its header compact */
  int inspector; /* 0: it is not shown */
} KvPaneWidths;

/* Whether there is room for the sidebar beside the rest. */
gboolean kv_panes_fit (const KvPaneWidths *widths,
                       int                 width);

G_END_DECLS
