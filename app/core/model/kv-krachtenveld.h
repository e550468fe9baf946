/* KvKrachtenveld: the whole document. It is an element itself (its own fields
 * are titel, opgave...) and holds all the others.
 *
 * It owns its elements, finds them by id, knows who refers to whom, and is
 * where elements come and go: removing one removes what cannot be without it
 * and clears the references to it, in one transaction of the journal. */

#pragma once

#include <gio/gio.h>

#include "kv-element.h"
#include "kv-journal.h"

G_BEGIN_DECLS

#define KV_TYPE_KRACHTENVELD (kv_krachtenveld_get_type ())
G_DECLARE_FINAL_TYPE (KvKrachtenveld, kv_krachtenveld, KV, KRACHTENVELD, KvElement)

enum
{
  KV_KRACHTENVELD_TITEL,
  KV_KRACHTENVELD_GEMEENTE,
  KV_KRACHTENVELD_FASE,
  KV_KRACHTENVELD_PEILDATUM,
  KV_KRACHTENVELD_STATUS,
  KV_KRACHTENVELD_BEWAREN_TOT,
  KV_KRACHTENVELD_OPSTELLERS,
  KV_KRACHTENVELD_TITEL_PARTNERS,
  KV_KRACHTENVELD_OPGAVE,
};

extern const KvWord kv_statussen[];

KvKrachtenveld *kv_krachtenveld_new             (const char *id);
KvKrachtenveld *kv_krachtenveld_redacted_copy   (KvKrachtenveld *self);
KvKrachtenveld *kv_krachtenveld_redacted_copy_without (KvKrachtenveld *self,
                                                       guint64         kinds);
gboolean        kv_krachtenveld_is_judged       (KvKrachtenveld *self);

KvJournal      *kv_krachtenveld_get_journal     (KvKrachtenveld *self);
GListModel     *kv_krachtenveld_get_list        (KvKrachtenveld *self,
                                                 KvKind          kind);
guint           kv_krachtenveld_count           (KvKrachtenveld *self,
                                                 KvKind          kind);
KvElement      *kv_krachtenveld_lookup          (KvKrachtenveld *self,
                                                 const char     *id);
KvElement      *kv_krachtenveld_lookup_pair     (KvKrachtenveld *self,
                                                 KvKind          kind,
                                                 const char     *first,
                                                 const char     *second);
gboolean        kv_krachtenveld_has_place       (KvKrachtenveld *self,
                                                 const char     *id);
GPtrArray      *kv_krachtenveld_sorted          (KvKrachtenveld *self,
                                                 KvKind          kind);
GPtrArray      *kv_krachtenveld_referrers       (KvKrachtenveld *self,
                                                 const char     *id,
                                                 KvKind          kind);
KvElement      *kv_krachtenveld_find_weergave   (KvKrachtenveld *self,
                                                 const char     *diagram);

void            kv_krachtenveld_load            (KvKrachtenveld *self,
                                                 KvElement      *element);
void            kv_krachtenveld_insert          (KvKrachtenveld *self,
                                                 KvElement      *element);
void            kv_krachtenveld_remove          (KvKrachtenveld *self,
                                                 KvElement      *element);
KvElement      *kv_krachtenveld_ensure_pair     (KvKrachtenveld *self,
                                                 KvKind          kind,
                                                 const char     *first,
                                                 const char     *second);
char           *kv_krachtenveld_new_id          (KvKrachtenveld *self,
                                                 KvKind          kind);

G_END_DECLS
