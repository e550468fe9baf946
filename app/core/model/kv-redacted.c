/* What partners may see, as one copy. It follows the marks of the fields and
 * the flags of the classes and knows no field by name, but that of a partner
 * who is a single person.
 *
 * An element is withheld whole when its class is; when a field says so (HIDES,
 * SHARES, a withheld word); when it belongs to a single person and its class
 * does not stay with persons; when it refers to something withheld that it
 * cannot be without; or when nothing but its being there would be left. Of the rest, fields that carry a judgement, personal data
 * or internal remarks are left empty. */

#include "kv-krachtenveld.h"

#include "kv-element-private.h"
#include "kv-partner.h"


/* Whether the values of the element itself withhold it. */
static gboolean
hides_itself (KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].marks & KV_MARK_HIDES) != 0 && kv_element_yes (element, i))
        return TRUE;
      if ((fields[i].marks & KV_MARK_SHARES) != 0 && !kv_element_yes (element, i))
        return TRUE;
      if (fields[i].kind == KV_FIELD_CHOICE && kv_element_choice (element, i) > 0
          && fields[i].words[kv_element_choice (element, i) - 1].withheld)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_withheld (KvKrachtenveld *from,
             KvElement      *element);

/* Whether what it cannot be without is withheld, or is a single person with
 * whom such elements do not stay. */
static gboolean
hangs_on_withheld (KvKrachtenveld *from,
                   KvElement      *element)
{
  KvClassFlags flags = KV_ELEMENT_GET_CLASS (element)->flags;
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      KvElement *target;

      if (fields[i].kind != KV_FIELD_REF || (fields[i].marks & KV_MARK_REQUIRED) == 0)
        continue;
      target = kv_krachtenveld_lookup (from, kv_element_text (element, i));
      if (target == NULL || is_withheld (from, target))
        return TRUE;
      if (KV_IS_PARTNER (target) && kv_partner_is_person (target) && (flags & KV_CLASS_OF_PERSON) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
field_is_shown (KvElement     *element,
                const KvField *field)
{
  if (KV_IS_PARTNER (element) && kv_partner_is_person (element))
    return (field->marks & KV_MARK_PUBLIC) != 0;
  if ((field->marks & KV_MARK_SHARED) != 0)
    return TRUE;

  return (field->marks & (KV_MARK_WITHHELD | KV_MARK_SHARES)) == 0;
}

/* Whether partners would see more of it than that it is there. */
static gboolean
shows_anything (KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].marks & KV_MARK_KEY) == 0 && field_is_shown (element, &fields[i])
          && !kv_element_is_default (element, i))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_withheld (KvKrachtenveld *from,
             KvElement      *element)
{
  KvClassFlags flags = KV_ELEMENT_GET_CLASS (element)->flags;

  return (flags & KV_CLASS_WITHHELD) != 0
         || ((flags & KV_CLASS_SPARSE) != 0 && !shows_anything (element))
         || hides_itself (element)
         || hangs_on_withheld (from, element);
}

/* Whether it is one of the two that a pair ties; what is merely mentioned, in
 * a field that may be withheld itself, does not count. */
static gboolean
is_key_of (KvElement *pair,
           KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (pair, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == KV_FIELD_REF && (fields[i].marks & KV_MARK_KEY) != 0
          && g_str_equal (kv_element_text (pair, i), kv_element_get_id (element)))
        return TRUE;
    }

  return FALSE;
}

/* Whether partners see a pair that it is part of. */
static gboolean
is_in_shown_pair (KvKrachtenveld *from,
                  KvElement      *element)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) pairs = NULL;

      if ((kv_kind_get_class (kind)->flags & KV_CLASS_PAIR) == 0)
        continue;
      pairs = kv_krachtenveld_referrers (from, kv_element_get_id (element), kind);
      for (guint i = 0; i < pairs->len; i++)
        {
          if (is_key_of (pairs->pdata[i], element) && !is_withheld (from, pairs->pdata[i]))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_shown (KvKrachtenveld *from,
          KvElement      *element)
{
  if (is_withheld (from, element))
    return FALSE;

  return (KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_IF_REFERRED) == 0
         || is_in_shown_pair (from, element);
}

/* Without the words that partners do not see. */
static guint
shown_choices (const KvField *field,
               guint          choices)
{
  for (guint i = 0; field->words[i].word != NULL; i++)
    {
      if (field->words[i].withheld)
        choices &= ~(1u << i);
    }

  return choices;
}

static void
copy_field (KvElement     *from,
            KvElement     *to,
            guint          index,
            const KvField *field)
{
  KvValue value;

  kv_value_copy (&value, kv_element_value (from, index), field);
  if (field->kind == KV_FIELD_CHOICES)
    value.choice = shown_choices (field, value.choice);
  kv_element_fill (to, index, &value);
}

static void
copy_fields (KvElement *from,
             KvElement *to)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (from, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (field_is_shown (from, &fields[i]))
        copy_field (from, to, i, &fields[i]);
    }
}

/* References to what is not in the copy would tell that there is something. */
static void
clear_dangling (KvKrachtenveld *copy,
                KvElement      *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == KV_FIELD_REF)
        {
          if (*kv_element_text (element, i) != '\0'
              && kv_krachtenveld_lookup (copy, kv_element_text (element, i)) == NULL)
            kv_element_set_text (element, i, "");
        }
      else if (fields[i].kind == KV_FIELD_REFS)
        {
          g_autoptr (GPtrArray) kept = g_ptr_array_new ();

          for (const char *const *id = kv_element_list (element, i); *id != NULL; id++)
            {
              if (kv_krachtenveld_lookup (copy, *id) != NULL)
                g_ptr_array_add (kept, (char *) *id);
            }
          g_ptr_array_add (kept, NULL);
          kv_element_set_list (element, i, (const char *const *) kept->pdata);
        }
    }
}

/**
 * kv_krachtenveld_is_judged:
 * @self: a field
 *
 * Returns: whether any judgement of the team stands in it; how it is drawn is none.
 *   O(n).
 */
gboolean
kv_krachtenveld_is_judged (KvKrachtenveld *self)
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      GListModel *all = kv_krachtenveld_get_list (self, kind);

      for (guint i = 0; kind != KV_KIND_WEERGAVE && i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (KvElement) element = g_list_model_get_item (all, i);

          if (kv_element_is_judged (element))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * kv_krachtenveld_redacted_copy:
 * @self: a field
 *
 * Returns: (transfer full): what partners may see of it: the same ids, no
 *   judgements, no personal data, nothing that the program does not know. It
 *   has no journal. Two fields that differ only in what is withheld give equal
 *   copies. O(n).
 */
KvKrachtenveld *
kv_krachtenveld_redacted_copy (KvKrachtenveld *self)
{
  return kv_krachtenveld_redacted_copy_without (self, 0);
}

/**
 * kv_krachtenveld_redacted_copy_without:
 * @self: a field
 * @kinds: KV_KIND_BIT() of each kind of which there must be nothing in it either
 *
 * Returns: (transfer full): as kv_krachtenveld_redacted_copy().
 */
KvKrachtenveld *
kv_krachtenveld_redacted_copy_without (KvKrachtenveld *self,
                                       guint64         kinds)
{
  KvElement *copy = kv_element_new (KV_KIND_KRACHTENVELD, kv_element_get_id (KV_ELEMENT (self)));
  KvKrachtenveld *redacted = KV_KRACHTENVELD (copy);

  kv_element_attach (copy, redacted);
  copy_fields (KV_ELEMENT (self), copy);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self, kind);

      for (guint i = 0; i < all->len; i++)
        {
          g_autoptr (KvElement) element = NULL;

          if ((kinds & KV_KIND_BIT (kind)) != 0 || !is_shown (self, all->pdata[i]))
            continue;
          element = kv_element_new (kind, kv_element_get_id (all->pdata[i]));
          copy_fields (all->pdata[i], element);
          kv_krachtenveld_load (redacted, element);
        }
    }
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (redacted, kind);

      for (guint i = 0; i < all->len; i++)
        clear_dangling (redacted, all->pdata[i]);
    }

  return redacted;
}
