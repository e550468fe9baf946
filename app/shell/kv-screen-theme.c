#include "kv-screen-theme.h"

#include <adwaita.h>

const KvTheme *
kv_screen_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return kv_theme_contrast (dark);
  return dark ? kv_theme_dark () : kv_theme_light ();
}

void
kv_screen_theme_follow (gpointer  object,
                        GCallback changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", changed, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, object, G_CONNECT_SWAPPED);
}
