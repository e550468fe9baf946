#include "kv-relatie.h"

#include <glib/gi18n.h>

#include "kv-krachtenveld.h"
#include "kv-woorden.h"

const KvWord kv_relatie_soorten[] = {
  { "samenwerking", "samenwerking" },
  { "overleg-en-informatie", "overleg en informatie" },
  { "financiering", "financiering" },
  { "gezag-en-toezicht", "gezag en toezicht" },
  { "opdracht-en-contract", "opdracht en contract" },
  { "verwijzing", "verwijzing" },
  { "afhankelijkheid", "afhankelijkheid", .withheld = TRUE },
  { "concurrentie", "concurrentie", .withheld = TRUE },
  { "conflict", "conflict", .withheld = TRUE },
  { NULL },
};

static const struct
{
  gboolean    directed;
  const char *forth;
  const char *back;
} soorten[KV_N_RELATIE_SOORTEN] = {
  { FALSE, "", "" },
  { FALSE, "werkt samen met", "werkt samen met" },
  { FALSE, "overlegt met", "overlegt met" },
  { TRUE, "financiert", "krijgt geld van" },
  { TRUE, "houdt toezicht op", "staat onder toezicht van" },
  { TRUE, "geeft opdracht aan", "voert uit voor" },
  { TRUE, "verwijst naar", "krijgt verwijzingen van" },
  { TRUE, "is afhankelijk van", "is nodig voor" },
  { FALSE, "concurreert met", "concurreert met" },
  { FALSE, "heeft een conflict met", "heeft een conflict met" },
};

static const KvField relatie_fields[] = {
  [KV_RELATIE_VAN] = { "van", KV_FIELD_REF, KV_MARK_REQUIRED, N_("From"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_RELATIE_NAAR] = { "naar", KV_FIELD_REF, KV_MARK_REQUIRED, N_("To"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_RELATIE_SOORT] = { "soort", KV_FIELD_CHOICE, 0, N_("Kind"), kv_relatie_soorten },
  [KV_RELATIE_STERKTE] = { "sterkte", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Strength"), .min = 1, .max = 3 },
  [KV_RELATIE_GEWENST] = { "gewenst", KV_FIELD_YES, KV_MARK_OORDEEL | KV_MARK_HIDES, N_("Wanted, not there yet") },
  [KV_RELATIE_KWALITEIT] = { "kwaliteit", KV_FIELD_SCORE, KV_MARK_OORDEEL | KV_MARK_DEEP, N_("Quality"), .min = -2, .max = 2 },
  [KV_RELATIE_TOELICHTING] = { "toelichting", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Explanation") },
};

KV_DEFINE_ELEMENT (KvRelatie, kv_relatie, KV_KIND_RELATIE, "relatie", 'r', KV_CLASS_OF_PERSON, -1, relatie_fields)

static const KvField invloed_fields[] = {
  [KV_INVLOED_VAN] = { "van", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("From"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_INVLOED_NAAR] = { "naar", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("To"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_INVLOED_WAARDE] = { "waarde", KV_FIELD_SCORE, KV_MARK_OORDEEL, N_("Influence"), .min = 0, .max = 4 },
  [KV_INVLOED_TOELICHTING] = { "toelichting", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Explanation") },
  [KV_INVLOED_BRON] = { "bron", KV_FIELD_CHOICE, KV_MARK_INTERN, N_("Based on"), kv_bronnen },
  [KV_INVLOED_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_INVLOED_ZEKERHEID] = { "zekerheid", KV_FIELD_SCORE, KV_MARK_INTERN, N_("How sure"), .min = 1, .max = 3 },
};

KV_DEFINE_ELEMENT (KvInvloed, kv_invloed, KV_KIND_INVLOED, "invloed", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE | KV_CLASS_WITHHELD, -1, invloed_fields)

gboolean
kv_relatie_soort_is_directed (guint soort)
{
  g_return_val_if_fail (soort < KV_N_RELATIE_SOORTEN, FALSE);

  return soorten[soort].directed;
}

const char *
kv_relatie_soort_sentence (guint    soort,
                           gboolean back)
{
  g_return_val_if_fail (soort < KV_N_RELATIE_SOORTEN, "");

  return back ? soorten[soort].back : soorten[soort].forth;
}

guint
kv_relatie_soorten_in_use (KvKrachtenveld *krachtenveld)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (krachtenveld, KV_KIND_RELATIE);
  guint in_use = 0;

  for (guint i = 0; i < relaties->len; i++)
    {
      guint soort = kv_element_choice (relaties->pdata[i], KV_RELATIE_SOORT);

      in_use |= soort > 0 ? 1u << (soort - 1) : 0;
    }
  return in_use;
}

static gboolean
can_be_end (KvElement *element)
{
  return element != NULL
         && (kv_element_get_kind (element) == KV_KIND_PARTNER || kv_element_get_kind (element) == KV_KIND_OVERLEG);
}

gboolean
kv_relatie_can_tie (KvElement *van,
                    KvElement *naar)
{
  return can_be_end (van) && can_be_end (naar) && van != naar
         && (kv_element_get_kind (van) == KV_KIND_PARTNER || kv_element_get_kind (naar) == KV_KIND_PARTNER);
}
