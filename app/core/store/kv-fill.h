/* From the attributes and the text of an XML element to the fields of an element
 * of the model. */

#pragma once

#include "kv-load.h"
#include "kv-scan.h"

G_BEGIN_DECLS

/* What SAX2 gives of one attribute. */
typedef struct
{
  const char *name;
  const char *prefix;
  const char *uri;
  const char *value;
  const char *end;
} KvAttribute;

/* The start of an XML element as SAX2 gives it, and its bytes. */
typedef struct
{
  const char        *name;
  const KvAttribute *attributes;
  guint              n_attributes;
  const char       **namespaces; /* prefix and URI, in turn */
  guint              n_namespaces;
  const char        *tag;
  gsize              length;
  guint              line;
} KvStart;

const KvAttribute *kv_fill_find       (const KvStart    *start,
                                       const char       *name);
char              *kv_fill_dup        (const KvStart    *start,
                                       const char       *name);
char              *kv_fill_decode     (const char       *value,
                                       gsize             length);
gboolean           kv_fill_parse      (KvLoad           *load,
                                       KvValue          *value,
                                       const KvField    *field,
                                       const char       *text,
                                       gsize             length);
gboolean           kv_fill_is_key     (const KvField    *field);
gboolean           kv_fill_attributes (KvLoad           *load,
                                       const KvStart    *start,
                                       KvElement        *element,
                                       GError          **error);
void               kv_fill_long_text  (KvLoad           *load,
                                       guint             index,
                                       guint             field,
                                       const GString    *text,
                                       const KvToken    *child,
                                       gboolean          odd);
gboolean           kv_fill_is_short   (const char       *text,
                                       gsize             length);

G_END_DECLS
