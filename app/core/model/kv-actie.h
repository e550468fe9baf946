/* Actie: what, who, when; also a row of the communicatie- or evaluatieplan. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_ACTIE (kv_actie_get_type ())
G_DECLARE_FINAL_TYPE (KvActie, kv_actie, KV, ACTIE, KvElement)

enum
{
  KV_ACTIE_SOORT,
  KV_ACTIE_VOOR,
  KV_ACTIE_WAT,
  KV_ACTIE_KANAAL,
  KV_ACTIE_FREQUENTIE,
  KV_ACTIE_WIE,
  KV_ACTIE_WANNEER, /* a date, or words: "najaar" */
  KV_ACTIE_STATUS,
  KV_ACTIE_VERPLAATSING,
};

enum { KV_ACTIE_SOORT_ACTIE = 1, KV_ACTIE_SOORT_COMMUNICATIE, KV_ACTIE_SOORT_EVALUATIE };

extern const KvWord kv_actie_soorten[];
extern const KvWord kv_actie_statussen[];

G_END_DECLS
