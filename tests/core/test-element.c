/* Elements: every class is well declared, every field can be read and set as a
 * property, and a setter is quiet when nothing changes. */

#include <glib.h>

#include <string.h>

#include "kv-belang.h"
#include "kv-krachtenveld.h"
#include "kv-partner.h"
#include "kv-weergave.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Of every class: names that differ, ranges, vocabularies without doubles. */
static void
test_declarations (void)
{
  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_keys = 0;

      g_assert_cmpuint (klass->kind, ==, kind);
      g_assert_true ((klass->letter == 0) == ((klass->flags & KV_CLASS_PAIR) != 0));
      for (guint i = 0; i < klass->n_fields; i++)
        {
          const KvField *field = &klass->fields[i];

          g_assert_true (g_hash_table_add (names, (char *) field->name));
          g_assert_nonnull (field->label);
          g_assert_true ((field->kind == KV_FIELD_CHOICE || field->kind == KV_FIELD_CHOICES) == (field->words != NULL));
          g_assert_true ((field->kind == KV_FIELD_SCORE) == (field->min < field->max));
          g_assert_true ((field->kind == KV_FIELD_REF || field->kind == KV_FIELD_REFS) == (field->targets != 0));
          g_assert_true ((field->kind == KV_FIELD_TEXTS) == (field->item != NULL));
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_CLASS (klass), field->name));
          n_keys += (field->marks & KV_MARK_KEY) != 0;
          for (guint w = 0; field->words != NULL && field->words[w].word != NULL; w++)
            {
              g_assert_null (strchr (field->words[w].word, ' '));
              g_assert_cmpuint (kv_words_find (field->words, field->words[w].word, strlen (field->words[w].word)), ==, w + 1);
            }
        }
      if ((klass->flags & KV_CLASS_PAIR) != 0)
        g_assert_true (n_keys == 1 || n_keys == 2);
      else
        g_assert_cmpuint (n_keys, ==, 0);
    }
}

static void
test_setter (void)
{
  KvElement *partner = kv_element_new (KV_KIND_PARTNER, "p-a");
  guint notified = 0;

  g_signal_connect_swapped (partner, "notify::houding", G_CALLBACK (count_cb), &notified);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, KV_ONBEKEND);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, KV_ONBEKEND);
  g_assert_cmpuint (notified, ==, 0);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, 0);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, 0);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, 0);
  g_assert_cmpuint (notified, ==, 1);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, 3);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, KV_ONBEKEND);

  g_assert_finalize_object (partner);
}

static void
test_properties (void)
{
  KvElement *partner = kv_element_new (KV_KIND_PARTNER, "p-a");
  const char *achterban[] = { "ouders", "medewerkers", NULL };
  g_auto (GStrv) list = NULL;
  g_autofree char *naam = NULL, *sector = NULL;
  int invloed;
  guint soort, rollen;
  gboolean cruciaal;

  g_object_set (partner, "naam", "Kiekeboe", "sector", "s-k", "soort", KV_SOORT_GROEP, "rollen", 3, "invloed", 4,
                "cruciaal", TRUE, "achterban", achterban, NULL);
  g_object_get (partner, "naam", &naam, "sector", &sector, "soort", &soort, "rollen", &rollen, "invloed", &invloed,
                "cruciaal", &cruciaal, "achterban", &list, NULL);
  g_assert_cmpstr (naam, ==, "Kiekeboe");
  g_assert_cmpstr (sector, ==, "s-k");
  g_assert_cmpuint (soort, ==, KV_SOORT_GROEP);
  g_assert_cmpuint (rollen, ==, 3);
  g_assert_true (kv_element_has (partner, KV_PARTNER_ROLLEN, 2));
  g_assert_false (kv_element_has (partner, KV_PARTNER_ROLLEN, 3));
  g_assert_cmpint (invloed, ==, 4);
  g_assert_true (cruciaal);
  g_assert_cmpstrv (list, achterban);
  g_assert_cmpint (kv_element_find_field (partner, "e-mail"), ==, -1);
  g_assert_cmpint (kv_element_find_field (partner, "ring-gewenst"), ==, KV_PARTNER_RING_GEWENST);

  g_assert_finalize_object (partner);
}

/* A number can be set as a property as well. */
static void
test_number_property (void)
{
  KvElement *plaats = kv_element_new_pair (KV_KIND_PLAATS, "w-a", "p-a");
  double x;

  g_object_set (plaats, "x", 12.5, NULL);
  g_object_get (plaats, "x", &x, NULL);
  g_assert_cmpfloat (x, ==, 12.5);
  g_assert_cmpstr (kv_element_get_id (plaats), ==, "plaats w-a p-a");
  g_assert_cmpstr (kv_element_get_owner (plaats), ==, "w-a");

  g_assert_finalize_object (plaats);
}

/* Names may hold anything; what no file can hold is left out. */
static void
test_hostile_text (void)
{
  static const struct { const char *in, *out; } texts[] = {
    { "<b>A & B</b> %s%n", "<b>A & B</b> %s%n" },
    { "a\001b\033[0m", "ab[0m" },
    { "twee\nregels", "twee\nregels" },
    { "mac\rregels\r\n", "mac\nregels\n" },
    { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xef\xbf\xbf", "" },
    { "", "" },
    { NULL, "" },
  };
  g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-a");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      kv_element_set_text (partner, KV_PARTNER_NAAM, texts[i].in);
      g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, texts[i].out);
    }
}

static void
test_empty_pair (void)
{
  g_autoptr (KvElement) standpunt = kv_element_new_pair (KV_KIND_STANDPUNT, "p-a", "b-a");

  g_assert_cmpstr (kv_element_get_id (standpunt), ==, "standpunt p-a b-a");
  g_assert_true (kv_element_is_empty (standpunt));
  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, 0);
  g_assert_false (kv_element_is_empty (standpunt));
}

static void
test_raw_goes_when_set (void)
{
  g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-a");

  kv_element_fill_raw (partner, KV_PARTNER_INVLOED, "hoog!", 4);
  g_assert_cmpstr (kv_element_get_raw (partner, KV_PARTNER_INVLOED), ==, "hoog");
  kv_element_set_score (partner, KV_PARTNER_INVLOED, KV_ONBEKEND);
  g_assert_null (kv_element_get_raw (partner, KV_PARTNER_INVLOED));
}

static gpointer
make_many (gpointer data)
{
  for (guint i = 0; i < 200000; i++)
    {
      g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-een-van-velen");

      g_assert_cmpstr (kv_element_get_id (partner), ==, "p-een-van-velen");
    }
  return NULL;
}

/* A file is read in a thread while the window lets go of elements with the same
 * ids. GRefString counts interned strings in a way that two threads can break. */
static void
test_ids_in_threads (void)
{
  GThread *thread = g_thread_new ("make", make_many, NULL);

  make_many (NULL);
  g_thread_join (thread);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/element/declarations", test_declarations);
  g_test_add_func ("/element/setter", test_setter);
  g_test_add_func ("/element/properties", test_properties);
  g_test_add_func ("/element/number-property", test_number_property);
  g_test_add_func ("/element/hostile-text", test_hostile_text);
  g_test_add_func ("/element/empty-pair", test_empty_pair);
  g_test_add_func ("/element/raw-goes-when-set", test_raw_goes_when_set);
  g_test_add_func ("/element/ids-in-threads", test_ids_in_threads);

  return g_test_run ();
}
