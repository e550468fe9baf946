/* A field of an element, declared once.
 *
 * Every element class has one constant table of KvField. Storage, the GObject
 * properties, the journal, the XML file, the RELAX NG schema, the version for
 * partners and the repair of bad values all read that table; nothing else in
 * the program knows which fields exist. */

#pragma once

#include <glib.h>

#include "kv-id.h"

G_BEGIN_DECLS

/* The value of a score or a number of things that nobody knows. It is a value
 * of its own: never 0, never the middle. */
#define KV_ONBEKEND G_MININT

typedef enum
{
  KV_FIELD_TEXT,      /* one line of text */
  KV_FIELD_LONG_TEXT, /* several lines; a child element in the file */
  KV_FIELD_TEXTS,     /* texts in the order of the user; a child element each */
  KV_FIELD_SCORE,     /* a whole number from min to max, or KV_ONBEKEND */
  KV_FIELD_NUMBER,    /* a finite number; 0 is the default */
  KV_FIELD_CHOICE,    /* one of words; 0 is onbekend */
  KV_FIELD_CHOICES,   /* a set of words; bit i-1 stands for word i */
  KV_FIELD_YES,       /* ja or nee; nee is the default */
  KV_FIELD_DATE,      /* a Julian day as GDate counts them; 0 is onbekend */
  KV_FIELD_REF,       /* the id of one element, or "" */
  KV_FIELD_REFS,      /* ids of elements, sorted, without doubles */
} KvFieldKind;

/* What a field is, beside its value. */
typedef enum
{
  KV_MARK_NONE = 0,
  KV_MARK_OORDEEL = 1 << 0,  /* a judgement of the team: never for partners */
  KV_MARK_PERSOON = 1 << 1,  /* personal data: never for partners */
  KV_MARK_INTERN = 1 << 2,   /* neither, but not for partners either */
  KV_MARK_PUBLIC = 1 << 3,   /* partners see it even of a single person */
  KV_MARK_KEY = 1 << 4,      /* identifies a pair: set at construction only */
  KV_MARK_REQUIRED = 1 << 5, /* a reference without which the element is void */
  KV_MARK_HIDES = 1 << 6,    /* ja: the whole element is not for partners */
  KV_MARK_SHARES = 1 << 7,   /* nee: the whole element is not for partners */
  KV_MARK_SHARED = 1 << 8,   /* a judgement that a partner agrees to show, where it shares the element */
  KV_MARK_ALWAYS = 1 << 9,   /* written even where it is the default */
  KV_MARK_DEEP = 1 << 10,    /* of the second hour: folded under "Verdieping" */
  KV_MARK_DATED = 1 << 11,   /* a line of text that can be a date: then it is 2026-12-08 */
  KV_MARK_REACH = 1 << 12,   /* a line of text that can name a score of a partner: then it is vertrouwen:4 */
} KvMarks;

#define KV_MARK_WITHHELD (KV_MARK_OORDEEL | KV_MARK_PERSOON | KV_MARK_INTERN)

/* One word of a vocabulary. Tables of words end with a word of NULL. */
typedef struct
{
  const char *word;     /* as the file writes it: "overleg-en-informatie" */
  const char *text;     /* as people read it, in Dutch: "overleg en informatie" */
  gboolean    withheld; /* partners see nothing that is this */
} KvWord;

typedef struct
{
  const char   *name;    /* of the property and of the XML, in Dutch */
  KvFieldKind   kind;
  KvMarks       marks;
  const char   *label;   /* for people; an English msgid */
  const KvWord *words;   /* CHOICE and CHOICES */
  int           min;     /* SCORE */
  int           max;
  guint64       targets; /* REF and REFS: the kinds referred to, a bit each */
  const char   *item;    /* TEXTS: the name of one child element */
} KvField;

/* A stored value; which member holds depends on the kind of the field. Text
 * and references are NULL when empty. */
typedef union
{
  int     score;
  double  number;
  guint   choice; /* CHOICE, CHOICES, YES, DATE */
  char   *text;   /* TEXT, LONG_TEXT; of REF it is interned */
  char  **list;   /* TEXTS, REFS */
} KvValue;

guint       kv_words_count (const KvWord *words);
guint       kv_words_find  (const KvWord *words,
                            const char   *word,
                            gsize         length);
const char *kv_words_text  (const KvWord *words,
                            guint         value);

void     kv_value_init  (KvValue       *value,
                         const KvField *field);
void     kv_value_clear (KvValue       *value,
                         const KvField *field);
void     kv_value_copy  (KvValue       *to,
                         const KvValue *from,
                         const KvField *field);
gboolean kv_value_equal (const KvValue *a,
                         const KvValue *b,
                         const KvField *field);
gboolean kv_value_is_default (const KvValue *value,
                              const KvField *field);
gboolean kv_value_parse (KvValue       *value,
                         const KvField *field,
                         const char    *text,
                         gsize          length);
void     kv_value_print (const KvValue *value,
                         const KvField *field,
                         GString       *out);

gboolean kv_number_parse  (const char *text,
                           gsize       length,
                           double     *number);
void     kv_number_print  (double      number,
                           GString    *out);
gboolean kv_date_parse    (const char *text,
                           gsize       length,
                           guint      *julian);
/* "maart" and "mrt": what dates are written with, and read by. */
extern const char * const kv_months[12];
extern const char * const kv_months_short[12];
char    *kv_date_text     (guint       julian);
char    *kv_date_text_short (guint     julian);

G_END_DECLS
