#include "kv-momentopname.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

const KvWord kv_metingen[] = {
  { "nulmeting", "nulmeting" },
  { "tussenmeting", "tussenmeting" },
  { "eindmeting", "eindmeting" },
  { NULL },
};

static const KvField momentopname_fields[] = {
  [KV_MOMENTOPNAME_NAAM] = { "naam", KV_FIELD_TEXT, KV_MARK_INTERN, N_("Name") },
  [KV_MOMENTOPNAME_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_MOMENTOPNAME_FASE] = { "fase", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Phase"), kv_fases },
  [KV_MOMENTOPNAME_SOORT] = { "soort", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Kind"), kv_metingen },
};

KV_DEFINE_ELEMENT (KvMomentopname, kv_momentopname, KV_KIND_MOMENTOPNAME, "momentopname", 't', KV_CLASS_WITHHELD, -1, momentopname_fields)
