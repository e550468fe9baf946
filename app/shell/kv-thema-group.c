#include "kv-thema-group.h"

#include <glib/gi18n.h>

#include "kv-field-expander.h"
#include "kv-field-group.h"
#include "kv-field-row.h"
#include "kv-locatie.h"

struct _KvThemaGroup
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (KvThemaGroup, kv_thema_group, ADW_TYPE_BIN)

static GtkWidget *
new_thema (const KvWord *thema)
{
  GtkWidget *expander = g_object_new (KV_TYPE_FIELD_EXPANDER, "title", thema->text, "tells", TRUE, NULL);
  g_autofree char *pair = g_strdup_printf ("thema %s", thema->word);
  const KvField *fields = kv_kind_get_class (KV_KIND_THEMA)->fields;

  for (guint field = KV_THEMA_NU; field <= KV_THEMA_DATUM; field++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              g_object_new (KV_TYPE_FIELD_ROW, "field", fields[field].name, "pair", pair, NULL));
  return expander;
}

static void
kv_thema_group_class_init (KvThemaGroupClass *klass)
{
}

static void
kv_thema_group_init (KvThemaGroup *self)
{
  GtkWidget *group = g_object_new (KV_TYPE_FIELD_GROUP, "title", _("Development per theme"), NULL);

  for (const KvWord *thema = kv_themas; thema->word != NULL; thema++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_thema (thema));
  adw_bin_set_child (ADW_BIN (self), group);
}
