/* Onderbouwing: what one score of a partner or a relatie is based on. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_ONDERBOUWING (kv_onderbouwing_get_type ())
G_DECLARE_FINAL_TYPE (KvOnderbouwing, kv_onderbouwing, KV, ONDERBOUWING, KvElement)

enum
{
  KV_ONDERBOUWING_VAN, /* the partner or relatie */
  KV_ONDERBOUWING_VELD,
  KV_ONDERBOUWING_BRON,
  KV_ONDERBOUWING_DATUM,
  KV_ONDERBOUWING_ZEKERHEID,
};

G_END_DECLS
