/* From scenes to files. All take pages (KvScene) and write bytes; none knows
 * what a diagram is. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "kv-scene.h"

G_BEGIN_DECLS

/* Draws a scene with (0, 0) at the origin and one user unit a mm. Items that
 * do not touch `clip` (NULL: all) are passed over. */
void    kv_render_cairo (const KvScene *scene, cairo_t *cr, const KvBox *clip);

/* A part of a scene: what touches all that is not NULL. */
typedef struct
{
  const KvBox          *clip;
  const cairo_region_t *region;      /* of the target, in its units */
  GCancellable         *cancellable; /* from another thread */
} KvRenderPart;

void    kv_render_part  (const KvScene *scene, cairo_t *cr, const KvRenderPart *part);

/* `date` is the creation date in the file; NULL: now, or SOURCE_DATE_EPOCH. */
GBytes *kv_render_pdf   (GPtrArray *pages, const char *title, GDateTime *date, GError **error);
GBytes *kv_render_png   (const KvScene *page, double dpi, GError **error);
GBytes *kv_render_svg   (const KvScene *page, const char *title, GError **error);

G_END_DECLS
