/* KvView: a diagram of a field, on a canvas with its tools. It solves the
 * picture in the background and again when something changes; while nobody sees
 * it, it waits. */

#pragma once

#include <adwaita.h>

#include "kv-canvas.h"
#include "kv-drawing.h"
#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_VIEW (kv_view_get_type ())
G_DECLARE_FINAL_TYPE (KvView, kv_view, KV, VIEW, AdwBin)

/* Which diagram, and whether its body or its pages. */
void      kv_view_set_diagram (KvView          *self,
                               const KvDiagram *diagram,
                               KvDrawingPart    part);

/* `shown` is the krachtenveld of the session, or for partners what they may see
 * of it. What was there is gone at once, before the new picture is ready. */
void      kv_view_set_field  (KvView         *self,
                              KvSession      *session,
                              KvKrachtenveld *shown,
                              KvAudience      audience);

/* The same again after a change; what was there stays until it is ready. */
void      kv_view_refresh    (KvView         *self,
                              KvKrachtenveld *shown);

/* Lets the diagram be drawn on, through these, which it borrows; NULL: no more. */
void      kv_view_set_edits   (KvView         *self,
                               KvEdits        *edits,
                               gboolean        editable);

/* Before undo and redo: these ids will change. What of it is in sight flashes
 * in the next picture; else the sentence is told. */
void      kv_view_expect_change (KvView       *self,
                                 GPtrArray    *touched,
                                 const char   *sentence);

/* Keys that do the same on a list of what is drawn. */
void      kv_view_share_keys  (KvView         *self,
                               GtkWidget      *list);

/* The context menu for what is selected, of "view." actions and a mark
 * at its sector and soort: a popover, to be given a parent. */
GtkWidget *kv_view_make_menu  (KvView         *self);
/* Whether it is open. */
gboolean   kv_view_has_menu   (KvView         *self);

KvCanvas  *kv_view_get_canvas (KvView        *self);
GtkWidget *kv_view_get_tools  (KvView        *self);
GtkWidget *kv_view_get_legend (KvView        *self);
gboolean   kv_view_is_ready   (KvView        *self);

G_END_DECLS
