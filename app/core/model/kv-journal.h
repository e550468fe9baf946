/* KvJournal: what was changed, so that it can be taken back.
 *
 * A transaction is one step for the user (kv-step.h); the journal keeps those that
 * can be taken back and those that can be done again, and knows whether what is
 * there now was saved. */

#pragma once

#include <glib-object.h>

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_JOURNAL (kv_journal_get_type ())
G_DECLARE_FINAL_TYPE (KvJournal, kv_journal, KV, JOURNAL, GObject)

KvJournal  *kv_journal_new            (KvKrachtenveld *krachtenveld);

void        kv_journal_begin          (KvJournal  *self,
                                       const char *label,
                                       const char *merge_key);
void        kv_journal_end            (KvJournal  *self);
void        kv_journal_rollback       (KvJournal  *self);
gboolean    kv_journal_in_transaction (KvJournal  *self);

void        kv_journal_undo           (KvJournal  *self);
void        kv_journal_redo           (KvJournal  *self);
/* Ids, interned, of what the next undo or redo changes. To be unreffed. */
GPtrArray  *kv_journal_list_touched   (KvJournal  *self,
                                       gboolean    redo);
gboolean    kv_journal_get_can_undo   (KvJournal  *self);
gboolean    kv_journal_get_can_redo   (KvJournal  *self);
const char *kv_journal_get_undo_label (KvJournal  *self);
const char *kv_journal_get_redo_label (KvJournal  *self);
gboolean    kv_journal_get_changed    (KvJournal  *self);
void        kv_journal_mark_saved     (KvJournal  *self);
void        kv_journal_mark_changed   (KvJournal  *self);

/* The selection of the session, kept before and after each transaction. */
typedef char **(*KvSelectionGet) (gpointer user_data);
typedef void   (*KvSelectionSet) (const char * const *ids,
                                  gpointer            user_data);
void        kv_journal_set_selection_hooks (KvJournal     *self,
                                            KvSelectionGet get,
                                            KvSelectionSet set,
                                            gpointer       user_data);

/* For KvElement and KvKrachtenveld only: what was changed. `old` and `old_raw`
 * are taken over. */
void        kv_journal_record_property (KvJournal     *self,
                                        KvElement     *element,
                                        guint          field,
                                        KvValue       *old,
                                        char          *old_raw);
void        kv_journal_record_insert   (KvJournal     *self,
                                        KvElement     *element);
void        kv_journal_record_remove   (KvJournal     *self,
                                        KvElement     *element);

G_END_DECLS
