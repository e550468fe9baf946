#include "kv-facts.h"

static G_DEFINE_QUARK (kv-facts, facts)

static void
facts_free (KvFacts *facts)
{
  g_free (facts->version);
  g_free (facts->id);
  g_string_free (facts->prolog, TRUE);
  g_string_free (facts->epilog, TRUE);
  g_free (facts);
}

/* (nullable): NULL for a krachtenveld that was not read. */
KvFacts *
kv_facts_get (KvKrachtenveld *krachtenveld)
{
  return g_object_get_qdata (G_OBJECT (krachtenveld), facts_quark ());
}

KvFacts *
kv_facts_ensure (KvKrachtenveld *krachtenveld)
{
  KvFacts *facts = kv_facts_get (krachtenveld);

  if (facts == NULL)
    {
      facts = g_new0 (KvFacts, 1);
      facts->prolog = g_string_new (NULL);
      facts->epilog = g_string_new (NULL);
      g_object_set_qdata_full (G_OBJECT (krachtenveld), facts_quark (), facts, (GDestroyNotify) facts_free);
    }

  return facts;
}
