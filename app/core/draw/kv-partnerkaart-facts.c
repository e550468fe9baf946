/* The facts in the head of a partnerkaart, each in its place: at the left what kind
 * of partner it is, at the right how far it reaches. */

#include "kv-partnerkaart-private.h"

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"

static void
fact_clear (gpointer data)
{
  g_free (((KvKaartFact *) data)->value);
}

static GArray *
facts_new (void)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (KvKaartFact));

  g_array_set_clear_func (facts, fact_clear);
  return facts;
}

/* Takes the value; an empty one is no fact. */
static void
take_fact (GArray     *facts,
           const char *key,
           char       *value)
{
  KvKaartFact fact = { key, value };

  if (value && value[0])
    g_array_append_val (facts, fact);
  else
    g_free (value);
}

static char *
join (GPtrArray  *words,
      const char *between)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (between, (char **) words->pdata);
}

static char *
rollen_of (KvElement *partner)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n = kv_words_count (kv_partner_rollen);

  for (guint i = 1; i <= n; i++)
    if (kv_element_has (partner, KV_PARTNER_ROLLEN, i))
      g_ptr_array_add (words, (char *) kv_words_text (kv_partner_rollen, i));
  return join (words, ", ");
}

/* After each other, or each on a line of its own where that takes no more of them. */
static char *
list_or_lines (KvKaart   *kaart,
               GPtrArray *words,
               double     width)
{
  KvTextStyle style = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
  g_autofree char *list = kv_join_names (words);
  g_autoptr (KvTextBlock) block = kv_text_block_new (list, &style, KV_WRAP_WORDS, width, 0);

  return block->n_lines > 1 && words->len <= block->n_lines ? join (words, "\n") : g_steal_pointer (&list);
}

static char *
achterban_of (KvKaart   *kaart,
              KvElement *partner,
              double     width)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (const char * const *text = kv_element_list (partner, KV_PARTNER_ACHTERBAN); *text; text++)
    g_ptr_array_add (words, kv_one_line (*text));
  return list_or_lines (kaart, words, width);
}

/* "7 scholen", "1 bso-locatie"; what is not one of the usual words: "sporthal: 2". */
static char *
voorziening_text (KvElement *voorziening)
{
  static const struct { const char *soort, *one, *more; } usual[] = {
    { "school", "school", "scholen" },
    { "voorschools", "voorschoolse locatie", "voorschoolse locaties" },
    { "bso", "bso-locatie", "bso-locaties" },
  };
  g_autofree char *soort = kv_one_line (kv_element_text (voorziening, KV_VOORZIENING_SOORT));
  int aantal = kv_element_score (voorziening, KV_VOORZIENING_AANTAL);

  if (aantal == KV_ONBEKEND)
    return g_steal_pointer (&soort);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (soort, usual[i].soort))
      return g_strdup_printf ("%d\u00a0%s", aantal, aantal == 1 ? usual[i].one : usual[i].more);
  return g_strdup_printf ("%s: %d", soort, aantal);
}

static char *
voorzieningen_of (KvKaart   *kaart,
                  KvElement *partner,
                  double     width)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_VOORZIENING);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (words, voorziening_text (all->pdata[i]));
  return list_or_lines (kaart, words, width);
}

/* "LEA (voorzitter)"; who should be there and is not, is said so. */
static char *
seat_of (KvElement *overleg,
         KvElement *lid)
{
  g_autofree char *name = kv_display_name (overleg);
  guint rol = kv_element_choice (lid, KV_LID_ROL);

  if (kv_element_yes (lid, KV_LID_ONTBREEKT))
    return g_strdup_printf ("%s (zit\u00a0er\u00a0nog\u00a0niet)", name);
  if (rol)
    return g_strdup_printf ("%s\u00a0(%s)", name, kv_words_text (kv_lid_rollen, rol));
  return g_steal_pointer (&name);
}

static char *
overleggen_of (KvKaart   *kaart,
               KvElement *partner)
{
  g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_LID);
  g_autoptr (GPtrArray) overleggen = kv_krachtenveld_sorted (kaart->krachtenveld, KV_KIND_OVERLEG);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < overleggen->len; i++)
    for (guint j = 0; j < leden->len; j++)
      if (g_str_equal (kv_element_text (leden->pdata[j], KV_LID_OVERLEG), kv_element_get_id (overleggen->pdata[i])))
        g_ptr_array_add (words, seat_of (overleggen->pdata[i], leden->pdata[j]));
  return join (words, "\n");
}

GArray *
kv_kaart_facts_of_kind (KvKaart   *kaart,
                        KvElement *partner)
{
  KvElement *sector = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR));
  GArray *facts = facts_new ();

  take_fact (facts, "sector", sector ? kv_display_name (sector) : NULL);
  take_fact (facts, "rollen", rollen_of (partner));
  take_fact (facts, "soort", g_strdup (kv_known_word (kv_partner_soorten, kv_element_choice (partner, KV_PARTNER_SOORT))));
  return facts;
}

GArray *
kv_kaart_facts_of_reach (KvKaart   *kaart,
                         KvElement *partner,
                         double     width)
{
  KvElement *whole = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_DEEL_VAN));
  GArray *facts = facts_new ();

  take_fact (facts, "deel van", whole ? kv_display_name (whole) : NULL);
  take_fact (facts, "voorzieningen", voorzieningen_of (kaart, partner, width));
  take_fact (facts, "achterban", achterban_of (kaart, partner, width));
  take_fact (facts, "overleggen", overleggen_of (kaart, partner));
  return facts;
}
