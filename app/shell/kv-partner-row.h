/* KvPartnerRow: a partner in the list. */

#pragma once

#include <gtk/gtk.h>

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_TYPE_PARTNER_ROW (kv_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (KvPartnerRow, kv_partner_row, KV, PARTNER_ROW, GtkListBoxRow)

GtkWidget  *kv_partner_row_new        (KvKrachtenveld *krachtenveld,
                                       KvElement      *partner);

const char *kv_partner_row_get_id     (KvPartnerRow *self);
KvElement  *kv_partner_row_get_sector (KvPartnerRow *self); /* NULL: none */

/* Whether its name or afkorting holds `text`, whatever the case and accents. */
gboolean    kv_partner_row_matches    (KvPartnerRow *self,
                                       const char   *folded);
char       *kv_fold                   (const char   *text);

G_END_DECLS
