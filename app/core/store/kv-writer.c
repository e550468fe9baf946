#include "kv-writer.h"

#include <string.h>

#include "kv-escape.h"
#include "kv-facts.h"
#include "kv-scan.h"
#include "kv-shape.h"

typedef struct
{
  const char *owner;
  const char *id;
  KvElement  *element;
} Entry;

typedef struct
{
  GString *out;
  GArray  *entries[KV_N_KINDS]; /* Entry, by owner and id */
} Writer;

/* An element whose start tag is still open as long as no child came. */
typedef struct
{
  const char *tag;
  guint       depth;
  gboolean    has_children;
} Tag;

/* --- what stands where --- */

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;
  int order = strcmp (first->owner, second->owner);

  return order != 0 ? order : strcmp (first->id, second->id);
}

static GArray *
collect (KvKrachtenveld *krachtenveld,
         KvKind          kind)
{
  GListModel *list = kv_krachtenveld_get_list (krachtenveld, kind);
  gboolean sparse = (kv_kind_get_class (kind)->flags & KV_CLASS_SPARSE) != 0;
  guint n = g_list_model_get_n_items (list);
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KvElement) element = g_list_model_get_item (list, i);
      Entry entry = { kv_element_get_owner (element), kv_element_get_id (element), element };

      if (!sparse || !kv_element_is_empty (element))
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

/* The first of the entries that stand in `owner`. */
static guint
find_first (GArray     *entries,
            const char *owner)
{
  guint low = 0, high = entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (strcmp (g_array_index (entries, Entry, middle).owner, owner) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* --- lines --- */

static void
indent (GString *out,
        guint    depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
open_tag (Writer     *writer,
          Tag        *tag,
          const char *name,
          guint       depth)
{
  *tag = (Tag) { .tag = name, .depth = depth };
  indent (writer->out, depth);
  g_string_append_c (writer->out, '<');
  g_string_append (writer->out, name);
}

/* Begins the line of a child. */
static void
begin_child (Writer *writer,
             Tag    *tag)
{
  if (!tag->has_children)
    g_string_append (writer->out, ">\n");
  tag->has_children = TRUE;
}

static void
close_tag (Writer *writer,
           Tag    *tag)
{
  if (tag->has_children)
    {
      indent (writer->out, tag->depth);
      g_string_append (writer->out, "</");
      g_string_append (writer->out, tag->tag);
      g_string_append (writer->out, ">\n");
    }
  else
    {
      g_string_append (writer->out, "/>\n");
    }
}

static void
write_attribute (Writer     *writer,
                 const char *name,
                 const char *value)
{
  g_string_append_c (writer->out, ' ');
  g_string_append (writer->out, name);
  g_string_append (writer->out, "=\"");
  kv_escape_attribute (writer->out, value);
  g_string_append_c (writer->out, '"');
}

/* --- the parts of an element --- */

static void
write_field (Writer    *writer,
             KvElement *element,
             guint      index)
{
  const KvField *field = &KV_ELEMENT_GET_CLASS (element)->fields[index];
  const char *raw = kv_element_get_raw (element, index);

  if (raw != NULL)
    {
      write_attribute (writer, field->name, raw);
    }
  else if (field->kind == KV_FIELD_TEXT)
    {
      write_attribute (writer, field->name, kv_element_text (element, index));
    }
  else
    {
      /* Words, numbers and ids hold nothing that has to be escaped. */
      g_string_append_c (writer->out, ' ');
      g_string_append (writer->out, field->name);
      g_string_append (writer->out, "=\"");
      kv_value_print (kv_element_value (element, index), field, writer->out);
      g_string_append_c (writer->out, '"');
    }
}

static void
write_attributes (Writer    *writer,
                  KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (!kv_shape_is_attribute (klass, i))
        continue;
      if ((klass->fields[i].marks & KV_MARK_ALWAYS) != 0 || !kv_element_is_default (element, i) || kv_element_get_raw (element, i) != NULL)
        write_field (writer, element, i);
    }
  g_string_append (writer->out, kv_element_get_unknown_attributes (element));
}

static void
write_text (Writer     *writer,
            Tag        *tag,
            const char *name,
            const char *text)
{
  begin_child (writer, tag);
  indent (writer->out, tag->depth + 1);
  g_string_append_c (writer->out, '<');
  g_string_append (writer->out, name);
  g_string_append_c (writer->out, '>');
  kv_escape_text (writer->out, text);
  g_string_append (writer->out, "</");
  g_string_append (writer->out, name);
  g_string_append (writer->out, ">\n");
}

static void
write_verbatim (Writer     *writer,
                Tag        *tag,
                const char *text,
                gsize       length)
{
  begin_child (writer, tag);
  indent (writer->out, tag->depth + 1);
  g_string_append_len (writer->out, text, length);
  g_string_append_c (writer->out, '\n');
}

/* A field whose texts are children of their own. */
static void
write_text_field (Writer    *writer,
                  Tag       *tag,
                  KvElement *element,
                  guint      index)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  const char *name = kv_shape_text_tag (klass, index);
  const char *raw = kv_element_get_raw (element, index);

  if (raw != NULL)
    {
      write_verbatim (writer, tag, raw, strlen (raw));
    }
  else if (klass->fields[index].kind == KV_FIELD_TEXTS)
    {
      for (const char *const *text = kv_element_list (element, index); *text != NULL; text++)
        write_text (writer, tag, name, *text);
    }
  else if (!kv_element_is_default (element, index))
    {
      write_text (writer, tag, name, kv_element_text (element, index));
    }
}

static void
write_texts (Writer    *writer,
             Tag       *tag,
             KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (kv_shape_text_tag (klass, i) != NULL)
        write_text_field (writer, tag, element, i);
    }
}

/* Text that stands between the children, without the space around it. */
static void
write_stray (Writer     *writer,
             Tag        *tag,
             const char *begin,
             const char *end)
{
  while (begin < end && g_ascii_isspace (*begin))
    begin++;
  while (end > begin && g_ascii_isspace (end[-1]))
    end--;
  if (begin < end)
    write_verbatim (writer, tag, begin, end - begin);
}

/* Each child that is kept verbatim on a line of its own. */
static void
write_unknown (Writer    *writer,
               Tag       *tag,
               KvElement *element)
{
  const char *raw = kv_element_get_unknown_children (element);
  gsize reached = 0, begin = 0;
  int depth = 0;
  KvScan scan;
  KvToken token;

  kv_scan_init (&scan, raw, strlen (raw));
  while (kv_scan_next (&scan, &token), token.kind != KV_TOKEN_NONE)
    {
      if (token.kind == KV_TOKEN_CDATA)
        continue;
      if (depth == 0)
        {
          write_stray (writer, tag, raw + reached, raw + token.begin);
          begin = token.begin;
        }
      depth += (token.kind == KV_TOKEN_START) - (token.kind == KV_TOKEN_END);
      if (depth == 0)
        {
          write_verbatim (writer, tag, raw + begin, token.end - begin);
          reached = token.end;
        }
    }
  write_stray (writer, tag, raw + reached, raw + scan.length);
}

static void write_element (Writer    *writer,
                           KvElement *element,
                           guint      depth);

static void
write_children (Writer    *writer,
                Tag       *tag,
                KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  gboolean is_root = klass->kind == KV_KIND_KRACHTENVELD;
  const char *id = is_root ? "" : kv_element_get_id (element);

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      GArray *entries = writer->entries[kind];

      if (entries->len == 0 || !kv_shape_is_child (klass, kv_kind_get_class (kind)))
        continue;
      for (guint i = find_first (entries, id); i < entries->len; i++)
        {
          Entry *entry = &g_array_index (entries, Entry, i);

          if (strcmp (entry->owner, id) != 0)
            break;
          begin_child (writer, tag);
          write_element (writer, entry->element, tag->depth + 1);
        }
    }
}

static void
write_content (Writer    *writer,
               Tag       *tag,
               KvElement *element)
{
  write_attributes (writer, element);
  write_texts (writer, tag, element);
  write_children (writer, tag, element);
  write_unknown (writer, tag, element);
  close_tag (writer, tag);
}

static void
write_element (Writer    *writer,
               KvElement *element,
               guint      depth)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  Tag tag;

  open_tag (writer, &tag, klass->tag, depth);
  if (kv_shape_has_id (klass))
    write_attribute (writer, "id", kv_element_get_id (element));
  write_content (writer, &tag, element);
}

static void
write_root (Writer         *writer,
            KvKrachtenveld *krachtenveld,
            const char     *id)
{
  KvElement *root = KV_ELEMENT (krachtenveld);
  KvFacts *facts = kv_facts_get (krachtenveld);
  const char *version = KV_FILE_VERSION;
  Tag tag;

  if (facts != NULL && facts->version != NULL && !facts->read_only)
    version = facts->version;

  g_string_append (writer->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  if (facts != NULL)
    g_string_append_len (writer->out, facts->prolog->str, facts->prolog->len);
  open_tag (writer, &tag, KV_ELEMENT_GET_CLASS (root)->tag, 0);
  write_attribute (writer, "xmlns", KV_FILE_NAMESPACE);
  write_attribute (writer, "versie", version);
  write_attribute (writer, "id", id);
  write_content (writer, &tag, root);
  if (facts != NULL)
    g_string_append_len (writer->out, facts->epilog->str, facts->epilog->len);
}

/**
 * kv_write_bytes_as:
 * @krachtenveld: a krachtenveld
 * @id: the id that the document has in the file
 *
 * Returns: (transfer full): the canonical file. O(n log n).
 */
GBytes *
kv_write_bytes_as (KvKrachtenveld *krachtenveld,
                   const char     *id)
{
  Writer writer = { .out = g_string_sized_new (1 << 16) };

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    writer.entries[kind] = collect (krachtenveld, kind);
  write_root (&writer, krachtenveld, id);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    g_array_unref (writer.entries[kind]);

  return g_string_free_to_bytes (writer.out);
}

/**
 * kv_write_bytes:
 * @krachtenveld: a krachtenveld
 *
 * Returns: (transfer full): the canonical file: always the same for the same
 *   content. O(n log n).
 */
GBytes *
kv_write_bytes (KvKrachtenveld *krachtenveld)
{
  KvFacts *facts = kv_facts_get (krachtenveld);

  return kv_write_bytes_as (krachtenveld, facts != NULL && facts->id != NULL ? facts->id : kv_element_get_id (KV_ELEMENT (krachtenveld)));
}
