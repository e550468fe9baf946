#include "kv-worded.h"

#include "kv-date-words.h"
#include "kv-verplaatsing.h"

gboolean
kv_is_worded (const KvField *field)
{
  return (field->marks & (KV_MARK_DATED | KV_MARK_REACH)) != 0;
}

char *
kv_worded_text (const KvField *field,
                const char    *stored)
{
  if ((field->marks & KV_MARK_DATED) != 0)
    return kv_dated_text (stored);
  return (field->marks & KV_MARK_REACH) != 0 ? kv_verplaatsing_text (stored) : g_strdup (stored);
}

char *
kv_worded_read (const KvField *field,
                const char    *text)
{
  if ((field->marks & KV_MARK_DATED) != 0)
    return kv_dated_read (text, kv_date_today ());
  return (field->marks & KV_MARK_REACH) != 0 ? kv_verplaatsing_read (text) : g_strdup (text);
}
