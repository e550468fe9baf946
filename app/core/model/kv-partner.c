#include "kv-partner.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

const KvWord kv_partner_soorten[] = {
  { "organisatie", "organisatie" },
  { "groep", "groep" },
  { "persoon", "persoon" },
  { "eenmanszaak", "eenmanszaak" },
  { NULL },
};

const KvWord kv_partner_rollen[] = {
  { "beslisser", "beslisser" },
  { "aanbieder", "aanbieder" },
  { "uitvoerder", "uitvoerder" },
  { "doelgroep", "doelgroep" },
  { "financier", "financier" },
  { "adviseur", "adviseur" },
  { "toezichthouder", "toezichthouder" },
  { "belangenbehartiger", "belangenbehartiger" },
  { "aanjager", "aanjager" },
  { "regisseur", "regisseur" },
  { NULL },
};

const KvWord kv_ringen[] = {
  { "meebeslissen", "meebeslissen" },
  { "meewerken", "meewerken" },
  { "meedenken", "meedenken" },
  { "meeweten", "meeweten" },
  { NULL },
};

const KvWord kv_betrokkenheden[] = {
  { "actief", "actief" },
  { "passief", "passief" },
  { "niet", "niet" },
  { NULL },
};

const KvWord kv_niveaus[] = {
  { "bestuur", "bestuur" },
  { "management", "management" },
  { "uitvoering", "uitvoering" },
  { NULL },
};

static const KvField partner_fields[] = {
  [KV_PARTNER_NAAM] = { "naam", KV_FIELD_TEXT, KV_MARK_PUBLIC, N_("Name") },
  [KV_PARTNER_AFKORTING] = { "afkorting", KV_FIELD_TEXT, 0, N_("Abbreviation") },
  [KV_PARTNER_SOORT] = { "soort", KV_FIELD_CHOICE, 0, N_("Kind"), kv_partner_soorten },
  [KV_PARTNER_SECTOR] = { "sector", KV_FIELD_REF, KV_MARK_PUBLIC, N_("Sector"), .targets = KV_KIND_BIT (KV_KIND_SECTOR) },
  [KV_PARTNER_ROLLEN] = { "rollen", KV_FIELD_CHOICES, 0, N_("Roles"), kv_partner_rollen },
  [KV_PARTNER_DEEL_VAN] = { "deel-van", KV_FIELD_REF, 0, N_("Part of"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_PARTNER_ACHTERBAN] = { "achterban", KV_FIELD_TEXTS, 0, N_("Represents"), .item = "achterban" },
  [KV_PARTNER_OMSCHRIJVING] = { "omschrijving", KV_FIELD_LONG_TEXT, 0, N_("Description") },
  [KV_PARTNER_WIL] = { "wil", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("What do they want?") },
  [KV_PARTNER_KAN] = { "kan", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("What can they do?") },
  [KV_PARTNER_AANPAK] = { "aanpak", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Our approach") },
  [KV_PARTNER_TREKKER] = { "trekker", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Who of us") },
  [KV_PARTNER_HOUDING] = { "houding", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Attitude"), .min = -2, .max = 2 },
  [KV_PARTNER_INVLOED] = { "invloed", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Influence"), .min = 1, .max = 5 },
  [KV_PARTNER_BELANG] = { "belang", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Stake"), .min = 1, .max = 5 },
  [KV_PARTNER_CRUCIAAL] = { "cruciaal", KV_FIELD_YES, KV_MARK_OORDEEL, N_("Crucial") },
  [KV_PARTNER_CRUCIAAL_REDEN] = { "cruciaal-reden", KV_FIELD_TEXT, KV_MARK_OORDEEL, N_("Why crucial") },
  [KV_PARTNER_RING] = { "ring", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Ring now"), kv_ringen },
  [KV_PARTNER_RING_GEWENST] = { "ring-gewenst", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Ring as we want it"), kv_ringen },
  [KV_PARTNER_COMMITMENT] = { "commitment", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Wants to commit itself"), .min = 1, .max = 5 },
  [KV_PARTNER_OVEREENSTEMMING] = { "overeenstemming", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Agrees with us"), .min = 1, .max = 5 },
  [KV_PARTNER_VERTROUWEN] = { "vertrouwen", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Trust"), .min = 1, .max = 5 },
  [KV_PARTNER_HOUDING_GEWENST] = { "houding-gewenst", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Attitude we want"), .min = -2, .max = 2 },
  [KV_PARTNER_RING_PARTNER] = { "ring-partner", KV_FIELD_CHOICE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Ring as the partner wants it"), kv_ringen },
  [KV_PARTNER_NOTITIE] = { "notitie", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Note") },
};

KV_DEFINE_ELEMENT (KvPartner, kv_partner, KV_KIND_PARTNER, "partner", 'p', 0, -1, partner_fields)

static const KvField voorziening_fields[] = {
  [KV_VOORZIENING_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_VOORZIENING_SOORT] = { "soort", KV_FIELD_TEXT, KV_MARK_KEY, N_("Kind") },
  [KV_VOORZIENING_AANTAL] = { "aantal", KV_FIELD_SCORE, 0, N_("How many"), .min = 0, .max = 100000 },
};

KV_DEFINE_ELEMENT (KvVoorziening, kv_voorziening, KV_KIND_VOORZIENING, "voorziening", 0, KV_CLASS_PAIR, KV_VOORZIENING_PARTNER, voorziening_fields)

static const KvField betrokkenheid_fields[] = {
  [KV_BETROKKENHEID_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_BETROKKENHEID_FASE] = { "fase", KV_FIELD_CHOICE, KV_MARK_KEY, N_("Phase"), kv_fases },
  [KV_BETROKKENHEID_WAARDE] = { "waarde", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Involvement"), kv_betrokkenheden },
};

KV_DEFINE_ELEMENT (KvBetrokkenheid, kv_betrokkenheid, KV_KIND_BETROKKENHEID, "betrokkenheid", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE | KV_CLASS_WITHHELD, KV_BETROKKENHEID_PARTNER, betrokkenheid_fields)

static const KvField contactpersoon_fields[] = {
  [KV_CONTACTPERSOON_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_CONTACTPERSOON_NAAM] = { "naam", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Name") },
  [KV_CONTACTPERSOON_FUNCTIE] = { "functie", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Position") },
  [KV_CONTACTPERSOON_NIVEAU] = { "niveau", KV_FIELD_CHOICE, KV_MARK_PERSOON, N_("Level"), kv_niveaus },
  [KV_CONTACTPERSOON_EMAIL] = { "e-mail", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("E-mail") },
  [KV_CONTACTPERSOON_TELEFOON] = { "telefoon", KV_FIELD_TEXT, KV_MARK_PERSOON, N_("Telephone") },
  [KV_CONTACTPERSOON_VAST] = { "vast", KV_FIELD_YES, KV_MARK_PERSOON, N_("Regular contact") },
  [KV_CONTACTPERSOON_SINDS] = { "sinds", KV_FIELD_DATE, KV_MARK_PERSOON, N_("Since") },
};

KV_DEFINE_ELEMENT (KvContactpersoon, kv_contactpersoon, KV_KIND_CONTACTPERSOON, "contactpersoon", 'c', KV_CLASS_WITHHELD, KV_CONTACTPERSOON_PARTNER, contactpersoon_fields)

gboolean
kv_partner_is_person (KvElement *partner)
{
  guint soort = kv_element_choice (partner, KV_PARTNER_SOORT);

  return soort == KV_SOORT_PERSOON || soort == KV_SOORT_EENMANSZAAK;
}
