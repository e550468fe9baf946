/* The only file of the store that knows POSIX.
 *
 * A file is replaced by a new one beside it that gets its name once it is
 * complete and on disk, with the access rights of the old one. All of it goes
 * through a descriptor of the folder, so that nothing depends on the path
 * staying what it is. */

#include "kv-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/limits.h>
#include <sys/xattr.h>
#endif

#include "kv-error.h"

#define MAX_LINKS 40
#define CHUNK (1 << 20)

typedef struct
{
  const char *name;
  int         folder;
  int         fd;        /* the new file, while it is open */
  char       *target;    /* the name within the folder */
  char       *temporary; /* that of the new file, until it has that of the target */
  gboolean    exists;
  struct stat old;
} Replacement;

static void
replacement_clear (Replacement *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    unlinkat (self->folder, self->temporary, 0);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->temporary);
  g_free (self->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replacement, replacement_clear)

/* --- in words --- */

static char *
reason (int code)
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
  g_autofree char *why = reason (code);

  if (!fail_as_cancelled (error, code))
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s could not be read: %s"), name, why);
}

static gboolean
fail_to_write (GError    **error,
               const char *name,
               int         code)
{
  g_autofree char *why = reason (code);

  if (!fail_as_cancelled (error, code))
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was not saved, and the file is as it was: %s"), name, why);
  return FALSE;
}

static void
fail_as_kind (GError    **error,
              const char *name,
              mode_t      mode)
{
  g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s is not a file but %s. Choose a file."), name, kind_of_file (mode));
}

/* --- reading --- */

/* All that `fd` gives, but not more than `max_size` and one; NULL with errno. */
static GBytes *
read_all (int           fd,
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
      n = read (fd, data + size, MIN (room - size, CHUNK));
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
      fail_as_kind (error, name, now.st_mode);
      return NULL;
    }
  if ((guint64) now.st_size > max_size)
    {
      kv_disk_refuse_large (max_size, name, error);
      return NULL;
    }

  bytes = read_all (fd, now.st_size, max_size, cancellable);
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
        fail_as_kind (error, name, now.st_mode);
      else
        fail_to_read (error, name, code);
      return NULL;
    }

  bytes = read_open (fd, name, max_size, cancellable, error);
  close (fd);

  return bytes;
}

/* --- replacing --- */

/* Where a path leads once every link at its end was followed; it need not be
 * there. NULL with errno. */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = NULL;
      char link[PATH_MAX];
      gssize length = readlink (at, link, sizeof link - 1);
      char *next;

      if (length < 0)
        return errno == EINVAL || errno == ENOENT ? g_steal_pointer (&at) : NULL;
      link[length] = '\0';
      folder = g_path_get_dirname (at);
      next = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
      g_free (at);
      at = next;
    }

  errno = ELOOP;
  return NULL;
}

/* Step 1: what stands there now. */
static gboolean
find_target (Replacement *self,
             const char  *path,
             GError     **error)
{
  g_autofree char *real = follow_links (path);
  g_autofree char *folder = NULL;

  if (real == NULL)
    return fail_to_write (error, self->name, errno);
  folder = g_path_get_dirname (real);
  self->target = g_path_get_basename (real);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    return fail_to_write (error, self->name, errno);

  self->exists = fstatat (self->folder, self->target, &self->old, AT_SYMLINK_NOFOLLOW) == 0;
  if (!self->exists)
    return errno == ENOENT || fail_to_write (error, self->name, errno);
  if (!S_ISREG (self->old.st_mode))
    {
      fail_as_kind (error, self->name, self->old.st_mode);
      return FALSE;
    }
  if (faccessat (self->folder, self->target, W_OK, AT_EACCESS) != 0)
    return fail_to_write (error, self->name, errno);

  return TRUE;
}

/* Names with ".~" are left alone by programs that synchronise folders. */
static char *
temporary_name (const char *target)
{
  static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  gsize room = NAME_MAX - strlen (".") - strlen (".~XXXXXX");
  g_autofree char *stem = g_strndup (target, MIN (strlen (target), room));
  char random[7] = { 0 };

  for (guint i = 0; i < 6; i++)
    random[i] = digits[g_random_int_range (0, sizeof digits - 1)];

  return g_strconcat (".", stem, ".~", random, NULL);
}

static gboolean
create (Replacement *self)
{
  for (guint i = 0; i < 100 && self->fd < 0; i++)
    {
      g_autofree char *name = temporary_name (self->target);

      self->fd = openat (self->folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, self->exists ? 0600 : 0666);
      if (self->fd >= 0)
        self->temporary = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }

  return self->fd >= 0;
}

/* FALSE with errno, like all that follow. */
static gboolean
write_all (int           fd,
           GBytes       *bytes,
           GCancellable *cancellable)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at < size;)
    {
      gssize n;

      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return FALSE;
        }
      n = write (fd, data + at, MIN (size - at, CHUNK));
      if (n < 0 && errno != EINTR)
        return FALSE;
      at += MAX (n, 0);
    }

  return TRUE;
}

/* --- who may do what with it --- */

#ifdef __linux__

#define ACCESS_LIST "system.posix_acl_access"

static gboolean
copy_attribute (int         from,
                int         to,
                const char *name)
{
  g_autofree char *value = g_malloc (XATTR_SIZE_MAX);
  gssize size = fgetxattr (from, name, value, XATTR_SIZE_MAX);

  if (size >= 0 && fsetxattr (to, name, value, size, 0) == 0)
    return TRUE;

  /* What the system labels by itself need not be ours to set. */
  return !g_str_has_prefix (name, "user.") && strcmp (name, ACCESS_LIST) != 0;
}

/* The list of who may do what, and what other programs noted. The new file may
 * have got a list from its folder. */
static gboolean
copy_attributes (int from,
                 int to)
{
  g_autofree char *names = g_malloc (XATTR_LIST_MAX);
  gssize size = flistxattr (from, names, XATTR_LIST_MAX);
  gboolean listed = FALSE;

  if (size < 0)
    return errno == ENOTSUP;
  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    {
      listed |= strcmp (name, ACCESS_LIST) == 0;
      if (!copy_attribute (from, to, name))
        return FALSE;
    }
  if (!listed && fremovexattr (to, ACCESS_LIST) != 0 && errno != ENODATA && errno != ENOTSUP)
    return FALSE;

  return TRUE;
}

#else

static gboolean
copy_attributes (int from,
                 int to)
{
  return TRUE;
}

#endif

/* Only root can give a file to another user; others at least keep the group. */
static gboolean
copy_owner (Replacement *self)
{
  struct stat now;

  if (fstat (self->fd, &now) != 0)
    return FALSE;
  if (now.st_uid != self->old.st_uid && fchown (self->fd, self->old.st_uid, -1) != 0 && errno != EPERM)
    return FALSE;

  return now.st_gid == self->old.st_gid || fchown (self->fd, -1, self->old.st_gid) == 0;
}

/* As it was with the old file, so that nobody can read it who could not. */
static gboolean
copy_access (Replacement *self)
{
  int old = openat (self->folder, self->target, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean done;
  int code;

  if (old < 0)
    return FALSE;

  done = copy_owner (self) && copy_attributes (old, self->fd) && fchmod (self->fd, self->old.st_mode & 07777) == 0;
  code = errno;
  close (old);
  errno = code;

  return done;
}

/* --- the steps --- */

/* Steps 5 and 6: the new file, complete and on disk. */
static gboolean
write_beside (Replacement  *self,
              GBytes       *bytes,
              GCancellable *cancellable)
{
  int fd;

  if (!create (self) || !write_all (self->fd, bytes, cancellable))
    return FALSE;
  if (self->exists && !copy_access (self))
    return FALSE;
  if (fsync (self->fd) != 0)
    return FALSE;

  fd = self->fd;
  self->fd = -1;
  return close (fd) == 0;
}

/* What the file has now is what was meant. */
static gboolean
verify (Replacement *self,
        GBytes      *bytes)
{
  int fd = openat (self->folder, self->target, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  g_autoptr (GBytes) now = NULL;

  if (fd < 0)
    return FALSE;
  now = read_all (fd, g_bytes_get_size (bytes), g_bytes_get_size (bytes), NULL);
  close (fd);
  if (now != NULL && !g_bytes_equal (now, bytes))
    errno = EIO;

  return now != NULL && g_bytes_equal (now, bytes);
}

/* Step 7: the new file takes the name of the old one. Some systems cannot
 * synchronise a folder. */
static gboolean
take_place (Replacement *self,
            GBytes      *bytes,
            GError     **error)
{
  g_autofree char *why = NULL;

  if (renameat (self->folder, self->temporary, self->folder, self->target) != 0)
    return fail_to_write (error, self->name, errno);
  g_clear_pointer (&self->temporary, g_free);

  if ((fsync (self->folder) == 0 || errno == EINVAL || errno == ENOTSUP) && verify (self, bytes))
    return TRUE;

  why = reason (errno);
  g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was written, but it is not certain that it is safe there: %s Save it again, and under another name too."), self->name, why);
  return FALSE;
}

/**
 * kv_posix_replace:
 * @path: a path, of a regular file or of nothing
 * @name: what to call it
 * @bytes: what is to stand in it
 * @cancellable: (nullable): stops it before the old file is touched
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Does steps 1, 5, 6 and 7 of a save. A link stays, what it leads to is
 * replaced. The new file has the group, the access rights and the attributes of
 * the old one.
 *
 * Returns: whether it is safely there.
 */
gboolean
kv_posix_replace (const char   *path,
                  const char   *name,
                  GBytes       *bytes,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_auto (Replacement) self = { .name = name, .folder = -1, .fd = -1 };

  if (!find_target (&self, path, error))
    return FALSE;
  if (!write_beside (&self, bytes, cancellable))
    return fail_to_write (error, name, errno);

  return take_place (&self, bytes, error);
}
