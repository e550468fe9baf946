#include "kv-withheld-dialog.h"

#include <glib/gi18n.h>

#include "kv-counts.h"
#include "kv-withheld.h"

static GtkWidget *
new_row (const KvWithheld *withheld)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *whole = g_strjoin (": ", _("All of it"), withheld->fields[0] != '\0' ? withheld->fields : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), withheld->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), withheld->is_whole ? whole : withheld->fields);
  return row;
}

/* What nobody counts stands together, without a head. */
static gboolean
same_group (KvKind a,
            KvKind b)
{
  return a == b || (!kv_is_counted (a) && !kv_is_counted (b));
}

static AdwPreferencesGroup *
new_group (KvKind kind,
           guint  n)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = kv_count_text (kind, n);

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return ADW_PREFERENCES_GROUP (group);
}

static void
fill (AdwPreferencesPage *page,
      GPtrArray          *list)
{
  for (guint first = 0, end; first < list->len; first = end)
    {
      KvKind kind = ((KvWithheld *) list->pdata[first])->kind;
      AdwPreferencesGroup *group;

      for (end = first; end < list->len && same_group (kind, ((KvWithheld *) list->pdata[end])->kind); end++)
        ;
      group = new_group (kind, end - first);
      for (guint i = first; i < end; i++)
        adw_preferences_group_add (group, new_row (list->pdata[i]));
      adw_preferences_page_add (page, group);
    }
}

GtkWidget *
kv_withheld_dialog_new (GtkWindow      *parent,
                        KvKrachtenveld *krachtenveld)
{
  g_autoptr (GPtrArray) list = kv_withheld_list (krachtenveld);
  GtkWidget *dialog = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "title", _("What is left out?"),
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "transient-for", parent,
                                    "default-width", 560,
                                    "default-height", 640,
                                    NULL);
  GtkWidget *page = adw_preferences_page_new ();

  fill (ADW_PREFERENCES_PAGE (page), list);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (dialog), ADW_PREFERENCES_PAGE (page));
  return dialog;
}
