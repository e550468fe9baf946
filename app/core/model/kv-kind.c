/* Which class stands for which kind. */

#include "kv-actie.h"
#include "kv-belang.h"
#include "kv-krachtenveld.h"
#include "kv-locatie.h"
#include "kv-machtsmiddel.h"
#include "kv-momentopname.h"
#include "kv-onderbouwing.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-rolkeuze.h"
#include "kv-sector.h"
#include "kv-weergave.h"

typedef GType (*GetType) (void);

static const GetType kind_types[KV_N_KINDS] = {
  [KV_KIND_KRACHTENVELD] = kv_krachtenveld_get_type,
  [KV_KIND_ROLKEUZE] = kv_rolkeuze_get_type,
  [KV_KIND_GEDEELD] = kv_gedeeld_get_type,
  [KV_KIND_SECTOR] = kv_sector_get_type,
  [KV_KIND_PARTNER] = kv_partner_get_type,
  [KV_KIND_VOORZIENING] = kv_voorziening_get_type,
  [KV_KIND_BETROKKENHEID] = kv_betrokkenheid_get_type,
  [KV_KIND_CONTACTPERSOON] = kv_contactpersoon_get_type,
  [KV_KIND_BELANG] = kv_belang_get_type,
  [KV_KIND_STANDPUNT] = kv_standpunt_get_type,
  [KV_KIND_MACHTSMIDDEL] = kv_machtsmiddel_get_type,
  [KV_KIND_INZET] = kv_inzet_get_type,
  [KV_KIND_RELATIE] = kv_relatie_get_type,
  [KV_KIND_ONDERBOUWING] = kv_onderbouwing_get_type,
  [KV_KIND_INVLOED] = kv_invloed_get_type,
  [KV_KIND_OVERLEG] = kv_overleg_get_type,
  [KV_KIND_LID] = kv_lid_get_type,
  [KV_KIND_BIJEENKOMST] = kv_bijeenkomst_get_type,
  [KV_KIND_SAMENWERKING] = kv_samenwerking_get_type,
  [KV_KIND_LOCATIE] = kv_locatie_get_type,
  [KV_KIND_THEMA] = kv_thema_get_type,
  [KV_KIND_ACTIE] = kv_actie_get_type,
  [KV_KIND_WEERGAVE] = kv_weergave_get_type,
  [KV_KIND_PLAATS] = kv_plaats_get_type,
  [KV_KIND_NAAMPLEK] = kv_naamplek_get_type,
  [KV_KIND_MOMENTOPNAME] = kv_momentopname_get_type,
};

GType
kv_kind_get_type (KvKind kind)
{
  g_return_val_if_fail (kind < KV_N_KINDS, G_TYPE_INVALID);

  return kind_types[kind]();
}

/**
 * kv_kind_get_class:
 * @kind: a kind
 *
 * Returns: (transfer none): its class, with the table of its fields. It lives
 *   as long as the program.
 */
KvElementClass *
kv_kind_get_class (KvKind kind)
{
  static KvElementClass *classes[KV_N_KINDS];

  g_return_val_if_fail (kind < KV_N_KINDS, NULL);

  if (g_once_init_enter (&classes[kind]))
    g_once_init_leave (&classes[kind], g_type_class_ref (kind_types[kind]()));

  return classes[kind];
}
