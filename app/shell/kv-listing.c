#include "kv-listing.h"

#include <glib/gi18n.h>

#include "kv-belang.h"
#include "kv-date-words.h"
#include "kv-machtsmiddel.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-rolkeuze.h"
#include "kv-woorden.h"

static const KvListing listings[] = {
  { "standpunten", KV_KIND_STANDPUNT, "partner", "belang", "waarde", KV_MARK_OORDEEL, FALSE, KV_ADD_CHOSEN, N_("Point of view") },
  { "relaties", KV_KIND_RELATIE, "van", "naar", NULL, 0, FALSE, KV_ADD_CHOSEN, N_("Relation") },
  { "machtsmiddelen", KV_KIND_INZET, "partner", "machtsmiddel", "sterkte", KV_MARK_OORDEEL, FALSE, KV_ADD_CHOSEN, N_("Means of power") },
  { "overleggen", KV_KIND_LID, "partner", "overleg", NULL, 0, FALSE, KV_ADD_CHOSEN, N_("Consultation") },
  { "contactpersonen", KV_KIND_CONTACTPERSOON, "partner", NULL, NULL, KV_MARK_PERSOON, FALSE, KV_ADD_NEW, N_("Contact person") },
  { "voorzieningen", KV_KIND_VOORZIENING, "partner", NULL, "aantal", 0, FALSE, KV_ADD_NAMED, N_("Facility") },
  { "wie-wil", KV_KIND_STANDPUNT, "belang", "partner", "waarde", KV_MARK_OORDEEL, FALSE, KV_ADD_CHOSEN, N_("Partner") },
  { "wie-heeft", KV_KIND_INZET, "machtsmiddel", "partner", "sterkte", KV_MARK_OORDEEL, FALSE, KV_ADD_CHOSEN, N_("Partner") },
  { "leden", KV_KIND_LID, "overleg", "partner", NULL, 0, FALSE, KV_ADD_CHOSEN, N_("Member") },
  { "bijeenkomsten", KV_KIND_BIJEENKOMST, "overleg", NULL, NULL, 0, FALSE, KV_ADD_NEW, N_("Meeting") },
  { "samenwerking", KV_KIND_SAMENWERKING, "overleg", NULL, NULL, KV_MARK_OORDEEL, FALSE, KV_ADD_NEW, N_("Measurement") },
  { "sectoren", KV_KIND_SECTOR, NULL, NULL, NULL, 0, TRUE, KV_ADD_NAMED, N_("Sector") },
  { "gedeeld", KV_KIND_GEDEELD, NULL, NULL, NULL, KV_MARK_INTERN, FALSE, KV_ADD_NEW, N_("Shared with") },
};

const KvListing *
kv_listing_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      if (g_str_equal (listings[i].name, name))
        return &listings[i];
    }
  return NULL;
}

static const char *
text_of (KvElement  *element,
         const char *field)
{
  return kv_element_text (element, kv_element_find_field (element, field));
}

/* What the row is about: of a relatie the other end. */
static KvElement *
find_about (const KvListing *listing,
            KvKrachtenveld  *shown,
            KvElement       *element,
            const char      *subject)
{
  const char *to = listing->to;

  if (to == NULL)
    return element;
  if (KV_IS_RELATIE (element) && !g_str_equal (kv_element_text (element, KV_RELATIE_VAN), subject))
    to = "van";
  return kv_krachtenveld_lookup (shown, text_of (element, to));
}

/* Order. */

typedef struct
{
  const KvListing *listing;
  KvKrachtenveld  *shown;
  const char      *subject;
} Sorting;

static int
get_score (const KvListing *listing,
           KvElement       *element)
{
  int field = listing->value != NULL ? kv_element_find_field (element, listing->value) : -1;

  return field >= 0 ? kv_element_score (element, field) : KV_ONBEKEND;
}

/* The strongest first, those without a score last; then by name. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const Sorting *sorting = data;
  KvElement *first = *(KvElement *const *) a, *second = *(KvElement *const *) b;
  int first_score = get_score (sorting->listing, first), second_score = get_score (sorting->listing, second);
  KvElement *first_about = find_about (sorting->listing, sorting->shown, first, sorting->subject);
  KvElement *second_about = find_about (sorting->listing, sorting->shown, second, sorting->subject);
  g_autofree char *first_name = NULL, *second_name = NULL;

  if (first_score != second_score)
    return first_score > second_score ? -1 : 1;
  if (first_about == NULL || second_about == NULL || sorting->listing->to == NULL)
    return 0;

  first_name = kv_display_name (first_about);
  second_name = kv_display_name (second_about);
  return g_utf8_collate (first_name, second_name);
}

GPtrArray *
kv_listing_list (const KvListing *listing,
                 KvKrachtenveld  *shown,
                 const char      *subject)
{
  GPtrArray *elements = listing->of == NULL ? kv_krachtenveld_sorted (shown, listing->kind)
                                            : kv_krachtenveld_referrers (shown, subject, listing->kind);
  Sorting sorting = { listing, shown, subject };

  for (guint i = elements->len; i > 0; i--)
    {
      KvElement *element = elements->pdata[i - 1];
      gboolean is_it = listing->of == NULL || listing->kind == KV_KIND_RELATIE || g_str_equal (text_of (element, listing->of), subject);

      if (!is_it || find_about (listing, shown, element, subject) == NULL)
        g_ptr_array_remove_index (elements, i - 1);
    }
  if (!listing->ordered)
    g_ptr_array_sort_with_data (elements, compare, &sorting);
  return elements;
}

/* What a row says. */

static void
add_part (GString    *text,
          const char *part)
{
  if (part[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
add_date (GString *text,
          guint    julian)
{
  g_autofree char *date = kv_date_text (julian);

  add_part (text, date);
}

/* Of a pair with an onderbouwing of its own. */
static void
add_basis (GString   *text,
           KvElement *element,
           guint      bron,
           guint      datum)
{
  g_autofree char *date = kv_date_short (kv_element_choice (element, datum), kv_date_today ());

  add_part (text, kv_known_word (kv_bronnen, kv_element_choice (element, bron)));
  add_part (text, date);
}

static void
describe_relatie (GString    *text,
                  KvElement  *relatie,
                  const char *subject)
{
  gboolean back = !g_str_equal (kv_element_text (relatie, KV_RELATIE_VAN), subject);

  add_part (text, kv_relatie_soort_sentence (kv_element_choice (relatie, KV_RELATIE_SOORT), back));
  if (kv_element_yes (relatie, KV_RELATIE_GEWENST))
    add_part (text, _("wanted"));
}

static void
describe_lid (GString   *text,
              KvElement *lid)
{
  guint mandaat = kv_element_choice (lid, KV_LID_MANDAAT);

  add_part (text, kv_known_word (kv_lid_rollen, kv_element_choice (lid, KV_LID_ROL)));
  if (mandaat != 0)
    add_part (text, mandaat == KV_JA ? _("with a mandate") : _("without a mandate"));
  if (kv_element_yes (lid, KV_LID_ONTBREEKT))
    add_part (text, _("is missing"));
}

static void
describe (GString    *text,
          KvElement  *element,
          const char *subject)
{
  switch (kv_element_get_kind (element))
    {
    case KV_KIND_STANDPUNT:
      add_basis (text, element, KV_STANDPUNT_BRON, KV_STANDPUNT_DATUM);
      break;
    case KV_KIND_INZET:
      if (kv_element_choice (element, KV_INZET_HEEFT) == KV_NEE)
        add_part (text, _("does not have it"));
      add_part (text, kv_element_text (element, KV_INZET_OMVANG));
      break;
    case KV_KIND_RELATIE:
      describe_relatie (text, element, subject);
      break;
    case KV_KIND_LID:
      describe_lid (text, element);
      break;
    case KV_KIND_CONTACTPERSOON:
      add_part (text, kv_element_text (element, KV_CONTACTPERSOON_FUNCTIE));
      add_part (text, kv_known_word (kv_niveaus, kv_element_choice (element, KV_CONTACTPERSOON_NIVEAU)));
      break;
    case KV_KIND_BIJEENKOMST:
      add_part (text, kv_element_text (element, KV_BIJEENKOMST_BESLUIT));
      break;
    case KV_KIND_GEDEELD:
      add_date (text, kv_element_choice (element, KV_GEDEELD_DATUM));
      add_part (text, kv_element_text (element, KV_GEDEELD_WAT));
      break;
    default:
      break;
    }
}

static char *
title_of (KvElement *element)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (KV_IS_BIJEENKOMST (element))
    add_date (title, kv_element_choice (element, KV_BIJEENKOMST_DATUM));
  else if (KV_IS_SAMENWERKING (element))
    add_date (title, kv_element_choice (element, KV_SAMENWERKING_DATUM));
  else if (KV_IS_VOORZIENING (element))
    g_string_append (title, kv_element_text (element, KV_VOORZIENING_SOORT));
  else if (KV_IS_GEDEELD (element))
    g_string_append (title, kv_element_text (element, KV_GEDEELD_MET));
  else
    return kv_display_name (element);

  if (title->len == 0)
    return g_strdup (KV_IS_GEDEELD (element) ? _("(nobody yet)") : _("(without a date)"));
  return kv_one_line (title->str);
}

void
kv_listing_read (const KvListing *listing,
                 KvKrachtenveld  *shown,
                 KvElement       *element,
                 const char      *subject,
                 KvEntry         *entry)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  int delen = kv_element_find_field (element, "delen");

  describe (subtitle, element, subject);
  entry->about = find_about (listing, shown, element, subject);
  entry->title = title_of (entry->about);
  entry->subtitle = kv_one_line (subtitle->str);
  entry->score = get_score (listing, element);
  entry->shared = delen >= 0 && kv_element_yes (element, delen);
}

void
kv_entry_clear (KvEntry *entry)
{
  g_clear_pointer (&entry->title, g_free);
  g_clear_pointer (&entry->subtitle, g_free);
}

/* Adding. */

guint64
kv_listing_targets (const KvListing *listing)
{
  KvElementClass *klass = kv_kind_get_class (listing->kind);

  for (guint i = 0; i < klass->n_fields && listing->to != NULL; i++)
    {
      if (g_str_equal (klass->fields[i].name, listing->to))
        return klass->fields[i].targets;
    }
  return 0;
}

/* The id of the pair of the subject and what was chosen; the key that comes first
 * in the class comes first. */
static char *
pair_id (const KvListing *listing,
         const char      *subject,
         const char      *chosen)
{
  const KvField *first = &kv_kind_get_class (listing->kind)->fields[0];

  return g_str_equal (first->name, listing->of) ? kv_pair_id (listing->kind, subject, chosen)
                                                : kv_pair_id (listing->kind, chosen, subject);
}

static char *
add_chosen (const KvListing *listing,
            KvForm          *form,
            const char      *subject,
            const char      *chosen)
{
  KvEdits *edits = kv_form_get_edits (form);
  gboolean from_first = g_str_equal (listing->of, "partner");
  const char *partner[] = { from_first ? subject : chosen, NULL };
  const char *other = from_first ? chosen : subject;
  const char *from[] = { subject, NULL };

  if (listing->kind == KV_KIND_RELATIE)
    {
      g_auto (GStrv) made = kv_edits_add_relaties (edits, from, chosen, 0);

      return made != NULL ? g_strdup (made[0]) : NULL;
    }
  if (listing->kind == KV_KIND_LID)
    kv_edits_add_leden (edits, other, partner);
  else if (listing->kind == KV_KIND_INZET)
    kv_edits_add_inzet (edits, partner[0], other);
  return pair_id (listing, subject, chosen);
}

static KvElement *
insert (const KvListing *listing,
        KvForm          *form,
        const char      *subject)
{
  KvKrachtenveld *field = kv_form_get_field (form);
  g_autofree char *id = kv_krachtenveld_new_id (field, listing->kind);
  g_autoptr (KvElement) element = kv_element_new (listing->kind, id);

  if (listing->of != NULL)
    kv_element_set_text (element, kv_element_find_field (element, listing->of), subject);
  kv_journal_begin (kv_krachtenveld_get_journal (field), _(listing->add), NULL);
  kv_krachtenveld_insert (field, element);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  return element;
}

static char *
add_named (const KvListing *listing,
           KvForm          *form,
           const char      *subject,
           const char      *naam)
{
  KvKrachtenveld *field = kv_form_get_field (form);
  g_autofree char *line = kv_one_line (naam);
  KvElement *made = NULL;

  if (line[0] == '\0')
    return NULL;
  if (listing->of == NULL)
    {
      kv_edits_add (kv_form_get_edits (form), listing->kind, line, &made);
      return NULL;
    }

  kv_journal_begin (kv_krachtenveld_get_journal (field), _(listing->add), NULL);
  kv_krachtenveld_ensure_pair (field, listing->kind, subject, line);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  return NULL;
}

char *
kv_listing_add (const KvListing *listing,
                KvForm          *form,
                const char      *subject,
                const char      *what)
{
  switch (listing->adding)
    {
    case KV_ADD_CHOSEN:
      return add_chosen (listing, form, subject, what);
    case KV_ADD_NAMED:
      return add_named (listing, form, subject, what);
    case KV_ADD_NEW:
      return g_strdup (kv_element_get_id (insert (listing, form, subject)));
    case KV_ADD_NOTHING:
    default:
      return NULL;
    }
}
