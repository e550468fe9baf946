/* KvForm: what the rows of an inspector share: with what they make new things,
 * and who is looking. */

#pragma once

#include <glib-object.h>

#include "kv-editor.h"
#include "kv-edits.h"

G_BEGIN_DECLS

#define KV_TYPE_FORM (kv_form_get_type ())
G_DECLARE_FINAL_TYPE (KvForm, kv_form, KV, FORM, GObject)

KvForm         *kv_form_new            (KvSession *session,
                                        gboolean   presenting);

KvEdits        *kv_form_get_edits      (KvForm *self);
KvKrachtenveld *kv_form_get_field      (KvForm *self);
/* The field, or while presenting what partners may see of it. */
KvKrachtenveld *kv_form_get_shown      (KvForm *self);
gboolean        kv_form_get_presenting (KvForm *self);

/* Whether the fields of the second hour are there too (KV_MARK_DEEP), and not only
 * where they are filled in; they are unless this says otherwise. */
gboolean        kv_form_get_deep       (KvForm  *self);
void            kv_form_set_deep       (KvForm  *self,
                                        gboolean is_deep);

/* Whether a row for this field of what is edited must not be there. */
gboolean        kv_form_hides          (KvForm        *self,
                                        KvEditor      *editor,
                                        const KvField *field);
gboolean        kv_form_shows          (KvForm     *self,
                                        const char *id);

/* Between these, what is selected is selected by the form itself. */
void            kv_form_enter          (KvForm *self);
void            kv_form_leave          (KvForm *self);
gboolean        kv_form_is_inside      (KvForm *self);

G_END_DECLS
