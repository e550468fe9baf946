/* A row of more lines whose phrases can become a belang or machtsmiddel. */

#include "kv-field-row-private.h"

#include "kv-focus-left.h"
#include "kv-phrase-list.h"
#include "kv-phrases.h"

static gsize
get_byte (const char        *text,
          const GtkTextIter *iter)
{
  return (gsize) (g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (iter)) - text);
}

/* The phrase in which the cursor stands, also at its end. */
static char *
phrase_at (const char *text,
           gsize       place)
{
  g_autoptr (GPtrArray) phrases = kv_phrases_split (text);

  for (guint i = 0; i < phrases->len; i++)
    {
      const KvPhrase *phrase = phrases->pdata[i];

      if (place <= phrase->end || i + 1 == phrases->len)
        return g_strdup (phrase->text);
    }
  return NULL;
}

/* The words that are selected, else the phrase at the cursor. */
static gboolean
make_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KvFieldRow *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autofree char *text = NULL;
  g_autofree char *naam = NULL;
  GtkTextIter start, end;

  kv_field_row_read (self, self->name, &text);
  if (text == NULL)
    return GDK_EVENT_STOP;
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    naam = kv_phrase_name (text, get_byte (text, &start), get_byte (text, &end));
  else
    naam = phrase_at (text, get_byte (text, &start));
  if (naam != NULL)
    kv_phrase_list_make (KV_PHRASE_LIST (self->phrases), naam);
  return GDK_EVENT_STOP;
}

static void
entered_cb (KvFieldRow *self)
{
  kv_phrase_list_set_held (KV_PHRASE_LIST (self->phrases), TRUE);
}

static void
left_cb (gpointer data)
{
  KvFieldRow *self = data;

  kv_phrase_list_set_held (KV_PHRASE_LIST (self->phrases), FALSE);
}

/* Before the text takes the key as a new line. */
static void
add_controllers (KvFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (make_cb, self, NULL)));
  gtk_widget_add_controller (self->control, keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (self->control, focus);
  kv_focus_left_connect (self->control, left_cb, self);
}

static void
build_words (KvFieldRow *self)
{
  kv_row_long_text.build (self);
  self->phrases = kv_phrase_list_new (g_str_equal (self->makes, "belang") ? KV_KIND_BELANG : KV_KIND_MACHTSMIDDEL);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), self->phrases);
  add_controllers (self);
}

static void
show_words (KvFieldRow *self)
{
  gboolean is_one = kv_editor_count (self->editor) == 1;

  kv_row_long_text.show (self);
  kv_phrase_list_set_partner (KV_PHRASE_LIST (self->phrases), self->form, is_one ? kv_editor_get_ids (self->editor)[0] : NULL);
}

const KvRowKind kv_row_words = { build_words, show_words };
