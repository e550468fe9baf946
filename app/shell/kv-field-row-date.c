/* A row with a date: typed in words, or chosen from a calendar. What is typed is
 * read when it is left or entered. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-date-words.h"
#include "kv-focus-left.h"
#include "kv-plain-text.h"

static guint
get_date (KvFieldRow *self)
{
  guint julian = 0;

  kv_field_row_read (self, self->name, &julian);
  return julian;
}

static void
show_date (KvFieldRow *self)
{
  g_autofree char *text = kv_date_text (get_date (self));

  gtk_text_set_placeholder_text (GTK_TEXT (self->control), kv_field_row_is_mixed (self) ? _("different") : _("unknown"));
  gtk_widget_remove_css_class (self->control, "error");
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
}

/* FALSE when it says no date. */
static gboolean
read_date (KvFieldRow *self)
{
  guint julian;

  if (self->editor == NULL)
    return TRUE;
  if (!kv_date_read (gtk_editable_get_text (GTK_EDITABLE (self->control)), kv_date_today (), &julian))
    return FALSE;

  if (julian != get_date (self))
    kv_field_row_write (self, julian, NULL);
  show_date (self);
  return TRUE;
}

static void
entered_cb (KvFieldRow *self)
{
  if (!read_date (self))
    gtk_widget_add_css_class (self->control, "error");
}

/* What is no date becomes what it was. */
static void
left_cb (gpointer data)
{
  KvFieldRow *self = data;

  if (!read_date (self))
    show_date (self);
}

/* The calendar. */

static void
day_cb (KvFieldRow *self)
{
  GDateTime *day;
  GDate date;

  if (self->is_showing)
    return;

  day = gtk_calendar_get_date (GTK_CALENDAR (self->extra));
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (day), g_date_time_get_month (day), g_date_time_get_year (day));
  g_date_time_unref (day);
  kv_field_row_write (self, g_date_get_julian (&date), NULL);
}

static void
calendar_shown_cb (KvFieldRow *self)
{
  guint julian = get_date (self);
  g_autoptr (GDateTime) day = NULL;
  GDate date;

  if (julian == 0)
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  day = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  self->is_showing = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->extra), day);
  self->is_showing = FALSE;
}

static GtkWidget *
new_calendar_button (KvFieldRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *label = g_strdup_printf (_("%s: calendar"), kv_field_row_get_title (self));

  self->extra = gtk_calendar_new ();
  g_signal_connect_swapped (self->extra, "day-selected", G_CALLBACK (day_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (calendar_shown_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), self->extra);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _("Calendar"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
build_date (KvFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->control = kv_plain_text_new ();
  g_object_set (self->control, "enable-undo", FALSE, "hexpand", TRUE, "xalign", 1.f, "width-chars", 17, /* "30 september 2026" */
                "tooltip-text", _("For example 12-11-2026, 12 nov or today"), NULL);
  gtk_widget_add_css_class (self->control, "value");
  g_signal_connect_swapped (self->control, "activate", G_CALLBACK (entered_cb), self);
  kv_focus_left_connect (self->control, left_cb, self);
  gtk_box_append (GTK_BOX (box), self->control);
  gtk_box_append (GTK_BOX (box), new_calendar_button (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "text");
  kv_field_row_put_beside (self, box);
}

const KvRowKind kv_row_date = { build_date, show_date };
