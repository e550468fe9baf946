/* What the benches share: medians of turns, a large field, and a verdict. A
 * limit is a ratio against something measured in the same run, or what a user bears
 * to wait, in ms of processor time. */

#pragma once

#include <gio/gio.h>

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef void (*KvBenchTurn) (gpointer data);

/* Takes turns of the two (one of each at a time, `n` times, after one to warm
 * up) and gives their medians in ms of processor time. `rest` (or NULL) cleans
 * up after ours, and is not timed. */
void     kv_bench_pair   (KvBenchTurn ours, KvBenchTurn theirs, KvBenchTurn rest, gpointer data, guint n, double *our_ms, double *their_ms);

/* The median of `n` turns, after one to warm up. */
double   kv_bench_time   (KvBenchTurn turn, KvBenchTurn rest, gpointer data, guint n);

/* Of these values; sorts them. */
double   kv_bench_median (GArray *values);

/* Prints a line; FALSE when `value` is over `limit`. */
gboolean kv_bench_judge  (const char *what, double value, double limit, const char *unit);

/* Processor time of this thread. */
double   kv_bench_cpu_ms  (void);

/* A field as large as this, with a standpunt of every partner on every belang. */
KvKrachtenveld *kv_bench_field       (guint n_partners, guint n_relaties, guint n_belangen);

/* 500 partners, 2,000 relaties, 5,000 standpunten. */
KvKrachtenveld *kv_bench_large_field (void);

/* A file with it, to be deleted and unreffed. */
GFile          *kv_bench_file        (KvKrachtenveld *field);

G_END_DECLS
