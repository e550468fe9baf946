#include "kv-plain-text.h"

GtkWidget *
kv_plain_text_new (void)
{
  return g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
}
