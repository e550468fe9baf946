/* What presenting asks of all windows at once, beside showing another field. */

#pragma once

#include "kv-application.h"

G_BEGIN_DECLS

/* Partners come in: what was opened or copied for other eyes goes. */
void kv_presenting_clear   (void);

/* F8 in each window that there will be, also where accelerators of the
 * application do not reach. */
void kv_presenting_add_key (KvApplication *application);

G_END_DECLS
