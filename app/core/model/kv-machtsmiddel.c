#include "kv-machtsmiddel.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

const KvWord kv_machtsmiddel_soorten[] = {
  { "formele-bevoegdheid", "formele bevoegdheid" },
  { "geld", "geld" },
  { "kennis-en-informatie", "kennis en informatie" },
  { "capaciteit", "capaciteit" },
  { "relaties-en-toegang", "relaties en toegang" },
  { "legitimiteit-en-draagvlak", "legitimiteit en draagvlak" },
  { "reputatie-en-media", "reputatie en media" },
  { "voorzieningen-en-gebouwen", "voorzieningen en gebouwen" },
  { "productiemacht", "productiemacht" },
  { "hindermacht", "hindermacht", .withheld = TRUE },
  { NULL },
};

const KvWord kv_richtingen[] = {
  { "helpt", "helpt" },
  { "houdt-tegen", "houdt tegen" },
  { "allebei", "allebei" },
  { NULL },
};

static const KvField machtsmiddel_fields[] = {
  [KV_MACHTSMIDDEL_NAAM] = { "naam", KV_FIELD_TEXT, 0, N_("Name") },
  [KV_MACHTSMIDDEL_SOORT] = { "soort", KV_FIELD_CHOICE, 0, N_("Kind"), kv_machtsmiddel_soorten },
  [KV_MACHTSMIDDEL_OMSCHRIJVING] = { "omschrijving", KV_FIELD_LONG_TEXT, 0, N_("Description") },
  [KV_MACHTSMIDDEL_VOLGORDE] = { "volgorde", KV_FIELD_NUMBER, 0, N_("Order") },
};

KV_DEFINE_ELEMENT (KvMachtsmiddel, kv_machtsmiddel, KV_KIND_MACHTSMIDDEL, "machtsmiddel", 'm', KV_CLASS_IF_REFERRED, -1, machtsmiddel_fields)

static const KvField inzet_fields[] = {
  [KV_INZET_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_INZET_MACHTSMIDDEL] = { "machtsmiddel", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Means of power"), .targets = KV_KIND_BIT (KV_KIND_MACHTSMIDDEL) },
  [KV_INZET_HEEFT] = { "heeft", KV_FIELD_CHOICE, KV_MARK_SHARED, N_("Has it"), kv_ja_nee },
  [KV_INZET_OMVANG] = { "omvang", KV_FIELD_TEXT, KV_MARK_SHARED, N_("How much") },
  [KV_INZET_STERKTE] = { "sterkte", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_SHARED, N_("Strength"), .min = 1, .max = 5 },
  [KV_INZET_BEREIDHEID] = { "bereidheid", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Will use it"), .min = 1, .max = 5 },
  [KV_INZET_RICHTING] = { "richting", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Direction"), kv_richtingen },
  [KV_INZET_GERICHT_OP] = { "gericht-op", KV_FIELD_REFS, KV_MARK_OORDEEL, N_("Aimed at"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_BELANG) },
  [KV_INZET_TOELICHTING] = { "toelichting", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Explanation") },
  [KV_INZET_DELEN] = { "delen", KV_FIELD_YES, KV_MARK_SHARES, N_("Share with partners") },
  [KV_INZET_BRON] = { "bron", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Based on"), kv_bronnen },
  [KV_INZET_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_INZET_ZEKERHEID] = { "zekerheid", KV_FIELD_SCORE, KV_MARK_INTERN, N_("How sure"), .min = 1, .max = 3 },
};

KV_DEFINE_ELEMENT (KvInzet, kv_inzet, KV_KIND_INZET, "inzet", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE, -1, inzet_fields)
