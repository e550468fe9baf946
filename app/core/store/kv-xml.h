/* The only file of the store that sets libxml2 up, and what its errors mean. */

#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

gboolean kv_xml_parse  (const char          *text,
                        gsize                length,
                        const xmlSAXHandler *handler,
                        gpointer             data);
void     kv_xml_refuse (const xmlError      *found,
                        const char          *name,
                        GError             **error);

G_END_DECLS
