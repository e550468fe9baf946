/* Text: measured the same everywhere, broken between words, and safe whatever
 * was typed. */

#include <math.h>
#include <string.h>

#include "kv-text.h"

static const KvTextStyle small = { .size = 8.5, .weight = KV_WEIGHT_REGULAR };

static char *
repeated (const char *part, guint times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (string, part);

  return g_string_free (string, FALSE);
}

static void
test_width (void)
{
  KvTextStyle large = small;
  KvTextStyle bold = small;

  large.size *= 2;
  bold.weight = KV_WEIGHT_BOLD;

  g_assert_cmpfloat (kv_text_width ("", &small), ==, 0);
  g_assert_cmpfloat (kv_text_width (NULL, &small), ==, 0);
  g_assert_cmpfloat_with_epsilon (kv_text_width ("Laurentius", &large), 2 * kv_text_width ("Laurentius", &small), .01);
  g_assert_cmpfloat (kv_text_width ("Laurentius", &bold), >, kv_text_width ("Laurentius", &small));

  /* Figures stand under each other. */
  g_assert_cmpfloat_with_epsilon (kv_text_width ("1111", &small), kv_text_width ("8888", &small), .001);
}

static void
test_metrics (void)
{
  gboolean is_inter;
  const char *family = kv_text_family (&is_inter);

  g_assert_true (is_inter == g_str_equal (family, "Inter"));
  g_assert_cmpfloat_with_epsilon (kv_text_cap_height (20), 2 * kv_text_cap_height (10), 1e-9);
  g_assert_cmpfloat (kv_text_cap_height (8.5), <, kv_text_ascent (&small));
  g_assert_cmpfloat (kv_text_descent (&small), >, 0);
  if (is_inter)
    g_assert_cmpfloat_with_epsilon (kv_text_cap_height (72) / 25.4, .727, .001);
}

static void
test_one_line (void)
{
  g_autoptr (KvTextBlock) whole = kv_text_block_new ("Gemeente Lansingerland", &small, KV_WRAP_NEVER, 0, 0);
  g_autoptr (KvTextBlock) cut = kv_text_block_new ("Gemeente Lansingerland", &small, KV_WRAP_NEVER, 20, 0);

  g_assert_cmpuint (whole->n_lines, ==, 1);
  g_assert_cmpstr (whole->lines[0], ==, "Gemeente Lansingerland");
  g_assert_false (whole->cut);
  g_assert_cmpfloat_with_epsilon (whole->width, kv_text_width ("Gemeente Lansingerland", &small), 1e-9);

  g_assert_cmpuint (cut->n_lines, ==, 1);
  g_assert_true (g_str_has_suffix (cut->lines[0], "…"));
  g_assert_true (g_str_has_prefix (cut->lines[0], "Gemeente"));
  g_assert_cmpfloat (cut->width, <=, 20.01);
  g_assert_cmpfloat (cut->width, >, 16);
  g_assert_true (cut->cut);
}

static void
test_words (void)
{
  const char *text = "Ouders (MR en oudercommissies) van alle scholen in de wijk";
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, &small, KV_WRAP_WORDS, 30, 0);
  g_autofree char *joined = g_strjoinv (" ", block->lines);

  g_assert_cmpstr (joined, ==, text);
  g_assert_cmpuint (block->n_lines, >, 2);
  g_assert_cmpfloat (block->width, <=, 30.01);
  g_assert_cmpfloat_with_epsilon (block->height, block->n_lines * block->line_height, 1e-9);
  g_assert_null (block->lines[block->n_lines]);
}

/* Whatever the width, no line ends with a letter and its hyphen, with a € that
 * stands before its amount, or with the De that begins a name; and no word is broken
 * after a few letters that fits. */
static void
test_clinging (void)
{
  double whole = kv_text_width ("IKC-vorming", &small);

  for (double width = 10; width < 40; width += .5)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new ("intern overleg, e-mail en \u20ac 180.000 voor IKC-vorming bij De Kwelhoeve", &small, KV_WRAP_WORDS, width, 0);

      for (guint i = 0; i < block->n_lines; i++)
        {
          g_assert_false (g_str_has_suffix (block->lines[i], "e-"));
          g_assert_false (width > whole && g_str_has_suffix (block->lines[i], "IKC-"));
          g_assert_false (g_str_has_suffix (block->lines[i], "\u20ac"));
          g_assert_false (width > 20 && g_str_has_suffix (block->lines[i], " De"));
        }
    }
}

static void
test_too_many_lines (void)
{
  const char *text = "Ouders (MR en oudercommissies) van alle scholen in de wijk";
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, &small, KV_WRAP_BALANCED, 30, 2);

  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_true (block->cut);
  g_assert_true (g_str_has_suffix (block->lines[1], "…"));
  g_assert_false (g_str_has_suffix (block->lines[0], "…"));
  g_assert_cmpfloat (block->width, <=, 30.01);
}

static void
test_long_word (void)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new ("de samenwerkingsovereenkomstenregistratie is er", &small, KV_WRAP_BALANCED, 25, 0);

  g_assert_cmpuint (block->n_lines, ==, 3);
  g_assert_cmpstr (block->lines[0], ==, "de");
  g_assert_true (g_str_has_prefix (block->lines[1], "samenwerk"));
  g_assert_true (g_str_has_suffix (block->lines[1], "…"));
  g_assert_cmpstr (block->lines[2], ==, "is er");
  g_assert_cmpfloat (block->width, <=, 25.01);
  g_assert_true (block->cut);
}

/* A word that is too wide goes on on a next line, before a syllable, and nothing
 * of it is lost. */
static void
test_broken_word (void)
{
  static const struct { const char *word; double room; const char *first; } words[] = {
    { "communicatieadviseur", 24, "communica-" },
    { "programmamanager", 19.5, "programma-" },
    { "samenwerkingsverbanden", 20, "samenwer-" },
    { "kinderopvangorganisatie", 30, "kinderopvangorgani-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (words[i].word, &small, KV_WRAP_WORDS, words[i].room, 0);
      g_autofree char *joined = g_strjoinv ("", block->lines);
      g_auto (GStrv) parts = g_strsplit (joined, "-", 0);
      g_autofree char *whole = g_strjoinv ("", parts);

      g_assert_false (block->cut);
      g_assert_cmpstr (whole, ==, words[i].word);
      g_assert_cmpstr (block->lines[0], ==, words[i].first);
      g_assert_cmpfloat (block->width, <=, words[i].room + .02);
    }
}

/* Of other scripts a word is cut: the forms of letters depend on each other. */
static void
test_unbroken_word (void)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new ("\xd9\x83\xd9\x84\xd9\x85\xd8\xa9\xd8\xb7\xd9\x88\xd9\x8a\xd9\x84\xd8\xa9\xd8\xac\xd8\xaf\xd8\xa7", &small, KV_WRAP_WORDS, 10, 0);

  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_true (block->cut);
}

static void
test_balanced (void)
{
  const char *text = "St Peuterspeelzaalgroep Bleiswijk en Bergschenhoek";
  g_autoptr (KvTextBlock) greedy = kv_text_block_new (text, &small, KV_WRAP_WORDS, 60, 0);
  g_autoptr (KvTextBlock) balanced = kv_text_block_new (text, &small, KV_WRAP_BALANCED, 60, 0);

  g_assert_cmpuint (greedy->n_lines, ==, 2);
  g_assert_cmpuint (balanced->n_lines, ==, 2);
  g_assert_cmpfloat (balanced->width, <, greedy->width - 5);
}

static char *
random_text (void)
{
  static const char * const words[] = { "de", "kinderopvang", "in", "Lansingerland", "en", "GGD/JGZ", "IKC-raad", "é", "schoolbestuur", "a" };
  GString *string = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 14);

  for (int i = 0; i < n; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? " " : "", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (string, FALSE);
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("", parts);
}

/* Whatever the words and the room: nothing is lost, nothing is wider than it
 * may be, and balancing makes no lines. */
static void
test_any_words (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = random_text ();
      double room = g_test_rand_double_range (26, 80);
      g_autoptr (KvTextBlock) greedy = kv_text_block_new (text, &small, KV_WRAP_WORDS, room, 0);
      g_autoptr (KvTextBlock) balanced = kv_text_block_new (text, &small, KV_WRAP_BALANCED, room, 0);
      g_autofree char *joined = g_strjoinv ("", balanced->lines);
      g_autofree char *drawn = without_spaces (joined);
      g_autofree char *typed = without_spaces (text);

      g_assert_cmpstr (drawn, ==, typed);
      g_assert_false (balanced->cut);
      g_assert_cmpfloat (balanced->width, <=, room + .02);
      g_assert_cmpuint (balanced->n_lines, ==, greedy->n_lines);
      g_assert_cmpfloat (balanced->width, <=, greedy->width + .02);
    }
}

static void
test_lead (void)
{
  KvTextStyle tight = small;
  g_autoptr (KvTextBlock) normal = kv_text_block_new ("een twee", &small, KV_WRAP_WORDS, 10, 0);
  g_autoptr (KvTextBlock) block = NULL;

  tight.lead = .92;
  block = kv_text_block_new ("een twee", &tight, KV_WRAP_WORDS, 10, 0);

  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_cmpfloat_with_epsilon (block->line_height, normal->line_height * .92, 1e-9);
  g_assert_cmpfloat (block->ascent, <, normal->ascent);
}

static void
test_nothing (void)
{
  const char *texts[] = { NULL, "", "   ", "\n\t\r", "\xe2\x80\xae" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (texts[i], &small, KV_WRAP_BALANCED, 40, 2);

      g_assert_cmpuint (block->n_lines, ==, 0);
      g_assert_null (block->lines[0]);
      g_assert_cmpfloat (block->height, ==, 0);
      g_assert_false (block->cut);
    }
}

static void
test_no_room (void)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new ("Laurentius", &small, KV_WRAP_BALANCED, .1, 2);

  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_cmpstr (block->lines[0], ==, "…");
}

static void
test_literal (void)
{
  const char *texts[] = { "<b>vet</b>", "A & B", "%s%n", "&lt;", "<span size='1000000000'>x</span>", "\"'\\" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = kv_text_clean (texts[i], NULL);

      g_assert_cmpstr (clean, ==, texts[i]);
    }

  g_assert_cmpfloat (kv_text_width ("<b>x</b>", &small), >, 4 * kv_text_width ("x", &small));
}

static void
assert_cleaned (const char *text, const char *expected)
{
  g_autofree char *clean = kv_text_clean (text, NULL);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_clean (void)
{
  assert_cleaned ("een\ntwee\r\ndrie\t vier", "een twee drie vier");
  assert_cleaned ("een\xe2\x80\xa8twee\xc2\x85" "drie", "een twee drie");
  assert_cleaned ("rechts \xe2\x80\xaenaar\xe2\x80\xac links \xe2\x81\xa6x\xe2\x81\xa9", "rechts naar links x");
  assert_cleaned ("a\x01" "b\x7f" "c\xef\xbb\xbf", "abc");
  assert_cleaned ("twee  spaties", "twee  spaties");
  assert_cleaned ("ka\xffpot", "ka\xef\xbf\xbdpot");
}

static gboolean
can_be_in_xml (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff)
         || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

/* Random bytes, most of them no UTF-8. */
static void
test_any_bytes (void)
{
  for (guint i = 0; i < 300; i++)
    {
      char bytes[200];
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;

      for (guint j = 0; j < sizeof bytes - 1; j++)
        bytes[j] = (char) g_test_rand_int_range (1, 256);
      bytes[sizeof bytes - 1] = '\0';

      clean = kv_text_clean (bytes, NULL);
      again = kv_text_clean (clean, NULL);

      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_cmpstr (again, ==, clean);
      for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (can_be_in_xml (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)));
      g_assert_true (isfinite (kv_text_width (bytes, &small)));
    }
}

static void
test_endless (void)
{
  g_autofree char *letters = g_strnfill (100000, 'x');
  g_autofree char *words = repeated ("onderwijs en opvang ", 60000);
  g_autofree char *clean = kv_text_clean (letters, NULL);
  g_autoptr (KvTextBlock) line = kv_text_block_new (letters, &small, KV_WRAP_BALANCED, 40, 2);
  g_autoptr (KvTextBlock) block = kv_text_block_new (words, &small, KV_WRAP_WORDS, 80, 6);

  g_assert_cmpint (g_utf8_strlen (clean, -1), <=, 8000);
  g_assert_true (g_str_has_suffix (clean, "…"));
  g_assert_cmpfloat (line->width, <=, 40.01);
  g_assert_cmpuint (block->n_lines, ==, 6);
  g_assert_true (block->cut);
}

static void
test_marks (void)
{
  g_autofree char *marks = repeated ("\xcc\x8d", 10000);
  g_autofree char *tower = g_strconcat ("a", marks, "b", NULL);
  gboolean stacked = FALSE;
  g_autofree char *clean = kv_text_clean (tower, &stacked);
  g_autofree char *plain = NULL;

  g_assert_true (stacked);
  g_assert_cmpint (g_utf8_strlen (clean, -1), <, 40);

  /* What a language needs stays, and is not clipped. */
  plain = kv_text_clean ("ca\xcc\x82\xcc\xa3p, क्षि", &stacked);
  g_assert_false (stacked);
  g_assert_cmpstr (plain, ==, "ca\xcc\x82\xcc\xa3p, क्षि");
}

static gpointer
measure_elsewhere (gpointer data)
{
  double *width = data;

  *width = kv_text_width ("Boerderij Het Lansingerland", &small);

  return NULL;
}

static void
test_threads (void)
{
  double widths[3];

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_thread_join (g_thread_new ("measure", measure_elsewhere, &widths[i]));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpfloat (widths[i], ==, kv_text_width ("Boerderij Het Lansingerland", &small));
}

/* More texts than are kept: what was thrown away is measured anew. */
static void
test_forgetting (void)
{
  double first = kv_text_width ("de eerste", &small);

  for (guint i = 0; i < 6000; i++)
    {
      g_autofree char *text = g_strdup_printf ("tekst %u", i);

      g_assert_cmpfloat (kv_text_width (text, &small), >, 0);
    }

  g_assert_cmpfloat (kv_text_width ("de eerste", &small), ==, first);
}

/* No short word stands alone at the end; that takes no more lines. */
static void
test_no_widow (void)
{
  static const char text[] = "Een dag organiseren voor besturen die twijfelen en willen wachten op geld";

  for (double room = 25; room < 110; room += .5)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (text, &small, KV_WRAP_WORDS, room, 0);
      g_autoptr (KvTextBlock) balanced = kv_text_block_new (text, &small, KV_WRAP_BALANCED, room, 0);

      g_assert_cmpuint (block->n_lines, ==, balanced->n_lines);
      g_assert_cmpfloat (block->width, <=, room + .01);
      if (block->n_lines > 1)
        g_assert_cmpstr (block->lines[block->n_lines - 1], !=, "geld");
    }
  g_assert_cmpfloat (kv_text_widest_word (text, &small), ==, kv_text_width ("organiseren", &small));
}

/* In a long text that is the work of its last lines; those above stay full. */
static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  KvTextBlock *full;
  KvTextBlock *mended;
  double room;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "%s ", i % 3 ? "wachten" : "op");
  room = kv_text_width ("wachten op wachten op wachten op wachten", &small);
  full = kv_text_block_new (text->str, &small, KV_WRAP_WORDS, room, 0);
  while (kv_text_width (full->lines[full->n_lines - 1], &small) < .9 * room)
    {
      g_string_append (text, "wachten ");
      g_clear_pointer (&full, kv_text_block_unref);
      full = kv_text_block_new (text->str, &small, KV_WRAP_WORDS, room, 0);
    }
  g_string_append (text, "af");
  mended = kv_text_block_new (text->str, &small, KV_WRAP_WORDS, room, 0);

  g_assert_cmpuint (full->n_lines, >, 8);
  g_assert_cmpstr (mended->lines[mended->n_lines - 1], !=, "af");
  g_assert_cmpstr (mended->lines[0], ==, full->lines[0]);
  g_assert_cmpstr (mended->lines[1], ==, full->lines[1]);
  kv_text_block_unref (full);
  kv_text_block_unref (mended);
}

/* Nor a longer one, where words of the line before it can come along. */
static void
test_no_lone_word (void)
{
  static const char text[] = "ouders in Waterrijk-Dorp en Plompveen";
  double room = kv_text_width ("Plompveen", &small) / .34;
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, &small, KV_WRAP_WORDS, room, 0);

  g_assert_cmpfloat (room, >, kv_text_width ("ouders in Waterrijk-Dorp en", &small));
  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_cmpstr (block->lines[1], ==, "en Plompveen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/width", test_width);
  g_test_add_func ("/text/metrics", test_metrics);
  g_test_add_func ("/text/one-line", test_one_line);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/clinging", test_clinging);
  g_test_add_func ("/text/too-many-lines", test_too_many_lines);
  g_test_add_func ("/text/long-word", test_long_word);
  g_test_add_func ("/text/broken-word", test_broken_word);
  g_test_add_func ("/text/unbroken-word", test_unbroken_word);
  g_test_add_func ("/text/balanced", test_balanced);
  g_test_add_func ("/text/any-words", test_any_words);
  g_test_add_func ("/text/lead", test_lead);
  g_test_add_func ("/text/nothing", test_nothing);
  g_test_add_func ("/text/no-room", test_no_room);
  g_test_add_func ("/text/literal", test_literal);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/any-bytes", test_any_bytes);
  g_test_add_func ("/text/endless", test_endless);
  g_test_add_func ("/text/marks", test_marks);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/forgetting", test_forgetting);
  g_test_add_func ("/text/no-widow", test_no_widow);
  g_test_add_func ("/text/long-text", test_long_text);
  g_test_add_func ("/text/no-lone-word", test_no_lone_word);
  return g_test_run ();
}
