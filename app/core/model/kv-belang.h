/* Belang: something that partners want or want to keep; and standpunt: what
 * one partner thinks of one belang. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_BELANG (kv_belang_get_type ())
G_DECLARE_FINAL_TYPE (KvBelang, kv_belang, KV, BELANG, KvElement)
#define KV_TYPE_STANDPUNT (kv_standpunt_get_type ())
G_DECLARE_FINAL_TYPE (KvStandpunt, kv_standpunt, KV, STANDPUNT, KvElement)

enum
{
  KV_BELANG_NAAM,
  KV_BELANG_THEMA,
  KV_BELANG_OMSCHRIJVING,
  KV_BELANG_VOLGORDE,
};

enum
{
  KV_STANDPUNT_PARTNER,
  KV_STANDPUNT_BELANG,
  KV_STANDPUNT_WAARDE,
  KV_STANDPUNT_WAAROM,
  KV_STANDPUNT_DELEN,
  KV_STANDPUNT_BRON,
  KV_STANDPUNT_DATUM,
  KV_STANDPUNT_ZEKERHEID,
};

G_END_DECLS
