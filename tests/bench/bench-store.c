/* How fast a file is read and written, against libxml2's own reader and writer
 * over the same bytes, and how much memory `validate` takes. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kv-bench.h"
#include "kv-document.h"
#include "kv-reader.h"
#include "kv-save.h"
#include "kv-writer.h"

#define TURNS 21

typedef struct
{
  KvKrachtenveld *field;
  GBytes         *bytes;
  GPtrArray      *events; /* what a bare writer writes */
  KvKrachtenveld *opened; /* what was read last */
} Bench;

/* One thing that the writer does: an element with its attributes, a text, or
 * the end of an element. */
typedef struct
{
  int         type;
  xmlChar    *name;
  xmlChar    *text;
  GPtrArray  *attributes; /* name, value, name, value... */
} Event;

static void
read_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  bench->opened = kv_read_bytes (bench->bytes, "bench", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Opening a file frees nothing. */
static void
close_opened (gpointer data)
{
  Bench *bench = data;

  g_clear_object (&bench->opened);
}

static xmlTextReader *
bare_reader (Bench *bench)
{
  gsize size;
  const char *text = g_bytes_get_data (bench->bytes, &size);

  return xmlReaderForMemory (text, size, NULL, NULL, XML_PARSE_NONET);
}

static void
read_bare (gpointer data)
{
  xmlTextReader *reader = bare_reader (data);

  while (xmlTextReaderRead (reader) == 1)
    ;
  xmlFreeTextReader (reader);
}

static void
write_ours (gpointer data)
{
  g_autoptr (GBytes) bytes = kv_write_bytes (((Bench *) data)->field);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static void
write_bare (gpointer data)
{
  Bench *bench = data;
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);

  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  for (guint i = 0; i < bench->events->len; i++)
    {
      Event *event = bench->events->pdata[i];

      if (event->type == XML_READER_TYPE_ELEMENT)
        {
          xmlTextWriterStartElement (writer, event->name);
          for (guint a = 0; a < event->attributes->len; a += 2)
            xmlTextWriterWriteAttribute (writer, event->attributes->pdata[a], event->attributes->pdata[a + 1]);
        }
      else if (event->type == XML_READER_TYPE_TEXT)
        xmlTextWriterWriteString (writer, event->text);
      else
        xmlTextWriterEndElement (writer);
    }
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  xmlBufferFree (buffer);
}

static void
add_event (Bench         *bench,
           xmlTextReader *reader,
           int            type)
{
  Event *event = g_new0 (Event, 1);

  event->type = type;
  event->name = xmlTextReaderName (reader);
  event->text = xmlTextReaderValue (reader);
  event->attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFree);
  while (type == XML_READER_TYPE_ELEMENT && xmlTextReaderMoveToNextAttribute (reader) == 1)
    {
      g_ptr_array_add (event->attributes, xmlTextReaderName (reader));
      g_ptr_array_add (event->attributes, xmlTextReaderValue (reader));
    }
  if (type == XML_READER_TYPE_ELEMENT)
    xmlTextReaderMoveToElement (reader);
  g_ptr_array_add (bench->events, event);
}

static void
event_free (Event *event)
{
  xmlFree (event->name);
  xmlFree (event->text);
  g_ptr_array_unref (event->attributes);
  g_free (event);
}

static void
collect_events (Bench *bench)
{
  xmlTextReader *reader = bare_reader (bench);

  bench->events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  while (xmlTextReaderRead (reader) == 1)
    {
      int type = xmlTextReaderNodeType (reader);

      if (type != XML_READER_TYPE_ELEMENT && type != XML_READER_TYPE_TEXT && type != XML_READER_TYPE_END_ELEMENT)
        continue;
      add_event (bench, reader, type);
      if (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (reader))
        add_event (bench, reader, XML_READER_TYPE_END_ELEMENT);
    }
  xmlFreeTextReader (reader);
}

/* The most memory, in bytes, that `krachtenveld validate PATH` takes. */
static double
peak_of_validate (const char *program,
                  const char *path)
{
  struct rusage usage;
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      execl (program, program, "validate", path, NULL);
      _exit (127);
    }
  wait4 (child, &status, 0, &usage);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);

  return usage.ru_maxrss * 1024.0;
}

/* A process of its own that was small when it was made: a child counts what
 * its parent held when it was forked. It waits for a byte, validates both files
 * and answers with the memory that the large one took above the small one. */
typedef struct
{
  char *folder, *large, *small;
  int   ask[2], answer[2];
} Scale;

static void
scale_start (Scale      *scale,
             const char *program)
{
  char go;

  scale->folder = g_dir_make_tmp ("kv-bench-XXXXXX", NULL);
  scale->large = g_build_filename (scale->folder, "large.krachtenveld", NULL);
  scale->small = g_build_filename (scale->folder, "small.krachtenveld", NULL);
  g_assert_true (pipe (scale->ask) == 0 && pipe (scale->answer) == 0);
  if (fork () != 0)
    return;

  if (read (scale->ask[0], &go, 1) == 1)
    {
      double above = peak_of_validate (program, scale->large) - peak_of_validate (program, scale->small);

      g_assert_true (write (scale->answer[1], &above, sizeof above) == sizeof above);
    }
  _exit (0);
}

static void
save_to (const char *path,
         GBytes     *bytes)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (kv_save_field (file, bytes, NULL, NULL));
}

static gboolean
scale_judge (Scale  *scale,
             GBytes *bytes)
{
  g_autoptr (KvKrachtenveld) empty = kv_krachtenveld_new ("k-empty");
  g_autoptr (GBytes) empty_bytes = kv_write_bytes (empty);
  double above = 0;

  save_to (scale->large, bytes);
  save_to (scale->small, empty_bytes);
  g_assert_true (write (scale->ask[1], "", 1) == 1);
  g_assert_true (read (scale->answer[0], &above, sizeof above) == sizeof above);
  g_remove (scale->large);
  g_remove (scale->small);
  g_rmdir (scale->folder);
  g_assert_cmpfloat (above, >, 0);

  return kv_bench_judge ("memory of validate, per byte of the file", above / g_bytes_get_size (bytes), 8, "x");
}

static void
save_turn (gpointer data)
{
  Bench *bench = data;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "kv-bench-save.krachtenveld", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (kv_save_field (file, bench->bytes, NULL, NULL));
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };
  Scale scale;
  double ours, theirs;
  gboolean good = TRUE;

  g_assert_cmpint (argc, ==, 2);
  scale_start (&scale, argv[1]);
  bench.field = kv_bench_large_field ();
  bench.bytes = kv_write_bytes (bench.field);
  collect_events (&bench);
  g_print ("file of %.0f kB\n", g_bytes_get_size (bench.bytes) / 1e3);

  kv_bench_pair (read_ours, read_bare, close_opened, &bench, TURNS, &ours, &theirs);
  g_print ("read: ours %.1f ms, xmlTextReader %.1f ms\n", ours, theirs);
  good &= kv_bench_judge ("read against xmlTextReader", ours / theirs, 3, "x");

  kv_bench_pair (write_ours, write_bare, NULL, &bench, TURNS, &ours, &theirs);
  g_print ("write: ours %.1f ms, xmlTextWriter %.1f ms\n", ours, theirs);
  good &= kv_bench_judge ("write against xmlTextWriter", ours / theirs, 3, "x");

  kv_bench_pair (save_turn, save_turn, NULL, &bench, TURNS, &ours, &theirs);
  g_print ("the steps of a save, processor time: %.1f ms\n", ours);

  good &= scale_judge (&scale, bench.bytes);

  g_ptr_array_unref (bench.events);
  g_bytes_unref (bench.bytes);
  g_object_unref (bench.field);
  return good ? 0 : 1;
}
