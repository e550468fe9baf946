/* Keys go to the hand, which says what to do. */

#include "kv-grid-private.h"

static KvGridKey
key_of (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return KV_GRID_KEY_LEFT;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return KV_GRID_KEY_RIGHT;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return KV_GRID_KEY_UP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return KV_GRID_KEY_DOWN;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return KV_GRID_KEY_HOME;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return KV_GRID_KEY_END;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return KV_GRID_KEY_PAGE_UP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return KV_GRID_KEY_PAGE_DOWN;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return KV_GRID_KEY_TAB;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return KV_GRID_KEY_ENTER;
    case GDK_KEY_Escape:
      return KV_GRID_KEY_ESCAPE;
    case GDK_KEY_F2:
      return KV_GRID_KEY_F2;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return KV_GRID_KEY_DELETE;
    case GDK_KEY_BackSpace:
      return KV_GRID_KEY_BACKSPACE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return KV_GRID_KEY_SPACE;
    default:
      return KV_GRID_KEY_OTHER;
    }
}

/* A dead key begins a letter. */
static KvGridPress
press_of (guint           keyval,
          GdkModifierType state)
{
  KvGridPress press = {
    key_of (keyval), (state & GDK_SHIFT_MASK) != 0 || keyval == GDK_KEY_ISO_Left_Tab,
    (state & GDK_CONTROL_MASK) != 0, (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0, 0,
  };
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (press.key != KV_GRID_KEY_OTHER)
    return press;
  if (character != 0 && g_unichar_isprint (character))
    press.character = character;
  if (press.character != 0 || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek) || keyval == GDK_KEY_Multi_key)
    press.key = KV_GRID_KEY_TEXT;
  return press;
}

/* The key that opened the entry types in it, by the way of the input method. */
static void
type (KvGrid             *self,
      GtkEventController *keys,
      const KvGridPress  *press)
{
  KvGridEditor *editor;
  char text[8] = { 0 };

  kv_grid_open_entry (self, "");
  editor = KV_GRID_EDITOR (self->editor);
  if (press->key != KV_GRID_KEY_TEXT)
    return;
  if (gtk_event_controller_get_current_event (keys) != NULL
      && gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (keys), kv_grid_editor_get_input (editor)))
    return;
  if (press->character == 0)
    return;
  g_unichar_to_utf8 (press->character, text);
  kv_grid_editor_insert (editor, text);
}

static void
clear (KvGrid *self)
{
  KvGridRange range;

  kv_grid_select (self);
  if (kv_grid_hand_get_range (self->hand, &range))
    kv_grid_model_clear (self->model, &range);
}

static void
sort (KvGrid *self)
{
  kv_grid_model_sort_next (self->model, (guint) kv_grid_hand_get_cursor (self->hand).column);
}

static void
obey (KvGrid             *self,
      GtkEventController *keys,
      const KvGridPress  *press,
      KvGridDo            what)
{
  switch (what)
    {
    case KV_GRID_DO_MOVE:
      kv_grid_moved (self);
      break;
    case KV_GRID_DO_SELECT:
      kv_grid_selected (self);
      break;
    case KV_GRID_DO_TYPE:
      type (self, keys, press);
      break;
    case KV_GRID_DO_EDIT:
      kv_grid_edit (self);
      break;
    case KV_GRID_DO_BREAK:
      kv_grid_editor_insert (KV_GRID_EDITOR (self->editor), "\n");
      break;
    case KV_GRID_DO_COMMIT:
      if (kv_grid_take_entry (self))
        {
          kv_grid_close_entry (self);
          kv_grid_moved (self);
        }
      break;
    case KV_GRID_DO_FILL:
      kv_grid_fill (self);
      break;
    case KV_GRID_DO_CANCEL:
      kv_grid_close_entry (self);
      break;
    case KV_GRID_DO_CLEAR:
      clear (self);
      break;
    case KV_GRID_DO_CHOOSE:
      kv_grid_choose (self);
      break;
    case KV_GRID_DO_BASIS:
      kv_grid_open_basis (self);
      break;
    case KV_GRID_DO_SORT:
      sort (self);
      break;
    case KV_GRID_DO_PASS:
    case KV_GRID_DO_NOTHING:
    default:
      break;
    }
}

static gboolean
is_in_sight (KvGrid     *self,
             KvGridPlace place)
{
  int left = place.column == 0 ? 0 : self->name_width;
  int top = place.row == KV_GRID_HEAD ? 0 : self->head_height;
  GdkRectangle at;

  return kv_grid_locate (self, place, &at)
         && at.x + at.width > left && at.x < gtk_widget_get_width (GTK_WIDGET (self))
         && at.y + at.height > top && at.y < kv_grid_get_foot (self);
}

/* The wheel may have taken the entry away from who types in it. */
static gboolean
bring_into_sight (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);

  if (self->editor == NULL || is_in_sight (self, cursor))
    return FALSE;

  kv_grid_reveal (self, cursor);
  return TRUE;
}

static gboolean
key_cb (KvGrid                *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *keys)
{
  KvGridPress press = press_of (keyval, state);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean was_away;
  KvGridDo what;

  if (self->model == NULL || (focus != NULL && focus == self->popover))
    return GDK_EVENT_PROPAGATE;

  was_away = bring_into_sight (self);
  what = kv_grid_hand_press (self->hand, &press, kv_grid_page (self));
  obey (self, GTK_EVENT_CONTROLLER (keys), &press, what);
  /* A menu would open where the entry was. */
  return what == KV_GRID_DO_PASS && !(was_away && press.key == KV_GRID_KEY_OTHER) ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

void
kv_grid_add_keys (KvGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
