/* KvGridModel: a table that is typed in, without how it looks: its rows and
 * columns, what every cell holds, and what may be done to it. KvGridHand moves
 * over it, kv-grid-clip.h takes it to sheets and back, and the widget KvGrid
 * shows it.
 *
 * How to make one: derive from KvGridModel and fill in the virtuals. Needed are
 * n_rows, get_row, n_columns, get_column, get_cell, dup_text and set_text; what is
 * left NULL is not offered. Keep these rules:
 *
 * - Column 0 names the row: it stays in sight, and is what partners, belangen...
 *   are called. Of the columns only what is KV_GRID_BY_TAB is come through by Tab.
 * - Rows and columns stand still while one types. A model puts them in order when
 *   it is made and in kv_grid_model_settle(); a new row may come at the end.
 * - When rows or columns come, go or change their name: kv_grid_model_renewed().
 *   When only cells change: kv_grid_model_touched(). Follow KvKrachtenveld::changed
 *   and call these; both may be called often.
 * - set_text is called within a step of the journal, which the base makes: one for
 *   all cells of a range. It takes what a user types: "" and "?" are onbekend.
 *   kv_cell_put() does it for any field of the model.
 * - Rows at the end and columns at the end are made by typing their name: add_row,
 *   add_column, with the words of get_row_entry and get_column_entry ("+ Partner").
 * - A sorted, filtered or rearranged list is the business of the model: sort_by,
 *   move_column; say in the column what is possible. Which columns are hidden the
 *   base keeps: ask kv_grid_model_is_hidden() when making them.
 *
 * Rows and columns are counted from 0; row -1 are the headings (KV_GRID_HEAD). */

#pragma once

#include "kv-edits.h"
#include "kv-matrix.h"
#include "kv-score-words.h"

G_BEGIN_DECLS

#define KV_TYPE_GRID_MODEL (kv_grid_model_get_type ())
G_DECLARE_DERIVABLE_TYPE (KvGridModel, kv_grid_model, KV, GRID_MODEL, GObject)

#define KV_GRID_HEAD -1

/* How a cell is drawn. */
typedef enum
{
  KV_GRID_NAME,      /* column 0: the symbol of the row and its name */
  KV_GRID_TEXT,      /* one line: words, choices, names, dates */
  KV_GRID_LONG_TEXT, /* lines that wrap */
  KV_GRID_STANDPUNT, /* value -4 to 4: number, tint and bar */
  KV_GRID_SCORE,     /* value min to max: digit and blocks; from 1 also the two below */
  KV_GRID_HOUDING,   /* value -2 to 2: the badge */
  KV_GRID_YES,       /* value 0 or 1 */
} KvGridLook;

/* Values of KV_GRID_SCORE beside a score: has it not; has it, how strong nobody
 * knows. */
#define KV_GRID_NEE KV_MATRIX_NEE
#define KV_GRID_HEEFT KV_MATRIX_HEEFT

typedef enum
{
  KV_GRID_ABSENT,   /* there is no such cell: nothing is drawn, nothing can be typed */
  KV_GRID_EMPTY,    /* a text without anything in it */
  KV_GRID_ONBEKEND, /* nobody knows: "?" */
  KV_GRID_VALUE,
} KvGridState;

typedef struct
{
  KvGridState state;
  gboolean    read_only;
  int         value; /* of looks with a value */
} KvGridCell;

typedef enum
{
  KV_GRID_BY_TAB = 1 << 0,
  KV_GRID_CAN_RENAME = 1 << 1,
  KV_GRID_CAN_MOVE = 1 << 2,
  KV_GRID_CAN_SORT = 1 << 3,
  KV_GRID_CAN_HIDE = 1 << 4,
  KV_GRID_CAN_REMOVE = 1 << 5,
} KvGridAbilities;

typedef struct
{
  const char     *id;        /* of the belang, or the name of the field; interned */
  const char     *name;      /* its heading, on one line */
  KvGridLook      look;
  KvGridAbilities abilities;
  KvMarks         marks;
  int             min, max;  /* of a score */
  KvScoreWords    words;     /* what its values mean, or NULL */
  double          width;     /* in letters of the interface; 0: as wide as its look needs */
  double          most;      /* the same, where there is room to spare; 0: no wider */
  int             sorted;    /* 1 upwards, -1 downwards, 0 not */
} KvGridColumn;

typedef struct
{
  const char *id;      /* of its element; interned */
  const char *name;    /* on one line */
  const char *brief;   /* for where that is too wide, or NULL */
  const char *group;   /* what the rows around it have in common, "Kinderopvang"; NULL: no groups */
  KvElement  *sector;  /* whose symbol stands before the name, where has_symbol */
  gboolean    has_symbol;
  gboolean    is_strong; /* in bold: cruciaal */
} KvGridRow;

typedef struct
{
  int row, column;
} KvGridPlace;

/* Cells from one corner to another, both included. */
typedef struct
{
  int row, column, end_row, end_column;
} KvGridRange;

/* A column that can be hidden, also while it is. */
typedef struct
{
  const char *id; /* interned */
  char       *name;
} KvGridChoice;

#define KV_GRID_MAX_COUNTS 3

struct _KvGridModelClass
{
  GObjectClass parent_class;

  guint               (*n_rows)     (KvGridModel *self);
  const KvGridRow    *(*get_row)    (KvGridModel *self, guint row);
  guint               (*n_columns)  (KvGridModel *self);
  const KvGridColumn *(*get_column) (KvGridModel *self, guint column);

  KvGridCell (*get_cell)   (KvGridModel *self, guint row, guint column);
  /* What is edited and copied: "3", "nee"; "" for onbekend. To be freed. */
  char      *(*dup_text)   (KvGridModel *self, guint row, guint column);
  /* The same for people: "plus 3, sterk voor". NULL: as the look says it. */
  char      *(*dup_words)  (KvGridModel *self, guint row, guint column);
  gboolean   (*set_text)   (KvGridModel *self, guint row, guint column, const char *text);
  /* Why a text was not taken: "no number from -4 to 4". To be freed. */
  char      *(*dup_refusal) (KvGridModel *self, guint column);
  /* What one can choose from in a cell, NULL: nothing. To be freed with g_strfreev(). */
  char     **(*dup_choices) (KvGridModel *self, guint row, guint column);
  /* What a step that changes cells of this column is called. NULL: its heading. */
  const char *(*get_step)   (KvGridModel *self, guint column);

  /* What is selected in the window where the cursor is in this cell: an element, or
   * a pair that may not be there yet. NULL: nothing. To be freed. */
  char     *(*dup_element) (KvGridModel *self, int row, guint column);
  /* Where that is. FALSE: not here. */
  gboolean  (*locate)      (KvGridModel *self, const char *id, KvGridPlace *place);
  /* What says what a cell is based on: an element or pair, and its fields. */
  char              *(*dup_basis)        (KvGridModel *self, guint row, guint column);
  const char *const *(*get_basis_fields) (KvGridModel *self, guint column);

  /* What the words in a cell can become, KV_KIND_BELANG or _MACHTSMIDDEL; KV_N_KINDS:
   * they stay words. */
  KvKind             (*get_makes)        (KvGridModel *self, guint row, guint column);

  /* "+ Partner"; NULL: no new ones can be made. */
  const char *(*get_row_entry)    (KvGridModel *self);
  const char *(*get_column_entry) (KvGridModel *self);
  /* *id gets what is new, or what has that name already. */
  KvMade      (*add_row)          (KvGridModel *self, const char *text, const char **id);
  KvMade      (*add_column)       (KvGridModel *self, const char *text, const char **id);
  KvMade      (*rename_column)    (KvGridModel *self, guint column, const char *text);
  void        (*move_column)      (KvGridModel *self, guint column, guint to);
  void        (*sort_by)          (KvGridModel *self, guint column, int direction);
  /* KvGridChoice, of all columns that can be hidden. To be unreffed. */
  GArray     *(*list_columns)     (KvGridModel *self);

  /* Figures at the right of each row and under each column: "voor", "tegen", "?". */
  guint       (*n_counts)         (KvGridModel *self);
  const char *(*get_count_name)   (KvGridModel *self, guint count);
  gboolean    (*count_row)        (KvGridModel *self, guint row, guint counts[KV_GRID_MAX_COUNTS]);
  gboolean    (*count_column)     (KvGridModel *self, guint column, guint counts[KV_GRID_MAX_COUNTS]);

  /* Puts rows and columns in order again. */
  void        (*settle)           (KvGridModel *self);
};

/* For models: `edits` may be NULL, where nothing can be changed. */
void                kv_grid_model_init_edits  (KvGridModel *self, KvEdits *edits);
void                kv_grid_model_renewed     (KvGridModel *self);
void                kv_grid_model_touched     (KvGridModel *self);

KvEdits            *kv_grid_model_get_edits   (KvGridModel *self);
gboolean            kv_grid_model_is_read_only (KvGridModel *self);

/* Signals: "renewed" after rows or columns came, went or moved; "touched" after
 * cells changed. */

guint               kv_grid_model_n_rows      (KvGridModel *self);
guint               kv_grid_model_n_columns   (KvGridModel *self);
const KvGridRow    *kv_grid_model_get_row     (KvGridModel *self, guint row);
const KvGridColumn *kv_grid_model_get_column  (KvGridModel *self, guint column);
KvGridCell          kv_grid_model_get_cell    (KvGridModel *self, guint row, guint column);
char               *kv_grid_model_dup_text    (KvGridModel *self, guint row, guint column);
/* "Small Steps, doorgaande lijn, plus 3, sterk voor". To be freed. */
char               *kv_grid_model_describe    (KvGridModel *self, int row, guint column);
char               *kv_grid_model_dup_words   (KvGridModel *self, guint row, guint column);
char               *kv_grid_model_dup_refusal (KvGridModel *self, guint column);
char              **kv_grid_model_dup_choices (KvGridModel *self, guint row, guint column);
char               *kv_grid_model_dup_element (KvGridModel *self, int row, guint column);
gboolean            kv_grid_model_locate      (KvGridModel *self, const char *id, KvGridPlace *place);
char               *kv_grid_model_dup_basis   (KvGridModel *self, guint row, guint column);
const char *const  *kv_grid_model_get_basis_fields (KvGridModel *self, guint column);
KvKind              kv_grid_model_get_makes   (KvGridModel *self, guint row, guint column);
const char         *kv_grid_model_get_row_entry    (KvGridModel *self);
const char         *kv_grid_model_get_column_entry (KvGridModel *self);
guint               kv_grid_model_n_counts    (KvGridModel *self);
const char         *kv_grid_model_get_count_name (KvGridModel *self, guint count);
/* FALSE: of this one nothing is counted. */
gboolean            kv_grid_model_count_row    (KvGridModel *self, guint row, guint counts[KV_GRID_MAX_COUNTS]);
gboolean            kv_grid_model_count_column (KvGridModel *self, guint column, guint counts[KV_GRID_MAX_COUNTS]);
void                kv_grid_model_settle      (KvGridModel *self);

gboolean            kv_grid_model_can_edit    (KvGridModel *self, int row, guint column);

/* Each is one step; what changes nothing is none. */

/* FALSE when that is no value of the cell. */
gboolean            kv_grid_model_set_text    (KvGridModel *self, guint row, guint column, const char *text);
/* The same in all of it; FALSE when no cell took it. */
gboolean            kv_grid_model_fill        (KvGridModel *self, const KvGridRange *range, const char *text);
void                kv_grid_model_clear       (KvGridModel *self, const KvGridRange *range);

/* *place (may be NULL) gets where it is, or where what has that name is. */
KvMade              kv_grid_model_add_row       (KvGridModel *self, const char *text, KvGridPlace *place);
KvMade              kv_grid_model_add_column    (KvGridModel *self, const char *text, KvGridPlace *place);
KvMade              kv_grid_model_rename_column (KvGridModel *self, guint column, const char *text);
void                kv_grid_model_move_column   (KvGridModel *self, guint column, guint to);
void                kv_grid_model_hide_column   (KvGridModel *self, guint column);
void                kv_grid_model_sort_by       (KvGridModel *self, guint column, int direction);
/* One way, the other, and not: texts from a to z first, numbers from high to low. */
void                kv_grid_model_sort_next     (KvGridModel *self, guint column);

/* Columns that are not shown. A view that makes one model after another lets them
 * share a set of interned ids. */
GArray             *kv_grid_model_list_columns     (KvGridModel *self);
gboolean            kv_grid_model_is_hidden        (KvGridModel *self, const char *id);
void                kv_grid_model_set_hidden       (KvGridModel *self, const char *id, gboolean hidden);
void                kv_grid_model_show_all_columns (KvGridModel *self);
guint               kv_grid_model_n_hidden         (KvGridModel *self);
void                kv_grid_model_share_hidden     (KvGridModel *self, GHashTable *hidden);
GArray             *kv_grid_choices_new            (void);
void                kv_grid_choices_add            (GArray *choices, const char *id, const char *name);

/* For what makes more than one change: a step. */
void                kv_grid_model_begin       (KvGridModel *self, const char *label);
void                kv_grid_model_end         (KvGridModel *self);
/* Within a step. */
gboolean            kv_grid_model_put         (KvGridModel *self, guint row, guint column, const char *text);

gboolean            kv_grid_range_has         (const KvGridRange *range, int row, int column);

G_END_DECLS
