/* Partner: an organisation, group or person with a stake; and what belongs to
 * one: voorziening, betrokkenheid, contactpersoon. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_PARTNER (kv_partner_get_type ())
G_DECLARE_FINAL_TYPE (KvPartner, kv_partner, KV, PARTNER, KvElement)
#define KV_TYPE_VOORZIENING (kv_voorziening_get_type ())
G_DECLARE_FINAL_TYPE (KvVoorziening, kv_voorziening, KV, VOORZIENING, KvElement)
#define KV_TYPE_BETROKKENHEID (kv_betrokkenheid_get_type ())
G_DECLARE_FINAL_TYPE (KvBetrokkenheid, kv_betrokkenheid, KV, BETROKKENHEID, KvElement)
#define KV_TYPE_CONTACTPERSOON (kv_contactpersoon_get_type ())
G_DECLARE_FINAL_TYPE (KvContactpersoon, kv_contactpersoon, KV, CONTACTPERSOON, KvElement)

enum
{
  KV_PARTNER_NAAM,
  KV_PARTNER_AFKORTING,
  KV_PARTNER_SOORT,
  KV_PARTNER_SECTOR,
  KV_PARTNER_ROLLEN,
  KV_PARTNER_DEEL_VAN,
  KV_PARTNER_ACHTERBAN,
  KV_PARTNER_OMSCHRIJVING,
  KV_PARTNER_WIL,
  KV_PARTNER_KAN,
  KV_PARTNER_AANPAK,
  KV_PARTNER_TREKKER,
  KV_PARTNER_HOUDING,
  KV_PARTNER_INVLOED,
  KV_PARTNER_BELANG,
  KV_PARTNER_CRUCIAAL,
  KV_PARTNER_CRUCIAAL_REDEN,
  KV_PARTNER_RING,
  KV_PARTNER_RING_GEWENST,
  KV_PARTNER_COMMITMENT,
  KV_PARTNER_OVEREENSTEMMING,
  KV_PARTNER_VERTROUWEN,
  KV_PARTNER_HOUDING_GEWENST,
  KV_PARTNER_RING_PARTNER,
  KV_PARTNER_NOTITIE,
};

enum { KV_SOORT_ORGANISATIE = 1, KV_SOORT_GROEP, KV_SOORT_PERSOON, KV_SOORT_EENMANSZAAK };
enum { KV_RING_MEEBESLISSEN = 1, KV_RING_MEEWERKEN, KV_RING_MEEDENKEN, KV_RING_MEEWETEN };

enum { KV_VOORZIENING_PARTNER, KV_VOORZIENING_SOORT, KV_VOORZIENING_AANTAL };
enum { KV_BETROKKENHEID_PARTNER, KV_BETROKKENHEID_FASE, KV_BETROKKENHEID_WAARDE };
enum
{
  KV_CONTACTPERSOON_PARTNER,
  KV_CONTACTPERSOON_NAAM,
  KV_CONTACTPERSOON_FUNCTIE,
  KV_CONTACTPERSOON_NIVEAU,
  KV_CONTACTPERSOON_EMAIL,
  KV_CONTACTPERSOON_TELEFOON,
  KV_CONTACTPERSOON_VAST,
  KV_CONTACTPERSOON_SINDS,
};

extern const KvWord kv_partner_soorten[];
extern const KvWord kv_partner_rollen[];
extern const KvWord kv_ringen[];
extern const KvWord kv_betrokkenheden[];
extern const KvWord kv_niveaus[];

/* Whether it is a single person, of whom every field is personal data. */
gboolean kv_partner_is_person (KvElement *partner);

G_END_DECLS
