/* Rolkeuze: the role that the gemeente takes in a phase. Gedeeld: what of the
 * field was shared, when and with whom. Both belong to the field itself. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_ROLKEUZE (kv_rolkeuze_get_type ())
G_DECLARE_FINAL_TYPE (KvRolkeuze, kv_rolkeuze, KV, ROLKEUZE, KvElement)

enum
{
  KV_ROLKEUZE_FASE,
  KV_ROLKEUZE_ROLLEN,
  KV_ROLKEUZE_AMBITIE,
  KV_ROLKEUZE_POSITIE,
  KV_ROLKEUZE_HOUDING,
  KV_ROLKEUZE_MIDDELEN,
};

#define KV_TYPE_GEDEELD (kv_gedeeld_get_type ())
G_DECLARE_FINAL_TYPE (KvGedeeld, kv_gedeeld, KV, GEDEELD, KvElement)

enum { KV_GEDEELD_DATUM, KV_GEDEELD_WAT, KV_GEDEELD_MET };

extern const KvWord kv_gemeenterollen[];

G_END_DECLS
