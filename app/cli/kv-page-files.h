/* From the pages of a diagram to the content and the names of files. */

#pragma once

#include "kv-diagram.h"

G_BEGIN_DECLS

typedef enum
{
  KV_PAGE_FORMAT_PDF,
  KV_PAGE_FORMAT_SVG,
  KV_PAGE_FORMAT_PNG,
} KvPageFormat;

/* "pdf", "svg", "png", by format; ends with NULL. */
extern const char *const kv_page_format_words[];

/* The files (GBytes, owned by the caller) that `pages` (KvScene) make: one PDF,
 * or a file per page. `title` stands in their metadata; `dpi` is for PNG. */
GPtrArray *kv_page_files     (GPtrArray    *pages,
                              KvPageFormat  format,
                              const char   *title,
                              double        dpi,
                              GError      **error);

/* The title in their metadata: the name of the diagram, and what the
 * krachtenveld is called for this audience. Nothing in it tells for whom it
 * is. */
char      *kv_page_files_title (const KvDiagram *diagram,
                                KvKrachtenveld  *krachtenveld,
                                KvAudience       audience);

/* The name of file `index` of `n`: `path` itself if it is the only one, else
 * with -1, -2... before its extension. */
char      *kv_page_file_path (const char   *path,
                              guint         index,
                              guint         n);

G_END_DECLS
