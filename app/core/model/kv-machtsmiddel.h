/* Machtsmiddel: a means of power, which several partners can hold; and inzet:
 * how one partner holds and uses one machtsmiddel. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_MACHTSMIDDEL (kv_machtsmiddel_get_type ())
G_DECLARE_FINAL_TYPE (KvMachtsmiddel, kv_machtsmiddel, KV, MACHTSMIDDEL, KvElement)
#define KV_TYPE_INZET (kv_inzet_get_type ())
G_DECLARE_FINAL_TYPE (KvInzet, kv_inzet, KV, INZET, KvElement)

enum
{
  KV_MACHTSMIDDEL_NAAM,
  KV_MACHTSMIDDEL_SOORT,
  KV_MACHTSMIDDEL_OMSCHRIJVING,
  KV_MACHTSMIDDEL_VOLGORDE,
};

enum
{
  KV_INZET_PARTNER,
  KV_INZET_MACHTSMIDDEL,
  KV_INZET_HEEFT,
  KV_INZET_OMVANG,
  KV_INZET_STERKTE,
  KV_INZET_BEREIDHEID,
  KV_INZET_RICHTING,
  KV_INZET_GERICHT_OP,
  KV_INZET_TOELICHTING,
  KV_INZET_DELEN,
  KV_INZET_BRON,
  KV_INZET_DATUM,
  KV_INZET_ZEKERHEID,
};

enum { KV_RICHTING_HELPT = 1, KV_RICHTING_HOUDT_TEGEN, KV_RICHTING_ALLEBEI };

extern const KvWord kv_machtsmiddel_soorten[];
extern const KvWord kv_richtingen[];

G_END_DECLS
