/* Locatie: a place where partners form an IKC; and thema: how far it is there
 * on one theme of the ontwikkelinstrument. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_LOCATIE (kv_locatie_get_type ())
G_DECLARE_FINAL_TYPE (KvLocatie, kv_locatie, KV, LOCATIE, KvElement)
#define KV_TYPE_THEMA (kv_thema_get_type ())
G_DECLARE_FINAL_TYPE (KvThema, kv_thema, KV, THEMA, KvElement)

enum
{
  KV_LOCATIE_NAAM,
  KV_LOCATIE_KERN,
  KV_LOCATIE_PARTNERS,
  KV_LOCATIE_CATEGORIE,
  KV_LOCATIE_HUISVESTINGSWENS,
};

enum { KV_THEMA_LOCATIE, KV_THEMA_THEMA, KV_THEMA_NU, KV_THEMA_AMBITIE, KV_THEMA_DATUM };

enum { KV_CATEGORIE_DIRECT_STARTEN = 1, KV_CATEGORIE_ORIENTATIE, KV_CATEGORIE_GEEN_BELANGSTELLING };

#define KV_N_THEMAS 12
#define KV_N_SAMENWERKINGSNIVEAUS 5

extern const KvWord kv_categorieen[];
extern const KvWord kv_themas[];
extern const KvWord kv_samenwerkingsniveaus[];

G_END_DECLS
