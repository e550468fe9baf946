/* What a sheet holds, between the file that makes pages and the one that draws
 * the furniture on them. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

#define KV_SHEET_N_META 4

typedef struct
{
  KvScene *scene;
  char    *title;   /* NULL: the sheet's own */
  char    *after;
  char    *remark;
} KvSheetPage;

typedef struct
{
  const char *key;
  char       *value; /* NULL or "": not shown */
} KvSheetMeta;

struct _KvSheet
{
  KvKrachtenveld *krachtenveld;
  KvElement      *weergave;
  char           *name;
  KvSheetOptions  options;
  char           *occasion;
  gboolean        judged;      /* for the team, of a field with judgements in it */
  GPtrArray      *pages;

  char           *title;
  char           *opgave;
  char           *noot;
  KvSheetMeta     meta[KV_SHEET_N_META];

  char           *next_title;
  char           *next_after;
  char           *next_remark;

  double          width, height, margin;
  double          enlargement; /* of what is drawn between head and footer */
};

gboolean kv_sheet_is_upright (KvSheet *sheet);

/* Whether head and footer have the sizes of A3: those are never enlarged. */
gboolean kv_sheet_has_a3_furniture (KvSheet *sheet);

/* Where the rule under the head is, mm from the top. */
double   kv_sheet_head_rule  (KvSheet *sheet);

/* And the rule over the footer of a page with this remark, mm from the margin at
 * the bottom. */
double   kv_sheet_footer_height (KvSheet    *sheet,
                                 const char *remark);

/* Draws head and footer of a page; `number` is 1 for the first. */
void     kv_sheet_draw_furniture (KvSheet     *sheet,
                                  KvSheetPage *page,
                                  guint        number);

G_END_DECLS
