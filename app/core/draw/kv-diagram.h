/* The diagrams, listed once. A diagram is a file that defines one KvDiagram
 * and a line in meson.build; it then exists in the window, on paper, on the
 * command line and in the tests. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

#define KV_CHOICE(field) (1u << (field)) /* KV_WEERGAVE_... */

typedef struct
{
  const char *id;            /* "netwerk" */
  const char *name;          /* "Netwerkdiagram", on the sheet */
  gboolean    for_partners;  /* whether there is a version for partners */
  KvPaper     paper;         /* when the weergave and the user say nothing */
  gboolean    landscape;
  gboolean    portrait_only; /* always upright, whatever is asked */
  gboolean    enlarges;      /* as a whole, on A3, where that costs no page */
  gboolean    one_layout;    /* on A3 it is the page of A4, head and footer too, enlarged */
  guint       choices;       /* that it obeys of its weergave, beside texts and paper: KV_CHOICE() of each */

  const char *empty;         /* what is missing when there is nothing to draw, and what to do: N_() */

  /* Whether there is anything to draw; `weergave` may be NULL. */
  gboolean  (*has_any) (KvKrachtenveld *krachtenveld, KvElement *weergave);
  /* Draws its pages on the sheet. */
  void      (*draw)  (KvSheet *sheet);
  /* The body alone, without a page, for the canvas: in mm, its own size. What
   * nobody gave a place stays where `before` has it, a body that was drawn earlier
   * or NULL. NULL: the canvas shows the pages. */
  KvScene  *(*body)  (KvKrachtenveld *krachtenveld, KvElement *weergave, const KvTheme *theme, const KvScene *before);
  /* The same between two frames, as near to `before` as it can be; good for as
   * long as it takes to draw the body. It gives NULL where that cannot be. */
  KvScene  *(*body_now) (KvKrachtenveld *krachtenveld, KvElement *weergave, const KvTheme *theme, const KvScene *before);
  /* Between two bodies that were drawn, while what is in them moves: a part of the
   * way, 0 to 1. It gives NULL where that cannot be. */
  KvScene  *(*body_between) (KvKrachtenveld *krachtenveld, KvElement *weergave, const KvScene *from, const KvScene *to, double part);
  /* What the lines and signs in the body mean, for a card over the canvas; NULL:
   * there is none. */
  KvScene  *(*legend) (KvKrachtenveld *krachtenveld, KvElement *weergave, const KvTheme *theme);
} KvDiagram;

const KvDiagram * const *kv_diagrams (guint *n_diagrams);
const KvDiagram *kv_diagram_find (const char *id);

/* The paper that a weergave asks for, or the diagram's own. */
void kv_diagram_default_options (const KvDiagram *diagram, KvKrachtenveld *krachtenveld, KvSheetOptions *options);

/* Whether this can be drawn for this audience. */
gboolean kv_diagram_check (const KvDiagram *diagram, KvKrachtenveld *krachtenveld, const KvSheetOptions *options, GError **error);

/* The same of what is for this audience already. */
gboolean kv_diagram_has_any (const KvDiagram *diagram, KvKrachtenveld *shown, GError **error);

/* The pages (KvScene): the one way in for every output. For partners it draws
 * the redacted copy. NULL with an error where there is nothing to draw. */
GPtrArray *kv_diagram_pages (const KvDiagram *diagram, KvKrachtenveld *krachtenveld, const KvSheetOptions *options, GError **error);

G_END_DECLS
