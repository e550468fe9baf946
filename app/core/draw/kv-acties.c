#include "kv-acties.h"

#include <string.h>

#include "kv-actie.h"
#include "kv-names.h"

const char *
kv_actie_section (guint soort)
{
  static const char *const sections[KV_N_ACTIE_SECTIONS] = { "Nog niet ingedeeld", "Acties", "Communicatie", "Evaluatie" };

  g_return_val_if_fail (soort < KV_N_ACTIE_SECTIONS, "");

  return sections[soort];
}

/* A date of which as many parts stay on one line, or the words of the user. */
static char *
wanneer (KvElement *actie,
         char     *(*date_text) (guint julian),
         int         n_parts)
{
  const char *text = kv_element_text (actie, KV_ACTIE_WANNEER);
  g_autofree char *date = NULL;
  g_auto (GStrv) parts = NULL;
  guint julian;

  if (!kv_date_parse (text, strlen (text), &julian))
    return kv_one_line (text);
  date = date_text (julian);
  parts = g_strsplit (date, " ", n_parts);
  return g_strjoinv ("\u00a0", parts);
}

/* A day stays with its month when the year goes to a next line. */
char *
kv_actie_wanneer (KvElement *actie)
{
  return wanneer (actie, kv_date_text, 2);
}

char *
kv_actie_wanneer_short (KvElement *actie)
{
  return wanneer (actie, kv_date_text_short, 3);
}

/* As ISO dates sort; without anything last. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  KvElement *one = *(KvElement **) a;
  KvElement *two = *(KvElement **) b;
  const char *first = kv_element_text (one, KV_ACTIE_WANNEER);
  const char *second = kv_element_text (two, KV_ACTIE_WANNEER);
  int result = (first[0] == '\0') - (second[0] == '\0');

  if (result == 0)
    result = strcmp (first, second);
  return result ? result : strcmp (kv_element_get_id (one), kv_element_get_id (two));
}

GPtrArray *
kv_acties_in_order (KvKrachtenveld *krachtenveld)
{
  GPtrArray *acties = kv_krachtenveld_sorted (krachtenveld, KV_KIND_ACTIE);

  g_ptr_array_sort (acties, compare);
  return acties;
}
