/* Owns a reference to each of its elements. Adding is O(1), removing O(n), but little
 * near an end: undo takes away what came last, a step that clears begins at the first. */

#include "kv-set.h"

struct _KvSet
{
  GObject    parent_instance;
  KvKind     kind;
  GPtrArray *elements;
};

static GType
kv_set_get_item_type (GListModel *model)
{
  return kv_kind_get_type (KV_SET (model)->kind);
}

static guint
kv_set_get_n_items (GListModel *model)
{
  return KV_SET (model)->elements->len;
}

static gpointer
kv_set_get_item (GListModel *model,
                 guint       position)
{
  KvSet *self = KV_SET (model);

  return position < self->elements->len ? g_object_ref (self->elements->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kv_set_get_item_type;
  iface->get_n_items = kv_set_get_n_items;
  iface->get_item = kv_set_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KvSet, kv_set, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
kv_set_finalize (GObject *object)
{
  g_ptr_array_unref (KV_SET (object)->elements);
  G_OBJECT_CLASS (kv_set_parent_class)->finalize (object);
}

static void
kv_set_class_init (KvSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_set_finalize;
}

static void
kv_set_init (KvSet *self)
{
  self->elements = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kv_set_new:
 * @kind: of what may come in it
 *
 * Returns: (transfer full): an empty list of elements.
 */
KvSet *
kv_set_new (KvKind kind)
{
  KvSet *self = g_object_new (KV_TYPE_SET, NULL);

  self->kind = kind;
  return self;
}

/**
 * kv_set_add:
 * @self: a set
 * @element: (transfer none): what comes at the end; the set keeps a reference
 *
 * Tells nobody: kv_set_announce_last() does, once the element can be found.
 */
void
kv_set_add (KvSet     *self,
            KvElement *element)
{
  g_ptr_array_add (self->elements, g_object_ref (element));
}

/* Tells that the last element was added. */
void
kv_set_announce_last (KvSet *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), self->elements->len - 1, 0, 1);
}

/* From both ends inwards. */
static gboolean
find (KvSet     *self,
      KvElement *element,
      guint     *index)
{
  gpointer *elements = self->elements->pdata;
  guint n = self->elements->len;

  for (guint i = 0; 2 * i < n; i++)
    {
      *index = elements[i] == element ? i : n - 1 - i;
      if (elements[*index] == element)
        return TRUE;
    }
  return FALSE;
}

/**
 * kv_set_remove:
 * @self: a set
 * @element: one of its elements; the set gives its reference up
 *
 * Tells who listens. O(n), quick for what came first or last.
 */
void
kv_set_remove (KvSet     *self,
               KvElement *element)
{
  guint index;

  if (!find (self, element, &index))
    g_return_if_reached ();
  g_ptr_array_remove_index (self->elements, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

/**
 * kv_set_count:
 * @self: a set
 *
 * Returns: how many elements there are. O(1).
 */
guint
kv_set_count (KvSet *self)
{
  return self->elements->len;
}

/**
 * kv_set_get:
 * @self: a set
 * @index: less than kv_set_count()
 *
 * Returns: (transfer none): an element. O(1).
 */
KvElement *
kv_set_get (KvSet *self,
            guint  index)
{
  return self->elements->pdata[index];
}
