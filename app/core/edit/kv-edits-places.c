/* Moving partners, and the names in the netwerkdiagram. */

#include <glib/gi18n.h>

#include "kv-places.h"
#include "kv-weergave.h"

/* A partner that is to be moved. */
typedef struct
{
  const char *id;
  KvPoint     from;
  KvPoint     at;    /* where it is to be */
  KvBox       shape; /* where it is */
} Mover;

/* Those of the ids that have a place, each once. */
static GArray *
find_movers (KvEdits           *self,
             const char *const *partners)
{
  GArray *movers = g_array_new (FALSE, FALSE, sizeof (Mover));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *partners != NULL; partners++)
    {
      Mover mover = { .id = *partners };

      if (!g_hash_table_add (seen, (char *) *partners) || !kv_places_get (self, *partners, &mover.at))
        continue;
      mover.from = mover.at;
      mover.shape = kv_places_shape (self, *partners);
      mover.shape.x += mover.at.x;
      mover.shape.y += mover.at.y;
      g_array_append_val (movers, mover);
    }

  return movers;
}

/* Puts all where they are now to be, by hand. */
static void
put_movers (KvEdits    *self,
            GArray     *movers,
            const char *label,
            const char *merge_key)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (KvMove));

  for (guint i = 0; i < movers->len; i++)
    {
      const Mover *mover = &g_array_index (movers, Mover, i);
      KvMove move = { mover->id, mover->from, mover->at };

      g_array_append_val (moves, move);
    }
  kv_edits_begin (self, label, merge_key);
  kv_places_ensure (self);
  kv_places_carry_names (self, moves);
  for (guint i = 0; i < moves->len; i++)
    kv_places_put (self, g_array_index (moves, KvMove, i).id, g_array_index (moves, KvMove, i).to, TRUE);
  kv_edits_end (self);
}

static void
move_by (KvEdits           *self,
         const char *const *partners,
         double             dx,
         double             dy,
         const char        *merge_key)
{
  g_autoptr (GArray) movers = find_movers (self, partners);

  if (movers->len == 0 || (dx == 0 && dy == 0))
    return;

  for (guint i = 0; i < movers->len; i++)
    {
      g_array_index (movers, Mover, i).at.x += dx;
      g_array_index (movers, Mover, i).at.y += dy;
    }
  put_movers (self, movers, _("Move"), merge_key);
}

/**
 * kv_edits_get_place:
 * @self: edits
 * @partner: the id of a partner
 * @place: (out): its centre, mm
 *
 * Returns: FALSE when it has no place yet.
 */
gboolean
kv_edits_get_place (KvEdits    *self,
                    const char *partner,
                    KvPoint    *place)
{
  return kv_places_get (self, partner, place);
}

/**
 * kv_edits_find_room:
 * @self: edits
 *
 * Returns: a place for a partner without a name yet, clear of all others, mm.
 */
KvPoint
kv_edits_find_room (KvEdits *self)
{
  return kv_places_find_room (self, "");
}

/**
 * kv_edits_move:
 * @self: edits
 * @partners: ids; what is no partner is passed over
 * @dx: mm to the right
 * @dy: mm down
 *
 * Moves them by hand.
 */
void
kv_edits_move (KvEdits           *self,
               const char *const *partners,
               double             dx,
               double             dy)
{
  move_by (self, partners, dx, dy, NULL);
}

void
kv_edits_nudge (KvEdits           *self,
                const char *const *partners,
                double             dx,
                double             dy)
{
  g_autofree char *ids = g_strjoinv (" ", (char **) partners);
  g_autofree char *merge_key = g_strconcat ("nudge ", ids, NULL);

  move_by (self, partners, dx, dy, merge_key);
}

/* --- in line --- */

static KvBox
box_around (GArray *movers)
{
  KvBox box = g_array_index (movers, Mover, 0).shape;

  for (guint i = 1; i < movers->len; i++)
    box = kv_box_union (&box, &g_array_index (movers, Mover, i).shape);

  return box;
}

/* How far a shape must go to stand like this in the box. */
static KvPoint
way_to_line (KvBox   shape,
             KvBox   box,
             KvAlign align)
{
  KvPoint room = { box.x + box.width - shape.x - shape.width, box.y + box.height - shape.y - shape.height };

  switch (align)
    {
    case KV_ALIGN_LEFT:
      return (KvPoint) { box.x - shape.x, 0 };
    case KV_ALIGN_CENTRE:
      return (KvPoint) { (box.x - shape.x + room.x) / 2, 0 };
    case KV_ALIGN_RIGHT:
      return (KvPoint) { room.x, 0 };
    case KV_ALIGN_TOP:
      return (KvPoint) { 0, box.y - shape.y };
    case KV_ALIGN_MIDDLE:
      return (KvPoint) { 0, (box.y - shape.y + room.y) / 2 };
    case KV_ALIGN_BOTTOM:
    default:
      return (KvPoint) { 0, room.y };
    }
}

/**
 * kv_edits_align:
 * @self: edits
 * @partners: ids of two or more partners
 * @align: which of their edges come in line
 */
void
kv_edits_align (KvEdits           *self,
                const char *const *partners,
                KvAlign            align)
{
  g_autoptr (GArray) movers = find_movers (self, partners);
  KvBox box;

  if (movers->len < 2)
    return;

  box = box_around (movers);
  for (guint i = 0; i < movers->len; i++)
    {
      Mover *mover = &g_array_index (movers, Mover, i);
      KvPoint way = way_to_line (mover->shape, box, align);

      mover->at.x += way.x;
      mover->at.y += way.y;
    }
  put_movers (self, movers, _("Align"), NULL);
}

static int
compare_across (gconstpointer a,
                gconstpointer b)
{
  const Mover *first = a, *second = b;

  return (first->at.x > second->at.x) - (first->at.x < second->at.x);
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  const Mover *first = a, *second = b;

  return (first->at.y > second->at.y) - (first->at.y < second->at.y);
}

/**
 * kv_edits_distribute:
 * @self: edits
 * @partners: ids of three or more partners
 * @vertical: from top to bottom, else from left to right
 *
 * Makes the distances between their shapes equal; the first and the last stay.
 */
void
kv_edits_distribute (KvEdits           *self,
                     const char *const *partners,
                     gboolean           vertical)
{
  g_autoptr (GArray) movers = find_movers (self, partners);
  double filled = 0, at, gap;
  KvBox box;

  if (movers->len < 3)
    return;

  g_array_sort (movers, vertical ? compare_down : compare_across);
  box = box_around (movers);
  for (guint i = 0; i < movers->len; i++)
    filled += vertical ? g_array_index (movers, Mover, i).shape.height : g_array_index (movers, Mover, i).shape.width;
  gap = ((vertical ? box.height : box.width) - filled) / (movers->len - 1);
  at = vertical ? box.y : box.x;
  for (guint i = 0; i < movers->len; i++)
    {
      Mover *mover = &g_array_index (movers, Mover, i);

      if (vertical)
        mover->at.y += at - mover->shape.y;
      else
        mover->at.x += at - mover->shape.x;
      at += gap + (vertical ? mover->shape.height : mover->shape.width);
    }
  put_movers (self, movers, _("Distribute"), NULL);
}

/* --- names --- */

/**
 * kv_edits_set_zijde:
 * @self: edits
 * @partner: the id of a partner that has a place
 * @zijde: KV_ZIJDE_..., the side of the shape where its name stands; 0 for where
 *   there is most room
 */
void
kv_edits_set_zijde (KvEdits    *self,
                    const char *partner,
                    guint       zijde)
{
  KvPoint at;
  KvElement *weergave, *plaats;

  g_return_if_fail (zijde <= KV_ZIJDE_LINKS);

  if (!kv_places_get (self, partner, &at))
    return;

  kv_edits_begin (self, _("Side of the name"), NULL);
  weergave = kv_places_ensure (self);
  plaats = kv_krachtenveld_lookup_pair (self->krachtenveld, KV_KIND_PLAATS, kv_element_get_id (weergave), partner);
  if (plaats != NULL)
    kv_element_set_choice (plaats, KV_PLAATS_LABEL, zijde);
  kv_edits_end (self);
}

/**
 * kv_edits_set_naamplek:
 * @self: edits
 * @overleg: the id of an overleg
 * @middle: (nullable): where the middle of its name comes; NULL leaves it to the
 *   drawing
 */
void
kv_edits_set_naamplek (KvEdits       *self,
                       const char    *overleg,
                       const KvPoint *middle)
{
  KvElement *weergave, *plek;

  if (kv_edits_lookup (self, overleg, KV_KIND_OVERLEG) == NULL)
    return;

  kv_edits_begin (self, _("Place of the name"), NULL);
  weergave = kv_places_ensure (self);
  plek = kv_krachtenveld_lookup_pair (self->krachtenveld, KV_KIND_NAAMPLEK, kv_element_get_id (weergave), overleg);
  if (middle == NULL && plek != NULL)
    {
      kv_krachtenveld_remove (self->krachtenveld, plek);
    }
  else if (middle != NULL)
    {
      plek = kv_krachtenveld_ensure_pair (self->krachtenveld, KV_KIND_NAAMPLEK, kv_element_get_id (weergave), overleg);
      kv_element_set_number (plek, KV_NAAMPLEK_X, kv_places_tidy (middle->x));
      kv_element_set_number (plek, KV_NAAMPLEK_Y, kv_places_tidy (middle->y));
    }
  kv_edits_end (self);
}
