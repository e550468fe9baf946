#include "kv-error.h"

G_DEFINE_QUARK (kv-error, kv_error)
