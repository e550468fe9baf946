#include "kv-belang.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

static const KvField belang_fields[] = {
  [KV_BELANG_NAAM] = { "naam", KV_FIELD_TEXT, 0, N_("Name") },
  [KV_BELANG_THEMA] = { "thema", KV_FIELD_TEXT, 0, N_("Theme") },
  [KV_BELANG_OMSCHRIJVING] = { "omschrijving", KV_FIELD_LONG_TEXT, 0, N_("Description") },
  [KV_BELANG_VOLGORDE] = { "volgorde", KV_FIELD_NUMBER, 0, N_("Order") },
};

KV_DEFINE_ELEMENT (KvBelang, kv_belang, KV_KIND_BELANG, "belang", 'b', KV_CLASS_IF_REFERRED, -1, belang_fields)

static const KvField standpunt_fields[] = {
  [KV_STANDPUNT_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_STANDPUNT_BELANG] = { "belang", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Interest"), .targets = KV_KIND_BIT (KV_KIND_BELANG) },
  [KV_STANDPUNT_WAARDE] = { "waarde", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_SHARED, N_("Does the partner want this?"), .min = -4, .max = 4 },
  [KV_STANDPUNT_WAAROM] = { "waarom", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Why does the partner want this?") },
  [KV_STANDPUNT_DELEN] = { "delen", KV_FIELD_YES, KV_MARK_SHARES, N_("Share with partners") },
  [KV_STANDPUNT_BRON] = { "bron", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Based on"), kv_bronnen },
  [KV_STANDPUNT_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_STANDPUNT_ZEKERHEID] = { "zekerheid", KV_FIELD_SCORE, KV_MARK_INTERN, N_("How sure"), .min = 1, .max = 3 },
};

KV_DEFINE_ELEMENT (KvStandpunt, kv_standpunt, KV_KIND_STANDPUNT, "standpunt", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE, -1, standpunt_fields)
