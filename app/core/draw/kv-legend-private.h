/* What a legend holds, between the files that lay it out. */

#pragma once

#include "kv-legend.h"

G_BEGIN_DECLS

typedef struct
{
  KvSymbolDraw   draw;
  gpointer       data;
  GDestroyNotify destroy;
  double         text_x;
  double         height;  /* of a custom entry; 0: a row */
  char          *text;
} KvLegendEntry;

typedef struct
{
  char   *title;
  GArray *entries; /* KvLegendEntry */
} KvLegendBlock;

struct _KvLegend
{
  GArray *blocks;    /* KvLegendBlock */
  double  type_size;
  double  head_size;
  double  pitch;
  double  head_room;
  double  block_gap;
};

/* Without a scene the colours do not matter. */
KvTextStyle kv_legend_head_style (KvLegend *legend,
                                  KvScene  *scene);
KvTextStyle kv_legend_text_style (KvLegend *legend,
                                  KvScene  *scene);

double      kv_legend_entry_width (const KvLegendEntry *entry,
                                   const KvTextStyle   *style);

/* An entry with its top left at (x, y), in `width`; returns its height. Without
 * a scene it only measures. */
double      kv_legend_put_entry  (KvLegend            *legend,
                                  const KvLegendEntry *entry,
                                  KvScene             *scene,
                                  double               x,
                                  double               y,
                                  double               width);

G_END_DECLS
