/* Relatie: a tie between two partners, or between a partner and an overleg.
 * Invloed: how far one partner can affect another; it feeds the MACTOR
 * analysis and is no relatie. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_RELATIE (kv_relatie_get_type ())
G_DECLARE_FINAL_TYPE (KvRelatie, kv_relatie, KV, RELATIE, KvElement)
#define KV_TYPE_INVLOED (kv_invloed_get_type ())
G_DECLARE_FINAL_TYPE (KvInvloed, kv_invloed, KV, INVLOED, KvElement)

enum
{
  KV_RELATIE_VAN,
  KV_RELATIE_NAAR,
  KV_RELATIE_SOORT,
  KV_RELATIE_STERKTE,
  KV_RELATIE_GEWENST,
  KV_RELATIE_KWALITEIT,
  KV_RELATIE_TOELICHTING,
};

enum
{
  KV_RELATIE_SAMENWERKING = 1,
  KV_RELATIE_OVERLEG,
  KV_RELATIE_FINANCIERING,
  KV_RELATIE_GEZAG,
  KV_RELATIE_OPDRACHT,
  KV_RELATIE_VERWIJZING,
  KV_RELATIE_AFHANKELIJKHEID,
  KV_RELATIE_CONCURRENTIE,
  KV_RELATIE_CONFLICT,
  KV_N_RELATIE_SOORTEN,
};

enum { KV_INVLOED_VAN, KV_INVLOED_NAAR, KV_INVLOED_WAARDE, KV_INVLOED_TOELICHTING, KV_INVLOED_BRON, KV_INVLOED_DATUM, KV_INVLOED_ZEKERHEID };

extern const KvWord kv_relatie_soorten[];

/* Whether there can be a relatie between these (either may be NULL): of an overleg
 * with partners only, of nobody with itself. */
gboolean    kv_relatie_can_tie           (KvElement *van,
                                          KvElement *naar);

/* Whether a soort has a direction; then its head is at naar. */
gboolean    kv_relatie_soort_is_directed (guint soort);

/* Those that any relatie is of: bit soort - 1. O(n). */
guint       kv_relatie_soorten_in_use    (KvKrachtenveld *krachtenveld);

/* What van says of naar ("financiert"), or the other way round ("krijgt
 * geld van"); "" for onbekend. */
const char *kv_relatie_soort_sentence    (guint    soort,
                                          gboolean back);

G_END_DECLS
