/* Asking which file. Tests answer themselves by replacing the chooser. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean    save;
  const char *title;
  const char *accept;    /* on the button */
  const char *name;      /* SAVE: what is proposed, with its extension */
  const char *filter;    /* what the files are called */
  const char *extension; /* without a dot */
  GFile      *beside;    /* in whose folder one begins to look; NULL: where one last was */
} KvChoice;

/* Called for each file chosen, and not at all when nothing is. */
typedef void (*KvChosen)  (GtkWindow      *parent,
                           GFile          *file);
typedef void (*KvChooser) (GtkWindow      *parent,
                           const KvChoice *choice,
                           KvChosen        chosen);

void  kv_choose_file     (GtkWindow      *parent,
                          const KvChoice *choice,
                          KvChosen        chosen);
void  kv_chooser_replace (KvChooser       chooser); /* NULL: the real one */

/* A title as the name of a file: what no file system takes is replaced. To be
 * freed. */
char *kv_file_name       (const char     *title,
                          const char     *extension);

G_END_DECLS
