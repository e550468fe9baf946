/* KvEdits: what a user does to a field from one window. Each function is one
 * step of the journal, with a label and with the selection that fits it, and
 * what changes nothing is no step.
 *
 * It remembers what is offered again (the sector of the last partner, the soort
 * of the last relatie) and what the window shows, so that new things come where
 * the user looks and nothing else moves. Ids that are not in the field are
 * passed over: a picture can be older than the field. Lengths are mm of the
 * netwerkdiagram. */

#pragma once

#include "kv-editor.h"
#include "kv-scene.h"
#include "kv-session.h"

G_BEGIN_DECLS

typedef struct _KvEdits KvEdits;

KvEdits        *kv_edits_new              (KvSession *session);
void            kv_edits_free             (KvEdits   *self);
KvSession      *kv_edits_get_session      (KvEdits   *self);
KvKrachtenveld *kv_edits_get_krachtenveld (KvEdits   *self);

/* What the window shows: the netwerkdiagram (NULL: nothing yet), and the part of
 * it that is visible. The window says so whenever it changes. */
void            kv_edits_set_scene        (KvEdits       *self,
                                           const KvScene *scene);
const KvScene  *kv_edits_get_scene        (KvEdits       *self);
void            kv_edits_set_visible      (KvEdits       *self,
                                           KvBox          visible);

/* While presenting no relatie is made of a soort that partners do not see, and
 * no sentence counts what they do not see. */
void            kv_edits_set_presenting   (KvEdits       *self,
                                           gboolean       presenting);
gboolean        kv_edits_get_presenting   (KvEdits       *self);

/* What the next partner and the next relatie get; "" is no sector. */
const char     *kv_edits_get_sector       (KvEdits       *self);
void            kv_edits_set_sector       (KvEdits       *self,
                                           const char    *sector);
guint           kv_edits_get_soort        (KvEdits       *self);

/* --- making --- */

#define KV_NAME_MAX 10000 /* characters */

typedef enum
{
  KV_MADE,      /* it is there now */
  KV_KNOWN,     /* another has that name: "Staat er al" */
  KV_NO_NAME,   /* there is nothing to read in the text */
  KV_TOO_LONG,  /* over KV_NAME_MAX */
  KV_NO_VALUE,  /* it says nothing that is needed there: no partner, no day */
} KvMade;

/* Who has this name (of a partner also: this afkorting), or NULL. */
KvElement *kv_edits_find          (KvEdits     *self,
                                   KvKind       kind,
                                   const char  *naam);

/* "naam" or "naam; sector". *partner (may be NULL) gets the new one, or the one
 * that was there. It stands near the middle of what is visible. */
KvMade     kv_edits_add_partner   (KvEdits     *self,
                                   const char  *text,
                                   KvElement  **partner);

/* Without a name yet, exactly there; to be followed by kv_edits_name(). With a
 * relatie from each of `from` (may be NULL). */
KvElement *kv_edits_add_partner_at (KvEdits            *self,
                                    KvPoint             at,
                                    const char * const *from);

/* A belang, machtsmiddel, overleg, locatie or sector, at the end of the order. */
KvMade     kv_edits_add           (KvEdits     *self,
                                   KvKind       kind,
                                   const char  *naam,
                                   KvElement  **element);

/* An actie, which is known by what it says. */
KvMade     kv_edits_add_actie     (KvEdits     *self,
                                   const char  *wat,
                                   KvElement  **actie);

/* Gives an element a name ("naam; sector" for a new partner). Of what was just
 * made without one it is part of the same step; an empty name then takes that
 * back. *other
 * (may be NULL) gets who has the name already. */
KvMade     kv_edits_name          (KvEdits     *self,
                                   const char  *id,
                                   const char  *text,
                                   KvElement  **other);

/* Escape after making: takes back what the last step made. FALSE when something
 * else was done since. */
gboolean   kv_edits_take_back     (KvEdits     *self);

/* A lid ("Small Steps"), a bijeenkomst ("12 nov") or a contactpersoon of `owner`, or
 * of the one that the text names: "Small Steps; LEA". */
KvMade     kv_edits_add_owned     (KvEdits     *self,
                                   KvKind       kind,
                                   const char  *text,
                                   const char  *owner,
                                   KvElement  **element);

/* A relatie as one types it: "van; naar", or "van; naar; soort". */
KvMade     kv_edits_add_relatie   (KvEdits     *self,
                                   const char  *text,
                                   KvElement  **relatie);

void       kv_edits_add_leden     (KvEdits            *self,
                                   const char         *overleg,
                                   const char * const *partners);
/* Partner has machtsmiddel. */
void       kv_edits_add_inzet     (KvEdits     *self,
                                   const char  *partner,
                                   const char  *machtsmiddel);

/* --- from words: what was written of a partner as things that all share --- */

/* The phrases of its wil (KV_KIND_BELANG) or kan (KV_KIND_MACHTSMIDDEL) that it has
 * no standpunt or inzet for yet. To be freed with g_strfreev(). */
char     **kv_edits_list_phrases   (KvEdits     *self,
                                    const char  *partner,
                                    KvKind       kind);
/* Finds or makes it, and says that the partner wants it or has it. */
KvMade     kv_edits_add_from_words (KvEdits     *self,
                                    const char  *partner,
                                    KvKind       kind,
                                    const char  *naam,
                                    KvElement  **element);

/* --- relaties --- */

/* One from each to a partner or overleg; soort 0: the last one. Gives their ids,
 * NULL when none was made. To be freed with g_strfreev(). */
char     **kv_edits_add_relaties  (KvEdits            *self,
                                   const char * const *from,
                                   const char         *to,
                                   guint               soort);
/* Of relaties that were just made it is part of the same step. */
void       kv_edits_set_soort     (KvEdits            *self,
                                   const char * const *relaties,
                                   guint               soort);
void       kv_edits_swap          (KvEdits            *self,
                                   const char * const *relaties);

/* --- more than one at once --- */

void       kv_edits_set_sector_of (KvEdits            *self,
                                   const char * const *partners,
                                   const char         *sector);

/* What was removed, to tell. */
typedef struct
{
  char    *name;                /* of the one thing that was chosen, or NULL */
  guint    chosen[KV_N_KINDS];
  guint    along[KV_N_KINDS];   /* what hung on it */
  guint    without_sector;      /* partners that have none any more */
  gboolean presenting;
} KvRemoved;

/* FALSE when there was nothing to remove; *removed (may be NULL) is then left
 * alone. */
gboolean   kv_edits_remove        (KvEdits            *self,
                                   const char * const *ids,
                                   KvRemoved          *removed);
/* "Small Steps verwijderd, met 4 relaties en 5 standpunten". To be freed. */
char      *kv_removed_sentence    (const KvRemoved    *removed);
void       kv_removed_clear       (KvRemoved          *removed);

/* Copies of the chosen elements and what belongs to them, that far away; they
 * are selected. */
void       kv_edits_duplicate     (KvEdits            *self,
                                   const char * const *ids,
                                   double              dx,
                                   double              dy);

/* --- sectors, and the order of what has one --- */

/* kleur as "#RRGGBB". */
void       kv_edits_set_kleur     (KvEdits     *self,
                                   const char  *sector,
                                   const char  *kleur);
/* To this place among those of its kind, from 0. */
void       kv_edits_reorder       (KvEdits     *self,
                                   const char  *id,
                                   guint        place);

/* --- places in the netwerkdiagram --- */

/* Where a partner is drawn, else where the weergave has it. */
gboolean   kv_edits_get_place     (KvEdits            *self,
                                   const char         *partner,
                                   KvPoint            *place);

/* Room for a new partner, as near to the middle of what is visible as can be. */
KvPoint    kv_edits_find_room     (KvEdits            *self);

/* By hand: they stay there when the rest is put in order. */
void       kv_edits_move          (KvEdits            *self,
                                   const char * const *partners,
                                   double              dx,
                                   double              dy);
/* The same by keys: nudges of the same partners that follow are one step. */
void       kv_edits_nudge         (KvEdits            *self,
                                   const char * const *partners,
                                   double              dx,
                                   double              dy);

typedef enum
{
  KV_ALIGN_LEFT,
  KV_ALIGN_CENTRE,
  KV_ALIGN_RIGHT,
  KV_ALIGN_TOP,
  KV_ALIGN_MIDDLE,
  KV_ALIGN_BOTTOM,
} KvAlign;

/* By the edges of their shapes; two or more. */
void       kv_edits_align         (KvEdits            *self,
                                   const char * const *partners,
                                   KvAlign             align);
/* Equal distances between their shapes; three or more. */
void       kv_edits_distribute    (KvEdits            *self,
                                   const char * const *partners,
                                   gboolean            vertical);

/* KV_ZIJDE_..., 0 leaves it to the drawing. */
void       kv_edits_set_zijde     (KvEdits     *self,
                                   const char  *partner,
                                   guint        zijde);
/* The middle of its name; NULL leaves it to the drawing. */
void       kv_edits_set_naamplek  (KvEdits       *self,
                                   const char    *overleg,
                                   const KvPoint *middle);

/* --- how a diagram is shown --- */

/* An editor of its weergave; setting a field of one that is not there makes it,
 * in the same step. To be unreffed; while it lives so do we. */
KvEditor  *kv_edits_edit_weergave  (KvEdits    *self,
                                    const char *diagram);

/* Both at once, KV_PAPIER_... and KV_JA or KV_NEE; 0 is what the diagram has by
 * itself. */
void       kv_edits_set_papier     (KvEdits    *self,
                                    KvEditor   *weergave,
                                    guint       papier,
                                    guint       liggend);

/* All that is chosen in it, but for texts and places; while presenting only what
 * partners see. */
gboolean   kv_edits_is_reset       (KvEdits    *self,
                                    const char *diagram);
void       kv_edits_reset_weergave (KvEdits    *self,
                                    const char *diagram);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvEdits, kv_edits_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KvRemoved, kv_removed_clear)

G_END_DECLS
