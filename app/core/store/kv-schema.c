/* The RELAX NG schema, made from the tables of fields.
 *
 * It says what a file of this program looks like. It is open where the reader
 * is: attributes and elements that nobody knows may stand anywhere, and
 * children may come in any order. It is strict where the reader would tell: a
 * value that cannot be read, an element without what it needs. */

#include <stdarg.h>

#include "kv-shape.h"
#include "kv-writer.h"

typedef struct
{
  GString *out;
  guint    depth;
} Schema;

static void
line (Schema     *schema,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static void
line (Schema     *schema,
      const char *format,
      ...)
{
  va_list args;

  for (guint i = 0; i < schema->depth; i++)
    g_string_append (schema->out, "  ");
  va_start (args, format);
  g_string_append_vprintf (schema->out, format, args);
  va_end (args);
  g_string_append_c (schema->out, '\n');
}

static void
begin (Schema     *schema,
       const char *tag)
{
  line (schema, "<%s>", tag);
  schema->depth++;
}

static void
end (Schema     *schema,
     const char *tag)
{
  schema->depth--;
  line (schema, "</%s>", tag);
}

static void
write_words (Schema       *schema,
             const KvWord *words)
{
  begin (schema, "choice");
  for (; words->word != NULL; words++)
    line (schema, "<value>%s</value>", words->word);
  end (schema, "choice");
}

static void
write_list (Schema       *schema,
            const KvWord *words)
{
  begin (schema, "list");
  begin (schema, "oneOrMore");
  if (words != NULL)
    write_words (schema, words);
  else
    line (schema, "<ref name=\"id\"/>");
  end (schema, "oneOrMore");
  end (schema, "list");
}

static void
write_score (Schema *schema,
             int     min,
             int     max)
{
  begin (schema, "data type=\"integer\"");
  line (schema, "<param name=\"minInclusive\">%d</param>", min);
  line (schema, "<param name=\"maxInclusive\">%d</param>", max);
  end (schema, "data");
}

static void
write_value (Schema        *schema,
             const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_SCORE:
      write_score (schema, field->min, field->max);
      break;
    case KV_FIELD_NUMBER:
      line (schema, "<ref name=\"getal\"/>");
      break;
    case KV_FIELD_CHOICE:
      write_words (schema, field->words);
      break;
    case KV_FIELD_CHOICES:
      write_list (schema, field->words);
      break;
    case KV_FIELD_YES:
      line (schema, "<ref name=\"ja-nee\"/>");
      break;
    case KV_FIELD_DATE:
      line (schema, "<ref name=\"datum\"/>");
      break;
    case KV_FIELD_REF:
      line (schema, "<ref name=\"id\"/>");
      break;
    case KV_FIELD_REFS:
      write_list (schema, NULL);
      break;
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_TEXTS:
    default:
      line (schema, "<text/>");
    }
}

/* Whether the writer always writes this attribute. */
static gboolean
is_always_there (const KvField *field)
{
  if ((field->marks & (KV_MARK_ALWAYS | KV_MARK_REQUIRED)) != 0)
    return TRUE;

  return (field->marks & KV_MARK_KEY) != 0 && field->kind != KV_FIELD_TEXT;
}

static void
write_attribute (Schema        *schema,
                 const KvField *field)
{
  gboolean optional = !is_always_there (field);

  if (optional)
    begin (schema, "optional");
  line (schema, "<attribute name=\"%s\">", field->name);
  schema->depth++;
  write_value (schema, field);
  end (schema, "attribute");
  if (optional)
    end (schema, "optional");
}

static void
write_unknown_attributes (Schema               *schema,
                          const KvElementClass *klass)
{
  begin (schema, "zeroOrMore");
  begin (schema, "attribute");
  begin (schema, "anyName");
  begin (schema, "except");
  if (klass->kind == KV_KIND_KRACHTENVELD)
    line (schema, "<name ns=\"\">versie</name>");
  if (kv_shape_has_id (klass))
    line (schema, "<name ns=\"\">id</name>");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (kv_shape_is_attribute (klass, i))
        line (schema, "<name ns=\"\">%s</name>", klass->fields[i].name);
    }
  end (schema, "except");
  end (schema, "anyName");
  end (schema, "attribute");
  end (schema, "zeroOrMore");
}

/* Interleaved: the same to RELAX NG, which knows no order of attributes, but
 * libxml2 then does not try every subset of them. */
static void
write_attributes (Schema               *schema,
                  const KvElementClass *klass)
{
  begin (schema, "interleave");
  if (klass->kind == KV_KIND_KRACHTENVELD)
    line (schema, "<attribute name=\"versie\"><ref name=\"versie\"/></attribute>");
  if (kv_shape_has_id (klass))
    line (schema, "<attribute name=\"id\"><ref name=\"id\"/></attribute>");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (kv_shape_is_attribute (klass, i))
        write_attribute (schema, &klass->fields[i]);
    }
  write_unknown_attributes (schema, klass);
  end (schema, "interleave");
}

/* The names of the children of a class that are text, or that are elements. */
static GPtrArray *
child_tags (const KvElementClass *klass,
            gboolean              texts)
{
  GPtrArray *tags = g_ptr_array_new ();

  for (guint i = 0; texts && i < klass->n_fields; i++)
    {
      const char *tag = kv_shape_text_tag (klass, i);

      if (tag != NULL)
        g_ptr_array_add (tags, (char *) tag);
    }
  for (guint kind = 0; !texts && kind < KV_N_KINDS; kind++)
    {
      const KvElementClass *child = kv_kind_get_class (kind);

      if (kv_shape_is_child (klass, child))
        g_ptr_array_add (tags, (char *) child->tag);
    }

  return tags;
}

/* An element of which nothing is known. */
static void
write_unknown_child (Schema    *schema,
                     GPtrArray *texts,
                     GPtrArray *elements)
{
  begin (schema, "element");
  begin (schema, "anyName");
  if (texts->len + elements->len > 0)
    {
      begin (schema, "except");
      for (guint i = 0; i < texts->len; i++)
        line (schema, "<name>%s</name>", (char *) texts->pdata[i]);
      for (guint i = 0; i < elements->len; i++)
        line (schema, "<name>%s</name>", (char *) elements->pdata[i]);
      end (schema, "except");
    }
  end (schema, "anyName");
  line (schema, "<ref name=\"iets\"/>");
  end (schema, "element");
}

static void
write_children (Schema               *schema,
                const KvElementClass *klass)
{
  g_autoptr (GPtrArray) texts = child_tags (klass, TRUE);
  g_autoptr (GPtrArray) elements = child_tags (klass, FALSE);

  begin (schema, "zeroOrMore");
  begin (schema, "choice");
  for (guint i = 0; i < texts->len; i++)
    line (schema, "<element name=\"%s\"><ref name=\"tekst\"/></element>", (char *) texts->pdata[i]);
  for (guint i = 0; i < elements->len; i++)
    line (schema, "<ref name=\"%s\"/>", (char *) elements->pdata[i]);
  write_unknown_child (schema, texts, elements);
  end (schema, "choice");
  end (schema, "zeroOrMore");
}

static void
write_class (Schema               *schema,
             const KvElementClass *klass)
{
  line (schema, "<define name=\"%s\">", klass->tag);
  schema->depth++;
  line (schema, "<element name=\"%s\">", klass->tag);
  schema->depth++;
  write_attributes (schema, klass);
  write_children (schema, klass);
  end (schema, "element");
  end (schema, "define");
}

/* What several fields share, and what may be anything. */
static const char common[] =
  "  <define name=\"versie\">\n"
  "    <data type=\"string\"><param name=\"pattern\">[1-9][0-9]{0,3}\\.[0-9]{1,4}</param></data>\n"
  "  </define>\n"
  "  <define name=\"id\">\n"
  "    <data type=\"string\"><param name=\"pattern\">[A-Za-z0-9._\\-]{1,64}</param></data>\n"
  "  </define>\n"
  "  <define name=\"getal\">\n"
  "    <data type=\"double\"><param name=\"minInclusive\">-1000000</param><param name=\"maxInclusive\">1000000</param></data>\n"
  "  </define>\n"
  "  <define name=\"datum\">\n"
  "    <data type=\"date\"><param name=\"pattern\">[0-9]{4}-[0-9]{2}-[0-9]{2}</param></data>\n"
  "  </define>\n"
  "  <define name=\"ja-nee\">\n"
  "    <choice><value>ja</value><value>nee</value></choice>\n"
  "  </define>\n"
  "  <define name=\"tekst\">\n"
  "    <zeroOrMore><attribute><anyName/></attribute></zeroOrMore>\n"
  "    <text/>\n"
  "  </define>\n"
  "  <define name=\"iets\">\n"
  "    <zeroOrMore><attribute><anyName/></attribute></zeroOrMore>\n"
  "    <zeroOrMore><choice><text/><element><anyName/><ref name=\"iets\"/></element></choice></zeroOrMore>\n"
  "  </define>\n";

/**
 * kv_write_schema:
 *
 * Returns: (transfer full): the RELAX NG schema of the project file.
 */
GBytes *
kv_write_schema (void)
{
  Schema schema = { .out = g_string_new (NULL) };

  line (&schema, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  line (&schema, "<!-- A krachtenveld, format %s. Made from the tables of fields by kv-schema.c. -->", KV_FILE_VERSION);
  line (&schema, "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"%s\" datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">", KV_FILE_NAMESPACE);
  schema.depth++;
  line (&schema, "<start><ref name=\"%s\"/></start>", kv_kind_get_class (KV_KIND_KRACHTENVELD)->tag);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    write_class (&schema, kv_kind_get_class (kind));
  g_string_append (schema.out, common);
  end (&schema, "grammar");

  return g_string_free_to_bytes (schema.out);
}
