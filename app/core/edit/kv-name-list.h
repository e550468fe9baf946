/* KvNameList: a list that was copied from a sheet or a text, on its way to
 * becoming partners (or belangen, machtsmiddelen, overleggen).
 *
 * The text comes from anywhere. Cells are only ever text: nothing in them is a
 * formula, markup or a path. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

#define KV_NAME_LIST_ROWS 5000 /* that are read; the rest is told */
#define KV_NAME_LIST_COLUMNS 100

typedef struct _KvNameList KvNameList;

/* Never fails: a text without anything is a list without rows. */
KvNameList    *kv_name_list_new          (KvEdits    *edits,
                                          KvKind      kind,
                                          const char *text);
void           kv_name_list_free         (KvNameList *self);

guint          kv_name_list_get_n_rows    (KvNameList *self); /* without the headings */
guint          kv_name_list_get_n_columns (KvNameList *self);
const char    *kv_name_list_get_heading   (KvNameList *self,
                                           guint       column); /* "" without */
const char    *kv_name_list_get_cell      (KvNameList *self,
                                           guint       row,
                                           guint       column);

/* What a column holds: guessed, until the user says otherwise. NULL: "Niet
 * gebruiken". A field stands in one column: setting it takes it from another. */
const KvField *kv_name_list_get_field     (KvNameList    *self,
                                           guint          column);
void           kv_name_list_set_field     (KvNameList    *self,
                                           guint          column,
                                           const KvField *field);
/* The fields that a column can hold, in order; ends with NULL. */
const KvField * const *kv_name_list_get_choices (KvNameList *self);

/* A line that was left out, or a cell of it. */
typedef struct
{
  guint  line;    /* in the text, from 1 */
  char  *reason;  /* a sentence */
} KvNameSkip;

typedef struct
{
  KvKind     kind;
  guint      added;
  guint      known;    /* were there already, or stood in the list before */
  guint      skipped;  /* lines */
  guint      sectors;  /* new ones, that the list names */
  GPtrArray *skips;    /* KvNameSkip: why lines or cells were left out */
} KvNameReport;

/* How many lines would be added: for the button. */
guint          kv_name_list_count        (KvNameList   *self);

/* Adds them, in one step, and selects them. */
KvNameReport  *kv_name_list_apply        (KvNameList   *self);
/* "12 partners toegevoegd, 2 stonden er al". To be freed. */
char          *kv_name_report_sentence   (const KvNameReport *report);
void           kv_name_report_free       (KvNameReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvNameList, kv_name_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvNameReport, kv_name_report_free)

G_END_DECLS
