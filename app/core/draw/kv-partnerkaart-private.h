/* The blocks of a partnerkaart, between the diagram and the files that make
 * them. */

#pragma once

#include "kv-card.h"
#include "kv-symbols.h"

G_BEGIN_DECLS

/* What all cards share: what anybody has, which decides what is drawn. */
typedef struct
{
  KvSheet        *sheet;
  KvKrachtenveld *krachtenveld;
  const KvTheme  *theme;
  GPtrArray      *everybody;   /* all partners in order, also without a card */
  GPtrArray      *belangen;    /* of which any standpunt is known */
  GPtrArray      *middelen;    /* of which any inzet is known */
  gboolean        richting;    /* whether any inzet has one */
  gboolean        bereidheid;
  gboolean        sterkte;     /* whether any relatie has one */
  gboolean        judged;      /* whether there is any judgement of anybody */
  gboolean        scored;      /* whether anybody has houding, invloed or belang */
} KvKaart;

typedef struct
{
  const char *key;
  char       *value;  /* may have lines */
  gboolean    strong; /* of its key */
} KvKaartFact;

/* KvKaartFact, to be unreffed: what kind of partner it is, and how far it reaches,
 * in this width. */
GArray *kv_kaart_facts_of_kind  (KvKaart *kaart, KvElement *partner);
GArray *kv_kaart_facts_of_reach (KvKaart *kaart, KvElement *partner, double width);

void kv_kaart_add_head        (KvKaart *kaart, KvCard *card, KvElement *partner);
void kv_kaart_add_beoordeling (KvKaart *kaart, KvCard *card, KvElement *partner);
void kv_kaart_add_belangen    (KvKaart *kaart, KvCard *card, KvElement *partner);
void kv_kaart_add_middelen    (KvKaart *kaart, KvCard *card, KvElement *partner);
void kv_kaart_add_relaties    (KvKaart *kaart, KvCard *card, KvElement *partner);
void kv_kaart_add_acties      (KvKaart *kaart, KvCard *card, KvElement *partner);

/* Type on a card: `quiet` 0 is INK, 1 INK2, 2 INK3. */
KvTextStyle kv_kaart_type     (KvKaart *kaart, double size, KvWeight weight, guint quiet);

/* A name or label in a box: as many lines as it needs from the middle of the
 * first row on; and the height of a row that holds it. */
void   kv_kaart_draw_wrapped  (KvScene *scene, double x, double y, double width, const char *text, const KvTextStyle *style);
double kv_kaart_row_height    (double width, const char *text, const KvTextStyle *style);

/* Space under the last row, mm. */
void   kv_kaart_add_space     (KvCardBlock *block, double height);

/* What goes on with these words, as a sentence: a capital, a full stop. */
void   kv_kaart_say           (GString *text, const char *words);

/* A remark under the last row, that stays with it: in small italics, clear of
 * the left and right edges. */
void   kv_kaart_add_remark    (KvKaart *kaart, KvCardBlock *block, const char *sentences, double left, double right);

/* What is not known, under the rows: "Onbekend: a · b". */
void   kv_kaart_add_unknown   (KvKaart *kaart, KvCardBlock *block, const char *before, const char *names);

G_END_DECLS
