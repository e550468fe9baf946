/* A model is not for several threads, and neither is what places the nodes. So
 * the model crosses as the bytes of its file, and one thread at a time draws;
 * a scene that is finished may go anywhere. What the windows ask for is drawn by one
 * thread, in the order that it is asked for: it has the fonts, which others would
 * have to find first. */

#include "kv-drawing.h"

#include "kv-reader.h"

static GMutex one_at_a_time;

typedef struct
{
  KvDrawing *drawing;
  GBytes    *krachtenveld;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  kv_drawing_free (work->drawing);
  g_bytes_unref (work->krachtenveld);
  g_free (work);
}

KvDrawing *
kv_drawing_copy (const KvDrawing *drawing)
{
  KvDrawing *copy = g_new (KvDrawing, 1);

  *copy = *drawing;
  copy->options.occasion = g_strdup (drawing->options.occasion);
  if (copy->before != NULL)
    kv_scene_ref (copy->before);
  return copy;
}

void
kv_drawing_free (KvDrawing *drawing)
{
  g_free ((char *) drawing->options.occasion);
  kv_scene_unref (drawing->before);
  g_free (drawing);
}

static KvKrachtenveld *
read_copy (GBytes  *bytes,
           GError **error)
{
  const KvReadOptions options = { .allow_large = TRUE };

  return kv_read_bytes (bytes, "", &options, NULL, NULL, error);
}

GPtrArray *
kv_drawing_pages (const KvDrawing  *drawing,
                  GBytes           *krachtenveld,
                  GError          **error)
{
  g_autoptr (KvKrachtenveld) copy = read_copy (krachtenveld, error);
  g_autoptr (GMutexLocker) locker = NULL;

  if (copy == NULL)
    return NULL;

  locker = g_mutex_locker_new (&one_at_a_time);
  return kv_diagram_pages (drawing->diagram, copy, &drawing->options, error);
}

/* The legend and the picture are drawn of the same bytes, one after the other, in the
 * thread that draws for the windows. */
static KvKrachtenveld *
read_once (GBytes  *bytes,
           GError **error)
{
  static GBytes *last;
  static KvKrachtenveld *copy;

  if (last != bytes)
    {
      g_clear_object (&copy);
      g_clear_pointer (&last, g_bytes_unref);
      copy = read_copy (bytes, error);
      if (copy == NULL)
        return NULL;
      last = g_bytes_ref (bytes);
    }
  return g_object_ref (copy);
}

static KvKrachtenveld *
read_for_audience (const KvDrawing  *drawing,
                   GBytes           *bytes,
                   GError          **error)
{
  KvKrachtenveld *whole = read_once (bytes, error);
  KvKrachtenveld *redacted;

  if (whole == NULL || drawing->options.audience == KV_AUDIENCE_INTERN)
    return whole;

  redacted = kv_krachtenveld_redacted_copy (whole);
  g_object_unref (whole);
  return redacted;
}

/* Its body, or the legend of that. Who waits for another may be cancelled by then. */
static KvPicture *
draw_body (const KvDrawing  *drawing,
           GBytes           *bytes,
           GCancellable     *cancellable,
           GError          **error)
{
  const KvDiagram *diagram = drawing->diagram;
  g_autoptr (KvKrachtenveld) copy = read_for_audience (drawing, bytes, error);
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (KvScene) body = NULL;
  KvElement *weergave;

  if (copy == NULL || !kv_diagram_has_any (diagram, copy, error))
    return NULL;

  locker = g_mutex_locker_new (&one_at_a_time);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  weergave = kv_krachtenveld_find_weergave (copy, diagram->id);
  body = drawing->part == KV_DRAWING_LEGEND ? diagram->legend (copy, weergave, drawing->options.theme)
                                            : diagram->body (copy, weergave, drawing->options.theme, drawing->before);
  return kv_picture_new_body (body);
}

static KvPicture *
draw_pages (const KvDrawing  *drawing,
            GBytes           *bytes,
            GError          **error)
{
  g_autoptr (GPtrArray) pages = kv_drawing_pages (drawing, bytes, error);

  if (pages == NULL)
    return NULL;
  return kv_picture_new_pages (pages);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Work *work = data;
  const KvDiagram *diagram = work->drawing->diagram;
  GError *error = NULL;
  KvPicture *picture;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (work->drawing->part == KV_DRAWING_LEGEND || (work->drawing->part == KV_DRAWING_BODY && diagram->body != NULL))
    picture = draw_body (work->drawing, work->krachtenveld, cancellable, &error);
  else
    picture = draw_pages (work->drawing, work->krachtenveld, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify) kv_picture_free);
  else
    g_task_return_error (task, error);
}

static void
take_turn (gpointer data,
           gpointer pool_data)
{
  g_autoptr (GTask) task = data;
  GTaskThreadFunc work = g_task_get_source_tag (task);

  work (task, NULL, g_task_get_task_data (task), g_task_get_cancellable (task));
}

static void
queue (GTask          *task,
       GTaskThreadFunc work)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (take_turn, NULL, 1, TRUE, NULL);
  g_task_set_source_tag (task, work);
  g_thread_pool_push (pool, g_object_ref (task), NULL);
}

void
kv_drawing_async (const KvDrawing     *drawing,
                  GBytes              *krachtenveld,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->drawing = kv_drawing_copy (drawing);
  work->krachtenveld = g_bytes_ref (krachtenveld);
  g_task_set_task_data (task, work, work_free);
  queue (task, draw_in_thread);
}

KvPicture *
kv_drawing_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
arrange_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_mutex_lock (&one_at_a_time);
  if (!g_cancellable_is_cancelled (cancellable))
    kv_arrangement_solve (data);
  g_mutex_unlock (&one_at_a_time);
  g_task_return_boolean (task, TRUE);
}

void
kv_drawing_arrange_async (KvArrangement       *arrangement,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, arrangement, (GDestroyNotify) kv_arrangement_free);
  queue (task, arrange_in_thread);
}
