/* How long a program takes until its window is there, and what memory it has then.
 * The program tells of it on standard output, a line for each moment; the bench that
 * started it reads that. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*KvFrameTest) (GtkWindow *window);
typedef void     (*KvFrameDone) (GtkWindow *window);

/* Before the application runs. Tells of the first frame of its first window, "first",
 * and of the first that passes the test, "whole", and goes on with `done`. */
void kv_first_frame_watch (KvFrameTest test, KvFrameDone done);

/* Tells of this moment under this name. */
void kv_first_frame_tell  (const char *name);

/* What was told: when, of the processor time of all its threads and of the first one,
 * and kB of memory: that is there, shared or not; and that is its own and was written
 * to. */
typedef struct
{
  char   name[16];
  gint64 when; /* monotonic, µs */
  gint64 all;  /* µs */
  gint64 main;
  gint64 resident;
  gint64 written;
} KvMoment;

gboolean kv_moment_parse (const char *line, KvMoment *moment);

G_END_DECLS
