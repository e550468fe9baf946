/* What undo and redo changed is to be seen: it flashes in the next picture, or
 * is told where it is out of sight. */

#include "kv-view-private.h"

#include <math.h>

#include "kv-id.h"
#include "kv-weergave.h"

/* Less than this nobody sees that something moved, mm. */
#define SAME .5

/* Of a step that changed more not all flashes. */
#define MANY 500

/* Of a partner, before the change. */
typedef struct
{
  KvBox box;
  char *plaats;
  guint side; /* of its name */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->plaats);
  g_free (place);
}

static gboolean
is_drawn (KvView     *self,
          const char *id)
{
  KvBox box;

  return kv_canvas_locate (self->canvas, id, &box);
}

/* An element stands for itself where it is drawn, else for what it belongs to:
 * a standpunt for its partner. */
static void
add_drawn (KvView     *self,
           GHashTable *drawn,
           const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), id);
  guint n_fields;
  const KvField *fields;

  if (is_drawn (self, id))
    g_hash_table_add (drawn, (char *) id);
  if (element == NULL || is_drawn (self, id))
    return;

  fields = kv_element_get_fields (element, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *target = fields[i].kind == KV_FIELD_REF ? kv_element_text (element, i) : "";

      if (*target != '\0' && is_drawn (self, target))
        g_hash_table_add (drawn, (char *) target);
    }
}

static guint
get_side (KvView     *self,
          const char *plaats)
{
  KvElement *element = kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), plaats);

  return element != NULL ? kv_element_choice (element, KV_PLAATS_LABEL) : 0;
}

/* It or its name. */
static gboolean
has_moved (KvView      *self,
           const char  *id,
           const Place *place)
{
  KvBox before = place->box, now;

  if (!kv_canvas_locate (self->canvas, id, &now))
    return FALSE;
  return get_side (self, place->plaats) != place->side
         || hypot (now.x + now.width / 2 - before.x - before.width / 2, now.y + now.height / 2 - before.y - before.height / 2) > SAME;
}

/* A place that was given back need not be another one. */
static void
add_moved (KvView     *self,
                GHashTable *drawn)
{
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, self->places_before);
  while (g_hash_table_iter_next (&iter, &id, &place))
    {
      if (has_moved (self, id, place))
        g_hash_table_add (drawn, id);
    }
}

static gboolean
any_in_sight (KvView     *self,
              GHashTable *drawn)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, drawn);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (kv_canvas_shows (self->canvas, id))
        return TRUE;
    }
  return FALSE;
}

static GHashTable *
find_drawn (KvView *self)
{
  GHashTable *drawn = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MIN (self->touched->len, MANY); i++)
    add_drawn (self, drawn, self->touched->pdata[i]);
  return drawn;
}

void
kv_view_forget_change (KvView *self)
{
  g_clear_pointer (&self->touched, g_ptr_array_unref);
  g_clear_pointer (&self->places_before, g_hash_table_unref);
  g_clear_pointer (&self->change, g_free);
}

static void
add_place (KvView    *self,
           KvElement *element,
           KvBox      box)
{
  Place *place = g_new (Place, 1);

  *place = (Place) { box, g_strdup (kv_element_get_id (element)), kv_element_choice (element, KV_PLAATS_LABEL) };
  g_hash_table_insert (self->places_before, (char *) kv_id_intern (kv_element_text (element, KV_PLAATS_PARTNER)), place);
}

/* Where partners stood whose place is touched; they are not touched themselves. */
static void
take_places (KvView *self)
{
  KvKrachtenveld *field = kv_edits_get_krachtenveld (self->edits);

  for (guint i = self->touched->len; i > 0; i--)
    {
      KvElement *element = kv_krachtenveld_lookup (field, self->touched->pdata[i - 1]);
      const char *partner = element != NULL && KV_IS_PLAATS (element) ? kv_element_text (element, KV_PLAATS_PARTNER) : NULL;
      KvBox box;

      if (partner == NULL)
        continue;
      if (kv_canvas_locate (self->canvas, partner, &box))
        add_place (self, element, box);
      g_ptr_array_remove_index (self->touched, i - 1);
    }
}

void
kv_view_expect_change (KvView     *self,
                       GPtrArray  *touched,
                       const char *sentence)
{
  g_autoptr (GHashTable) drawn = NULL;

  kv_view_end_glide (self);
  kv_view_forget_change (self);
  if (self->edits == NULL)
    return;

  self->touched = g_ptr_array_ref (touched);
  self->change = g_strdup (sentence);
  self->places_before = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, place_free);
  take_places (self);
  drawn = find_drawn (self);
  self->was_in_sight = any_in_sight (self, drawn);
}

/* What is drawn of it and may have moved. */
static GHashTable *
find_changed (KvView *self)
{
  GHashTable *drawn = find_drawn (self);

  add_moved (self, drawn);
  return drawn;
}

gboolean
kv_view_moves_several (KvView *self)
{
  return self->places_before != NULL && g_hash_table_size (self->places_before) > 1;
}

void
kv_view_tell_change (KvView *self)
{
  g_autoptr (GHashTable) drawn = NULL;

  if (self->touched == NULL)
    return;

  drawn = find_changed (self);
  if (!self->was_in_sight && !any_in_sight (self, drawn))
    kv_view_tell (self, g_strdup (self->change));
  kv_view_forget_change (self);
}

void
kv_view_show_change (KvView *self)
{
  g_autoptr (GHashTable) drawn = NULL;
  GHashTableIter iter;
  gpointer id;

  if (self->touched == NULL)
    return;

  drawn = find_changed (self);
  g_hash_table_iter_init (&iter, drawn);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    kv_canvas_flash (self->canvas, id);
  kv_view_tell_change (self);
}
