/* Running the program as a colleague would type it, without a display, in a
 * folder of its own. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder;      /* where it runs, and where its files come */
  char *environment; /* "NAME=value" for the next runs, or NULL */
  int   status;      /* of the last run */
  char *out;
  gsize out_size;
  char *err;
} KvRun;

KvRun *kv_run_new  (void);

/* Takes the folder away with all that is in it. */
void   kv_run_free (KvRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvRun, kv_run_free)

/* Runs the program with these words; the last is NULL. */
void   kv_run      (KvRun *run, ...) G_GNUC_NULL_TERMINATED;
void   kv_run_argv (KvRun *run, const char * const *words);

/* Ends the test where the last run had another exit status, with what it said. */
void   kv_run_assert_status (KvRun *run, int status);
#define kv_assert_says(run, text) g_assert_nonnull (strstr ((run)->err, text))
#define kv_assert_prints(run, text) g_assert_nonnull (strstr ((run)->out, text))

/* A file in the folder. The content is the caller's. */
char    *kv_run_path  (KvRun *run, const char *name);
void     kv_run_put   (KvRun *run, const char *name, const char *content, gssize size);
char    *kv_run_get   (KvRun *run, const char *name, gsize *size);
gboolean kv_run_has   (KvRun *run, const char *name);
guint    kv_run_count (KvRun *run, const char *name_of_folder);

/* Puts a template in the folder under a name. */
void     kv_run_put_template (KvRun *run, const char *template, const char *name);

/* Ends the test where a file is not a whole PDF, SVG or PNG, as its name says. */
void     kv_run_assert_whole (KvRun *run, const char *name);

G_END_DECLS
