#include "kv-page-files.h"

#include <string.h>

#include "kv-names.h"
#include "kv-render.h"

const char *const kv_page_format_words[] = { "pdf", "svg", "png", NULL };

static GBytes *
make_file (GPtrArray    *pages,
           guint         index,
           KvPageFormat  format,
           const char   *title,
           double        dpi,
           GError      **error)
{
  const KvScene *page = g_ptr_array_index (pages, index);

  switch (format)
    {
    case KV_PAGE_FORMAT_PDF:
      return kv_render_pdf (pages, title, NULL, error);
    case KV_PAGE_FORMAT_SVG:
      return kv_render_svg (page, title, error);
    case KV_PAGE_FORMAT_PNG:
      return kv_render_png (page, dpi, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

GPtrArray *
kv_page_files (GPtrArray    *pages,
               KvPageFormat  format,
               const char   *title,
               double        dpi,
               GError      **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n = format == KV_PAGE_FORMAT_PDF ? 1 : pages->len;

  for (guint i = 0; i < n; i++)
    {
      GBytes *bytes = make_file (pages, i, format, title, dpi, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (files, bytes);
    }
  return g_steal_pointer (&files);
}

char *
kv_page_files_title (const KvDiagram *diagram,
                     KvKrachtenveld  *krachtenveld,
                     KvAudience       audience)
{
  guint field = audience == KV_AUDIENCE_PARTNERS ? KV_KRACHTENVELD_TITEL_PARTNERS : KV_KRACHTENVELD_TITEL;
  g_autofree char *titel = kv_one_line (kv_element_text (KV_ELEMENT (krachtenveld), field));

  return titel[0] == '\0' ? g_strdup (diagram->name) : g_strdup_printf ("%s – %s", diagram->name, titel);
}

char *
kv_page_file_path (const char *path,
                   guint       index,
                   guint       n)
{
  g_autofree char *base = g_path_get_basename (path);
  const char *dot = strrchr (base, '.');
  gsize tail = dot != NULL && dot != base ? strlen (dot) : 0;
  gsize stem = strlen (path) - tail;

  if (n == 1)
    return g_strdup (path);

  return g_strdup_printf ("%.*s-%u%s", (int) stem, path, index + 1, path + stem);
}
