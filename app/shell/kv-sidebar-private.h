/* Between the files of the list at the side. */

#pragma once

#include "kv-name-entry.h"
#include "kv-roster-list.h"
#include "kv-sidebar.h"

G_BEGIN_DECLS

struct _KvSidebar
{
  AdwBin          parent_instance;
  GtkSearchEntry *search;
  GtkMenuButton  *kinds;
  GtkLabel       *kind_label;
  GtkStack       *stack;     /* list, hits, none, nothing */
  KvRosterList   *list;
  KvRosterList   *hits;
  GtkLabel       *none;
  GtkLabel       *add_found_label;
  GtkWidget      *add_found;
  GtkWidget      *adding;
  GtkEntry       *entry;
  GtkRevealer    *message;
  GtkLabel       *message_label;

  KvKind          kind;      /* of what the list shows */
  KvSession      *session;
  KvEdits        *edits;     /* NULL: nothing can be added */
  KvKrachtenveld *shown;
  gboolean        is_stale;  /* to be filled once it is seen */
  GPtrArray      *found;     /* ids, ends with NULL; NULL: nobody searches */
  char          **before;    /* what was selected then */

  KvNameEntry    *naming;    /* in a row, weak */
  KvRosterRow    *named;     /* that row, as long as there is an entry */
};

/* The list, or what is found, or why there is neither. */
void     kv_sidebar_show_page   (KvSidebar       *self);
void     kv_sidebar_add_key     (KvSidebar       *self,
                                 GtkWidget       *widget,
                                 guint            key,
                                 GtkShortcutFunc  function);

/* Searching (kv-sidebar-search.c). */
void     kv_sidebar_bind_search (GtkWidgetClass  *widget_class);
void     kv_sidebar_init_search (KvSidebar       *self);
void     kv_sidebar_show_hits   (KvSidebar       *self);
void     kv_sidebar_end_search  (KvSidebar       *self);

/* Renaming (kv-sidebar-name.c). */
void     kv_sidebar_forget_name (KvSidebar       *self);

G_END_DECLS
