/* KvTrail: what an inspector shows, and how one came there: what is selected, or
 * with nothing selected the krachtenveld, and what was opened from there; while
 * presenting only of what partners may see. What can be selected is selected as
 * one comes to it. */

#pragma once

#include "kv-form.h"

G_BEGIN_DECLS

typedef struct _KvTrail KvTrail;

/* Begins with what is selected. */
KvTrail           *kv_trail_new          (KvSession         *session,
                                          KvForm            *form);
void               kv_trail_free         (KvTrail           *self);

/* What is shown now: one id or more. */
const char *const *kv_trail_get_ids      (KvTrail           *self);
/* Of the first of them; of all when they are of one kind. */
KvKind             kv_trail_get_kind     (KvTrail           *self);
gboolean           kv_trail_is_of_one_kind (KvTrail         *self);
void               kv_trail_count_kinds  (KvTrail           *self,
                                          guint              counts[KV_N_KINDS]);
gboolean           kv_trail_has_way_back (KvTrail           *self);

/* "Partner"; "4 partners, 2 relaties". To be freed. */
char              *kv_trail_get_heading  (KvTrail           *self);
/* "Gegevens van Small Steps". To be freed. */
char              *kv_trail_describe     (KvTrail           *self);

/* Begins anew with what is selected. */
void               kv_trail_restart      (KvTrail           *self);
/* FALSE: that is what is shown. */
gboolean           kv_trail_open         (KvTrail           *self,
                                          const char        *id);
void               kv_trail_go_back      (KvTrail           *self);
/* Of what is shown these are left. */
void               kv_trail_keep         (KvTrail           *self,
                                          const char *const *ids);
/* Of what is selected only this kind. */
void               kv_trail_narrow       (KvTrail           *self,
                                          KvKind             kind);
/* Whether what is selected now is so because it was come to. */
gboolean           kv_trail_is_selecting (KvTrail           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvTrail, kv_trail_free)

G_END_DECLS
