/* The shape of the file, as the tables of fields say it. The reader, the
 * writer and the schema read it here, so that they cannot differ.
 *
 * - The root is the krachtenveld. An element without an owner field is a child
 *   of the root; one with an owner stands in its owner, and the owner field is
 *   not written.
 * - LONG_TEXT is a child element with the text, TEXTS one child element for
 *   each text, everything else an attribute. What is default is left out,
 *   unless its field says KV_MARK_ALWAYS.
 * - Attributes come in the order of the table, after the id of what has one of
 *   its own; then what the program does not know. Children: first the texts in
 *   the order of the table, then the elements in the order of KvKind and by id
 *   (pairs by key), then what the program does not know.
 * - An element without children is one line. With children it is opened, each
 *   child has a line of its own, indented by two, and it is closed on a line of
 *   its own. A long text stands between its tags exactly as it was typed. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_FILE_NAMESPACE_STEM "urn:nl:krachtenveld:"
#define KV_FILE_MAJOR 1
#define KV_FILE_MINOR 0
#define KV_FILE_NAMESPACE KV_FILE_NAMESPACE_STEM G_STRINGIFY (KV_FILE_MAJOR)
#define KV_FILE_VERSION G_STRINGIFY (KV_FILE_MAJOR) "." G_STRINGIFY (KV_FILE_MINOR)

gboolean    kv_shape_has_id       (const KvElementClass *klass);
gboolean    kv_shape_is_attribute (const KvElementClass *klass,
                                   guint                 field);
const char *kv_shape_text_tag     (const KvElementClass *klass,
                                   guint                 field);
gboolean    kv_shape_is_child     (const KvElementClass *parent,
                                   const KvElementClass *child);

G_END_DECLS
