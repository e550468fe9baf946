/* Where partners stand in the netwerkdiagram: as the scene shows them, else as
 * the weergave has them. For the layer only. */

#pragma once

#include "kv-arrangement.h"
#include "kv-edits-private.h"

G_BEGIN_DECLS

gboolean   kv_places_get       (KvEdits    *self,
                                const char *partner,
                                KvPoint    *place);
/* Where it is drawn, whatever changed since. */
gboolean   kv_places_get_drawn (KvEdits    *self,
                                const char *partner,
                                KvPoint    *place);
/* Where the weergave has it, whatever is drawn. */
gboolean   kv_places_get_stored (KvEdits   *self,
                                 const char *partner,
                                 KvPoint    *place);
/* Its shape, seen from its centre. */
KvBox      kv_places_shape     (KvEdits    *self,
                                const char *partner);

/* The weergave, made if there is none. From then on every partner that is drawn
 * has a plaats, so that nothing moves that is not meant. In a step. */
KvElement *kv_places_ensure    (KvEdits    *self);

/* In a step, after kv_places_ensure(). */
void       kv_places_put       (KvEdits    *self,
                                const char *partner,
                                KvPoint     at,
                                gboolean    by_hand);

/* The name of an overleg, where somebody put it, goes along when all members move
 * alike; when they all go somewhere else it is left to the drawing again. In a
 * step, before they are put. `moves`: KvMove. */
void       kv_places_carry_names (KvEdits  *self,
                                  GArray   *moves);

/* Whether a place for something new can be said at all: not where partners are
 * still to be placed by the drawing. */
gboolean   kv_places_are_known (KvEdits    *self);

/* Room for a partner of this name, clear of all others, as near to the middle of
 * what is visible as can be. */
KvPoint    kv_places_find_room (KvEdits    *self,
                                const char *naam);

/* A length as it is stored. */
double     kv_places_tidy      (double      mm);

/* What is known of the scene was of another scene. */
void       kv_places_forget    (KvEdits    *self);

G_END_DECLS
