#include "kv-cell.h"

#include <string.h>

#include "kv-date-words.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-names.h"
#include "kv-relatie.h"
#include "kv-symbols.h"
#include "kv-woorden.h"
#include "kv-worded.h"

#define LONG_TEXT_MAX 100000 /* characters */

static gboolean
is_unknown (const char *folded)
{
  return folded[0] == '\0' || strcmp (folded, "?") == 0 || strcmp (folded, "onbekend") == 0 || strcmp (folded, "n.v.t.") == 0;
}

/* --- scores --- */

/* The sign of a score: "+", "++", "-" or "--", and the words of houding. */
static gboolean
find_sign (const KvField *field,
           const char    *folded,
           int           *score)
{
  for (int value = -2; value <= 2 && field->min < 0; value++)
    {
      g_autofree char *sign = kv_fold_text (kv_houding_sign (value));
      g_autofree char *word = kv_fold_text (kv_houding_text (value));

      if (strcmp (folded, sign) != 0 && strcmp (folded, word) != 0)
        continue;
      *score = field->max == 2 ? value : 2 * value;
      return TRUE;
    }

  return FALSE;
}

/* A whole number, as sheets write it: "4", "+4", "4,0". */
static gboolean
find_number (const char *folded,
             int        *score)
{
  gboolean negative = *folded == '-';
  const char *at = folded + (*folded == '+' || negative);
  char *end;
  guint64 value = g_ascii_isdigit (*at) ? g_ascii_strtoull (at, &end, 10) : G_MAXUINT64;

  if (value > 1000000)
    return FALSE;
  if (*end == ',' || *end == '.')
    end += 1 + strspn (end + 1, "0");
  *score = negative ? -(int) value : (int) value;

  return *end == '\0';
}

static gboolean
set_score (KvElement     *element,
           guint          index,
           const KvField *field,
           const char    *folded)
{
  int score;

  if (!find_number (folded, &score) && !find_sign (field, folded, &score))
    return FALSE;
  if (score < field->min || score > field->max)
    return FALSE;

  kv_element_set_score (element, index, score);
  return TRUE;
}

/* --- words --- */

static guint
find_word (const KvWord *words,
           const char   *folded)
{
  for (guint i = 0; words[i].word != NULL; i++)
    {
      g_autofree char *word = kv_fold_text (words[i].word);
      g_autofree char *text = kv_fold_text (words[i].text);

      if (strcmp (folded, word) == 0 || strcmp (folded, text) == 0)
        return i + 1;
    }

  return 0;
}

static gboolean
set_choices (KvElement     *element,
             guint          index,
             const KvField *field,
             const char    *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;/\n", -1);
  guint choices = 0;

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *folded = kv_fold_text (*part);
      guint word = find_word (field->words, folded);

      if (word == 0 && folded[0] != '\0')
        return FALSE;
      if (word > 0)
        choices |= 1u << (word - 1);
    }

  kv_element_set_choice (element, index, choices);
  return TRUE;
}

static gboolean
set_yes (KvElement  *element,
         guint       index,
         const char *folded)
{
  static const char *const yes[] = { "ja", "j", "x", "v", "1", "waar", "true", "yes", "\xe2\x9c\x93", "\xe2\x9c\x94", NULL };
  static const char *const no[] = { "nee", "n", "0", "-", "onwaar", "false", "no", NULL };

  if (!g_strv_contains (yes, folded) && !g_strv_contains (no, folded))
    return FALSE;

  kv_element_set_yes (element, index, g_strv_contains (yes, folded));
  return TRUE;
}

/* --- dates --- */

static gboolean
set_date (KvElement  *element,
          guint       index,
          const char *folded)
{
  guint julian;

  if (!kv_date_read (folded, kv_date_today (), &julian))
    return FALSE;

  kv_element_set_choice (element, index, julian);
  return TRUE;
}

/* --- texts --- */

static gboolean
set_text (KvElement     *element,
          guint          index,
          const KvField *field,
          const char    *text)
{
  g_autofree char *line = field->kind == KV_FIELD_TEXT ? kv_one_line (text) : g_strdup (text);
  g_autofree char *read = NULL;

  if (g_utf8_strlen (line, -1) > (field->kind == KV_FIELD_TEXT ? KV_NAME_MAX : LONG_TEXT_MAX))
    return FALSE;

  read = kv_worded_read (field, line);
  kv_element_set_text (element, index, read);
  return TRUE;
}

static gboolean
set_texts (KvElement  *element,
           guint       index,
           const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      if (g_utf8_strlen (g_strstrip (*part), -1) > KV_NAME_MAX)
        return FALSE;
    }
  kv_element_set_list (element, index, (const char *const *) parts);

  return TRUE;
}

/* --- any field --- */

gboolean
kv_cell_is_plain (const KvField *field)
{
  return field->kind != KV_FIELD_REF && field->kind != KV_FIELD_REFS;
}

/**
 * kv_cell_set:
 * @element: in no field yet, or in a step
 * @index: one of its fields that is no reference
 * @text: valid UTF-8
 *
 * Returns: FALSE when @text is no value of the field.
 */
gboolean
kv_cell_set (KvElement  *element,
             guint       index,
             const char *text)
{
  guint n_fields;
  const KvField *field = &kv_element_get_fields (element, &n_fields)[index];
  g_autofree char *folded = kv_fold_text (text);
  guint word;

  if (folded[0] == '\0' || (is_unknown (folded) && field->kind > KV_FIELD_TEXTS))
    return TRUE;

  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      return set_text (element, index, field, text);
    case KV_FIELD_TEXTS:
      return set_texts (element, index, text);
    case KV_FIELD_SCORE:
      return set_score (element, index, field, folded);
    case KV_FIELD_CHOICE:
      word = find_word (field->words, folded);
      if (word > 0)
        kv_element_set_choice (element, index, word);
      return word > 0;
    case KV_FIELD_CHOICES:
      return set_choices (element, index, field, text);
    case KV_FIELD_YES:
      return set_yes (element, index, folded);
    case KV_FIELD_DATE:
      return set_date (element, index, folded);
    case KV_FIELD_NUMBER:
    case KV_FIELD_REF:
    case KV_FIELD_REFS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static KvElement *
find_target (KvEdits       *edits,
             const KvField *field,
             const char    *name)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElement *found = NULL;

      if ((field->targets & KV_KIND_BIT (kind)) == 0)
        continue;
      if (kind == KV_KIND_SECTOR)
        found = kv_edits_find_sector (edits, name);
      else
        found = kv_edits_find (edits, kind, name);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Nobody is part of itself, or has a relatie with itself. */
static gboolean
can_refer (KvEdits   *edits,
           KvElement *element,
           guint      index,
           KvElement *target)
{
  KvElement *other;

  if (target == NULL || target == element)
    return FALSE;
  if (kv_element_get_kind (element) != KV_KIND_RELATIE)
    return TRUE;
  other = kv_krachtenveld_lookup (kv_edits_get_krachtenveld (edits),
                                  kv_element_text (element, index == KV_RELATIE_VAN ? KV_RELATIE_NAAR : KV_RELATIE_VAN));
  return other == NULL || kv_relatie_can_tie (target, other);
}

/**
 * kv_cell_refer:
 * @edits: edits, in a step
 * @element: in the field
 * @index: one of its fields, a reference
 * @text: names
 *
 * Returns: FALSE when one of them is not there, or cannot be meant; the others are
 *   set.
 */
gboolean
kv_cell_refer (KvEdits    *edits,
               KvElement  *element,
               guint       index,
               const char *text)
{
  guint n_fields;
  const KvField *field = &kv_element_get_fields (element, &n_fields)[index];
  g_auto (GStrv) names = g_strsplit_set (text, field->kind == KV_FIELD_REFS ? ";\n" : "\n", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean all = TRUE;

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *folded = kv_fold_text (*name);
      KvElement *target = is_unknown (folded) ? NULL : find_target (edits, field, *name);

      if (can_refer (edits, element, index, target))
        g_ptr_array_add (ids, (char *) kv_element_get_id (target));
      else
        all = all && is_unknown (folded);
    }
  g_ptr_array_add (ids, NULL);
  if (ids->len == 1)
    return all;

  if (field->kind == KV_FIELD_REFS)
    kv_element_set_list (element, index, (const char *const *) ids->pdata);
  else
    kv_element_set_text (element, index, ids->pdata[0]);

  return all;
}

/**
 * kv_cell_put:
 * @edits: edits, in a step
 * @element: in the field
 * @index: one of its fields
 * @text: as a user types it, valid UTF-8
 *
 * Returns: FALSE, with the element as it was, when @text is no value of the
 *   field; of references those that are there are set.
 */
gboolean
kv_cell_put (KvEdits    *edits,
             KvElement  *element,
             guint       index,
             const char *text)
{
  guint n_fields;
  const KvField *field = &kv_element_get_fields (element, &n_fields)[index];
  g_autofree char *folded = kv_fold_text (text);

  if (folded[0] == '\0' || (is_unknown (folded) && field->kind > KV_FIELD_TEXTS))
    {
      KvValue nothing;

      if ((field->marks & KV_MARK_REQUIRED) != 0)
        return FALSE;
      kv_value_init (&nothing, field);
      kv_element_set_value (element, index, &nothing);
      kv_value_clear (&nothing, field);
      return TRUE;
    }

  return kv_cell_is_plain (field) ? kv_cell_set (element, index, text) : kv_cell_refer (edits, element, index, text);
}

/* --- the other way --- */

/* Names hold commas more often than semicolons: kv_cell_refer() parts at those. */
static void
add_part (GString    *cell,
          const char *part)
{
  if (cell->len > 0)
    g_string_append (cell, "; ");
  g_string_append (cell, part);
}

static void
add_name (GString        *cell,
          KvKrachtenveld *shown,
          const char     *id)
{
  KvElement *element = kv_krachtenveld_lookup (shown, id);
  g_autofree char *name = element != NULL && kv_element_find_field (element, "naam") >= 0 ? kv_display_name (element) : NULL;

  if (name != NULL)
    add_part (cell, name);
}

static void
add_date (GString *cell,
          guint    julian)
{
  GDate date;

  if (!g_date_valid_julian (julian))
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_string_append_printf (cell, "%02d-%02d-%04d", g_date_get_day (&date), g_date_get_month (&date), g_date_get_year (&date));
}

static void
add_text (GString       *cell,
          const KvField *field,
          const char    *text)
{
  g_autofree char *words = kv_worded_text (field, text);
  guint julian;

  if ((field->marks & KV_MARK_DATED) != 0 && kv_date_parse (text, strlen (text), &julian))
    add_date (cell, julian);
  else
    g_string_append (cell, words);
}

static void
add_choices (GString      *cell,
             const KvWord *words,
             guint         choices)
{
  for (guint i = 0; words[i].word != NULL; i++)
    {
      if ((choices & (1u << i)) != 0)
        add_part (cell, words[i].text);
    }
}

/**
 * kv_cell_text:
 * @shown: where references lead
 * @element: an element
 * @index: one of its fields
 *
 * Returns: (transfer full): what is in the field, as kv_cell_put() reads it; "" for
 *   onbekend.
 */
char *
kv_cell_text (KvKrachtenveld *shown,
              KvElement      *element,
              guint           index)
{
  guint n_fields;
  const KvField *field = &kv_element_get_fields (element, &n_fields)[index];
  GString *cell = g_string_new (NULL);

  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      add_text (cell, field, kv_element_text (element, index));
      break;
    case KV_FIELD_TEXTS:
      for (const char *const *text = kv_element_list (element, index); *text != NULL; text++)
        add_part (cell, *text);
      break;
    case KV_FIELD_REF:
      add_name (cell, shown, kv_element_text (element, index));
      break;
    case KV_FIELD_REFS:
      for (const char *const *id = kv_element_list (element, index); *id != NULL; id++)
        add_name (cell, shown, *id);
      break;
    case KV_FIELD_CHOICES:
      add_choices (cell, field->words, kv_element_choice (element, index));
      break;
    case KV_FIELD_CHOICE:
      if (kv_element_choice (element, index) > 0)
        g_string_append (cell, kv_words_text (field->words, kv_element_choice (element, index)));
      break;
    case KV_FIELD_YES:
      g_string_append (cell, kv_element_yes (element, index) ? "ja" : "");
      break;
    case KV_FIELD_DATE:
      add_date (cell, kv_element_choice (element, index));
      break;
    case KV_FIELD_SCORE:
    case KV_FIELD_NUMBER:
    default:
      kv_value_print (kv_element_value (element, index), field, cell);
      break;
    }

  return g_string_free (cell, FALSE);
}
