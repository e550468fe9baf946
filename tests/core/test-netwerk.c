/* The netwerkdiagram: what is drawn, that it is where it should be and in
 * nobody's way, and that the legend says all of it and no more. */

#include <math.h>
#include <string.h>

#include "kv-diagram.h"
#include "kv-netwerk-geometry.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-weergave.h"

#define WEERGAVE "w-netwerk"
#define PAPER_FRAME ((KvRect) { 12, 33, 344, 280 })
#define A4_LYING ((KvRect) { 12, 30, 230, 190 })
#define A4_STANDING ((KvRect) { 15, 40, 195, 185 })

static const char * const names[] = {
  "Kiekeboe", "Stichting Openbaar Onderwijs Waterrijk", "GGD", "De Linde", "Samenwerkingsverband passend onderwijs",
  "Ouders (MR en oudercommissies)", "Jeugdteam", "Bibliotheek", "Peuterspeelzaalgroep", "Wijkraad Noord",
};

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_load (field, element);
  return kv_krachtenveld_lookup (field, id);
}

static KvElement *
add_pair (KvKrachtenveld *field,
          KvKind          kind,
          const char     *first,
          const char     *second)
{
  g_autoptr (KvElement) pair = kv_element_new_pair (kind, first, second);

  kv_krachtenveld_load (field, pair);
  return kv_krachtenveld_lookup_pair (field, kind, first, second);
}

static KvKrachtenveld *
new_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-proef");

  kv_krachtenveld_add_default_sectors (field);
  kv_element_set_text (add (field, KV_KIND_WEERGAVE, WEERGAVE), KV_WEERGAVE_DIAGRAM, "netwerk");
  return field;
}

static KvElement *
weergave_of (KvKrachtenveld *field)
{
  return kv_krachtenveld_lookup (field, WEERGAVE);
}

static KvElement *
add_partner (KvKrachtenveld *field,
             guint           number,
             int             invloed)
{
  g_autofree char *id = g_strdup_printf ("p-%03u", number);
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (field, KV_KIND_SECTOR);
  KvElement *partner = add (field, KV_KIND_PARTNER, id);
  KvElement *sector = sectors->pdata[number % sectors->len];
  g_autofree char *name = g_strdup_printf ("%s %u", names[number % G_N_ELEMENTS (names)], number);

  kv_element_set_text (partner, KV_PARTNER_NAAM, name);
  kv_element_set_text (partner, KV_PARTNER_SECTOR, kv_element_get_id (sector));
  kv_element_set_score (partner, KV_PARTNER_INVLOED, invloed);
  return partner;
}

static KvElement *
add_relatie (KvKrachtenveld *field,
             const char     *van,
             const char     *naar,
             guint           soort)
{
  g_autofree char *id = g_strdup_printf ("r-%04u", kv_krachtenveld_count (field, KV_KIND_RELATIE));
  KvElement *relatie = add (field, KV_KIND_RELATIE, id);

  kv_element_set_text (relatie, KV_RELATIE_VAN, van);
  kv_element_set_text (relatie, KV_RELATIE_NAAR, naar);
  kv_element_set_choice (relatie, KV_RELATIE_SOORT, soort);
  return relatie;
}

static KvElement *
add_overleg (KvKrachtenveld *field,
             const char     *id,
             guint           from,
             guint           n,
             guint           step)
{
  KvElement *overleg = add (field, KV_KIND_OVERLEG, id);

  kv_element_set_text (overleg, KV_OVERLEG_NAAM, id);
  kv_element_set_number (overleg, KV_OVERLEG_VOLGORDE, kv_krachtenveld_count (field, KV_KIND_OVERLEG));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *partner = g_strdup_printf ("p-%03u", from + i * step);

      add_pair (field, KV_KIND_LID, id, partner);
    }
  return overleg;
}

static KvElement *
put (KvKrachtenveld *field,
     const char     *partner,
     double          x,
     double          y)
{
  KvElement *plaats = add_pair (field, KV_KIND_PLAATS, WEERGAVE, partner);

  kv_element_set_number (plaats, KV_PLAATS_X, x);
  kv_element_set_number (plaats, KV_PLAATS_Y, y);
  return plaats;
}

/* A field as teams make them: some scores unknown, ties of all soorten, two
 * overleggen of which one is in the other. */
static KvKrachtenveld *
random_field (GRand *rand,
              guint  n)
{
  KvKrachtenveld *field = new_field ();

  for (guint i = 0; i < n; i++)
    {
      KvElement *partner = add_partner (field, i, g_rand_int_range (rand, 0, 6) == 0 ? KV_ONBEKEND : g_rand_int_range (rand, 1, 6));

      if (g_rand_int_range (rand, 0, 5) > 0)
        kv_element_set_score (partner, KV_PARTNER_HOUDING, g_rand_int_range (rand, -2, 3));
      kv_element_set_yes (partner, KV_PARTNER_CRUCIAAL, g_rand_int_range (rand, 0, 8) == 0);
    }
  for (guint i = 0; i < n + n / 2; i++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, (gint) n);
      g_autofree char *van = g_strdup_printf ("p-%03u", from);
      g_autofree char *naar = g_strdup_printf ("p-%03u", (from + (guint) g_rand_int_range (rand, 1, (gint) n)) % n);
      KvElement *relatie = add_relatie (field, van, naar, (guint) g_rand_int_range (rand, 0, KV_N_RELATIE_SOORTEN));

      if (g_rand_boolean (rand))
        kv_element_set_score (relatie, KV_RELATIE_STERKTE, g_rand_int_range (rand, 1, 4));
      kv_element_set_yes (relatie, KV_RELATIE_GEWENST, g_rand_int_range (rand, 0, 10) == 0);
    }
  add_overleg (field, "o-lea", 0, n / 2, 1);
  add_overleg (field, "o-werkgroep", 1, n / 6, 2);
  return field;
}

static KvNetwerk *
solve (KvKrachtenveld *field,
       KvNetwerkForm   form)
{
  KvNetwerk *netwerk = kv_netwerk_new (field, weergave_of (field), kv_theme_light (), &form);

  kv_netwerk_place (netwerk);
  kv_netwerk_solve (netwerk);
  return netwerk;
}

static KvNetwerk *
new_netwerk (KvKrachtenveld *field,
             gboolean        paper)
{
  if (!paper)
    return solve (field, kv_netwerk_form_canvas ());
  return solve (field, kv_netwerk_form_paper (TRUE, field, PAPER_FRAME));
}

static void
check_nothing_covered (const KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    for (guint j = 0; j < netwerk->n_nodes; j++)
      {
        const KvLabel *a = &netwerk->labels[i], *b = &netwerk->labels[j];

        g_assert_cmpfloat (kv_rect_shared (a->rect, b->badge), <, .3);
        if (i == j)
          continue;
        g_assert_cmpfloat (kv_rect_shared (a->rect, b->rect), <, .3);
        g_assert_cmpfloat (kv_rect_shared (a->rect, b->body), <, .3);
        g_assert_cmpfloat (hypot (netwerk->nodes[i].centre.x - netwerk->nodes[j].centre.x,
                                  netwerk->nodes[i].centre.y - netwerk->nodes[j].centre.y), >, 3);
      }
}

static void
check_in_frame (const KvNetwerk *netwerk)
{
  KvRect frame = kv_rect_grown (netwerk->form.frame, .5);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      g_assert_true (kv_rect_holds (frame, netwerk->labels[i].body));
      g_assert_true (netwerk->labels[i].n_forms == 0 || kv_rect_holds (frame, netwerk->labels[i].rect));
    }
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      KvVec points[KV_BOW_POINTS];

      kv_bow_points (&netwerk->bows[i], points);
      for (guint k = 0; k < KV_BOW_POINTS; k++)
        g_assert_true (kv_rect_contains (frame, points[k].x, points[k].y));
    }
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn)
      {
        g_assert_true (kv_rect_holds (frame, kv_hull_box (netwerk->hulls[i].outline)));
        g_assert_true (kv_rect_holds (frame, netwerk->hulls[i].name_rect));
        for (guint k = 0; k < netwerk->n_nodes && !netwerk->hulls[i].unnamed; k++)
          {
            g_assert_cmpfloat (kv_rect_shared (netwerk->hulls[i].name_rect, netwerk->labels[k].body), <, .3);
            g_assert_cmpfloat (kv_rect_shared (netwerk->hulls[i].name_rect, netwerk->labels[k].rect), <, .3);
          }
      }
}

static void
check_edges_end (const KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->edges->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        const KvNetwerkEdge *edge = kv_netwerk_edge (netwerk, i);
        const KvBow *bow = &netwerk->bows[i];
        KvVec at = kv_curve_at (&bow->curve, end == 0 ? bow->start : bow->end);

        if (edge->nodes[end] != KV_NETWERK_NONE)
          {
            const KvNetwerkNode *node = &netwerk->nodes[edge->nodes[end]];
            double gap = kv_outline_gap (node->outline, node->centre, at.x, at.y);
            double to_badge = kv_rect_distance (netwerk->labels[edge->nodes[end]].badge, at.x, at.y);

            /* Behind the name of the partner, or at its outline. */
            if (kv_rect_distance (netwerk->labels[edge->nodes[end]].rect, at.x, at.y) < 2)
              g_assert_cmpfloat (gap, >, .6);
            else if (!(edge->head && end == 1 && to_badge < .8))
              g_assert_cmpfloat_with_epsilon (gap, .7, .1);
          }
        else
          g_assert_cmpfloat (fabs (kv_hull_gap (netwerk->hulls[edge->hulls[end]].outline, at.x, at.y, NULL)), <, .01);
      }
}

static gboolean
is_member (const KvNetwerkHull *hull,
           guint                node)
{
  for (guint i = 0; i < hull->n_members; i++)
    if (hull->members[i] == node)
      return TRUE;
  return FALSE;
}

static void
check_hulls (const KvNetwerk *netwerk)
{
  for (guint h = 0; h < netwerk->n_hulls; h++)
    for (guint i = 0; i < netwerk->n_nodes && netwerk->hulls[h].drawn; i++)
      {
        const KvNetwerkNode *node = &netwerk->nodes[i];
        const KvVec *outline = netwerk->hulls[h].outline;

        if (is_member (&netwerk->hulls[h], i))
          g_assert_cmpfloat (kv_hull_gap (outline, node->centre.x, node->centre.y, NULL), <, -.9 * node->outline->radius);
        else
          g_assert_cmpfloat (kv_hull_gap_to (outline, node->centre, node->outline), >, 0);
      }
}

static void
check_marks_apart (const KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->edges->len; i++)
    for (guint j = 0; j < i; j++)
      if (netwerk->bows[i].mark_radius > 0 && netwerk->bows[j].mark_radius > 0)
        {
          KvVec a = kv_curve_at (&netwerk->bows[i].curve, netwerk->bows[i].mark);
          KvVec b = kv_curve_at (&netwerk->bows[j].curve, netwerk->bows[j].mark);

          g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 2.5);
        }
}

static void
check_all (const KvNetwerk *netwerk)
{
  check_nothing_covered (netwerk);
  check_in_frame (netwerk);
  check_edges_end (netwerk);
  check_hulls (netwerk);
  check_marks_apart (netwerk);
  g_assert_cmpuint (netwerk->names_left_out, <=, netwerk->n_nodes / 8);
}

static void
test_random_fields (void)
{
  for (guint seed = 1; seed <= 14; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) field = random_field (rand, 6 + 3 * seed);
      g_autoptr (KvNetwerk) netwerk = new_netwerk (field, TRUE);

      check_all (netwerk);
    }
}

static void
test_random_fields_small (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) field = random_field (rand, 6 + 2 * seed);
      g_autoptr (KvNetwerk) lying = solve (field, kv_netwerk_form_paper (FALSE, NULL, A4_LYING));
      g_autoptr (KvNetwerk) standing = solve (field, kv_netwerk_form_paper (FALSE, NULL, A4_STANDING));

      check_all (lying);
      check_all (standing);
    }
}

/* Very many: names may be left out, but then the sheet knows. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (200);
  g_autoptr (KvKrachtenveld) field = random_field (rand, 200);
  g_autoptr (KvNetwerk) netwerk = new_netwerk (field, TRUE);
  guint without = 0;

  check_nothing_covered (netwerk);
  check_in_frame (netwerk);
  check_edges_end (netwerk);
  check_hulls (netwerk);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    without += netwerk->labels[i].n_forms == 0;
  g_assert_cmpuint (without, ==, netwerk->names_left_out);
  g_assert_cmpuint (without, <, 60);
}

static void
test_same_twice (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (KvKrachtenveld) field = random_field (rand, 24);
  g_autoptr (KvNetwerk) a = new_netwerk (field, TRUE);
  g_autoptr (KvNetwerk) b = new_netwerk (field, TRUE);

  for (guint i = 0; i < a->n_nodes; i++)
    {
      g_assert_cmpfloat (a->nodes[i].centre.x, ==, b->nodes[i].centre.x);
      g_assert_cmpint (a->labels[i].side, ==, b->labels[i].side);
    }
}

/* On the canvas a mm is a mm: who has a place stands there, and a newcomer
 * moves nobody. */
static void
test_canvas_places (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;
  const double at[][2] = { { -40, 20 }, { 90, 25 }, { 30, 130 } };

  for (guint i = 0; i < 3; i++)
    {
      put (field, kv_element_get_id (add_partner (field, i, 3)), at[i][0], at[i][1]);
      if (i > 0)
        add_relatie (field, "p-000", kv_element_get_id (kv_krachtenveld_lookup (field, i == 1 ? "p-001" : "p-002")), 1);
    }
  add_partner (field, 3, 2);
  add_relatie (field, "p-003", "p-001", 1);
  netwerk = new_netwerk (field, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (netwerk->nodes[i].centre.x, ==, at[i][0]);
      g_assert_cmpfloat (netwerk->nodes[i].centre.y, ==, at[i][1]);
    }
  check_nothing_covered (netwerk);
}

/* On paper all distances shrink or grow by one factor when there is room. */
static void
test_scaled_places (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;
  double across, down;

  put (field, kv_element_get_id (add_partner (field, 0, 3)), 0, 0);
  put (field, kv_element_get_id (add_partner (field, 1, 3)), 100, 0);
  put (field, kv_element_get_id (add_partner (field, 2, 3)), 0, 100);
  netwerk = new_netwerk (field, TRUE);
  across = netwerk->nodes[1].centre.x - netwerk->nodes[0].centre.x;
  down = netwerk->nodes[2].centre.y - netwerk->nodes[0].centre.y;
  g_assert_cmpfloat_with_epsilon (across, down, .01);
  g_assert_cmpfloat (across, >, 101);
  g_assert_cmpfloat_with_epsilon (netwerk->nodes[1].centre.y, netwerk->nodes[0].centre.y, .01);
}

static void
test_all_on_one_point (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;

  for (guint i = 0; i < 12; i++)
    put (field, kv_element_get_id (add_partner (field, i, 1 + (int) i % 5)), 1e6, -1e6);
  netwerk = new_netwerk (field, TRUE);
  check_nothing_covered (netwerk);
  check_in_frame (netwerk);
}

static void
test_wanted_side (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();

  for (guint i = 0; i < 4; i++)
    {
      KvElement *plaats = put (field, kv_element_get_id (add_partner (field, i, 3)), 60. * i, 40);

      kv_element_set_choice (plaats, KV_PLAATS_LABEL, KV_ZIJDE_ONDER + i);
    }
  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr (KvNetwerk) netwerk = new_netwerk (field, paper == 1);

      for (guint i = 0; i < 4; i++)
        g_assert_cmpint (netwerk->labels[i].side, ==, KV_LABEL_BELOW + i);
    }
}

/* A stranger in a hull leaves it, unless somebody put it there by hand: then the
 * hull becomes a letter. */
static void
test_stranger (void)
{
  for (guint fixed = 0; fixed < 2; fixed++)
    for (guint paper = 0; paper < 2; paper++)
      {
        g_autoptr (KvKrachtenveld) field = new_field ();
        g_autoptr (KvNetwerk) netwerk = NULL;

        for (guint i = 0; i < 4; i++)
          put (field, kv_element_get_id (add_partner (field, i, 2)), i % 2 * 120, i / 2 * 90);
        kv_element_set_yes (put (field, kv_element_get_id (add_partner (field, 9, 2)), 40, 80), KV_PLAATS_VAST, fixed == 1);
        add_overleg (field, "o-lea", 0, 4, 1);
        netwerk = new_netwerk (field, paper == 1);
        check_hulls (netwerk);
        g_assert_cmpint (netwerk->hulls[0].drawn, ==, fixed == 0);
        g_assert_cmpstr (netwerk->nodes[0].letters, ==, fixed ? "H" : "");
        g_assert_cmpstr (netwerk->nodes[4].letters, ==, "");
      }
}

static void
test_who_is_missing (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;

  for (guint i = 0; i < 6; i++)
    add_partner (field, i, 3);
  add_overleg (field, "o-lea", 0, 4, 1);
  kv_element_set_yes (kv_krachtenveld_lookup_pair (field, KV_KIND_LID, "o-lea", "p-003"), KV_LID_ONTBREEKT, TRUE);
  netwerk = new_netwerk (field, TRUE);
  g_assert_cmpuint (netwerk->hulls[0].n_members, ==, 3);
  g_assert_true (netwerk->hulls[0].drawn);
  check_hulls (netwerk);
}

/* At most four hulls; the others are letters. */
static void
test_many_hulls (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;
  guint drawn = 0, letters = 0;

  for (guint i = 0; i < 18; i++)
    add_partner (field, i, 2);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("o-%u", i);

      add_overleg (field, id, 3 * i, 3, 1);
    }
  netwerk = new_netwerk (field, TRUE);
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      drawn += netwerk->hulls[i].drawn;
      letters += netwerk->hulls[i].letter != 0;
    }
  g_assert_cmpuint (drawn, <=, KV_NETWERK_HULLS);
  g_assert_cmpuint (drawn, >, 0);
  g_assert_cmpuint (drawn + letters, ==, 6);
  check_hulls (netwerk);
}

static void
test_relaties (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (KvNetwerk) netwerk = NULL;

  for (guint i = 0; i < 5; i++)
    add_partner (field, i, 3);
  add_overleg (field, "o-lea", 0, 3, 1);
  add_overleg (field, "o-weg", 3, 1, 1);
  kv_element_set_list (weergave_of (field), KV_WEERGAVE_ZONDER_OVERLEGGEN, (const char *const[]) { "o-weg", NULL });
  kv_element_set_choice (weergave_of (field), KV_WEERGAVE_ZONDER_SOORTEN, 1u << (KV_RELATIE_VERWIJZING - 1));
  add_relatie (field, "p-000", "p-000", KV_RELATIE_FINANCIERING);
  add_relatie (field, "p-000", "p-001", KV_RELATIE_VERWIJZING);
  add_relatie (field, "p-000", "p-001", KV_RELATIE_FINANCIERING);
  add_relatie (field, "p-001", "p-000", KV_RELATIE_FINANCIERING);
  add_relatie (field, "p-004", "o-lea", KV_RELATIE_OVERLEG);
  add_relatie (field, "p-004", "o-weg", KV_RELATIE_OVERLEG);
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-002"), KV_PARTNER_DEEL_VAN, "p-000");
  netwerk = new_netwerk (field, TRUE);
  g_assert_cmpuint (netwerk->edges->len, ==, 4);
  g_assert_cmpuint (netwerk->left_out, ==, 1);
  g_assert_true (kv_netwerk_edge (netwerk, 0)->deel_van);
  check_edges_end (netwerk);
}

static KvScene *
draw (KvKrachtenveld *field,
      KvAudience      audience)
{
  KvSheetOptions options = { KV_PAPER_A3, TRUE, audience, "de LEA van 8 december 2026", kv_theme_light () };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = kv_diagram_pages (kv_diagram_find ("netwerk"), field, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, 1);
  return kv_scene_ref (pages->pdata[0]);
}

static gboolean
says (const KvScene *scene,
      KvRole         role,
      const char    *text)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_TEXT && item->role == role && strstr (item->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_role (const KvScene *scene,
          KvRole         role)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    if (kv_scene_get_item (scene, i)->role == role)
      return TRUE;
  return FALSE;
}

static KvKrachtenveld *
small_field (void)
{
  KvKrachtenveld *field = new_field ();

  for (guint i = 0; i < 4; i++)
    add_partner (field, i, KV_ONBEKEND);
  add_relatie (field, "p-000", "p-001", KV_RELATIE_SAMENWERKING);
  return field;
}

/* The mark of a conflict is a cross whichever way its line runs: never the plus
 * of what is wanted. */
static void
test_cross (void)
{
  for (guint turn = 0; turn < 12; turn++)
    {
      g_autoptr (KvKrachtenveld) field = new_field ();
      g_autoptr (KvScene) scene = NULL;
      double angle = turn * G_PI / 12;
      guint n = 0;

      add_partner (field, 0, KV_ONBEKEND);
      add_partner (field, 1, KV_ONBEKEND);
      add_relatie (field, "p-000", "p-001", KV_RELATIE_CONFLICT);
      put (field, "p-000", 0, 0);
      put (field, "p-001", 100 * cos (angle), 100 * sin (angle));
      scene = draw (field, KV_AUDIENCE_INTERN);
      for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
        {
          const KvSceneItem *item = kv_scene_get_item (scene, i);
          KvBox box;

          if (item->role != KV_ROLE_EDGE_MARK)
            continue;
          box = kv_path_extents (item->path);
          n++;
          /* A plus would span 4.8. */
          g_assert_cmpfloat (MAX (box.width, box.height), <, 4.5);
        }
      g_assert_cmpuint (n, ==, 2);
    }
}

/* What nobody has is not drawn, and not in the legend. */
static void
test_nothing_known (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) scene = draw (field, KV_AUDIENCE_INTERN);
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (field, KV_KIND_SECTOR);

  g_assert_false (has_role (scene, KV_ROLE_BADGE));
  g_assert_false (says (scene, KV_ROLE_NODE, "?"));
  g_assert_true (says (scene, KV_ROLE_NODE, kv_element_text (sectors->pdata[0], KV_SECTOR_LETTER)));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "Invloed"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "Houding"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "onbekend"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "Overleg"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "samenwerking"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "zwak"));
}

/* As soon as one has it, the others show that it is not known. */
static void
test_one_known (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) scene = NULL;

  kv_element_set_score (kv_krachtenveld_lookup (field, "p-002"), KV_PARTNER_INVLOED, 4);
  kv_element_set_score (kv_krachtenveld_lookup (field, "p-001"), KV_PARTNER_HOUDING, -2);
  scene = draw (field, KV_AUDIENCE_INTERN);
  g_assert_true (says (scene, KV_ROLE_NODE, "4"));
  g_assert_true (says (scene, KV_ROLE_NODE, "?"));
  g_assert_true (says (scene, KV_ROLE_BADGE, "?"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "Invloed"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "onbekend, maat van 2"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "sterk tegen"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "sterk voor"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "neutraal"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "cruciaal"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "Nog onbekend"));
  g_assert_true (says (scene, KV_ROLE_LEGEND, "bij\u00a03"));
}

/* For partners the same places, and nothing that tells of judgements. */
static void
test_partners (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (KvKrachtenveld) field = random_field (rand, 20);
  g_autoptr (KvScene) scene = draw (field, KV_AUDIENCE_PARTNERS);
  g_autofree char *before = kv_scene_dump (scene), *after = NULL;
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);

  g_assert_false (has_role (scene, KV_ROLE_BADGE));
  for (guint score = 1; score <= 5; score++)
    g_assert_false (says (scene, KV_ROLE_NODE, (const char[]) { (char) ('0' + score), 0 }));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "onbekend,"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "Nog onbekend"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "conflict"));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "gewenst"));
  for (guint i = 0; i < partners->len; i++)
    {
      kv_element_set_score (partners->pdata[i], KV_PARTNER_INVLOED, 5);
      kv_element_set_score (partners->pdata[i], KV_PARTNER_HOUDING, KV_ONBEKEND);
      kv_element_set_yes (partners->pdata[i], KV_PARTNER_CRUCIAAL, i % 2);
    }
  g_clear_pointer (&scene, kv_scene_unref);
  scene = draw (field, KV_AUDIENCE_PARTNERS);
  after = kv_scene_dump (scene);
  g_assert_cmpstr (before, ==, after);
}

static void
test_weergave (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) scene = NULL;
  KvElement *weergave = weergave_of (field);
  KvBox bounds;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%03u", i);
      KvElement *partner = kv_krachtenveld_lookup (field, id);

      kv_element_set_score (partner, KV_PARTNER_INVLOED, 5);
      kv_element_set_score (partner, KV_PARTNER_BELANG, 2);
      kv_element_set_score (partner, KV_PARTNER_HOUDING, 1);
      kv_element_set_text (partner, KV_PARTNER_AFKORTING, "AFK");
    }
  kv_element_set_choice (weergave, KV_WEERGAVE_GROOTTE, KV_GROOTTE_BELANG);
  kv_element_set_yes (weergave, KV_WEERGAVE_ZONDER_HOUDING, TRUE);
  kv_element_set_yes (weergave, KV_WEERGAVE_KORTE_NAMEN, TRUE);
  kv_element_set_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN,
                       (const char *const[]) { kv_element_text (kv_krachtenveld_lookup (field, "p-001"), KV_PARTNER_SECTOR), NULL });
  scene = draw (field, KV_AUDIENCE_INTERN);
  g_assert_true (says (scene, KV_ROLE_NODE, "2"));
  g_assert_false (says (scene, KV_ROLE_NODE, "5"));
  g_assert_false (has_role (scene, KV_ROLE_BADGE));
  g_assert_true (says (scene, KV_ROLE_LABEL, "AFK"));
  g_assert_false (kv_scene_get_bounds (scene, "p-000", KV_ROLE_NODE, &bounds));
  g_assert_true (kv_scene_get_bounds (scene, "p-001", KV_ROLE_NODE, &bounds));
  g_assert_false (has_role (scene, KV_ROLE_EDGE));
  g_assert_false (says (scene, KV_ROLE_LEGEND, "Relatie"));
}

static void
test_remark (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) scene = NULL;

  add (field, KV_KIND_OVERLEG, "o-leeg");
  add_relatie (field, "p-000", "o-leeg", KV_RELATIE_OVERLEG);
  scene = draw (field, KV_AUDIENCE_INTERN);
  g_assert_true (says (scene, KV_ROLE_FURNITURE, "1 relatie met een overleg is niet getekend"));
}

/* Drawn again after an edit, between two frames: what changed is there, with its
 * ties, and all else is as it was. */

static const KvDiagram *
diagram (void)
{
  return kv_diagram_find ("netwerk");
}

static KvScene *
draw_body (KvKrachtenveld *field,
           const KvScene  *before)
{
  return diagram ()->body (field, weergave_of (field), kv_theme_light (), before);
}

static KvScene *
draw_now (KvKrachtenveld *field,
          const KvScene  *before)
{
  return diagram ()->body_now (field, weergave_of (field), kv_theme_light (), before);
}

static guint
count_changes (const KvScene *before,
               const KvScene *after)
{
  g_autoptr (GArray) changes = kv_scene_changes (before, after);

  return changes->len;
}

static KvBox
bounds_of (const KvScene *scene,
           const char    *id,
           KvRole         role)
{
  KvBox box;

  g_assert_true (kv_scene_get_bounds (scene, id, role, &box));
  return box;
}

static KvVec
middle_of (const KvScene *scene,
           const char    *id,
           KvRole         role)
{
  KvBox box = bounds_of (scene, id, role);

  return (KvVec) { box.x + box.width / 2, box.y + box.height / 2 };
}

/* On their way from one picture to another partners are as far as was asked, names
 * with them, and at the ends it is those pictures. */
static void
test_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (KvKrachtenveld) field = random_field (rand, 20);
  g_autoptr (KvScene) from = draw_body (field, NULL);
  g_autoptr (KvScene) to = NULL, start = NULL, half = NULL, end = NULL;
  KvVec was, will, now;

  was = middle_of (from, "p-003", KV_ROLE_NODE);
  put (field, "p-003", was.x + 60, was.y - 40);
  to = draw_body (field, from);
  start = diagram ()->body_between (field, weergave_of (field), from, to, 0);
  half = diagram ()->body_between (field, weergave_of (field), from, to, .5);
  end = diagram ()->body_between (field, weergave_of (field), from, to, 1);
  g_assert_cmpuint (count_changes (end, to), ==, 0);

  will = middle_of (to, "p-003", KV_ROLE_NODE);
  now = middle_of (start, "p-003", KV_ROLE_NODE);
  g_assert_cmpfloat (hypot (will.x - was.x, will.y - was.y), >, 20);
  g_assert_cmpfloat_with_epsilon (now.x, was.x, .01);
  g_assert_cmpfloat_with_epsilon (now.y, was.y, .01);
  now = middle_of (half, "p-003", KV_ROLE_NODE);
  g_assert_cmpfloat_with_epsilon (now.x, (was.x + will.x) / 2, .01);
  g_assert_cmpfloat_with_epsilon (now.y, (was.y + will.y) / 2, .01);
  g_assert_cmpuint (kv_scene_get_n_items (half), >, kv_scene_get_n_items (to) / 2);

  /* Who came meanwhile is in neither. */
  add (field, KV_KIND_PARTNER, "p-nieuw");
  g_assert_null (diagram ()->body_between (field, weergave_of (field), from, to, .5));
}

static void
test_now (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (KvKrachtenveld) field = random_field (rand, 20);
  g_autoptr (KvScene) before = draw_body (field, NULL);
  g_autoptr (KvScene) same = draw_now (field, before);
  g_autoptr (KvScene) renamed = NULL, scored = NULL, removed = NULL;
  KvElement *partner = kv_krachtenveld_lookup (field, "p-003");

  g_assert_cmpuint (count_changes (before, same), ==, 0);

  kv_element_set_text (partner, KV_PARTNER_NAAM, "Buurthuis");
  renamed = draw_now (field, same);
  g_assert_true (says (renamed, KV_ROLE_LABEL, "Buurthuis"));
  /* The name, the hull that holds it, and the lines that begin behind it. */
  g_assert_cmpuint (count_changes (same, renamed), <=, 24);

  kv_element_set_score (partner, KV_PARTNER_INVLOED, 5);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, -2);
  scored = draw_now (field, renamed);
  g_assert_cmpfloat (bounds_of (scored, "p-003", KV_ROLE_NODE).width, >=, bounds_of (renamed, "p-003", KV_ROLE_NODE).width);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%03u", i);
      KvBox was = bounds_of (renamed, id, KV_ROLE_NODE), is = bounds_of (scored, id, KV_ROLE_NODE);

      g_assert_cmpfloat_with_epsilon (is.x + is.width / 2, was.x + was.width / 2, 3);
    }

  kv_journal_begin (kv_krachtenveld_get_journal (field), "weg", NULL);
  kv_krachtenveld_remove (field, partner);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  removed = draw_now (field, scored);
  g_assert_false (says (removed, KV_ROLE_LABEL, "Buurthuis"));
}

/* A partner that is placed elsewhere takes its lines along, turned and stretched;
 * its neighbours stay. */
static void
test_now_moved (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) before = NULL, moved = NULL, back = NULL, solved = NULL;
  KvElement *relatie = add_relatie (field, "p-000", "p-001", KV_RELATIE_SAMENWERKING);
  const char *line = kv_element_get_id (relatie);
  KvElement *plaats;
  KvBox was, now;

  before = draw_body (field, NULL);
  was = bounds_of (before, "p-000", KV_ROLE_NODE);
  plaats = add_pair (field, KV_KIND_PLAATS, WEERGAVE, "p-000");
  kv_element_set_number (plaats, KV_PLAATS_X, was.x + was.width / 2 + 30);
  kv_element_set_number (plaats, KV_PLAATS_Y, was.y + was.height / 2 - 20);
  moved = draw_now (field, before);
  now = bounds_of (moved, "p-000", KV_ROLE_NODE);
  g_assert_cmpfloat_with_epsilon (now.x - was.x, 30, .1);
  now = bounds_of (moved, "p-001", KV_ROLE_NODE);
  was = bounds_of (before, "p-001", KV_ROLE_NODE);
  g_assert_cmpmem (&now, sizeof now, &was, sizeof was);
  now = bounds_of (moved, line, KV_ROLE_EDGE);
  was = bounds_of (before, line, KV_ROLE_EDGE);
  g_assert_cmpfloat (hypot (now.x - was.x, now.y - was.y) + fabs (now.width - was.width), >, 5);

  /* Who has no place any more stands where it stood; solved again nobody moves. */
  kv_journal_begin (kv_krachtenveld_get_journal (field), "terug", NULL);
  kv_krachtenveld_remove (field, plaats);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  back = draw_now (field, moved);
  g_assert_cmpuint (count_changes (before, back), ==, 0);
  solved = draw_body (field, moved);
  g_assert_cmpuint (count_changes (before, solved), ==, 0);
}

/* Somebody who stands nowhere yet waits for the solver. */
static void
test_now_unplaced (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) before = draw_body (field, NULL);
  g_autoptr (KvScene) now = NULL, solved = NULL;

  kv_element_set_text (add (field, KV_KIND_PARTNER, "p-nieuw"), KV_PARTNER_NAAM, "Nieuw");
  now = draw_now (field, before);
  g_assert_null (now);
  solved = draw_body (field, before);
  g_assert_true (says (solved, KV_ROLE_LABEL, "Nieuw"));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%03u", i);
      KvBox was = bounds_of (before, id, KV_ROLE_NODE), is = bounds_of (solved, id, KV_ROLE_NODE);

      g_assert_cmpmem (&was, sizeof was, &is, sizeof is);
    }
}

static void
test_empty (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvSheetOptions options = { KV_PAPER_A3, TRUE, KV_AUDIENCE_INTERN, NULL, kv_theme_light () };
  g_autoptr (GError) error = NULL;
  g_autoptr (KvScene) body = NULL;

  g_assert_false (kv_diagram_check (kv_diagram_find ("netwerk"), field, &options, &error));
  g_assert_nonnull (error);
  body = kv_diagram_find ("netwerk")->body (field, weergave_of (field), kv_theme_light (), NULL);
  g_assert_cmpuint (kv_scene_get_n_items (body), ==, 0);
}

/* Over the canvas: each soort that is drawn once, whatever its strengths. */
static void
test_card (void)
{
  const KvDiagram *diagram = kv_diagram_find ("netwerk");
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvScene) card = NULL, chosen = NULL;
  guint n = 0;

  for (int sterkte = 1; sterkte <= 3; sterkte++)
    kv_element_set_score (add_relatie (field, "p-001", "p-002", KV_RELATIE_SAMENWERKING), KV_RELATIE_STERKTE, sterkte);
  add_relatie (field, "p-002", "p-003", KV_RELATIE_CONFLICT);
  kv_element_set_score (kv_krachtenveld_lookup (field, "p-000"), KV_PARTNER_HOUDING, 1);
  card = diagram->legend (field, weergave_of (field), kv_theme_light ());
  for (guint i = 0; i < kv_scene_get_n_items (card); i++)
    n += kv_scene_get_item (card, i)->type == KV_ITEM_TEXT && g_str_has_prefix (kv_scene_get_item (card, i)->text, "samenwerking") ? 1 : 0;
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (says (card, KV_ROLE_LEGEND, "conflict"));
  g_assert_false (says (card, KV_ROLE_LEGEND, "Houding"));
  g_assert_false (says (card, KV_ROLE_LEGEND, "Partner"));

  kv_element_set_choice (weergave_of (field), KV_WEERGAVE_ZONDER_SOORTEN, 1u << (KV_RELATIE_CONFLICT - 1));
  kv_element_set_choice (weergave_of (field), KV_WEERGAVE_KLEUR, KV_KLEUR_HOUDING);
  chosen = diagram->legend (field, weergave_of (field), kv_theme_light ());
  g_assert_false (says (chosen, KV_ROLE_LEGEND, "conflict"));
  g_assert_true (says (chosen, KV_ROLE_LEGEND, "Houding"));
}

static KvPoint
drawn_at (const KvScene *scene,
          const char    *id)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->role == KV_ROLE_NODE && g_strcmp0 (item->id, id) == 0)
        return (KvPoint) { item->bounds.x, item->bounds.y };
    }
  g_assert_not_reached ();
}

/* A sheet for partners on which nobody stands where the team put them. */
static void
test_rearranged (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvSheetOptions options = { KV_PAPER_A3, TRUE, KV_AUDIENCE_PARTNERS, "de LEA van 8 december 2026", kv_theme_light () };
  g_autoptr (GPtrArray) as_placed = NULL, moved = NULL, rearranged = NULL, again = NULL;
  KvElement *plaats;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "place", NULL);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%03u", i);

      plaats = kv_krachtenveld_ensure_pair (field, KV_KIND_PLAATS, WEERGAVE, id);
      kv_element_set_number (plaats, KV_PLAATS_X, 50 * i * i);
      kv_element_set_number (plaats, KV_PLAATS_Y, 70 * (i % 2));
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
  as_placed = kv_diagram_pages (kv_diagram_find ("netwerk"), field, &options, NULL);
  options.rearrange = TRUE;
  rearranged = kv_diagram_pages (kv_diagram_find ("netwerk"), field, &options, NULL);
  kv_element_set_number (plaats, KV_PLAATS_X, 10);
  again = kv_diagram_pages (kv_diagram_find ("netwerk"), field, &options, NULL);
  options.rearrange = FALSE;
  moved = kv_diagram_pages (kv_diagram_find ("netwerk"), field, &options, NULL);

  g_assert_cmpfloat (drawn_at (as_placed->pdata[0], "p-003").x, !=, drawn_at (moved->pdata[0], "p-003").x);
  g_assert_cmpfloat (drawn_at (rearranged->pdata[0], "p-003").x, ==, drawn_at (again->pdata[0], "p-003").x);
  g_assert_cmpfloat (drawn_at (rearranged->pdata[0], "p-003").y, ==, drawn_at (again->pdata[0], "p-003").y);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/netwerk/random-fields", test_random_fields);
  g_test_add_func ("/netwerk/random-fields-a4", test_random_fields_small);
  g_test_add_func ("/netwerk/many", test_many);
  g_test_add_func ("/netwerk/same-twice", test_same_twice);
  g_test_add_func ("/netwerk/places/canvas", test_canvas_places);
  g_test_add_func ("/netwerk/places/scaled", test_scaled_places);
  g_test_add_func ("/netwerk/places/one-point", test_all_on_one_point);
  g_test_add_func ("/netwerk/wanted-side", test_wanted_side);
  g_test_add_func ("/netwerk/hulls/stranger", test_stranger);
  g_test_add_func ("/netwerk/hulls/who-is-missing", test_who_is_missing);
  g_test_add_func ("/netwerk/hulls/many", test_many_hulls);
  g_test_add_func ("/netwerk/relaties", test_relaties);
  g_test_add_func ("/netwerk/cross", test_cross);
  g_test_add_func ("/netwerk/nothing-known", test_nothing_known);
  g_test_add_func ("/netwerk/one-known", test_one_known);
  g_test_add_func ("/netwerk/partners", test_partners);
  g_test_add_func ("/netwerk/weergave", test_weergave);
  g_test_add_func ("/netwerk/remark", test_remark);
  g_test_add_func ("/netwerk/card", test_card);
  g_test_add_func ("/netwerk/rearranged", test_rearranged);
  g_test_add_func ("/netwerk/between", test_between);
  g_test_add_func ("/netwerk/now", test_now);
  g_test_add_func ("/netwerk/now/moved", test_now_moved);
  g_test_add_func ("/netwerk/now/unplaced", test_now_unplaced);
  g_test_add_func ("/netwerk/empty", test_empty);
  return g_test_run ();
}
