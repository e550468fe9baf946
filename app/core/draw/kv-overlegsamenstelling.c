/* Overlegsamenstelling: who sits in which overleg, as what and with a mandate or
 * not, and who is missing there. A matrix, because what a table of partners
 * asks first is who sits in more than one and who in none; what the overleggen
 * are comes after it. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-error.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-table.h"
#include "kv-text-table.h"
#include "kv-woorden.h"

#define ROW 6.1
#define LEAST_ROW 5.2
#define MANDAAT 1.9     /* the side of its square */
#define MANDAAT_X 1.6
#define WORD_X 4.8
#define FIGURE_RIGHT 9.
#define JA 1

typedef enum { FOOT_LEDEN, FOOT_MANDAAT, FOOT_ONTBREEKT, N_FEET } Foot;

typedef struct
{
  KvSheet       *sheet;
  const KvTheme *theme;
  GPtrArray     *overleggen; /* the columns */
  GPtrArray     *partners;   /* the rows */
  KvElement    **leden;      /* row after row; NULL: does not sit there */
  gboolean       mandaat;    /* whether any lid has one, or has none */
  GArray        *columns;    /* KvTableColumn */
  GPtrArray     *heads;
} Drawing;

static KvElement *
lid_at (Drawing *drawing,
        guint    row,
        guint    column)
{
  return drawing->leden[row * drawing->overleggen->len + column - 1];
}

/* A full square with a mandate, an open one without, a dashed one where that is
 * not known. */
static void
draw_mandaat (KvScene *scene,
              double   x,
              double   cy,
              guint    mandaat)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke stroke = { .fill = mandaat == JA ? theme->ink : theme->paper, .stroke = theme->ink, .width = .8 };
  KvPath *path = kv_path_new ();

  if (mandaat == 0)
    stroke = (KvStroke) { .fill = theme->paper, .stroke = theme->line, .width = .8, .dash = { 1.5, 1.3 } };
  kv_path_rectangle (path, x, cy - MANDAAT / 2, MANDAAT, MANDAAT);
  kv_scene_add_path (scene, path, &stroke);
}

static void
draw_missing (KvScene     *scene,
              const KvBox *box)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke dashed = { .fill = KV_COLOUR_NONE, .stroke = theme->ink, .width = .8, .dash = { 1.6, 1.2 } };
  KvBox cell = kv_cell_inset (box);
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, cell.x + .2, cell.y + .2, cell.width - .4, cell.height - .4);
  kv_scene_add_path (scene, path, &dashed);
  kv_draw_cell_text (scene, &(KvBox) { box->x + MANDAAT_X, box->y, box->width, box->height }, 0, "+ ontbreekt", KV_WEIGHT_REGULAR, theme->ink);
}

static void
draw_lid (Drawing     *drawing,
          KvScene     *scene,
          const KvBox *box,
          KvElement   *lid)
{
  guint rol = kv_element_choice (lid, KV_LID_ROL);
  KvBox cell = kv_cell_inset (box);
  KvBox word = { box->x + (drawing->mandaat ? WORD_X : MANDAAT_X), box->y, box->width, box->height };

  kv_scene_add_box (scene, cell.x, cell.y, cell.width, cell.height, drawing->theme->zero_tint);
  if (drawing->mandaat)
    draw_mandaat (scene, box->x + MANDAAT_X, box->y + box->height / 2, kv_element_choice (lid, KV_LID_MANDAAT));
  kv_draw_cell_text (scene, &word, 0, rol != 0 ? kv_words_text (kv_lid_rollen, rol) : "lid",
                     rol == KV_LID_VOORZITTER ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR, drawing->theme->ink);
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        column,
           gpointer     data)
{
  Drawing *drawing = data;
  KvElement *partner = drawing->partners->pdata[row];
  KvElement *lid = column > 0 ? lid_at (drawing, row, column) : NULL;

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (partner));
  if (column == 0)
    kv_draw_partner_name (scene, box, kv_sheet_get_krachtenveld (drawing->sheet), partner,
                          kv_partner_name_form (kv_sheet_get_weergave (drawing->sheet)));
  else if (lid != NULL && kv_element_yes (lid, KV_LID_ONTBREEKT))
    draw_missing (scene, box);
  else if (lid != NULL)
    draw_lid (drawing, scene, box, lid);
}

static gconstpointer
row_group (guint    row,
           gpointer data)
{
  Drawing *drawing = data;

  return kv_partner_row_group (drawing->partners->pdata[row], kv_sheet_get_weergave (drawing->sheet));
}

static guint
count (Drawing *drawing,
       guint    column,
       Foot     foot)
{
  guint n = 0;

  for (guint row = 0; row < drawing->partners->len; row++)
    {
      KvElement *lid = lid_at (drawing, row, column);
      gboolean missing = lid != NULL && kv_element_yes (lid, KV_LID_ONTBREEKT);

      if (lid == NULL)
        continue;
      n += foot == FOOT_ONTBREEKT ? missing : !missing && (foot == FOOT_LEDEN || kv_element_choice (lid, KV_LID_MANDAAT) == JA);
    }
  return n;
}

static guint
count_all (Drawing *drawing,
           Foot     foot)
{
  guint n = 0;

  for (guint column = 1; column <= drawing->overleggen->len; column++)
    n += count (drawing, column, foot);
  return n;
}

static gboolean
has_foot (guint              foot,
          const KvTablePart *part,
          gpointer           data)
{
  Drawing *drawing = data;

  return foot == FOOT_MANDAAT ? drawing->mandaat : count_all (drawing, foot) > 0;
}

static void
draw_foot (KvScene           *scene,
           const KvBox       *box,
           guint              foot,
           guint              column,
           const KvTablePart *part,
           gpointer           data)
{
  static const char *const labels[] = { "leden", "met mandaat", "ontbreekt" };
  Drawing *drawing = data;
  KvBox figure = { box->x, box->y, FIGURE_RIGHT, box->height };
  char number[12];

  if (column == 0)
    {
      kv_draw_cell_text (scene, &(KvBox) { box->x, box->y, box->width - 3, box->height }, 1, labels[foot], KV_WEIGHT_REGULAR, drawing->theme->ink2);
      return;
    }

  g_snprintf (number, sizeof number, "%u", count (drawing, column, foot));
  kv_draw_cell_text (scene, &figure, 1, number, KV_WEIGHT_REGULAR, drawing->theme->ink);
}

static void
draw_mandaat_cb (KvScene  *scene,
                 double    x,
                 double    y,
                 gpointer  data)
{
  draw_mandaat (scene, x, y, GPOINTER_TO_UINT (data));
}

static void
draw_missing_cb (KvScene  *scene,
                 double    x,
                 double    y,
                 gpointer  data)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke dashed = { .fill = KV_COLOUR_NONE, .stroke = theme->ink, .width = .8, .dash = { 1.6, 1.2 } };
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, x, y - 1.7, 5.4, 3.4);
  kv_scene_add_path (scene, path, &dashed);
}

static gboolean
any_mandaat (Drawing *drawing,
             guint    mandaat)
{
  for (guint i = 0; i < drawing->partners->len * drawing->overleggen->len; i++)
    {
      KvElement *lid = drawing->leden[i];

      if (lid != NULL && !kv_element_yes (lid, KV_LID_ONTBREEKT) && kv_element_choice (lid, KV_LID_MANDAAT) == mandaat)
        return TRUE;
    }
  return FALSE;
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  static const char *const words[] = { "mandaat onbekend", "heeft mandaat", "geen mandaat" };
  Drawing *drawing = data;
  KvLegend *legend = kv_sheet_new_legend (drawing->sheet);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  for (guint row = part->first_row; row < part->end_row; row++)
    g_ptr_array_add (partners, drawing->partners->pdata[row]);
  kv_legend_begin (legend, "Lid");
  for (guint i = 1; drawing->mandaat && i <= G_N_ELEMENTS (words); i++)
    {
      guint mandaat = i % G_N_ELEMENTS (words);

      if (any_mandaat (drawing, mandaat))
        kv_legend_add (legend, draw_mandaat_cb, GUINT_TO_POINTER (mandaat), NULL, FALSE, words[mandaat]);
    }
  if (count_all (drawing, FOOT_ONTBREEKT) > 0)
    kv_legend_add (legend, draw_missing_cb, NULL, NULL, FALSE, "hoort erbij, zit er niet");
  kv_legend_add_sectors (legend, kv_sheet_get_krachtenveld (drawing->sheet), partners, drawing->theme);
  return legend;
}

/* Who sits anywhere, or should. */
static GPtrArray *
partners_in (KvKrachtenveld *krachtenveld,
             KvElement      *weergave)
{
  g_autoptr (GPtrArray) all = kv_partners_in_order (krachtenveld, weergave);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (krachtenveld, kv_element_get_id (all->pdata[i]), KV_KIND_LID);

      if (leden->len > 0)
        g_ptr_array_add (some, all->pdata[i]);
    }
  return some;
}

static void
fill (Drawing *drawing)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (drawing->sheet);
  KvTableColumn name = { .head = "Partner", .width = 56, .least = 48 };
  guint n = drawing->overleggen->len;

  g_array_append_val (drawing->columns, name);
  for (guint i = 0; i < n; i++)
    {
      KvTableColumn column = { .head = kv_display_name (drawing->overleggen->pdata[i]), .slanted = TRUE, .width = 25, .least = 22.5 };

      g_ptr_array_add (drawing->heads, (char *) column.head);
      g_array_append_val (drawing->columns, column);
      for (guint row = 0; row < drawing->partners->len; row++)
        drawing->leden[row * n + i] = kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_LID, kv_element_get_id (drawing->overleggen->pdata[i]),
                                                                   kv_element_get_id (drawing->partners->pdata[row]));
    }
  drawing->mandaat = any_mandaat (drawing, JA) || any_mandaat (drawing, JA + 1);
}

static void
draw_leden (KvSheet   *sheet,
            GPtrArray *overleggen,
            GPtrArray *partners)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (KvTableColumn));
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  g_autofree KvElement **leden = g_new0 (KvElement *, partners->len * overleggen->len);
  Drawing drawing = { sheet, kv_sheet_get_theme (sheet), overleggen, partners, leden, FALSE, columns, heads };

  fill (&drawing);
  kv_table_draw (&(KvTable) {
    .columns = (const KvTableColumn *) columns->data,
    .n_columns = columns->len,
    .n_fixed = 1,
    .n_rows = partners->len,
    .row_height = ROW,
    .least_row_height = LEAST_ROW,
    .n_feet = N_FEET,
    .row_group = row_group,
    .draw_cell = draw_cell,
    .has_foot = has_foot,
    .draw_foot = draw_foot,
    .legend = make_legend,
    .data = &drawing,
  }, sheet);
}

/* What the overleggen are. */

static const KvTextColumn facts[] = {
  { .head = "Overleg", .width = 46, .least = 38, .stretch = .5, .strong = TRUE },
  { .head = "Soort", .width = 24, .least = 20 },
  { .head = "Deel van", .width = 36, .least = 28, .stretch = .3 },
  { .head = "Bevoegdheid", .width = 26, .least = 24, .asks = TRUE },
  { .head = "Hoe vaak", .width = 32, .least = 24, .stretch = .3, .asks = TRUE },
  { .head = "Escaleert naar", .width = 36, .least = 28, .stretch = .3 },
  { .head = "Opdracht", .width = 60, .least = 40, .stretch = 3 },
};

static char *
name_of (KvKrachtenveld *krachtenveld,
         const char     *id)
{
  KvElement *element = kv_krachtenveld_lookup (krachtenveld, id);

  return element != NULL ? kv_display_name (element) : g_strdup ("");
}

static gboolean
add_overleg (KvTextTable    *table,
             KvKrachtenveld *krachtenveld,
             KvElement      *overleg)
{
  char **texts = g_new0 (char *, G_N_ELEMENTS (facts) + 1);
  guint n = 0;

  texts[n++] = kv_display_name (overleg);
  texts[n++] = g_strdup (kv_known_word (kv_overleg_soorten, kv_element_choice (overleg, KV_OVERLEG_SOORT)));
  texts[n++] = name_of (krachtenveld, kv_element_text (overleg, KV_OVERLEG_DEEL_VAN));
  texts[n++] = g_strdup (kv_known_word (kv_bevoegdheden, kv_element_choice (overleg, KV_OVERLEG_BEVOEGDHEID)));
  texts[n++] = kv_one_line (kv_element_text (overleg, KV_OVERLEG_FREQUENTIE));
  texts[n++] = name_of (krachtenveld, kv_element_text (overleg, KV_OVERLEG_ESCALATIE_NAAR));
  texts[n++] = kv_one_line (kv_element_text (overleg, KV_OVERLEG_OPDRACHT));
  kv_text_table_add (table, overleg, NULL, texts);
  for (guint i = 1; i < n; i++)
    {
      if (texts[i][0] != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
draw_facts (KvSheet   *sheet,
            GPtrArray *overleggen)
{
  g_autoptr (KvTextTable) table = kv_text_table_new (facts, G_N_ELEMENTS (facts));
  gboolean known = FALSE;

  for (guint i = 0; i < overleggen->len; i++)
    known |= add_overleg (table, kv_sheet_get_krachtenveld (sheet), overleggen->pdata[i]);
  if (known)
    kv_text_table_draw (table, sheet);
}

static void
draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  g_autoptr (GPtrArray) overleggen = kv_krachtenveld_sorted (krachtenveld, KV_KIND_OVERLEG);
  g_autoptr (GPtrArray) partners = partners_in (krachtenveld, kv_sheet_get_weergave (sheet));

  draw_leden (sheet, overleggen, partners);
  draw_facts (sheet, overleggen);
}

static gboolean
check (KvKrachtenveld  *krachtenveld,
       GError         **error)
{
  g_autoptr (GPtrArray) partners = partners_in (krachtenveld, kv_krachtenveld_find_weergave (krachtenveld, kv_overlegsamenstelling.id));

  if (partners->len > 0)
    return TRUE;

  g_set_error_literal (error, KV_ERROR, KV_ERROR_EMPTY,
                       _("Nobody sits in a consultation yet. Add members to at least one."));
  return FALSE;
}

const KvDiagram kv_overlegsamenstelling = {
  .id = "overlegsamenstelling",
  .name = "Overlegsamenstelling",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .check = check,
  .draw = draw,
};
