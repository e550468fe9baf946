/* Between a row and the kinds of row behind it. */

#pragma once

#include "kv-field-row.h"
#include "kv-picker.h"

G_BEGIN_DECLS

/* Builds the control of a row, once; shows what the editor has, each time that
 * may have changed. */
typedef struct
{
  void      (*build)     (KvFieldRow *self);
  void      (*show)      (KvFieldRow *self);
  gboolean  (*is_useful) (KvFieldRow *self); /* FALSE: there is nothing to choose; NULL: always */
  const char *also;                          /* another field that it shows, or NULL */
} KvRowKind;

typedef void (*KvRowPicked) (KvFieldRow *self,
                             const char *key);

extern const KvRowKind kv_row_text;
extern const KvRowKind kv_row_worded;
extern const KvRowKind kv_row_long_text;
extern const KvRowKind kv_row_number;
extern const KvRowKind kv_row_date;
extern const KvRowKind kv_row_choice;
extern const KvRowKind kv_row_choices;
extern const KvRowKind kv_row_yes;
extern const KvRowKind kv_row_ref;
extern const KvRowKind kv_row_link;
extern const KvRowKind kv_row_refs;
extern const KvRowKind kv_row_texts;
extern const KvRowKind kv_row_scale;
extern const KvRowKind kv_row_wide_scale;
extern const KvRowKind kv_row_words;

/* What a diagram shows (kv-field-row-shown.c). NULL: a field of a weergave like
 * those of other things. */
const KvRowKind *kv_row_kind_of_weergave (const KvField *field);
/* Whether the diagram of a weergave that is edited obeys it. */
gboolean         kv_row_is_obeyed        (KvEditor      *editor,
                                          const KvField *field);

struct _KvFieldRow
{
  AdwPreferencesRow parent_instance;

  char            *name;
  char            *hint;      /* under the title, or NULL */
  char            *when;      /* a field without which this one is not there, or NULL */
  char            *pair;      /* of a pair of what is edited and this, or NULL */
  char            *makes;     /* what its phrases can become: "belang", "machtsmiddel"; or NULL */
  gboolean         is_single; /* only where one element is edited */

  KvForm          *form;
  KvEditor        *editor;
  const KvField   *field;     /* NULL until it is known */
  const KvRowKind *kind;

  GtkWidget       *title;
  GtkWidget       *subtitle;  /* NULL where there is no place for one */
  GtkWidget       *control;   /* what takes the focus */
  KvPickerFill     fill;      /* of the picker that is the control, or NULL */
  KvRowPicked      picked;
  GtkWidget       *extra;     /* of the kind, or NULL */
  GtkWidget       *phrases;   /* a KvPhraseList, where it makes something */
  gboolean         is_showing; /* what changes now is not done by the user */

  KvEditor        *basis;     /* the onderbouwing of a score, or NULL */
};

/* The two ways in which a row is laid out (kv-field-row-layout.c). `control` is
 * taken. What stands under the title can have more beside the title: its parent is a
 * box. */
void        kv_field_row_put_beside    (KvFieldRow *self,
                                        GtkWidget  *control);
void        kv_field_row_put_under     (KvFieldRow *self,
                                        GtkWidget  *control);

const char *kv_field_row_get_title     (KvFieldRow *self);
/* With what it is marked as: "Invloed, oordeel". To be freed. */
char       *kv_field_row_describe      (KvFieldRow *self);
gboolean    kv_field_row_is_mixed      (KvFieldRow *self);

/* What was pressed may be let go of when what it was for is gone. Then nothing is
 * read, so `value` has what it is to be without, and nothing is written. */
void        kv_field_row_read          (KvFieldRow *self,
                                        const char *name,
                                        gpointer    value);
/* Takes a value and NULL, as g_object_set() does. */
void        kv_field_row_write         (KvFieldRow *self,
                                        ...) G_GNUC_NULL_TERMINATED;
void        kv_field_row_set_subtitle  (KvFieldRow *self,
                                        const char *subtitle);
void        kv_field_row_name_control  (KvFieldRow *self,
                                        GtkWidget  *control);

/* A button that opens a list to choose from, for the control of the row; it does
 * nothing when what it was for is gone. */
GtkWidget  *kv_field_row_new_picker    (KvFieldRow  *self,
                                        KvPickFlags  flags,
                                        KvPickerFill fills,
                                        KvRowPicked  picked);
/* A row with what is chosen on such a button. */
void        kv_field_row_put_picker    (KvFieldRow  *self,
                                        KvPickFlags  flags,
                                        KvPickerFill fills,
                                        KvRowPicked  picked);
void        kv_field_row_set_chosen    (KvFieldRow  *self,
                                        const char  *label,
                                        gboolean     dim);

/* What a score of a partner or relatie is based on (kv-field-row-basis.c). */
gboolean    kv_field_row_has_basis     (KvFieldRow *self);
void        kv_field_row_follow_basis  (KvFieldRow *self);
void        kv_field_row_show_basis    (KvFieldRow *self);
void        kv_field_row_open_basis    (KvFieldRow *self);

G_END_DECLS
