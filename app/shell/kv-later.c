#include "kv-later.h"

typedef struct
{
  guint   *id;
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
      *waiting->id = 0;
      waiting->function (widget);
      return G_SOURCE_REMOVE;
    }

  waiting->has_waited = TRUE;
  return G_SOURCE_CONTINUE;
}

void
kv_later (gpointer widget,
          guint   *id,
          KvLater  function)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  kv_later_forget (widget, id);
  waiting->id = id;
  waiting->function = function;
  *id = gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}

void
kv_later_forget (gpointer widget,
                 guint   *id)
{
  if (*id != 0)
    gtk_widget_remove_tick_callback (widget, *id);
  *id = 0;
}
