/* Weergave: how one diagram is shown; plaats: where a partner stands in it;
 * naamplek: where the name of an overleg stands. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_WEERGAVE (kv_weergave_get_type ())
G_DECLARE_FINAL_TYPE (KvWeergave, kv_weergave, KV, WEERGAVE, KvElement)
#define KV_TYPE_PLAATS (kv_plaats_get_type ())
G_DECLARE_FINAL_TYPE (KvPlaats, kv_plaats, KV, PLAATS, KvElement)
#define KV_TYPE_NAAMPLEK (kv_naamplek_get_type ())
G_DECLARE_FINAL_TYPE (KvNaamplek, kv_naamplek, KV, NAAMPLEK, KvElement)

enum
{
  KV_WEERGAVE_DIAGRAM,
  KV_WEERGAVE_TITEL,
  KV_WEERGAVE_TITEL_PARTNERS,
  KV_WEERGAVE_NOOT,
  KV_WEERGAVE_GROOTTE,
  KV_WEERGAVE_KLEUR,
  KV_WEERGAVE_ZONDER_HOUDING,
  KV_WEERGAVE_ZONDER_SOORTEN,
  KV_WEERGAVE_ZONDER_OVERLEGGEN,
  KV_WEERGAVE_ZONDER_GROEPEN,
  KV_WEERGAVE_ZONDER_VLAKKEN,
  KV_WEERGAVE_ALLEEN_SECTOREN,
  KV_WEERGAVE_KORTE_NAMEN,
  KV_WEERGAVE_VOLGORDE,
  KV_WEERGAVE_PAPIER,
  KV_WEERGAVE_LIGGEND,
};

enum { KV_GROOTTE_INVLOED = 1, KV_GROOTTE_BELANG, KV_GROOTTE_GELIJK };
enum { KV_KLEUR_SECTOR = 1, KV_KLEUR_HOUDING };
enum { KV_GROEP_BELANGEN = 1, KV_GROEP_MACHTSMIDDELEN, KV_GROEP_SCORES };
enum { KV_VOLGORDE_NAAM = 1, KV_VOLGORDE_SECTOR, KV_VOLGORDE_VOOR, KV_VOLGORDE_TEGEN };
enum { KV_PAPIER_A4 = 1, KV_PAPIER_A3 };

/* The side of its node on which a label stands. */
enum { KV_ZIJDE_ONDER = 1, KV_ZIJDE_BOVEN, KV_ZIJDE_RECHTS, KV_ZIJDE_LINKS };

enum { KV_PLAATS_WEERGAVE, KV_PLAATS_PARTNER, KV_PLAATS_X, KV_PLAATS_Y, KV_PLAATS_VAST, KV_PLAATS_LABEL };
enum { KV_NAAMPLEK_WEERGAVE, KV_NAAMPLEK_OVERLEG, KV_NAAMPLEK_X, KV_NAAMPLEK_Y };

extern const KvWord kv_groottes[];
extern const KvWord kv_kleuren[];
extern const KvWord kv_groepen[];
extern const KvWord kv_volgordes[];
extern const KvWord kv_papieren[];
extern const KvWord kv_zijden[];

G_END_DECLS
