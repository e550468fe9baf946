/* Runs: how a sequence of things with a size is broken over pages. Pure
 * numbers; columns over sheets and rows over pages are both this. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double   size;
  double   gap;    /* before it, unless it is the first of its run */
  gboolean sticks; /* never the first of a run */
  double   overhang; /* room after it, in which others of the run may stand */
} KvRunItem;

typedef struct
{
  guint  first;
  guint  end;   /* after the last */
  double size;  /* with the gaps inside it, without an overhang */
} KvRun;

GArray *kv_runs_break  (const KvRunItem *items,
                        guint            n_items,
                        double           room,
                        double           last_room);
GArray *kv_runs_spread (const KvRunItem *items,
                        guint            n_items,
                        double           room,
                        double           last_room);

G_END_DECLS
