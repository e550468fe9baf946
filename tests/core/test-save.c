/* Saving: the file is the old one or the new one, whatever happens; what it is
 * besides its bytes stays; and an error says what, why and what to do. */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "kv-disk.h"
#include "kv-error.h"
#include "kv-krachtenveld.h"
#include "kv-reader.h"
#include "kv-save.h"
#include "kv-store-checks.h"
#include "kv-writer.h"

#define NOBODY 65534

typedef struct
{
  char   *folder;
  char   *path;
  GBytes *old;
  GBytes *new;
} Fixture;

/* A krachtenveld that is a file of some size. */
static GBytes *
make_bytes (const char *titel,
            guint       n)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-1");

  kv_element_set_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_TITEL, titel);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("b-%06u", i);
      g_autoptr (KvElement) belang = kv_element_new (KV_KIND_BELANG, id);

      kv_element_set_text (belang, 0, "Rust en ruimte in elke kern");
      kv_krachtenveld_load (krachtenveld, belang);
    }

  return kv_write_bytes (krachtenveld);
}

static void
put (const char *path,
     GBytes     *bytes)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, size);
  close (fd);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("kv-save-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "veld.krachtenveld", NULL);
  self->old = make_bytes ("oud", 10);
  self->new = make_bytes ("nieuw", 4000);
  put (self->path, self->old);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_bytes_unref (self->old);
  g_bytes_unref (self->new);
}

static gboolean
save (const char *path,
      GBytes     *bytes,
      GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return kv_save_field (file, bytes, NULL, error);
}

static void
assert_holds (const char *path,
              GBytes     *bytes)
{
  g_autofree char *now = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &now, &length, NULL));
  g_assert_cmpmem (now, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_saves (const char *path,
              GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (path, bytes, &error));
  g_assert_no_error (error);
  assert_holds (path, bytes);
}

static void
assert_refuses (const char *path,
                GBytes     *bytes,
                const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_false (save (path, bytes, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  if (strstr (error->message, says) == NULL || strstr (error->message, name) == NULL)
    g_error ("“%s” does not say “%s”", error->message, says);
}

/* As an ordinary user, whom access rights stop. */
static void
become (uid_t user)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (user), ==, 0);
      g_assert_cmpint (seteuid (user), ==, 0);
    }
}

/* --- what goes well --- */

static void
test_new (Fixture      *self,
          gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "nieuw.krachtenveld", NULL);
  mode_t mask = umask (027);
  struct stat now;

  assert_saves (path, self->new);
  umask (mask);
  g_assert_cmpint (stat (path, &now), ==, 0);
  g_assert_cmpint (now.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_replace (Fixture      *self,
              gconstpointer data)
{
  struct stat before, after;

  g_assert_cmpint (chmod (self->path, 0660), ==, 0);
  if (getuid () == 0)
    g_assert_cmpint (chown (self->path, NOBODY, NOBODY), ==, 0);
  stat (self->path, &before);
  assert_saves (self->path, self->new);
  stat (self->path, &after);

  g_assert_cmpint (after.st_mode, ==, before.st_mode);
  g_assert_cmpint (after.st_gid, ==, before.st_gid);
  g_assert_cmpint (after.st_uid, ==, before.st_uid);
  g_assert_cmpint (after.st_ino, !=, before.st_ino);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_attributes (Fixture      *self,
                 gconstpointer data)
{
  /* user::rw- user:nobody:rw- group::r-- mask::rw- other::--- */
  static const guint8 list[] = {
    2, 0, 0, 0, 1, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, 2, 0, 6, 0, 0xfe, 0xff, 0, 0, 4, 0, 4, 0,
    0xff, 0xff, 0xff, 0xff, 0x10, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, 0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff
  };
  char value[100];

  g_assert_cmpint (setxattr (self->path, "user.kleur", "rood", 4, 0), ==, 0);
  g_assert_cmpint (setxattr (self->path, "system.posix_acl_access", list, sizeof list, 0), ==, 0);
  assert_saves (self->path, self->new);
  g_assert_cmpint (getxattr (self->path, "user.kleur", value, sizeof value), ==, 4);
  g_assert_cmpmem (value, 4, "rood", 4);
  g_assert_cmpint (getxattr (self->path, "system.posix_acl_access", value, sizeof value), ==, sizeof list);
  g_assert_cmpmem (value, sizeof list, list, sizeof list);
}

/* A file that everybody in the folder may read by default, but this one not. */
static void
test_folder_default (Fixture      *self,
                     gconstpointer data)
{
  static const guint8 list[] = {
    2, 0, 0, 0, 1, 0, 7, 0, 0xff, 0xff, 0xff, 0xff, 2, 0, 7, 0, 0xfe, 0xff, 0, 0, 4, 0, 7, 0,
    0xff, 0xff, 0xff, 0xff, 0x10, 0, 7, 0, 0xff, 0xff, 0xff, 0xff, 0x20, 0, 5, 0, 0xff, 0xff, 0xff, 0xff
  };
  struct stat now;

  g_assert_cmpint (chmod (self->path, 0600), ==, 0);
  g_assert_cmpint (setxattr (self->folder, "system.posix_acl_default", list, sizeof list, 0), ==, 0);
  assert_saves (self->path, self->new);
  g_assert_cmpint (stat (self->path, &now), ==, 0);
  g_assert_cmpint (now.st_mode & 07777, ==, 0600);
  g_assert_cmpint (getxattr (self->path, "system.posix_acl_access", NULL, 0), <, 0);
}

static void
test_links (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *near = g_build_filename (self->folder, "near", NULL);
  g_autofree char *far = g_build_filename (self->folder, "far", NULL);
  g_autofree char *dangling = g_build_filename (self->folder, "dangling", NULL);
  g_autofree char *made = g_build_filename (self->folder, "made", NULL);

  g_assert_cmpint (symlink ("veld.krachtenveld", near), ==, 0);
  g_assert_cmpint (symlink (near, far), ==, 0);
  g_assert_cmpint (symlink ("made", dangling), ==, 0);
  assert_saves (far, self->new);
  assert_saves (dangling, self->new);
  g_assert_true (g_file_test (near, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (far, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
  assert_holds (self->path, self->new);
  assert_holds (made, self->new);
  g_assert_cmpuint (count_files (self->folder), ==, 5);
}

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *longest = g_strnfill (255, 'x');
  const char *names[] = { "-f", "%s%n", "twee\nregels", "\xff\xfe", " ", "#", "a?b", longest };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      assert_saves (path, self->old);
      assert_saves (path, self->new);
    }
  g_assert_cmpuint (count_files (self->folder), ==, 1 + G_N_ELEMENTS (names));
}

static void
test_relative (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *here = g_get_current_dir ();

  g_assert_cmpint (chdir (self->folder), ==, 0);
  assert_saves ("veld.krachtenveld", self->new);
  g_assert_cmpint (chdir (here), ==, 0);
}

/* --- what is refused --- */

static void
test_not_a_file (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "map", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "pijp", NULL);
  g_autofree char *path = g_build_filename (self->folder, "sok", NULL);
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0644), ==, 0);
  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (symlink ("pijp", link), ==, 0);

  assert_refuses (folder, self->new, "a folder");
  assert_refuses (pipe, self->new, "a pipe");
  assert_refuses (path, self->new, "a socket");
  assert_refuses (link, self->new, "a pipe");
  assert_refuses ("/dev/full", self->new, "a device");
  assert_refuses ("/dev/null", self->new, "a device");
  g_assert_cmpuint (count_files (self->folder), ==, 5);
  close (fd);
}

static void
test_read_not_a_file (Fixture      *self,
                      gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (self->folder, "pijp", NULL);
  g_autofree char *loop = g_build_filename (self->folder, "lus", NULL);
  g_autofree char *gone = g_build_filename (self->folder, "weg", NULL);
  const char *paths[] = { self->folder, pipe, "/dev/zero", loop, gone };
  const char *says[] = { "a folder", "a pipe", "a device", "circle", "not there" };

  g_assert_cmpint (mkfifo (pipe, 0644), ==, 0);
  g_assert_cmpint (symlink ("lus", loop), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (kv_read_file (file, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
      if (strstr (error->message, says[i]) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says[i]);
    }
}

static void
test_circle (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *loop = g_build_filename (self->folder, "lus", NULL);
  g_autofree char *lost = g_build_filename (self->folder, "weg", "veld", NULL);
  g_autofree char *under = g_build_filename (self->path, "veld", NULL);

  g_assert_cmpint (symlink ("lus", loop), ==, 0);
  assert_refuses (loop, self->new, "circle");
  assert_refuses (lost, self->new, "not there");
  assert_refuses (under, self->new, "not there");
}

/* Whether a file may be replaced is known before that is tried. */
static gboolean
may_replace (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return kv_disk_may_replace (file);
}

/* There another place is no advice. */
static void
assert_no_reading (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (kv_disk_read (file, 1 << 20, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "Ask whose file it is"));
}

static void
test_no_right (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "ander", NULL);

  put (other, self->old);
  g_assert_cmpint (chmod (other, 0444), ==, 0);
  if (getuid () == 0)
    {
      g_assert_cmpint (chown (self->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (chown (self->path, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (chown (other, NOBODY, NOBODY), ==, 0);
    }

  become (NOBODY);
  assert_refuses (other, self->new, "no right");
  g_assert_false (may_replace (other));
  g_assert_true (may_replace (self->path));
  g_assert_cmpint (chmod (self->folder, 0555), ==, 0);
  g_assert_false (may_replace (self->path));
  g_assert_cmpint (chmod (self->path, 0), ==, 0);
  assert_no_reading (self->path);
  assert_refuses (self->path, self->new, "no right");
  g_assert_cmpint (chmod (self->folder, 0755), ==, 0);
  become (getuid ());

  assert_holds (other, self->old);
  assert_holds (self->path, self->old);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

/* --- what goes wrong --- */

/* A disk that is too small; where nothing can be mounted, a limit to the size
 * of files does as well. */
static void
test_full (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *disk = g_dir_make_tmp ("kv-disk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (disk, "veld.krachtenveld", NULL);
  gboolean mounted = mount ("tmpfs", disk, "tmpfs", 0, "size=64k") == 0;
  struct rlimit limit, small;

  put (path, self->old);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = (struct rlimit) { 65536, limit.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  if (!mounted)
    setrlimit (RLIMIT_FSIZE, &small);

  assert_refuses (path, self->new, mounted ? "disk is full" : "as large");
  assert_holds (path, self->old);
  g_assert_cmpuint (count_files (disk), ==, 1);
  assert_saves (path, self->old);

  setrlimit (RLIMIT_FSIZE, &limit);
  g_remove (path);
  if (mounted)
    g_assert_cmpint (umount (disk), ==, 0);
  g_rmdir (disk);
}

static void
test_too_large_there (Fixture      *self,
                      gconstpointer data)
{
  struct rlimit limit, small;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = (struct rlimit) { 65536, limit.rlim_max };
  setrlimit (RLIMIT_FSIZE, &small);
  assert_refuses (self->path, self->new, "as large");
  setrlimit (RLIMIT_FSIZE, &limit);
  assert_holds (self->path, self->old);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_read_only_disk (Fixture      *self,
                     gconstpointer data)
{
  g_autofree char *disk = g_dir_make_tmp ("kv-disk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (disk, "veld.krachtenveld", NULL);

  if (mount ("tmpfs", disk, "tmpfs", MS_RDONLY, "size=64k") == 0)
    {
      assert_refuses (path, self->new, "nothing can be written");
      g_assert_cmpint (umount (disk), ==, 0);
    }
  else
    {
      assert_refuses ("/proc/veld.krachtenveld", self->new, "not saved");
    }
  g_rmdir (disk);
}

/* Step 0: what this program could not read back is not written. */
static void
test_own_fault (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GBytes) broken = g_bytes_new_from_bytes (self->new, 0, g_bytes_get_size (self->new) - 20);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autofree char *loose = kv_check_file ("  <partner id='p-1'/>\n");
  g_autoptr (GBytes) other = g_bytes_new_static (loose, strlen (loose));

  assert_refuses (self->path, broken, "fault of this program");
  assert_refuses (self->path, nothing, "fault of this program");
  assert_refuses (self->path, other, "fault of this program");
  assert_holds (self->path, self->old);
}

static void
test_cancelled (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (kv_save_field (file, self->new, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (kv_disk_replace (file, self->new, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (self->path, self->old);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/save/new", test_new);
  ADD ("/save/replace", test_replace);
  ADD ("/save/attributes", test_attributes);
  ADD ("/save/folder-default", test_folder_default);
  ADD ("/save/links", test_links);
  ADD ("/save/names", test_names);
  ADD ("/save/relative", test_relative);
  ADD ("/save/not-a-file", test_not_a_file);
  ADD ("/save/read-not-a-file", test_read_not_a_file);
  ADD ("/save/circle", test_circle);
  ADD ("/save/no-right", test_no_right);
  ADD ("/save/full", test_full);
  ADD ("/save/too-large-there", test_too_large_there);
  ADD ("/save/read-only-disk", test_read_only_disk);
  ADD ("/save/own-fault", test_own_fault);
  ADD ("/save/cancelled", test_cancelled);

  return g_test_run ();
}
