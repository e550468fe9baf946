#include "kv-bench.h"

#include <time.h>

#include "kv-belang.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-writer.h"

double
kv_bench_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
time_turn (KvBenchTurn turn,
           gpointer    data)
{
  double start = kv_bench_cpu_ms ();

  turn (data);
  return kv_bench_cpu_ms () - start;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

double
kv_bench_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

void
kv_bench_pair (KvBenchTurn ours,
               KvBenchTurn theirs,
               KvBenchTurn rest,
               gpointer    data,
               guint       n,
               double     *our_ms,
               double     *their_ms)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= n; i++)
    {
      double a = time_turn (ours, data), b;

      if (rest != NULL)
        rest (data);
      b = time_turn (theirs, data);
      if (i == 0)
        continue;
      g_array_append_val (first, a);
      g_array_append_val (second, b);
    }

  *our_ms = kv_bench_median (first);
  *their_ms = kv_bench_median (second);
}

double
kv_bench_time (KvBenchTurn turn,
               KvBenchTurn rest,
               gpointer    data,
               guint       n)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= n; i++)
    {
      double ms = time_turn (turn, data);

      if (rest != NULL)
        rest (data);
      if (i > 0)
        g_array_append_val (times, ms);
    }
  return kv_bench_median (times);
}

gboolean
kv_bench_judge (const char *what,
                double      value,
                double      limit,
                const char *unit)
{
  gboolean good = value <= limit;

  g_print ("%s: %.2f%s (limit %.2f%s) %s\n", what, value, unit, limit, unit, good ? "good" : "OVER THE LIMIT");
  return good;
}

static void
load (KvKrachtenveld *field,
      KvElement      *element)
{
  kv_krachtenveld_load (field, element);
  g_object_unref (element);
}

static void
load_partners (KvKrachtenveld *field,
               GRand          *rand,
               guint           n)
{
  char id[32], name[32];

  for (guint i = 0; i < n; i++)
    {
      KvElement *partner = kv_element_new (KV_KIND_PARTNER, (g_snprintf (id, sizeof id, "p-%08u", i), id));

      kv_element_set_text (partner, KV_PARTNER_NAAM, (g_snprintf (name, sizeof name, "Stichting nummer %u", i), name));
      kv_element_set_text (partner, KV_PARTNER_SECTOR, i % 2 == 0 ? "s-kinderopvang" : "s-schoolbestuur");
      kv_element_set_score (partner, KV_PARTNER_INVLOED, g_rand_int_range (rand, 1, 6));
      kv_element_set_score (partner, KV_PARTNER_HOUDING, g_rand_int_range (rand, -2, 3));
      kv_element_set_text (partner, KV_PARTNER_WIL, "Zekerheid over de huur en de bezetting in elke kern.");
      load (field, partner);
    }
}

static void
load_relaties (KvKrachtenveld *field,
               GRand          *rand,
               guint           n,
               guint           n_partners)
{
  char id[32];

  for (guint i = 0; i < n; i++)
    {
      KvElement *relatie = kv_element_new (KV_KIND_RELATIE, (g_snprintf (id, sizeof id, "r-%08u", i), id));

      g_snprintf (id, sizeof id, "p-%08u", g_rand_int_range (rand, 0, (int) n_partners / 2));
      kv_element_set_text (relatie, KV_RELATIE_VAN, id);
      g_snprintf (id, sizeof id, "p-%08u", g_rand_int_range (rand, (int) n_partners / 2, (int) n_partners));
      kv_element_set_text (relatie, KV_RELATIE_NAAR, id);
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, g_rand_int_range (rand, 1, KV_N_RELATIE_SOORTEN));
      kv_element_set_score (relatie, KV_RELATIE_STERKTE, g_rand_int_range (rand, 1, 4));
      load (field, relatie);
    }
}

static void
load_belangen (KvKrachtenveld *field,
               GRand          *rand,
               guint           n,
               guint           n_partners)
{
  char id[32], partner[32];

  for (guint i = 0; i < n; i++)
    {
      KvElement *belang = kv_element_new (KV_KIND_BELANG, (g_snprintf (id, sizeof id, "b-%08u", i), id));

      kv_element_set_text (belang, KV_BELANG_NAAM, "Doorgaande ontwikkellijn");
      load (field, belang);
    }
  for (guint i = 0; i < n_partners * n; i++)
    {
      KvElement *standpunt;

      g_snprintf (partner, sizeof partner, "p-%08u", i / n);
      g_snprintf (id, sizeof id, "b-%08u", i % n);
      standpunt = kv_element_new_pair (KV_KIND_STANDPUNT, partner, id);
      kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, g_rand_int_range (rand, -4, 5));
      load (field, standpunt);
    }
}

KvKrachtenveld *
kv_bench_field (guint n_partners,
                guint n_relaties,
                guint n_belangen)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-bench");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  kv_krachtenveld_add_default_sectors (field);
  load_partners (field, rand, n_partners);
  load_relaties (field, rand, n_relaties, n_partners);
  load_belangen (field, rand, n_belangen, n_partners);
  return field;
}

KvKrachtenveld *
kv_bench_large_field (void)
{
  return kv_bench_field (500, 2000, 10);
}

GFile *
kv_bench_file (KvKrachtenveld *field)
{
  g_autoptr (GBytes) bytes = kv_write_bytes (field);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_tmp ("kv-bench-XXXXXX.krachtenveld", &stream, &error);

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, NULL);
  return file;
}
