/* Momentopname: the field as it was on a date. Its frozen copy of the field is
 * carried as it stands in the file. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_MOMENTOPNAME (kv_momentopname_get_type ())
G_DECLARE_FINAL_TYPE (KvMomentopname, kv_momentopname, KV, MOMENTOPNAME, KvElement)

enum
{
  KV_MOMENTOPNAME_NAAM,
  KV_MOMENTOPNAME_DATUM,
  KV_MOMENTOPNAME_FASE,
  KV_MOMENTOPNAME_SOORT,
};

extern const KvWord kv_metingen[];

G_END_DECLS
