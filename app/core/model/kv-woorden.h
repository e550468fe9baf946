/* The words that several elements share: phases, yes or no, where a score
 * comes from. */

#pragma once

#include "kv-field.h"

G_BEGIN_DECLS

enum { KV_FASE_VERKENNING = 1, KV_FASE_PLANVORMING, KV_FASE_UITVOERING, KV_FASE_EVALUATIE };
enum { KV_JA = 1, KV_NEE };
enum { KV_BRON_EIGEN_INSCHATTING = 1, KV_BRON_GESPREK, KV_BRON_DOCUMENT, KV_BRON_ZELF_OPGEGEVEN };

extern const KvWord kv_fases[];
extern const KvWord kv_ja_nee[];
extern const KvWord kv_bronnen[];

G_END_DECLS
