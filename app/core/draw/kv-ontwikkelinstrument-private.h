/* One locatie of the ontwikkelinstrument, between the file that lays the pages
 * out and the one that draws. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

/* How all locaties of a sheet are drawn. */
typedef struct
{
  KvSheet  *sheet;
  double    row;    /* the pitch of the thema's, mm */
  gboolean  blank;  /* nothing is known of any thema anywhere: a form to fill in */
} KvLocatieLook;

gboolean kv_locatie_has_themas   (KvSheet *sheet, KvElement *locatie);

/* Under its name: categorie, partners, huisvestingswens, date. */
double   kv_locatie_facts_height (const KvLocatieLook *look, KvElement *locatie, double width);

/* The heads of the steps and a row for each thema. */
double   kv_locatie_scale_height (const KvLocatieLook *look);

/* The name, the facts, and the scale `facts` mm under the name. */
void     kv_locatie_draw         (const KvLocatieLook *look, KvScene *scene, KvElement *locatie, double x, double y, double width, double facts);

/* Signs that these locaties show, or that are for a form. */
void     kv_locatie_add_legend   (const KvLocatieLook *look, KvLegend *legend, GPtrArray *locaties);

G_END_DECLS
