/* The netwerkdiagram: partners and their relaties, on a page with its legend or
 * as the body that the canvas shows. */

#include <glib/gi18n.h>

#include "kv-diagrams-private.h"
#include "kv-netwerk-private.h"
#include "kv-weergave.h"

#define CARD_TYPE 8.
#define CARD_PITCH 5.
#define CARD_WIDTH 52.

static gboolean
netwerk_has_any (KvKrachtenveld *krachtenveld,
                 KvElement      *weergave)
{
  return kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER) > 0;
}

static KvRect
rect_of (const KvBox *box)
{
  return (KvRect) { box->x, box->y, box->x + box->width, box->y + box->height };
}

static void
append_remark (GString    *remark,
               guint       n,
               const char *one,
               const char *more)
{
  if (n == 1)
    g_string_append_printf (remark, "%s%s", remark->len > 0 ? " " : "", one);
  else if (n > 1)
    g_string_append_printf (remark, "%s%u %s", remark->len > 0 ? " " : "", n, more);
}

/* What the sheet has to say about what is not on it. */
static void
set_remark (KvSheet         *sheet,
            const KvNetwerk *netwerk)
{
  g_autoptr (GString) remark = g_string_new (NULL);

  append_remark (remark, netwerk->left_out, "1 relatie met een overleg is niet getekend.",
                 "relaties met een overleg zijn niet getekend.");
  append_remark (remark, netwerk->names_left_out, "1 naam past niet op dit blad.", "namen passen niet op dit blad.");
  if (remark->len > 0)
    kv_sheet_set_remark (sheet, remark->str);
}

static void
netwerk_draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  KvBox content = kv_sheet_get_content (sheet);
  KvRect frame = rect_of (&content);
  KvNetwerkForm form = kv_netwerk_form_paper (kv_sheet_has_a3_sizes (sheet), krachtenveld, frame);
  g_autoptr (KvNetwerk) netwerk = kv_netwerk_new (krachtenveld, kv_sheet_get_weergave (sheet), kv_sheet_get_theme (sheet), &form);
  KvNetwerkLegendPlan plan;
  KvScene *scene;

  kv_netwerk_plan_legend (netwerk, sheet, &frame, &plan);
  kv_netwerk_set_frame (netwerk, frame);
  kv_netwerk_place (netwerk);
  kv_netwerk_solve (netwerk);

  set_remark (sheet, netwerk);
  scene = kv_sheet_add_page (sheet, &content);
  kv_netwerk_draw (netwerk, scene);
  kv_netwerk_draw_legend (netwerk, sheet, &plan, scene);
  kv_scene_set_crowded (scene, !kv_sheet_has_a3_sizes (sheet) && (netwerk->form.lines < 1 || netwerk->names_left_out > 0));
}

/* For the canvas: a mm of the scene is a mm of the weergave, so its drawing may
 * begin anywhere, also left of or above 0; see kv_scene_get_extents(). The netwerk
 * is taken. */
static KvScene *
scene_of (KvNetwerk *netwerk)
{
  KvScene *scene = kv_scene_new (netwerk->form.page.x, netwerk->form.page.y, netwerk->theme);
  KvBox extents;

  kv_netwerk_draw (netwerk, scene);
  extents = kv_scene_get_extents (scene);
  kv_scene_set_size (scene, MAX (extents.x + extents.width, 1), MAX (extents.y + extents.height, 1));
  netwerk->before = NULL;
  kv_scene_set_geometry (scene, netwerk, (GDestroyNotify) kv_netwerk_free);
  return scene;
}

static KvScene *
netwerk_body (KvKrachtenveld *krachtenveld,
              KvElement      *weergave,
              const KvTheme  *theme,
              const KvScene  *before)
{
  const KvNetwerk *was = before != NULL ? kv_scene_get_geometry (before) : NULL;
  KvNetwerkForm form = kv_netwerk_form_canvas ();
  KvNetwerk *netwerk = was != NULL ? kv_netwerk_new_after (was, krachtenveld, weergave, theme)
                                   : kv_netwerk_new (krachtenveld, weergave, theme, &form);

  kv_netwerk_place (netwerk);
  kv_netwerk_solve (netwerk);
  return scene_of (netwerk);
}

static KvScene *
netwerk_body_now (KvKrachtenveld *krachtenveld,
                  KvElement      *weergave,
                  const KvTheme  *theme,
                  const KvScene  *before)
{
  const KvNetwerk *was = kv_scene_get_geometry (before);
  g_autoptr (KvNetwerk) netwerk = was != NULL ? kv_netwerk_new_after (was, krachtenveld, weergave, theme) : NULL;

  return netwerk != NULL && kv_netwerk_follow (netwerk) ? scene_of (g_steal_pointer (&netwerk)) : NULL;
}

static KvScene *
netwerk_body_between (KvKrachtenveld *krachtenveld,
                      KvElement      *weergave,
                      const KvScene  *from,
                      const KvScene  *to,
                      double          part)
{
  const KvNetwerk *was = kv_scene_get_geometry (from), *will = kv_scene_get_geometry (to);
  g_autoptr (KvNetwerk) netwerk = NULL;

  if (was == NULL || will == NULL)
    return NULL;
  netwerk = kv_netwerk_new_after (was, krachtenveld, weergave, will->theme);
  return kv_netwerk_go_between (netwerk, will, part) ? scene_of (g_steal_pointer (&netwerk)) : NULL;
}

/* Over the canvas, where names and digits speak for themselves and the list at
 * the side is the legend of sectors: short, so that little lies under it. */
static KvScene *
netwerk_legend (KvKrachtenveld *krachtenveld,
                KvElement      *weergave,
                const KvTheme  *theme)
{
  KvNetwerkForm form = kv_netwerk_form_canvas ();
  g_autoptr (KvNetwerk) netwerk = kv_netwerk_new (krachtenveld, weergave, theme, &form);
  g_autoptr (KvLegend) legend = kv_legend_new (CARD_TYPE, CARD_PITCH);
  KvScene *scene = kv_scene_new (CARD_WIDTH, 0, theme);

  kv_netwerk_add_soorten (netwerk, legend);
  if (netwerk->by_houding)
    kv_netwerk_add_houding (netwerk, krachtenveld, legend, TRUE);
  kv_legend_draw_column (legend, scene, 0, 0, CARD_WIDTH);
  kv_scene_set_size (scene, CARD_WIDTH, MAX (kv_legend_measure_column (legend, CARD_WIDTH), 1));
  return scene;
}

const KvDiagram kv_netwerk = {
  .id = "netwerk",
  .name = "Netwerkdiagram",
  .for_partners = TRUE,
  .paper = KV_PAPER_A3,
  .landscape = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_GROOTTE) | KV_CHOICE (KV_WEERGAVE_KLEUR) | KV_CHOICE (KV_WEERGAVE_ZONDER_HOUDING)
             | KV_CHOICE (KV_WEERGAVE_ZONDER_SOORTEN) | KV_CHOICE (KV_WEERGAVE_ZONDER_OVERLEGGEN) | KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN)
             | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("There are no partners to draw yet. Add a partner first."),
  .has_any = netwerk_has_any,
  .draw = netwerk_draw,
  .body = netwerk_body,
  .body_now = netwerk_body_now,
  .body_between = netwerk_body_between,
  .legend = netwerk_legend,
};
