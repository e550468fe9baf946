#include "kv-first-frame.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define FIELD " %" G_GINT64_FORMAT
#define FIELDS FIELD FIELD FIELD FIELD FIELD

static KvFrameTest is_whole;
static KvFrameDone go_on;
static gboolean is_seen;

/* kB, of a line of the summary of its memory. */
static gint64
find_size (const char *summary,
           const char *name)
{
  const char *at = strstr (summary, name);

  return at != NULL ? g_ascii_strtoll (at + strlen (name), NULL, 10) : 0;
}

static gint64
time_of (clockid_t clock)
{
  struct timespec used;

  clock_gettime (clock, &used);
  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

void
kv_first_frame_tell (const char *name)
{
  gint64 when = g_get_monotonic_time (), all = time_of (CLOCK_PROCESS_CPUTIME_ID), main_thread = time_of (CLOCK_THREAD_CPUTIME_ID);
  g_autofree char *summary = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/smaps_rollup", &summary, NULL, NULL));
  g_print ("moment %s" FIELDS "\n", name, when, all, main_thread, find_size (summary, "Rss:"), find_size (summary, "Private_Dirty:"));
}

gboolean
kv_moment_parse (const char *line,
                 KvMoment   *moment)
{
  return sscanf (line, "moment %15s" FIELDS, moment->name, &moment->when, &moment->all, &moment->main, &moment->resident, &moment->written) == 6;
}

static void
painted_cb (GdkFrameClock *clock,
            GtkWindow     *window)
{
  if (!is_seen)
    kv_first_frame_tell ("first");
  is_seen = TRUE;
  if (!is_whole (window))
    return;

  g_signal_handlers_disconnect_by_func (clock, painted_cb, window);
  kv_first_frame_tell ("whole");
  go_on (window);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), window);
}

/* It may wait for its file before it shows. */
static gboolean
find_window_cb (gpointer data)
{
  g_autoptr (GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), 0);

  if (gtk_widget_get_realized (window))
    realized_cb (window);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
  return G_SOURCE_REMOVE;
}

void
kv_first_frame_watch (KvFrameTest test,
                      KvFrameDone done)
{
  is_whole = test;
  go_on = done;
  g_idle_add_full (G_PRIORITY_HIGH, find_window_cb, NULL, NULL);
}
