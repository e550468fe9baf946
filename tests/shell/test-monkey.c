/* A monkey at the window: seeded random input by the X server for a minute. No
 * warning may come of it (they are fatal), and all that it did can be taken
 * back to the byte.
 *
 * KV_MONKEY_SECONDS and KV_MONKEY_SEED make it another length and another
 * monkey; KV_MONKEY_TELL shows what it does. */

#include <X11/Xatom.h>
#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "kv-chooser.h"
#include "kv-shell-test.h"
#include "kv-writer.h"

#define SECONDS 60
#define SEED 1
#define PAUSE 12 /* ms between two things it does */
#define WIDTH 1200
#define HEIGHT 800

/* What leaves the window or the file is not for monkeys. */
static const char *const keys[] = {
  "a", "e", "i", "r", "n", "f", "b", "1", "2", "3", "4", "5", "9", "0", "plus", "minus", "question", "semicolon", "space",
  "Tab", "Tab", "shift+Tab", "Return", "Return", "Escape", "Escape", "BackSpace", "Delete", "F2", "F6", "shift+F6", "F8", "F9",
  "shift+F9", "Menu", "shift+F10", "Home", "End", "ctrl+Home", "ctrl+End", "Page_Down",
  "Up", "Down", "Left", "Right", "shift+Up", "shift+Down", "shift+Left", "shift+Right", "ctrl+Up", "ctrl+Down", "ctrl+Left",
  "ctrl+Right", "ctrl+shift+Up", "ctrl+shift+Left", "alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+1", "alt+Return", "ctrl+Return",
  "ctrl+a", "ctrl+shift+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+d", "ctrl+f", "ctrl+shift+n", "ctrl+shift+l", "ctrl+plus", "ctrl+minus",
  "ctrl+0", "ctrl+9", "ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+Page_Down", "ctrl+Page_Up",
};
static const char *const modifiers[] = { NULL, NULL, NULL, NULL, "ctrl", "shift" };

typedef struct
{
  KvWindow      *window;
  GRand         *random;
  GSubprocess   *process;
  GOutputStream *hand;
} Monkey;

static void
choose_nothing (GtkWindow      *parent,
                const KvChoice *choice,
                KvChosen        chosen)
{
}

static gboolean
stay_cb (GtkWindow *window)
{
  return GDK_EVENT_STOP;
}

static int
below (Monkey *monkey,
       int     n)
{
  return g_rand_int_range (monkey->random, 0, n);
}

static void G_GNUC_PRINTF (2, 3)
act (Monkey     *monkey,
     const char *format,
     ...)
{
  GError *error = NULL;
  va_list arguments;
  g_autofree char *line = NULL;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (g_getenv ("KV_MONKEY_TELL") != NULL)
    g_printerr ("%s", line);
  g_output_stream_write_all (monkey->hand, line, strlen (line), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
use_pointer (Monkey *monkey)
{
  const char *held = modifiers[below (monkey, G_N_ELEMENTS (modifiers))];
  int x = below (monkey, WIDTH), y = below (monkey, HEIGHT);
  int what = below (monkey, 10);

  if (held != NULL)
    act (monkey, "keydown %s\n", held);
  act (monkey, "mousemove %d %d\n", x, y);
  if (what < 4)
    act (monkey, "click 1\n");
  else if (what == 4)
    act (monkey, "click --repeat 2 1\n");
  else if (what == 6)
    act (monkey, "click %d\n", 4 + below (monkey, 2));
  else if (what == 5)
    act (monkey, "click 3\n");
  else
    act (monkey, "mousedown 1\nmousemove %d %d\nmousemove %d %d\nmouseup 1\n", x + 20, y + 9, below (monkey, WIDTH), below (monkey, HEIGHT));
  if (held != NULL)
    act (monkey, "keyup %s\n", held);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
turn (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Dialogs that it opened. */
static void
close_others (Monkey *monkey)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != GTK_WINDOW (monkey->window))
        gtk_window_destroy (window);
    }
}

static void
set_property (Display      *display,
              Window        window,
              const char   *name,
              Atom          type,
              unsigned long value)
{
  XChangeProperty (display, window, XInternAtom (display, name, False), type, 32, PropModeReplace, (const unsigned char *) &value, 1);
}

/* Says that there is a window manager which moves and resizes windows, and is
 * one that never does. Without one GDK moves them itself, also those that are
 * gone before the button is let go of, which is an error to the X server. */
static void
stand_in_for_a_window_manager (void)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  Window root = DefaultRootWindow (display);
  Window manager = XCreateSimpleWindow (display, root, -1, -1, 1, 1, 0, 0, 0);

  set_property (display, manager, "_NET_SUPPORTING_WM_CHECK", XA_WINDOW, manager);
  set_property (display, root, "_NET_SUPPORTING_WM_CHECK", XA_WINDOW, manager);
  set_property (display, root, "_NET_SUPPORTED", XA_ATOM, XInternAtom (display, "_NET_WM_MOVERESIZE", False));
  XSync (display, False);
}

static void
take_the_window (Monkey *monkey)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (monkey->window));
  unsigned long id = gdk_x11_surface_get_xid (surface);

  act (monkey, "windowmove %lu 0 0 windowsize %lu %d %d windowfocus %lu\n", id, id, WIDTH, HEIGHT, id);
  turn (300);
}

static void
play (Monkey *monkey,
      guint   seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;

  for (guint i = 0; g_get_monotonic_time () < end; i++)
    {
      if (below (monkey, 3) == 0)
        use_pointer (monkey);
      else
        act (monkey, "key %s\n", keys[below (monkey, G_N_ELEMENTS (keys))]);
      turn (PAUSE);
      if (i % 64 != 63)
        continue;
      turn (200);
      close_others (monkey);
      take_the_window (monkey);
    }
  act (monkey, "mouseup 1\nkey Escape\nkey Escape\nkey Escape\n");
  turn (1000);
}

static guint
get_number (const char *variable,
            guint       otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

static void
assert_same (GBytes *a,
             GBytes *b)
{
  gsize a_size, b_size;
  const char *a_data = g_bytes_get_data (a, &a_size);
  const char *b_data = g_bytes_get_data (b, &b_size);

  g_assert_cmpmem (a_data, a_size, b_data, b_size);
}

/* A copy: monkeys find the button that saves. */
static GFile *
copy_field (const char *folder)
{
  g_autoptr (GFile) from = kv_test_file ("waterrijk");
  g_autofree char *path = g_build_filename (folder, "veld.krachtenveld", NULL);
  GFile *to = g_file_new_for_path (path);
  GError *error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return to;
}

/* How many steps it took: what the monkey had taken back itself is not done
 * again. */
static guint
undo_all (KvJournal *journal)
{
  guint n = 0;

  for (; kv_journal_get_can_undo (journal); n++)
    kv_journal_undo (journal);
  return n;
}

static void
test_monkey (void)
{
  guint seed = get_number ("KV_MONKEY_SEED", SEED);
  KvApplication *application = kv_test_application ();
  g_autofree char *folder = g_dir_make_tmp ("kv-monkey-XXXXXX", NULL);
  g_autoptr (GFile) file = copy_field (folder);
  Monkey monkey = { kv_test_open (application, file), g_rand_new_with_seed (seed), NULL, NULL };
  KvKrachtenveld *field = kv_document_get_krachtenveld (kv_window_get_document (monkey.window));
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  g_autoptr (GBytes) start = kv_write_bytes (field);
  g_autoptr (GBytes) done = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GBytes) again = NULL;
  guint n_undone;
  GError *error = NULL;

  g_test_message ("monkey %u", seed);
  monkey.process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  g_assert_no_error (error);
  monkey.hand = g_subprocess_get_stdin_pipe (monkey.process);
  stand_in_for_a_window_manager ();
  g_signal_connect (monkey.window, "close-request", G_CALLBACK (stay_cb), NULL);
  take_the_window (&monkey);

  play (&monkey, get_number ("KV_MONKEY_SECONDS", SECONDS));
  close_others (&monkey);
  g_output_stream_close (monkey.hand, NULL, NULL);
  g_subprocess_wait (monkey.process, NULL, NULL);
  turn (500);

  g_assert_false (kv_journal_in_transaction (journal));
  done = kv_write_bytes (field);
  n_undone = undo_all (journal);
  back = kv_write_bytes (field);
  for (guint i = 0; i < n_undone; i++)
    kv_journal_redo (journal);
  again = kv_write_bytes (field);
  assert_same (start, back);
  assert_same (done, again);
  turn (500);

  g_object_unref (monkey.process);
  g_rand_free (monkey.random);
  kv_application_set_presenting (application, FALSE);
  gtk_window_destroy (GTK_WINDOW (monkey.window));
  turn (100);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  kv_chooser_replace (choose_nothing);
  g_test_add_func ("/monkey/minute", test_monkey);
  return g_test_run ();
}
