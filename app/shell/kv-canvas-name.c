/* The name of a partner or an overleg, typed where it is drawn. */

#include "kv-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "kv-focus-left.h"
#include "kv-name-entry.h"

/* Of a name as it is drawn, and the smallest and largest it is typed in, pt. */
#define DRAWN_SIZE 8.5
#define LEAST_SIZE 9.
#define MOST_SIZE 20.

/* Where there is no name yet, from the middle of the shape, mm. */
#define BELOW 7.

#define PADDING 8 /* px of the entry around its text */

/* Where the name is drawn, mm; *align is which part of it is left of its
 * partner's middle. */
static gboolean
find_name (KvCanvas *self,
           KvBox    *name,
           double   *align)
{
  const KvScene *scene = self->picture != NULL ? self->picture->scene : NULL;
  KvPoint place;
  KvBox node;

  *align = .5;
  if (scene != NULL && kv_scene_get_bounds (scene, self->named, KV_ROLE_HULL_NAME, name))
    return TRUE;
  if (!kv_edits_get_place (self->edits, self->named, &place))
    return FALSE;
  if (scene == NULL || !kv_scene_get_bounds (scene, self->named, KV_ROLE_LABEL, name)
      || !kv_scene_get_bounds (scene, self->named, KV_ROLE_NODE, &node))
    {
      *name = (KvBox) { place.x, place.y + BELOW, 0, 0 };
      return TRUE;
    }

  if (name->x >= node.x + node.width)
    *align = 0;
  else if (name->x + name->width <= node.x)
    *align = 1;
  return TRUE;
}

/* As near to @start as fits within @page. */
static int
keep_within (double start,
             int    size,
             int    page)
{
  return (int) CLAMP (start, 0, MAX (page - size, 0));
}

/* What is being typed stays in sight, also when what it names has been moved out
 * of it: it may have a menu open, which needs a place. */
void
kv_canvas_allocate_name (KvCanvas *self)
{
  int page = gtk_widget_get_width (GTK_WIDGET (self)), page_height = gtk_widget_get_height (GTK_WIDGET (self));
  int width, height, line;
  double align, x;
  GtkAllocation at;
  KvBox box;

  if (self->naming == NULL || !find_name (self, &box, &align))
    return;

  box = kv_viewport_box (kv_canvas_get_viewport (self), box);
  gtk_widget_measure (self->naming, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, MAX (page, 1));
  gtk_widget_measure (self->naming, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_first_child (self->naming), GTK_ORIENTATION_VERTICAL, width, NULL, &line, NULL, NULL);
  x = box.x + align * (box.width - width) + (align - .5) * 2 * PADDING;
  at = (GtkAllocation) { keep_within (x, width, page), keep_within (box.y + (box.height - line) / 2, height, page_height), width, height };
  gtk_widget_size_allocate (self->naming, &at, -1);
}

/* As large as it is drawn, but so that it can be read. */
void
kv_canvas_size_name (KvCanvas *self)
{
  if (self->naming != NULL)
    kv_name_entry_set_size (KV_NAME_ENTRY (self->naming), CLAMP (DRAWN_SIZE * kv_canvas_get_zoom (self), LEAST_SIZE, MOST_SIZE));
}

static void
close_entry (KvCanvas *self)
{
  GtkWidget *entry = g_steal_pointer (&self->naming);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == entry;

  if (had_focus)
    kv_canvas_focus_on (self, self->named);
  gtk_widget_unparent (entry);
}

/* What has a name keeps it; a partner that never had one goes. */
static void
give_up (KvCanvas *self)
{
  kv_edits_name (self->edits, self->named, "", NULL);
  close_entry (self);
}

/* What was typed becomes the name. FALSE when another has it, and then that one
 * is shown. */
static gboolean
keep (KvCanvas *self)
{
  const char *text = kv_name_entry_get_text (KV_NAME_ENTRY (self->naming));
  KvElement *other = NULL;

  if (kv_edits_name (self->edits, self->named, text, &other) == KV_KNOWN)
    {
      kv_canvas_flash (self, kv_element_get_id (other));
      return FALSE;
    }

  close_entry (self);
  return TRUE;
}

static void
kept_cb (KvCanvas *self)
{
  if (!keep (self))
    kv_name_entry_refuse (KV_NAME_ENTRY (self->naming), _("Is there already"));
}

void
kv_canvas_finish_name (KvCanvas *self)
{
  if (self->naming != NULL && !keep (self))
    give_up (self);
}

static void
left_cb (gpointer data)
{
  kv_canvas_finish_name (data);
}

/* What is named may be gone, undone for one, or be drawn elsewhere. */
void
kv_canvas_check_name (KvCanvas *self)
{
  if (self->naming == NULL)
    return;

  if (kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), self->named) == NULL)
    close_entry (self);
  else
    kv_canvas_reveal (self, self->named);
}

void
kv_canvas_begin_name (KvCanvas   *self,
                      const char *id)
{
  KvElement *element = self->edits != NULL ? kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), id) : NULL;
  int field = element != NULL ? kv_element_find_field (element, "naam") : -1;

  kv_canvas_finish_name (self);
  if (field < 0 || self->picture == NULL)
    return;

  self->named = kv_element_get_id (element);
  self->naming = kv_name_entry_new (kv_element_text (element, (guint) field));
  kv_canvas_size_name (self);
  gtk_widget_set_parent (self->naming, GTK_WIDGET (self));
  g_signal_connect_swapped (self->naming, "kept", G_CALLBACK (kept_cb), self);
  g_signal_connect_swapped (self->naming, "dropped", G_CALLBACK (give_up), self);
  kv_focus_left_connect_inside (self->naming, left_cb, self);
  gtk_widget_grab_focus (self->naming);
  kv_canvas_reveal (self, self->named);
}
