/* What is done to the selection in the Netwerk view, but for dragging. */

#include "kv-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "kv-canvas-partner.h"
#include "kv-relatie.h"
#include "kv-walk.h"

/* How far a copy lies from what it is of, mm. */
#define ASIDE 8.

static KvSelection *
get_selection (KvView *self)
{
  return kv_session_get_selection (self->session);
}

/* Whether one of its own relaties is all that is selected: then that is meant,
 * and the focus stays on the partner from which one walked to it. */
static gboolean
is_walking (KvView     *self,
            const char *partner)
{
  const char *const *ids = kv_selection_get_ids (get_selection (self));
  KvElement *relatie = kv_selection_count (get_selection (self)) == 1 ? kv_krachtenveld_lookup (self->shown, ids[0]) : NULL;

  return relatie != NULL && KV_IS_RELATIE (relatie)
         && (g_str_equal (kv_element_text (relatie, KV_RELATIE_VAN), partner)
             || g_str_equal (kv_element_text (relatie, KV_RELATIE_NAAR), partner));
}

char **
kv_view_claim (KvView *self)
{
  const char *focused = kv_canvas_get_focused (self->canvas);

  if (focused != NULL && !kv_selection_contains (get_selection (self), focused) && !is_walking (self, focused))
    kv_selection_set_one (get_selection (self), focused);
  return g_strdupv ((char **) kv_selection_get_ids (get_selection (self)));
}

gboolean
kv_view_get_point (KvView  *self,
                   KvPoint *point)
{
  if (self->menu != NULL && self->has_menu_at)
    *point = self->menu_at;
  else if (self->menu != NULL || !kv_canvas_get_pointer (self->canvas, point))
    return FALSE;
  return TRUE;
}

void
kv_view_tell (KvView *self,
              char   *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
  g_free (sentence);
}

void
kv_view_tell_done (KvView *self,
                   char   *sentence)
{
  if (sentence != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", sentence);
  g_free (sentence);
}

/* Selecting. */

static void
select_all (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (KV_IS_CANVAS_PARTNER (child))
        g_ptr_array_add (ids, (char *) kv_canvas_partner_get_id (KV_CANVAS_PARTNER (child)));
    }
  g_ptr_array_add (ids, NULL);
  kv_selection_set (get_selection (self), (const char *const *) ids->pdata);
}

static void
select_none (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kv_selection_clear (get_selection (KV_VIEW (widget)));
}

/* The nearest thing first: a gesture, the focus on some, the selection. */
static void
escape (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);

  if (kv_canvas_cancel (self->canvas))
    return;
  if (kv_canvas_is_lit (self->canvas))
    kv_canvas_set_lit (self->canvas, NULL);
  else
    kv_selection_clear (get_selection (self));
}

static void
walk (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  const char *partner = kv_canvas_get_focus_id (self->canvas);
  const KvPicture *picture = kv_canvas_get_picture (self->canvas);
  const char *from, *to;

  if (partner == NULL || picture == NULL)
    return;

  from = is_walking (self, partner) ? kv_selection_get_ids (get_selection (self))[0] : NULL;
  to = kv_walk_relatie (picture->scene, self->shown, partner, from, g_variant_get_boolean (parameter));
  if (to != NULL)
    kv_selection_set_one (get_selection (self), to);
}

static void
details (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  if (ids[0] != NULL)
    g_signal_emit_by_name (self->canvas, "details", ids[1] == NULL ? ids[0] : NULL);
}

/* Focus. */

void
kv_view_update_lit (KvView *self)
{
  g_auto (GStrv) lit = NULL;

  if (!kv_canvas_is_lit (self->canvas))
    return;

  if (kv_selection_count (get_selection (self)) > 0)
    lit = kv_walk_neighbours (self->shown, kv_selection_get_ids (get_selection (self)));
  kv_canvas_set_lit (self->canvas, (const char *const *) lit);
}

/* The same key ends it. */
static void
focus (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) before = g_strdupv ((char **) kv_selection_get_ids (get_selection (self)));
  g_auto (GStrv) ids = kv_view_claim (self);
  g_auto (GStrv) lit = kv_walk_neighbours (self->shown, (const char *const *) ids);

  if (ids[0] == NULL || (kv_canvas_is_lit (self->canvas) && g_strv_equal ((const char *const *) before, (const char *const *) ids)))
    kv_canvas_set_lit (self->canvas, NULL);
  else
    kv_canvas_set_lit (self->canvas, (const char *const *) lit);
}

/* Making. */

static void
new_partner (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  KvElement *partner;
  KvPoint at;

  if (!kv_view_get_point (self, &at))
    at = kv_edits_find_room (self->edits);
  partner = kv_edits_add_partner_at (self->edits, at, NULL);
  kv_canvas_begin_name (self->canvas, kv_element_get_id (partner));
}

static void
rename_one (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  if (g_strv_length (ids) == 1)
    kv_canvas_begin_name (self->canvas, ids[0]);
}

static void
duplicate (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_duplicate (self->edits, (const char *const *) ids, ASIDE, ASIDE);
}

/* Removing. */

static KvPoint
get_centre (KvCanvasPartner *partner)
{
  KvBox box = kv_canvas_partner_get_box (partner);

  return (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

/* Who stands nearest to the partner that goes, of those that stay. */
static const char *
find_heir (KvView      *self,
           const char  *gone,
           char       **ids)
{
  const char *heir = NULL;
  double least = G_MAXDOUBLE;
  KvPoint from;

  if (!kv_edits_get_place (self->edits, gone, &from))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      KvCanvasPartner *partner = KV_IS_CANVAS_PARTNER (child) ? KV_CANVAS_PARTNER (child) : NULL;
      double distance = partner != NULL ? hypot (get_centre (partner).x - from.x, get_centre (partner).y - from.y) : G_MAXDOUBLE;

      if (distance >= least || g_strv_contains ((const char *const *) ids, kv_canvas_partner_get_id (partner)))
        continue;
      least = distance;
      heir = kv_canvas_partner_get_id (partner);
    }
  return heir;
}

void
kv_view_remove (KvView *self,
                char  **ids)
{
  const char *focused = kv_canvas_get_focus_id (self->canvas);
  const char *heir = focused != NULL && g_strv_contains ((const char *const *) ids, focused) ? find_heir (self, focused, ids) : NULL;
  g_auto (KvRemoved) removed = { 0 };

  if (!kv_edits_remove (self->edits, (const char *const *) ids, &removed))
    return;

  if (heir != NULL)
    kv_canvas_focus_on (self->canvas, heir);
  kv_view_tell_done (self, kv_removed_sentence (&removed));
}

static void
remove_all (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_view_remove (self, ids);
}

/* Changing. */

static void
nudge (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);
  double dx, dy;

  g_variant_get (parameter, "(dd)", &dx, &dy);
  kv_edits_nudge (self->edits, (const char *const *) ids, dx, dy);
}

static void
set_sector (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_set_sector_of (self->edits, (const char *const *) ids, g_variant_get_string (parameter, NULL));
}

static void
set_soort (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_set_soort (self->edits, (const char *const *) ids, g_variant_get_uint32 (parameter));
}

static void
swap (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_swap (self->edits, (const char *const *) ids);
}

static void
align (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_align (self->edits, (const char *const *) ids, (KvAlign) g_variant_get_uint32 (parameter));
}

static void
distribute (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);

  kv_edits_distribute (self->edits, (const char *const *) ids, g_variant_get_boolean (parameter));
}

/* The class. */

/* What changes the field. */
static const char *const editing[] = {
  "view.new-partner", "view.rename", "view.connect", "view.remove", "view.duplicate", "view.cut", "view.paste", "view.nudge",
  "view.sector", "view.soort", "view.swap", "view.align", "view.distribute", "view.arrange", "view.arrange-all",
};

/* What needs the netwerkdiagram. */
static const char *const showing[] = { "view.walk", "view.details", "view.focus", "view.copy", "view.menu", "view.select-members" };

void
kv_view_update_actions (KvView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing[i], self->edits != NULL && self->editable);
  for (guint i = 0; i < G_N_ELEMENTS (showing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), showing[i], self->edits != NULL);
}

void
kv_view_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "view.select-none", NULL, select_none);
  gtk_widget_class_install_action (widget_class, "view.escape", NULL, escape);
  gtk_widget_class_install_action (widget_class, "view.walk", "b", walk);
  gtk_widget_class_install_action (widget_class, "view.details", NULL, details);
  gtk_widget_class_install_action (widget_class, "view.focus", NULL, focus);
  gtk_widget_class_install_action (widget_class, "view.new-partner", NULL, new_partner);
  gtk_widget_class_install_action (widget_class, "view.rename", NULL, rename_one);
  gtk_widget_class_install_action (widget_class, "view.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "view.remove", NULL, remove_all);
  gtk_widget_class_install_action (widget_class, "view.nudge", "(dd)", nudge);
  gtk_widget_class_install_action (widget_class, "view.sector", "s", set_sector);
  gtk_widget_class_install_action (widget_class, "view.soort", "u", set_soort);
  gtk_widget_class_install_action (widget_class, "view.swap", NULL, swap);
  gtk_widget_class_install_action (widget_class, "view.align", "u", align);
  gtk_widget_class_install_action (widget_class, "view.distribute", "b", distribute);
}
