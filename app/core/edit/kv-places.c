#include "kv-places.h"

#include <math.h>

#include "kv-labels.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-placement.h"
#include "kv-sector.h"
#include "kv-symbols.h"
#include "kv-weergave.h"

#define GAP 4.           /* between something new and all others */
#define PAGE_WIDTH 332.  /* where nobody says what is visible */
#define PAGE_HEIGHT 232.
#define AREA 85.         /* of a node that is not drawn yet, mm2 */
#define LABEL_SIZE 8.5   /* pt, and how wide its name becomes */
#define LABEL_WIDTH 40.
#define FARTHEST 1e5     /* what a file can hold, and more */
#define ALIKE .2         /* mm that two moves may differ */

/* How a partner is drawn. */
typedef struct
{
  KvBox shape;
  KvBox all; /* with badge and name */
} Drawn;

/* --- reading the scene --- */

static void
note_item (GHashTable        *drawn,
           const KvSceneItem *item)
{
  Drawn *found;

  if (item->type > KV_ITEM_TEXT || (item->role != KV_ROLE_NODE && item->role != KV_ROLE_BADGE && item->role != KV_ROLE_LABEL))
    return;

  found = g_hash_table_lookup (drawn, item->id);
  if (found == NULL && item->role == KV_ROLE_NODE)
    {
      found = g_new (Drawn, 1);
      *found = (Drawn) { item->bounds, item->bounds };
      g_hash_table_insert (drawn, (char *) item->id, found);
    }
  else if (found != NULL)
    {
      if (item->role == KV_ROLE_NODE)
        found->shape = kv_box_union (&found->shape, &item->bounds);
      found->all = kv_box_union (&found->all, &item->bounds);
    }
}

/* NULL for who is not drawn. */
static const Drawn *
find_drawn (KvEdits    *self,
            const char *partner)
{
  if (self->scene == NULL)
    return NULL;

  if (self->drawn == NULL)
    {
      self->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      for (guint i = 0; i < kv_scene_get_n_items (self->scene); i++)
        note_item (self->drawn, kv_scene_get_item (self->scene, i));
    }

  return g_hash_table_lookup (self->drawn, partner);
}

void
kv_places_forget (KvEdits *self)
{
  g_clear_pointer (&self->drawn, g_hash_table_unref);
  g_hash_table_remove_all (self->moved);
}

/* The middle of a shape is not always that of its box. */
static KvPoint
centre_of (KvEdits     *self,
           KvElement   *partner,
           const Drawn *drawn)
{
  guint vorm = kv_sector_look (self->krachtenveld, partner, kv_scene_get_theme (self->scene)).vorm;
  KvBox box = kv_shape_box (vorm, 1, 0);

  return (KvPoint) { drawn->shape.x - drawn->shape.width * box.x / box.width,
                     drawn->shape.y - drawn->shape.height * box.y / box.height };
}

gboolean
kv_places_get_drawn (KvEdits    *self,
                     const char *id,
                     KvPoint    *place)
{
  KvElement *partner = kv_edits_lookup (self, id, KV_KIND_PARTNER);
  const Drawn *drawn = partner != NULL ? find_drawn (self, id) : NULL;

  if (drawn == NULL)
    return FALSE;

  *place = centre_of (self, partner, drawn);
  return TRUE;
}

/* --- reading the weergave --- */

static KvElement *
find_plaats (KvEdits    *self,
             const char *partner)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, "netwerk");

  return weergave == NULL ? NULL
                          : kv_krachtenveld_lookup_pair (self->krachtenveld, KV_KIND_PLAATS, kv_element_get_id (weergave), partner);
}

gboolean
kv_places_get_stored (KvEdits    *self,
                      const char *partner,
                      KvPoint    *place)
{
  KvElement *plaats = find_plaats (self, partner);

  if (plaats == NULL)
    return FALSE;

  *place = (KvPoint) { kv_element_number (plaats, KV_PLAATS_X), kv_element_number (plaats, KV_PLAATS_Y) };
  return TRUE;
}

/* Where somebody put it by hand it is drawn, or soon will be; the picture may be
 * older than that. Others are drawn beside their place where that is in a hull. */
static gboolean
is_drawn_elsewhere (KvEdits    *self,
                    const char *partner)
{
  KvElement *plaats = find_plaats (self, partner);

  return plaats != NULL && (kv_element_yes (plaats, KV_PLAATS_VAST) || g_hash_table_contains (self->moved, partner));
}

gboolean
kv_places_get (KvEdits    *self,
               const char *id,
               KvPoint    *place)
{
  KvElement *partner = kv_edits_lookup (self, id, KV_KIND_PARTNER);
  const Drawn *drawn = partner != NULL ? find_drawn (self, id) : NULL;

  if (partner == NULL)
    return FALSE;
  if (drawn != NULL && !is_drawn_elsewhere (self, id))
    {
      *place = centre_of (self, partner, drawn);
      return TRUE;
    }

  return kv_places_get_stored (self, id, place);
}

static KvBox
shape_of_new (void)
{
  return kv_shape_box (KV_VORM_CIRKEL, AREA, 0);
}

KvBox
kv_places_shape (KvEdits    *self,
                 const char *partner)
{
  const Drawn *drawn = find_drawn (self, partner);
  KvPoint centre;

  if (drawn == NULL)
    return shape_of_new ();

  centre = centre_of (self, kv_edits_lookup (self, partner, KV_KIND_PARTNER), drawn);
  return (KvBox) { drawn->shape.x - centre.x, drawn->shape.y - centre.y, drawn->shape.width, drawn->shape.height };
}

gboolean
kv_places_are_known (KvEdits *self)
{
  return self->scene != NULL || kv_krachtenveld_find_weergave (self->krachtenveld, "netwerk") != NULL
         || kv_krachtenveld_count (self->krachtenveld, KV_KIND_PARTNER) == 0;
}

/* --- writing --- */

/* Tenths of a mm are enough for anyone, and keep the file short. */
double
kv_places_tidy (double mm)
{
  return isfinite (mm) ? CLAMP (round (mm * 10) / 10, -FARTHEST, FARTHEST) : 0;
}

void
kv_places_put (KvEdits    *self,
               const char *partner,
               KvPoint     at,
               gboolean    by_hand)
{
  KvElement *plaats = find_plaats (self, partner);
  gboolean is_new = plaats == NULL;

  if (is_new)
    plaats = kv_element_new_pair (KV_KIND_PLAATS, kv_element_get_id (kv_krachtenveld_find_weergave (self->krachtenveld, "netwerk")), partner);
  kv_element_set_number (plaats, KV_PLAATS_X, kv_places_tidy (at.x));
  kv_element_set_number (plaats, KV_PLAATS_Y, kv_places_tidy (at.y));
  if (by_hand)
    kv_element_set_yes (plaats, KV_PLAATS_VAST, TRUE);
  if (is_new)
    kv_edits_insert (self, plaats);
}

KvElement *
kv_places_ensure (KvEdits *self)
{
  KvElement *weergave = kv_edits_ensure_weergave (self, "netwerk");
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      const Drawn *drawn = find_drawn (self, id);

      if (drawn != NULL && find_plaats (self, id) == NULL)
        kv_places_put (self, id, centre_of (self, partners->pdata[i], drawn), FALSE);
    }

  return weergave;
}

static const KvMove *
find_move (GArray     *moves,
           const char *id)
{
  for (guint i = 0; i < moves->len; i++)
    {
      if (g_str_equal (g_array_index (moves, KvMove, i).id, id))
        return &g_array_index (moves, KvMove, i);
    }

  return NULL;
}

typedef enum { SOME_STAY, ALL_MOVE, ALL_MOVE_ALIKE } MembersMove;

/* What the members of an overleg do; *way is how far they go when that is the
 * same for all. */
static MembersMove
members_move (KvEdits    *self,
              GArray     *moves,
              const char *overleg,
              KvPoint    *way)
{
  g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (self->krachtenveld, overleg, KV_KIND_LID);
  MembersMove found = SOME_STAY;

  for (guint i = 0; i < leden->len; i++)
    {
      const KvMove *move = find_move (moves, kv_element_text (leden->pdata[i], KV_LID_PARTNER));
      KvPoint mine;

      if (kv_element_yes (leden->pdata[i], KV_LID_ONTBREEKT))
        continue;
      if (move == NULL)
        return SOME_STAY;
      mine = (KvPoint) { move->to.x - move->from.x, move->to.y - move->from.y };
      if (found == SOME_STAY)
        {
          *way = mine;
          found = ALL_MOVE_ALIKE;
        }
      else if (hypot (mine.x - way->x, mine.y - way->y) > ALIKE)
        {
          found = ALL_MOVE;
        }
    }

  return found;
}

void
kv_places_carry_names (KvEdits *self,
                       GArray  *moves)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, "netwerk");
  g_autoptr (GPtrArray) plekken = kv_krachtenveld_referrers (self->krachtenveld, kv_element_get_id (weergave), KV_KIND_NAAMPLEK);

  for (guint i = 0; i < plekken->len; i++)
    {
      KvElement *plek = plekken->pdata[i];
      KvPoint way = { 0, 0 };

      switch (members_move (self, moves, kv_element_text (plek, KV_NAAMPLEK_OVERLEG), &way))
        {
        case ALL_MOVE_ALIKE:
          kv_element_set_number (plek, KV_NAAMPLEK_X, kv_places_tidy (kv_element_number (plek, KV_NAAMPLEK_X) + way.x));
          kv_element_set_number (plek, KV_NAAMPLEK_Y, kv_places_tidy (kv_element_number (plek, KV_NAAMPLEK_Y) + way.y));
          break;
        case ALL_MOVE:
          kv_krachtenveld_remove (self->krachtenveld, plek);
          break;
        case SOME_STAY:
        default:
          break;
        }
    }
}

/* --- room for something new --- */

/* A box that is taken, around a point in it. */
static KvPlaceNode
taken (KvPoint at,
       KvBox   box)
{
  return (KvPlaceNode) {
    .x = at.x,
    .y = at.y,
    .left = at.x - box.x,
    .right = box.x + box.width - at.x,
    .up = at.y - box.y,
    .down = box.y + box.height - at.y,
    .placed = TRUE,
  };
}

/* The room of a partner that is not drawn yet, with its name below. */
static KvPlaceNode
room_for (const char *naam,
          KvPoint     at)
{
  const KvTextStyle style = { .size = LABEL_SIZE, .weight = KV_WEIGHT_MEDIUM };
  g_autoptr (KvTextBlock) block = kv_text_block_new (naam, &style, KV_WRAP_BALANCED, LABEL_WIDTH, 2);
  KvBox shape = shape_of_new ();
  double half = MAX (block->width / 2, -shape.x);

  return taken (at, (KvBox) { at.x - half, at.y + shape.y, 2 * half, shape.height + KV_LABEL_GAP_BELOW + block->height });
}

static GArray *
collect_partners (KvEdits *self)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (KvPlaceNode));
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      const Drawn *drawn = find_drawn (self, id);
      KvPlaceNode node;
      KvPoint at;

      if (!kv_places_get (self, id, &at))
        continue;
      node = drawn != NULL ? taken (centre_of (self, partners->pdata[i], drawn), drawn->all)
                           : room_for (kv_element_text (partners->pdata[i], KV_PARTNER_NAAM), at);
      node.x = at.x;
      node.y = at.y;
      g_array_append_val (nodes, node);
    }

  return nodes;
}

/* Who stands in the hull of an overleg seems to be in it. */
static void
collect_hulls (KvEdits *self,
               GArray  *nodes)
{
  for (guint i = 0; self->scene != NULL && i < kv_scene_get_n_items (self->scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (self->scene, i);
      KvPlaceNode node;

      if (item->type != KV_ITEM_PATH || item->role != KV_ROLE_HULL)
        continue;
      node = taken ((KvPoint) { item->bounds.x, item->bounds.y }, item->bounds);
      g_array_append_val (nodes, node);
    }
}

/* Places one more node, near the middle; FALSE when it came to stand outside the
 * frame. */
static gboolean
place_in (GArray     *nodes,
          const char *naam,
          KvBox       frame,
          KvPoint    *at)
{
  g_autofree KvPlaceNode *all = g_new (KvPlaceNode, nodes->len + 1);
  KvPlaceNode *mine = &all[nodes->len];
  const KvPlaceTask task = { .nodes = all, .n_nodes = nodes->len + 1, .width = frame.width, .height = frame.height, .gap = GAP };
  gboolean inside;

  for (guint i = 0; i < nodes->len; i++)
    {
      all[i] = g_array_index (nodes, KvPlaceNode, i);
      all[i].x -= frame.x;
      all[i].y -= frame.y;
    }
  *mine = room_for (naam, (KvPoint) { 0, 0 });
  inside = kv_place_near (&task, frame.width / 2, frame.height / 2);
  *at = (KvPoint) { mine->x + frame.x, mine->y + frame.y };

  return inside;
}

KvPoint
kv_places_find_room (KvEdits    *self,
                     const char *naam)
{
  KvBox frame = self->visible.width > 0 && self->visible.height > 0 ? self->visible : (KvBox) { 0, 0, PAGE_WIDTH, PAGE_HEIGHT };
  g_autoptr (GArray) partners = collect_partners (self);
  g_autoptr (GArray) nodes = g_array_copy (partners);
  KvPoint at;

  collect_hulls (self, nodes);
  if (!place_in (nodes, naam, frame, &at))
    place_in (partners, naam, frame, &at);

  return at;
}
