/* The diagrams themselves, one file each; only the registry includes this. */

#pragma once

#include "kv-diagram.h"

G_BEGIN_DECLS

extern const KvDiagram kv_netwerk;
extern const KvDiagram kv_belangenmatrix;
extern const KvDiagram kv_overzicht;
extern const KvDiagram kv_scores;
extern const KvDiagram kv_partnerkaart;
extern const KvDiagram kv_overlegsamenstelling;
extern const KvDiagram kv_fasen;
extern const KvDiagram kv_plan;
extern const KvDiagram kv_ontwikkelinstrument;

G_END_DECLS
