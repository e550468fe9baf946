#include "kv-onderbouwing.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

static const KvField onderbouwing_fields[] = {
  [KV_ONDERBOUWING_VAN] = { "van", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Of"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_RELATIE) },
  [KV_ONDERBOUWING_VELD] = { "veld", KV_FIELD_TEXT, KV_MARK_KEY, N_("Field") },
  [KV_ONDERBOUWING_BRON] = { "bron", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Based on"), kv_bronnen },
  [KV_ONDERBOUWING_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_ONDERBOUWING_ZEKERHEID] = { "zekerheid", KV_FIELD_SCORE, KV_MARK_INTERN, N_("How sure"), .min = 1, .max = 3 },
};

KV_DEFINE_ELEMENT (KvOnderbouwing, kv_onderbouwing, KV_KIND_ONDERBOUWING, "onderbouwing", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE | KV_CLASS_WITHHELD, KV_ONDERBOUWING_VAN, onderbouwing_fields)
