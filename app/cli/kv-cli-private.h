/* What the commands share: how they declare themselves, read their options
 * and files, and speak. */

#pragma once

#include <gio/gio.h>

#include "kv-cli.h"
#include "kv-krachtenveld.h"
#include "kv-reader.h"

G_BEGIN_DECLS

typedef enum
{
  KV_CLI_DONE = 0,
  KV_CLI_FOUND = 1,
  KV_CLI_FAILED = 2,
} KvCliStatus;

typedef struct
{
  const char  *word;
  const char  *arguments; /* after the word, in its help; a msgid */
  const char  *summary;   /* one line; a msgid */
  const char  *more;      /* at the end of its own help; a msgid or NULL */
  KvCliStatus (*run) (char **argv);
} KvCliCommand;

extern const KvCliCommand kv_cli_convert;
extern const KvCliCommand kv_cli_diagrams;
extern const KvCliCommand kv_cli_export;
extern const KvCliCommand kv_cli_layout;
extern const KvCliCommand kv_cli_validate;

/* What every command that reads files takes. */
typedef struct
{
  char     **paths; /* ends with NULL; NULL when there are none */
  gboolean   large;
} KvCliFiles;

void kv_cli_files_clear (KvCliFiles *files);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KvCliFiles, kv_cli_files_clear)

/* Reads the options in `argv` (its first is the command word) into `entries`,
 * and the rest into `files` (NULL: there may be no rest). `min` and `max` say
 * how many files there have to be. --help ends the program here. */
gboolean kv_cli_parse   (const KvCliCommand  *command,
                         const GOptionEntry  *entries,
                         KvCliFiles          *files,
                         guint                min,
                         guint                max,
                         char               **argv,
                         GError             **error);

/* Which of `words` was given for `option`; the error lists them. */
gboolean kv_cli_choose  (const char          *option,
                         const char          *given,
                         const char * const  *words,
                         guint               *index,
                         GError             **error);

/* Reads a project file; repairs go to *repairs (KvRepair). */
KvKrachtenveld *kv_cli_read (const char  *path,
                             gboolean     large,
                             GPtrArray  **repairs,
                             GError     **error);

/* A line about something in a file. */
char           *kv_cli_describe (const char     *path,
                                 const KvRepair *repair);

/* Whether any of what was found had to be repaired. */
KvCliStatus     kv_cli_found    (GPtrArray      *repairs);

/* As kv_cli_read(), and says on stderr what was found. */
KvKrachtenveld *kv_cli_open (const char   *path,
                             gboolean      large,
                             KvCliStatus  *status,
                             GError      **error);

/* Writes a whole file, or to stdout where `path` is "-". A fault leaves the file
 * as it was. `writer` is kv_save_field() for a project file, else
 * kv_disk_replace(). */
typedef gboolean (*KvCliWriter) (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);
gboolean kv_cli_write   (const char          *path,
                         GBytes              *bytes,
                         KvCliWriter          writer,
                         GError             **error);
gboolean kv_cli_flush   (GError             **error);

/* A path as a line of text: nothing in it breaks the line. */
char    *kv_cli_display (const char          *path);

/* One line on stderr, after the name of the program. */
void     kv_cli_say     (const char          *format,
                         ...) G_GNUC_PRINTF (1, 2);

/* Says why a command could not, and where its help is after bad usage. */
KvCliStatus kv_cli_fail (const KvCliCommand  *command,
                         const GError        *error);

G_END_DECLS
