/* What differs between the tables of pairs. */

#pragma once

#include "kv-pair-grid.h"

G_BEGIN_DECLS

typedef struct
{
  KvKind              column_kind;
  KvKind              pair_kind;
  KvGridLook          look;
  int                 min, max;
  KvScoreWords        words;        /* or NULL */
  const char         *corner;       /* an English msgid, as all below: the heading of the names */
  const char         *step;
  const char         *column_entry; /* NULL: columns come as rows do */
  const char         *refusal;
  const char         *count_names[KV_GRID_MAX_COUNTS]; /* NULL: no more */
  const char *const  *basis_fields;

  int       (*value_of) (KvElement *pair); /* or KV_ONBEKEND */
  char     *(*text_of)  (int value);
  /* The pair is in the field; FALSE when the text is no value. */
  gboolean  (*put)      (KvEdits *edits, KvElement *pair, const char *text);
  /* In which of the counts a value belongs, -1: in none. NULL: nothing is counted. */
  int       (*count_of) (int value);
} KvPairGridKind;

KvGridModel *kv_pair_grid_new (const KvPairGridKind *kind, KvKrachtenveld *shown, KvEdits *edits);

G_END_DECLS
