/* What the canvas shows for a while to draw the eye: a flash on what changed,
 * and a veil over all but what is in focus. */

#include "kv-canvas-private.h"

#include <adwaita.h>

#include "kv-render.h"

#define FLASH_TIME 400   /* ms */
#define STILL_TIME 2000  /* ms, where nothing moves */
#define FLASH_LINE 2.6   /* mm, of the glow around a node or along a line */
#define STILL_LINE .8    /* mm, of the outline instead */
#define VEIL_ALPHA .85   /* what stays of the rest is the other 15% */

static gboolean
is_among (GPtrArray  *ids,
          const char *id)
{
  return ids != NULL && g_ptr_array_find (ids, id, NULL);
}

/* Flashing. */

static gboolean
can_flash (const KvSceneItem *item)
{
  return item->type == KV_ITEM_PATH && (item->role == KV_ROLE_NODE || item->role == KV_ROLE_EDGE || item->role == KV_ROLE_HULL);
}

static void
add_glow (KvScene           *glow,
          const KvSceneItem *item,
          KvColour           accent,
          gboolean           still)
{
  gboolean fills = !still && item->role == KV_ROLE_NODE;
  const KvStroke stroke = {
    .fill = fills ? accent : KV_COLOUR_NONE,
    .stroke = accent,
    .width = item->stroke.width + (still ? STILL_LINE : FLASH_LINE) / KV_MM_PER_PT,
    .cap = KV_CAP_ROUND,
    .join = KV_JOIN_ROUND,
  };

  kv_scene_set_subject (glow, item->role, item->id);
  kv_scene_add_path (glow, kv_path_copy (item->path), &stroke);
}

static KvScene *
make_glow (KvCanvas *self,
           KvColour  accent)
{
  const KvScene *scene = self->picture->scene;
  KvScene *glow = kv_scene_new (kv_scene_get_width (scene), kv_scene_get_height (scene), kv_scene_get_theme (scene));

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (can_flash (item) && is_among (self->flashing, item->id))
        add_glow (glow, item, accent, self->still_id != 0);
    }
  return glow;
}

static void
end_flash (KvCanvas *self)
{
  g_clear_handle_id (&self->still_id, g_source_remove);
  g_ptr_array_set_size (self->flashing, 0);
  g_clear_pointer (&self->glow, kv_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
still_cb (gpointer data)
{
  KvCanvas *self = data;

  self->still_id = 0;
  end_flash (self);
  return G_SOURCE_REMOVE;
}

static void
flash_cb (double   value,
          KvCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_flash (KvCanvas *self)
{
  g_clear_pointer (&self->glow, kv_scene_unref);
  g_clear_handle_id (&self->still_id, g_source_remove);
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    {
      self->still_id = g_timeout_add (STILL_TIME, still_cb, self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  if (self->flash == NULL)
    {
      self->flash = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FLASH_TIME,
                                             adw_callback_animation_target_new ((AdwAnimationTargetFunc) flash_cb, self, NULL));
      g_signal_connect_swapped (self->flash, "done", G_CALLBACK (end_flash), self);
    }
  adw_animation_reset (self->flash);
  adw_animation_play (self->flash);
}

void
kv_canvas_flash (KvCanvas   *self,
                 const char *id)
{
  if (!is_among (self->flashing, kv_id_intern (id)))
    g_ptr_array_add (self->flashing, (char *) kv_id_intern (id));
  begin_flash (self);
}

/* Focus. */

static gboolean
is_lit (KvCanvas          *self,
        const KvSceneItem *item)
{
  return item->type > KV_ITEM_TEXT || is_among (self->lit, item->id);
}

static KvScene *
make_lit (KvCanvas *self)
{
  const KvScene *scene = self->picture->scene;
  KvScene *lit = kv_scene_new (kv_scene_get_width (scene), kv_scene_get_height (scene), kv_scene_get_theme (scene));

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      if (is_lit (self, kv_scene_get_item (scene, i)))
        kv_scene_add_copy (lit, kv_scene_get_item (scene, i));
    }
  return lit;
}

void
kv_canvas_set_lit (KvCanvas          *self,
                   const char *const *ids)
{
  g_clear_pointer (&self->lit, g_ptr_array_unref);
  g_clear_pointer (&self->lit_scene, kv_scene_unref);
  if (ids != NULL)
    self->lit = g_ptr_array_new ();
  for (; ids != NULL && *ids != NULL; ids++)
    g_ptr_array_add (self->lit, (char *) kv_id_intern (*ids));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
kv_canvas_is_lit (KvCanvas *self)
{
  return self->lit != NULL;
}

/* Drawing. */

static void
draw_scene (KvCanvas      *self,
            GtkSnapshot   *snapshot,
            const KvScene *scene)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  KvViewport viewport = kv_canvas_get_viewport (self);
  KvBox visible = kv_viewport_visible (viewport, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, -viewport.scroll.x, -viewport.scroll.y);
  cairo_scale (cr, viewport.scale, viewport.scale);
  kv_render_cairo (scene, cr, &visible);
  cairo_destroy (cr);
}

void
kv_canvas_draw_veil (KvCanvas    *self,
                     GtkSnapshot *snapshot,
                     GdkRGBA      ground)
{
  if (self->lit == NULL)
    return;

  ground.alpha = VEIL_ALPHA;
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                                                     gtk_widget_get_height (GTK_WIDGET (self))));
  if (self->lit_scene == NULL)
    self->lit_scene = make_lit (self);
  draw_scene (self, snapshot, self->lit_scene);
}

void
kv_canvas_draw_flash (KvCanvas    *self,
                      GtkSnapshot *snapshot,
                      KvColour     accent)
{
  double strength = self->still_id != 0 ? 1 : .6 * (self->flash != NULL ? adw_animation_get_value (self->flash) : 0);

  if (self->flashing->len == 0 || strength <= 0)
    return;

  if (self->glow == NULL)
    self->glow = make_glow (self, accent);
  gtk_snapshot_push_opacity (snapshot, strength);
  draw_scene (self, snapshot, self->glow);
  gtk_snapshot_pop (snapshot);
}

/* With another picture. */
void
kv_canvas_renew_emphasis (KvCanvas *self)
{
  g_clear_pointer (&self->glow, kv_scene_unref);
  g_clear_pointer (&self->lit_scene, kv_scene_unref);
}

void
kv_canvas_forget_emphasis (KvCanvas *self)
{
  if (self->flash != NULL)
    adw_animation_pause (self->flash);
  g_clear_object (&self->flash);
  g_clear_handle_id (&self->still_id, g_source_remove);
  kv_canvas_renew_emphasis (self);
  g_clear_pointer (&self->lit, g_ptr_array_unref);
}
