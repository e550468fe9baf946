/* Files that have no path, as on a share that a desktop mounts: read and
 * replaced through GIO, and left as they were when that fails. */

#include <glib.h>

#include <string.h>

#include "kv-disk.h"
#include "kv-error.h"

/* --- a share in memory, that can fail --- */

typedef enum
{
  FAIL_NEVER,
  FAIL_TO_OPEN,
  FAIL_TO_WRITE,
  FAIL_TO_CLOSE,
  FAIL_SILENTLY, /* says that it wrote */
} Fail;

typedef struct
{
  GObject     parent_instance;
  GByteArray *content;
  Fail        fail;
  GFileType   type;
} Share;

typedef struct
{
  GObjectClass parent_class;
} ShareClass;

typedef struct
{
  GFileInputStream parent_instance;
  Share           *share;
  gsize            at;
} ShareInput;

typedef struct
{
  GFileInputStreamClass parent_class;
} ShareInputClass;

typedef struct
{
  GFileOutputStream parent_instance;
  Share            *share;
  GByteArray       *written;
} ShareOutput;

typedef struct
{
  GFileOutputStreamClass parent_class;
} ShareOutputClass;

static GType share_get_type (void);
static GType share_input_get_type (void);
static GType share_output_get_type (void);

G_DEFINE_TYPE (ShareInput, share_input, G_TYPE_FILE_INPUT_STREAM)
G_DEFINE_TYPE (ShareOutput, share_output, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
share_input_read (GInputStream *stream,
                  void         *buffer,
                  gsize         count,
                  GCancellable *cancellable,
                  GError      **error)
{
  ShareInput *self = (ShareInput *) stream;
  gsize n = MIN (count, self->share->content->len - self->at);

  memcpy (buffer, self->share->content->data + self->at, n);
  self->at += n;

  return n;
}

static void
share_input_class_init (ShareInputClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = share_input_read;
}

static void
share_input_init (ShareInput *self)
{
}

static gssize
share_output_write (GOutputStream *stream,
                    const void    *buffer,
                    gsize          count,
                    GCancellable  *cancellable,
                    GError       **error)
{
  ShareOutput *self = (ShareOutput *) stream;

  if (self->share->fail == FAIL_TO_WRITE && self->written->len > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left");
      return -1;
    }
  count = MIN (count, 100);
  g_byte_array_append (self->written, buffer, count);

  return count;
}

/* What was written takes the place of the old, unless it is cancelled. */
static gboolean
share_output_close (GOutputStream *stream,
                    GCancellable  *cancellable,
                    GError       **error)
{
  ShareOutput *self = (ShareOutput *) stream;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->share->fail == FAIL_TO_CLOSE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The share is gone");
      return FALSE;
    }
  if (self->share->fail == FAIL_SILENTLY)
    g_byte_array_set_size (self->written, self->written->len / 2);
  g_byte_array_set_size (self->share->content, 0);
  g_byte_array_append (self->share->content, self->written->data, self->written->len);

  return TRUE;
}

static void
share_output_finalize (GObject *object)
{
  g_byte_array_unref (((ShareOutput *) object)->written);
  G_OBJECT_CLASS (share_output_parent_class)->finalize (object);
}

static void
share_output_class_init (ShareOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = share_output_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = share_output_write;
  G_OUTPUT_STREAM_CLASS (klass)->close_fn = share_output_close;
}

static void
share_output_init (ShareOutput *self)
{
  self->written = g_byte_array_new ();
}

static GFile *
share_dup (GFile *file)
{
  return g_object_ref (file);
}

static char *
share_get_path (GFile *file)
{
  return NULL;
}

static char *
share_get_name (GFile *file)
{
  return g_strdup ("veld.krachtenveld");
}

static GFileInfo *
share_query_info (GFile               *file,
                  const char          *attributes,
                  GFileQueryInfoFlags  flags,
                  GCancellable        *cancellable,
                  GError             **error)
{
  GFileInfo *info = g_file_info_new ();

  g_file_info_set_file_type (info, ((Share *) file)->type);

  return info;
}

static GFileInputStream *
share_read (GFile        *file,
            GCancellable *cancellable,
            GError      **error)
{
  ShareInput *stream = g_object_new (share_input_get_type (), NULL);

  stream->share = (Share *) file;

  return G_FILE_INPUT_STREAM (stream);
}

static GFileOutputStream *
share_replace (GFile            *file,
               const char       *etag,
               gboolean          make_backup,
               GFileCreateFlags  flags,
               GCancellable     *cancellable,
               GError          **error)
{
  ShareOutput *stream;

  if (((Share *) file)->fail == FAIL_TO_OPEN)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "Not yours");
      return NULL;
    }
  stream = g_object_new (share_output_get_type (), NULL);
  stream->share = (Share *) file;

  return G_FILE_OUTPUT_STREAM (stream);
}

static void
file_init (GFileIface *iface)
{
  iface->dup = share_dup;
  iface->get_path = share_get_path;
  iface->get_basename = share_get_name;
  iface->get_uri = share_get_name;
  iface->query_info = share_query_info;
  iface->read_fn = share_read;
  iface->replace = share_replace;
}

G_DEFINE_TYPE_WITH_CODE (Share, share, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, file_init))

static void
share_finalize (GObject *object)
{
  g_byte_array_unref (((Share *) object)->content);
  G_OBJECT_CLASS (share_parent_class)->finalize (object);
}

static void
share_class_init (ShareClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = share_finalize;
}

static void
share_init (Share *self)
{
  self->content = g_byte_array_new ();
  g_byte_array_append (self->content, (const guint8 *) "oud", 3);
  self->type = G_FILE_TYPE_REGULAR;
}

static Share *
share_new (Fail fail)
{
  Share *self = g_object_new (share_get_type (), NULL);

  self->fail = fail;

  return self;
}

/* --- tests --- */

static GBytes *
some_bytes (void)
{
  return g_bytes_new_take (g_strnfill (1000, 'x'), 1000);
}

static void
test_replace (void)
{
  g_autoptr (GFile) file = G_FILE (share_new (FAIL_NEVER));
  g_autoptr (GBytes) bytes = some_bytes ();
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kv_disk_replace (file, bytes, NULL, &error));
  g_assert_no_error (error);
  now = kv_disk_read (file, 2000, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (now, bytes));
}

/* The old one stays, and the reason is told. */
static void
test_fail (void)
{
  static const struct
  {
    Fail        fail;
    const char *says;
  } cases[] = {
    { FAIL_TO_OPEN, "Not yours" },
    { FAIL_TO_WRITE, "No space" },
    { FAIL_TO_CLOSE, "gone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = G_FILE (share_new (cases[i].fail));
      g_autoptr (GBytes) bytes = some_bytes ();
      g_autoptr (GError) error = NULL;

      g_assert_false (kv_disk_replace (file, bytes, NULL, &error));
      g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_true (g_str_has_prefix (error->message, "veld.krachtenveld"));
      g_assert_cmpmem (((Share *) file)->content->data, ((Share *) file)->content->len, "oud", 3);
    }
}

/* A share that loses what it said it wrote. */
static void
test_verify (void)
{
  g_autoptr (GFile) file = G_FILE (share_new (FAIL_SILENTLY));
  g_autoptr (GBytes) bytes = some_bytes ();
  g_autoptr (GError) error = NULL;

  g_assert_false (kv_disk_replace (file, bytes, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "another name"));
}

static void
test_read (void)
{
  g_autoptr (GFile) file = G_FILE (share_new (FAIL_NEVER));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kv_disk_read (file, 3, NULL, &error);

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3);
  g_assert_null (kv_disk_read (file, 2, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_TOO_LARGE);
  g_clear_error (&error);
  ((Share *) file)->type = G_FILE_TYPE_DIRECTORY;
  g_assert_null (kv_disk_read (file, 3, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = G_FILE (share_new (FAIL_NEVER));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = some_bytes ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (kv_disk_replace (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (((Share *) file)->content->len, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/disk/replace", test_replace);
  g_test_add_func ("/disk/fail", test_fail);
  g_test_add_func ("/disk/verify", test_verify);
  g_test_add_func ("/disk/read", test_read);
  g_test_add_func ("/disk/cancelled", test_cancelled);

  return g_test_run ();
}
