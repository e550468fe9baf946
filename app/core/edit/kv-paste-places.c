/* Where pasted partners come to stand. */

#include "kv-paste-private.h"

#include <math.h>
#include <string.h>

#include "kv-partner.h"
#include "kv-places.h"
#include "kv-weergave.h"

#define BESIDE 8. /* mm between something and a copy of it */

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

/* Whether another stands at this very place. */
static gboolean
is_taken (KvPaste    *paste,
          const char *partner,
          KvPoint     at)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (paste->field, KV_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      KvPoint other;

      if (strcmp (id, partner) != 0 && kv_places_get (paste->edits, id, &other) && hypot (at.x - other.x, at.y - other.y) < 1)
        return TRUE;
    }

  return FALSE;
}

/* How far all go together. */
static KvPoint
way_of_all (KvPaste       *paste,
            const KvPoint *middle)
{
  KvPoint sum = { 0, 0 }, at, way = { 0, 0 };
  guint n = 0;
  gboolean taken = FALSE;

  for (char **id = paste->chosen; *id != NULL; id++)
    {
      if (!place_in_clip (paste, *id, &at))
        continue;
      sum.x += at.x;
      sum.y += at.y;
      n++;
      taken = taken || is_taken (paste, kv_paste_id_here (paste, *id), at);
    }
  if (n > 0 && middle != NULL)
    return (KvPoint) { middle->x - sum.x / n, middle->y - sum.y / n };

  while (n > 0 && taken)
    {
      way.x += BESIDE;
      way.y += BESIDE;
      taken = FALSE;
      for (char **id = paste->chosen; *id != NULL; id++)
        taken = taken || (place_in_clip (paste, *id, &at) && is_taken (paste, kv_paste_id_here (paste, *id), (KvPoint) { at.x + way.x, at.y + way.y }));
    }

  return way;
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
