/* Sector: the kind of partner; decides its colour, shape and letter. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_TYPE_SECTOR (kv_sector_get_type ())
G_DECLARE_FINAL_TYPE (KvSector, kv_sector, KV, SECTOR, KvElement)

enum
{
  KV_SECTOR_NAAM,
  KV_SECTOR_LETTER,
  KV_SECTOR_KLEUR,
  KV_SECTOR_VORM,
  KV_SECTOR_VOLGORDE,
};

enum
{
  KV_VORM_VIERKANT = 1,
  KV_VORM_HUIS,
  KV_VORM_CIRKEL,
  KV_VORM_RUIT,
  KV_VORM_KRUIS,
  KV_VORM_ZESHOEK,
  KV_VORM_DRIEHOEK,
  KV_VORM_BOOG,
};

extern const KvWord kv_vormen[];

void kv_krachtenveld_add_default_sectors (KvKrachtenveld *self);

G_END_DECLS
