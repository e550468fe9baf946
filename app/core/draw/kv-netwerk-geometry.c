/* From the model to what the netwerkdiagram draws: nodes, edges and hulls with
 * their sizes and measured names, not yet anywhere. What nobody has is not
 * there: without any score all nodes are equal and carry a letter, without any
 * houding there are no badges. */

#include "kv-netwerk-geometry.h"

#include "kv-names.h"
#include "kv-netwerk-private.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-symbols.h"
#include "kv-weergave.h"

#define UNKNOWN_SCORE 2.  /* the area that a score gets that is not known */
#define NO_SCORE 2.2      /* and when no score is shown at all */
#define RING 1.25         /* of who is cruciaal, outside its outline */
#define BADGE_X .74       /* the ray from the centre to the badge */
#define BADGE_Y -.67
#define BADGE_AWAY .9     /* from the outline */
#define DIGIT_REACH .17   /* mm from the centre for each pt of a digit, along that ray */
#define DIGIT_AIR .3
#define MANY 60           /* partners and pairs of relaties on A4 with which all is smaller; on A3 twice */
#define LINE_ROOM 400.    /* mm2 for each line, under which they are thinner */
#define THINNEST .6

/* Whether there is so much on a sheet that all has to be smaller. */
static gboolean
are_many (KvKrachtenveld *krachtenveld,
          gboolean        a3)
{
  guint n = kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER) + kv_krachtenveld_count (krachtenveld, KV_KIND_RELATIE) / 2;

  return n > (a3 ? 2 * MANY : MANY);
}

KvNetwerkForm
kv_netwerk_form_paper (gboolean        a3,
                       KvKrachtenveld *krachtenveld,
                       KvRect          frame)
{
  gboolean many = krachtenveld != NULL && are_many (krachtenveld, a3);

  return (KvNetwerkForm) {
    .area = (a3 ? 38.5 : 38.5 * .6) * (many ? .5 : 1),
    .badge = a3 ? (many ? 3.7 : 4.6) : (many ? 3.6 : 4),
    .badge_type = a3 ? (many ? 7 : 7.5) : 8,
    .digit_type = a3 ? (many ? 8 : 10) : (many ? 8 : 8.5),
    .small_digit_type = a3 ? (many ? 7 : 8.5) : 8,
    .label_type = a3 ? (many ? 7 : 8.5) : (many ? 8 : 8.5),
    .label_width = many ? 32 : 40,
    .border = a3 ? 1 : .8,
    .distances = a3 ? 1 : .75,
    .lines = 1,
    .frame = frame,
    .page = { frame.x1 - frame.x0, frame.y1 - frame.y0 },
  };
}

KvNetwerkForm
kv_netwerk_form_canvas (void)
{
  KvNetwerkForm form = kv_netwerk_form_paper (TRUE, NULL, (KvRect) { 0, 0, 332, 232 });

  form.frame = KV_RECT_EMPTY;
  return form;
}

KvTextStyle
kv_netwerk_hull_style (const KvNetwerk *netwerk,
                       guint            hull)
{
  return (KvTextStyle) {
    .size = 10,
    .weight = KV_WEIGHT_BOLD,
    .colour = netwerk->theme->hull_name[netwerk->hulls[hull].colour],
    .halo = netwerk->theme->paper,
    .halo_width = 4,
  };
}

static const KvOutline *
outline_of (KvNetwerk *netwerk,
            guint      vorm,
            double     area,
            double     offset)
{
  g_autofree char *key = g_strdup_printf ("%u %.3f %.3f", vorm, area, offset);
  KvOutline *outline = g_hash_table_lookup (netwerk->outlines, key);

  if (outline != NULL)
    return outline;
  outline = g_new (KvOutline, 1);
  for (guint i = 0; i < KV_OUTLINE_STEPS; i++)
    {
      double angle = 2 * G_PI * i / KV_OUTLINE_STEPS;

      outline->reach[i] = kv_shape_reach (vorm, area, offset, cos (angle), sin (angle));
    }
  kv_outline_finish (outline);
  g_hash_table_insert (netwerk->outlines, g_steal_pointer (&key), outline);
  return outline;
}

double
kv_netwerk_digit_type (const KvNetwerk     *netwerk,
                       const KvNetwerkNode *node)
{
  return node->area < 2.5 * netwerk->form.area ? netwerk->form.small_digit_type : netwerk->form.digit_type;
}

/* On the outline, but clear of the digit: small triangles end close to it. */
KvVec
kv_netwerk_badge_centre (const KvNetwerk *netwerk,
                         guint            node)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];
  double length = hypot (BADGE_X, BADGE_Y);
  double clear = DIGIT_REACH * kv_netwerk_digit_type (netwerk, self) + DIGIT_AIR + netwerk->form.badge / 2;
  double away = MAX (kv_outline_reach (self->outline, BADGE_X, BADGE_Y) + BADGE_AWAY, clear);

  return (KvVec) { self->centre.x + away * BADGE_X / length, self->centre.y + away * BADGE_Y / length };
}

static int
score_of (const KvNetwerk *netwerk,
          KvElement       *partner)
{
  switch (netwerk->grootte)
    {
    case KV_GROOTTE_INVLOED:
      return kv_element_score (partner, KV_PARTNER_INVLOED);
    case KV_GROOTTE_BELANG:
      return kv_element_score (partner, KV_PARTNER_BELANG);
    default:
      return KV_ONBEKEND;
    }
}

static void
read_place (KvNetwerk      *netwerk,
            guint           node,
            KvKrachtenveld *krachtenveld,
            KvElement      *weergave)
{
  KvNetwerkNode *self = &netwerk->nodes[node];
  KvElement *plaats;

  if (weergave == NULL)
    return;
  plaats = kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_PLAATS, kv_element_get_id (weergave), self->id);
  if (plaats == NULL)
    return;
  self->placed = self->stored = TRUE;
  self->fixed = kv_element_yes (plaats, KV_PLAATS_VAST);
  self->centre = self->stored_at = (KvVec) { kv_element_number (plaats, KV_PLAATS_X), kv_element_number (plaats, KV_PLAATS_Y) };
  netwerk->labels[node].wanted = (KvLabelSide) kv_element_choice (plaats, KV_PLAATS_LABEL);
}

/* What the node says: a digit, "?", or the letter of its sector. */
static void
read_score (KvNetwerk          *netwerk,
            KvNetwerkNode      *self,
            KvElement          *partner,
            const KvSectorLook *look)
{
  int score = score_of (netwerk, partner);

  self->known = netwerk->grootte == KV_GROOTTE_GELIJK || score != KV_ONBEKEND;
  if (netwerk->grootte == KV_GROOTTE_GELIJK)
    self->text = g_strdup (look->letter);
  else
    self->text = self->known ? g_strdup_printf ("%d", score) : g_strdup ("?");
  self->area = netwerk->form.area
               * (netwerk->grootte == KV_GROOTTE_GELIJK ? NO_SCORE : self->known ? MAX (score, 1) : UNKNOWN_SCORE);
}

/* Where it stood before, unless the weergave says something else by now. */
static void
keep_place (KvNetwerk     *netwerk,
            KvNetwerkNode *self)
{
  guint number = netwerk->before != NULL ? kv_netwerk_find_node (netwerk->before, self->id) : KV_NETWERK_NONE;
  const KvNetwerkNode *was = number != KV_NETWERK_NONE ? &netwerk->before->nodes[number] : NULL;

  if (was == NULL)
    return;
  self->settled = was->settled;
  self->settled_at = was->settled_at;
  if (!self->stored && self->settled)
    {
      self->placed = TRUE;
      self->centre = self->settled_at;
    }
  else if (self->stored && !self->fixed && was->stored && self->stored_at.x == was->stored_at.x && self->stored_at.y == was->stored_at.y)
    self->centre = was->centre;
}

static void
read_node (KvNetwerk      *netwerk,
           guint           node,
           KvKrachtenveld *krachtenveld,
           KvElement      *weergave,
           KvElement      *partner)
{
  KvNetwerkNode *self = &netwerk->nodes[node];
  KvSectorLook look = kv_sector_look (krachtenveld, partner, netwerk->theme);
  gboolean brief = weergave != NULL && kv_element_yes (weergave, KV_WEERGAVE_KORTE_NAMEN);

  self->id = kv_element_get_id (partner);
  g_hash_table_insert (netwerk->numbers, (gpointer) self->id, GUINT_TO_POINTER (node));
  self->sector = kv_id_intern (look.id);
  self->vorm = look.vorm;
  self->fill = look.fill;
  self->houding = kv_element_score (partner, KV_PARTNER_HOUDING);
  self->cruciaal = kv_element_yes (partner, KV_PARTNER_CRUCIAAL);
  if (netwerk->by_houding)
    self->fill = self->houding == KV_ONBEKEND ? (KvFill) { netwerk->theme->paper, netwerk->theme->ink }
                                              : netwerk->theme->houding[CLAMP (self->houding, -2, 2) + 2];
  read_score (netwerk, self, partner, &look);
  self->has_badge = netwerk->has_houding;
  self->short_name = kv_one_line (kv_element_text (partner, KV_PARTNER_AFKORTING));
  self->name = brief && self->short_name[0] ? g_strdup (self->short_name) : kv_display_name (partner);
  self->letters = g_strdup ("");
  self->outline = outline_of (netwerk, self->vorm, self->area, self->cruciaal ? RING : 0);
  read_place (netwerk, node, krachtenveld, weergave);
  keep_place (netwerk, self);
  kv_netwerk_measure_label (netwerk, node);
}

static gboolean
list_has (KvElement  *element,
          guint       field,
          const char *id)
{
  return element != NULL && g_strv_contains (kv_element_list (element, field), id);
}

static GPtrArray *
partners_shown (KvKrachtenveld *krachtenveld,
                KvElement      *weergave)
{
  GPtrArray *partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);

  if (weergave == NULL || kv_element_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN)[0] == NULL)
    return partners;
  for (guint i = partners->len; i > 0; i--)
    if (!list_has (weergave, KV_WEERGAVE_ALLEEN_SECTOREN,
                   kv_element_text (partners->pdata[i - 1], KV_PARTNER_SECTOR)))
      g_ptr_array_remove_index (partners, i - 1);
  return partners;
}

/* Which score and houding are shown: not those that nobody has. Where colours
 * show houding the signs stay: a colour alone says nothing in grey. */
static void
read_choices (KvNetwerk *netwerk,
              KvElement *weergave,
              GPtrArray *partners)
{
  gboolean any_score = FALSE, any_houding = FALSE;

  netwerk->grootte = weergave != NULL ? kv_element_choice (weergave, KV_WEERGAVE_GROOTTE) : 0;
  if (netwerk->grootte == 0)
    netwerk->grootte = KV_GROOTTE_INVLOED;
  for (guint i = 0; i < partners->len; i++)
    {
      any_score = any_score || score_of (netwerk, partners->pdata[i]) != KV_ONBEKEND;
      any_houding = any_houding || kv_element_score (partners->pdata[i], KV_PARTNER_HOUDING) != KV_ONBEKEND;
    }
  if (!any_score)
    netwerk->grootte = KV_GROOTTE_GELIJK;
  netwerk->by_houding = any_houding && weergave != NULL
                        && kv_element_choice (weergave, KV_WEERGAVE_KLEUR) == KV_KLEUR_HOUDING;
  netwerk->has_houding = netwerk->by_houding
                         || (any_houding && !(weergave != NULL && kv_element_yes (weergave, KV_WEERGAVE_ZONDER_HOUDING)));
  netwerk->without_fills = weergave != NULL && kv_element_yes (weergave, KV_WEERGAVE_ZONDER_VLAKKEN);
}

guint
kv_netwerk_find_node (const KvNetwerk *netwerk,
                      const char      *id)
{
  gpointer number;

  return g_hash_table_lookup_extended (netwerk->numbers, id, NULL, &number) ? GPOINTER_TO_UINT (number) : KV_NETWERK_NONE;
}

const KvNetwerkEdge *
kv_netwerk_edge (const KvNetwerk *netwerk,
                 guint            edge)
{
  return &g_array_index (netwerk->edges, KvNetwerkEdge, edge);
}

static KvNetwerk *
read_netwerk (const KvNetwerk     *before,
              KvKrachtenveld      *krachtenveld,
              KvElement           *weergave,
              const KvTheme       *theme,
              const KvNetwerkForm *form)
{
  KvNetwerk *netwerk = g_new0 (KvNetwerk, 1);
  g_autoptr (GPtrArray) partners = partners_shown (krachtenveld, weergave);

  netwerk->before = before;
  netwerk->form = *form;
  netwerk->theme = theme;
  netwerk->outlines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  netwerk->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  netwerk->edges = g_array_new (FALSE, TRUE, sizeof (KvNetwerkEdge));
  netwerk->n_nodes = partners->len;
  netwerk->nodes = g_new0 (KvNetwerkNode, partners->len + 1);
  netwerk->labels = g_new0 (KvLabel, partners->len + 1);
  read_choices (netwerk, weergave, partners);
  for (guint i = 0; i < partners->len; i++)
    read_node (netwerk, i, krachtenveld, weergave, partners->pdata[i]);
  kv_netwerk_read_hulls (netwerk, krachtenveld, weergave);
  kv_netwerk_read_edges (netwerk, krachtenveld, weergave);
  return netwerk;
}

KvNetwerk *
kv_netwerk_new (KvKrachtenveld      *krachtenveld,
                KvElement           *weergave,
                const KvTheme       *theme,
                const KvNetwerkForm *form)
{
  return read_netwerk (NULL, krachtenveld, weergave, theme, form);
}

KvNetwerk *
kv_netwerk_new_after (const KvNetwerk *before,
                      KvKrachtenveld  *krachtenveld,
                      KvElement       *weergave,
                      const KvTheme   *theme)
{
  return read_netwerk (before, krachtenveld, weergave, theme, &before->form);
}

void
kv_netwerk_set_frame (KvNetwerk *netwerk,
                      KvRect     frame)
{
  netwerk->form.frame = frame;
  netwerk->form.page = (KvVec) { frame.x1 - frame.x0, frame.y1 - frame.y0 };
  netwerk->form.lines = CLAMP (netwerk->form.page.x * netwerk->form.page.y / MAX (netwerk->edges->len, 1) / LINE_ROOM, THINNEST, 1);
}

static void
node_clear (KvNetwerkNode *node)
{
  g_free (node->text);
  g_free (node->name);
  g_free (node->short_name);
  g_free (node->letters);
  for (guint i = 0; i < KV_LABEL_FORMS; i++)
    g_clear_pointer (&node->blocks[i], kv_text_block_unref);
}

void
kv_netwerk_free (KvNetwerk *netwerk)
{
  if (netwerk == NULL)
    return;
  for (guint i = 0; i < netwerk->n_nodes; i++)
    node_clear (&netwerk->nodes[i]);
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      g_free (netwerk->hulls[i].naam);
      g_free (netwerk->hulls[i].members);
      for (guint k = 0; k < KV_HULL_NAME_FORMS; k++)
        g_clear_pointer (&netwerk->hulls[i].names[k], kv_text_block_unref);
    }
  g_free (netwerk->nodes);
  g_free (netwerk->hulls);
  g_free (netwerk->labels);
  g_free (netwerk->bows);
  g_array_unref (netwerk->edges);
  g_hash_table_unref (netwerk->outlines);
  g_hash_table_unref (netwerk->numbers);
  g_free (netwerk);
}
