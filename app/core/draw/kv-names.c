/* Names and order on sheets. A sheet is a Dutch document whatever the locale of
 * the machine, so nothing here asks for that. */

#include "kv-names.h"

#include <string.h>

#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-sector.h"
#include "kv-weergave.h"

static const char nameless[] = "(zonder naam)";

/* Whether there is nothing to see of a character. */
static gboolean
is_invisible (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!is_invisible (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Between two letters it keeps them together. */
static gboolean
is_no_break (const char *space)
{
  return g_utf8_get_char (space) == 0xa0 && !g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (space)))
         && *g_utf8_next_char (space) != '\0';
}

/**
 * kv_one_line:
 * @text: valid UTF-8
 *
 * Returns: the text with every run of white space as one space, a single no-break
 * space as it is, and none at the ends; owned by the caller.
 */
char *
kv_one_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  g_return_val_if_fail (text, NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) && (space || line->len == 0 || !is_no_break (p)))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

/* The field that holds the name of an element of this kind. */
static guint
name_field (KvElement *element)
{
  int field = kv_element_find_field (element, "naam");

  g_return_val_if_fail (field >= 0, 0);

  return field;
}

/**
 * kv_display_name:
 * @element: of a kind that has a naam
 *
 * Returns: the name on one line, or "(zonder naam)"; owned by the caller.
 */
char *
kv_display_name (KvElement *element)
{
  const char *name = kv_element_text (element, name_field (element));

  return is_blank (name) ? g_strdup (nameless) : kv_one_line (name);
}

/**
 * kv_join_names:
 * @names: (element-type utf8): on one line each
 *
 * Returns: "A · B", with the point at the end of a line rather than at the start
 *   of one; owned by the caller.
 */
char *
kv_join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\u00a0· " : "", (const char *) names->pdata[i]);
  return g_string_free (text, FALSE);
}

/**
 * kv_display_names:
 * @elements: (element-type KvElement): each of a kind that has a naam
 *
 * Returns: their names, as of kv_join_names(); owned by the caller.
 */
char *
kv_display_names (GPtrArray *elements)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (names, kv_display_name (elements->pdata[i]));
  return kv_join_names (names);
}

/**
 * kv_fitting_name:
 * @partner: a partner, or any element with a naam
 * @style: the type it is set in
 * @width: mm that there are; 0: the afkorting in any case
 *
 * Returns: the name, or the afkorting of a partner that has one where the name
 * is too wide; owned by the caller. It may still be too wide.
 */
char *
kv_fitting_name (KvElement         *partner,
                 const KvTextStyle *style,
                 double             width)
{
  g_autofree char *name = kv_display_name (partner);
  const char *afkorting;

  if (kv_element_get_kind (partner) != KV_KIND_PARTNER)
    return g_steal_pointer (&name);

  afkorting = kv_element_text (partner, KV_PARTNER_AFKORTING);
  if (is_blank (afkorting) || (width > 0 && kv_text_width (name, style) <= width))
    return g_steal_pointer (&name);

  return kv_one_line (afkorting);
}

/**
 * kv_known_word:
 * @words: a table of words
 * @value: one of them, or 0
 *
 * Returns: its text; "" for 0.
 */
const char *
kv_known_word (const KvWord *words,
               guint         value)
{
  return value ? kv_words_text (words, value) : "";
}

typedef struct
{
  KvElement *partner;
  double     order;   /* of its sector */
  char      *sector;  /* its id: sectors of one order stay apart */
  char      *name;    /* to sort by */
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->sector);
  g_free (row->name);
}

/**
 * kv_sort_key:
 * @name: valid UTF-8
 *
 * Returns: what sorts as Dutch does by strcmp(): case and accents make no
 * difference, and it is the same on every machine. Owned by the caller.
 */
char *
kv_sort_key (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *key = g_string_new (NULL);

  for (const char *p = apart ? apart : folded; *p; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  return g_string_free (key, FALSE);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *one = a;
  const Row *two = b;
  int result;

  if (one->order != two->order)
    return one->order < two->order ? -1 : 1;
  if ((result = strcmp (one->sector, two->sector)) != 0)
    return result;
  if ((result = strcmp (one->name, two->name)) != 0)
    return result;
  return strcmp (kv_element_get_id (one->partner), kv_element_get_id (two->partner));
}

static void
add_row (GArray         *rows,
         KvKrachtenveld *krachtenveld,
         KvElement      *partner,
         gboolean        by_sector)
{
  KvElement *sector = kv_krachtenveld_lookup (krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR));
  g_autofree char *name = kv_display_name (partner);
  Row row = { partner, 0, NULL, kv_sort_key (name) };

  if (by_sector)
    row.order = sector ? kv_element_number (sector, KV_SECTOR_VOLGORDE) : G_MAXDOUBLE;
  row.sector = g_strdup (by_sector && sector ? kv_element_get_id (sector) : "");
  g_array_append_val (rows, row);
}

static gboolean
is_shown (KvElement *partner,
          KvElement *weergave)
{
  const char * const *only = weergave ? kv_element_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN) : NULL;

  return !only || !only[0] || g_strv_contains (only, kv_element_text (partner, KV_PARTNER_SECTOR));
}

/**
 * kv_all_partners_in_order:
 * @krachtenveld: a field
 * @by_sector: whether they stand together by sector
 *
 * Returns: (transfer container): the partners, without references to them.
 * Without a sector comes last; equal names stay in the order of their ids.
 * O(n log n).
 */
GPtrArray *
kv_all_partners_in_order (KvKrachtenveld *krachtenveld,
                          gboolean        by_sector)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  GPtrArray *ordered = g_ptr_array_new ();

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < partners->len; i++)
    add_row (rows, krachtenveld, partners->pdata[i], by_sector);

  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ordered, g_array_index (rows, Row, i).partner);
  return ordered;
}

/**
 * kv_partners_in_order:
 * @krachtenveld: a field
 * @weergave: (nullable): which sectors, and whether by name alone
 *
 * Returns: (transfer container): the partners that it shows, in that order.
 */
GPtrArray *
kv_partners_in_order (KvKrachtenveld *krachtenveld,
                      KvElement      *weergave)
{
  gboolean by_sector = !weergave || kv_element_choice (weergave, KV_WEERGAVE_VOLGORDE) != KV_VOLGORDE_NAAM;
  g_autoptr (GPtrArray) all = kv_all_partners_in_order (krachtenveld, by_sector);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_shown (all->pdata[i], weergave))
      g_ptr_array_add (shown, all->pdata[i]);
  return shown;
}

static gboolean
is_left_out (KvElement *weergave,
             KvElement *overleg)
{
  return weergave && g_strv_contains (kv_element_list (weergave, KV_WEERGAVE_ZONDER_OVERLEGGEN), kv_element_get_id (overleg));
}

/* An overleg and after it what is a part of it. */
static void
add_with_parts (GPtrArray *ordered,
                GPtrArray *all,
                KvElement *overleg)
{
  if (g_ptr_array_find (ordered, overleg, NULL))
    return;

  g_ptr_array_add (ordered, overleg);
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (kv_element_text (all->pdata[i], KV_OVERLEG_DEEL_VAN), kv_element_get_id (overleg)))
      add_with_parts (ordered, all, all->pdata[i]);
}

/**
 * kv_overleggen_in_order:
 * @krachtenveld: a field
 * @weergave: (nullable): which are left out
 *
 * Returns: (transfer container): the overleggen in the order of the user, each
 * with its parts after it; what is a part of itself, in a circle, comes last.
 * O(n^2) in the number of overleggen.
 */
GPtrArray *
kv_overleggen_in_order (KvKrachtenveld *krachtenveld,
                        KvElement      *weergave)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_OVERLEG);
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = all->len; i-- > 0; )
    if (is_left_out (weergave, all->pdata[i]))
      g_ptr_array_remove_index (all, i);
  for (guint i = 0; i < all->len; i++)
    {
      KvElement *whole = kv_krachtenveld_lookup (krachtenveld, kv_element_text (all->pdata[i], KV_OVERLEG_DEEL_VAN));

      if (!whole || !g_ptr_array_find (all, whole, NULL))
        add_with_parts (ordered, all, all->pdata[i]);
    }
  for (guint i = 0; i < all->len; i++)
    add_with_parts (ordered, all, all->pdata[i]);
  return ordered;
}
