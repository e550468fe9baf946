#include "kv-edit-field.h"

#include "kv-diagram.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-weergave.h"
#include "kv-writer.h"

/* With a naam, and the text of one more property (both may be NULL). */
static void
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id,
     const char     *naam,
     const char     *property,
     const char     *text)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  if (naam != NULL)
    g_object_set (element, "naam", naam, NULL);
  if (property != NULL)
    g_object_set (element, property, text, NULL);
  kv_krachtenveld_load (field, element);
}

static void
add_pair (KvKrachtenveld *field,
          KvElement      *pair)
{
  kv_krachtenveld_load (field, pair);
  g_object_unref (pair);
}

static void
add_partner (KvKrachtenveld *field,
             const char     *id,
             const char     *naam,
             const char     *sector,
             double          x,
             double          y)
{
  KvElement *plaats = kv_element_new_pair (KV_KIND_PLAATS, "w-a", id);

  add (field, KV_KIND_PARTNER, id, naam, "sector", sector);
  g_object_set (plaats, "x", x, "y", y, NULL);
  add_pair (field, plaats);
}

static void
add_relatie (KvKrachtenveld *field,
             const char     *id,
             const char     *van,
             const char     *naar)
{
  g_autoptr (KvElement) relatie = kv_element_new (KV_KIND_RELATIE, id);

  g_object_set (relatie, "van", van, "naar", naar, "soort", KV_RELATIE_FINANCIERING, NULL);
  kv_krachtenveld_load (field, relatie);
}

static KvKrachtenveld *
new_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-test");
  KvElement *standpunt = kv_element_new_pair (KV_KIND_STANDPUNT, "p-midden", "b-a");

  kv_krachtenveld_add_default_sectors (field);
  add (field, KV_KIND_WEERGAVE, "w-a", NULL, "diagram", "netwerk");
  add_partner (field, "p-midden", "Gemeente", "s-gemeente", 100, 100);
  add_partner (field, "p-boven", "De Linde", "s-schoolbestuur", 100, 40);
  add_partner (field, "p-rechts", "Small Steps", "s-kinderopvang", 160, 100);
  add_partner (field, "p-onder", "Ouderraad", "s-ouders", 100, 160);
  add_partner (field, "p-links", "Jeugdzorg", "s-jeugd", 40, 100);
  add_relatie (field, "r-a", "p-midden", "p-boven");
  add_relatie (field, "r-b", "p-rechts", "p-midden");
  add (field, KV_KIND_BELANG, "b-a", "Eigen identiteit", NULL, NULL);
  add (field, KV_KIND_MACHTSMIDDEL, "m-a", "Geld", NULL, NULL);
  add (field, KV_KIND_OVERLEG, "o-a", "LEA", NULL, NULL);
  add_pair (field, kv_element_new_pair (KV_KIND_LID, "o-a", "p-boven"));
  add_pair (field, kv_element_new_pair (KV_KIND_LID, "o-a", "p-rechts"));
  g_object_set (standpunt, "waarde", 3, NULL);
  add_pair (field, standpunt);

  return field;
}

void
kv_edit_field_set_up (KvEditField  *fixture,
                      gconstpointer data)
{
  fixture->field = new_field ();
  fixture->journal = kv_krachtenveld_get_journal (fixture->field);
  fixture->session = kv_session_new (fixture->field);
  fixture->selection = kv_session_get_selection (fixture->session);
  fixture->edits = kv_edits_new (fixture->session);
  kv_edits_set_visible (fixture->edits, (KvBox) { 0, 0, 220, 200 });
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
  kv_edit_field_draw (fixture);
}

void
kv_edit_field_tear_down (KvEditField  *fixture,
                         gconstpointer data)
{
  kv_edits_free (fixture->edits);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->field);
}

void
kv_edit_field_draw (KvEditField *fixture)
{
  const KvDiagram *netwerk = kv_diagram_find ("netwerk");
  g_autoptr (KvScene) scene = netwerk->body (fixture->field, kv_krachtenveld_find_weergave (fixture->field, "netwerk"), kv_theme_light (), NULL);

  kv_edits_set_scene (fixture->edits, scene);
}

KvElement *
kv_edit_field_get (KvEditField *fixture,
                   const char  *id)
{
  KvElement *element = kv_krachtenveld_lookup (fixture->field, id);

  g_assert_nonnull (element);
  return element;
}

KvPoint
kv_edit_field_place (KvEditField *fixture,
                     const char  *id)
{
  KvPoint place;

  kv_edit_field_draw (fixture);
  g_assert_true (kv_edits_get_place (fixture->edits, id, &place));

  return place;
}

char *
kv_edit_field_text (KvEditField *fixture)
{
  g_autoptr (GBytes) bytes = kv_write_bytes (fixture->field);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

guint
kv_edit_field_undo_all (KvEditField *fixture)
{
  guint n = 0;

  for (; kv_journal_get_can_undo (fixture->journal); n++)
    kv_journal_undo (fixture->journal);

  return n;
}
