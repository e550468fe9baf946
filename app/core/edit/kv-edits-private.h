/* Between the files of the layer. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

struct _KvEdits
{
  KvSession      *session;
  KvKrachtenveld *krachtenveld;
  gulong          handler;

  KvScene        *scene;      /* NULL: nothing is shown */
  GHashTable     *drawn;      /* of the scene: id -> KvDrawn; NULL: to be made */
  GHashTable     *moved;      /* ids of partners that the scene shows elsewhere */
  KvBox           visible;    /* no width: not known */

  gboolean        presenting;
  char           *sector;
  guint           soort;

  guint           depth;      /* of the steps that we are making */
  GPtrArray      *made;       /* what the last step made, in order */
  char           *made_label;
  gboolean        made_only;  /* and it did nothing else */
};

/* A step: what is made in it can be made again with other values. */
void       kv_edits_begin    (KvEdits    *self,
                              const char *label,
                              const char *merge_key);
void       kv_edits_end      (KvEdits    *self);
/* `element` is taken. */
KvElement *kv_edits_insert   (KvEdits    *self,
                              KvElement  *element);
KvElement *kv_edits_make     (KvEdits    *self,
                              KvKind      kind);
KvElement *kv_edits_lookup   (KvEdits    *self,
                              const char *id,
                              KvKind      kind);

/* Takes the last step back, when it did nothing but make, and hands over what it
 * made, to be changed and given to kv_edits_remake(). NULL when something else
 * was done since. */
GPtrArray *kv_edits_reopen   (KvEdits    *self);
void       kv_edits_remake   (KvEdits    *self,
                              GPtrArray  *made);

/* What a user typed as the name of something, on one line. */
KvMade     kv_edits_clean_name (const char *text,
                                char      **naam);

/* By its name, its afkorting, or how its name begins when no other begins so. */
KvElement *kv_edits_find_begun (KvEdits    *self,
                                KvKind      kind,
                                const char *text);

KvElement *kv_edits_find_sector (KvEdits    *self,
                                 const char *text);
KvElement *kv_edits_make_named  (KvEdits    *self,
                                 KvKind      kind,
                                 const char *naam);

/* The weergave of a diagram, made if there is none. In a step. */
KvElement *kv_edits_ensure_weergave (KvEdits    *self,
                                     const char *diagram);

/* After all others of its kind, where those have an order. */
void       kv_edits_put_last    (KvEdits    *self,
                                 KvElement  *element);

/* A relatie in no field yet; NULL when these cannot have one. */
KvElement *kv_edits_make_relatie (KvEdits    *self,
                                  const char *from,
                                  const char *to,
                                  guint       soort);

G_END_DECLS
