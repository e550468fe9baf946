#include "kv-wrapped-label.h"

GtkWidget *
kv_wrapped_label_new (const char *text,
                      const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

GtkWidget *
kv_wrapped_label_new_short (const char *text,
                            const char *class,
                            int         lines)
{
  GtkWidget *label = kv_wrapped_label_new (text, class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  /* Otherwise GTK 4.8 warns of a text that is narrower than "...". */
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  return label;
}
