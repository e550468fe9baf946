/* What can go wrong for a user. The message of a KvError is a sentence for
 * people that says what happened, why, and what to do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KV_ERROR (kv_error_quark ())

typedef enum
{
  KV_ERROR_NOT_OURS,    /* no krachtenveld file at all */
  KV_ERROR_DAMAGED,     /* meant to be one, but it cannot be read */
  KV_ERROR_TOO_LARGE,   /* over a limit */
  KV_ERROR_NEWER,       /* of a format that this program does not know */
  KV_ERROR_FILE,        /* the file or its folder refuses */
  KV_ERROR_CHANGED,     /* the file is no longer what we last saw of it */
  KV_ERROR_USAGE,       /* asked for what does not exist or is not possible */
  KV_ERROR_EMPTY,       /* there is nothing to show */
  KV_ERROR_DRAWING,     /* a picture could not be made or written */
} KvError;

GQuark kv_error_quark (void);

G_END_DECLS
