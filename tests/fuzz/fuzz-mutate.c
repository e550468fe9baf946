#include "fuzz-reader.h"

#include <glib.h>
#include <string.h>

#include "kv-scan.h"

#define MAX_TOKENS 4096

/* Where the tokens of the text begin and end. */
static guint
find_edges (const char *text,
            gsize       length,
            gsize       edges[MAX_TOKENS])
{
  guint n = 0;
  KvScan scan;
  KvToken token;

  kv_scan_init (&scan, text, length);
  while (n + 2 < MAX_TOKENS && (kv_scan_next (&scan, &token), token.kind < KV_TOKEN_DECLARATION && token.kind != KV_TOKEN_NONE))
    {
      edges[n++] = token.begin;
      edges[n++] = token.end;
    }

  return n;
}

/* A random piece from edge to edge. */
static void
pick (GRand       *rand,
      const gsize *edges,
      guint        n,
      gsize       *begin,
      gsize       *end)
{
  guint first = g_rand_int_range (rand, 0, n);
  guint span = 1 + g_rand_int_range (rand, 0, 8);

  *begin = edges[first];
  *end = edges[MIN (first + span, n - 1)];
}

size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *copy = NULL;
  gsize edges[MAX_TOKENS], begin, end, at;
  guint n;

  if (size == 0 || g_rand_boolean (rand))
    return LLVMFuzzerMutate (data, size, max_size);
  n = find_edges ((const char *) data, size, edges);
  if (n < 2)
    return LLVMFuzzerMutate (data, size, max_size);

  copy = g_memdup2 (data, size);
  pick (rand, edges, n, &begin, &end);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      memmove (data + begin, copy + end, size - end);
      return size - (end - begin);
    }

  at = edges[g_rand_int_range (rand, 0, n)];
  if (size + end - begin > max_size)
    return LLVMFuzzerMutate (data, size, max_size);
  memcpy (data + at, copy + begin, end - begin);
  memcpy (data + at + end - begin, copy + at, size - at);

  return size + end - begin;
}
