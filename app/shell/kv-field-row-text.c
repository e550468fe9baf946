/* Rows in which one types: a line, more lines, a number. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kv-focus-left.h"
#include "kv-plain-text.h"
#include "kv-worded.h"

#define LINES_MIN 3
#define LINES_MAX 10

/* A line. Its title stands small above the text, or in its place as long as it
 * is empty. */

static GtkWidget *
new_title (KvFieldRow *self,
           const char *class)
{
  GtkWidget *title = gtk_label_new (kv_field_row_get_title (self));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (title, FALSE);
  gtk_widget_add_css_class (title, class);
  return title;
}

static void
mark_empty (KvFieldRow *self)
{
  gboolean empty = gtk_text_get_text_length (GTK_TEXT (self->control)) == 0
                   && gtk_text_get_placeholder_text (GTK_TEXT (self->control)) == NULL;

  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

static void
build_entry (KvFieldRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *empty_title = new_title (self, "empty-title");
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");

  self->control = kv_plain_text_new ();
  g_object_set (self->control, "enable-undo", FALSE, "hexpand", TRUE, NULL);
  self->title = new_title (self, "caption-title");
  gtk_box_append (GTK_BOX (lines), self->title);
  gtk_box_append (GTK_BOX (lines), self->control);
  if (self->hint != NULL)
    {
      self->subtitle = new_title (self, "subtitle");
      gtk_label_set_label (GTK_LABEL (self->subtitle), self->hint);
      gtk_box_append (GTK_BOX (lines), self->subtitle);
    }
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), lines);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), empty_title);
  gtk_accessible_update_state (GTK_ACCESSIBLE (empty_title), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, "edit");
  gtk_box_append (GTK_BOX (content), overlay);
  gtk_box_append (GTK_BOX (content), icon);
  gtk_widget_add_css_class (content, "content");
  gtk_widget_add_css_class (GTK_WIDGET (self), "text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (mark_empty), self, G_CONNECT_SWAPPED);
}

static void
text_changed_cb (KvFieldRow *self)
{
  if (!self->is_showing)
    kv_field_row_write (self, gtk_editable_get_text (GTK_EDITABLE (self->control)), NULL);
}

static void
build_text (KvFieldRow *self)
{
  build_entry (self);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_entry (KvFieldRow *self,
           const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (self->control);
  int position = gtk_editable_get_position (entry);

  gtk_text_set_placeholder_text (GTK_TEXT (self->control), kv_field_row_is_mixed (self) ? _("different") : NULL);
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    {
      gtk_editable_set_text (entry, text);
      gtk_editable_set_position (entry, position);
    }
  /* What is longer than an entry can hold is not cut by editing it. */
  gtk_editable_set_editable (entry, g_str_equal (gtk_editable_get_text (entry), text));
  mark_empty (self);
}

static void
show_text (KvFieldRow *self)
{
  g_autofree char *text = NULL;

  kv_field_row_read (self, self->name, &text);
  set_entry (self, text != NULL ? text : "");
}

const KvRowKind kv_row_text = { build_text, show_text };

/* A line that can be more than words: as people write it, and read as such when it
 * is left or entered. */

static void
show_worded (KvFieldRow *self)
{
  g_autofree char *stored = NULL;
  g_autofree char *text = NULL;

  kv_field_row_read (self, self->name, &stored);
  text = kv_worded_text (self->field, stored != NULL ? stored : "");
  set_entry (self, text);
}

static void
worded_left_cb (gpointer data)
{
  KvFieldRow *self = data;
  g_autofree char *stored = NULL;
  g_autofree char *read = NULL;

  if (self->editor == NULL || kv_field_row_is_mixed (self))
    return;

  kv_field_row_read (self, self->name, &stored);
  read = kv_worded_read (self->field, stored != NULL ? stored : "");
  if (g_strcmp0 (stored, read) != 0 && read[0] != '\0')
    kv_field_row_write (self, read, NULL);
}

static void
build_worded (KvFieldRow *self)
{
  build_text (self);
  g_signal_connect_swapped (self->control, "activate", G_CALLBACK (worded_left_cb), self);
  kv_focus_left_connect (self->control, worded_left_cb, self);
}

const KvRowKind kv_row_worded = { build_worded, show_worded };

/* A number: of things, or with decimals. */

static char *
print_number (KvFieldRow *self)
{
  GString *text = g_string_new (NULL);
  double number = 0;
  int score = KV_ONBEKEND;

  if (self->field->kind == KV_FIELD_NUMBER)
    {
      kv_field_row_read (self, self->name, &number);
      kv_number_print (number, text);
      return g_string_free (text, FALSE);
    }

  kv_field_row_read (self, self->name, &score);
  if (score != KV_ONBEKEND)
    g_string_append_printf (text, "%d", score);
  return g_string_free (text, FALSE);
}

static gboolean
set_number (KvFieldRow *self,
            const char *text)
{
  gint64 score;
  double number;

  if (self->field->kind == KV_FIELD_NUMBER && kv_number_parse (text, strlen (text), &number))
    kv_field_row_write (self, number, NULL);
  else if (self->field->kind == KV_FIELD_SCORE && text[0] == '\0')
    kv_field_row_write (self, KV_ONBEKEND, NULL);
  else if (self->field->kind == KV_FIELD_SCORE
           && g_ascii_string_to_signed (text, 10, self->field->min, self->field->max, &score, NULL))
    kv_field_row_write (self, (int) score, NULL);
  else
    return FALSE;
  return TRUE;
}

static void
number_changed_cb (KvFieldRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control))));

  if (self->is_showing)
    return;

  if (set_number (self, text))
    gtk_widget_remove_css_class (self->control, "error");
  else
    gtk_widget_add_css_class (self->control, "error");
}

/* What was no number becomes what it was. */
static void
number_left_cb (gpointer data)
{
  KvFieldRow *self = data;

  gtk_widget_remove_css_class (self->control, "error");
  if (self->editor != NULL)
    kv_row_number.show (self);
}

static void
build_number (KvFieldRow *self)
{
  build_entry (self);
  kv_focus_left_connect (self->control, number_left_cb, self);
  gtk_text_set_input_purpose (GTK_TEXT (self->control), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (number_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_number (KvFieldRow *self)
{
  g_autofree char *text = print_number (self);
  gboolean was_showing = self->is_showing;

  self->is_showing = TRUE;
  if (!gtk_widget_has_css_class (self->control, "error"))
    set_entry (self, text);
  self->is_showing = was_showing;
}

const KvRowKind kv_row_number = { build_number, show_number };

/* More lines. */

static GtkTextBuffer *
get_buffer (KvFieldRow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
}

static char *
get_long_text (KvFieldRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
long_text_changed_cb (KvFieldRow *self)
{
  g_autofree char *text = get_long_text (self);

  gtk_widget_set_visible (self->extra, text[0] == '\0' && kv_field_row_is_mixed (self));
  if (!self->is_showing)
    kv_field_row_write (self, text, NULL);
}

/* Three lines of what it is written in now. */
static void
fit_lines (KvFieldRow *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (self->control, GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->control, "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  if (gtk_scrolled_window_get_min_content_height (GTK_SCROLLED_WINDOW (scrolled)) == height * LINES_MIN)
    return;
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), height * LINES_MAX);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), height * LINES_MIN);
}

/* As far as GTK goes with a notch of the wheel or a stroke on a touchpad. */
static double
get_scroll_step (GtkEventControllerScroll *wheel,
                 GtkAdjustment            *scroll)
{
  return gtk_event_controller_scroll_get_unit (wheel) == GDK_SCROLL_UNIT_WHEEL ? pow (gtk_adjustment_get_page_size (scroll), 2. / 3) : 2.5;
}

/* GTK 4.8 keeps the wheel in the innermost of what scrolls, also where that is at its
 * end: the page around it goes on then. */
static gboolean
scroll_cb (GtkEventControllerScroll *wheel,
           double                    dx,
           double                    dy,
           gpointer                  data)
{
  GtkWidget *inner = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (wheel));
  GtkWidget *outer = gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *lines = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (inner)), *page;
  double rest = gtk_adjustment_get_upper (lines) - gtk_adjustment_get_page_size (lines) - gtk_adjustment_get_value (lines);

  if (outer == NULL || (dy < 0 ? gtk_adjustment_get_value (lines) > 0 : rest > 0))
    return GDK_EVENT_PROPAGATE;

  page = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  gtk_adjustment_set_value (page, gtk_adjustment_get_value (page) + dy * get_scroll_step (wheel, page));
  return GDK_EVENT_STOP;
}

static void
scroll_on (GtkWidget *scrolled)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), NULL);
  gtk_widget_add_controller (scrolled, wheel);
}

static GtkWidget *
new_text_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);
  return view;
}

static void
build_long_text (KvFieldRow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->control = new_text_view ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->control);
  scroll_on (scrolled);
  self->extra = gtk_label_new (_("different"));
  gtk_widget_set_halign (self->extra, GTK_ALIGN_START);
  gtk_widget_set_valign (self->extra, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->extra, FALSE);
  gtk_widget_add_css_class (self->extra, "subtitle");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->extra);
  kv_field_row_put_under (self, overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text");
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (long_text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->control, "map", G_CALLBACK (fit_lines), self);
  fit_lines (self);
}

static void
show_long_text (KvFieldRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *shown = get_long_text (self);

  kv_field_row_read (self, self->name, &text);
  if (g_strcmp0 (text, shown) != 0)
    gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  gtk_widget_set_visible (self->extra, (text == NULL || text[0] == '\0') && kv_field_row_is_mixed (self));
}

const KvRowKind kv_row_long_text = { build_long_text, show_long_text };
