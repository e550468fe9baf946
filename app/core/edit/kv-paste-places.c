/* Where pasted partners come to stand. */

#include "kv-paste-private.h"

#include <math.h>

#include "kv-partner.h"
#include "kv-places.h"
#include "kv-weergave.h"

#define BESIDE 8.      /* mm between something and a copy of it */
#define NEAR 1.        /* mm: as good as the same place */
#define FARTHEST 1000. /* how far a free place is looked for */

/* Where a partner was when it was copied. */
static gboolean
place_in_clip (KvPaste    *paste,
               const char *partner,
               KvPoint    *at)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (paste->clip, "netwerk");
  KvElement *plaats = weergave == NULL ? NULL
                                       : kv_krachtenveld_lookup_pair (paste->clip, KV_KIND_PLAATS, kv_element_get_id (weergave), partner);

  if (plaats == NULL)
    return FALSE;

  *at = (KvPoint) { kv_element_number (plaats, KV_PLAATS_X), kv_element_number (plaats, KV_PLAATS_Y) };
  return TRUE;
}

/* Where the others stand. */
static GArray *
places_of_others (KvPaste *paste)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (paste->field, KV_KIND_PARTNER);
  g_autoptr (GHashTable) mine = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KvPoint));

  for (char **id = paste->chosen; *id != NULL; id++)
    g_hash_table_add (mine, (char *) kv_paste_id_here (paste, *id));
  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      KvPoint at;

      if (!g_hash_table_contains (mine, id) && kv_places_get (paste->edits, id, &at))
        g_array_append_val (places, at);
    }

  return places;
}

static GArray *
places_in_clip (KvPaste *paste)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KvPoint));
  KvPoint at;

  for (char **id = paste->chosen; *id != NULL; id++)
    {
      if (place_in_clip (paste, *id, &at))
        g_array_append_val (places, at);
    }

  return places;
}

/* Whether another stands where one of these would come. */
static gboolean
is_taken (GArray *others,
          GArray *places,
          double  beside)
{
  for (guint i = 0; i < places->len; i++)
    for (guint k = 0; k < others->len; k++)
      {
        KvPoint mine = g_array_index (places, KvPoint, i), other = g_array_index (others, KvPoint, k);

        if (hypot (mine.x + beside - other.x, mine.y + beside - other.y) < NEAR)
          return TRUE;
      }

  return FALSE;
}

/* How far all go together. */
static KvPoint
way_of_all (KvPaste       *paste,
            const KvPoint *middle)
{
  g_autoptr (GArray) others = places_of_others (paste);
  g_autoptr (GArray) places = places_in_clip (paste);
  KvPoint sum = { 0, 0 };
  double beside = 0;

  for (guint i = 0; i < places->len; i++)
    {
      sum.x += g_array_index (places, KvPoint, i).x;
      sum.y += g_array_index (places, KvPoint, i).y;
    }
  if (places->len > 0 && middle != NULL)
    return (KvPoint) { middle->x - sum.x / places->len, middle->y - sum.y / places->len };

  while (beside < FARTHEST && is_taken (others, places, beside))
    beside += BESIDE;
  return (KvPoint) { beside, beside };
}

static void
place_one (KvPaste    *paste,
           const char *id,
           KvPoint     way)
{
  const char *here = kv_paste_id_here (paste, id);
  KvPoint at;

  if (place_in_clip (paste, id, &at))
    at = (KvPoint) { at.x + way.x, at.y + way.y };
  else if (kv_places_get (paste->edits, here, &at))
    return;
  else
    at = kv_places_find_room (paste->edits, kv_element_text (kv_krachtenveld_lookup (paste->field, here), KV_PARTNER_NAAM));
  kv_places_put (paste->edits, here, at, FALSE);
}

void
kv_paste_place (KvPaste       *paste,
                const KvPoint *middle)
{
  KvPoint way = way_of_all (paste, middle);

  for (char **id = paste->chosen; *id != NULL; id++)
    {
      if (KV_IS_PARTNER (g_hash_table_lookup (paste->whole, *id)))
        place_one (paste, *id, way);
    }
}
