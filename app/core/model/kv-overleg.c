#include "kv-overleg.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

const KvWord kv_overleg_soorten[] = {
  { "LEA", "LEA" },
  { "OOGO", "OOGO" },
  { "LEA-en-OOGO", "LEA en OOGO" },
  { "werkgroep", "werkgroep" },
  { "stuurgroep", "stuurgroep" },
  { "regiegroep", "regiegroep" },
  { "adviesraad", "adviesraad" },
  { "platform", "platform" },
  { "kopgroep", "kopgroep" },
  { "kennisteam", "kennisteam" },
  { "bestuur", "bestuur" },
  { "netwerk", "netwerk" },
  { NULL },
};

const KvWord kv_bevoegdheden[] = {
  { "besluit", "besluit" },
  { "advies", "advies" },
  { "voorbereiding", "voorbereiding" },
  { NULL },
};

const KvWord kv_lid_rollen[] = {
  { "voorzitter", "voorzitter" },
  { "secretaris", "secretaris" },
  { "lid", "lid" },
  { "waarnemer", "waarnemer" },
  { NULL },
};

static const KvField overleg_fields[] = {
  [KV_OVERLEG_NAAM] = { "naam", KV_FIELD_TEXT, 0, N_("Name") },
  [KV_OVERLEG_SOORT] = { "soort", KV_FIELD_CHOICE, 0, N_("Kind"), kv_overleg_soorten },
  [KV_OVERLEG_DEEL_VAN] = { "deel-van", KV_FIELD_REF, 0, N_("Part of"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_OVERLEG_BEVOEGDHEID] = { "bevoegdheid", KV_FIELD_CHOICE, 0, N_("Power"), kv_bevoegdheden },
  [KV_OVERLEG_ESCALATIE_NAAR] = { "escalatie-naar", KV_FIELD_REF, 0, N_("Escalates to"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_OVERLEG_FREQUENTIE] = { "frequentie", KV_FIELD_TEXT, 0, N_("How often") },
  [KV_OVERLEG_VOLGORDE] = { "volgorde", KV_FIELD_NUMBER, 0, N_("Order") },
  [KV_OVERLEG_OPDRACHT] = { "opdracht", KV_FIELD_LONG_TEXT, 0, N_("Assignment") },
};

KV_DEFINE_ELEMENT (KvOverleg, kv_overleg, KV_KIND_OVERLEG, "overleg", 'o', 0, -1, overleg_fields)

static const KvField lid_fields[] = {
  [KV_LID_OVERLEG] = { "overleg", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Consultation"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_LID_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_LID_ROL] = { "rol", KV_FIELD_CHOICE, 0, N_("Role"), kv_lid_rollen },
  [KV_LID_MANDAAT] = { "mandaat", KV_FIELD_CHOICE, 0, N_("Has a mandate"), kv_ja_nee },
  [KV_LID_ONTBREEKT] = { "ontbreekt", KV_FIELD_YES, KV_MARK_OORDEEL | KV_MARK_HIDES, N_("Belongs there, is missing") },
};

KV_DEFINE_ELEMENT (KvLid, kv_lid, KV_KIND_LID, "lid", 0, KV_CLASS_PAIR | KV_CLASS_OF_PERSON, KV_LID_OVERLEG, lid_fields)

static const KvField bijeenkomst_fields[] = {
  [KV_BIJEENKOMST_OVERLEG] = { "overleg", KV_FIELD_REF, KV_MARK_REQUIRED, N_("Consultation"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_BIJEENKOMST_DATUM] = { "datum", KV_FIELD_DATE, 0, N_("Date") },
  [KV_BIJEENKOMST_AANWEZIG] = { "aanwezig", KV_FIELD_REFS, KV_MARK_OORDEEL, N_("Present"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_BIJEENKOMST_AFWEZIG] = { "afwezig", KV_FIELD_REFS, KV_MARK_OORDEEL, N_("Absent"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_BIJEENKOMST_AFSPRAKEN] = { "afspraken", KV_FIELD_REFS, 0, N_("Agreements"), .targets = KV_KIND_BIT (KV_KIND_ACTIE) },
  [KV_BIJEENKOMST_AGENDA] = { "agendapunten", KV_FIELD_TEXTS, 0, N_("Agenda"), .item = "agendapunt" },
  [KV_BIJEENKOMST_BESLUIT] = { "besluit", KV_FIELD_LONG_TEXT, 0, N_("Decision") },
};

KV_DEFINE_ELEMENT (KvBijeenkomst, kv_bijeenkomst, KV_KIND_BIJEENKOMST, "bijeenkomst", 'y', 0, KV_BIJEENKOMST_OVERLEG, bijeenkomst_fields)

/* The five conditions of Kaats and Opheij. */
static const KvField samenwerking_fields[] = {
  [KV_SAMENWERKING_OVERLEG] = { "overleg", KV_FIELD_REF, KV_MARK_REQUIRED, N_("Consultation"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_SAMENWERKING_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_OORDEEL, N_("Date") },
  [KV_SAMENWERKING_AMBITIE] = { "gedeelde-ambitie", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Shared ambition"), .min = 1, .max = 5 },
  [KV_SAMENWERKING_BELANGEN] = { "recht-aan-belangen", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Justice to interests"), .min = 1, .max = 5 },
  [KV_SAMENWERKING_VERBINDING] = { "verbinding-en-vertrouwen", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Ties and trust"), .min = 1, .max = 5 },
  [KV_SAMENWERKING_PROCES] = { "proces", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Process"), .min = 1, .max = 5 },
  [KV_SAMENWERKING_ORGANISATIE] = { "organisatie", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Organisation"), .min = 1, .max = 5 },
};

KV_DEFINE_ELEMENT (KvSamenwerking, kv_samenwerking, KV_KIND_SAMENWERKING, "samenwerking", 'z', KV_CLASS_WITHHELD, KV_SAMENWERKING_OVERLEG, samenwerking_fields)
