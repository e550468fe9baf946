/* The properties view and diagram (ids) can be bound. */

#include "kv-session.h"

struct _KvSession
{
  GObject         parent_instance;
  KvKrachtenveld *krachtenveld;
  KvSelection    *selection;
  char           *view;
  char           *diagram;
};

enum { PROP_0, PROP_VIEW, PROP_DIAGRAM, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvSession, kv_session, G_TYPE_OBJECT)

static void
kv_session_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KvSession *self = KV_SESSION (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_DIAGRAM:
      g_value_set_string (value, self->diagram);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_session_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KvSession *self = KV_SESSION (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      kv_session_set_view (self, g_value_get_string (value));
      break;
    case PROP_DIAGRAM:
      kv_session_set_diagram (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_session_finalize (GObject *object)
{
  KvSession *self = KV_SESSION (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->krachtenveld);
  g_free (self->view);
  g_free (self->diagram);

  G_OBJECT_CLASS (kv_session_parent_class)->finalize (object);
}

static void
kv_session_class_init (KvSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kv_session_get_property;
  object_class->set_property = kv_session_set_property;
  object_class->finalize = kv_session_finalize;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "netwerk", flags);
  properties[PROP_DIAGRAM] = g_param_spec_string ("diagram", NULL, NULL, "netwerk", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_session_init (KvSession *self)
{
  self->view = g_strdup ("netwerk");
  self->diagram = g_strdup ("netwerk");
}

/**
 * kv_session_new:
 * @krachtenveld: the field to look at
 *
 * Returns: (transfer full): a session that shows the netwerkdiagram at 100%,
 *   with nothing selected.
 */
KvSession *
kv_session_new (KvKrachtenveld *krachtenveld)
{
  KvSession *self = g_object_new (KV_TYPE_SESSION, NULL);

  self->krachtenveld = g_object_ref (krachtenveld);
  self->selection = kv_selection_new (krachtenveld);
  return self;
}

/**
 * kv_session_get_krachtenveld:
 * @self: a session
 *
 * Returns: (transfer none): what it looks at.
 */
KvKrachtenveld *
kv_session_get_krachtenveld (KvSession *self)
{
  return self->krachtenveld;
}

/**
 * kv_session_get_selection:
 * @self: a session
 *
 * Returns: (transfer none): what is selected in it; the same one as long as it lives.
 */
KvSelection *
kv_session_get_selection (KvSession *self)
{
  return self->selection;
}

const char *
kv_session_get_view (KvSession *self)
{
  return self->view;
}

/**
 * kv_session_set_view:
 * @self: a session
 * @view: see kv_session_get_view()
 *
 * A property: tells who listens, unless it is so already.
 */
void
kv_session_set_view (KvSession  *self,
                     const char *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

const char *
kv_session_get_diagram (KvSession *self)
{
  return self->diagram;
}

/**
 * kv_session_set_diagram:
 * @self: a session
 * @diagram: the id of a diagram
 *
 * A property: tells who listens, unless it is so already.
 */
void
kv_session_set_diagram (KvSession  *self,
                        const char *diagram)
{
  if (g_strcmp0 (self->diagram, diagram) == 0)
    return;

  g_free (self->diagram);
  self->diagram = g_strdup (diagram);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
}
