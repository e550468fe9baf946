/* For the model only: what KvElement, KvKrachtenveld and KvJournal do to each
 * other. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-references.h"

G_BEGIN_DECLS

GParamSpec *kv_field_to_pspec (const KvField *field);

void kv_element_class_install (KvElementClass *klass);

void kv_element_attach (KvElement      *self,
                        KvKrachtenveld *krachtenveld);
void kv_element_swap   (KvElement      *self,
                        guint           field,
                        KvValue        *value,
                        char          **raw);

KvReferences *kv_krachtenveld_get_references (KvKrachtenveld *self);
void kv_krachtenveld_changed (KvKrachtenveld *self,
                              KvElement      *element,
                              const KvField  *field);
void kv_krachtenveld_link    (KvKrachtenveld *self,
                              KvElement      *element);
void kv_krachtenveld_unlink  (KvKrachtenveld *self,
                              KvElement      *element);

G_END_DECLS
