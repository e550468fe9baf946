#include "kv-locatie.h"

#include <glib/gi18n.h>

const KvWord kv_categorieen[] = {
  { "direct-starten", "direct starten" },
  { "oriëntatie", "oriëntatie" },
  { "geen-belangstelling", "geen belangstelling" },
  { NULL },
};

/* The themes of the ontwikkelinstrument, in its order. */
const KvWord kv_themas[] = {
  { "bestuurlijk-draagvlak", "Bestuurlijk draagvlak" },
  { "uitstraling-van-één-organisatie", "Uitstraling van één organisatie" },
  { "gezamenlijke-visie", "Gezamenlijke visie" },
  { "het-kind-staat-centraal", "Het kind staat centraal" },
  { "ouders-betrokken", "Ouders betrokken" },
  { "thuisnabij-maatwerk", "Thuisnabij maatwerk" },
  { "multidisciplinaire-samenwerking", "Multidisciplinaire samenwerking" },
  { "doorgaande-lijn", "Doorgaande lijn" },
  { "nieuwe-professionele-houding", "Nieuwe professionele houding" },
  { "structurele-aanpak", "Structurele aanpak" },
  { "geschikte-ruimten", "Geschikte en beschikbare ruimten" },
  { "zichtbare-resultaten", "Zichtbare resultaten" },
  { NULL },
};

const KvWord kv_samenwerkingsniveaus[] = {
  { "back-to-back", "back to back" },
  { "face-to-face", "face to face" },
  { "hand-in-hand", "hand in hand" },
  { "cheek-to-cheek", "cheek to cheek" },
  { "integraal", "integraal" },
  { NULL },
};

static const KvField locatie_fields[] = {
  [KV_LOCATIE_NAAM] = { "naam", KV_FIELD_TEXT, 0, N_("Name") },
  [KV_LOCATIE_KERN] = { "kern", KV_FIELD_TEXT, 0, N_("Village or district") },
  [KV_LOCATIE_PARTNERS] = { "partners", KV_FIELD_REFS, 0, N_("Partners"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_LOCATIE_CATEGORIE] = { "categorie", KV_FIELD_CHOICE, 0, N_("Category"), kv_categorieen },
  [KV_LOCATIE_HUISVESTINGSWENS] = { "huisvestingswens", KV_FIELD_LONG_TEXT, 0, N_("Wish for housing") },
};

KV_DEFINE_ELEMENT (KvLocatie, kv_locatie, KV_KIND_LOCATIE, "locatie", 'l', 0, -1, locatie_fields)

static const KvField thema_fields[] = {
  [KV_THEMA_LOCATIE] = { "locatie", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Site"), .targets = KV_KIND_BIT (KV_KIND_LOCATIE) },
  [KV_THEMA_THEMA] = { "thema", KV_FIELD_CHOICE, KV_MARK_KEY, N_("Theme"), kv_themas },
  [KV_THEMA_NU] = { "nu", KV_FIELD_CHOICE, 0, N_("Now"), kv_samenwerkingsniveaus },
  [KV_THEMA_AMBITIE] = { "ambitie", KV_FIELD_CHOICE, 0, N_("Ambition"), kv_samenwerkingsniveaus },
  [KV_THEMA_DATUM] = { "datum", KV_FIELD_DATE, 0, N_("Date") },
};

KV_DEFINE_ELEMENT (KvThema, kv_thema, KV_KIND_THEMA, "thema", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE, KV_THEMA_LOCATIE, thema_fields)
