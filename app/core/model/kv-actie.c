#include "kv-actie.h"

#include <glib/gi18n.h>

const KvWord kv_actie_soorten[] = {
  { "actie", "actie" },
  { "communicatie", "communicatie" },
  { "evaluatie", "evaluatie" },
  { NULL },
};

const KvWord kv_actie_statussen[] = {
  { "idee", "idee" },
  { "gepland", "gepland" },
  { "bezig", "bezig" },
  { "gedaan", "gedaan" },
  { "vervallen", "vervallen" },
  { NULL },
};

static const KvField actie_fields[] = {
  [KV_ACTIE_SOORT] = { "soort", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Kind"), kv_actie_soorten },
  [KV_ACTIE_VOOR] = { "voor", KV_FIELD_REFS, KV_MARK_INTERN, N_("For whom"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_SECTOR) | KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_ACTIE_WAT] = { "wat", KV_FIELD_TEXT, KV_MARK_OORDEEL, N_("What") },
  [KV_ACTIE_KANAAL] = { "kanaal", KV_FIELD_TEXT, KV_MARK_INTERN, N_("Channel") },
  [KV_ACTIE_FREQUENTIE] = { "frequentie", KV_FIELD_TEXT, KV_MARK_INTERN, N_("How often") },
  [KV_ACTIE_WIE] = { "wie", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Who") },
  [KV_ACTIE_WANNEER] = { "wanneer", KV_FIELD_TEXT, KV_MARK_INTERN | KV_MARK_DATED, N_("When") },
  [KV_ACTIE_STATUS] = { "status", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Status"), kv_actie_statussen },
  [KV_ACTIE_VERPLAATSING] = { "verplaatsing", KV_FIELD_TEXT, KV_MARK_OORDEEL | KV_MARK_REACH, N_("Should reach") },
};

KV_DEFINE_ELEMENT (KvActie, kv_actie, KV_KIND_ACTIE, "actie", 'a', KV_CLASS_WITHHELD, -1, actie_fields)
