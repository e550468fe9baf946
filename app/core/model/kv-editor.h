/* KvEditor: stands for the one or more elements of one kind that are being
 * edited, and has their properties, so that a row of a form binds to it and
 * needs no code.
 *
 * Reading gives what all of them have; where they differ, the default, and
 * kv_editor_is_mixed() says so. Setting sets all of them in one step. A pair
 * that is not there yet can be edited too: setting a field makes it; of other
 * things kv_editor_set_make() says how. What leaves the field leaves the editor: its property count says how many are
 * left. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_TYPE_EDITOR (kv_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (KvEditor, kv_editor, KV, EDITOR, GObject)

struct _KvEditorClass
{
  GObjectClass    parent_class;
  KvElementClass *edited;
};

/* Makes, in a step that has begun, the element that `name` stands for. */
typedef KvElement *(*KvEditorMake) (const char *name,
                                    gpointer    data);

KvEditor      *kv_editor_new          (KvKrachtenveld     *krachtenveld,
                                       KvKind              kind,
                                       const char * const *ids);
void           kv_editor_set_make     (KvEditor           *self,
                                       const char         *name,
                                       KvEditorMake        make,
                                       gpointer            data);
const char    *kv_editor_get_make_name (KvEditor          *self); /* or NULL */
KvKrachtenveld *kv_editor_get_krachtenveld (KvEditor *self);
KvKind         kv_editor_get_kind     (KvEditor *self);
guint          kv_editor_count        (KvEditor *self);
const char * const *kv_editor_get_ids (KvEditor *self);
KvElement     *kv_editor_get_first    (KvEditor *self);
const KvField *kv_editor_find_field   (KvEditor   *self,
                                       const char *name);
gboolean       kv_editor_is_mixed     (KvEditor   *self,
                                       const char *name);

G_END_DECLS
