/* KvBarLayout: a bar with things at its start, in its middle and at its end.
 * What there is comes in sizes: wide where everything fits, tight, compact and
 * narrow each below that. Each child says in its <layout> where it stands,
 * at which sizes it is there, and whether it is passing: there as long as something
 * else is not. The signal "wanted" says that a size is looked at for the first time: what
 * is there at no other can be made then. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  KV_BAR_WIDE = 1 << 0,
  KV_BAR_TIGHT = 1 << 1,
  KV_BAR_COMPACT = 1 << 2,
  KV_BAR_NARROW = 1 << 3,
} KvBarSizes;

#define KV_TYPE_BAR_SIZES (kv_bar_sizes_get_type ())
GType kv_bar_sizes_get_type (void);

typedef enum
{
  KV_BAR_START,
  KV_BAR_MIDDLE, /* of the whole bar, where there is room */
  KV_BAR_END,
} KvBarPlace;

#define KV_TYPE_BAR_PLACE (kv_bar_place_get_type ())
GType kv_bar_place_get_type (void);

#define KV_TYPE_BAR_LAYOUT (kv_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (KvBarLayout, kv_bar_layout, KV, BAR_LAYOUT, GtkLayoutManager)

/* The size that fitted last, a property. Its notify comes while sizes are being
 * given out: what follows from it is for the next frame. */
KvBarSizes kv_bar_layout_get_size    (KvBarLayout *self);

/* How wide the bar must be for this size, without what is passing. */
int        kv_bar_layout_get_width   (KvBarLayout *self,
                                      KvBarSizes   size);

/* The least that it asked for when it was last measured: what its parent asks for is
 * that and what the style puts around it. */
int        kv_bar_layout_get_minimum (KvBarLayout *self);

G_END_DECLS
