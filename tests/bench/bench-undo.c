/* How long a step of a hundred fields takes to undo and to do again, in a field of 500
 * partners, 2,000 relaties and 5,000 standpunten: without a window. */

#include "kv-bench.h"

#include "kv-journal.h"
#include "kv-partner.h"

#define FIELDS 100
#define LIMIT 10 /* ms */
#define TURNS 31

static void
undo (gpointer journal)
{
  kv_journal_undo (journal);
}

static void
redo (gpointer journal)
{
  kv_journal_redo (journal);
}

/* One field of each of so many partners. */
static void
change (KvKrachtenveld *field,
        KvJournal      *journal)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);

  kv_journal_begin (journal, "bench", NULL);
  for (guint i = 0; i < FIELDS; i++)
    kv_element_set_text (partners->pdata[i], i % 2 == 0 ? KV_PARTNER_NAAM : KV_PARTNER_WIL, "Iets anders");
  kv_journal_end (journal);
}

int
main (void)
{
  g_autoptr (KvKrachtenveld) field = kv_bench_large_field ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  gboolean good;

  change (field, journal);
  good = kv_bench_judge ("undo of 100 fields", kv_bench_time (undo, redo, journal, TURNS), LIMIT, " ms");
  undo (journal);
  good &= kv_bench_judge ("redo of 100 fields", kv_bench_time (redo, undo, journal, TURNS), LIMIT, " ms");
  return good ? 0 : 1;
}
