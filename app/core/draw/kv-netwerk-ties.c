/* What ties the nodes of the netwerkdiagram: relaties and deel van as edges,
 * overleggen as hulls or, where a hull cannot be, as letters. */

#include "kv-netwerk-private.h"

#include <string.h>

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-weergave.h"

#define LETTERS "HILMQRTU" /* no letters of sectors or marks */
#define PAD 6.             /* between a member and the outline */
#define LEVEL_PAD 5.       /* more for each level of hulls inside; both on A3 */
#define NAME_WIDTH 60.     /* of a hull */
#define TIGHT .6           /* of that, where it would be a letter otherwise */

gboolean
kv_netwerk_is_member (const KvNetwerkHull *hull,
                      guint                node)
{
  for (guint i = 0; i < hull->n_members; i++)
    if (hull->members[i] == node)
      return TRUE;
  return FALSE;
}

double
kv_netwerk_hull_pad (const KvNetwerk *netwerk,
                     guint            hull)
{
  const KvNetwerkHull *self = &netwerk->hulls[hull];

  return (PAD + LEVEL_PAD * self->levels) * netwerk->form.distances * (self->tight ? TIGHT : 1);
}

KvHullMember *
kv_netwerk_hull_members (const KvNetwerk *netwerk,
                         guint            hull)
{
  const KvNetwerkHull *self = &netwerk->hulls[hull];
  KvHullMember *members = g_new (KvHullMember, self->n_members + 1);

  for (guint i = 0; i < self->n_members; i++)
    {
      const KvNetwerkNode *node = &netwerk->nodes[self->members[i]];
      const KvLabel *label = &netwerk->labels[self->members[i]];
      gboolean inside = (kv_label_growing (label, label->side, label->form) & 1u << (hull % 32)) != 0;

      members[i] = (KvHullMember) { node->centre, node->outline, inside ? label->rect : KV_RECT_EMPTY };
    }
  return members;
}

/* Whether all members of one hull are in another, and not the other way round;
 * of equal ones the later is inside. */
gboolean
kv_netwerk_hull_is_inside (const KvNetwerk *netwerk,
                           guint            inner,
                           guint            outer)
{
  const KvNetwerkHull *a = &netwerk->hulls[inner], *b = &netwerk->hulls[outer];

  if (inner == outer || !a->drawn || !b->drawn || a->n_members > b->n_members)
    return FALSE;
  for (guint i = 0; i < a->n_members; i++)
    if (!kv_netwerk_is_member (b, a->members[i]))
      return FALSE;
  return a->n_members < b->n_members || inner > outer;
}

/* The levels, colours and dashes of the hulls that are drawn. */
static void
assign_looks (KvNetwerk *netwerk)
{
  guint outermost = KV_NETWERK_NONE, n = 0;

  for (guint round = 0; round < netwerk->n_hulls; round++)
    for (guint i = 0; i < netwerk->n_hulls; i++)
      for (guint j = 0; j < netwerk->n_hulls; j++)
        if (kv_netwerk_hull_is_inside (netwerk, j, i))
          netwerk->hulls[i].levels = MAX (netwerk->hulls[i].levels, netwerk->hulls[j].levels + 1);
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn && netwerk->hulls[i].levels > 0
        && (outermost == KV_NETWERK_NONE || netwerk->hulls[i].levels > netwerk->hulls[outermost].levels))
      outermost = i;
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn)
      {
        netwerk->hulls[i].colour = i == outermost ? 0 : (1 + n) % 3;
        netwerk->hulls[i].dash = i == outermost ? 0 : MIN (n, 2);
        n += i != outermost;
      }
}

/* On one line where that is not very long, and on two. */
static void
measure_name (KvNetwerkHull     *hull,
              const KvTextStyle *style)
{
  g_autoptr (KvTextBlock) two = NULL;

  for (guint i = 0; i < KV_HULL_NAME_FORMS; i++)
    g_clear_pointer (&hull->names[i], kv_text_block_unref);
  hull->names[0] = kv_text_block_new (hull->naam, style, KV_WRAP_BALANCED, NAME_WIDTH, 2);
  if (hull->names[0]->n_lines > 1)
    return;
  two = kv_text_block_new (hull->naam, style, KV_WRAP_BALANCED, hull->names[0]->width - 1, 2);
  if (!two->cut)
    hull->names[1] = g_steal_pointer (&two);
}

static void
measure_names (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      KvTextStyle style = kv_netwerk_hull_style (netwerk, i);

      measure_name (&netwerk->hulls[i], &style);
    }
}

/* Puts a letter in front of the names of all members. */
static void
give_letter (KvNetwerk     *netwerk,
             KvNetwerkHull *hull,
             char           letter)
{
  hull->letter = letter;
  for (guint i = 0; i < hull->n_members; i++)
    {
      KvNetwerkNode *node = &netwerk->nodes[hull->members[i]];
      g_autofree char *before = node->letters;

      node->letters = g_strdup_printf ("%s%c", before, letter);
    }
}

/* Letters for the hulls that are not drawn, in their order, as far as there are
 * letters. */
static void
assign_letters (KvNetwerk *netwerk)
{
  guint n = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      g_free (netwerk->nodes[i].letters);
      netwerk->nodes[i].letters = g_strdup ("");
    }
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (!netwerk->hulls[i].drawn && n < strlen (LETTERS))
      give_letter (netwerk, &netwerk->hulls[i], LETTERS[n++]);
  for (guint i = 0; i < netwerk->n_nodes && n > 0; i++)
    kv_netwerk_measure_label (netwerk, i);
}

static void
update_hulls (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    netwerk->hulls[i].levels = 0;
  assign_looks (netwerk);
  measure_names (netwerk);
  assign_letters (netwerk);
}

static gboolean
ends_on_hidden_hull (const KvNetwerk     *netwerk,
                     const KvNetwerkEdge *edge)
{
  for (guint end = 0; end < 2; end++)
    if (edge->hulls[end] != KV_NETWERK_NONE && !netwerk->hulls[edge->hulls[end]].drawn)
      return TRUE;
  return FALSE;
}

void
kv_netwerk_drop_hull (KvNetwerk *netwerk,
                      guint      hull)
{
  netwerk->hulls[hull].drawn = FALSE;
  for (guint i = netwerk->edges->len; i > 0; i--)
    if (ends_on_hidden_hull (netwerk, kv_netwerk_edge (netwerk, i - 1)))
      {
        g_array_remove_index (netwerk->edges, i - 1);
        netwerk->left_out++;
      }
  update_hulls (netwerk);
}

static void
read_members (KvNetwerk      *netwerk,
              KvNetwerkHull  *hull,
              KvKrachtenveld *krachtenveld,
              KvElement      *overleg)
{
  g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (krachtenveld, kv_element_get_id (overleg), KV_KIND_LID);

  hull->members = g_new (guint, leden->len + 1);
  for (guint i = 0; i < leden->len; i++)
    {
      guint node = kv_netwerk_find_node (netwerk, kv_element_text (leden->pdata[i], KV_LID_PARTNER));

      if (kv_element_yes (leden->pdata[i], KV_LID_ONTBREEKT))
        continue;
      hull->n_leden++;
      if (node != KV_NETWERK_NONE)
        hull->members[hull->n_members++] = node;
    }
}

static void
read_name_place (KvNetwerkHull  *hull,
                 KvKrachtenveld *krachtenveld,
                 KvElement      *weergave)
{
  KvElement *plek = NULL;

  if (weergave != NULL)
    plek = kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_NAAMPLEK, kv_element_get_id (weergave), hull->id);
  if (plek == NULL)
    return;
  hull->wanted = TRUE;
  hull->wish = (KvVec) { kv_element_number (plek, KV_NAAMPLEK_X), kv_element_number (plek, KV_NAAMPLEK_Y) };
}

void
kv_netwerk_read_hulls (KvNetwerk      *netwerk,
                       KvKrachtenveld *krachtenveld,
                       KvElement      *weergave)
{
  g_autoptr (GPtrArray) overleggen = kv_krachtenveld_sorted (krachtenveld, KV_KIND_OVERLEG);
  guint n_drawn = 0;

  netwerk->hulls = g_new0 (KvNetwerkHull, overleggen->len + 1);
  for (guint i = 0; i < overleggen->len; i++)
    {
      KvNetwerkHull *hull = &netwerk->hulls[netwerk->n_hulls];
      const char *id = kv_element_get_id (overleggen->pdata[i]);

      if (weergave != NULL && g_strv_contains (kv_element_list (weergave, KV_WEERGAVE_ZONDER_OVERLEGGEN), id))
        continue;
      read_members (netwerk, hull, krachtenveld, overleggen->pdata[i]);
      if (hull->n_members == 0)
        {
          g_clear_pointer (&hull->members, g_free);
          hull->n_leden = 0;
          continue;
        }
      hull->id = kv_id_intern (id);
      hull->naam = kv_display_name (overleggen->pdata[i]);
      hull->drawn = n_drawn++ < KV_NETWERK_HULLS;
      read_name_place (hull, krachtenveld, weergave);
      netwerk->n_hulls++;
    }
  update_hulls (netwerk);
}

/* Later is drawn over earlier. */
static guint
drawing_rank (const KvNetwerkEdge *edge)
{
  static const guint ranks[KV_N_RELATIE_SOORTEN] = {
    [0] = 3,
    [KV_RELATIE_SAMENWERKING] = 4,
    [KV_RELATIE_OVERLEG] = 2,
    [KV_RELATIE_FINANCIERING] = 5,
    [KV_RELATIE_GEZAG] = 5,
    [KV_RELATIE_OPDRACHT] = 5,
    [KV_RELATIE_VERWIJZING] = 5,
    [KV_RELATIE_AFHANKELIJKHEID] = 5,
    [KV_RELATIE_CONCURRENTIE] = 6,
    [KV_RELATIE_CONFLICT] = 7,
  };

  return edge->deel_van ? 0 : edge->gewenst ? 1 : ranks[edge->soort];
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const KvNetwerkEdge *p = a, *q = b;
  guint rank_p = drawing_rank (p), rank_q = drawing_rank (q);

  if (rank_p != rank_q)
    return rank_p < rank_q ? -1 : 1;
  if (p->sterkte != q->sterkte)
    return p->sterkte < q->sterkte ? -1 : 1;
  return strcmp (p->id, q->id);
}

static guint
find_hull (const KvNetwerk *netwerk,
           const char      *id)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (strcmp (netwerk->hulls[i].id, id) == 0 && netwerk->hulls[i].drawn)
      return i;
  return KV_NETWERK_NONE;
}

/* One end of a relatie. FALSE when there is nothing there to draw it to;
 * *hidden then says whether that is an overleg. */
static gboolean
find_end (const KvNetwerk *netwerk,
          KvKrachtenveld  *krachtenveld,
          const char      *id,
          KvNetwerkEdge   *edge,
          guint            end,
          gboolean        *hidden)
{
  KvElement *target = kv_krachtenveld_lookup (krachtenveld, id);

  edge->nodes[end] = kv_netwerk_find_node (netwerk, id);
  edge->hulls[end] = KV_NETWERK_NONE;
  if (target == NULL || kv_element_get_kind (target) != KV_KIND_OVERLEG)
    return edge->nodes[end] != KV_NETWERK_NONE;
  edge->hulls[end] = find_hull (netwerk, id);
  *hidden = *hidden || edge->hulls[end] == KV_NETWERK_NONE;
  return TRUE;
}

static void
read_relatie (KvNetwerk      *netwerk,
              KvKrachtenveld *krachtenveld,
              KvElement      *relatie)
{
  const char *van = kv_element_text (relatie, KV_RELATIE_VAN), *naar = kv_element_text (relatie, KV_RELATIE_NAAR);
  KvNetwerkEdge edge = {
    .id = kv_element_get_id (relatie),
    .soort = kv_element_choice (relatie, KV_RELATIE_SOORT),
    .sterkte = kv_element_score (relatie, KV_RELATIE_STERKTE),
    .gewenst = kv_element_yes (relatie, KV_RELATIE_GEWENST),
  };
  gboolean hidden = FALSE;

  edge.head = !edge.gewenst && kv_relatie_soort_is_directed (edge.soort);
  if (strcmp (van, naar) == 0
      || !find_end (netwerk, krachtenveld, van, &edge, 0, &hidden)
      || !find_end (netwerk, krachtenveld, naar, &edge, 1, &hidden))
    return;
  if (hidden)
    netwerk->left_out++;
  else
    g_array_append_val (netwerk->edges, edge);
}

static void
read_deel_van (KvNetwerk *netwerk,
               KvElement *partner)
{
  guint part = kv_netwerk_find_node (netwerk, kv_element_get_id (partner));
  guint whole = kv_netwerk_find_node (netwerk, kv_element_text (partner, KV_PARTNER_DEEL_VAN));
  KvNetwerkEdge edge = { .deel_van = TRUE, .head = TRUE, .sterkte = KV_ONBEKEND };

  if (part == KV_NETWERK_NONE || whole == KV_NETWERK_NONE || part == whole)
    return;
  edge.id = netwerk->nodes[part].id;
  edge.nodes[0] = part;
  edge.nodes[1] = whole;
  edge.hulls[0] = edge.hulls[1] = KV_NETWERK_NONE;
  g_array_append_val (netwerk->edges, edge);
}

void
kv_netwerk_read_edges (KvNetwerk      *netwerk,
                       KvKrachtenveld *krachtenveld,
                       KvElement      *weergave)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (krachtenveld, KV_KIND_RELATIE);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);

  for (guint i = 0; i < relaties->len; i++)
    {
      guint soort = kv_element_choice (relaties->pdata[i], KV_RELATIE_SOORT);

      if (weergave == NULL || soort == 0 || !kv_element_has (weergave, KV_WEERGAVE_ZONDER_SOORTEN, soort))
        read_relatie (netwerk, krachtenveld, relaties->pdata[i]);
    }
  for (guint i = 0; i < partners->len; i++)
    read_deel_van (netwerk, partners->pdata[i]);
  g_array_sort (netwerk->edges, compare_edges);
}
