/* The schema: that the committed one is the one that the tables give, and that
 * it accepts what is written and refuses what would have to be repaired. */

#include <glib.h>

#include <string.h>

#include "kv-random.h"
#include "kv-shape.h"
#include "kv-store-checks.h"
#include "kv-writer.h"

static GBytes *
file_bytes (const char *content)
{
  char *text = kv_check_file (content);

  return g_bytes_new_take (text, strlen (text));
}

/* Run with KV_UPDATE_SCHEMA=1 after a table of fields has changed. */
static void
test_current (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "krachtenveld.rng", NULL);
  g_autoptr (GBytes) schema = kv_write_schema ();
  g_autofree char *committed = NULL;
  gsize length;

  if (g_getenv ("KV_UPDATE_SCHEMA") != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (schema, NULL), g_bytes_get_size (schema), NULL));
  g_assert_true (g_file_get_contents (path, &committed, &length, NULL));
  g_assert_cmpmem (committed, length, g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));
}

/* No two things in an element can have the same name. */
static void
test_names_differ (void)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);
      g_autoptr (GHashTable) attributes = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) children = g_hash_table_new (g_str_hash, g_str_equal);

      g_hash_table_add (attributes, (char *) "id");
      g_hash_table_add (attributes, (char *) "versie");
      for (guint i = 0; i < klass->n_fields; i++)
        {
          if (kv_shape_is_attribute (klass, i))
            g_assert_true (g_hash_table_add (attributes, (char *) klass->fields[i].name));
          else if ((int) i != klass->owner)
            g_assert_true (g_hash_table_add (children, (char *) kv_shape_text_tag (klass, i)));
        }
      for (guint child = 0; child < KV_N_KINDS; child++)
        {
          if (kv_shape_is_child (klass, kv_kind_get_class (child)))
            g_assert_true (g_hash_table_add (children, (char *) kv_kind_get_class (child)->tag));
        }
    }
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) krachtenveld = kv_random_krachtenveld (rand, seed);
      g_autoptr (GBytes) bytes = NULL;

      for (guint i = 0; i < 50; i++)
        kv_random_edit (krachtenveld, rand);
      bytes = kv_write_bytes (krachtenveld);
      g_assert_true (kv_check_valid (bytes));
    }
}

static void
test_open (void)
{
  static const char *const contents[] = {
    "",
    "<partner id='p-1' naam='x' nieuw='1' v:meer='2' xmlns:v='urn:v'><v:iets><a/>b</v:iets><ook/></partner>",
    "<momentopname id='t-1'><krachtenveld><partner houding='99'/></krachtenveld></momentopname>",
    "<partner id='p-2'/><opgave xml:lang='nl'>later</opgave><partner id='p-1'><kan>x</kan><wil/></partner>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) bytes = file_bytes (contents[i]);

      g_assert_true (kv_check_valid (bytes));
    }
}

static void
test_strict (void)
{
  static const char *const contents[] = {
    "<partner naam='x'/>",
    "<partner id='../x'/>",
    "<partner id='p-1' houding='3'/>",
    "<partner id='p-1' houding='1.5'/>",
    "<partner id='p-1' cruciaal='yes'/>",
    "<partner id='p-1' ring='buiten'/>",
    "<partner id='p-1' rollen='beslisser baas'/>",
    "<relatie id='r-1' van='p-1'/>",
    "<gedeeld id='g-1' datum='2026-02-30'/>",
    "<sector id='s-1' volgorde='INF'/>",
    "<sector id='s-1' volgorde='1e9'/>",
    "<weergave id='w-1'><plaats partner='p-1' x='1'/></weergave>",
    "<locatie id='l-1' partners=''/>",
    "los",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) bytes = file_bytes (contents[i]);

      if (kv_check_valid (bytes))
        g_error ("the schema accepts %s", contents[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/current", test_current);
  g_test_add_func ("/schema/names-differ", test_names_differ);
  g_test_add_func ("/schema/random", test_random);
  g_test_add_func ("/schema/open", test_open);
  g_test_add_func ("/schema/strict", test_strict);

  return g_test_run ();
}
