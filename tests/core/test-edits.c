/* What users do, as functions: each one step, each undone to the byte. */

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "kv-arrangement.h"
#include "kv-counts.h"
#include "kv-edit-field.h"
#include "kv-machtsmiddel.h"
#include "kv-name-list.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-weergave.h"

static void
assert_selected (KvEditField       *fixture,
                 const char *const *ids)
{
  g_assert_cmpstrv (kv_selection_get_ids (fixture->selection), ids);
}

/* What was done since `before` was one step, and undo takes all of it back. */
static void
assert_one_step (KvEditField *fixture,
                 const char  *before)
{
  g_autofree char *after = kv_edit_field_text (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  kv_journal_undo (fixture->journal);
  undone = kv_edit_field_text (fixture);
  g_assert_cmpstr (undone, ==, before);
  kv_journal_redo (fixture->journal);
  redone = kv_edit_field_text (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static double
distance (KvPoint a,
          KvPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* --- partners --- */

static void
test_add (KvEditField  *fixture,
          gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  KvPoint middle = kv_edit_field_place (fixture, "p-midden"), at;
  KvElement *partner = NULL, *next = NULL;

  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "  Kiekeboe ;  kinderopvang ", &partner), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Kiekeboe");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), ==, "s-kinderopvang");
  assert_selected (fixture, KV_IDS (kv_element_get_id (partner)));
  assert_one_step (fixture, before);

  /* Clear of the others, near the middle of what is visible, who all stay. */
  at = kv_edit_field_place (fixture, kv_element_get_id (partner));
  g_assert_cmpfloat (distance (at, middle), >, 10);
  g_assert_cmpfloat (distance (at, middle), <, 50);
  g_assert_cmpfloat (distance (middle, kv_edit_field_place (fixture, "p-midden")), <, .2);

  /* The next one is of the same sector; "S" is a letter, and unknown words are
   * part of the name. */
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "Holland; afdeling west", &next), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (next, KV_PARTNER_NAAM), ==, "Holland; afdeling west");
  g_assert_cmpstr (kv_element_text (next, KV_PARTNER_SECTOR), ==, "s-kinderopvang");
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "Laurentius;s", &next), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (next, KV_PARTNER_SECTOR), ==, "s-schoolbestuur");
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "Sportclub; welz", &next), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (next, KV_PARTNER_SECTOR), ==, "s-welzijn");
}

/* Ten names in a row, faster than the window draws: all clear of each other. */
static void
test_add_ten (KvEditField  *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *naam = g_strdup_printf ("Partner nummer %u", i);
      KvElement *partner;

      g_assert_cmpint (kv_edits_add_partner (fixture->edits, naam, &partner), ==, KV_MADE);
      g_ptr_array_add (added, partner);
    }
  kv_edit_field_draw (fixture);
  for (guint i = 0; i < added->len; i++)
    {
      KvPoint mine;

      g_assert_true (kv_edits_get_place (fixture->edits, kv_element_get_id (added->pdata[i]), &mine));
      g_assert_true (mine.x > 0 && mine.x < 220 && mine.y > 0 && mine.y < 200);
      for (guint k = 0; k < i; k++)
        {
          KvPoint other;

          kv_edits_get_place (fixture->edits, kv_element_get_id (added->pdata[k]), &other);
          g_assert_cmpfloat (distance (mine, other), >, 10);
        }
    }
}

/* "Staat er al", however it is typed. */
static void
test_known (KvEditField  *fixture,
            gconstpointer data)
{
  static const char *const same[] = { "small steps", " SMALL\xc2\xa0STEPS", "Sma\xe2\x80\x8bll Steps", "Small  Ste\xcc\x81ps", "small steps; k", NULL };
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;

  for (const char *const *text = same; *text != NULL; text++)
    {
      KvElement *partner = NULL;

      g_assert_cmpint (kv_edits_add_partner (fixture->edits, *text, &partner), ==, KV_KNOWN);
      g_assert_cmpstr (kv_element_get_id (partner), ==, "p-rechts");
    }
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, " \xe2\x80\x8b\n", NULL), ==, KV_NO_NAME);
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "", NULL), ==, KV_NO_NAME);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
}

static void
test_hostile_names (KvEditField  *fixture,
                    gconstpointer data)
{
  g_autofree char *huge = g_strnfill (KV_NAME_MAX + 1, 'x');
  KvElement *partner;

  g_assert_cmpint (kv_edits_add_partner (fixture->edits, huge, NULL), ==, KV_TOO_LONG);
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "%s%n <b>A & B</b>\t\n=1+1", &partner), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "%s%n <b>A & B</b> =1+1");
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, "\xff\xfe kapot", &partner), ==, KV_MADE);
  g_assert_true (g_utf8_validate (kv_element_text (partner, KV_PARTNER_NAAM), -1, NULL));
  g_assert_cmpint (kv_edits_add_partner (fixture->edits, ";;;", &partner), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, ";;;");
}

/* Where nobody has a place yet, one partner more leaves that to the drawing;
 * once it is drawn, all stay where they were seen. */
static void
test_places_are_kept (KvEditField  *fixture,
                      gconstpointer data)
{
  g_autofree char *before = NULL;
  KvPoint was, now;

  kv_edits_set_scene (fixture->edits, NULL);
  kv_edits_remove (fixture->edits, KV_IDS ("w-a"), NULL);
  kv_edits_add_partner (fixture->edits, "Eerst", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_WEERGAVE), ==, 0);

  was = kv_edit_field_place (fixture, "p-onder");
  before = kv_edit_field_text (fixture);
  kv_edits_add_partner (fixture->edits, "Daarna", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PLAATS), ==, 7);
  assert_one_step (fixture, before);
  now = kv_edit_field_place (fixture, "p-onder");
  g_assert_cmpfloat (distance (was, now), <, .2);
}

/* A double click, a name: one step, as if it had been typed at once. */
static void
test_name_what_was_made (KvEditField  *fixture,
                         gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  KvElement *partner = kv_edits_add_partner_at (fixture->edits, (KvPoint) { 30, 30 }, KV_IDS ("p-midden", "p-nobody"));
  const char *id = kv_id_intern (kv_element_get_id (partner));
  KvElement *other = NULL;

  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE), ==, 3);
  g_assert_cmpint (kv_edits_name (fixture->edits, id, "gemeente", &other), ==, KV_KNOWN);
  g_assert_cmpstr (kv_element_get_id (other), ==, "p-midden");
  g_assert_cmpint (kv_edits_name (fixture->edits, id, "Bij de Hand; k", NULL), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Bij de Hand");
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_SECTOR), ==, "s-kinderopvang");
  assert_selected (fixture, KV_IDS (id));

  /* Another name is another step, and a semicolon is a semicolon. */
  g_assert_cmpint (kv_edits_name (fixture->edits, id, "Bij de Hand; s", NULL), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Bij de Hand; s");
  kv_journal_undo (fixture->journal);
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Bij de Hand");
  assert_one_step (fixture, before);
}

/* Who is put in the area of an overleg is in it, and so stays there. */
static void
test_add_in_overleg (KvEditField  *fixture,
                     gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  KvElement *partner = kv_edits_add_partner_at (fixture->edits, (KvPoint) { 130, 70 }, NULL);
  g_autofree char *id = g_strdup (kv_element_get_id (partner));

  g_assert_cmpint (kv_edits_name (fixture->edits, id, "Bij de Hand", NULL), ==, KV_MADE);
  g_assert_nonnull (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_LID, "o-a", id));
  g_assert_cmpfloat (distance (kv_edit_field_place (fixture, id), (KvPoint) { 130, 70 }), <, .2);
  assert_one_step (fixture, before);

  partner = kv_edits_add_partner_at (fixture->edits, (KvPoint) { 40, 40 }, NULL);
  g_assert_null (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_LID, "o-a", kv_element_get_id (partner)));
}

static void
test_take_back (KvEditField  *fixture,
                gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;
  KvElement *partner = kv_edits_add_partner_at (fixture->edits, (KvPoint) { 30, 30 }, NULL);
  g_autofree char *id = g_strdup (kv_element_get_id (partner));

  /* Nothing typed: it never was. */
  g_assert_cmpint (kv_edits_name (fixture->edits, id, "  ", NULL), ==, KV_NO_NAME);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (kv_edits_take_back (fixture->edits));

  /* After something else it stays. */
  kv_edits_add_partner_at (fixture->edits, (KvPoint) { 30, 30 }, NULL);
  kv_element_set_score (kv_edit_field_get (fixture, "p-midden"), KV_PARTNER_INVLOED, 3);
  g_assert_false (kv_edits_take_back (fixture->edits));
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 2);
}

/* --- relaties --- */

static void
test_relaties (KvEditField  *fixture,
               gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  g_auto (GStrv) ids = kv_edits_add_relaties (fixture->edits, KV_IDS ("p-boven", "p-onder", "p-rechts", "b-a"), "p-onder", 0);
  g_auto (GStrv) one = NULL;
  KvElement *relatie;

  /* Not with itself, not with a belang. */
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  relatie = kv_edit_field_get (fixture, ids[0]);
  g_assert_cmpuint (kv_element_choice (relatie, KV_RELATIE_SOORT), ==, KV_RELATIE_SAMENWERKING);
  kv_edits_set_soort (fixture->edits, (const char *const *) ids, KV_RELATIE_GEZAG);
  g_assert_cmpuint (kv_element_choice (kv_edit_field_get (fixture, ids[1]), KV_RELATIE_SOORT), ==, KV_RELATIE_GEZAG);
  assert_one_step (fixture, before);

  /* The last soort comes back; turned around is a step of its own. */
  one = kv_edits_add_relaties (fixture->edits, KV_IDS ("p-links"), "o-a", 0);
  assert_selected (fixture, (const char *const *) one);
  relatie = kv_edit_field_get (fixture, one[0]);
  g_assert_cmpuint (kv_element_choice (relatie, KV_RELATIE_SOORT), ==, KV_RELATIE_GEZAG);
  kv_edits_swap (fixture->edits, (const char *const *) one);
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_VAN), ==, "o-a");
  kv_edits_set_soort (fixture->edits, kv_selection_get_ids (fixture->selection), KV_RELATIE_VERWIJZING);
  g_assert_cmpuint (kv_element_choice (relatie, KV_RELATIE_SOORT), ==, KV_RELATIE_VERWIJZING);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 4);

  g_assert_null (kv_edits_add_relaties (fixture->edits, KV_IDS ("o-a"), "o-a", 0));
  g_assert_null (kv_edits_add_relaties (fixture->edits, KV_IDS ("p-nobody"), "p-midden", 0));
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
}

/* While presenting no relatie is made that would not be seen. */
static void
test_presenting (KvEditField  *fixture,
                 gconstpointer data)
{
  KvRemoved removed;
  g_autofree char *sentence = NULL;

  kv_edits_set_soort (fixture->edits, KV_IDS ("r-a"), KV_RELATIE_CONFLICT);
  g_assert_cmpuint (kv_edits_get_soort (fixture->edits), ==, KV_RELATIE_CONFLICT);
  kv_edits_set_presenting (fixture->edits, TRUE);
  g_assert_cmpuint (kv_edits_get_soort (fixture->edits), ==, KV_RELATIE_SAMENWERKING);

  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("p-midden"), &removed));
  sentence = kv_removed_sentence (&removed);
  g_assert_cmpstr (sentence, ==, "Gemeente removed");
  kv_removed_clear (&removed);
}

/* --- removing, sectors, order --- */

/* A sentence stays short enough to be read. */
static void
test_counts (void)
{
  guint counts[KV_N_KINDS] = { [KV_KIND_RELATIE] = 4, [KV_KIND_STANDPUNT] = 1, [KV_KIND_PARTNER] = 2 };
  g_autofree char *three = kv_counts_text (counts);
  g_autofree char *four = NULL;

  g_assert_cmpstr (three, ==, "2 partners, 4 relations and 1 position");
  counts[KV_KIND_LID] = 1;
  four = kv_counts_text (counts);
  g_assert_cmpstr (four, ==, "2 partners, 4 relations, 1 position and more");
}

static void
test_remove (KvEditField  *fixture,
             gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  g_auto (KvRemoved) removed = { 0 };
  g_auto (KvRemoved) more = { 0 };
  g_autofree char *sentence = NULL;
  g_autofree char *second = NULL;

  kv_selection_set (fixture->selection, KV_IDS ("p-midden", "p-boven"));
  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("p-midden"), &removed));
  assert_selected (fixture, KV_IDS ("p-boven"));
  sentence = kv_removed_sentence (&removed);
  g_assert_cmpstr (sentence, ==, "Gemeente removed, with 2 relations and 1 position");
  assert_one_step (fixture, before);
  kv_journal_undo (fixture->journal);
  assert_selected (fixture, KV_IDS ("p-midden", "p-boven"));

  /* What was chosen itself does not go along. */
  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("p-midden", "r-a", "p-rechts", "p-midden", "k-test", "p-nobody"), &more));
  second = kv_removed_sentence (&more);
  g_assert_cmpstr (second, ==, "2 partners and 1 relation removed, with 1 relation, 1 position and 1 membership");
  g_assert_false (kv_edits_remove (fixture->edits, KV_IDS ("p-midden"), &more));
}

static void
test_remove_sector (KvEditField  *fixture,
                    gconstpointer data)
{
  g_autofree char *before = NULL;
  g_auto (KvRemoved) removed = { 0 };
  g_autofree char *sentence = NULL;

  kv_edits_set_sector_of (fixture->edits, KV_IDS ("p-onder", "p-links", "b-a"), "s-jeugd");
  before = kv_edit_field_text (fixture);
  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("s-jeugd"), &removed));
  sentence = kv_removed_sentence (&removed);
  g_assert_cmpstr (sentence, ==, "Jeugdgezondheid en jeugdhulp removed, 2 partners have no sector now");
  assert_one_step (fixture, before);
  kv_edits_set_sector (fixture->edits, "s-jeugd");
  g_assert_cmpstr (kv_edits_get_sector (fixture->edits), ==, "");
}

static void
test_sectors (KvEditField  *fixture,
              gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = NULL;
  KvElement *sector = NULL;

  g_assert_cmpint (kv_edits_add (fixture->edits, KV_KIND_SECTOR, "Gezondheid", &sector), ==, KV_MADE);
  /* G is taken. */
  g_assert_cmpstr (kv_element_text (sector, KV_SECTOR_LETTER), ==, "E");
  assert_one_step (fixture, before);
  g_assert_cmpint (kv_edits_add (fixture->edits, KV_KIND_SECTOR, "GEZONDHEID", &sector), ==, KV_KNOWN);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *naam = g_strdup_printf ("Sector %u", i);

      kv_edits_add (fixture->edits, KV_KIND_SECTOR, naam, NULL);
    }
  all = kv_krachtenveld_sorted (fixture->field, KV_KIND_SECTOR);
  g_assert_cmpuint (all->len, ==, 21);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (g_hash_table_add (looks, g_strdup_printf ("%s %u", kv_element_text (all->pdata[i], KV_SECTOR_KLEUR),
                                                             kv_element_choice (all->pdata[i], KV_SECTOR_VORM))));

  kv_edits_set_kleur (fixture->edits, "s-ouders", "#a1b2c3");
  kv_edits_set_kleur (fixture->edits, "s-ouders", "red; }");
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, "s-ouders"), KV_SECTOR_KLEUR), ==, "#A1B2C3");
}

static void
test_order (KvEditField  *fixture,
            gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) all = NULL;

  kv_edits_add (fixture->edits, KV_KIND_BELANG, "Tweede", NULL);
  kv_edits_add (fixture->edits, KV_KIND_BELANG, "Derde", NULL);
  before = kv_edit_field_text (fixture);
  kv_edits_reorder (fixture->edits, "b-a", 99);
  assert_one_step (fixture, before);
  all = kv_krachtenveld_sorted (fixture->field, KV_KIND_BELANG);
  g_assert_cmpstr (kv_element_get_id (all->pdata[2]), ==, "b-a");
  kv_edits_reorder (fixture->edits, "p-midden", 0);
  kv_edits_reorder (fixture->edits, "b-nobody", 0);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 3);
}

static void
test_ties (KvEditField  *fixture,
           gconstpointer data)
{
  KvElement *inzet;

  kv_edits_add_leden (fixture->edits, "o-a", KV_IDS ("p-boven", "p-onder", "p-nobody"));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_LID), ==, 3);
  kv_edits_add_leden (fixture->edits, "o-a", KV_IDS ("p-boven"));
  kv_edits_add_inzet (fixture->edits, "p-boven", "m-a");
  kv_edits_add_inzet (fixture->edits, "p-boven", "m-nobody");
  inzet = kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_INZET, "p-boven", "m-a");
  g_assert_cmpuint (kv_element_choice (inzet, KV_INZET_HEEFT), ==, 1);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 2);
}

/* --- places --- */

static void
test_move (KvEditField  *fixture,
           gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  KvPoint was = kv_edit_field_place (fixture, "p-links"), stays = kv_edit_field_place (fixture, "p-onder");

  kv_edits_move (fixture->edits, KV_IDS ("p-links", "r-a", "p-nobody", "p-links"), 12, -5);
  assert_one_step (fixture, before);
  g_assert_cmpfloat_with_epsilon (kv_edit_field_place (fixture, "p-links").x, was.x + 12, .2);
  g_assert_cmpfloat_with_epsilon (kv_edit_field_place (fixture, "p-links").y, was.y - 5, .2);
  g_assert_cmpfloat (distance (stays, kv_edit_field_place (fixture, "p-onder")), <, .2);
  g_assert_true (kv_element_yes (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_PLAATS, "w-a", "p-links"), KV_PLAATS_VAST));

  /* To nowhere is no step; beyond all bounds is still a place. */
  kv_edits_move (fixture->edits, KV_IDS ("p-links"), 0, 0);
  kv_edits_move (fixture->edits, KV_IDS ("p-nobody"), 3, 3);
  kv_edits_move (fixture->edits, KV_IDS ("p-links"), 1e300, -INFINITY);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 2);
}

/* Held down, an arrow key is one step; the other partner is another. */
static void
test_nudge (KvEditField  *fixture,
            gconstpointer data)
{
  KvPoint was = kv_edit_field_place (fixture, "p-links");

  for (guint i = 0; i < 5; i++)
    kv_edits_nudge (fixture->edits, KV_IDS ("p-links"), 1, 0);
  kv_edits_nudge (fixture->edits, KV_IDS ("p-onder"), 0, 10);
  g_assert_cmpfloat_with_epsilon (kv_edit_field_place (fixture, "p-links").x, was.x + 5, .2);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 2);
}

/* A picture that comes late does not take anything back. */
static void
test_late_picture (KvEditField  *fixture,
                   gconstpointer data)
{
  g_autoptr (KvScene) old = kv_scene_ref ((KvScene *) kv_edits_get_scene (fixture->edits));
  KvPoint was = kv_edit_field_place (fixture, "p-links");

  kv_edits_nudge (fixture->edits, KV_IDS ("p-links"), 10, 0);
  kv_edits_set_scene (fixture->edits, old);
  kv_edits_nudge (fixture->edits, KV_IDS ("p-links"), 10, 0);
  g_assert_cmpfloat_with_epsilon (kv_edit_field_place (fixture, "p-links").x, was.x + 20, .2);
}

static void
test_align (KvEditField  *fixture,
            gconstpointer data)
{
  KvPoint left, top, bottom;

  kv_edits_align (fixture->edits, KV_IDS ("p-links", "p-boven", "p-onder"), KV_ALIGN_CENTRE);
  left = kv_edit_field_place (fixture, "p-links");
  top = kv_edit_field_place (fixture, "p-boven");
  g_assert_cmpfloat_with_epsilon (left.x, top.x, 1);
  g_assert_cmpfloat (left.x, >, 60);
  g_assert_cmpfloat (left.x, <, 80);

  kv_edits_distribute (fixture->edits, KV_IDS ("p-links", "p-boven", "p-onder"), TRUE);
  bottom = kv_edit_field_place (fixture, "p-onder");
  g_assert_cmpfloat_with_epsilon (left.y - top.y, bottom.y - left.y, 3);
  g_assert_cmpfloat_with_epsilon (top.y, 40, 1);
  g_assert_cmpfloat_with_epsilon (bottom.y, 160, 1);

  kv_edits_align (fixture->edits, KV_IDS ("p-links"), KV_ALIGN_TOP);
  kv_edits_distribute (fixture->edits, KV_IDS ("p-links", "p-onder"), FALSE);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 2);
}

static void
test_names (KvEditField  *fixture,
            gconstpointer data)
{
  const KvPoint at = { 120, 30 };
  g_autofree char *before = NULL;
  KvElement *plek;

  kv_edits_set_zijde (fixture->edits, "p-links", KV_ZIJDE_RECHTS);
  g_assert_cmpuint (kv_element_choice (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_PLAATS, "w-a", "p-links"), KV_PLAATS_LABEL), ==, KV_ZIJDE_RECHTS);
  kv_edits_set_naamplek (fixture->edits, "o-a", &at);

  /* It goes along when all members do, and only then. */
  kv_edits_move (fixture->edits, KV_IDS ("p-boven"), 10, 0);
  plek = kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_NAAMPLEK, "w-a", "o-a");
  g_assert_cmpfloat (kv_element_number (plek, KV_NAAMPLEK_X), ==, 120);
  kv_edits_move (fixture->edits, KV_IDS ("p-boven", "p-rechts"), 10, 4);
  g_assert_cmpfloat_with_epsilon (kv_element_number (plek, KV_NAAMPLEK_X), 130, .2);
  g_assert_cmpfloat_with_epsilon (kv_element_number (plek, KV_NAAMPLEK_Y), 34, .2);

  before = kv_edit_field_text (fixture);
  kv_edits_set_naamplek (fixture->edits, "o-a", NULL);
  assert_one_step (fixture, before);
  kv_edits_set_naamplek (fixture->edits, "o-a", NULL);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 5);
}

/* --- Ordenen --- */

static GArray *
arrange (KvEditField       *fixture,
         const char *const *partners,
         gboolean           fixed_too)
{
  g_autoptr (KvArrangement) arrangement = kv_arrangement_new (fixture->edits, partners, fixed_too);

  kv_arrangement_solve (arrangement);
  return kv_arrangement_apply (arrangement, fixture->edits);
}

static gboolean
has_move (GArray     *moves,
          const char *id)
{
  for (guint i = 0; i < moves->len; i++)
    {
      if (g_str_equal (g_array_index (moves, KvMove, i).id, id))
        return TRUE;
    }

  return FALSE;
}

static void
test_arrange (KvEditField  *fixture,
              gconstpointer data)
{
  g_autoptr (GArray) moves = NULL;
  g_autoptr (GArray) all = NULL;
  g_autofree char *before = NULL;
  KvPoint fixed;

  /* On top of each other, and one that was put there by hand. */
  kv_edits_move (fixture->edits, KV_IDS ("p-links"), 30, 30);
  fixed = kv_edit_field_place (fixture, "p-links");
  before = kv_edit_field_text (fixture);
  moves = arrange (fixture, NULL, FALSE);
  g_assert_cmpuint (moves->len, >, 0);
  g_assert_false (has_move (moves, "p-links"));
  assert_one_step (fixture, before);
  g_assert_cmpfloat (distance (fixed, kv_edit_field_place (fixture, "p-links")), <, .2);
  for (guint i = 0; i < moves->len; i++)
    {
      const KvMove *move = &g_array_index (moves, KvMove, i);

      g_assert_cmpfloat (distance (move->to, kv_edit_field_place (fixture, move->id)), <, .2);
    }

  /* A name that was put somewhere has no business there any more. */
  kv_edits_set_naamplek (fixture->edits, "o-a", &(KvPoint) { 120, 30 });
  all = arrange (fixture, NULL, TRUE);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_NAAMPLEK), ==, 0);
  g_assert_true (has_move (all, "p-links"));
  g_assert_false (kv_element_yes (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_PLAATS, "w-a", "p-links"), KV_PLAATS_VAST));
}

/* Only what was chosen moves, also when it was put there by hand. */
static void
test_arrange_some (KvEditField  *fixture,
                   gconstpointer data)
{
  g_autoptr (GArray) moves = NULL;
  KvPoint was = kv_edit_field_place (fixture, "p-boven");

  kv_edits_move (fixture->edits, KV_IDS ("p-links", "p-onder"), 50, 0);
  kv_edit_field_draw (fixture);
  moves = arrange (fixture, KV_IDS ("p-links", "p-onder"), FALSE);
  g_assert_cmpuint (moves->len, >=, 1);
  g_assert_cmpuint (moves->len, <=, 2);
  g_assert_cmpfloat (distance (was, kv_edit_field_place (fixture, "p-boven")), <, .2);
}

/* What was done while it was being solved is respected. */
static void
test_arrange_late (KvEditField  *fixture,
                   gconstpointer data)
{
  g_autoptr (KvArrangement) arrangement = kv_arrangement_new (fixture->edits, NULL, TRUE);
  g_autoptr (GArray) moves = NULL;
  KvPoint put;

  kv_edits_remove (fixture->edits, KV_IDS ("p-onder"), NULL);
  kv_edits_move (fixture->edits, KV_IDS ("p-links"), -20, 0);
  put = kv_edit_field_place (fixture, "p-links");
  kv_arrangement_solve (arrangement);
  moves = kv_arrangement_apply (arrangement, fixture->edits);
  g_assert_false (has_move (moves, "p-onder"));
  g_assert_false (has_move (moves, "p-links"));
  g_assert_cmpfloat (distance (put, kv_edit_field_place (fixture, "p-links")), <, .2);
}

static void
test_arrange_nothing (KvEditField  *fixture,
                      gconstpointer data)
{
  g_autoptr (GArray) none = arrange (fixture, KV_IDS ("p-nobody"), FALSE);
  g_autoptr (GArray) empty = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  kv_edits_remove (fixture->edits, KV_IDS ("p-midden", "p-boven", "p-rechts", "p-onder", "p-links"), NULL);
  empty = arrange (fixture, NULL, TRUE);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 1);
}

/* What users read, and what their sheets say. */
static void
test_dutch (KvEditField  *fixture,
            gconstpointer data)
{
  const char *text = "Partner\tWat willen zij?\tHouding\nKiekeboe\trust\tvoor\nde linde\t\t\n";
  g_autoptr (KvNameList) list = NULL;
  g_autoptr (KvNameReport) report = NULL;
  g_auto (KvRemoved) removed = { 0 };
  g_autofree char *added = NULL;
  g_autofree char *gone = NULL;
  KvElement *partner;

  if (g_getenv ("KV_LOCALE_DIR") == NULL || setlocale (LC_ALL, "nl_NL.UTF-8") == NULL)
    {
      g_test_skip ("no Dutch on this machine");
      return;
    }
  list = kv_name_list_new (fixture->edits, KV_KIND_PARTNER, text);
  report = kv_name_list_apply (list);
  added = kv_name_report_sentence (report);
  g_assert_cmpstr (added, ==, "1 partner toegevoegd, 1 stond er al");
  partner = kv_edits_find (fixture->edits, KV_KIND_PARTNER, "kiekeboe");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, "rust");
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, 1);

  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("p-midden"), &removed));
  gone = kv_removed_sentence (&removed);
  g_assert_cmpstr (gone, ==, "Gemeente verwijderd, met 2 relaties en 1 standpunt");
  g_assert_cmpstr (kv_journal_get_undo_label (fixture->journal), ==, "Verwijderen");
  setlocale (LC_ALL, "C.UTF-8");
}

/* --- how a diagram is shown --- */

static KvElement *
find_weergave (KvEditField *fixture)
{
  return kv_krachtenveld_find_weergave (fixture->field, "netwerk");
}

/* A weergave that is not there is made with the first choice, and comes and goes
 * with it. */
static void
test_weergave_is_made (KvEditField  *fixture,
                       gconstpointer data)
{
  g_autoptr (KvEditor) editor = NULL;
  g_autofree char *before = NULL;

  kv_journal_begin (fixture->journal, "remove", NULL);
  kv_krachtenveld_remove (fixture->field, find_weergave (fixture));
  kv_journal_end (fixture->journal);
  before = kv_edit_field_text (fixture);
  editor = kv_edits_edit_weergave (fixture->edits, "netwerk");
  g_assert_cmpuint (kv_editor_count (editor), ==, 0);

  g_object_set (editor, "grootte", KV_GROOTTE_BELANG, NULL);
  g_assert_cmpuint (kv_editor_count (editor), ==, 1);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PLAATS), ==, 5); /* nothing moves */
  assert_one_step (fixture, before);
  g_assert_cmpuint (kv_editor_count (editor), ==, 1);

  g_object_set (editor, "korte-namen", TRUE, NULL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_WEERGAVE), ==, 1);
  g_assert_true (kv_element_yes (find_weergave (fixture), KV_WEERGAVE_KORTE_NAMEN));
  g_assert_cmpuint (kv_element_choice (find_weergave (fixture), KV_WEERGAVE_GROOTTE), ==, KV_GROOTTE_BELANG);
}

/* A title that is typed is one step, also the first letter, which makes the
 * weergave. */
static void
test_weergave_typed (KvEditField  *fixture,
                     gconstpointer data)
{
  g_autoptr (KvEditor) editor = kv_edits_edit_weergave (fixture->edits, "belangenmatrix");
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *titel = NULL;

  g_object_set (editor, "titel", "W", NULL);
  g_object_set (editor, "titel", "Wi", NULL);
  g_object_set (editor, "titel", "Wie", NULL);
  assert_one_step (fixture, before);
  g_object_get (editor, "titel", &titel, NULL);
  g_assert_cmpstr (titel, ==, "Wie");
}

static void
test_reset_weergave (KvEditField  *fixture,
                     gconstpointer data)
{
  g_autoptr (KvEditor) editor = kv_edits_edit_weergave (fixture->edits, "netwerk");
  guint hidden = 1u << (KV_RELATIE_CONFLICT - 1), seen = 1u << (KV_RELATIE_FINANCIERING - 1);
  g_autofree char *before = NULL;

  g_assert_true (kv_edits_is_reset (fixture->edits, "netwerk"));
  g_object_set (editor, "noot", "Zomer", "kleur", KV_KLEUR_HOUDING, "zonder-soorten", hidden | seen, NULL);
  g_assert_false (kv_edits_is_reset (fixture->edits, "netwerk"));

  kv_edits_set_presenting (fixture->edits, TRUE);
  kv_edits_reset_weergave (fixture->edits, "netwerk");
  g_assert_true (kv_edits_is_reset (fixture->edits, "netwerk"));
  g_assert_cmpuint (kv_element_choice (find_weergave (fixture), KV_WEERGAVE_KLEUR), ==, KV_KLEUR_HOUDING);
  g_assert_cmpuint (kv_element_choice (find_weergave (fixture), KV_WEERGAVE_ZONDER_SOORTEN), ==, hidden);

  kv_edits_set_presenting (fixture->edits, FALSE);
  before = kv_edit_field_text (fixture);
  kv_edits_reset_weergave (fixture->edits, "netwerk");
  assert_one_step (fixture, before);
  g_assert_true (kv_edits_is_reset (fixture->edits, "netwerk"));
  g_assert_cmpstr (kv_element_text (find_weergave (fixture), KV_WEERGAVE_NOOT), ==, "Zomer");
}

/* A cell of a table can be selected with a partner; it comes along by itself. */
static void
test_duplicate_with_pair (KvEditField  *fixture,
                          gconstpointer data)
{
  guint partners = kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER);
  guint standpunten = kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT);

  kv_edits_duplicate (fixture->edits, KV_IDS ("p-midden", "standpunt p-midden b-a"), 0, 0);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER), ==, partners + 1);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT), ==, standpunten + 1);
}

/* A line can be let go where nobody stands: clear of all. */
static void
test_find_room (KvEditField  *fixture,
                gconstpointer data)
{
  static const char *const partners[] = { "p-midden", "p-boven", "p-rechts", "p-onder", "p-links" };
  g_autofree char *before = kv_edit_field_text (fixture);
  KvPoint room = kv_edits_find_room (fixture->edits);
  g_autofree char *after = kv_edit_field_text (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      KvPoint place = kv_edit_field_place (fixture, partners[i]);

      g_assert_cmpfloat (hypot (room.x - place.x, room.y - place.y), >, 10);
    }
  g_assert_cmpstr (before, ==, after);
}

/* Where nobody stands yet, that is the middle of what is visible. */
static void
test_find_room_in_sight (KvEditField  *fixture,
                         gconstpointer data)
{
  KvPoint room;

  kv_edits_set_visible (fixture->edits, (KvBox) { 300, 20, 200, 160 });
  room = kv_edits_find_room (fixture->edits);

  g_assert_cmpfloat (hypot (room.x - 400, room.y - 100), <, 1);
}

static void
test_touched (KvEditField  *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) nothing = kv_journal_list_touched (fixture->journal, FALSE);
  g_autoptr (GPtrArray) undo = NULL;
  g_autoptr (GPtrArray) redo = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_object_set (kv_edit_field_get (fixture, "p-midden"), "naam", "Stad", NULL);
  undo = kv_journal_list_touched (fixture->journal, FALSE);
  none = kv_journal_list_touched (fixture->journal, TRUE);
  g_assert_cmpuint (undo->len, ==, 1);
  g_assert_cmpstr (undo->pdata[0], ==, "p-midden");
  g_assert_cmpuint (none->len, ==, 0);

  kv_journal_undo (fixture->journal);
  redo = kv_journal_list_touched (fixture->journal, TRUE);
  g_assert_cmpuint (redo->len, ==, 1);
  g_assert_true (redo->pdata[0] == undo->pdata[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KV_LOCALE_DIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KV_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/edits/add", test_add);
  ADD ("/edits/add-ten", test_add_ten);
  ADD ("/edits/known", test_known);
  ADD ("/edits/hostile-names", test_hostile_names);
  ADD ("/edits/places-are-kept", test_places_are_kept);
  ADD ("/edits/name-what-was-made", test_name_what_was_made);
  ADD ("/edits/add-in-overleg", test_add_in_overleg);
  ADD ("/edits/take-back", test_take_back);
  ADD ("/edits/relaties", test_relaties);
  ADD ("/edits/presenting", test_presenting);
  g_test_add_func ("/edits/counts", test_counts);
  ADD ("/edits/remove", test_remove);
  ADD ("/edits/remove-sector", test_remove_sector);
  ADD ("/edits/sectors", test_sectors);
  ADD ("/edits/order", test_order);
  ADD ("/edits/ties", test_ties);
  ADD ("/edits/move", test_move);
  ADD ("/edits/nudge", test_nudge);
  ADD ("/edits/find-room", test_find_room);
  ADD ("/edits/find-room-in-sight", test_find_room_in_sight);
  ADD ("/edits/touched", test_touched);
  ADD ("/edits/late-picture", test_late_picture);
  ADD ("/edits/align", test_align);
  ADD ("/edits/names", test_names);
  ADD ("/edits/arrange", test_arrange);
  ADD ("/edits/arrange-some", test_arrange_some);
  ADD ("/edits/arrange-late", test_arrange_late);
  ADD ("/edits/arrange-nothing", test_arrange_nothing);
  ADD ("/edits/dutch", test_dutch);
  ADD ("/edits/weergave-is-made", test_weergave_is_made);
  ADD ("/edits/weergave-typed", test_weergave_typed);
  ADD ("/edits/reset-weergave", test_reset_weergave);
  ADD ("/edits/duplicate-with-pair", test_duplicate_with_pair);
#undef ADD

  return g_test_run ();
}
