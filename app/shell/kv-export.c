#include "kv-export.h"

#include "kv-disk.h"
#include "kv-document.h"
#include "kv-writer.h"

typedef struct
{
  KvExport   export;
  KvDrawing *drawing;
  GBytes    *krachtenveld;
  GFile     *file;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free ((char *) work->export.title);
  kv_drawing_free (work->drawing);
  g_bytes_unref (work->krachtenveld);
  g_object_unref (work->file);
  g_free (work);
}

static gboolean
write_files (GFile        *file,
             GPtrArray    *files,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree char *uri = g_file_get_uri (file);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *page_uri = kv_page_file_path (uri, i, files->len);
      g_autoptr (GFile) page_file = g_file_new_for_uri (page_uri);

      if (!kv_disk_replace (page_file, files->pdata[i], cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  const Work *work = data;
  const KvExport *export = &work->export;
  GError *error = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) pages = kv_drawing_pages (work->drawing, work->krachtenveld, &error);

  if (pages != NULL)
    files = kv_page_files (pages, export->format, export->title, export->dpi, &error);
  if (files != NULL && write_files (work->file, files, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kv_export_async (const KvExport     *export,
                 const KvDrawing    *drawing,
                 KvKrachtenveld     *krachtenveld,
                 GFile              *file,
                 GCancellable       *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->export = *export;
  work->export.title = g_strdup (export->title);
  work->drawing = kv_drawing_copy (drawing);
  work->krachtenveld = kv_write_bytes (krachtenveld);
  work->file = g_object_ref (file);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
kv_export_finish (GAsyncResult  *result,
                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
