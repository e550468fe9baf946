#include "kv-load.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

#include "kv-escape.h"
#include "kv-scan.h"

#define SHOWN 60 /* characters of a value in a message */

/* Bytes of the text that are kept among what an element has of unknown. */
typedef struct
{
  guint32 begin;
  guint32 end;
  guint   owner;
  gboolean aside; /* to be marked */
} Kept;

static void
record_clear (KvRecord *record)
{
  g_clear_object (&record->element);
}

void
kv_load_init (KvLoad     *load,
              const char *name,
              const char *text,
              gsize       length)
{
  *load = (KvLoad) { .name = name, .text = text, .length = length };
  load->records = g_array_new (FALSE, FALSE, sizeof (KvRecord));
  g_array_set_clear_func (load->records, (GDestroyNotify) record_clear);
  kv_ids_init (&load->ids);
  load->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  load->repairs = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_repair_free);
  load->namespaces = g_string_chunk_new (64);
  load->prolog = g_string_new (NULL);
  load->epilog = g_string_new (NULL);
}

void
kv_load_clear (KvLoad *load)
{
  kv_ids_clear (&load->ids);
  g_array_unref (load->records);
  g_array_unref (load->kept);
  g_ptr_array_unref (load->repairs);
  g_string_chunk_free (load->namespaces);
  g_string_free (load->prolog, TRUE);
  g_string_free (load->epilog, TRUE);
  g_free (load->version);
}

KvRecord *
kv_load_record (KvLoad *load,
                guint   index)
{
  return &g_array_index (load->records, KvRecord, index);
}

/**
 * kv_load_lookup:
 * @load: a file being read
 * @id: any text
 *
 * Returns: (nullable): the record of the element with that id, until the next
 *   is added. O(1).
 */
KvRecord *
kv_load_lookup (KvLoad     *load,
                const char *id)
{
  KvId *found = kv_ids_find (&load->ids, id, strlen (id));
  KvRecord *record = found != NULL && found->record > 0 ? kv_load_record (load, found->record - 1) : NULL;

  return record != NULL && record->element != NULL ? record : NULL;
}

/* A pair that says nothing is not shown, so the one after it may take its place. */
static gboolean
gives_way (KvRecord *record)
{
  if ((KV_ELEMENT_GET_CLASS (record->element)->flags & KV_CLASS_SPARSE) == 0 || record->keeps || !kv_element_is_empty (record->element))
    return FALSE;

  g_clear_object (&record->element);
  return TRUE;
}

/**
 * kv_load_claim:
 * @load: a file being read
 * @id: the id of an element, interned
 *
 * Gives the id to the record that is added next.
 *
 * Returns: FALSE when another has it. O(1).
 */
gboolean
kv_load_claim (KvLoad     *load,
               const char *id)
{
  KvId *known = kv_ids_add (&load->ids, (char *) id);

  if (known->record > 0 && !gives_way (kv_load_record (load, known->record - 1)))
    return FALSE;

  known->record = load->records->len + 1;
  return TRUE;
}

void
kv_repair_free (KvRepair *repair)
{
  g_free (repair->message);
  g_free (repair);
}

/**
 * kv_load_tell:
 * @load: a file being read
 * @line: where
 * @changed: whether what is read now differs from what the file says
 * @format: a sentence or two
 *
 * Lists a repair or an oddity.
 */
void
kv_load_tell (KvLoad     *load,
              guint       line,
              gboolean    changed,
              const char *format,
              ...)
{
  KvRepair *repair = g_new0 (KvRepair, 1);
  va_list args;

  va_start (args, format);
  repair->message = g_strdup_vprintf (format, args);
  va_end (args);
  repair->line = line;
  repair->kept = !changed;
  load->repaired |= changed;
  g_ptr_array_add (load->repairs, repair);
}

/**
 * kv_load_keep:
 * @load: a file being read
 * @owner: the record that it stands in
 * @begin: where it begins
 * @end: where it ends
 *
 * Keeps a child that the program does not know as it stands.
 */
void
kv_load_keep (KvLoad *load,
              guint   owner,
              gsize   begin,
              gsize   end)
{
  Kept kept = { .begin = begin, .end = end, .owner = owner };

  kv_load_record (load, owner)->keeps = TRUE;
  g_array_append_val (load->kept, kept);
}

/**
 * kv_load_set_aside:
 * @load: a file being read
 * @owner: the record that it stands in
 * @begin: where it begins
 * @end: where it ends
 *
 * Keeps a child that the program knows but cannot use, marked as such. What we
 * write back as a newer format may mean something there, and is left as it is.
 */
void
kv_load_set_aside (KvLoad *load,
                   guint   owner,
                   gsize   begin,
                   gsize   end)
{
  kv_load_keep (load, owner, begin, end);
  g_array_index (load->kept, Kept, load->kept->len - 1).aside = load->version == NULL || load->read_only;
}

static gboolean
declares_namespace (const char *tag,
                    gsize       length)
{
  gsize at = 0, name_length;
  const char *name;

  while (kv_scan_attribute (tag, length, &at, &name, &name_length))
    {
      if (name_length == 5 && memcmp (name, "xmlns", 5) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * kv_load_slice:
 * @load: a file being read
 * @owner: the record that it stands in
 * @begin: where it begins
 * @end: where it ends
 *
 * Returns: (transfer full): that text of the file. Where names without prefix
 *   mean another namespace there than in a file that we write, it says so.
 */
char *
kv_load_slice (KvLoad *load,
               guint   owner,
               gsize   begin,
               gsize   end)
{
  const char *namespace = kv_load_record (load, owner)->namespace;
  char *slice = g_strndup (load->text + begin, end - begin);
  GString *out;
  gsize name;

  if (namespace == NULL || slice[0] != '<' || strchr ("!?", slice[1]) != NULL || declares_namespace (slice, end - begin))
    return slice;

  name = strcspn (slice, " \t\n/>");
  out = g_string_new_len (slice, name);
  g_string_append (out, " xmlns=\"");
  kv_escape_attribute (out, namespace);
  g_string_append_c (out, '"');
  g_string_append (out, slice + name);
  g_free (slice);

  return g_string_free (out, FALSE);
}

/**
 * kv_load_shorten:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): its beginning, fit for a message.
 */
char *
kv_load_shorten (const char *text,
                 gsize       length)
{
  const char *end = text + length;
  const char *at = text;

  for (guint i = 0; i < SHOWN && at < end; i++)
    at = g_utf8_next_char (at);

  return at < end ? g_strdup_printf ("%.*s…", (int) (at - text), text) : g_strndup (text, length);
}

/**
 * kv_load_describe:
 * @element: an element with an id
 *
 * Returns: (transfer full): what people call it.
 */
char *
kv_load_describe (KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  int naam = kv_element_find_field (element, "naam");
  const char *text = naam >= 0 ? kv_element_text (element, naam) : "";
  g_autofree char *shown = kv_load_shorten (text, strlen (text));

  if ((klass->flags & KV_CLASS_PAIR) != 0)
    return g_strdup (kv_element_get_id (element));
  if (*shown == '\0')
    return g_strdup_printf ("%s %s", klass->tag, kv_element_get_id (element));

  return g_strdup_printf ("%s “%s” (%s)", klass->tag, shown, kv_element_get_id (element));
}

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const Kept *first = a, *second = b;

  return first->begin < second->begin ? -1 : first->begin > second->begin;
}

/* Puts the mark behind the name of an element. */
static char *
mark_aside (char *slice)
{
  gsize name = strcspn (slice, " \t\n/>");
  char *marked = g_strdup_printf ("%.*s " KV_ASIDE "=\"ja\"%s", (int) name, slice, slice + name);

  g_free (slice);
  return marked;
}

/* Gives each element what it keeps, in the order of the file. */
static void
hand_out_kept (KvLoad *load)
{
  g_array_sort (load->kept, compare_kept);
  for (guint i = 0; i < load->kept->len; i++)
    {
      Kept *kept = &g_array_index (load->kept, Kept, i);
      KvElement *owner = kv_load_record (load, kept->owner)->element;
      g_autofree char *slice = NULL;

      if (owner == NULL)
        continue;
      slice = kv_load_slice (load, kept->owner, kept->begin, kept->end);
      if (kept->aside)
        slice = mark_aside (slice);
      kv_element_add_unknown_child (owner, slice, strlen (slice));
    }
}

static void
hand_over_facts (KvLoad         *load,
                 KvKrachtenveld *krachtenveld)
{
  KvFacts *facts = kv_facts_ensure (krachtenveld);

  facts->read_only = load->read_only;
  facts->version = g_steal_pointer (&load->version);
  g_string_append_len (facts->prolog, load->prolog->str, load->prolog->len);
  g_string_append_len (facts->epilog, load->epilog->str, load->epilog->len);
}

static int
compare_repairs (gconstpointer a,
                 gconstpointer b)
{
  const KvRepair *first = *(KvRepair *const *) a, *second = *(KvRepair *const *) b;

  return first->line < second->line ? -1 : first->line > second->line;
}

/**
 * kv_load_finish:
 * @load: a file that was read and repaired
 *
 * Returns: (transfer full): the krachtenveld with all elements in it. O(n).
 */
KvKrachtenveld *
kv_load_finish (KvLoad *load)
{
  KvKrachtenveld *krachtenveld = g_object_ref (KV_KRACHTENVELD (kv_load_record (load, 0)->element));

  hand_out_kept (load);
  for (guint i = 1; i < load->records->len; i++)
    {
      g_autoptr (KvElement) element = g_steal_pointer (&kv_load_record (load, i)->element);

      if (element == NULL)
        continue;
      if ((KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_SPARSE) != 0 && kv_element_is_empty (element))
        continue;
      kv_krachtenveld_load (krachtenveld, element);
    }

  hand_over_facts (load, krachtenveld);
  g_ptr_array_sort (load->repairs, compare_repairs);
  if (load->repaired)
    kv_journal_mark_changed (kv_krachtenveld_get_journal (krachtenveld));

  return krachtenveld;
}
