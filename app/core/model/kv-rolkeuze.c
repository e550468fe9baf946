#include "kv-rolkeuze.h"

#include <glib/gi18n.h>

#include "kv-woorden.h"

const KvWord kv_gemeenterollen[] = {
  { "sturend", "sturend" },
  { "regisserend", "regisserend" },
  { "faciliterend", "faciliterend" },
  { "volgend", "volgend" },
  { NULL },
};

static const KvField rolkeuze_fields[] = {
  [KV_ROLKEUZE_FASE] = { "fase", KV_FIELD_CHOICE, KV_MARK_KEY, N_("Phase"), kv_fases },
  [KV_ROLKEUZE_ROLLEN] = { "rollen", KV_FIELD_CHOICES, KV_MARK_OORDEEL, N_("Roles of the municipality"), kv_gemeenterollen },
  [KV_ROLKEUZE_AMBITIE] = { "ambitie", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Ambition of the executive") },
  [KV_ROLKEUZE_POSITIE] = { "positie", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Position in the field") },
  [KV_ROLKEUZE_HOUDING] = { "houding-en-kennis", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Attitude and knowledge") },
  [KV_ROLKEUZE_MIDDELEN] = { "bereidheid-middelen", KV_FIELD_LONG_TEXT, KV_MARK_OORDEEL, N_("Willingness to free means") },
};

KV_DEFINE_ELEMENT (KvRolkeuze, kv_rolkeuze, KV_KIND_ROLKEUZE, "rolkeuze", 0, KV_CLASS_PAIR | KV_CLASS_SPARSE | KV_CLASS_WITHHELD, -1, rolkeuze_fields)

static const KvField gedeeld_fields[] = {
  [KV_GEDEELD_DATUM] = { "datum", KV_FIELD_DATE, KV_MARK_INTERN, N_("Date") },
  [KV_GEDEELD_WAT] = { "wat", KV_FIELD_TEXT, KV_MARK_INTERN, N_("What") },
  [KV_GEDEELD_MET] = { "met", KV_FIELD_TEXT, KV_MARK_INTERN, N_("With whom") },
};

KV_DEFINE_ELEMENT (KvGedeeld, kv_gedeeld, KV_KIND_GEDEELD, "gedeeld", 'g', KV_CLASS_WITHHELD, -1, gedeeld_fields)
