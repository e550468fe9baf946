/* Overleg: a body in which partners consult each other; and what belongs to
 * one: lid, bijeenkomst, samenwerking. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_OVERLEG (kv_overleg_get_type ())
G_DECLARE_FINAL_TYPE (KvOverleg, kv_overleg, KV, OVERLEG, KvElement)
#define KV_TYPE_LID (kv_lid_get_type ())
G_DECLARE_FINAL_TYPE (KvLid, kv_lid, KV, LID, KvElement)
#define KV_TYPE_BIJEENKOMST (kv_bijeenkomst_get_type ())
G_DECLARE_FINAL_TYPE (KvBijeenkomst, kv_bijeenkomst, KV, BIJEENKOMST, KvElement)
#define KV_TYPE_SAMENWERKING (kv_samenwerking_get_type ())
G_DECLARE_FINAL_TYPE (KvSamenwerking, kv_samenwerking, KV, SAMENWERKING, KvElement)

enum
{
  KV_OVERLEG_NAAM,
  KV_OVERLEG_SOORT,
  KV_OVERLEG_DEEL_VAN,
  KV_OVERLEG_BEVOEGDHEID,
  KV_OVERLEG_ESCALATIE_NAAR,
  KV_OVERLEG_FREQUENTIE,
  KV_OVERLEG_VOLGORDE,
  KV_OVERLEG_OPDRACHT,
};

enum { KV_LID_OVERLEG, KV_LID_PARTNER, KV_LID_ROL, KV_LID_MANDAAT, KV_LID_ONTBREEKT };
enum { KV_LID_VOORZITTER = 1, KV_LID_WAARNEMER = 4 }; /* the first and the last of the rollen */

enum
{
  KV_BIJEENKOMST_OVERLEG,
  KV_BIJEENKOMST_DATUM,
  KV_BIJEENKOMST_AANWEZIG,
  KV_BIJEENKOMST_AFWEZIG,
  KV_BIJEENKOMST_AFSPRAKEN,
  KV_BIJEENKOMST_AGENDA,
  KV_BIJEENKOMST_BESLUIT,
};

enum
{
  KV_SAMENWERKING_OVERLEG,
  KV_SAMENWERKING_DATUM,
  KV_SAMENWERKING_AMBITIE,
  KV_SAMENWERKING_BELANGEN,
  KV_SAMENWERKING_VERBINDING,
  KV_SAMENWERKING_PROCES,
  KV_SAMENWERKING_ORGANISATIE,
};

extern const KvWord kv_overleg_soorten[];
extern const KvWord kv_bevoegdheden[];
extern const KvWord kv_lid_rollen[];

G_END_DECLS
