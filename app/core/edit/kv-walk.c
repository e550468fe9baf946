#include "kv-walk.h"

#include <math.h>
#include <string.h>

#include "kv-overleg.h"
#include "kv-relatie.h"

typedef struct
{
  const char *id; /* interned */
  KvPoint     at;
} Spot;

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const Spot *first = a, *second = b;

  return strcmp (first->id, second->id);
}

static KvPoint
middle_of (KvBox box)
{
  return (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

/* Where the partners are drawn, by id. */
static GArray *
collect_spots (const KvScene *scene)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_autoptr (GHashTable) boxes = kv_scene_collect_bounds (scene, KV_ROLE_NODE);
  GHashTableIter iter;
  gpointer id, box;

  g_hash_table_iter_init (&iter, boxes);
  while (g_hash_table_iter_next (&iter, &id, &box))
    {
      Spot spot = { id, middle_of (*(KvBox *) box) };

      g_array_append_val (spots, spot);
    }
  g_array_sort (spots, compare_spots);

  return spots;
}

static const Spot *
find_spot (GArray     *spots,
           const char *id)
{
  for (guint i = 0; id != NULL && i < spots->len; i++)
    {
      if (strcmp (g_array_index (spots, Spot, i).id, id) == 0)
        return &g_array_index (spots, Spot, i);
    }

  return NULL;
}

/* How far it is in this direction, dearer the more it is aside: within 45
 * degrees goes before all that is not. */
static double
cost_of (KvPoint from,
         KvPoint to,
         KvWalk  way)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double along = way == KV_WALK_RIGHT ? dx : way == KV_WALK_LEFT ? -dx : way == KV_WALK_DOWN ? dy
                                                                                             : -dy;
  double aside = fabs (way == KV_WALK_RIGHT || way == KV_WALK_LEFT ? dy : dx);

  if (along <= 0)
    return G_MAXDOUBLE;

  return hypot (along, aside) + (aside > along ? KV_PATH_LIMIT : 0);
}

/**
 * kv_walk_partner:
 * @scene: the netwerkdiagram
 * @from: (nullable): the id of a partner
 * @way: where to
 *
 * Returns: (nullable): the interned id of the nearest partner that way, first of
 *   those within 45 degrees, then of all on that side; NULL when there is none.
 *   O(n) in what is drawn.
 */
const char *
kv_walk_partner (const KvScene *scene,
                 const char    *from,
                 KvWalk         way)
{
  g_autoptr (GArray) spots = collect_spots (scene);
  const Spot *here = find_spot (spots, from);
  const char *best = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);
      double cost = here != NULL ? cost_of (here->at, spot->at, way) : spot->at.x + spot->at.y;

      if (cost >= least)
        continue;
      least = cost;
      best = spot->id;
    }

  return best;
}

/* --- along relaties --- */

typedef struct
{
  const char *id;
  double      angle; /* clockwise from above */
} Tie;

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const Tie *first = a, *second = b;

  return first->angle != second->angle ? (first->angle > second->angle) - (first->angle < second->angle)
                                       : strcmp (first->id, second->id);
}

/* FALSE where the relatie is not drawn. */
static gboolean
find_tie (const KvScene *scene,
          KvElement     *relatie,
          const char    *partner,
          Tie           *tie)
{
  gboolean forth = strcmp (kv_element_text (relatie, KV_RELATIE_VAN), partner) == 0;
  const char *other = kv_element_text (relatie, forth ? KV_RELATIE_NAAR : KV_RELATIE_VAN);
  KvBox edge, here, there;
  KvPoint a, b;

  tie->id = kv_element_get_id (relatie);
  if (!kv_scene_get_bounds (scene, tie->id, KV_ROLE_EDGE, &edge) || !kv_scene_get_bounds (scene, partner, KV_ROLE_NODE, &here))
    return FALSE;

  /* A relatie with an overleg ends at its outline: go by the line then. */
  if (!kv_scene_get_bounds (scene, other, KV_ROLE_NODE, &there))
    there = edge;
  a = middle_of (here);
  b = middle_of (there);
  tie->angle = atan2 (b.x - a.x, a.y - b.y);
  if (tie->angle < 0)
    tie->angle += 2 * G_PI;

  return TRUE;
}

/**
 * kv_walk_relatie:
 * @scene: the netwerkdiagram
 * @shown: the field that it shows
 * @partner: the id of a partner
 * @relatie: (nullable): the id of one of its relaties
 * @back: against the clock
 *
 * Returns: (nullable): the interned id of the next drawn relatie of @partner; NULL
 *   when it has none. O(relaties of the partner) walks over the scene.
 */
const char *
kv_walk_relatie (const KvScene  *scene,
                 KvKrachtenveld *shown,
                 const char     *partner,
                 const char     *relatie,
                 gboolean        back)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (shown, partner, KV_KIND_RELATIE);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (Tie));

  for (guint i = 0; i < relaties->len; i++)
    {
      Tie tie;

      if (find_tie (scene, relaties->pdata[i], partner, &tie))
        g_array_append_val (ties, tie);
    }
  if (ties->len == 0)
    return NULL;

  g_array_sort (ties, compare_ties);
  for (guint i = 0; i < ties->len; i++)
    {
      if (g_strcmp0 (g_array_index (ties, Tie, i).id, relatie) == 0)
        return g_array_index (ties, Tie, (i + (back ? ties->len - 1 : 1)) % ties->len).id;
    }

  return g_array_index (ties, Tie, back ? ties->len - 1 : 0).id;
}

/* --- around --- */

static void
add_with_ends (GHashTable *found,
               KvElement  *relatie)
{
  g_hash_table_add (found, (char *) kv_element_get_id (relatie));
  g_hash_table_add (found, (char *) kv_element_text (relatie, KV_RELATIE_VAN));
  g_hash_table_add (found, (char *) kv_element_text (relatie, KV_RELATIE_NAAR));
}

static void
add_around (GHashTable     *found,
            KvKrachtenveld *shown,
            const char     *id)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (shown, id, KV_KIND_RELATIE);
  g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (shown, id, KV_KIND_LID);

  g_hash_table_add (found, (char *) id);
  for (guint i = 0; i < relaties->len; i++)
    add_with_ends (found, relaties->pdata[i]);
  for (guint i = 0; i < leden->len; i++)
    {
      if (strcmp (kv_element_text (leden->pdata[i], KV_LID_OVERLEG), id) == 0)
        g_hash_table_add (found, (char *) kv_element_text (leden->pdata[i], KV_LID_PARTNER));
    }
}

/**
 * kv_walk_neighbours:
 * @shown: the field that is shown
 * @ids: ids of partners, overleggen and relaties; others are passed over
 *
 * Returns: (transfer full): ids, in no order. O(what is tied to them).
 */
char **
kv_walk_neighbours (KvKrachtenveld     *shown,
                    const char * const *ids)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char **keys = NULL;

  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (shown, *ids);

      if (element != NULL && kv_element_get_kind (element) == KV_KIND_RELATIE)
        add_with_ends (found, element);
      else if (element != NULL)
        add_around (found, shown, kv_element_get_id (element));
    }
  keys = (char **) g_hash_table_get_keys_as_array (found, NULL);
  return g_strdupv (keys);
}
