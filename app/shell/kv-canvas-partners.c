/* The children of the canvas: a KvCanvasPartner for each partner that is drawn
 * as a node, and the keyboard focus that moves between them. */

#include "kv-canvas-private.h"

#include <math.h>

#include "kv-canvas-partner.h"
#include "kv-later.h"
#include "kv-walk.h"

#define DESCRIBE_REST 200 /* ms */

static KvCanvasPartner *
get_partner (KvCanvas *self,
             guint     index)
{
  return g_ptr_array_index (self->partners, index);
}

static GHashTable *
collect_drawn (KvCanvas *self)
{
  if (self->picture == NULL || kv_picture_has_sheets (self->picture))
    return g_hash_table_new (NULL, NULL);
  return kv_scene_collect_bounds (self->picture->scene, KV_ROLE_NODE);
}

static void
remove_others (KvCanvas   *self,
               GHashTable *drawn)
{
  for (guint i = self->partners->len; i > 0; i--)
    {
      KvCanvasPartner *partner = get_partner (self, i - 1);

      if (g_hash_table_contains (drawn, kv_canvas_partner_get_id (partner)))
        continue;
      g_ptr_array_remove_index (self->partners, i - 1);
      gtk_widget_unparent (GTK_WIDGET (partner));
    }
}

static KvCanvasPartner *
find_child (KvCanvas   *self,
            const char *id)
{
  const char *interned = kv_id_intern (id);

  for (guint i = 0; i < self->partners->len; i++)
    {
      if (kv_canvas_partner_get_id (get_partner (self, i)) == interned)
        return get_partner (self, i);
    }
  return NULL;
}

static KvCanvasPartner *
get_focus (KvCanvas *self)
{
  for (guint i = 0; i < self->partners->len; i++)
    {
      if (gtk_widget_has_focus (GTK_WIDGET (get_partner (self, i))))
        return get_partner (self, i);
    }
  return NULL;
}

/* Its id, where the focus is to be seen. */
const char *
kv_canvas_see_focus (KvCanvas *self)
{
  KvCanvasPartner *partner = get_focus (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (partner == NULL || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return NULL;
  return kv_canvas_partner_get_id (partner);
}

static void
focus_changed_cb (KvCanvas *self)
{
  if (kv_canvas_see_focus (self) == self->focused)
    return;

  kv_scene_layer_clear (&self->selected);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A key shows the focus that a click hid. */
void
kv_canvas_watch_focus (KvCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;

  g_signal_handlers_disconnect_by_func (root, focus_changed_cb, self);
  g_signal_connect_object (root, "notify::focus-visible", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
}

static KvCanvasPartner *
add_child (KvCanvas   *self,
           const char *id)
{
  KvCanvasPartner *child = KV_CANVAS_PARTNER (kv_canvas_partner_new (id));

  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
  g_signal_connect_swapped (child, "notify::has-focus", G_CALLBACK (focus_changed_cb), self);
  g_ptr_array_add (self->partners, child);
  return child;
}

/* By their ids, which are interned. */
static GHashTable *
collect_children (KvCanvas *self)
{
  GHashTable *children = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->partners->len; i++)
    g_hash_table_insert (children, (char *) kv_canvas_partner_get_id (get_partner (self, i)), get_partner (self, i));
  return children;
}

static gboolean
describe_cb (gpointer data)
{
  KvCanvas *self = data;

  self->describe_id = 0;
  for (guint i = 0; i < self->partners->len; i++)
    kv_canvas_partner_describe (get_partner (self, i), self->krachtenveld);
  return G_SOURCE_REMOVE;
}

/* What is read aloud follows what is drawn once no more changes for a while: it
 * takes as long as drawing does. For other eyes all children are made anew. */
static void
queue_describe (KvCanvas *self)
{
  kv_canvas_forget_descriptions (self);
  self->describe_id = g_timeout_add_full (G_PRIORITY_LOW, DESCRIBE_REST, describe_cb, self, NULL);
}

void
kv_canvas_forget_descriptions (KvCanvas *self)
{
  g_clear_handle_id (&self->describe_id, g_source_remove);
}

/* Children stay what they are while their partner is drawn, so that the focus
 * stays where it is. */
void
kv_canvas_renew_partners (KvCanvas *self)
{
  g_autoptr (GHashTable) drawn = collect_drawn (self);
  g_autoptr (GHashTable) children = NULL;
  g_autoptr (GPtrArray) all = NULL;

  remove_others (self, drawn);
  kv_canvas_forget_descriptions (self);
  if (self->krachtenveld == NULL)
    return;

  children = collect_children (self);
  if (g_hash_table_size (children) > 0)
    queue_describe (self);
  all = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_PARTNER);
  for (guint i = 0; i < all->len; i++)
    {
      const char *id = kv_element_get_id (all->pdata[i]);
      const KvBox *box = g_hash_table_lookup (drawn, id);
      KvCanvasPartner *child;

      if (box == NULL)
        continue;
      child = g_hash_table_lookup (children, id);
      if (child == NULL)
        {
          child = add_child (self, id);
          kv_canvas_partner_describe (child, self->krachtenveld);
        }
      kv_canvas_partner_set_box (child, *box);
    }
  kv_canvas_mark_selected (self);
}

void
kv_canvas_mark_selected (KvCanvas *self)
{
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  const char *const *id = self->selection != NULL ? kv_selection_get_ids (self->selection) : NULL;

  for (; id != NULL && *id != NULL; id++)
    g_hash_table_add (selected, (char *) kv_id_intern (*id));
  for (guint i = 0; i < self->partners->len; i++)
    kv_canvas_partner_set_selected (get_partner (self, i), g_hash_table_contains (selected, kv_canvas_partner_get_id (get_partner (self, i))));
}

void
kv_canvas_allocate_partners (KvCanvas *self)
{
  KvViewport viewport = kv_canvas_get_viewport (self);

  for (guint i = 0; i < self->partners->len; i++)
    {
      KvBox box = kv_viewport_box (viewport, kv_canvas_partner_get_box (get_partner (self, i)));
      GtkAllocation allocation = {
        (int) floor (box.x), (int) floor (box.y), MAX ((int) ceil (box.width), 1), MAX ((int) ceil (box.height), 1),
      };

      gtk_widget_size_allocate (GTK_WIDGET (get_partner (self, i)), &allocation, -1);
    }
}

/* What stands for an element, before what may stand elsewhere. */
static guint
rank_role (KvRole role)
{
  static const KvRole roles[] = { KV_ROLE_NODE, KV_ROLE_LABEL, KV_ROLE_CELL, KV_ROLE_EDGE, KV_ROLE_HULL };
  guint rank = 0;

  while (rank < G_N_ELEMENTS (roles) && roles[rank] != role)
    rank++;
  return rank < G_N_ELEMENTS (roles) ? rank : G_MAXUINT;
}

/* Of what is drawn more than once, on several sheets: the first. */
gboolean
kv_canvas_locate (KvCanvas   *self,
                  const char *id,
                  KvBox      *box)
{
  const char *interned = kv_id_intern (id);
  guint n = self->picture != NULL ? kv_scene_get_n_items (self->picture->scene) : 0;
  guint best = G_MAXUINT;

  for (guint i = 0; i < n && best > 0; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (self->picture->scene, i);

      if (item->id != interned || item->type > KV_ITEM_TEXT || rank_role (item->role) >= best)
        continue;
      *box = item->bounds;
      best = rank_role (item->role);
    }
  return best < G_MAXUINT;
}

/* Focus. */

/* Ours: of the canvas, or of one of the partners. */
static gboolean
has_focus (KvCanvas *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL ? KV_IS_CANVAS_PARTNER (child) : gtk_widget_has_focus (GTK_WIDGET (self));
}

/* Who took the focus away meanwhile keeps it. */
static void
focus_now (gpointer widget)
{
  KvCanvas *self = widget;

  if (has_focus (self))
    kv_canvas_focus_on (self, self->focusing);
}

static void
settle_focus (KvCanvas *self)
{
  if (self->focusing_id == 0)
    return;

  kv_later_forget (self, &self->focusing_id);
  focus_now (self);
}

/* For the focus GTK 4.8 styles the whole window anew, whatever shows of it. What was
 * pressed is seen before that: the focus comes with the frame after the next, or when
 * somebody asks for it. */
void
kv_canvas_focus_soon (KvCanvas   *self,
                      const char *id)
{
  kv_later_forget (self, &self->focusing_id);
  if (!has_focus (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      kv_canvas_focus_on (self, id);
      return;
    }

  self->focusing = id;
  kv_later (self, &self->focusing_id, focus_now);
}

void
kv_canvas_focus_on (KvCanvas   *self,
                    const char *id)
{
  KvCanvasPartner *child = id != NULL ? find_child (self, id) : NULL;

  kv_later_forget (self, &self->focusing_id);
  gtk_widget_grab_focus (child != NULL ? GTK_WIDGET (child) : GTK_WIDGET (self));
}

const char *
kv_canvas_get_focused (KvCanvas *self)
{
  settle_focus (self);
  return kv_canvas_see_focus (self);
}

const char *
kv_canvas_get_focus_id (KvCanvas *self)
{
  GtkWidget *child;

  settle_focus (self);
  child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return child != NULL && KV_IS_CANVAS_PARTNER (child) ? kv_canvas_partner_get_id (KV_CANVAS_PARTNER (child)) : NULL;
}

static KvCanvasPartner *
find_next (KvCanvas        *self,
           KvCanvasPartner *from,
           GtkDirectionType direction)
{
  KvWalk way = direction == GTK_DIR_LEFT ? KV_WALK_LEFT : direction == GTK_DIR_RIGHT ? KV_WALK_RIGHT
                                                        : direction == GTK_DIR_UP    ? KV_WALK_UP
                                                                                     : KV_WALK_DOWN;
  const char *next = kv_walk_partner (self->picture->scene, kv_canvas_partner_get_id (from), way);

  return next != NULL ? find_child (self, next) : NULL;
}

/* Where the focus comes in: on what is selected, else top left. */
static KvCanvasPartner *
find_first (KvCanvas *self)
{
  const char *first;

  for (guint i = 0; self->selection != NULL && i < self->partners->len; i++)
    {
      if (kv_selection_contains (self->selection, kv_canvas_partner_get_id (get_partner (self, i))))
        return get_partner (self, i);
    }

  first = kv_walk_partner (self->picture->scene, NULL, KV_WALK_RIGHT);
  return first != NULL ? find_child (self, first) : NULL;
}

static gboolean
move_focus (KvCanvas        *self,
            KvCanvasPartner *to)
{
  if (to == NULL)
    return FALSE;

  kv_canvas_reveal (self, kv_canvas_partner_get_id (to));
  return gtk_widget_grab_focus (GTK_WIDGET (to));
}

/* Tab comes in and goes out; arrows stay inside and go to the nearest partner
 * that way. Without partners they pan. */
gboolean
kv_canvas_focus (GtkWidget       *widget,
                 GtkDirectionType direction)
{
  KvCanvas *self = KV_CANVAS (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  gboolean inside = gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL;
  double step = gtk_widget_get_height (widget) / 10.;
  KvCanvasPartner *from;

  settle_focus (self);
  from = get_focus (self);
  if (tab && inside)
    return FALSE;
  if (self->partners->len > 0 && from == NULL)
    return move_focus (self, find_first (self));
  if (from != NULL)
    return move_focus (self, find_next (self, from, direction)) || TRUE;
  if (!inside)
    return gtk_widget_grab_focus (widget);

  kv_canvas_pan (self,
                 direction == GTK_DIR_LEFT ? step : direction == GTK_DIR_RIGHT ? -step : 0,
                 direction == GTK_DIR_UP ? step : direction == GTK_DIR_DOWN ? -step : 0);
  return TRUE;
}
