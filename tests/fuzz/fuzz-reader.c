#include "fuzz-reader.h"

#include "kv-error.h"
#include "kv-facts.h"
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

/* Writing, reading and writing again gives the same bytes. */
static GBytes *
check_stable (KvKrachtenveld *krachtenveld)
{
  GBytes *written = kv_write_bytes (krachtenveld);
  g_autoptr (KvKrachtenveld) again = read_again (written);
  g_autoptr (GBytes) rewritten = kv_write_bytes (again);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (rewritten, NULL), g_bytes_get_size (rewritten));

  return written;
}

/* One of each kind is removed; what is kept as text takes nobody's place, and
 * undo brings all back. */
static void
check_removal (KvKrachtenveld *krachtenveld)
{
  KvJournal *journal = kv_krachtenveld_get_journal (krachtenveld);
  g_autoptr (GBytes) before = kv_write_bytes (krachtenveld), after = NULL, removed = NULL;

  kv_journal_begin (journal, "remove", NULL);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (KvElement) first = g_list_model_get_item (kv_krachtenveld_get_list (krachtenveld, kind), 0);

      if (first != NULL)
        kv_krachtenveld_remove (krachtenveld, first);
    }
  kv_journal_end (journal);
  removed = check_stable (krachtenveld);

  kv_journal_undo (journal);
  after = kv_write_bytes (krachtenveld);
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before), g_bytes_get_data (after, NULL), g_bytes_get_size (after));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_bytes (bytes, "fuzz", NULL, &repairs, NULL, &error);

  if (krachtenveld == NULL)
    {
      check_refusal (error);
      return 0;
    }

  check_repairs (repairs, krachtenveld);
  written = check_stable (krachtenveld);
  /* In a newer format things may stand in each other's place that we cannot. */
  if (kv_facts_get (krachtenveld)->version == NULL)
    check_removal (krachtenveld);

  return 0;
}
