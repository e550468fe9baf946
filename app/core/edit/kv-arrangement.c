/* Everything that is solved is read first, so that the thread has a field of its
 * own. */

#include "kv-arrangement.h"

#include <glib/gi18n.h>
#include <math.h>

#include "kv-netwerk-geometry.h"
#include "kv-overleg.h"
#include "kv-places.h"
#include "kv-reader.h"
#include "kv-weergave.h"
#include "kv-writer.h"

#define GAP 4.       /* mm between two partners with their names */
#define AIR 2.       /* more, around their shapes */
#define MARGIN 8.    /* of the page, for hulls */
#define SEED 20260301
#define SAME .05     /* mm that nobody sees */

struct _KvArrangement
{
  GBytes     *field;
  GHashTable *places;  /* id -> KvPoint: where all are drawn, */
  GHashTable *stored;  /* and where the weergave has them */
  GHashTable *movable; /* ids */
  gboolean    is_of_all;
  gboolean    release; /* who moves is by hand no longer */
  GArray     *solved;  /* KvMove */
};

/* --- reading --- */

static gboolean
is_fixed (KvKrachtenveld *krachtenveld,
          const char     *partner)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (krachtenveld, "netwerk");
  KvElement *plaats = weergave == NULL ? NULL
                                       : kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_PLAATS, kv_element_get_id (weergave), partner);

  return plaats != NULL && kv_element_yes (plaats, KV_PLAATS_VAST);
}

/**
 * kv_arrangement_new:
 * @edits: of the window
 * @partners: (nullable): ids of the partners to put in order, wherever they were
 *   put by hand; NULL for all that were not
 * @fixed_too: all, also those that were
 *
 * Returns: (transfer full): what is to be solved.
 */
KvArrangement *
kv_arrangement_new (KvEdits           *edits,
                    const char *const *partners,
                    gboolean           fixed_too)
{
  KvArrangement *self = g_new0 (KvArrangement, 1);
  KvKrachtenveld *krachtenveld = kv_edits_get_krachtenveld (edits);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);

  self->field = kv_write_bytes (krachtenveld);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->stored = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->movable = g_hash_table_new (g_str_hash, g_str_equal);
  self->is_of_all = partners == NULL;
  self->release = fixed_too || partners != NULL;
  self->solved = g_array_new (FALSE, FALSE, sizeof (KvMove));
  for (guint i = 0; i < all->len; i++)
    {
      const char *id = kv_element_get_id (all->pdata[i]);
      KvPoint at;

      if (kv_places_get (edits, id, &at))
        g_hash_table_insert (self->places, (char *) id, g_memdup2 (&at, sizeof at));
      if (kv_places_get_stored (edits, id, &at))
        g_hash_table_insert (self->stored, (char *) id, g_memdup2 (&at, sizeof at));
      if (partners != NULL ? g_strv_contains (partners, id) : fixed_too || !is_fixed (krachtenveld, id))
        g_hash_table_add (self->movable, (char *) id);
    }

  return self;
}

void
kv_arrangement_free (KvArrangement *self)
{
  g_bytes_unref (self->field);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->stored);
  g_hash_table_unref (self->movable);
  g_array_unref (self->solved);
  g_free (self);
}

gboolean
kv_arrangement_is_of_all (KvArrangement *self)
{
  return self->is_of_all;
}

/* --- solving --- */

/* The room of a node with its name below. */
static KvPlaceNode
place_node (KvArrangement   *self,
            const KvNetwerk *netwerk,
            guint            node)
{
  const KvNetwerkNode *mine = &netwerk->nodes[node];
  const KvLabel *label = &netwerk->labels[node];
  const KvPoint *at = g_hash_table_lookup (self->places, mine->id);
  double badge = mine->has_badge ? netwerk->form.badge / 2 : 0;
  KvRect room = mine->outline->box;

  room.y0 -= badge;
  room.x1 += badge;
  room = kv_rect_grown (room, AIR);
  if (label->n_forms > 0)
    {
      KvVec size = label->sizes[0];
      double top = mine->outline->box.y1 + KV_LABEL_GAP_BELOW;

      room = kv_rect_union (room, (KvRect) { -size.x / 2, top, size.x / 2, top + size.y });
    }

  return (KvPlaceNode) {
    .x = at != NULL ? at->x : 0,
    .y = at != NULL ? at->y : 0,
    .left = -room.x0,
    .right = room.x1,
    .up = -room.y0,
    .down = room.y1,
    .fixed = at != NULL && !g_hash_table_contains (self->movable, mine->id),
    .placed = at != NULL,
  };
}

/* The page, and all that stays where it is. */
static KvRect
frame_of (const KvPlaceNode *nodes,
          guint              n,
          KvVec              page)
{
  KvRect frame = { MARGIN, MARGIN, page.x - MARGIN, page.y - MARGIN };

  for (guint i = 0; i < n; i++)
    {
      if (nodes[i].fixed)
        frame = kv_rect_union (frame, (KvRect) { nodes[i].x - nodes[i].left, nodes[i].y - nodes[i].up,
                                                 nodes[i].x + nodes[i].right, nodes[i].y + nodes[i].down });
    }

  return frame;
}

static void
place_nodes (KvArrangement *self,
             KvNetwerk     *netwerk)
{
  g_autofree KvPlaceNode *nodes = g_new (KvPlaceNode, netwerk->n_nodes + 1);
  KvPlaceGroup groups[KV_NETWERK_HULLS];
  guint n_pulls, n_groups = kv_netwerk_groups (netwerk, groups);
  g_autofree KvPlaceEdge *pulls = kv_netwerk_pulls (netwerk, &n_pulls);
  KvRect frame;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    nodes[i] = place_node (self, netwerk, i);
  frame = frame_of (nodes, netwerk->n_nodes, netwerk->form.page);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      nodes[i].x -= frame.x0;
      nodes[i].y -= frame.y0;
    }
  kv_place_all (&(KvPlaceTask) {
    .nodes = nodes,
    .n_nodes = netwerk->n_nodes,
    .edges = pulls,
    .n_edges = n_pulls,
    .groups = groups,
    .n_groups = n_groups,
    .width = frame.x1 - frame.x0,
    .height = frame.y1 - frame.y0,
    .gap = GAP,
    .seed = SEED,
  });
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      netwerk->nodes[i].centre = (KvVec) { nodes[i].x + frame.x0, nodes[i].y + frame.y0 };
      netwerk->nodes[i].placed = TRUE;
      netwerk->nodes[i].fixed = nodes[i].fixed;
    }
}

/**
 * kv_arrangement_solve:
 * @self: an arrangement
 *
 * Finds the places. Touches nothing but @self, but places and measures text as
 * drawing does: one thread at a time. Cost: a second for 40 partners.
 */
void
kv_arrangement_solve (KvArrangement *self)
{
  const KvReadOptions options = { .allow_large = TRUE };
  g_autoptr (KvKrachtenveld) field = kv_read_bytes (self->field, "", &options, NULL, NULL, NULL);
  KvNetwerkForm form = kv_netwerk_form_canvas ();
  g_autoptr (KvNetwerk) netwerk = NULL;

  if (field == NULL || g_hash_table_size (self->movable) == 0)
    return;

  netwerk = kv_netwerk_new (field, kv_krachtenveld_find_weergave (field, "netwerk"), kv_theme_light (), &form);
  if (netwerk->n_nodes == 0)
    return;
  place_nodes (self, netwerk);
  /* Who still stands in a hull of others leaves it, as it does when drawn. */
  kv_netwerk_place (netwerk);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const KvNetwerkNode *node = &netwerk->nodes[i];
      const KvPoint *from = g_hash_table_lookup (self->places, node->id);
      KvMove move = { .id = node->id, .to = { kv_places_tidy (node->centre.x), kv_places_tidy (node->centre.y) } };

      if (!g_hash_table_contains (self->movable, node->id))
        continue;
      move.from = from != NULL ? *from : move.to;
      g_array_append_val (self->solved, move);
    }
}

/* --- applying --- */

static gboolean
is_near (KvPoint a,
         KvPoint b)
{
  return hypot (a.x - b.x, a.y - b.y) < SAME;
}

static gboolean
was_at (GHashTable *places,
        const char *id,
        KvPoint     now)
{
  const KvPoint *then = g_hash_table_lookup (places, id);

  return then != NULL && is_near (*then, now);
}

/* Whether it is there, and nobody put it elsewhere in the meantime. */
static gboolean
may_move (KvArrangement *self,
          KvEdits       *edits,
          const char    *id)
{
  KvPoint now;

  if (kv_edits_lookup (edits, id, KV_KIND_PARTNER) == NULL)
    return FALSE;

  return !kv_places_get_stored (edits, id, &now) || was_at (self->stored, id, now) || was_at (self->places, id, now);
}

static void
release (KvEdits    *edits,
         KvElement  *weergave,
         const char *partner)
{
  KvElement *plaats = kv_krachtenveld_lookup_pair (kv_edits_get_krachtenveld (edits), KV_KIND_PLAATS, kv_element_get_id (weergave), partner);

  kv_element_set_yes (plaats, KV_PLAATS_VAST, FALSE);
}

/**
 * kv_arrangement_apply:
 * @self: an arrangement that was solved
 * @edits: of the window that it was made for
 *
 * Puts the partners where they are to stand, in one step.
 *
 * Returns: (transfer full): the KvMove's of those that really move.
 */
GArray *
kv_arrangement_apply (KvArrangement *self,
                      KvEdits       *edits)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (KvMove));
  KvElement *weergave;

  for (guint i = 0; i < self->solved->len; i++)
    {
      if (may_move (self, edits, g_array_index (self->solved, KvMove, i).id))
        g_array_append_vals (moves, &g_array_index (self->solved, KvMove, i), 1);
    }
  if (moves->len == 0)
    return moves;

  kv_edits_begin (edits, _("Arrange"), NULL);
  weergave = kv_places_ensure (edits);
  kv_places_carry_names (edits, moves);
  for (guint i = 0; i < moves->len; i++)
    {
      const KvMove *move = &g_array_index (moves, KvMove, i);

      kv_places_put (edits, move->id, move->to, FALSE);
      if (self->release)
        release (edits, weergave, move->id);
    }
  kv_edits_end (edits);
  for (guint i = moves->len; i > 0; i--)
    {
      if (is_near (g_array_index (moves, KvMove, i - 1).from, g_array_index (moves, KvMove, i - 1).to))
        g_array_remove_index (moves, i - 1);
    }

  return moves;
}
