/* Solving a diagram, away from the main loop. The model stays where it is: a
 * thread gets a copy of it, as the bytes that kv_write_bytes() gave. */

#pragma once

#include "kv-arrangement.h"
#include "kv-diagram.h"
#include "kv-picture.h"

G_BEGIN_DECLS

typedef enum
{
  KV_DRAWING_PAGES,
  KV_DRAWING_BODY,   /* where the diagram has one; else its pages */
  KV_DRAWING_LEGEND, /* of its body; where the diagram has none, nothing */
} KvDrawingPart;

/* What is to be drawn. `occasion` in the options may be NULL. */
typedef struct
{
  const KvDiagram *diagram;
  KvSheetOptions   options;
  KvDrawingPart    part;
  KvScene         *before; /* the body as it was drawn last, or NULL */
} KvDrawing;

void       kv_drawing_async  (const KvDrawing    *drawing,
                              GBytes             *krachtenveld,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
KvPicture *kv_drawing_finish (GAsyncResult       *result,
                              GError            **error);

/* Solves an arrangement, which is taken and is the data of the task; nothing is
 * being drawn meanwhile. */
void       kv_drawing_arrange_async (KvArrangement      *arrangement,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/* In a thread: the pages of it. */
GPtrArray *kv_drawing_pages  (const KvDrawing    *drawing,
                              GBytes             *krachtenveld,
                              GError            **error);

/* A copy that lives longer than what it was made of. */
KvDrawing *kv_drawing_copy   (const KvDrawing    *drawing);
void       kv_drawing_free   (KvDrawing          *drawing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvDrawing, kv_drawing_free)

G_END_DECLS
