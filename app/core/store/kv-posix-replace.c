/* A file is replaced by a new one beside it that gets its name once it is
 * complete and on disk, with the access rights of the old one. All of it goes
 * through a descriptor of the folder, so that nothing depends on the path
 * staying what it is. */

#include "kv-posix.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/limits.h>
#include <sys/xattr.h>
#endif

#include "kv-error.h"

#define MAX_LINKS 40

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
    return kv_posix_fail_to_write (error, self->name, errno);
  folder = g_path_get_dirname (real);
  self->target = g_path_get_basename (real);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    return kv_posix_fail_to_write (error, self->name, errno);

  self->exists = fstatat (self->folder, self->target, &self->old, AT_SYMLINK_NOFOLLOW) == 0;
  if (!self->exists)
    return errno == ENOENT || kv_posix_fail_to_write (error, self->name, errno);
  if (!S_ISREG (self->old.st_mode))
    {
      kv_posix_fail_as_kind (error, self->name, self->old.st_mode);
      return FALSE;
    }
  if (faccessat (self->folder, self->target, W_OK, AT_EACCESS) != 0)
    return kv_posix_fail_to_write (error, self->name, errno);

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
      n = write (fd, data + at, MIN (size - at, KV_POSIX_CHUNK));
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
  now = kv_posix_read_all (fd, g_bytes_get_size (bytes), g_bytes_get_size (bytes), NULL);
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
    return kv_posix_fail_to_write (error, self->name, errno);
  g_clear_pointer (&self->temporary, g_free);

  if ((fsync (self->folder) == 0 || errno == EINVAL || errno == ENOTSUP) && verify (self, bytes))
    return TRUE;

  why = kv_posix_reason (errno);
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
    return kv_posix_fail_to_write (error, name, errno);

  return take_place (&self, bytes, error);
}

/* Whether that would be allowed now. */
gboolean
kv_posix_may_replace (const char *path)
{
  g_auto (Replacement) self = { .folder = -1, .fd = -1 };

  return find_target (&self, path, NULL) && faccessat (self.folder, ".", W_OK, AT_EACCESS) == 0;
}
