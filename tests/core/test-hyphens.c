/* Where long words break. */

#include "kv-hyphens.h"


/* "·" for a soft hyphen. */
static void
assert_broken (const char *text,
               guint       longest,
               const char *expected)
{
  g_autofree char *broken = kv_hyphenate (text, longest);
  g_auto (GStrv) parts = g_strsplit (broken, "\u00ad", -1);
  g_autofree char *shown = g_strjoinv ("·", parts);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_words (void)
{
  assert_broken ("ontwikkellijn", 10, "ont·wik·kel·lijn");
  assert_broken ("exploitatie", 10, "ex·ploi·ta·tie");
  assert_broken ("bereikbaarheidsdienst", 10, "be·reik·baar·heids·dienst");
  assert_broken ("ondersteuning", 10, "on·der·steu·ning");
  assert_broken ("Sluitende exploitatie", 10, "Sluitende ex·ploi·ta·tie");
  assert_broken ("coördinatiepunt", 10, "coör·di·na·tie·punt");
  assert_broken ("medezeggenschap", 10, "me·de·zeg·gen·schap");
  assert_broken ("kort", 10, "kort");
  assert_broken ("", 0, "");
}

/* Whatever it is, nothing but soft hyphens comes in. */
static void
test_keeps (void)
{
  static const char *const texts[] = { "aaaaaaaaaaaa", "bbbbbbbbbbbb", "日本語日本語日本語日本語", "a1b2c3d4e5f6", "\u00adontwikkelingen\u00ad", "éèêëäâàåæ" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *broken = kv_hyphenate (texts[i], 0);
      g_auto (GStrv) before = g_strsplit (texts[i], "\u00ad", -1);
      g_auto (GStrv) after = g_strsplit (broken, "\u00ad", -1);
      g_autofree char *bare = g_strjoinv ("", before);
      g_autofree char *kept = g_strjoinv ("", after);

      g_assert_cmpstr (kept, ==, bare);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hyphens/words", test_words);
  g_test_add_func ("/hyphens/keeps", test_keeps);

  return g_test_run ();
}
