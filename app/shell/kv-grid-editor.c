#include "kv-grid-editor.h"

#define MAX_LINES 10

struct _KvGridEditor
{
  GtkWidget        parent_instance;
  KvGridEditorForm form;
  GtkWidget       *input;  /* GtkText or GtkTextView */
};

G_DEFINE_FINAL_TYPE (KvGridEditor, kv_grid_editor, GTK_TYPE_WIDGET)

static void
changed_cb (KvGridEditor *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static GtkTextBuffer *
get_buffer (KvGridEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input));
}

static void
add_line (KvGridEditor *self,
          const char   *text)
{
  self->input = g_object_new (GTK_TYPE_TEXT, "enable-undo", FALSE, "text", text, "truncate-multiline", FALSE,
                              "xalign", self->form == KV_GRID_EDITOR_NUMBER ? .5f : 0.f, NULL);
  gtk_editable_set_position (GTK_EDITABLE (self->input), -1);
  g_signal_connect_object (self->input, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->input, GTK_WIDGET (self));
}

static int
get_line_height (KvGridEditor *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

static void
add_lines (KvGridEditor *self,
           const char   *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->input = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set (scrolled, "child", self->input, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", MAX_LINES * get_line_height (self), NULL);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

GtkWidget *
kv_grid_editor_new (KvGridEditorForm form,
                    const char      *text,
                    const char      *label)
{
  KvGridEditor *self = g_object_new (KV_TYPE_GRID_EDITOR, NULL);

  self->form = form;
  if (form == KV_GRID_EDITOR_LINES)
    add_lines (self, text);
  else
    add_line (self, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
kv_grid_editor_get_input (KvGridEditor *self)
{
  return self->input;
}

char *
kv_grid_editor_dup_text (KvGridEditor *self)
{
  char *text;

  if (self->form != KV_GRID_EDITOR_LINES)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));

  g_object_get (get_buffer (self), "text", &text, NULL);
  return text;
}

void
kv_grid_editor_insert (KvGridEditor *self,
                       const char   *text)
{
  int position;

  if (self->form == KV_GRID_EDITOR_LINES)
    {
      gtk_text_buffer_delete_selection (get_buffer (self), TRUE, TRUE);
      gtk_text_buffer_insert_at_cursor (get_buffer (self), text, -1);
      gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->input), gtk_text_buffer_get_insert (get_buffer (self)));
      return;
    }
  gtk_editable_delete_selection (GTK_EDITABLE (self->input));
  position = gtk_editable_get_position (GTK_EDITABLE (self->input));
  gtk_editable_insert_text (GTK_EDITABLE (self->input), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->input), position);
}

void
kv_grid_editor_select_all (KvGridEditor *self)
{
  GtkTextIter start, end;

  if (self->form != KV_GRID_EDITOR_LINES)
    {
      gtk_editable_select_region (GTK_EDITABLE (self->input), 0, -1);
      return;
    }
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_select_range (get_buffer (self), &end, &start);
}

void
kv_grid_editor_refuse (KvGridEditor *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static gboolean
kv_grid_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KV_GRID_EDITOR (widget)->input);
}

static void
kv_grid_editor_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_grid_editor_parent_class)->dispose (object);
}

/* GTK 4.8 stumbles when lines go away while they still scroll to where one types. */
static void
kv_grid_editor_unmap (GtkWidget *widget)
{
  KvGridEditor *self = KV_GRID_EDITOR (widget);

  if (GTK_IS_TEXT_VIEW (self->input))
    {
      GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->input));

      gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll));
    }
  GTK_WIDGET_CLASS (kv_grid_editor_parent_class)->unmap (widget);
}

static void
kv_grid_editor_class_init (KvGridEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_grid_editor_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = kv_grid_editor_grab_focus;
  GTK_WIDGET_CLASS (klass)->unmap = kv_grid_editor_unmap;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "editor");
}

static void
kv_grid_editor_init (KvGridEditor *self)
{
}
