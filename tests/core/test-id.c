/* Ids: what can be one, and that equal ones have one address, in every thread
 * and however many a file holds. */

#include <sys/resource.h>

#include "kv-id.h"

#define MANY 1000000 /* as many elements as a file may hold */

static void
test_valid (void)
{
  g_autofree char *longest = g_strnfill (KV_MAX_ID, 'a');
  g_autofree char *longer = g_strnfill (KV_MAX_ID + 1, 'a');

  g_assert_true (kv_id_is_valid ("p-9x2kd4wz"));
  g_assert_true (kv_id_is_valid ("A.b_c-1"));
  g_assert_true (kv_id_is_valid (longest));
  g_assert_false (kv_id_is_valid (""));
  g_assert_false (kv_id_is_valid (longer));
  g_assert_false (kv_id_is_valid ("a b"));
  g_assert_false (kv_id_is_valid ("../x"));
  g_assert_false (kv_id_is_valid ("\xc3\xa9"));
}

static void
test_one_address (void)
{
  char mine[] = "p-van-mij";
  const char *interned = kv_id_intern (mine);

  g_assert_cmpstr (interned, ==, "p-van-mij");
  g_assert_true (interned != mine);
  mine[0] = 'q';
  g_assert_true (kv_id_intern ("p-van-mij") == interned);
  g_assert_true (kv_id_find ("p-van-mij") == interned);
  g_assert_true (kv_id_intern ("p-van-mi") != interned);
  g_assert_null (kv_id_intern (NULL));
}

/* Asking does not add, or a search would fill the table. */
static void
test_find_adds_nothing (void)
{
  g_assert_null (kv_id_find ("p-nergens"));
  g_assert_null (kv_id_find ("p-nergens"));
  g_assert_null (kv_id_find (NULL));
}

static gpointer
intern_many (gpointer data)
{
  const char **addresses = data;
  char id[16];

  for (guint i = 0; i < 50000; i++)
    {
      g_snprintf (id, sizeof id, "t-%u", i);
      addresses[i] = kv_id_intern (id);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autofree const char **here = g_new (const char *, 50000);
  g_autofree const char **there = g_new (const char *, 50000);
  GThread *thread = g_thread_new ("intern", intern_many, there);

  intern_many (here);
  g_thread_join (thread);
  for (guint i = 0; i < 50000; i++)
    g_assert_true (here[i] == there[i]);
}

/* In proportion to how many there are, not to their square. */
static void
test_memory (void)
{
  struct rusage usage;
  char id[16];

  for (guint i = 0; i < MANY; i++)
    {
      g_snprintf (id, sizeof id, "m-%u", i);
      kv_id_intern (id);
    }
  getrusage (RUSAGE_SELF, &usage);
  g_assert_cmpint (usage.ru_maxrss, <, 600 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/valid", test_valid);
  g_test_add_func ("/id/one-address", test_one_address);
  g_test_add_func ("/id/find-adds-nothing", test_find_adds_nothing);
  g_test_add_func ("/id/threads", test_threads);
  g_test_add_func ("/id/memory", test_memory);

  return g_test_run ();
}
