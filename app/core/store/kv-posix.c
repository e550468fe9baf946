#include "kv-posix.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "kv-disk.h"
#include "kv-error.h"

/* --- in words --- */

/* (transfer full): why, and what to do. */
char *
kv_posix_reason (int code)
{
  switch (code)
    {
    case ENOSPC:
      return g_strdup (_("the disk is full. Make room on it, or use another place."));
    case EDQUOT:
      return g_strdup (_("you have used all the room that you have on this disk. Make room on it, or use another place."));
    case EFBIG:
      return g_strdup (_("a file may not be as large there. Use another place."));
    case EACCES:
    case EPERM:
      return g_strdup (_("you have no right to do that there. Use another name or another place."));
    case EROFS:
      return g_strdup (_("nothing can be written on this disk. Use another place."));
    case ENOENT:
    case ENOTDIR:
      return g_strdup (_("it, or the folder that it stands in, is not there. Choose where it is."));
    case ELOOP:
      return g_strdup (_("it is a link that leads in a circle. Choose the file itself."));
    case ENAMETOOLONG:
      return g_strdup (_("the name is too long. Choose a shorter one."));
    case EIO:
    case ESTALE:
    case ENODEV:
    case ENXIO:
    case ENOTCONN:
    case ETIMEDOUT:
    case EHOSTDOWN:
      return g_strdup (_("the disk or the network does not answer as it should. Try again, or use another place."));
    default:
      return g_strdup_printf (_("the system says “%s”. Try again, or use another place."), g_strerror (code));
    }
}

static const char *
kind_of_file (mode_t mode)
{
  if (S_ISDIR (mode))
    return _("a folder");
  if (S_ISFIFO (mode))
    return _("a pipe between programs");
  if (S_ISSOCK (mode))
    return _("a socket");

  return _("a device");
}

static gboolean
fail_as_cancelled (GError **error,
                   int      code)
{
  if (code == ECANCELED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));

  return code == ECANCELED;
}

static void
fail_to_read (GError    **error,
              const char *name,
              int         code)
{
  g_autofree char *why = kv_posix_reason (code);

  if (fail_as_cancelled (error, code))
    return;
  if (code == EACCES || code == EPERM)
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s could not be read: you have no right to do that. Ask whose file it is for that right, or choose another file."), name);
  else
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s could not be read: %s"), name, why);
}

/* Always FALSE. */
gboolean
kv_posix_fail_to_write (GError    **error,
                        const char *name,
                        int         code)
{
  g_autofree char *why = kv_posix_reason (code);

  if (fail_as_cancelled (error, code))
    return FALSE;
  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was not saved: the folder that it goes to is not there. Use another place."), name);
  else
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was not saved, and the file is as it was: %s"), name, why);
  return FALSE;
}

void
kv_posix_fail_as_kind (GError    **error,
                       const char *name,
                       mode_t      mode)
{
  g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s is not a file but %s. Choose a file."), name, kind_of_file (mode));
}

/* --- reading --- */

/* All that `fd` gives, but not more than `max_size` and one; NULL with errno. */
GBytes *
kv_posix_read_all (int           fd,
                   gsize         expected,
                   gsize         max_size,
                   GCancellable *cancellable)
{
  gsize room = MIN (expected, max_size) + 1;
  g_autofree char *data = g_malloc (room);
  gsize size = 0;
  gssize n;

  do
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return NULL;
        }
      if (size == room)
        {
          room = MIN (2 * room, max_size + 1);
          data = g_realloc (data, room);
        }
      n = read (fd, data + size, MIN (room - size, KV_POSIX_CHUNK));
      if (n < 0 && errno != EINTR)
        return NULL;
      size += MAX (n, 0);
    }
  while (n != 0 && size <= max_size);

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static GBytes *
read_open (int           fd,
           const char   *name,
           gsize         max_size,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat now;

  if (fstat (fd, &now) != 0)
    {
      fail_to_read (error, name, errno);
      return NULL;
    }
  if (!S_ISREG (now.st_mode))
    {
      kv_posix_fail_as_kind (error, name, now.st_mode);
      return NULL;
    }
  if ((guint64) now.st_size > max_size)
    {
      kv_disk_refuse_large (max_size, name, error);
      return NULL;
    }

  bytes = kv_posix_read_all (fd, now.st_size, max_size, cancellable);
  if (bytes == NULL)
    fail_to_read (error, name, errno);
  else if (g_bytes_get_size (bytes) > max_size)
    kv_disk_refuse_large (max_size, name, error);
  else
    return g_steal_pointer (&bytes);

  return NULL;
}

/**
 * kv_posix_read:
 * @path: a path
 * @name: what to call it
 * @max_size: the most bytes that it may have
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all that stands in a regular file. Does
 *   not wait for a pipe.
 */
GBytes *
kv_posix_read (const char   *path,
               const char   *name,
               gsize         max_size,
               GCancellable *cancellable,
               GError      **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat now;
  GBytes *bytes;

  if (fd < 0)
    {
      int code = errno;

      if (stat (path, &now) == 0 && !S_ISREG (now.st_mode))
        kv_posix_fail_as_kind (error, name, now.st_mode);
      else
        fail_to_read (error, name, code);
      return NULL;
    }

  bytes = read_open (fd, name, max_size, cancellable, error);
  close (fd);

  return bytes;
}
