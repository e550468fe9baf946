#include "kv-kind-item.h"

struct _KvKindItem
{
  GObject parent_instance;
  char   *label;
};

enum { PROP_0, PROP_LABEL, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvKindItem, kv_kind_item, G_TYPE_OBJECT)

void
kv_kind_item_set_label (KvKindItem *self,
                        const char *label)
{
  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
kv_kind_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_set_string (value, KV_KIND_ITEM (object)->label);
}

static void
kv_kind_item_finalize (GObject *object)
{
  g_free (KV_KIND_ITEM (object)->label);

  G_OBJECT_CLASS (kv_kind_item_parent_class)->finalize (object);
}

static void
kv_kind_item_class_init (KvKindItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kv_kind_item_get_property;
  object_class->finalize = kv_kind_item_finalize;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_kind_item_init (KvKindItem *self)
{
}

KvKindItem *
kv_kind_item_new (void)
{
  return g_object_new (KV_TYPE_KIND_ITEM, NULL);
}
