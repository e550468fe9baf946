#include "kv-recent.h"

#define MIME_TYPE "application/vnd.krachtenveld+xml"
#define EXTENSION ".krachtenveld"
#define MOST 8

void
kv_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "krachtenveld",
    .app_exec = (char *) "krachtenveld %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) == 0
         || g_str_has_suffix (gtk_recent_info_get_uri (info), EXTENSION);
}

/* Only what is near is looked for: a share that hangs would hang us. */
static gboolean
is_gone (GtkRecentInfo *info)
{
  return gtk_recent_info_is_local (info) && !gtk_recent_info_exists (info);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  GtkRecentInfo *const *first = a;
  GtkRecentInfo *const *second = b;

  return -g_date_time_compare (gtk_recent_info_get_modified (*first), gtk_recent_info_get_modified (*second));
}

GPtrArray *
kv_recent_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    {
      if (is_ours (l->data) && !is_gone (l->data))
        g_ptr_array_add (list, gtk_recent_info_ref (l->data));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (list, compare);
  if (list->len > MOST)
    g_ptr_array_set_size (list, MOST);
  return list;
}
