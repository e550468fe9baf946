#include "kv-score-words.h"

#include <glib/gi18n.h>

#include "kv-field.h"
#include "kv-symbols.h"

const char *
kv_standpunt_words (int value)
{
  if (value == KV_ONBEKEND)
    return _("unknown");
  if (value == 0)
    return _("no preference");
  if (value > 0)
    return value > 2 ? _("strongly for") : _("for");
  return value < -2 ? _("strongly against") : _("against");
}

const char *
kv_invloed_words (int value)
{
  static const char *const words[] = {
    NC_ ("influence", "none"), NC_ ("influence", "way of working"), NC_ ("influence", "projects"), NC_ ("influence", "task"), NC_ ("influence", "existence"),
  };

  if (value < 0 || value >= (int) G_N_ELEMENTS (words)) /* KV_ONBEKEND too */
    return _("unknown");
  return g_dpgettext2 (GETTEXT_PACKAGE, "influence", words[value]);
}

char *
kv_score_sign (int value,
               int min)
{
  if (value == KV_ONBEKEND)
    return g_strdup ("?");
  if (min == -2)
    return g_strdup (kv_houding_sign (value));
  if (value < 0)
    return g_strdup_printf ("−%d", -value);
  return g_strdup_printf (min < 0 && value > 0 ? "+%d" : "%d", value);
}

static char *
describe_number (int value,
                 int min,
                 int max)
{
  if (min >= 0)
    return g_strdup_printf (_("%d of %d"), value, max);
  if (value == 0)
    return g_strdup ("0");
  return g_strdup_printf (value > 0 ? _("plus %d") : _("minus %d"), ABS (value));
}

char *
kv_score_describe (int          value,
                   int          min,
                   int          max,
                   KvScoreWords words)
{
  g_autofree char *number = NULL;

  if (value == KV_ONBEKEND)
    return g_strdup (_("unknown"));

  number = describe_number (value, min, max);
  return words != NULL ? g_strdup_printf ("%s, %s", number, words (value)) : g_steal_pointer (&number);
}
