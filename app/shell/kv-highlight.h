/* What lies over a picture: rings around what is selected, hovered and
 * focused, and the relaties of what is selected in the accent colour. It is a
 * scene of its own, so that drawing it costs as little as it holds. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-scene.h"

G_BEGIN_DECLS

typedef struct
{
  const char *const *selected; /* ids, ends with NULL; NULL: none */
  const char *const *tied;     /* whose relaties; the same way */
  const char        *hovered;  /* or NULL */
  const char        *focused;  /* or NULL */
  KvColour           accent;
} KvHighlight;

KvScene *kv_highlight_scene (const KvHighlight *highlight,
                             const KvScene     *scene,
                             KvKrachtenveld    *krachtenveld);

G_END_DECLS
