/* From what was written about a partner to belangen and machtsmiddelen that all
 * share. */

#include <glib/gi18n.h>

#include "kv-belang.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-machtsmiddel.h"
#include "kv-partner.h"
#include "kv-phrases.h"
#include "kv-woorden.h"

/* What + alone is in the matrix: that they want it is written, how much is not. */
#define WANTS 2

static KvKind
pair_kind (KvKind kind)
{
  return kind == KV_KIND_BELANG ? KV_KIND_STANDPUNT : KV_KIND_INZET;
}

static gboolean
says_something (KvElement *pair)
{
  if (pair == NULL)
    return FALSE;
  if (kv_element_get_kind (pair) == KV_KIND_STANDPUNT)
    return kv_element_score (pair, KV_STANDPUNT_WAARDE) != KV_ONBEKEND;
  return kv_element_choice (pair, KV_INZET_HEEFT) != 0;
}

static KvElement *
find_pair (KvEdits    *self,
           const char *partner,
           KvElement  *element)
{
  g_autofree char *id = kv_pair_id (pair_kind (kv_element_get_kind (element)), partner, kv_element_get_id (element));

  return kv_krachtenveld_lookup (self->krachtenveld, id);
}

/* Names of what this partner has a standpunt or inzet for, folded. */
static GPtrArray *
list_known (KvEdits    *self,
            const char *partner,
            KvKind      kind)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GListModel *all = G_LIST_MODEL (kv_krachtenveld_get_list (self->krachtenveld, kind));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (KvElement) element = g_list_model_get_item (all, i);

      if (says_something (find_pair (self, partner, element)))
        g_ptr_array_add (names, kv_fold_text (kv_element_text (element, kv_element_find_field (element, "naam"))));
    }
  return names;
}

/* A name may have become longer since. */
static gboolean
is_known (GPtrArray  *known,
          const char *phrase)
{
  g_autofree char *folded = kv_fold_text (phrase);

  for (guint i = 0; i < known->len; i++)
    {
      if (kv_fold_has (known->pdata[i], folded))
        return TRUE;
    }
  return FALSE;
}

/**
 * kv_edits_list_phrases:
 * @self: edits
 * @partner: the id of a partner
 * @kind: KV_KIND_BELANG for what it wants, KV_KIND_MACHTSMIDDEL for what it can do
 *
 * Returns: (transfer full): the phrases of its wil or kan that it has no standpunt
 *   or inzet for yet.
 */
char **
kv_edits_list_phrases (KvEdits    *self,
                       const char *partner,
                       KvKind      kind)
{
  KvElement *element = kv_edits_lookup (self, partner, KV_KIND_PARTNER);
  const char *text = element != NULL ? kv_element_text (element, kind == KV_KIND_BELANG ? KV_PARTNER_WIL : KV_PARTNER_KAN) : "";
  g_autoptr (GPtrArray) phrases = kv_phrases_split (text);
  g_autoptr (GPtrArray) known = list_known (self, partner, kind);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < phrases->len; i++)
    {
      const KvPhrase *phrase = phrases->pdata[i];

      if (!is_known (known, phrase->text))
        g_ptr_array_add (left, g_strdup (phrase->text));
    }
  g_ptr_array_add (left, NULL);
  return (char **) g_ptr_array_steal (left, NULL);
}

static void
set_pair (KvElement *pair)
{
  if (says_something (pair))
    return;
  if (kv_element_get_kind (pair) == KV_KIND_STANDPUNT)
    kv_element_set_score (pair, KV_STANDPUNT_WAARDE, WANTS);
  else
    kv_element_set_choice (pair, KV_INZET_HEEFT, KV_JA);
}

/**
 * kv_edits_add_from_words:
 * @self: edits
 * @partner: the id of a partner
 * @kind: KV_KIND_BELANG or KV_KIND_MACHTSMIDDEL
 * @naam: the words
 * @element: (out) (optional) (transfer none): what has that name now
 *
 * Makes the belang or machtsmiddel, unless there is one of that name, and says that
 * the partner is for it (+2) or has it. What was judged already stays as it is, and
 * nothing is said of how much it wants it, how strong it is or what that is based
 * on: the words do not say so.
 *
 * Returns: KV_MADE; KV_KNOWN when there was one of that name; or why not.
 */
KvMade
kv_edits_add_from_words (KvEdits    *self,
                         const char *partner,
                         KvKind      kind,
                         const char *naam,
                         KvElement **element)
{
  g_autofree char *clean = NULL;
  KvMade made = kv_edits_clean_name (naam, &clean);
  KvElement *found;

  g_return_val_if_fail (kind == KV_KIND_BELANG || kind == KV_KIND_MACHTSMIDDEL, KV_NO_NAME);

  if (made != KV_MADE || kv_edits_lookup (self, partner, KV_KIND_PARTNER) == NULL)
    return made == KV_MADE ? KV_NO_NAME : made;

  found = kv_edits_find (self, kind, clean);
  made = found != NULL ? KV_KNOWN : KV_MADE;
  kv_edits_begin (self, kind == KV_KIND_BELANG ? _("Interest from words") : _("Means of power from words"), NULL);
  if (found == NULL)
    found = kv_edits_insert (self, kv_edits_make_named (self, kind, clean));
  set_pair (kv_krachtenveld_ensure_pair (self->krachtenveld, pair_kind (kind), partner, kv_element_get_id (found)));
  kv_edits_end (self);
  if (element != NULL)
    *element = found;

  return made;
}
