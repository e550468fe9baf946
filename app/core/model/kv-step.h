/* KvStep: what one transaction did to a krachtenveld, and how to take that back
 * or do it again. For the journal only.
 *
 * A step is a list of entries: property, insert and remove. Each is swapped with
 * the model: what was there comes back, what is there now stays in the entry, so
 * that the same one serves undo and redo. Entries name elements by id; insert and
 * remove own theirs, so that undo brings the same instance back. While the
 * transaction runs it has levels, of which the innermost can be taken back alone. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef struct
{
  char      *label;
  char      *merge_key;
  char     **selection_before;
  char     **selection_after;
  guint64    serial; /* of the state after it */
  GPtrArray *entries;
  GArray    *levels;
} KvStep;

KvStep    *kv_step_new             (const char     *label,
                                    const char     *merge_key);
void       kv_step_free            (KvStep         *self);

void       kv_step_push_level      (KvStep         *self);
void       kv_step_pop_level       (KvStep         *self);
void       kv_step_undo_level      (KvStep         *self,
                                    KvKrachtenveld *krachtenveld);
gboolean   kv_step_is_running      (const KvStep   *self);

/* What was changed, at the innermost level. `old` and `old_raw` are taken over. */
void       kv_step_record_property (KvStep         *self,
                                    KvElement      *element,
                                    guint           field,
                                    KvValue        *old,
                                    char           *old_raw);
void       kv_step_record_insert   (KvStep         *self,
                                    KvElement      *element);
void       kv_step_record_remove   (KvStep         *self,
                                    KvElement      *element);

gboolean   kv_step_is_empty        (const KvStep   *self);
GPtrArray *kv_step_list_touched    (const KvStep   *self);
GPtrArray *kv_step_list_hollow     (const KvStep   *self,
                                    KvKrachtenveld *krachtenveld);
void       kv_step_drop_void       (KvStep         *self,
                                    KvKrachtenveld *krachtenveld);
gboolean   kv_step_take_over       (KvStep         *self,
                                    KvStep         *later);

void       kv_step_undo            (KvStep         *self,
                                    KvKrachtenveld *krachtenveld);
void       kv_step_redo            (KvStep         *self,
                                    KvKrachtenveld *krachtenveld);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvStep, kv_step_free)

G_END_DECLS
