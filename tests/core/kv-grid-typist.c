#include "kv-grid-typist.h"

#include "kv-lijst-grid.h"
#include "kv-pair-grid.h"

static KvGridModel *
new_model (KvGridTypist *self,
           const char   *table)
{
  if (g_strcmp0 (table, "lijst") == 0)
    return kv_lijst_grid_new (self->field.field, self->field.edits, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE);
  if (g_strcmp0 (table, "middelen") == 0)
    return kv_middelen_grid_new (self->field.field, self->field.edits);
  return kv_belangen_grid_new (self->field.field, self->field.edits);
}

void
kv_grid_typist_set_up (KvGridTypist *self,
                       gconstpointer data)
{
  static const char *const names[] = { "Bereik", "Cultuur", "Duur" };

  kv_edit_field_set_up (&self->field, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      kv_edits_add (self->field.edits, KV_KIND_BELANG, names[i], NULL);
      kv_edits_add (self->field.edits, KV_KIND_MACHTSMIDDEL, names[i], NULL);
    }
  self->model = new_model (self, data);
  self->hand = kv_grid_hand_new (self->model);
  self->entry = g_string_new (NULL);
  self->n_keys = 0;
}

void
kv_grid_typist_tear_down (KvGridTypist *self,
                          gconstpointer data)
{
  kv_grid_hand_free (self->hand);
  g_assert_finalize_object (self->model);
  g_string_free (self->entry, TRUE);
  kv_edit_field_tear_down (&self->field, NULL);
}

/* --- what the widget does --- */

KvGridDo
kv_grid_typist_press (KvGridTypist     *self,
                      const KvGridPress key)
{
  KvGridDo what = kv_grid_hand_press (self->hand, &key, 10);
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);
  KvGridRange range;

  self->n_keys++;
  switch ((int) what)
    {
    case KV_GRID_DO_TYPE:
      g_string_truncate (self->entry, 0);
      if (key.character != 0)
        g_string_append_unichar (self->entry, key.character);
      break;
    case KV_GRID_DO_EDIT:
      {
        g_autofree char *text = kv_grid_model_dup_text (self->model, (guint) at.row, (guint) at.column);

        g_string_assign (self->entry, text);
        break;
      }
    case KV_GRID_DO_PASS:
      if (kv_grid_hand_is_open (self->hand) && key.key == KV_GRID_KEY_TEXT)
        g_string_append_unichar (self->entry, key.character);
      break;
    case KV_GRID_DO_BREAK:
      g_string_append_c (self->entry, '\n');
      break;
    case KV_GRID_DO_COMMIT:
      kv_grid_hand_take (self->hand, self->entry->str);
      break;
    case KV_GRID_DO_FILL:
      kv_grid_hand_fill (self->hand, kv_grid_hand_is_open (self->hand) ? self->entry->str : NULL);
      break;
    case KV_GRID_DO_CLEAR:
      g_assert_true (kv_grid_hand_get_range (self->hand, &range));
      kv_grid_model_clear (self->model, &range);
      break;
    default:
      break;
    }

  return what;
}

void
kv_grid_typist_type (KvGridTypist *self,
                     const char   *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    switch (*p)
      {
      case '>':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_TAB);
        break;
      case '<':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_TAB, .shift = TRUE);
        break;
      case '\n':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_ENTER);
        break;
      case '^':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_UP);
        break;
      case '|':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_DOWN);
        break;
      case '{':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_LEFT);
        break;
      case '}':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_RIGHT);
        break;
      case '!':
        KV_TYPIST_PRESS (self, KV_GRID_KEY_ESCAPE);
        break;
      default:
        KV_TYPIST_PRESS (self, KV_GRID_KEY_TEXT, .character = g_utf8_get_char (p));
      }
}

void
kv_grid_typist_assert_at (KvGridTypist *self,
                          int           row,
                          int           column)
{
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);

  g_assert_cmpint (at.row, ==, row);
  g_assert_cmpint (at.column, ==, column);
}

void
kv_grid_typist_assert_text (KvGridTypist *self,
                            guint         row,
                            guint         column,
                            const char   *text)
{
  g_autofree char *actual = kv_grid_model_dup_text (self->model, row, column);

  g_assert_cmpstr (actual, ==, text);
}
