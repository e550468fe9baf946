/* KvSidebar: what is in the field as a list, one kind at a time; partners stand
 * by sector, so it is the legend of the sectors as well. It shares the selection
 * with the canvas, searches, and at the bottom makes new ones.
 *
 * Emits "opened" with an id when its details are asked for; "chosen" with an id
 * when it was searched for and is to be seen; "known" with the id of who has a
 * name already; "hits-changed" when what is found is other than before; and
 * "left" when Escape gives the focus away. */

#pragma once

#include <adwaita.h>

#include "kv-edits.h"
#include "kv-roster-list.h"

G_BEGIN_DECLS

#define KV_TYPE_SIDEBAR (kv_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KvSidebar, kv_sidebar, KV, SIDEBAR, AdwBin)

/* `shown` is the krachtenveld of the session, or what partners may see of it.
 * `edits` outlive it here; NULL: nothing can be added. */
void        kv_sidebar_set_field    (KvSidebar      *self,
                                     KvSession      *session,
                                     KvEdits        *edits,
                                     KvKrachtenveld *shown);
void        kv_sidebar_refresh      (KvSidebar      *self,
                                     KvKrachtenveld *shown);

/* Which kind is listed. */
KvKind      kv_sidebar_get_kind     (KvSidebar      *self);
void        kv_sidebar_set_kind     (KvSidebar      *self,
                                     KvKind          kind);

void        kv_sidebar_focus_search (KvSidebar      *self);
/* To type the name of a new one. */
void        kv_sidebar_focus_new    (KvSidebar      *self,
                                     KvKind          kind);
/* What is selected gets another name, typed in its row. */
void        kv_sidebar_begin_name   (KvSidebar      *self);
/* What is being typed there counts. */
void        kv_sidebar_finish_name  (KvSidebar      *self);

/* The list, and what stands in its place while somebody searches. */
KvRosterList *kv_sidebar_get_list   (KvSidebar      *self);
KvRosterList *kv_sidebar_get_hit_list (KvSidebar    *self);

/* The ids of what is found; NULL while nobody searches. */
const char * const *kv_sidebar_get_hits (KvSidebar  *self);

G_END_DECLS
