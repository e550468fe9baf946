/* KvSheet: the pages of one diagram on paper. It knows the paper, draws the
 * furniture (title, opgave, mark, footer) and gives a diagram the box that is
 * left. No diagram leaves anything out for who is looking: for partners the
 * krachtenveld that comes in is the redacted copy, and the sheet itself puts the
 * occasion where INTERN stood. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-legend.h"
#include "kv-scene.h"

G_BEGIN_DECLS

typedef enum { KV_PAPER_A4, KV_PAPER_A3 } KvPaper;
void kv_paper_size (KvPaper paper, gboolean landscape, double *width, double *height);

typedef enum { KV_AUDIENCE_INTERN, KV_AUDIENCE_PARTNERS } KvAudience;

typedef struct
{
  KvPaper        paper;
  gboolean       landscape;
  KvAudience     audience;
  const char    *occasion;  /* for partners: "de LEA van 8 december 2026" */
  const KvTheme *theme;     /* NULL: light */
  gboolean       rearrange; /* for partners: not where the weergave has them */
} KvSheetOptions;

typedef struct _KvSheet KvSheet;

KvSheet *kv_sheet_new  (KvKrachtenveld       *krachtenveld,
                        const char           *diagram_name,
                        const char           *diagram_id,
                        const KvSheetOptions *options);
void     kv_sheet_free (KvSheet *sheet);

const KvSheetOptions *kv_sheet_get_options      (KvSheet *sheet);
const KvTheme        *kv_sheet_get_theme        (KvSheet *sheet);
KvKrachtenveld       *kv_sheet_get_krachtenveld (KvSheet *sheet);
KvElement            *kv_sheet_get_weergave     (KvSheet *sheet); /* of this diagram, or NULL */

/* Overrides the title for the pages to come (the name on a partnerkaart), with
 * a lighter word after it; NULL goes back to the sheet's own. */
void     kv_sheet_set_title   (KvSheet *sheet, const char *title, const char *after);
/* Whether such a title is whole on a page. */
gboolean kv_sheet_fits_title  (KvSheet *sheet, const char *title);

/* Said to the team in the footer of the pages to come, before the noot of the
 * weergave. */
void     kv_sheet_set_remark  (KvSheet *sheet, const char *remark);

/* Adds a page; the scene belongs to the sheet. *content is the box between the
 * title rule and the footer, the same on every page. */
KvScene *kv_sheet_add_page    (KvSheet *sheet, KvBox *content);

/* Takes back the last pages. */
void     kv_sheet_drop_pages  (KvSheet *sheet, guint n);
guint    kv_sheet_get_n_pages (KvSheet *sheet);

/* Takes back all pages. What is drawn then is enlarged by this; all lengths are
 * mm before that. */
void     kv_sheet_restart     (KvSheet *sheet, double enlargement);
gboolean kv_sheet_is_enlarged (KvSheet *sheet);

/* From the content to the footer rule, mm. */
#define KV_SHEET_FOOTER_ROOM 3.

/* What kv_sheet_add_page() would give. */
KvBox    kv_sheet_get_content (KvSheet *sheet);

/* An empty legend in the type of this paper. */
KvLegend *kv_sheet_new_legend (KvSheet *sheet);

/* Whether what a diagram draws has the sizes of A3: where it is enlarged it has
 * those of A4. */
gboolean kv_sheet_has_a3_sizes (KvSheet *sheet);

/* Draws title, mark, footer on all pages, now that their number is known, and
 * gives them (KvScene), owned by the caller. The sheet is then spent. */
GPtrArray *kv_sheet_finish    (KvSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvSheet, kv_sheet_free)

G_END_DECLS
