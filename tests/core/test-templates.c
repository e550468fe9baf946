/* The example fields that come with the program: that they are in order, and
 * that each keeps what it is there for. Waterrijk shows everything that the
 * model can hold; the others are of real organisations and hold no judgement
 * of them. */

#include <glib.h>
#include <glib/gstdio.h>

#include <string.h>

#include "kv-onderbouwing.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-reader.h"
#include "kv-sector.h"
#include "kv-writer.h"

#define LANSINGERLAND "lansingerland"
#define INCLUSIEF "inclusieve-kinderopvang"
#define PACT "pact-kindcentra"
#define WATERRIJK "waterrijk"

static const char *templates[] = { INCLUSIEF, LANSINGERLAND, PACT, WATERRIJK };

static char *
template_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".krachtenveld", NULL);

  return g_test_build_filename (G_TEST_DIST, "..", "app", "data", "templates", file, NULL);
}

static KvKrachtenveld *
load_with (const char  *name,
           GPtrArray  **repairs,
           GBytes     **bytes)
{
  g_autofree char *path = template_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  KvKrachtenveld *krachtenveld = kv_read_file (file, NULL, repairs, bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (krachtenveld);
  return krachtenveld;
}

static KvKrachtenveld *
load (const char *name)
{
  return load_with (name, NULL, NULL);
}

/* All elements of a kind; of the root kind the field itself. */
static GPtrArray *
elements_of (KvKrachtenveld *krachtenveld,
             KvKind          kind)
{
  if (kind == KV_KIND_KRACHTENVELD)
    {
      GPtrArray *root = g_ptr_array_new ();

      g_ptr_array_add (root, krachtenveld);
      return root;
    }

  return kv_krachtenveld_sorted (krachtenveld, kind);
}

static gboolean
field_is_used (KvKrachtenveld *krachtenveld,
               KvKind          kind,
               guint           field)
{
  g_autoptr (GPtrArray) elements = elements_of (krachtenveld, kind);

  for (guint i = 0; i < elements->len; i++)
    {
      if (!kv_element_is_default (elements->pdata[i], field))
        return TRUE;
    }
  return FALSE;
}

static void
test_canonical (gconstpointer data)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = load_with (data, &repairs, &bytes);
  g_autoptr (GBytes) saved = kv_write_bytes (krachtenveld);

  for (guint i = 0; repairs != NULL && i < repairs->len; i++)
    {
      const KvRepair *repair = g_ptr_array_index (repairs, i);

      g_test_message ("line %u: %s", repair->line, repair->message);
      g_test_fail ();
    }
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (saved, NULL), g_bytes_get_size (saved));
}

/* The schema of this build, in a file that the caller removes. */
static char *
write_schema (void)
{
  g_autoptr (GBytes) schema = kv_write_schema ();
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("krachtenveld-XXXXXX.rng", &path, &error);

  g_assert_no_error (error);
  g_close (fd, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (schema, NULL), g_bytes_get_size (schema), &error);
  g_assert_no_error (error);
  return path;
}

static void
test_schema (gconstpointer data)
{
  g_autofree char *path = template_path (data);
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");
  g_autofree char *schema = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (xmllint == NULL)
    {
      g_test_skip ("xmllint is not installed");
      return;
    }

  schema = write_schema ();
  g_spawn_sync (NULL, (char *[]) { xmllint, "--nonet", "--noout", "--relaxng", schema, path, NULL },
                NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &said, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s", said);
  g_assert_cmpint (status, ==, 0);
  g_unlink (schema);
}

static int
total_of (KvKrachtenveld *krachtenveld,
          const char     *soort)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_VOORZIENING);
  int total = 0;

  for (guint i = 0; i < all->len; i++)
    {
      if (strcmp (kv_element_text (all->pdata[i], KV_VOORZIENING_SOORT), soort) == 0)
        total += kv_element_score (all->pdata[i], KV_VOORZIENING_AANTAL);
    }
  return total;
}

static void
test_lansingerland_totals (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (LANSINGERLAND);

  g_assert_cmpint (total_of (krachtenveld, "school"), ==, 22);
  g_assert_cmpint (total_of (krachtenveld, "voorschools"), ==, 29);
  g_assert_cmpint (total_of (krachtenveld, "bso"), ==, 33);
  /* 20 providers, the gemeente and the samenwerkingsverband. */
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER), ==, 22);
}

/* Real organisations are not judged in something that is published. */
static void
test_no_judgement (gconstpointer data)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (data);

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          if ((klass->fields[i].marks & KV_MARK_OORDEEL) && field_is_used (krachtenveld, kind, i))
            {
              g_test_message ("%s %s holds a judgement", klass->tag, klass->fields[i].name);
              g_test_fail ();
            }
        }
    }
}

/* Nor is anybody named. */
static void
test_no_personal_data (gconstpointer data)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (data);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_CONTACTPERSOON), ==, 0);
  for (guint i = 0; i < partners->len; i++)
    g_assert_cmpuint (kv_element_choice (partners->pdata[i], KV_PARTNER_SOORT), !=, KV_SOORT_PERSOON);
}

static void
test_waterrijk_uses_everything (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (WATERRIJK);

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          if (!field_is_used (krachtenveld, kind, i))
            {
              g_test_message ("no %s has a %s", klass->tag, klass->fields[i].name);
              g_test_fail ();
            }
        }
    }
}

/* A hull in the picture is as believable as the list behind it: who sits in a
 * werkgroep of the LEA sits in the LEA. */
static void
test_waterrijk_overleggen_nest (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (WATERRIJK);
  g_autoptr (GPtrArray) leden = kv_krachtenveld_sorted (krachtenveld, KV_KIND_LID);

  for (guint i = 0; i < leden->len; i++)
    {
      const char *partner = kv_element_text (leden->pdata[i], KV_LID_PARTNER);
      KvElement *overleg = kv_krachtenveld_lookup (krachtenveld, kv_element_text (leden->pdata[i], KV_LID_OVERLEG));
      const char *whole = kv_element_text (overleg, KV_OVERLEG_DEEL_VAN);

      if (whole[0] != '\0' && !kv_element_yes (leden->pdata[i], KV_LID_ONTBREEKT))
        g_assert_nonnull (kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_LID, whole, partner));
    }
}

static void
test_inclusief_groups (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (INCLUSIEF);
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (krachtenveld, KV_KIND_SECTOR);
  const guint sizes[] = { 2, 7, 3, 5, 5 };

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER), ==, 22);
  g_assert_cmpuint (sectors->len, ==, G_N_ELEMENTS (sizes));
  for (guint i = 0; i < sectors->len; i++)
    {
      const char *id = kv_element_get_id (sectors->pdata[i]);
      g_autoptr (GPtrArray) partners = kv_krachtenveld_referrers (krachtenveld, id, KV_KIND_PARTNER);

      g_assert_cmpuint (partners->len, ==, sizes[i]);
    }
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_BETROKKENHEID), ==, 0);
}

static void
test_pact_bodies (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = load (PACT);
  g_autoptr (GPtrArray) regiegroep = kv_krachtenveld_referrers (krachtenveld, "o-regiegroep", KV_KIND_LID);
  guint groups = 0;

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_OVERLEG), ==, 3);
  for (guint i = 0; i < regiegroep->len; i++)
    {
      KvElement *partner = kv_krachtenveld_lookup (krachtenveld, kv_element_text (regiegroep->pdata[i], KV_LID_PARTNER));

      groups += g_str_has_prefix (kv_element_get_id (partner), "p-kopgroep-")
                && kv_element_choice (partner, KV_PARTNER_SOORT) == KV_SOORT_GROEP;
    }
  g_assert_cmpuint (groups, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *canonical = g_strdup_printf ("/templates/%s/canonical", templates[i]);
      g_autofree char *schema = g_strdup_printf ("/templates/%s/schema", templates[i]);

      g_test_add_data_func (canonical, templates[i], test_canonical);
      g_test_add_data_func (schema, templates[i], test_schema);
      if (strcmp (templates[i], WATERRIJK) != 0)
        {
          g_autofree char *judgement = g_strdup_printf ("/templates/%s/no-judgement", templates[i]);
          g_autofree char *personal = g_strdup_printf ("/templates/%s/no-personal-data", templates[i]);

          g_test_add_data_func (judgement, templates[i], test_no_judgement);
          g_test_add_data_func (personal, templates[i], test_no_personal_data);
        }
    }
  g_test_add_func ("/templates/lansingerland/totals", test_lansingerland_totals);
  g_test_add_func ("/templates/waterrijk/uses-everything", test_waterrijk_uses_everything);
  g_test_add_func ("/templates/waterrijk/overleggen-nest", test_waterrijk_overleggen_nest);
  g_test_add_func ("/templates/inclusieve-kinderopvang/groups", test_inclusief_groups);
  g_test_add_func ("/templates/pact-kindcentra/bodies", test_pact_bodies);

  return g_test_run ();
}
