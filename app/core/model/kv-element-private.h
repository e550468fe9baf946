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

/* What the program does not know of an element (kv-element-unknown.c). Few have any,
 * so the element holds a pointer to it, NULL until there is something. */
typedef struct _KvUnknown KvUnknown;

KvUnknown **kv_element_get_unknown (KvElement *self);
void        kv_unknown_free        (KvUnknown *unknown,
                                    guint      n_fields);
char       *kv_element_steal_raw   (KvElement *self,
                                    guint      field);
void        kv_element_set_raw     (KvElement *self,
                                    guint      field,
                                    char      *raw);

KvReferences *kv_krachtenveld_get_references (KvKrachtenveld *self);
void kv_krachtenveld_changed (KvKrachtenveld *self,
                              KvElement      *element,
                              const KvField  *field);
void kv_krachtenveld_link    (KvKrachtenveld *self,
                              KvElement      *element);
void kv_krachtenveld_unlink  (KvKrachtenveld *self,
                              KvElement      *element);

G_END_DECLS
