#include "kv-xml.h"

#include <glib/gi18n.h>

#include "kv-refuse.h"

/**
 * kv_xml_refuse:
 * @found: what libxml2 found
 * @name: the name of the file, for people
 * @error: gets it, in words
 */
void
kv_xml_refuse (const xmlError *found,
               const char     *name,
               GError        **error)
{
  guint line = MAX (found->line, 1);
  g_autofree char *message = g_strchomp (g_strdup (found->message != NULL ? found->message : ""));

  switch (found->code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("the element “%s” of line %d is not closed before something around it ends."), found->str1, found->int1);
      break;
    case XML_ERR_TAG_NOT_FINISHED:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("the element “%s” of line %d is not closed; the file ends too early."), found->str1, found->int1);
      break;
    case XML_ERR_DOCUMENT_END:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("something stands here after the end of the krachtenveld."));
      break;
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("a character stands here that XML does not allow."));
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("“&%s;” stands here and means nothing; a “&” is written as “&amp;”."), found->str1);
      break;
    case XML_ERR_ATTRIBUTE_REDEFINED:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("an element here has the attribute “%s” twice."), found->str1);
      break;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("a prefix is used here that no “xmlns” explains (%s)."), message);
      break;
    default:
      kv_refuse (error, KV_ERROR_DAMAGED, name, line, _("this is not well-formed XML (%s)."), message);
    }
}

static xmlParserInputPtr
refuse_external (const char      *url,
                 const char      *id,
                 xmlParserCtxtPtr context)
{
  return NULL;
}

/* Once in the process: no part of libxml2 may load anything by itself. */
static void
set_up (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  xmlInitParser ();
  xmlSetExternalEntityLoader (refuse_external);
  g_once_init_leave (&done, 1);
}

/**
 * kv_xml_parse:
 * @text: a text that kv_sniff_text() gave and kv_scan_all() passed
 * @length: its length in bytes
 * @handler: what to call
 * @data: for @handler
 *
 * Lets libxml2 report what stands in a text. It loads nothing, expands nothing
 * and takes the text for UTF-8, whatever that says of itself.
 *
 * Returns: whether it is well-formed. O(length).
 */
gboolean
kv_xml_parse (const char          *text,
              gsize                length,
              const xmlSAXHandler *handler,
              gpointer             data)
{
  xmlParserCtxtPtr context;
  xmlDocPtr none;
  gboolean good;

  set_up ();
  context = xmlNewParserCtxt ();
  *context->sax = *handler;
  context->userData = data;
  none = xmlCtxtReadMemory (context, text, length, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                              | XML_PARSE_COMPACT | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  if (none != NULL)
    xmlFreeDoc (none);
  good = context->wellFormed;
  xmlFreeParserCtxt (context);

  return good;
}
