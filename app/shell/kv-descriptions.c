#include "kv-descriptions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-symbols.h"

static void
add (GString *text,
     char    *part) /* taken */
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
  g_free (part);
}

static void
add_sector (GString        *text,
            KvKrachtenveld *krachtenveld,
            KvElement      *partner)
{
  KvElement *sector = kv_krachtenveld_lookup (krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR));

  if (sector != NULL)
    add (text, kv_display_name (sector));
}

static guint
count_relaties (KvKrachtenveld *krachtenveld,
                KvElement      *partner)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (krachtenveld, kv_element_get_id (partner), KV_KIND_RELATIE);

  return relaties->len;
}

char *
kv_describe_partner (KvKrachtenveld *krachtenveld,
                     KvElement      *partner)
{
  GString *text = g_string_new (NULL);
  int invloed = kv_element_score (partner, KV_PARTNER_INVLOED);
  int houding = kv_element_score (partner, KV_PARTNER_HOUDING);
  guint n = count_relaties (krachtenveld, partner);

  add_sector (text, krachtenveld, partner);
  if (invloed != KV_ONBEKEND)
    add (text, g_strdup_printf (_("influence %d of 5"), invloed));
  if (houding != KV_ONBEKEND)
    add (text, g_strdup_printf (_("attitude %s"), kv_houding_text (houding)));
  if (kv_element_yes (partner, KV_PARTNER_CRUCIAAL))
    add (text, g_strdup (_("crucial")));
  add (text, g_strdup_printf (ngettext ("%u relation", "%u relations", n), n));

  return g_string_free (text, FALSE);
}

char *
kv_describe_diagram (KvKrachtenveld *krachtenveld,
                     const char     *name)
{
  GString *text = g_string_new (name);
  guint partners = kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER);
  guint relaties = kv_krachtenveld_count (krachtenveld, KV_KIND_RELATIE);

  add (text, g_strdup_printf (ngettext ("%u partner", "%u partners", partners), partners));
  add (text, g_strdup_printf (ngettext ("%u relation", "%u relations", relaties), relaties));

  return g_string_free (text, FALSE);
}

char *
kv_describe_title (KvKrachtenveld *krachtenveld,
                   gboolean        presenting)
{
  guint field = presenting ? KV_KRACHTENVELD_TITEL_PARTNERS : KV_KRACHTENVELD_TITEL;
  g_autofree char *title = kv_one_line (kv_element_text (KV_ELEMENT (krachtenveld), field));

  if (title[0] != '\0')
    return g_steal_pointer (&title);

  return g_strdup (presenting ? _("Krachtenveld") : _("New force field"));
}

static guint
count_judgements_in (KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);
  guint n = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].marks & KV_MARK_OORDEEL) != 0 && !kv_element_is_default (element, i))
        n++;
    }
  return n;
}

static guint
count_judgements (KvKrachtenveld *krachtenveld)
{
  guint n = 0;

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, kind);

      for (guint i = 0; i < all->len; i++)
        n += count_judgements_in (all->pdata[i]);
    }
  return n;
}

char *
kv_describe_contents (KvKrachtenveld *krachtenveld)
{
  guint judgements = count_judgements (krachtenveld);
  guint persons = kv_krachtenveld_count (krachtenveld, KV_KIND_CONTACTPERSOON);
  g_autofree char *first = g_strdup_printf (ngettext ("%u judgement", "%u judgements", judgements), judgements);
  g_autofree char *second = g_strdup_printf (ngettext ("%u contact person", "%u contact persons", persons), persons);

  /* Translators: the first is "12 judgements", the second "3 contact persons" */
  return g_strdup_printf (_("%s and %s"), first, second);
}

char *
kv_capitalised (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, MIN (1, g_utf8_strlen (word, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, word + strlen (first), NULL);
}
