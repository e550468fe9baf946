/* KvCanvasPartner: a partner on the canvas as a widget that draws nothing. It
 * lies where the partner is drawn, takes the keyboard focus, and tells
 * assistive technology its name, its facts and whether it is selected. */

#pragma once

#include <gtk/gtk.h>

#include "kv-krachtenveld.h"
#include "kv-path.h"

G_BEGIN_DECLS

#define KV_TYPE_CANVAS_PARTNER (kv_canvas_partner_get_type ())
G_DECLARE_FINAL_TYPE (KvCanvasPartner, kv_canvas_partner, KV, CANVAS_PARTNER, GtkWidget)

GtkWidget  *kv_canvas_partner_new      (const char *id);

const char *kv_canvas_partner_get_id   (KvCanvasPartner *self); /* interned */
KvBox       kv_canvas_partner_get_box  (KvCanvasPartner *self);
void        kv_canvas_partner_set_box  (KvCanvasPartner *self,
                                        KvBox            box);
void        kv_canvas_partner_set_selected (KvCanvasPartner *self,
                                            gboolean         is_selected);
void        kv_canvas_partner_describe (KvCanvasPartner *self,
                                        KvKrachtenveld  *krachtenveld);

G_END_DECLS
