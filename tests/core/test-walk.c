/* Arrows over the netwerkdiagram. */

#include "kv-diagram.h"
#include "kv-edit-field.h"
#include "kv-reader.h"
#include "kv-walk.h"

static const KvWalk ways[] = { KV_WALK_LEFT, KV_WALK_RIGHT, KV_WALK_UP, KV_WALK_DOWN };

static void
test_arrows (KvEditField  *fixture,
             gconstpointer data)
{
  const KvScene *scene = kv_edits_get_scene (fixture->edits);

  g_assert_cmpstr (kv_walk_partner (scene, "p-midden", KV_WALK_LEFT), ==, "p-links");
  g_assert_cmpstr (kv_walk_partner (scene, "p-midden", KV_WALK_RIGHT), ==, "p-rechts");
  g_assert_cmpstr (kv_walk_partner (scene, "p-midden", KV_WALK_UP), ==, "p-boven");
  g_assert_cmpstr (kv_walk_partner (scene, "p-midden", KV_WALK_DOWN), ==, "p-onder");
  g_assert_cmpstr (kv_walk_partner (scene, "p-links", KV_WALK_RIGHT), ==, "p-midden");
  g_assert_null (kv_walk_partner (scene, "p-links", KV_WALK_LEFT));
  g_assert_cmpstr (kv_walk_partner (scene, NULL, KV_WALK_DOWN), ==, "p-boven");
  g_assert_cmpstr (kv_walk_partner (scene, "p-nobody", KV_WALK_LEFT), ==, "p-boven");
}

static void
test_nobody (KvEditField  *fixture,
             gconstpointer data)
{
  g_autoptr (KvScene) empty = kv_scene_new (10, 10, kv_theme_light ());

  g_assert_null (kv_walk_partner (empty, NULL, KV_WALK_LEFT));
  g_assert_null (kv_walk_partner (empty, "p-midden", KV_WALK_LEFT));
  g_assert_null (kv_walk_relatie (empty, fixture->field, "p-midden", NULL, FALSE));
}

/* Clockwise from above, round and round. */
static void
test_relaties (KvEditField  *fixture,
               gconstpointer data)
{
  g_auto (GStrv) left = kv_edits_add_relaties (fixture->edits, KV_IDS ("p-links"), "p-midden", 0);
  g_auto (GStrv) below = kv_edits_add_relaties (fixture->edits, KV_IDS ("p-midden"), "p-onder", 0);
  const char *expected[] = { "r-a", "r-b", below[0], left[0], "r-a" };
  const KvScene *scene;
  const char *at = NULL;

  kv_edit_field_draw (fixture);
  scene = kv_edits_get_scene (fixture->edits);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      at = kv_walk_relatie (scene, fixture->field, "p-midden", at, FALSE);
      g_assert_cmpstr (at, ==, expected[i]);
    }
  g_assert_cmpstr (kv_walk_relatie (scene, fixture->field, "p-midden", "r-a", TRUE), ==, left[0]);
  g_assert_cmpstr (kv_walk_relatie (scene, fixture->field, "p-midden", below[0], TRUE), ==, "r-b");
  g_assert_cmpstr (kv_walk_relatie (scene, fixture->field, "p-boven", below[0], FALSE), ==, "r-a");
  g_assert_cmpstr (kv_walk_relatie (scene, fixture->field, "p-boven", NULL, FALSE), ==, "r-a");
}

static void
assert_around (KvEditField        *fixture,
               const char *const *ids,
               const char *const *expected)
{
  g_auto (GStrv) around = kv_walk_neighbours (fixture->field, ids);

  g_assert_cmpuint (g_strv_length (around), ==, g_strv_length ((char **) expected));
  for (; *expected != NULL; expected++)
    g_assert_true (g_strv_contains ((const char *const *) around, *expected));
}

static void
test_neighbours (KvEditField  *fixture,
                 gconstpointer data)
{
  assert_around (fixture, KV_IDS ("p-midden"), KV_IDS ("p-midden", "r-a", "p-boven", "r-b", "p-rechts"));
  assert_around (fixture, KV_IDS ("p-links"), KV_IDS ("p-links"));
  assert_around (fixture, KV_IDS ("r-a"), KV_IDS ("r-a", "p-midden", "p-boven"));
  assert_around (fixture, KV_IDS ("o-a", "p-onder"), KV_IDS ("o-a", "p-boven", "p-rechts", "p-onder"));
  assert_around (fixture, KV_IDS ("p-nobody"), (const char *const[]) { NULL });
}

/* In a real field arrows reach everybody, from everybody. */
static void
test_reach (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "templates", data, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (KvKrachtenveld) field = kv_read_file (file, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);
  g_autoptr (KvScene) scene = kv_diagram_find ("netwerk")->body (field, kv_krachtenveld_find_weergave (field, "netwerk"), kv_theme_light (), NULL);

  for (guint i = 0; i < partners->len; i++)
    {
      g_autoptr (GPtrArray) reached = g_ptr_array_new ();

      g_ptr_array_add (reached, (char *) kv_id_intern (kv_element_get_id (partners->pdata[i])));
      for (guint next = 0; next < reached->len; next++)
        for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
          {
            const char *to = kv_walk_partner (scene, reached->pdata[next], ways[w]);

            if (to != NULL && !g_ptr_array_find (reached, to, NULL))
              g_ptr_array_add (reached, (char *) to);
          }
      g_assert_cmpuint (reached->len, ==, partners->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/walk/arrows", test_arrows);
  ADD ("/walk/nobody", test_nobody);
  ADD ("/walk/relaties", test_relaties);
  ADD ("/walk/neighbours", test_neighbours);
#undef ADD
  g_test_add_data_func ("/walk/reach/waterrijk", "waterrijk.krachtenveld", test_reach);
  g_test_add_data_func ("/walk/reach/lansingerland", "lansingerland.krachtenveld", test_reach);

  return g_test_run ();
}
