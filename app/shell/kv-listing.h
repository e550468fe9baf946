/* KvListing: one of the lists that a page can hold: what is in it, how a row of
 * it reads, and how one is added. */

#pragma once

#include "kv-form.h"

G_BEGIN_DECLS

typedef enum
{
  KV_ADD_NOTHING,
  KV_ADD_CHOSEN, /* from what there is, or by a new name */
  KV_ADD_NAMED,  /* a name is typed */
  KV_ADD_NEW,    /* at once, without a name */
} KvAdding;

typedef struct _KvListing KvListing;

struct _KvListing
{
  const char *name;
  KvKind      kind;
  const char *of;      /* the field that names what they hang on; NULL: all of the kind */
  const char *to;      /* the field that names what the row is about; NULL: the element itself */
  const char *value;   /* the field that is shown at the end, or NULL */
  KvMarks     marks;   /* of what it shows */
  gboolean    ordered; /* the user puts them in order */
  KvAdding    adding;
  const char *add;     /* what the last row says; an English msgid */
};

/* What a row says; title and subtitle are to be freed. */
typedef struct
{
  char      *title;
  char      *subtitle;
  KvElement *about;  /* what it is about, borrowed */
  int        score;  /* of the value; KV_ONBEKEND too where there is none */
  gboolean   shared;
} KvEntry;

const KvListing *kv_listing_find   (const char      *name);

/* The elements, as the user reads them. Borrowed elements. */
GPtrArray       *kv_listing_list   (const KvListing *listing,
                                    KvKrachtenveld  *shown,
                                    const char      *subject);
void             kv_listing_read   (const KvListing *listing,
                                    KvKrachtenveld  *shown,
                                    KvElement       *element,
                                    const char      *subject,
                                    KvEntry         *entry);
void             kv_entry_clear    (KvEntry         *entry);

/* The kinds (KV_KIND_BIT) that can be chosen to add. */
guint64          kv_listing_targets (const KvListing *listing);

/* Adds one for what was chosen (an id), named (a text), or neither. Gives the id
 * of what to open then, or NULL. To be freed. */
char            *kv_listing_add    (const KvListing *listing,
                                    KvForm          *form,
                                    const char      *subject,
                                    const char      *what);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KvEntry, kv_entry_clear)

G_END_DECLS
