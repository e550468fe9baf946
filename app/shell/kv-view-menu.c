/* The context menus of the Netwerk view. They repeat what keys do, for what is
 * selected, and hold only what can be done with it. */

#include "kv-view-private.h"

#include <glib/gi18n.h>

#include "kv-descriptions.h"
#include "kv-kind.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-popover.h"
#include "kv-relatie.h"
#include "kv-sector.h"

/* Between a partner and the menu that a key opened, px. */
#define BELOW 4

/* No id of a sector. */
#define MIXED "*"

static void
add_section (GMenu *menu,
             GMenu *section) /* taken */
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
add_submenu (GMenu      *menu,
             const char *label,
             GMenu      *submenu) /* taken */
{
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

static void
add_named (GMenu      *menu,
           const char *name,
           const char *action,
           GVariant   *target)
{
  g_autoptr (GMenuItem) item = kv_menu_item_named (name, action, target);

  g_menu_append_item (menu, item);
}

static GMenu *
make_sectors (KvView *self)
{
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (self->shown, KV_KIND_SECTOR);
  GMenu *menu = g_menu_new ();
  GMenu *none = g_menu_new ();

  for (guint i = 0; i < sectors->len; i++)
    {
      g_autofree char *name = kv_display_name (sectors->pdata[i]);

      add_named (menu, name, "chosen.sector", g_variant_new_string (kv_element_get_id (sectors->pdata[i])));
    }
  g_menu_append (none, _("_No sector"), "chosen.sector::");
  add_section (menu, none);
  return menu;
}

/* Partners do not see all of them. */
static GMenu *
make_soorten (KvView *self)
{
  GMenu *menu = g_menu_new ();

  for (guint soort = 1; soort < KV_N_RELATIE_SOORTEN; soort++)
    {
      g_autofree char *name = kv_capitalised (kv_words_text (kv_relatie_soorten, soort));

      if (self->audience == KV_AUDIENCE_INTERN || !kv_relatie_soorten[soort - 1].withheld)
        add_named (menu, name, "chosen.soort", g_variant_new_uint32 (soort));
    }
  return menu;
}

static GMenu *
make_alignments (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *vertical = g_menu_new ();

  g_menu_append (menu, _("_Left"), "view.align(uint32 0)");
  g_menu_append (menu, _("_Centre"), "view.align(uint32 1)");
  g_menu_append (menu, _("_Right"), "view.align(uint32 2)");
  g_menu_append (vertical, _("_Top"), "view.align(uint32 3)");
  g_menu_append (vertical, _("_Middle"), "view.align(uint32 4)");
  g_menu_append (vertical, _("_Bottom"), "view.align(uint32 5)");
  add_section (menu, vertical);
  return menu;
}

static GMenu *
make_distributions (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Horizontally"), "view.distribute(false)");
  g_menu_append (menu, _("_Vertically"), "view.distribute(true)");
  return menu;
}

static void
add_removing (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("_Delete"), "view.remove");
  add_section (menu, section);
}

static GMenu *
make_partner (KvView *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *one = g_menu_new (), *two = g_menu_new (), *three = g_menu_new ();

  if (self->editable)
    {
      g_menu_append (one, _("Draw a _relation"), "view.connect");
      g_menu_append (one, _("Re_name"), "view.rename");
    }
  g_menu_append (one, _("_Details"), "view.details");
  g_menu_append (one, _("_Focus"), "view.focus");
  add_section (menu, one);
  if (self->editable)
    {
      add_submenu (two, _("_Sector"), make_sectors (self));
      g_menu_append (three, _("Du_plicate"), "view.duplicate");
    }
  add_section (menu, two);
  g_menu_append (three, _("_Copy"), "view.copy");
  add_section (menu, three);
  if (self->editable)
    add_removing (menu);
  return menu;
}

static GMenu *
make_relatie (KvView *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *one = g_menu_new ();

  if (self->editable)
    {
      add_submenu (one, _("_Kind"), make_soorten (self));
      g_menu_append (one, _("_Turn around"), "view.swap");
    }
  g_menu_append (one, _("_Details"), "view.details");
  add_section (menu, one);
  if (self->editable)
    add_removing (menu);
  return menu;
}

static GMenu *
make_overleg (KvView *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *one = g_menu_new ();

  if (self->editable)
    g_menu_append (one, _("Re_name"), "view.rename");
  g_menu_append (one, _("_Details"), "view.details");
  g_menu_append (one, _("_Focus"), "view.focus");
  g_menu_append (one, _("Select the _members"), "view.select-members");
  add_section (menu, one);
  if (self->editable)
    add_removing (menu);
  return menu;
}

/* What is not drawn: a belang, a machtsmiddel. */
static GMenu *
make_other (KvView *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *one = g_menu_new ();

  if (self->editable)
    g_menu_append (one, _("Re_name"), "view.rename");
  g_menu_append (one, _("_Details"), "view.details");
  g_menu_append (one, _("_Copy"), "view.copy");
  add_section (menu, one);
  if (self->editable)
    add_removing (menu);
  return menu;
}

static GMenu *
make_several (KvView *self,
              guint   partners,
              guint   relaties)
{
  GMenu *menu = g_menu_new ();
  GMenu *places = g_menu_new (), *values = g_menu_new (), *rest = g_menu_new ();

  if (self->editable && partners > 1)
    {
      add_submenu (places, _("_Align"), make_alignments ());
      if (partners > 2)
        add_submenu (places, _("D_istribute"), make_distributions ());
      g_menu_append (places, _("Arran_ge"), "view.arrange");
    }
  if (self->editable && partners > 0)
    add_submenu (values, _("_Sector"), make_sectors (self));
  if (self->editable && relaties > 0)
    {
      add_submenu (values, _("_Kind"), make_soorten (self));
      g_menu_append (values, _("_Turn around"), "view.swap");
    }
  add_section (menu, places);
  add_section (menu, values);
  g_menu_append (rest, _("_Focus"), "view.focus");
  g_menu_append (rest, _("_Copy"), "view.copy");
  add_section (menu, rest);
  if (self->editable)
    add_removing (menu);
  return menu;
}

static GMenu *
make_canvas (KvView *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *one = g_menu_new (), *two = g_menu_new ();

  if (self->editable)
    {
      g_menu_append (one, _("_New partner here"), "view.new-partner");
      g_menu_append (one, _("_Paste"), "view.paste");
      g_menu_append (two, _("Arran_ge"), "view.arrange");
    }
  g_menu_append (two, _("Show _everything"), "view.zoom-fit");
  add_section (menu, one);
  add_section (menu, two);
  return menu;
}

static GMenu *
make_menu (KvView *self)
{
  g_auto (GStrv) ids = g_strdupv ((char **) kv_selection_get_ids (kv_session_get_selection (self->session)));
  guint counts[KV_N_KINDS] = { 0 };
  guint n = 0;

  for (char **id = ids; *id != NULL; id++)
    {
      KvElement *element = kv_krachtenveld_lookup (self->shown, *id);

      if (element == NULL)
        continue;
      counts[kv_element_get_kind (element)]++;
      n++;
    }

  if (n == 0)
    return make_canvas (self);
  if (n > 1)
    return make_several (self, counts[KV_KIND_PARTNER], counts[KV_KIND_RELATIE]);
  if (counts[KV_KIND_RELATIE] == 1)
    return make_relatie (self);
  if (counts[KV_KIND_OVERLEG] == 1)
    return make_overleg (self);
  return counts[KV_KIND_PARTNER] == 1 ? make_partner (self) : make_other (self);
}

/* What is marked in a menu is the state of its action, which an action of the class
 * does not have: so these are made with the menu, and hand on what is chosen. */
static void
chosen_cb (GSimpleAction *action,
           GVariant      *target,
           GtkWidget     *menu)
{
  g_autofree char *name = g_strconcat ("view.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action_variant (menu, name, target);
}

static void
add_choice (GtkWidget          *menu,
            GSimpleActionGroup *group,
            const char         *name,
            GVariant           *state)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, g_variant_get_type (state), state);

  g_signal_connect_object (action, "activate", G_CALLBACK (chosen_cb), menu, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* What all that is selected has; else what nothing has. */
static void
add_choices (KvView    *self,
             GtkWidget *menu)
{
  const char *const *ids = kv_selection_get_ids (kv_session_get_selection (self->session));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const char *sector = NULL;
  guint soort = KV_N_RELATIE_SOORTEN;
  gboolean has_relatie = FALSE;

  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (self->shown, *ids);

      if (element != NULL && KV_IS_PARTNER (element))
        {
          const char *its = kv_element_text (element, KV_PARTNER_SECTOR);

          sector = sector == NULL || g_str_equal (sector, its) ? its : MIXED;
        }
      else if (element != NULL && KV_IS_RELATIE (element))
        {
          guint its = kv_element_choice (element, KV_RELATIE_SOORT);

          soort = !has_relatie || soort == its ? its : KV_N_RELATIE_SOORTEN;
          has_relatie = TRUE;
        }
    }
  add_choice (menu, group, "sector", g_variant_new_string (sector != NULL ? sector : MIXED));
  add_choice (menu, group, "soort", g_variant_new_uint32 (soort));
  gtk_widget_insert_action_group (menu, "chosen", G_ACTION_GROUP (group));
}

GtkWidget *
kv_view_make_menu (KvView *self)
{
  g_autoptr (GMenu) model = make_menu (self);
  GtkWidget *menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));

  add_choices (self, menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  return menu;
}

/* What was chosen in it is done after it closed. */
static gboolean
forget_cb (gpointer data)
{
  KvView *self = data;

  self->forget_id = 0;
  g_clear_pointer (&self->menu, kv_popover_drop);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (KvView *self)
{
  if (self->forget_id == 0)
    self->forget_id = g_idle_add (forget_cb, self);
}

gboolean
kv_view_has_menu (KvView *self)
{
  return self->menu != NULL;
}

void
kv_view_close_menu (KvView *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_clear_pointer (&self->menu, kv_popover_drop);
}

static void
open_menu (KvView  *self,
           KvPoint  at, /* of the canvas, px */
           gboolean by_hand)
{
  double x, y;

  kv_view_close_menu (self);
  self->menu_at = kv_canvas_to_world (self->canvas, at.x, at.y);
  self->has_menu_at = by_hand;
  self->menu = kv_view_make_menu (self);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), at.x, at.y, &x, &y);
  kv_popover_point_at (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);
  kv_popover_open (GTK_POPOVER (self->menu));
}

static void
menu_cb (KvView     *self,
         const char *id,
         double      x,
         double      y)
{
  open_menu (self, (KvPoint) { x, y }, TRUE);
}

/* By a key: at what is selected, else in the middle. */
static void
menu (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);
  KvPoint at = { gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2., gtk_widget_get_height (GTK_WIDGET (self->canvas)) / 2. };
  KvBox box;

  if (ids[0] != NULL && kv_canvas_locate (self->canvas, ids[0], &box))
    {
      at = kv_canvas_to_view (self->canvas, box.x + box.width / 2, box.y + box.height);
      at.y += BELOW;
    }
  open_menu (self, at, FALSE);
}

static void
select_members (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = kv_view_claim (self);
  g_autoptr (GPtrArray) leden = ids[0] != NULL ? kv_krachtenveld_referrers (self->shown, ids[0], KV_KIND_LID) : NULL;
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  for (guint i = 0; leden != NULL && i < leden->len; i++)
    g_ptr_array_add (partners, (char *) kv_element_text (leden->pdata[i], KV_LID_PARTNER));
  g_ptr_array_add (partners, NULL);
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) partners->pdata);
}

void
kv_view_add_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.menu", NULL, menu);
  gtk_widget_class_install_action (widget_class, "view.select-members", NULL, select_members);
}

void
kv_view_init_menu (KvView *self)
{
  g_signal_connect_object (self->canvas, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
}
