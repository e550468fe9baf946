/* What is known becomes an element; what is not known is kept as it stands.
 * There is no code for a particular class but for the root.
 *
 * Invariants: `token` is the one that libxml2 reports; `frames` are the
 * known elements that are open, and every byte of their content before
 * `reached` has been dealt with. Once `error` is set nothing happens any more. */

#include "kv-sax.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-fill.h"
#include "kv-identify.h"
#include "kv-refuse.h"
#include "kv-shape.h"
#include "kv-xml.h"

#define MAX_FRAMES 32
#define MAX_ELEMENTS 1000000
#define MAX_PARTNERS 20000
#define MAX_RELATIES 100000

/* A known element that is open. */
typedef struct
{
  guint           record;
  gsize           reached;
  KvElementClass *last;  /* of the last child that is an element */
  GPtrArray     **texts; /* of each TEXTS field; NULL while there are none */
} Frame;

/* What is open within the innermost frame. */
typedef enum
{
  INSIDE_ELEMENT, /* nothing */
  INSIDE_TEXT,    /* a child that is the text of `field` */
  INSIDE_UNKNOWN, /* a child that is kept as it stands */
} Inside;

typedef struct
{
  KvLoad       *load;
  gboolean      template;
  GCancellable *cancellable;
  GError       *error;

  const KvToken *tokens; /* what comes next */
  KvToken     token;
  gboolean    closing; /* the end of an empty element is still to be reported */
  const char *uri;     /* our namespace, as libxml2 interned it */
  Frame       frames[MAX_FRAMES];
  guint       n_frames;
  guint       counts[KV_N_KINDS];

  Inside   inside;
  guint    depth; /* how many elements are open in it, itself included */
  KvToken  child;
  guint    field;
  GString *text;
  gboolean odd;   /* it has more to it than text */
  gboolean aside; /* we know what it is, but cannot use it */
} Sax;

/* --- walking along --- */

static Frame *
top (Sax *sax)
{
  return &sax->frames[sax->n_frames - 1];
}

static KvElement *
top_element (Sax *sax)
{
  return kv_load_record (sax->load, top (sax)->record)->element;
}

static gboolean
is_declaration (const char    *text,
                const KvToken *token)
{
  return token->begin == 0 && token->kind == KV_TOKEN_PI
         && strncmp (text, "<?xml", 5) == 0 && g_ascii_isspace (text[5]);
}

/* Moves on to the token that is reported now. The last one is never followed. */
static gboolean
follow (Sax        *sax,
        KvTokenKind kind,
        KvTokenKind or_kind)
{
  if (sax->error != NULL || g_cancellable_set_error_if_cancelled (sax->cancellable, &sax->error))
    return FALSE;

  do
    sax->token = *sax->tokens++;
  while (sax->token.kind == KV_TOKEN_CDATA || is_declaration (sax->load->text, &sax->token));

  if (sax->token.kind == kind || sax->token.kind == or_kind)
    return TRUE;

  kv_refuse (&sax->error, KV_ERROR_DAMAGED, sax->load->name, sax->token.line, _("the elements here cannot be told apart."));
  return FALSE;
}

/* Text between child elements means nothing to us; it is kept. */
static void
keep_stray_text (Sax *sax)
{
  const char *text = sax->load->text;
  gsize begin = top (sax)->reached;
  gsize end = sax->token.begin;

  while (begin < end && g_ascii_isspace (text[begin]))
    begin++;
  while (end > begin && g_ascii_isspace (text[end - 1]))
    end--;
  if (begin < end)
    kv_load_keep (sax->load, top (sax)->record, begin, end);
}

/* --- opening --- */

/* The default namespace within an element that begins so. */
static const char *
inner_namespace (Sax           *sax,
                 const KvStart *start,
                 const char    *outer)
{
  for (guint i = 0; i < start->n_namespaces; i++)
    {
      const char *uri = start->namespaces[2 * i + 1] != NULL ? start->namespaces[2 * i + 1] : "";
      g_autofree char *decoded = NULL;

      if (start->namespaces[2 * i] != NULL)
        continue;
      decoded = kv_fill_decode (uri, strlen (uri));
      return g_strcmp0 (uri, sax->uri) == 0 ? NULL : g_string_chunk_insert_const (sax->load->namespaces, decoded);
    }

  return outer;
}

/* Opens an element whose id it has just claimed. */
static void
push (Sax           *sax,
      const KvStart *start,
      KvElement     *element,
      guint          owner,
      const char    *namespace)
{
  KvRecord record = {
    .element = element,
    .kind = kv_element_get_kind (element),
    .namespace = inner_namespace (sax, start, namespace),
    .line = start->line,
    .owner = owner,
    .begin = sax->token.begin,
  };

  sax->frames[sax->n_frames++] = (Frame) {
    .record = sax->load->records->len,
    .reached = sax->token.end,
  };
  g_array_append_val (sax->load->records, record);
}

static void
open_root (Sax           *sax,
           const KvStart *start,
           const char    *uri)
{
  KvElement *root = kv_identify_root (sax->load, start, uri, sax->template, &sax->error);

  if (root == NULL)
    return;

  sax->uri = uri;
  push (sax, start, root, 0, "");
  kv_fill_attributes (sax->load, start, root, &sax->error);
}

static gboolean
count (Sax           *sax,
       const KvStart *start,
       KvKind         kind)
{
  guint max = kind == KV_KIND_PARTNER ? MAX_PARTNERS : kind == KV_KIND_RELATIE ? MAX_RELATIES
                                                                               : MAX_ELEMENTS;

  if (++sax->counts[kind] <= max && sax->load->records->len <= MAX_ELEMENTS)
    return TRUE;

  kv_refuse (&sax->error, KV_ERROR_TOO_LARGE, sax->load->name, start->line, _("it holds more than %u elements “%s”, which is more than this program can work with. Split it in parts."), max, start->name);
  return FALSE;
}

/* FALSE when the element cannot exist. */
static gboolean
open_element (Sax            *sax,
              const KvStart  *start,
              KvElementClass *klass)
{
  guint owner = top (sax)->record;
  KvElement *element;

  if (sax->n_frames == MAX_FRAMES || !count (sax, start, klass->kind))
    return FALSE;
  element = kv_identify_new (sax->load, start, klass, top_element (sax), &sax->error);
  if (element == NULL)
    return FALSE;

  push (sax, start, element, owner, kv_load_record (sax->load, owner)->namespace);
  kv_fill_attributes (sax->load, start, element, &sax->error);
  return TRUE;
}

/* The class of a child element, or NULL. Most are of the class of the one before
 * them. */
static KvElementClass *
find_class (Frame          *frame,
            KvElementClass *parent,
            const char     *tag)
{
  if (frame->last != NULL && strcmp (frame->last->tag, tag) == 0)
    return frame->last;

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);

      if (strcmp (klass->tag, tag) == 0 && kv_shape_is_child (parent, klass))
        return frame->last = klass;
    }

  return NULL;
}

/* The field whose text stands in a child of this name, or -1. */
static int
find_text (KvElementClass *klass,
           const char     *tag)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *text_tag = kv_shape_text_tag (klass, i);

      if (text_tag != NULL && strcmp (text_tag, tag) == 0)
        return i;
    }

  return -1;
}

/* Whether this is what was set aside when the file was read before. */
static gboolean
was_aside (Sax           *sax,
           const KvStart *start)
{
  if (kv_fill_find (start, KV_ASIDE) == NULL)
    return FALSE;

  kv_load_tell (sax->load, start->line, FALSE, _("This “%s” could not be used when the file was opened before. It stays in the file as it is, but is not shown."), start->name);
  return TRUE;
}

static void
open_child (Sax           *sax,
            const KvStart *start,
            const char    *uri)
{
  KvElementClass *parent = KV_ELEMENT_GET_CLASS (top_element (sax));
  gboolean ours = uri == sax->uri || g_strcmp0 (uri, sax->uri) == 0;
  KvElementClass *klass = ours ? find_class (top (sax), parent, start->name) : NULL;
  int field = ours && klass == NULL ? find_text (parent, start->name) : -1;

  sax->aside = FALSE;
  if ((klass != NULL || field >= 0) && was_aside (sax, start))
    field = -1;
  else if (klass != NULL && open_element (sax, start, klass))
    return;
  else
    sax->aside = klass != NULL;

  sax->inside = field >= 0 ? INSIDE_TEXT : INSIDE_UNKNOWN;
  sax->depth = 1;
  sax->child = sax->token;
  sax->field = MAX (field, 0);
  sax->odd = start->n_attributes + start->n_namespaces > 0;
  g_string_truncate (sax->text, 0);
}

/* --- closing --- */

/* One more of the texts of a field; FALSE when it cannot be one. */
static gboolean
add_text (Sax *sax)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (top_element (sax));
  GPtrArray **texts;

  if (sax->odd || !kv_fill_is_short (sax->text->str, sax->text->len))
    return FALSE;
  if (sax->text->len == 0)
    return TRUE;

  if (top (sax)->texts == NULL)
    top (sax)->texts = g_new0 (GPtrArray *, klass->n_fields);
  texts = &top (sax)->texts[sax->field];
  if (*texts == NULL)
    *texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*texts, g_strndup (sax->text->str, sax->text->len));
  return TRUE;
}

/* FALSE when the element has this text already. */
static gboolean
set_text (Sax *sax)
{
  KvElement *element = top_element (sax);

  if (!kv_element_is_default (element, sax->field) || kv_element_get_raw (element, sax->field) != NULL)
    return FALSE;

  kv_fill_long_text (sax->load, top (sax)->record, sax->field, sax->text, &sax->child, sax->odd);
  return TRUE;
}

static gboolean
take_text (Sax *sax)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (top_element (sax));
  const char *tag = kv_shape_text_tag (klass, sax->field);

  if (klass->fields[sax->field].kind == KV_FIELD_TEXTS ? add_text (sax) : set_text (sax))
    return TRUE;

  kv_load_tell (sax->load, sax->child.line, TRUE, _("This “%s” cannot be shown: there is one already, it is too long, or more than text stands in it. It stays in the file as it is."), tag);
  return FALSE;
}

static void
close_child (Sax *sax)
{
  sax->child.end = sax->token.end;
  if (sax->aside || (sax->inside == INSIDE_TEXT && !take_text (sax)))
    kv_load_set_aside (sax->load, top (sax)->record, sax->child.begin, sax->child.end);
  else if (sax->inside == INSIDE_UNKNOWN)
    kv_load_keep (sax->load, top (sax)->record, sax->child.begin, sax->child.end);
  sax->inside = INSIDE_ELEMENT;
  top (sax)->reached = sax->token.end;
}

static void
clear_frame (Frame          *frame,
             KvElementClass *klass)
{
  for (guint i = 0; frame->texts != NULL && i < klass->n_fields; i++)
    g_clear_pointer (&frame->texts[i], g_ptr_array_unref);
  g_clear_pointer (&frame->texts, g_free);
}

static void
close_element (Sax *sax)
{
  Frame *frame = top (sax);
  KvElement *element = top_element (sax);
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  keep_stray_text (sax);
  for (guint i = 0; frame->texts != NULL && i < klass->n_fields; i++)
    {
      KvValue value = { 0 };

      if (frame->texts[i] == NULL)
        continue;
      g_ptr_array_add (frame->texts[i], NULL);
      value.list = (char **) g_ptr_array_steal (frame->texts[i], NULL);
      kv_element_fill (element, i, &value);
    }
  clear_frame (frame, klass);

  kv_load_record (sax->load, frame->record)->end = sax->token.end;
  sax->n_frames--;
  if (sax->n_frames > 0)
    top (sax)->reached = sax->token.end;
}

/* --- what libxml2 reports --- */

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Sax *sax = data;
  KvStart start;

  if (!follow (sax, KV_TOKEN_START, KV_TOKEN_EMPTY))
    return;
  sax->closing = sax->token.kind == KV_TOKEN_EMPTY;
  if (sax->inside != INSIDE_ELEMENT)
    {
      sax->depth++;
      sax->odd = TRUE;
      return;
    }

  start = (KvStart) {
    .name = (const char *) name,
    .attributes = (const KvAttribute *) attributes,
    .n_attributes = n_attributes,
    .namespaces = (const char **) namespaces,
    .n_namespaces = n_namespaces,
    .tag = sax->load->text + sax->token.begin,
    .length = sax->token.end - sax->token.begin,
    .line = sax->token.line,
  };
  if (sax->n_frames == 0)
    {
      open_root (sax, &start, (const char *) uri);
    }
  else
    {
      keep_stray_text (sax);
      open_child (sax, &start, (const char *) uri);
    }
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Sax *sax = data;

  if (sax->error != NULL)
    return;
  if (sax->closing)
    sax->closing = FALSE;
  else if (!follow (sax, KV_TOKEN_END, KV_TOKEN_END))
    return;

  if (sax->inside == INSIDE_ELEMENT)
    close_element (sax);
  else if (--sax->depth == 0)
    close_child (sax);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Sax *sax = data;

  if (sax->error == NULL && sax->inside == INSIDE_TEXT)
    g_string_append_len (sax->text, (const char *) text, length);
}

/* A comment or processing instruction. */
static void
keep_aside (Sax        *sax,
            KvTokenKind kind)
{
  GString *around = sax->load->records->len == 0 ? sax->load->prolog : sax->load->epilog;

  if (!follow (sax, kind, kind))
    return;

  if (sax->inside != INSIDE_ELEMENT)
    {
      sax->odd = TRUE;
    }
  else if (sax->n_frames == 0)
    {
      g_string_append_len (around, sax->load->text + sax->token.begin, sax->token.end - sax->token.begin);
      g_string_append_c (around, '\n');
    }
  else
    {
      keep_stray_text (sax);
      kv_load_keep (sax->load, top (sax)->record, sax->token.begin, sax->token.end);
      top (sax)->reached = sax->token.end;
    }
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  keep_aside (data, KV_TOKEN_COMMENT);
}

static void
instruction_cb (void          *data,
                const xmlChar *target,
                const xmlChar *text)
{
  keep_aside (data, KV_TOKEN_PI);
}

/* The scan has refused every DOCTYPE already. */
static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  Sax *sax = data;

  if (sax->error == NULL)
    kv_refuse (&sax->error, KV_ERROR_DAMAGED, sax->load->name, 0, _("it has a document type declaration (DOCTYPE)."));
}

static void
error_cb (void       *data,
          xmlErrorPtr found)
{
  Sax *sax = data;

  if (sax->error == NULL && found->level >= XML_ERR_ERROR)
    kv_xml_refuse (found, sax->load->name, &sax->error);
}

static const xmlSAXHandler handler = {
  .initialized = XML_SAX2_MAGIC,
  .internalSubset = doctype_cb,
  .startElementNs = start_element_cb,
  .endElementNs = end_element_cb,
  .characters = characters_cb,
  .ignorableWhitespace = characters_cb,
  .comment = comment_cb,
  .processingInstruction = instruction_cb,
  .serror = error_cb,
};

/**
 * kv_sax_read:
 * @load: a text that kv_sniff_text() gave; gets its elements
 * @tokens: what kv_scan_all() found in it
 * @template: whether the krachtenveld gets an id of its own
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: FALSE when the file is refused. O(length).
 */
gboolean
kv_sax_read (KvLoad        *load,
             const KvToken *tokens,
             gboolean       template,
             GCancellable  *cancellable,
             GError       **error)
{
  Sax sax = { .load = load, .tokens = tokens, .template = template, .cancellable = cancellable };

  sax.text = g_string_new (NULL);
  if (!kv_xml_parse (load->text, load->length, &handler, &sax) && sax.error == NULL)
    kv_refuse (&sax.error, KV_ERROR_DAMAGED, load->name, 0, _("this is not well-formed XML."));

  while (sax.n_frames > 0)
    {
      clear_frame (top (&sax), KV_ELEMENT_GET_CLASS (top_element (&sax)));
      sax.n_frames--;
    }
  g_string_free (sax.text, TRUE);
  if (sax.error == NULL)
    return TRUE;

  g_propagate_error (error, sax.error);
  return FALSE;
}
