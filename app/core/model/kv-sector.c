#include "kv-sector.h"

#include <glib/gi18n.h>

const KvWord kv_vormen[] = {
  { "vierkant", "vierkant" },
  { "huis", "huis" },
  { "cirkel", "cirkel" },
  { "ruit", "ruit" },
  { "kruis", "kruis" },
  { "zeshoek", "zeshoek" },
  { "driehoek", "driehoek" },
  { "boog", "boog" },
  { NULL },
};

static const KvField sector_fields[] = {
  [KV_SECTOR_NAAM] = { "naam", KV_FIELD_TEXT, 0, N_("Name") },
  [KV_SECTOR_LETTER] = { "letter", KV_FIELD_TEXT, 0, N_("Letter") },
  [KV_SECTOR_KLEUR] = { "kleur", KV_FIELD_TEXT, 0, N_("Colour") },
  [KV_SECTOR_VORM] = { "vorm", KV_FIELD_CHOICE, 0, N_("Shape"), kv_vormen },
  [KV_SECTOR_VOLGORDE] = { "volgorde", KV_FIELD_NUMBER, 0, N_("Order") },
};

KV_DEFINE_ELEMENT (KvSector, kv_sector, KV_KIND_SECTOR, "sector", 's', 0, -1, sector_fields)
