/* KvSectorSymbol: the shape and colour of a sector, as the diagrams have it. */

#pragma once

#include <gtk/gtk.h>

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_SECTOR_SYMBOL_SIZE 18 /* px */

#define KV_TYPE_SECTOR_SYMBOL (kv_sector_symbol_get_type ())
G_DECLARE_FINAL_TYPE (KvSectorSymbol, kv_sector_symbol, KV, SECTOR_SYMBOL, GtkWidget)

GtkWidget *kv_sector_symbol_new        (KvElement      *sector /* NULL: none */);
/* Or the same one, which may look otherwise now. */
void       kv_sector_symbol_set_sector (KvSectorSymbol *self,
                                        KvElement      *sector);

/* The same as part of another widget; and what it depends on, to be freed. */
void       kv_sector_symbol_draw       (GtkSnapshot    *snapshot,
                                        KvElement      *sector,
                                        double          middle_x,
                                        double          middle_y);
char      *kv_sector_symbol_describe   (KvElement      *sector);

G_END_DECLS
