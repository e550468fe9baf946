#include "kv-weergave.h"

#include <glib/gi18n.h>

#include "kv-relatie.h"
#include "kv-woorden.h"

const KvWord kv_groottes[] = {
  { "invloed", "invloed" },
  { "belang", "belang" },
  { "gelijk", "alles even groot" },
  { NULL },
};

const KvWord kv_kleuren[] = {
  { "sector", "sector" },
  { "houding", "houding" },
  { NULL },
};

const KvWord kv_groepen[] = {
  { "belangen", "belangen" },
  { "machtsmiddelen", "machtsmiddelen" },
  { "scores", "scores" },
  { NULL },
};

const KvWord kv_volgordes[] = {
  { "naam", "naam" },
  { "sector", "sector" },
  { "voor", "voor" },
  { "tegen", "tegen" },
  { NULL },
};

const KvWord kv_papieren[] = {
  { "A4", "A4" },
  { "A3", "A3" },
  { NULL },
};

const KvWord kv_zijden[] = {
  { "onder", "onder" },
  { "boven", "boven" },
  { "rechts", "rechts" },
  { "links", "links" },
  { NULL },
};

static const KvField weergave_fields[] = {
  [KV_WEERGAVE_DIAGRAM] = { "diagram", KV_FIELD_TEXT, 0, N_("Diagram") },
  [KV_WEERGAVE_TITEL] = { "titel", KV_FIELD_TEXT, KV_MARK_INTERN, N_("Title") },
  [KV_WEERGAVE_TITEL_PARTNERS] = { "titel-partners", KV_FIELD_TEXT, 0, N_("Title for partners") },
  [KV_WEERGAVE_NOOT] = { "noot", KV_FIELD_TEXT, KV_MARK_INTERN, N_("Footnote") },
  [KV_WEERGAVE_GROOTTE] = { "grootte", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Size shows"), kv_groottes },
  [KV_WEERGAVE_KLEUR] = { "kleur", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Colour shows"), kv_kleuren },
  [KV_WEERGAVE_ZONDER_HOUDING] = { "zonder-houding", KV_FIELD_YES, KV_MARK_OORDEEL, N_("Leave out attitude") },
  [KV_WEERGAVE_ZONDER_SOORTEN] = { "zonder-soorten", KV_FIELD_CHOICES, 0, N_("Leave out kinds of relation"), kv_relatie_soorten },
  [KV_WEERGAVE_ZONDER_OVERLEGGEN] = { "zonder-overleggen", KV_FIELD_REFS, 0, N_("Leave out consultations"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_WEERGAVE_ZONDER_GROEPEN] = { "zonder-groepen", KV_FIELD_CHOICES, KV_MARK_INTERN, N_("Leave out columns"), kv_groepen },
  [KV_WEERGAVE_ZONDER_VLAKKEN] = { "zonder-vlakken", KV_FIELD_YES, 0, N_("Leave out tinted areas") },
  [KV_WEERGAVE_ALLEEN_SECTOREN] = { "alleen-sectoren", KV_FIELD_REFS, 0, N_("Only these sectors"), .targets = KV_KIND_BIT (KV_KIND_SECTOR) },
  [KV_WEERGAVE_KORTE_NAMEN] = { "korte-namen", KV_FIELD_YES, 0, N_("Short names") },
  [KV_WEERGAVE_VOLGORDE] = { "volgorde", KV_FIELD_CHOICE, KV_MARK_OORDEEL, N_("Order"), kv_volgordes },
  [KV_WEERGAVE_PAPIER] = { "papier", KV_FIELD_CHOICE, 0, N_("Paper"), kv_papieren },
  [KV_WEERGAVE_LIGGEND] = { "liggend", KV_FIELD_CHOICE, 0, N_("Landscape"), kv_ja_nee },
};

KV_DEFINE_ELEMENT (KvWeergave, kv_weergave, KV_KIND_WEERGAVE, "weergave", 'w', 0, -1, weergave_fields)

static const KvField plaats_fields[] = {
  [KV_PLAATS_WEERGAVE] = { "weergave", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("View"), .targets = KV_KIND_BIT (KV_KIND_WEERGAVE) },
  [KV_PLAATS_PARTNER] = { "partner", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Partner"), .targets = KV_KIND_BIT (KV_KIND_PARTNER) },
  [KV_PLAATS_X] = { "x", KV_FIELD_NUMBER, KV_MARK_ALWAYS, N_("Place across") },
  [KV_PLAATS_Y] = { "y", KV_FIELD_NUMBER, KV_MARK_ALWAYS, N_("Place down") },
  [KV_PLAATS_VAST] = { "vast", KV_FIELD_YES, 0, N_("Placed by hand") },
  [KV_PLAATS_LABEL] = { "label", KV_FIELD_CHOICE, 0, N_("Side of the name"), kv_zijden },
};

KV_DEFINE_ELEMENT (KvPlaats, kv_plaats, KV_KIND_PLAATS, "plaats", 0, KV_CLASS_PAIR | KV_CLASS_OF_PERSON, KV_PLAATS_WEERGAVE, plaats_fields)

static const KvField naamplek_fields[] = {
  [KV_NAAMPLEK_WEERGAVE] = { "weergave", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("View"), .targets = KV_KIND_BIT (KV_KIND_WEERGAVE) },
  [KV_NAAMPLEK_OVERLEG] = { "overleg", KV_FIELD_REF, KV_MARK_KEY | KV_MARK_REQUIRED, N_("Consultation"), .targets = KV_KIND_BIT (KV_KIND_OVERLEG) },
  [KV_NAAMPLEK_X] = { "x", KV_FIELD_NUMBER, KV_MARK_ALWAYS, N_("Place across") },
  [KV_NAAMPLEK_Y] = { "y", KV_FIELD_NUMBER, KV_MARK_ALWAYS, N_("Place down") },
};

KV_DEFINE_ELEMENT (KvNaamplek, kv_naamplek, KV_KIND_NAAMPLEK, "naamplek", 0, KV_CLASS_PAIR, KV_NAAMPLEK_WEERGAVE, naamplek_fields)
