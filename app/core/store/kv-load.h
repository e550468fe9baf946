/* KvLoad: a file half read. kv-sax.c fills it with elements as they stand in
 * the file; kv-repair.c makes of them what a krachtenveld can
 * hold.
 *
 * Nothing is lost on the way: an element that cannot exist (half a relation) is
 * kept as text among what the program does not know of the element it stands
 * in, and told. It is marked there (KV_ASIDE), so that it stays that: it would
 * come back as something else once what was in its way is gone. */

#pragma once

#include "kv-facts.h"
#include "kv-ids.h"
#include "kv-reader.h"

G_BEGIN_DECLS

/* The attribute of what has a name that we know and is no more than text. */
#define KV_ASIDE "bewaard"

/* An element and where it stands. */
typedef struct
{
  KvElement  *element;   /* NULL once it turned out that it cannot exist */
  KvKind      kind;
  const char *namespace; /* the default one within it; NULL: ours */
  guint       line;
  guint       owner;     /* the index of the record that it stands in */
  guint32     begin;     /* its bytes in the text */
  guint32     end;
  gboolean    keeps;     /* there is text that is kept for it */
} KvRecord;

typedef struct
{
  const char   *name;       /* of the file, for people */
  const char   *text;
  gsize         length;
  GArray       *records;    /* KvRecord, in the order of the file; the root first */
  KvIds         ids;        /* that elements have or refer to */
  GArray       *kept;       /* what is kept as text */
  GPtrArray    *repairs;    /* KvRepair */
  GStringChunk *namespaces; /* what the records name */
  GString      *prolog;
  GString      *epilog;
  char         *version;    /* where it is newer than ours */
  gboolean      repaired;
  gboolean      read_only;
} KvLoad;

void      kv_load_init     (KvLoad     *load,
                            const char *name,
                            const char *text,
                            gsize       length);
void      kv_load_clear    (KvLoad     *load);

KvRecord *kv_load_record   (KvLoad     *load,
                            guint       index);
KvRecord *kv_load_lookup   (KvLoad     *load,
                            const char *id);
gboolean  kv_load_claim    (KvLoad     *load,
                            const char *id);
void      kv_load_tell     (KvLoad     *load,
                            guint       line,
                            gboolean    changed,
                            const char *format,
                            ...) G_GNUC_PRINTF (4, 5);
void      kv_load_keep     (KvLoad     *load,
                            guint       owner,
                            gsize       begin,
                            gsize       end);
void      kv_load_set_aside (KvLoad    *load,
                            guint       owner,
                            gsize       begin,
                            gsize       end);
char     *kv_load_slice    (KvLoad     *load,
                            guint       owner,
                            gsize       begin,
                            gsize       end);
char     *kv_load_describe (KvElement  *element);
char     *kv_load_shorten  (const char *text,
                            gsize       length);

void      kv_load_repair   (KvLoad     *load);
KvKrachtenveld *
          kv_load_finish   (KvLoad     *load);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KvLoad, kv_load_clear)

G_END_DECLS
