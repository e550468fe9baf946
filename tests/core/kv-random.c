#include "kv-random.h"

static const char *const words[] = {
  "Kiekeboe", "Stichting De Linde", "A & B", "<b>vet</b>", "<span size='1000000000'>", "%s%n%d", "\"aanhaling\" 'enkel'",
  "twee\nregels", "tab\tin", "  spaties  ", "]]>", "&amp;", "&#1;", "Müller-Ölçer", "日本語", "العربية", "\u202eomgekeerd",
  "z\xcc\x81\xcc\xa7\xcc\x88", "🏫 school", "0", "?", "-", "../../etc", "=1+1", "x", "Doorgaande ontwikkellijn",
  "Een heel lange naam van een samenwerkingsverband van schoolbesturen in de regio"
};

static char *
random_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
}

/* The id of any element of these kinds, borrowed; NULL when there is none. */
static const char *
random_target (KvKrachtenveld *field,
               guint64         targets,
               GRand          *rand)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      if ((targets & KV_KIND_BIT (kind)) != 0)
        {
          g_autoptr (GPtrArray) some = kv_krachtenveld_sorted (field, kind);

          g_ptr_array_extend (all, some, NULL, NULL);
        }
    }

  return all->len > 0 ? kv_element_get_id (all->pdata[g_rand_int_range (rand, 0, all->len)]) : NULL;
}

static void
set_random_list (KvElement      *element,
                 guint           index,
                 const KvField  *field,
                 KvKrachtenveld *whole,
                 GRand          *rand)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      const char *target;

      if (field->kind == KV_FIELD_TEXTS)
        g_ptr_array_add (list, random_text (rand));
      else if ((target = random_target (whole, field->targets, rand)) != NULL)
        g_ptr_array_add (list, g_strdup (target));
    }
  g_ptr_array_add (list, NULL);
  kv_element_set_list (element, index, (const char *const *) list->pdata);
}

static void
set_random_reference (KvElement      *element,
                      guint           index,
                      const KvField  *field,
                      KvKrachtenveld *whole,
                      GRand          *rand)
{
  const char *target = random_target (whole, field->targets, rand);

  if (target == NULL || ((field->marks & KV_MARK_REQUIRED) == 0 && g_rand_int_range (rand, 0, 4) == 0))
    target = (field->marks & KV_MARK_REQUIRED) != 0 ? kv_element_text (element, index) : "";
  /* Part of itself is what the reader repairs. */
  if (g_strcmp0 (target, kv_element_get_id (element)) != 0 && g_strcmp0 (field->name, "deel-van") != 0)
    kv_element_set_text (element, index, target);
}

void
kv_random_set_field (KvElement *element,
                     guint      index,
                     GRand     *rand)
{
  guint n_fields;
  const KvField *field = &kv_element_get_fields (element, &n_fields)[index];
  KvKrachtenveld *whole = kv_element_get_krachtenveld (element);
  g_autofree char *text = NULL;

  if ((field->marks & KV_MARK_KEY) != 0)
    return;

  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      text = random_text (rand);
      kv_element_set_text (element, index, text);
      break;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      set_random_list (element, index, field, whole, rand);
      break;
    case KV_FIELD_SCORE:
      kv_element_set_score (element, index, g_rand_int_range (rand, field->min - 1, MIN (field->max, field->min + 9) + 1));
      break;
    case KV_FIELD_NUMBER:
      kv_element_set_number (element, index, g_rand_int_range (rand, 0, 3000) / 10.0);
      break;
    case KV_FIELD_CHOICE:
      kv_element_set_choice (element, index, g_rand_int_range (rand, 0, kv_words_count (field->words) + 1));
      break;
    case KV_FIELD_CHOICES:
      kv_element_set_choice (element, index, g_rand_int (rand));
      break;
    case KV_FIELD_YES:
      kv_element_set_yes (element, index, g_rand_boolean (rand));
      break;
    case KV_FIELD_DATE:
      kv_element_set_choice (element, index, g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 738000, 742000));
      break;
    case KV_FIELD_REF:
      set_random_reference (element, index, field, whole, rand);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What the key field of a new pair says; NULL when nothing can be referred to. */
static char *
random_key (KvKrachtenveld *field,
            const KvField  *key,
            GRand          *rand)
{
  if (key->kind == KV_FIELD_REF)
    return g_strdup (random_target (field, key->targets, rand));
  if (key->kind == KV_FIELD_CHOICE)
    return g_strdup (key->words[g_rand_int_range (rand, 0, kv_words_count (key->words))].word);

  return g_strdup_printf ("soort %d", g_rand_int_range (rand, 0, 3));
}

static KvElement *
add_random_pair (KvKrachtenveld *field,
                 KvElementClass *klass,
                 GRand          *rand)
{
  g_autofree char *first = NULL, *second = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      char **key = first == NULL ? &first : &second;

      if ((klass->fields[i].marks & KV_MARK_KEY) == 0)
        continue;
      *key = random_key (field, &klass->fields[i], rand);
      if (*key == NULL)
        return NULL;
    }

  return kv_krachtenveld_ensure_pair (field, klass->kind, first, second);
}

/* An element of a kind, with its required references; NULL when there is
 * nothing that it could refer to. */
static KvElement *
add_random (KvKrachtenveld *field,
            KvKind          kind,
            GRand          *rand)
{
  KvElementClass *klass = kv_kind_get_class (kind);
  g_autofree char *id = NULL;
  g_autoptr (KvElement) element = NULL;

  if ((klass->flags & KV_CLASS_PAIR) != 0)
    return add_random_pair (field, klass, rand);

  do
    {
      g_free (id);
      id = g_strdup_printf ("%c-%08u", klass->letter, g_rand_int_range (rand, 0, 100000000));
    }
  while (kv_krachtenveld_lookup (field, id) != NULL);
  element = kv_element_new (kind, id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *target;

      if ((klass->fields[i].marks & KV_MARK_REQUIRED) == 0)
        continue;
      target = random_target (field, klass->fields[i].targets, rand);
      if (target == NULL)
        return NULL;
      kv_element_set_text (element, i, target);
    }
  kv_krachtenveld_insert (field, element);

  return element;
}

static void
fill_random (KvElement *element,
             GRand     *rand)
{
  guint n_fields;

  kv_element_get_fields (element, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (g_rand_int_range (rand, 0, 3) > 0)
        kv_random_set_field (element, i, rand);
    }
}

KvKrachtenveld *
kv_random_krachtenveld (GRand *rand,
                        guint  size)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-random");
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "random", NULL);
  fill_random (KV_ELEMENT (field), rand);
  for (KvKind kind = KV_KIND_ROLKEUZE; kind < KV_N_KINDS; kind++)
    {
      for (guint i = 0; i < size; i++)
        {
          KvElement *element = add_random (field, kind, rand);

          if (element != NULL)
            fill_random (element, rand);
        }
    }
  kv_journal_end (journal);

  return field;
}

/* Any element, the field itself included; each kind is as likely. */
static KvElement *
random_element (KvKrachtenveld *field,
                GRand          *rand)
{
  KvKind kind = g_rand_int_range (rand, 0, KV_N_KINDS);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field, kind);

  return all->len > 0 ? all->pdata[g_rand_int_range (rand, 0, all->len)] : KV_ELEMENT (field);
}

void
kv_random_edit (KvKrachtenveld *field,
                GRand          *rand)
{
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *element = random_element (field, rand);
  int what = g_rand_int_range (rand, 0, 10);
  guint n_fields;

  kv_element_get_fields (element, &n_fields);
  kv_journal_begin (journal, "random edit", NULL);
  if (what < 6)
    {
      kv_random_set_field (element, g_rand_int_range (rand, 0, n_fields), rand);
    }
  else if (what < 8)
    {
      element = add_random (field, g_rand_int_range (rand, KV_KIND_ROLKEUZE, KV_N_KINDS), rand);
      if (element != NULL)
        fill_random (element, rand);
    }
  else if (element != KV_ELEMENT (field))
    {
      kv_krachtenveld_remove (field, element);
    }
  kv_journal_end (journal);
}
