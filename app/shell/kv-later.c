#include "kv-later.h"

typedef struct
{
  KvLater  function;
  gboolean has_waited;
} Waiting;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Waiting *waiting = data;

  if (waiting->has_waited)
    {
      waiting->function (widget);
      return G_SOURCE_REMOVE;
    }

  waiting->has_waited = TRUE;
  return G_SOURCE_CONTINUE;
}

guint
kv_later (GtkWidget *widget,
          KvLater    function)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->function = function;
  return gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}
