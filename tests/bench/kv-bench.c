#include "kv-bench.h"

#include <time.h>

#include "kv-belang.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
time_turn (KvBenchTurn turn,
           gpointer    data)
{
  double start = cpu_ms ();

  turn (data);
  return cpu_ms () - start;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
median (GArray *values)
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

  *our_ms = median (first);
  *their_ms = median (second);
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

KvKrachtenveld *
kv_bench_large_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-bench");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char a[32], b[32];

  kv_krachtenveld_add_default_sectors (field);
  for (guint i = 0; i < 500; i++)
    {
      KvElement *partner = kv_element_new (KV_KIND_PARTNER, (g_snprintf (a, sizeof a, "p-%08u", i), a));

      kv_element_set_text (partner, KV_PARTNER_NAAM, (g_snprintf (b, sizeof b, "Stichting nummer %u", i), b));
      kv_element_set_text (partner, KV_PARTNER_SECTOR, i % 2 == 0 ? "s-kinderopvang" : "s-schoolbestuur");
      kv_element_set_score (partner, KV_PARTNER_INVLOED, g_rand_int_range (rand, 1, 6));
      kv_element_set_score (partner, KV_PARTNER_HOUDING, g_rand_int_range (rand, -2, 3));
      kv_element_set_text (partner, KV_PARTNER_WIL, "Zekerheid over de huur en de bezetting in elke kern.");
      load (field, partner);
    }
  for (guint i = 0; i < 10; i++)
    {
      KvElement *belang = kv_element_new (KV_KIND_BELANG, (g_snprintf (a, sizeof a, "b-%08u", i), a));

      kv_element_set_text (belang, KV_BELANG_NAAM, "Doorgaande ontwikkellijn");
      load (field, belang);
    }
  for (guint i = 0; i < 2000; i++)
    {
      KvElement *relatie = kv_element_new (KV_KIND_RELATIE, (g_snprintf (a, sizeof a, "r-%08u", i), a));

      g_snprintf (a, sizeof a, "p-%08u", g_rand_int_range (rand, 0, 250));
      g_snprintf (b, sizeof b, "p-%08u", g_rand_int_range (rand, 250, 500));
      kv_element_set_text (relatie, KV_RELATIE_VAN, a);
      kv_element_set_text (relatie, KV_RELATIE_NAAR, b);
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, g_rand_int_range (rand, 1, KV_N_RELATIE_SOORTEN));
      kv_element_set_score (relatie, KV_RELATIE_STERKTE, g_rand_int_range (rand, 1, 4));
      load (field, relatie);
    }
  for (guint i = 0; i < 5000; i++)
    {
      KvElement *standpunt;

      g_snprintf (a, sizeof a, "p-%08u", i / 10);
      g_snprintf (b, sizeof b, "b-%08u", i % 10);
      standpunt = kv_element_new_pair (KV_KIND_STANDPUNT, a, b);
      kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, g_rand_int_range (rand, -4, 5));
      load (field, standpunt);
    }

  return field;
}
