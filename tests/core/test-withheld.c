/* What is said to be left out is what is left out. */

#include "kv-edit-field.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-withheld.h"

static const KvWithheld *
find (GPtrArray  *list,
      KvKind      kind,
      const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      const KvWithheld *withheld = list->pdata[i];

      if (withheld->kind == kind && g_str_equal (withheld->name, name))
        return withheld;
    }
  return NULL;
}

static void
test_fields (KvEditField  *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  kv_element_set_score (kv_edit_field_get (fixture, "p-boven"), KV_PARTNER_INVLOED, 4);
  kv_element_set_text (kv_edit_field_get (fixture, "p-boven"), KV_PARTNER_WIL, "Rust");
  kv_element_set_text (kv_edit_field_get (fixture, "p-links"), KV_PARTNER_OMSCHRIJVING, "Voor de jeugd");
  list = kv_withheld_list (fixture->field);
  g_assert_cmpstr (find (list, KV_KIND_PARTNER, "De Linde")->fields, ==, "What do they want?, Influence");
  g_assert_false (find (list, KV_KIND_PARTNER, "De Linde")->is_whole);
  g_assert_null (find (list, KV_KIND_PARTNER, "Jeugdzorg"));
}

static void
test_whole (KvEditField  *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  const KvWithheld *found;

  kv_element_set_choice (kv_edit_field_get (fixture, "r-a"), KV_RELATIE_SOORT, KV_RELATIE_CONFLICT);
  list = kv_withheld_list (fixture->field);
  found = find (list, KV_KIND_RELATIE, "Gemeente, De Linde");
  g_assert_nonnull (found);
  g_assert_true (found->is_whole);
  g_assert_null (find (list, KV_KIND_RELATIE, "Small Steps, Gemeente"));
  found = find (list, KV_KIND_STANDPUNT, "Gemeente, Eigen identiteit"); /* not shared */
  g_assert_nonnull (found);
  g_assert_true (found->is_whole);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/withheld/fields", test_fields);
  ADD ("/withheld/whole", test_whole);
#undef ADD

  return g_test_run ();
}
