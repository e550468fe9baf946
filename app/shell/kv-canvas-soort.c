/* The soort of what was just drawn, chosen beside its target. */

#include "kv-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "kv-names.h"
#include "kv-popover.h"
#include "kv-relatie.h"
#include "kv-soort-chooser.h"

/* A line that runs this much more down than aside has no side away from it. */
#define STEEP 4.

static char *
name_of (KvCanvas   *self,
         const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), id);

  return element != NULL ? kv_display_name (element) : g_strdup ("");
}

/* Between whom. */
static char *
make_title (KvCanvas           *self,
            const char * const *relaties,
            const char         *target)
{
  KvElement *first = kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), relaties[0]);
  guint n = g_strv_length ((char **) relaties);
  g_autofree char *from = name_of (self, kv_element_text (first, KV_RELATIE_VAN));
  g_autofree char *to = name_of (self, target);

  /* Translators: between whom a relation was drawn */
  return n == 1 ? g_strdup_printf (_("%s and %s"), from, to)
                : g_strdup_printf (ngettext ("%u partner and %s", "%u partners and %s", n), n, to);
}

static void
chosen_cb (KvCanvas *self,
           guint     soort)
{
  kv_edits_set_soort (self->edits, (const char *const *) self->chosen, soort);
}

static void
dropped_cb (KvCanvas *self)
{
  kv_edits_take_back (self->edits);
}

static void
closed_cb (KvCanvas *self)
{
  GtkWidget *chooser = g_steal_pointer (&self->choosing);

  g_clear_pointer (&self->chosen, g_strfreev);
  if (self->chosen_from != NULL)
    kv_canvas_focus_on (self, self->chosen_from);
  if (chooser != NULL)
    kv_popover_drop_later (chooser);
}

void
kv_canvas_finish_soort (KvCanvas *self)
{
  if (self->choosing != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->choosing));
}

void
kv_canvas_allocate_chooser (KvCanvas *self)
{
  if (self->choosing != NULL)
    gtk_popover_present (GTK_POPOVER (self->choosing));
}

/* Away from where the line comes from, so that it stays in sight. */
static GtkPositionType
find_side (KvCanvas *self,
           KvPoint   from,
           KvPoint   to)
{
  double middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2.;
  double aside = to.x - from.x;

  if (fabs (to.y - from.y) > STEEP * fabs (aside))
    aside = middle - to.x;
  return aside >= 0 ? GTK_POS_RIGHT : GTK_POS_LEFT;
}

static void
point_at (KvCanvas   *self,
          GtkPopover *chooser,
          const char *target,
          KvPoint     from)
{
  KvViewport viewport = kv_canvas_get_viewport (self);
  KvBox box = { 0 };
  GdkRectangle at;

  if (!kv_canvas_locate (self, target, &box))
    return;

  box = kv_viewport_box (viewport, box);
  at = (GdkRectangle) { (int) box.x, (int) box.y, MAX ((int) box.width, 1), MAX ((int) box.height, 1) };
  gtk_popover_set_position (chooser, find_side (self, kv_viewport_to_view (viewport, from),
                                                (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 }));
  kv_popover_point_at (chooser, &at);
}

void
kv_canvas_choose_soort (KvCanvas           *self,
                        const char * const *relaties,
                        const char         *target,
                        KvPoint             from)
{
  g_autofree char *title = NULL;
  guint soort = kv_edits_get_soort (self->edits);

  kv_canvas_finish_soort (self);
  if (kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), relaties[0]) == NULL)
    return;

  title = make_title (self, relaties, target);
  self->chosen = g_strdupv ((char **) relaties);
  self->chosen_from = kv_canvas_get_focus_id (self);
  self->choosing = kv_soort_chooser_new (title, soort, kv_edits_get_presenting (self->edits));
  gtk_widget_set_parent (self->choosing, GTK_WIDGET (self));
  point_at (self, GTK_POPOVER (self->choosing), target, from);
  g_signal_connect_swapped (self->choosing, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->choosing, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (self->choosing, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->choosing));
}
