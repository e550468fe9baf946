/* The hand on the canvas: points in, edits out. 1 mm is 4 px here. */

#include <math.h>
#include <string.h>

#include "kv-clipboard.h"
#include "kv-edit-field.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-tool.h"
#include "kv-weergave.h"

#define SCALE 4.

typedef struct
{
  KvEditField base;
  KvTool     *tool;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_edit_field_set_up (&fixture->base, data);
  fixture->tool = kv_tool_new (fixture->base.edits);
  kv_tool_set_scale (fixture->tool, SCALE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kv_tool_free (fixture->tool);
  kv_edit_field_tear_down (&fixture->base, data);
}

/* --- the hand --- */

static KvPoint
plus (KvPoint at,
      double  dx,
      double  dy)
{
  return (KvPoint) { at.x + dx, at.y + dy };
}

static KvPoint
middle (Fixture    *fixture,
        const char *id,
        KvRole      role)
{
  KvBox box;

  g_assert_true (kv_scene_get_bounds (kv_edits_get_scene (fixture->base.edits), id, role, &box));
  return (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

static KvPoint
node (Fixture    *fixture,
      const char *id)
{
  return middle (fixture, id, KV_ROLE_NODE);
}

static void
press (Fixture *fixture,
       KvPoint  at,
       KvHold   hold)
{
  kv_tool_move (fixture->tool, at, hold);
  kv_tool_press (fixture->tool, at, KV_BUTTON_FIRST, 1, hold);
}

static void
click (Fixture *fixture,
       KvPoint  at,
       KvHold   hold)
{
  press (fixture, at, hold);
  kv_tool_release (fixture->tool, at, hold);
}

static void
double_click (Fixture *fixture,
              KvPoint  at)
{
  click (fixture, at, 0);
  kv_tool_press (fixture->tool, at, KV_BUTTON_FIRST, 2, 0);
  kv_tool_release (fixture->tool, at, 0);
}

/* In steps, as a hand does. */
static void
pull (Fixture *fixture,
      KvPoint  from,
      KvPoint  to,
      KvHold   hold)
{
  press (fixture, from, hold);
  for (guint i = 1; i <= 10; i++)
    kv_tool_move (fixture->tool, plus (from, (to.x - from.x) * i / 10, (to.y - from.y) * i / 10), hold);
}

static void
drag (Fixture *fixture,
      KvPoint  from,
      KvPoint  to,
      KvHold   hold)
{
  pull (fixture, from, to, hold);
  kv_tool_release (fixture->tool, to, hold);
}

static KvPoint
ring (Fixture    *fixture,
      const char *id,
      guint       which)
{
  const KvOverlay *overlay;

  kv_tool_move (fixture->tool, node (fixture, id), 0);
  overlay = kv_tool_get_overlay (fixture->tool);
  g_assert_cmpuint (overlay->n_rings, >, 0);
  g_assert_cmpstr (overlay->rings[0].id, ==, id);

  return overlay->rings[0].middle[which];
}

static void
assert_selected (Fixture           *fixture,
                 const char *const *ids)
{
  g_assert_cmpstrv (kv_selection_get_ids (fixture->base.selection), ids);
}

static guint
steps (Fixture *fixture)
{
  return kv_edit_field_undo_all (&fixture->base);
}

static gboolean
take (Fixture      *fixture,
      KvRequestType type,
      KvRequest    *request)
{
  return kv_tool_take_request (fixture->tool, request) && request->type == type;
}

/* --- selecting --- */

static void
test_click (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint gemeente = node (fixture, "p-midden"), linde = node (fixture, "p-boven");

  click (fixture, gemeente, 0);
  assert_selected (fixture, KV_IDS ("p-midden"));
  click (fixture, linde, KV_HOLD_CTRL);
  assert_selected (fixture, KV_IDS ("p-midden", "p-boven"));
  click (fixture, gemeente, KV_HOLD_CTRL);
  assert_selected (fixture, KV_IDS ("p-boven"));
  click (fixture, middle (fixture, "p-links", KV_ROLE_LABEL), 0);
  assert_selected (fixture, KV_IDS ("p-links"));
  click (fixture, plus (gemeente, 30, .5), 0);
  assert_selected (fixture, KV_IDS ("r-b"));
  click (fixture, middle (fixture, "o-a", KV_ROLE_HULL_NAME), 0);
  assert_selected (fixture, KV_IDS ("o-a"));
  click (fixture, (KvPoint) { 10, 10 }, KV_HOLD_CTRL);
  assert_selected (fixture, KV_IDS ("o-a"));
  click (fixture, (KvPoint) { 10, 10 }, 0);
  assert_selected (fixture, KV_IDS (NULL));
  g_assert_cmpuint (steps (fixture), ==, 0);
}

/* A hand that trembles does not move a thing. */
static void
test_threshold (Fixture      *fixture,
                gconstpointer data)
{
  KvPoint at = node (fixture, "p-links");

  drag (fixture, at, plus (at, 3.9 / SCALE, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 0);
  assert_selected (fixture, KV_IDS ("p-links"));
  drag (fixture, at, plus (at, 4.1 / SCALE, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 1);
}

/* A finger trembles more. */
static void
test_finger (Fixture      *fixture,
             gconstpointer data)
{
  KvPoint at = node (fixture, "p-links");

  kv_tool_press (fixture->tool, at, KV_BUTTON_FINGER, 1, 0);
  kv_tool_move (fixture->tool, plus (at, 11.9 / SCALE, 0), 0);
  kv_tool_release (fixture->tool, plus (at, 11.9 / SCALE, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 0);
  assert_selected (fixture, KV_IDS ("p-links"));
  kv_tool_press (fixture->tool, at, KV_BUTTON_FINGER, 1, 0);
  kv_tool_move (fixture->tool, plus (at, 12.1 / SCALE, 0), 0);
  kv_tool_release (fixture->tool, plus (at, 12.1 / SCALE, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 1);
}

static void
test_band (Fixture      *fixture,
           gconstpointer data)
{
  KvSelection *selection = fixture->base.selection;
  KvPoint corner = { 5, 5 }, past = plus (node (fixture, "p-midden"), 12, 12);
  const KvOverlay *overlay;

  click (fixture, node (fixture, "p-onder"), 0);
  pull (fixture, corner, past, 0);
  overlay = kv_tool_get_overlay (fixture->tool);
  g_assert_true (overlay->has_band);
  g_assert_cmpfloat (overlay->band.width, ==, past.x - corner.x);
  g_assert_cmpuint (overlay->n_rings, ==, 0);
  g_assert_cmpuint (kv_selection_count (selection), ==, 3);
  g_assert_true (kv_selection_contains (selection, "p-boven"));

  /* Escape: as it was. */
  g_assert_true (kv_tool_cancel (fixture->tool));
  g_assert_false (kv_tool_get_overlay (fixture->tool)->has_band);
  assert_selected (fixture, KV_IDS ("p-onder"));
  kv_tool_release (fixture->tool, past, 0);
  assert_selected (fixture, KV_IDS ("p-onder"));
  g_assert_false (kv_tool_cancel (fixture->tool));

  drag (fixture, corner, past, KV_HOLD_CTRL);
  g_assert_cmpuint (kv_selection_count (selection), ==, 4);
}

/* --- moving --- */

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  KvPoint links = node (fixture, "p-links"), onder = node (fixture, "p-onder");
  const KvOverlay *overlay;

  click (fixture, links, 0);
  click (fixture, onder, KV_HOLD_CTRL);
  pull (fixture, onder, plus (onder, 20, 10), 0);
  overlay = kv_tool_get_overlay (fixture->tool);
  g_assert_cmpuint (g_strv_length ((char **) overlay->dragged), ==, 2);
  g_assert_cmpfloat_with_epsilon (overlay->offset.x, 20, 1e-6);
  g_assert_false (overlay->copying);
  g_assert_cmpstr (overlay->cursor, ==, "move");
  g_assert_true (kv_tool_is_dragging (fixture->tool));
  g_assert_false (kv_journal_get_can_undo (fixture->base.journal));
  kv_tool_release (fixture->tool, plus (onder, 20, 10), 0);
  kv_edit_field_draw (&fixture->base);
  g_assert_cmpfloat_with_epsilon (node (fixture, "p-links").x, links.x + 20, .2);
  g_assert_cmpfloat_with_epsilon (node (fixture, "p-onder").y, onder.y + 10, .2);
  assert_selected (fixture, KV_IDS ("p-links", "p-onder"));

  /* One that is not selected moves alone. */
  drag (fixture, node (fixture, "p-midden"), plus (node (fixture, "p-midden"), 5, 5), 0);
  assert_selected (fixture, KV_IDS ("p-midden"));
  kv_edit_field_draw (&fixture->base);
  g_assert_cmpfloat_with_epsilon (node (fixture, "p-links").x, links.x + 20, .2);
  g_assert_cmpuint (steps (fixture), ==, 2);
}

static void
test_move_is_cancelled (Fixture      *fixture,
                        gconstpointer data)
{
  KvPoint links = node (fixture, "p-links");

  click (fixture, node (fixture, "p-onder"), 0);
  pull (fixture, links, plus (links, 20, 0), 0);
  g_assert_true (kv_tool_cancel (fixture->tool));
  g_assert_null (kv_tool_get_overlay (fixture->tool)->dragged[0]);
  kv_tool_move (fixture->tool, plus (links, 30, 0), 0);
  kv_tool_release (fixture->tool, plus (links, 30, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 0);
  assert_selected (fixture, KV_IDS ("p-onder"));
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  KvPoint links = node (fixture, "p-links");
  const char *id;

  pull (fixture, links, plus (links, 0, 40), KV_HOLD_CTRL);
  g_assert_true (kv_tool_get_overlay (fixture->tool)->copying);
  kv_tool_release (fixture->tool, plus (links, 0, 40), KV_HOLD_CTRL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->base.field, KV_KIND_PARTNER), ==, 6);
  id = kv_selection_get_ids (fixture->base.selection)[0];
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (&fixture->base, id), KV_PARTNER_NAAM), ==, "Jeugdzorg 2");
  kv_edit_field_draw (&fixture->base);
  g_assert_cmpfloat_with_epsilon (node (fixture, id).y, links.y + 40, .3);
  g_assert_cmpfloat_with_epsilon (node (fixture, "p-links").y, links.y, .2);
  g_assert_cmpuint (steps (fixture), ==, 1);
}

/* --- rings --- */

static void
test_rings (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint links = node (fixture, "p-links"), above = ring (fixture, "p-links", 0);

  /* Reached within 12 px, and they stay while the pointer goes there. */
  for (double part = 0; part < 1; part += .1)
    {
      kv_tool_move (fixture->tool, plus (links, 0, (above.y - links.y) * part), 0);
      g_assert_cmpstr (kv_tool_get_overlay (fixture->tool)->hovered, ==, "p-links");
    }
  kv_tool_move (fixture->tool, plus (above, 0, -11.5 / SCALE), 0);
  g_assert_cmpstr (kv_tool_get_overlay (fixture->tool)->cursor, ==, "crosshair");
  kv_tool_move (fixture->tool, plus (above, 0, -12.5 / SCALE), 0);
  g_assert_null (kv_tool_get_overlay (fixture->tool)->hovered);
  g_assert_cmpuint (kv_tool_get_overlay (fixture->tool)->n_rings, ==, 0);

  /* A selected one keeps them. */
  click (fixture, links, 0);
  kv_tool_move (fixture->tool, node (fixture, "p-boven"), 0);
  g_assert_cmpuint (kv_tool_get_overlay (fixture->tool)->n_rings, ==, 2);
  kv_tool_leave (fixture->tool);
  g_assert_cmpuint (kv_tool_get_overlay (fixture->tool)->n_rings, ==, 1);

  /* Where nothing may be changed there are none. */
  kv_tool_set_editable (fixture->tool, FALSE);
  g_assert_cmpuint (kv_tool_get_overlay (fixture->tool)->n_rings, ==, 0);
  drag (fixture, links, plus (links, 30, 0), 0);
  double_click (fixture, (KvPoint) { 10, 10 });
  g_assert_cmpuint (steps (fixture), ==, 0);
}

/* Rings keep their size while names come nearer: they leave them and each other free. */
static void
test_rings_and_names (Fixture      *fixture,
                      gconstpointer data)
{
  static const double scales[] = { SCALE, SCALE / 2, SCALE / 4 };
  KvBox node, name;

  g_assert_true (kv_scene_get_bounds (kv_edits_get_scene (fixture->base.edits), "p-links", KV_ROLE_NODE, &node));
  g_assert_true (kv_scene_get_bounds (kv_edits_get_scene (fixture->base.edits), "p-links", KV_ROLE_LABEL, &name));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      kv_tool_set_scale (fixture->tool, scales[i]);
      for (guint k = 0; k < 4; k++)
        {
          KvPoint at = ring (fixture, "p-links", k);
          double room = kv_box_distance (&name, at.x, at.y) * scales[i];

          g_assert_cmpfloat (room, >, KV_TOOL_RING_DRAWN / 2);
          g_assert_cmpfloat (hypot (at.x - node.x - node.width / 2, at.y - node.y - node.height / 2) * scales[i], >, KV_TOOL_RING_DRAWN / 2);
        }
    }
}

static void
test_line_to_partner (Fixture      *fixture,
                      gconstpointer data)
{
  KvPoint from = ring (fixture, "p-links", 1), to = node (fixture, "p-onder");
  const KvOverlay *overlay;
  KvRequest request;
  KvElement *relatie;

  pull (fixture, from, to, 0);
  overlay = kv_tool_get_overlay (fixture->tool);
  g_assert_cmpuint (overlay->n_from, ==, 1);
  g_assert_cmpfloat (overlay->from[0].x, ==, from.x);
  g_assert_cmpstr (overlay->target, ==, "p-onder");
  kv_tool_release (fixture->tool, to, 0);

  g_assert_true (take (fixture, KV_REQUEST_SOORT, &request));
  g_assert_cmpuint (g_strv_length ((char **) request.ids), ==, 1);
  assert_selected (fixture, request.ids);
  relatie = kv_edit_field_get (&fixture->base, request.ids[0]);
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_VAN), ==, "p-links");
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_NAAR), ==, "p-onder");
  g_assert_false (kv_tool_take_request (fixture->tool, &request));

  /* The choice is part of it; Escape takes all of it back. */
  kv_edits_set_soort (fixture->base.edits, kv_selection_get_ids (fixture->base.selection), KV_RELATIE_OPDRACHT);
  g_assert_true (kv_edits_take_back (fixture->base.edits));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->base.field, KV_KIND_RELATIE), ==, 2);
  g_assert_cmpuint (steps (fixture), ==, 0);

  /* With Shift nothing is asked; the last soort is taken. */
  drag (fixture, ring (fixture, "p-links", 1), to, KV_HOLD_SHIFT);
  g_assert_false (kv_tool_take_request (fixture->tool, &request));
  relatie = kv_edit_field_get (&fixture->base, kv_selection_get_ids (fixture->base.selection)[0]);
  g_assert_cmpuint (kv_element_choice (relatie, KV_RELATIE_SOORT), ==, KV_RELATIE_OPDRACHT);
}

static void
test_lines_of_several (Fixture      *fixture,
                       gconstpointer data)
{
  KvRequest request;

  click (fixture, node (fixture, "p-links"), 0);
  click (fixture, node (fixture, "p-boven"), KV_HOLD_CTRL);
  click (fixture, node (fixture, "p-onder"), KV_HOLD_CTRL);
  drag (fixture, ring (fixture, "p-links", 3), node (fixture, "p-onder"), 0);
  g_assert_true (take (fixture, KV_REQUEST_SOORT, &request));
  g_assert_cmpuint (g_strv_length ((char **) request.ids), ==, 2);
  assert_selected (fixture, KV_IDS ("p-links", "p-boven", "p-onder"));
  g_assert_cmpuint (steps (fixture), ==, 1);
}

static void
test_line_to_overleg (Fixture      *fixture,
                      gconstpointer data)
{
  KvRequest request;

  drag (fixture, ring (fixture, "p-links", 1), middle (fixture, "o-a", KV_ROLE_HULL_NAME), 0);
  g_assert_true (take (fixture, KV_REQUEST_SOORT, &request));
  g_assert_cmpstr (request.id, ==, "o-a");
}

static void
test_line_to_empty (Fixture      *fixture,
                    gconstpointer data)
{
  KvPoint from = ring (fixture, "p-links", 3), to = { 12, 150 };
  KvRequest request;

  /* Let go beside itself: nothing. */
  drag (fixture, from, plus (from, -2, 0), 0);
  g_assert_cmpuint (steps (fixture), ==, 0);

  drag (fixture, from, to, 0);
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->base.field, KV_KIND_RELATIE), ==, 3);
  g_assert_cmpint (kv_edits_name (fixture->base.edits, request.id, "Huisartsen", NULL), ==, KV_MADE);
  kv_edit_field_draw (&fixture->base);
  g_assert_cmpfloat_with_epsilon (node (fixture, request.id).x, to.x, 1);
  g_assert_cmpuint (steps (fixture), ==, 1);
}

/* --- double clicks, names, panning --- */

static void
test_double_click (Fixture      *fixture,
                   gconstpointer data)
{
  KvRequest request;

  double_click (fixture, node (fixture, "p-links"));
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_cmpstr (request.id, ==, "p-links");
  double_click (fixture, middle (fixture, "o-a", KV_ROLE_HULL_NAME));
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_cmpstr (request.id, ==, "o-a");
  double_click (fixture, plus (node (fixture, "p-midden"), 30, .5));
  g_assert_true (take (fixture, KV_REQUEST_DETAILS, &request));
  g_assert_cmpstr (request.id, ==, "r-b");
  g_assert_cmpuint (steps (fixture), ==, 0);

  double_click (fixture, (KvPoint) { 20, 20 });
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_true (kv_edits_take_back (fixture->base.edits));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->base.field, KV_KIND_PARTNER), ==, 5);

  /* A ring is of its partner, and so is its name under a ring. */
  double_click (fixture, ring (fixture, "p-links", 3));
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  double_click (fixture, middle (fixture, "p-links", KV_ROLE_LABEL));
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_cmpstr (request.id, ==, "p-links");

  /* Two double clicks so soon after each other that they count on. */
  press (fixture, node (fixture, "p-links"), 0);
  kv_tool_press (fixture->tool, node (fixture, "p-links"), KV_BUTTON_FIRST, 3, 0);
  g_assert_false (take (fixture, KV_REQUEST_NAME, &request));
  kv_tool_press (fixture->tool, node (fixture, "p-links"), KV_BUTTON_FIRST, 4, 0);
  g_assert_true (take (fixture, KV_REQUEST_NAME, &request));
  g_assert_cmpstr (request.id, ==, "p-links");
}

static guint
zijde_of (Fixture    *fixture,
          const char *id)
{
  return kv_element_choice (kv_krachtenveld_lookup_pair (fixture->base.field, KV_KIND_PLAATS, "w-a", id), KV_PLAATS_LABEL);
}

static void
test_label (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint shape = node (fixture, "p-links"), label = middle (fixture, "p-links", KV_ROLE_LABEL);
  const KvOverlay *overlay;

  pull (fixture, label, plus (shape, 25, 1), 0);
  overlay = kv_tool_get_overlay (fixture->tool);
  g_assert_true (overlay->has_ghost);
  g_assert_cmpfloat (overlay->ghost.x, >, shape.x);
  kv_tool_release (fixture->tool, plus (shape, 25, 1), 0);
  g_assert_cmpuint (zijde_of (fixture, "p-links"), ==, KV_ZIJDE_RECHTS);
  g_assert_cmpfloat (middle (fixture, "p-links", KV_ROLE_NODE).x, ==, shape.x);

  kv_edit_field_draw (&fixture->base);
  label = middle (fixture, "p-links", KV_ROLE_LABEL);
  g_assert_cmpfloat (label.x, >, shape.x + 4);
  drag (fixture, label, plus (shape, 1, -14), 0);
  g_assert_cmpuint (zijde_of (fixture, "p-links"), ==, KV_ZIJDE_BOVEN);
  kv_edit_field_draw (&fixture->base);
  drag (fixture, middle (fixture, "p-links", KV_ROLE_LABEL), shape, 0);
  g_assert_cmpuint (zijde_of (fixture, "p-links"), ==, 0);
  g_assert_cmpuint (steps (fixture), ==, 3);
}

static void
test_hull_name (Fixture      *fixture,
                gconstpointer data)
{
  KvPoint name = middle (fixture, "o-a", KV_ROLE_HULL_NAME);
  KvElement *plek;

  drag (fixture, name, plus (name, 7, -3), 0);
  plek = kv_krachtenveld_lookup_pair (fixture->base.field, KV_KIND_NAAMPLEK, "w-a", "o-a");
  g_assert_cmpfloat_with_epsilon (kv_element_number (plek, KV_NAAMPLEK_X), name.x + 7, .2);
  g_assert_cmpfloat_with_epsilon (kv_element_number (plek, KV_NAAMPLEK_Y), name.y - 3, .2);
  g_assert_cmpuint (steps (fixture), ==, 1);
}

static void
test_pan (Fixture      *fixture,
          gconstpointer data)
{
  KvPoint at = node (fixture, "p-links");
  KvRequest request;

  click (fixture, at, 0);
  kv_tool_press (fixture->tool, at, KV_BUTTON_MIDDLE, 1, 0);
  kv_tool_move (fixture->tool, plus (at, 10, 5), 0);
  g_assert_true (take (fixture, KV_REQUEST_PAN, &request));
  g_assert_cmpfloat (request.offset.x, ==, 10 * SCALE);
  g_assert_cmpfloat (request.offset.y, ==, 5 * SCALE);
  g_assert_cmpstr (kv_tool_get_overlay (fixture->tool)->cursor, ==, "grabbing");
  /* The window moved along: the same point is under the pointer again. */
  kv_tool_release (fixture->tool, at, 0);
  g_assert_true (take (fixture, KV_REQUEST_PAN, &request));
  g_assert_cmpfloat (request.offset.x, ==, 0);
  assert_selected (fixture, KV_IDS ("p-links"));

  /* Space, not moved: a click of it changes nothing. */
  kv_tool_move (fixture->tool, at, KV_HOLD_SPACE);
  g_assert_cmpstr (kv_tool_get_overlay (fixture->tool)->cursor, ==, "grab");
  click (fixture, (KvPoint) { 10, 10 }, KV_HOLD_SPACE);
  assert_selected (fixture, KV_IDS ("p-links"));
}

/* The picture is older than the field: what is gone is passed over. */
static void
test_stale (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint links = node (fixture, "p-links");

  press (fixture, links, 0);
  kv_tool_move (fixture->tool, plus (links, 10, 0), 0);
  kv_edits_remove (fixture->base.edits, KV_IDS ("p-links"), NULL);
  kv_tool_release (fixture->tool, plus (links, 10, 0), 0);
  click (fixture, links, 0);
  assert_selected (fixture, KV_IDS (NULL));
  drag (fixture, ring (fixture, "p-boven", 3), links, 0);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->base.field, KV_KIND_PARTNER), ==, 5);

  kv_edits_set_scene (fixture->base.edits, NULL);
  drag (fixture, links, plus (links, 40, 40), 0);
  double_click (fixture, links);
  g_assert_cmpuint (steps (fixture), ==, 2);
}

/* --- the monkey --- */

static const char *
random_id (Fixture *fixture,
           GRand   *rand,
           KvKind   kind)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (fixture->base.field, kind);

  return all->len > 0 ? kv_element_get_id (all->pdata[g_rand_int_range (rand, 0, all->len)]) : "x-nobody";
}

static KvPoint
random_point (Fixture *fixture,
              GRand   *rand)
{
  KvPoint at = { g_rand_double_range (rand, -20, 240), g_rand_double_range (rand, -20, 220) };

  /* Most of the time on something. */
  if (g_rand_int_range (rand, 0, 4) > 0)
    kv_edits_get_place (fixture->base.edits, random_id (fixture, rand, KV_KIND_PARTNER), &at);
  if (g_rand_boolean (rand))
    at = plus (at, g_rand_double_range (rand, -8, 8), g_rand_double_range (rand, -8, 8));

  return at;
}

static void
random_event (Fixture *fixture,
              GRand   *rand)
{
  KvHold hold = g_rand_int_range (rand, 0, 3) > 0 ? 0 : g_rand_int_range (rand, 0, 8);
  KvPoint at = random_point (fixture, rand);
  KvRequest request;

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      kv_tool_press (fixture->tool, at, g_rand_int_range (rand, 0, 8) == 0 ? KV_BUTTON_MIDDLE : KV_BUTTON_FIRST,
                     g_rand_int_range (rand, 1, 4), hold);
      break;
    case 3:
      kv_tool_cancel (fixture->tool);
      break;
    case 4:
    case 5:
    case 6:
      kv_tool_move (fixture->tool, at, hold);
      break;
    default:
      kv_tool_release (fixture->tool, at, hold);
      break;
    }
  kv_tool_get_overlay (fixture->tool);
  while (kv_tool_take_request (fixture->tool, &request))
    {
      if (request.type == KV_REQUEST_NAME)
        kv_edits_name (fixture->base.edits, request.id, g_rand_boolean (rand) ? "Nieuw; k" : "", NULL);
      else if (request.type == KV_REQUEST_SOORT)
        kv_edits_set_soort (fixture->base.edits, request.ids, g_rand_int_range (rand, 0, KV_N_RELATIE_SOORTEN));
    }
}

static void
random_paste (Fixture *fixture,
              GRand   *rand)
{
  KvEdits *edits = fixture->base.edits;
  g_auto (GStrv) ids = g_strdupv ((char **) kv_selection_get_ids (fixture->base.selection));
  g_autoptr (GBytes) bytes = kv_clipboard_copy (fixture->base.field, (const char *const *) ids);
  KvPoint at = random_point (fixture, rand);
  KvPasted pasted;

  if (bytes == NULL)
    return;
  if (g_rand_boolean (rand))
    kv_edits_remove (edits, (const char *const *) ids, NULL);
  g_assert_true (kv_edits_paste (edits, bytes, g_rand_boolean (rand) ? &at : NULL, &pasted, NULL));
}

static void
random_edit (Fixture *fixture,
             GRand   *rand)
{
  KvEdits *edits = fixture->base.edits;
  g_autofree char *naam = g_strdup_printf ("Naam %d", g_rand_int_range (rand, 0, 60));
  const char *const *selected = kv_selection_get_ids (fixture->base.selection);
  KvPoint at = random_point (fixture, rand);

  switch (g_rand_int_range (rand, 0, 17))
    {
    case 0:
      kv_edits_add_partner (edits, naam, NULL);
      break;
    case 1:
      kv_edits_add (edits, g_rand_boolean (rand) ? KV_KIND_SECTOR : KV_KIND_OVERLEG, naam, NULL);
      break;
    case 2:
      if (g_rand_int_range (rand, 0, 3) == 0)
        kv_edits_remove (edits, selected, NULL);
      break;
    case 3:
      kv_edits_remove (edits, KV_IDS (random_id (fixture, rand, g_rand_int_range (rand, KV_KIND_SECTOR, KV_N_KINDS))), NULL);
      break;
    case 4:
      kv_edits_duplicate (edits, KV_IDS (random_id (fixture, rand, KV_KIND_PARTNER)), 10, 0);
      break;
    case 5:
      kv_edits_set_sector_of (edits, selected, random_id (fixture, rand, KV_KIND_SECTOR));
      break;
    case 6:
      kv_edits_nudge (edits, selected, g_rand_int_range (rand, -10, 10), 1);
      break;
    case 7:
      kv_edits_align (edits, selected, g_rand_int_range (rand, 0, KV_ALIGN_BOTTOM + 1));
      break;
    case 8:
      kv_edits_distribute (edits, selected, g_rand_boolean (rand));
      break;
    case 9:
      g_strfreev (kv_edits_add_relaties (edits, selected, random_id (fixture, rand, KV_KIND_OVERLEG), 0));
      break;
    case 10:
      kv_edits_swap (edits, KV_IDS (random_id (fixture, rand, KV_KIND_RELATIE)));
      break;
    case 11:
      kv_edits_set_naamplek (edits, random_id (fixture, rand, KV_KIND_OVERLEG), g_rand_boolean (rand) ? &at : NULL);
      break;
    case 12:
      kv_edits_reorder (edits, random_id (fixture, rand, KV_KIND_SECTOR), g_rand_int_range (rand, 0, 9));
      break;
    case 13:
      kv_edits_add_leden (edits, random_id (fixture, rand, KV_KIND_OVERLEG), selected);
      break;
    case 14:
      random_paste (fixture, rand);
      break;
    case 15:
      kv_edits_name (edits, random_id (fixture, rand, KV_KIND_PARTNER), naam, NULL);
      break;
    default:
      if (g_rand_boolean (rand))
        kv_journal_undo (fixture->base.journal);
      else
        kv_journal_redo (fixture->base.journal);
      break;
    }
}

/* Whatever hand and keys do, undo gives back every byte. */
static void
test_monkey (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *before = kv_edit_field_text (&fixture->base);
  g_autofree char *after = NULL;
  g_autofree char *last = NULL;
  g_autofree char *redone = NULL;
  guint n;

  for (guint i = 0; i < 500; i++)
    {
      if (g_rand_int_range (rand, 0, 3) > 0)
        random_event (fixture, rand);
      else if (!kv_tool_is_dragging (fixture->tool))
        random_edit (fixture, rand);
      g_assert_false (kv_journal_in_transaction (fixture->base.journal));
      if (i % 25 == 0)
        kv_edit_field_draw (&fixture->base);
    }
  kv_tool_cancel (fixture->tool);

  last = kv_edit_field_text (&fixture->base);
  n = steps (fixture);
  g_assert_cmpuint (n, >, 10);
  after = kv_edit_field_text (&fixture->base);
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i < n; i++)
    kv_journal_redo (fixture->base.journal);
  redone = kv_edit_field_text (&fixture->base);
  g_assert_cmpstr (redone, ==, last);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/tool/click", test_click);
  ADD ("/tool/threshold", test_threshold);
  ADD ("/tool/finger", test_finger);
  ADD ("/tool/band", test_band);
  ADD ("/tool/move", test_move);
  ADD ("/tool/move-is-cancelled", test_move_is_cancelled);
  ADD ("/tool/copy", test_copy);
  ADD ("/tool/rings", test_rings);
  ADD ("/tool/rings-and-names", test_rings_and_names);
  ADD ("/tool/line-to-partner", test_line_to_partner);
  ADD ("/tool/lines-of-several", test_lines_of_several);
  ADD ("/tool/line-to-overleg", test_line_to_overleg);
  ADD ("/tool/line-to-empty", test_line_to_empty);
  ADD ("/tool/double-click", test_double_click);
  ADD ("/tool/label", test_label);
  ADD ("/tool/hull-name", test_hull_name);
  ADD ("/tool/pan", test_pan);
  ADD ("/tool/stale", test_stale);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tool/monkey/%u", i);

      ADD (path, test_monkey);
    }
#undef ADD

  return g_test_run ();
}
