#include "kv-woorden.h"

const KvWord kv_fases[] = {
  { "verkenning", "verkenning" },
  { "planvorming", "planvorming" },
  { "uitvoering", "uitvoering" },
  { "evaluatie", "evaluatie" },
  { NULL },
};

const KvWord kv_ja_nee[] = {
  { "ja", "ja" },
  { "nee", "nee" },
  { NULL },
};

const KvWord kv_bronnen[] = {
  { "eigen-inschatting", "eigen inschatting" },
  { "gesprek", "gesprek" },
  { "document", "document" },
  { "zelf-opgegeven", "zelf opgegeven" },
  { NULL },
};
