/* The children: a KvGridStop for what can be seen, and one for the cursor. They are
 * renewed once the hand rests; that of the cursor at once. */

#include "kv-grid-private.h"

#include "kv-grid-stop.h"

#define REST 120 /* ms */

static KvGridStop *
get_stop (KvGrid *self,
          guint   index)
{
  return g_ptr_array_index (self->stops, index);
}

static KvGridStop *
find_stop (KvGrid     *self,
           KvGridPlace place)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      KvGridPlace its = kv_grid_stop_get_place (get_stop (self, i));

      if (its.row == place.row && its.column == place.column)
        return get_stop (self, i);
    }
  return NULL;
}

static void
describe (KvGrid     *self,
          KvGridStop *stop,
          KvGridPlace place)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  KvGridRange range;
  gboolean selected = kv_grid_hand_get_range (self->hand, &range) ? kv_grid_range_has (&range, place.row, place.column)
                                                                  : cursor.row == place.row && cursor.column == place.column;

  kv_grid_stop_describe (stop, self->model, place, selected);
}

static KvGridStop *
add_stop (KvGrid     *self,
          KvGridPlace place)
{
  KvGridStop *stop = KV_GRID_STOP (kv_grid_stop_new (place));

  gtk_widget_set_parent (GTK_WIDGET (stop), GTK_WIDGET (self));
  g_signal_connect_swapped (stop, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self);
  g_ptr_array_add (self->stops, stop);
  describe (self, stop, place);
  return stop;
}

static gboolean
is_seen (KvGrid            *self,
         const KvGridRange *visible,
         KvGridPlace        place)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);

  if (!kv_grid_hand_has (self->hand, place))
    return FALSE;
  if (place.row == cursor.row && place.column == cursor.column)
    return TRUE;
  if (kv_grid_hand_is_row_entry (self->hand, place) || kv_grid_hand_is_column_entry (self->hand, place))
    return TRUE;
  return (place.row == KV_GRID_HEAD || (place.row >= visible->row && place.row <= visible->end_row))
         && (place.column == 0 || (place.column >= visible->column && place.column <= visible->end_column));
}

/* Keys of a hash: a place in one number. */
static gpointer
key_of (KvGridPlace place)
{
  return GINT_TO_POINTER ((place.row + 2) * 4096 + place.column + 1);
}

static void
drop_unseen (KvGrid            *self,
             const KvGridRange *visible,
             GHashTable        *there)
{
  for (guint i = self->stops->len; i > 0; i--)
    {
      KvGridStop *stop = get_stop (self, i - 1);
      KvGridPlace place = kv_grid_stop_get_place (stop);

      if (is_seen (self, visible, place) && g_hash_table_add (there, key_of (place)))
        {
          describe (self, stop, place);
          continue;
        }
      g_ptr_array_remove_index (self->stops, i - 1);
      gtk_widget_unparent (GTK_WIDGET (stop));
    }
}

static void
ensure (KvGrid     *self,
        GHashTable *there,
        int         row,
        int         column)
{
  const KvGridPlace place = { row, column };

  if (kv_grid_hand_has (self->hand, place) && !g_hash_table_contains (there, key_of (place)))
    add_stop (self, place);
}

static void
ensure_row (KvGrid            *self,
            GHashTable        *there,
            const KvGridRange *visible,
            int                row)
{
  ensure (self, there, row, 0);
  for (int column = visible->column; column <= visible->end_column; column++)
    ensure (self, there, row, column);
}

void
kv_grid_renew_stops (KvGrid *self)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_direct_hash, g_direct_equal);
  KvGridRange visible;

  g_clear_handle_id (&self->renew_id, g_source_remove);
  if (self->model == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  kv_grid_measure_all (self);
  kv_grid_get_visible (self, &visible);
  drop_unseen (self, &visible, there);
  ensure_row (self, there, &visible, KV_GRID_HEAD);
  ensure (self, there, KV_GRID_HEAD, (int) kv_grid_model_n_columns (self->model));
  for (int row = visible.row; row <= visible.end_row; row++)
    ensure_row (self, there, &visible, row);
  ensure (self, there, (int) kv_grid_model_n_rows (self->model), 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
renew_cb (gpointer data)
{
  KvGrid *self = data;

  self->renew_id = 0;
  kv_grid_renew_stops (self);
  return G_SOURCE_REMOVE;
}

void
kv_grid_queue_stops (KvGrid *self)
{
  g_clear_handle_id (&self->renew_id, g_source_remove);
  self->renew_id = g_timeout_add (REST, renew_cb, self);
}

void
kv_grid_allocate_stops (KvGrid *self)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      GdkRectangle at = { 0, 0, 1, 1 };

      kv_grid_locate (self, kv_grid_stop_get_place (get_stop (self, i)), &at);
      at.width = MAX (at.width, 1);
      at.height = MAX (at.height, 1);
      gtk_widget_size_allocate (GTK_WIDGET (get_stop (self, i)), &at, -1);
    }
}

/* The cursor takes the focus. */
gboolean
kv_grid_focus_cursor (KvGrid *self)
{
  KvGridStop *stop;

  if (self->model == NULL)
    return FALSE;

  stop = find_stop (self, kv_grid_hand_get_cursor (self->hand));
  if (stop == NULL)
    stop = add_stop (self, kv_grid_hand_get_cursor (self->hand));
  else
    describe (self, stop, kv_grid_stop_get_place (stop));
  return gtk_widget_grab_focus (GTK_WIDGET (stop));
}
