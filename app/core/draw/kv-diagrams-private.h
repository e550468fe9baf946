/* The diagrams themselves, one file each, as the build lists them. */

#pragma once

#include "kv-diagram.h"
#include "kv-diagram-list.h"

G_BEGIN_DECLS

#define X(diagram) extern const KvDiagram diagram;
KV_DIAGRAMS
#undef X

G_END_DECLS
