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

/**
 * kv_krachtenveld_add_default_sectors:
 * @self: a field without sectors
 *
 * Gives a new field the sectors of the field of child and youth, without the
 * journal.
 */
void
kv_krachtenveld_add_default_sectors (KvKrachtenveld *self)
{
  static const struct
  {
    const char *id, *naam, *letter, *kleur;
    guint       vorm;
  } sectors[] = {
    { "s-gemeente", "Gemeente", "G", "#18325A", KV_VORM_VIERKANT },
    { "s-schoolbestuur", "Schoolbestuur", "S", "#86B7DE", KV_VORM_HUIS },
    { "s-kinderopvang", "Kinderopvang", "K", "#F3D36B", KV_VORM_CIRKEL },
    { "s-jeugd", "Jeugdgezondheid en jeugdhulp", "J", "#865AA4", KV_VORM_KRUIS },
    { "s-ouders", "Ouders", "O", "#FFFFFF", KV_VORM_RUIT },
    { "s-passend", "Passend onderwijs", "P", "#7A4A5E", KV_VORM_ZESHOEK },
    { "s-welzijn", "Welzijn, sport en cultuur", "W", "#CC8FA3", KV_VORM_DRIEHOEK },
    { "s-overig", "Overig", "V", "#848484", KV_VORM_BOOG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      g_autoptr (KvElement) sector = kv_element_new (KV_KIND_SECTOR, sectors[i].id);

      kv_element_set_text (sector, KV_SECTOR_NAAM, sectors[i].naam);
      kv_element_set_text (sector, KV_SECTOR_LETTER, sectors[i].letter);
      kv_element_set_text (sector, KV_SECTOR_KLEUR, sectors[i].kleur);
      kv_element_set_choice (sector, KV_SECTOR_VORM, sectors[i].vorm);
      kv_element_set_number (sector, KV_SECTOR_VOLGORDE, i + 1);
      kv_krachtenveld_load (self, sector);
    }
}
