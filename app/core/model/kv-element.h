/* KvElement: the base of everything that a krachtenveld holds.
 *
 * A class is a table of fields (kv-field.h) and little else. The base stores
 * the values, installs a GObject property for each field, and is the one
 * choke point for change: a setter returns when nothing changes, lets the
 * journal record what was there, assigns, and notifies.
 *
 * An element has an id that never changes. Where two others identify it (a
 * standpunt: partner and belang) the id is composed of its key fields. It
 * refers to others by id, never by pointer.
 *
 * Elements that belong inside another one (a lid in its overleg) name it in
 * their owner field; they are listed like all the others. */

#pragma once

#include <glib-object.h>

#include "kv-field.h"
#include "kv-kind.h"

G_BEGIN_DECLS

typedef struct _KvKrachtenveld KvKrachtenveld;

#define KV_TYPE_ELEMENT (kv_element_get_type ())
G_DECLARE_DERIVABLE_TYPE (KvElement, kv_element, KV, ELEMENT, GObject)

typedef enum
{
  KV_CLASS_PAIR = 1 << 0,        /* has no id of its own: its key fields are its id */
  KV_CLASS_SPARSE = 1 << 1,      /* exists only while a field differs from its default */
  KV_CLASS_WITHHELD = 1 << 2,    /* never for partners, whole */
  KV_CLASS_OF_PERSON = 1 << 3,   /* for partners even where it belongs to a single person */
  KV_CLASS_IF_REFERRED = 1 << 4, /* for partners only where something they see refers to it */
} KvClassFlags;

/* All but the last is filled in by the class_init of a class, which then calls
 * kv_element_class_declare(). */
struct _KvElementClass
{
  GObjectClass parent_class;

  KvKind         kind;
  const char    *tag;      /* its name in the file */
  char           letter;   /* its ids begin with it */
  KvClassFlags   flags;
  int            owner;    /* the field that names the element it stands in, or -1 */
  const KvField *fields;   /* lives as long as the program */
  guint          n_fields;
  KvValue       *defaults;
};

void kv_element_class_declare (KvElementClass *klass);

/* Defines an element class of which everything is said by a table. `owner` is
 * the index of its owner field, or -1. */
#define KV_DEFINE_ELEMENT(TypeName, type_name, a_kind, a_tag, a_letter, some_flags, an_owner, a_table) \
  struct _##TypeName                                                    \
  {                                                                     \
    KvElement parent_instance;                                          \
  };                                                                    \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, KV_TYPE_ELEMENT)            \
  static void                                                           \
  type_name##_class_init (TypeName##Class *klass)                       \
  {                                                                     \
    KvElementClass *element_class = KV_ELEMENT_CLASS (klass);           \
                                                                        \
    element_class->kind = a_kind;                                       \
    element_class->tag = a_tag;                                         \
    element_class->letter = a_letter;                                   \
    element_class->flags = some_flags;                                  \
    element_class->owner = an_owner;                                    \
    element_class->fields = a_table;                                    \
    element_class->n_fields = G_N_ELEMENTS (a_table);                   \
    kv_element_class_declare (element_class);                           \
  }                                                                     \
  static void                                                           \
  type_name##_init (TypeName *self)                                     \
  {                                                                     \
    (void) self;                                                        \
  }

GType           kv_kind_get_type (KvKind kind);
KvElementClass *kv_kind_get_class (KvKind kind);

KvElement  *kv_element_new      (KvKind      kind,
                                 const char *id);
KvElement  *kv_element_new_pair (KvKind      kind,
                                 const char *first,
                                 const char *second);

KvKind          kv_element_get_kind         (KvElement *self);
const char     *kv_element_get_id           (KvElement *self);
KvKrachtenveld *kv_element_get_krachtenveld (KvElement *self);
const char     *kv_element_get_owner        (KvElement *self);
const KvField  *kv_element_get_fields       (KvElement *self,
                                             guint     *n_fields);
int             kv_element_find_field       (KvElement  *self,
                                             const char *name);
char           *kv_pair_id                  (KvKind      kind,
                                             const char *first,
                                             const char *second);

KvKind          kv_pair_kind                (const char *id);

/* Reading. Text is never NULL; lists end with NULL and are never NULL. */
const char         *kv_element_text    (KvElement *self, guint field);
const char * const *kv_element_list    (KvElement *self, guint field);
int                 kv_element_score   (KvElement *self, guint field);
double              kv_element_number  (KvElement *self, guint field);
guint               kv_element_choice  (KvElement *self, guint field);
gboolean            kv_element_has     (KvElement *self, guint field, guint choice);
gboolean            kv_element_yes     (KvElement *self, guint field);
const KvValue      *kv_element_value   (KvElement *self, guint field);
gboolean            kv_element_is_default (KvElement *self, guint field);
gboolean            kv_element_is_empty   (KvElement *self);
gboolean            kv_element_is_judged  (KvElement *self);

/* Changing. */
void kv_element_set_text   (KvElement *self, guint field, const char *text);
void kv_element_set_list   (KvElement *self, guint field, const char * const *list);
void kv_element_set_score  (KvElement *self, guint field, int score);
void kv_element_set_number (KvElement *self, guint field, double number);
void kv_element_set_choice (KvElement *self, guint field, guint choice);
void kv_element_set_yes    (KvElement *self, guint field, gboolean yes);
void kv_element_set_value  (KvElement *self, guint field, const KvValue *value);

/* What the program does not know of an element, kept for the file: raw XML
 * text of attributes (` naam="..."` each) and of child elements. */
const char *kv_element_get_unknown_attributes (KvElement *self);
const char *kv_element_get_unknown_children   (KvElement *self);

/* The raw text of a value that could not be read; written back until the field
 * is set. NULL if there is none. */
const char *kv_element_get_raw (KvElement *self, guint field);

/* Filling an element that is not in a krachtenveld yet, as a loader does:
 * without journal and without notification. `value` is taken over. */
void kv_element_fill                   (KvElement *self, guint field, KvValue *value);
void kv_element_fill_raw               (KvElement *self, guint field, const char *raw, gsize length);
void kv_element_add_unknown_attribute  (KvElement *self, const char *raw, gsize length);
void kv_element_add_unknown_child      (KvElement *self, const char *raw, gsize length);
void kv_element_seal                   (KvElement *self);

G_END_DECLS
