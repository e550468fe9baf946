/* What no table of fields can say about one element by itself: that what it
 * refers to exists, that nothing is part of itself, that a name is there.
 *
 * The few rules about particular fields stand in the tables `checks` and
 * `trees`. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-belang.h"
#include "kv-load.h"
#include "kv-locatie.h"
#include "kv-machtsmiddel.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"

/* --- references --- */

static gboolean
fits (const KvField  *field,
      const KvRecord *target)
{
  return target != NULL && (field->targets & KV_KIND_BIT (target->kind)) != 0;
}

/* The reference that leads nowhere and that the element cannot be without, or
 * -1. */
static int
find_lost (KvLoad    *load,
           KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KvField *field = &klass->fields[i];

      if ((field->marks & KV_MARK_REQUIRED) != 0 && (int) i != klass->owner && !fits (field, kv_load_lookup (load, kv_element_text (element, i))))
        return i;
    }

  return -1;
}

/* Takes out what cannot exist; its text is kept. FALSE when there was nothing. */
static gboolean
drop_lost (KvLoad *load)
{
  gboolean dropped = FALSE;

  for (guint i = 1; i < load->records->len; i++)
    {
      KvRecord *record = kv_load_record (load, i);
      g_autofree char *what = NULL;
      int lost;

      if (record->element == NULL)
        continue;
      if (kv_load_record (load, record->owner)->element == NULL)
        {
          g_clear_object (&record->element);
          continue;
        }
      lost = find_lost (load, record->element);
      if (lost < 0)
        continue;

      what = kv_load_describe (record->element);
      kv_load_tell (load, record->line, TRUE, _("The %s refers to something that is not there: “%s” is “%s”. It stays in the file as it is, but is not shown."), what,
                    KV_ELEMENT_GET_CLASS (record->element)->fields[lost].name, kv_element_text (record->element, lost));
      kv_load_set_aside (load, record->owner, record->begin, record->end);
      g_clear_object (&record->element);
      dropped = TRUE;
    }

  return dropped;
}

/* The ids of a REFS that lead somewhere; NULL where all do. */
static GPtrArray *
find_rest (KvLoad            *load,
           const KvField     *field,
           const char *const *ids)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; i < n; i++)
    {
      if (fits (field, kv_load_lookup (load, ids[i])))
        g_ptr_array_add (rest, (char *) ids[i]);
    }
  if (rest->len == n)
    return NULL;

  g_ptr_array_add (rest, NULL);
  return g_steal_pointer (&rest);
}

/* Takes out of a field what leads nowhere. In a file of a newer format it may
 * lead to what we don't know, and is written back. */
static void
clear_field (KvLoad   *load,
             KvRecord *record,
             guint     index)
{
  KvElement *element = record->element;
  const KvField *field = &KV_ELEMENT_GET_CLASS (element)->fields[index];
  g_autoptr (GString) was = g_string_new (NULL);
  g_autoptr (GPtrArray) rest = NULL;
  g_autofree char *what = NULL, *shown = NULL;
  KvValue value = { 0 };

  if (kv_element_is_default (element, index))
    return;
  if (field->kind == KV_FIELD_REF && fits (field, kv_load_lookup (load, kv_element_text (element, index))))
    return;
  if (field->kind == KV_FIELD_REFS)
    {
      rest = find_rest (load, field, kv_element_list (element, index));
      if (rest == NULL)
        return;
      value.list = rest->len > 1 ? g_strdupv ((char **) rest->pdata) : NULL;
    }

  kv_value_print (kv_element_value (element, index), field, was);
  kv_element_fill (element, index, &value);
  if (load->version != NULL && !load->read_only)
    kv_element_fill_raw (element, index, was->str, was->len);

  what = kv_load_describe (element);
  shown = kv_load_shorten (was->str, was->len);
  kv_load_tell (load, record->line, TRUE, _("The %s refers to something that is not there: “%s” is “%s”. The reference was taken out."), what, field->name, shown);
}

/* Whether it is a reference that an element can be without. */
static gboolean
is_optional (const KvField *field)
{
  return (field->kind == KV_FIELD_REF || field->kind == KV_FIELD_REFS) && (field->marks & KV_MARK_REQUIRED) == 0;
}

static guint
count_optional (KvKind kind)
{
  KvElementClass *klass = kv_kind_get_class (kind);
  guint n = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    n += is_optional (&klass->fields[i]);

  return n;
}

static void
clear_lost (KvLoad *load)
{
  guint n_optional[KV_N_KINDS];

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    n_optional[kind] = count_optional (kind);

  for (guint i = 1; i < load->records->len; i++)
    {
      KvRecord *record = kv_load_record (load, i);
      KvElementClass *klass = kv_kind_get_class (record->kind);

      if (record->element == NULL || n_optional[record->kind] == 0)
        continue;
      for (guint field = 0; field < klass->n_fields; field++)
        {
          if (is_optional (&klass->fields[field]))
            clear_field (load, record, field);
        }
    }
}

/* --- what is part of itself --- */

static const struct
{
  KvKind kind;
  guint  field;
} trees[] = {
  { KV_KIND_PARTNER, KV_PARTNER_DEEL_VAN },
  { KV_KIND_OVERLEG, KV_OVERLEG_DEEL_VAN },
};

static void
cut (KvLoad   *load,
     KvRecord *record,
     guint     field)
{
  g_autofree char *what = kv_load_describe (record->element);
  KvValue value = { 0 };

  kv_load_tell (load, record->line, TRUE, _("The %s is part of itself, by way of “%s”. That it is part of something was taken out."), what, kv_element_text (record->element, field));
  kv_element_fill (record->element, field, &value);
}

/* Follows each element up to where an earlier walk was; a walk that meets
 * itself has found a ring, which is cut there. O(n). */
static void
cut_rings (KvLoad *load,
           KvKind  kind,
           guint   field)
{
  g_autofree guint *walked = g_new0 (guint, load->records->len);

  for (guint i = 1; i < load->records->len; i++)
    {
      KvRecord *at = kv_load_record (load, i);

      if (at->element == NULL || at->kind != kind)
        continue;
      while (at != NULL && walked[at - kv_load_record (load, 0)] == 0)
        {
          walked[at - kv_load_record (load, 0)] = i;
          at = kv_load_lookup (load, kv_element_text (at->element, field));
        }
      if (at != NULL && walked[at - kv_load_record (load, 0)] == i)
        cut (load, at, field);
    }
}

/* --- particular fields --- */

typedef void (*Check) (KvLoad   *load,
                       KvRecord *record,
                       guint     field);

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c))
        return FALSE;
    }

  return TRUE;
}

static void
check_name (KvLoad   *load,
            KvRecord *record,
            guint     field)
{
  const char *name = kv_element_text (record->element, field);
  g_autofree char *what = NULL;

  if (is_blank (name))
    {
      KvElementClass *klass = KV_ELEMENT_GET_CLASS (record->element);

      kv_load_tell (load, record->line, FALSE, _("The %s %s has no name; it is shown as “(zonder naam)”."), klass->tag, kv_element_get_id (record->element));
    }
  else if (strchr (name, '\n') != NULL)
    {
      what = kv_load_describe (record->element);
      kv_load_tell (load, record->line, FALSE, _("The name of the %s has more than one line."), what);
    }
}

/* A colour is #RRGGBB and nothing else: it ends up in CSS and SVG. */
static void
check_colour (KvLoad   *load,
              KvRecord *record,
              guint     field)
{
  const char *colour = kv_element_text (record->element, field);
  g_autofree char *what = NULL, *shown = NULL;
  KvValue value = { 0 };

  if (*colour == '\0' || (colour[0] == '#' && strspn (colour + 1, "0123456789abcdefABCDEF") == 6 && colour[7] == '\0'))
    return;

  what = kv_load_describe (record->element);
  shown = kv_load_shorten (colour, strlen (colour));
  kv_load_tell (load, record->line, TRUE, _("“%s” of the %s is no colour like #18325A. It is shown without one; the file keeps this until you choose one."), shown, what);
  kv_element_fill_raw (record->element, field, colour, strlen (colour));
  kv_element_fill (record->element, field, &value);
}

/* `field` is the first of the two ends. */
static void
check_ends (KvLoad   *load,
            KvRecord *record,
            guint     field)
{
  g_autofree char *what = NULL;

  if (strcmp (kv_element_text (record->element, field), kv_element_text (record->element, field + 1)) != 0)
    return;

  what = kv_load_describe (record->element);
  kv_load_tell (load, record->line, FALSE, _("The %s leads from “%s” to itself. It is kept, but not drawn."), what, kv_element_text (record->element, field));
}

G_STATIC_ASSERT (KV_RELATIE_NAAR == KV_RELATIE_VAN + 1);
G_STATIC_ASSERT (KV_INVLOED_NAAR == KV_INVLOED_VAN + 1);

static const struct
{
  KvKind kind;
  guint  field;
  Check  check;
} checks[] = {
  { KV_KIND_PARTNER, KV_PARTNER_NAAM, check_name },
  { KV_KIND_SECTOR, KV_SECTOR_NAAM, check_name },
  { KV_KIND_BELANG, KV_BELANG_NAAM, check_name },
  { KV_KIND_MACHTSMIDDEL, KV_MACHTSMIDDEL_NAAM, check_name },
  { KV_KIND_OVERLEG, KV_OVERLEG_NAAM, check_name },
  { KV_KIND_LOCATIE, KV_LOCATIE_NAAM, check_name },
  { KV_KIND_SECTOR, KV_SECTOR_KLEUR, check_colour },
  { KV_KIND_RELATIE, KV_RELATIE_VAN, check_ends },
  { KV_KIND_INVLOED, KV_INVLOED_VAN, check_ends },
};

static void
run_checks (KvLoad *load)
{
  for (guint i = 1; i < load->records->len; i++)
    {
      KvRecord *record = kv_load_record (load, i);

      for (guint row = 0; row < G_N_ELEMENTS (checks); row++)
        {
          if (checks[row].kind == record->kind && record->element != NULL)
            checks[row].check (load, record, checks[row].field);
        }
    }
}

/**
 * kv_load_repair:
 * @load: a file of which all elements were read
 *
 * Makes of them what a krachtenveld can hold, and tells what was changed and
 * what is odd. O(n), times how deep elements that cannot exist hang on each
 * other.
 */
void
kv_load_repair (KvLoad *load)
{
  while (drop_lost (load))
    ;
  clear_lost (load);
  for (guint i = 0; i < G_N_ELEMENTS (trees); i++)
    cut_rings (load, trees[i].kind, trees[i].field);
  run_checks (load);
}
