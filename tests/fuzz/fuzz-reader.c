#include "fuzz-reader.h"

#include "kv-error.h"
#include "kv-reader.h"
#include "kv-writer.h"

static void
check_refusal (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == KV_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, "fuzz"));
}

static void
check_repairs (GPtrArray      *repairs,
               KvKrachtenveld *krachtenveld)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < repairs->len; i++)
    {
      const KvRepair *repair = repairs->pdata[i];

      g_assert_true (g_utf8_validate (repair->message, -1, NULL));
      changed |= !repair->kept;
    }
  g_assert_true (changed == kv_journal_get_changed (kv_krachtenveld_get_journal (krachtenveld)));
}

static KvKrachtenveld *
read_again (GBytes *bytes)
{
  KvReadOptions options = { .allow_large = TRUE };
  g_autoptr (GError) error = NULL;
  KvKrachtenveld *krachtenveld = kv_read_bytes (bytes, "again", &options, NULL, NULL, &error);

  g_assert_no_error (error);
  return krachtenveld;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL, rewritten = NULL;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_bytes (bytes, "fuzz", NULL, &repairs, NULL, &error);
  g_autoptr (KvKrachtenveld) again = NULL;

  if (krachtenveld == NULL)
    {
      check_refusal (error);
      return 0;
    }

  check_repairs (repairs, krachtenveld);
  written = kv_write_bytes (krachtenveld);
  again = read_again (written);
  rewritten = kv_write_bytes (again);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (rewritten, NULL), g_bytes_get_size (rewritten));

  return 0;
}
