#include "kv-marks.h"

#include <glib/gi18n.h>

static GtkWidget *
new_mark (const char *icon,
          const char *text,
          const char *class)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (mark), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (mark), gtk_label_new (text));
  gtk_widget_set_tooltip_text (mark, _("Partners do not see this."));
  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, class);
  return mark;
}

GtkWidget *
kv_marks_new (void)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (marks), new_mark ("view-conceal-symbolic", _("judgement"), "judgement"));
  gtk_box_append (GTK_BOX (marks), new_mark ("avatar-default-symbolic", _("personal data"), "personal"));
  kv_marks_set (marks, KV_MARK_NONE);
  return marks;
}

void
kv_marks_set (GtkWidget *marks,
              KvMarks    set)
{
  GtkWidget *judgement = gtk_widget_get_first_child (marks);

  gtk_widget_set_visible (judgement, (set & KV_MARK_OORDEEL) != 0);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (judgement), (set & KV_MARK_PERSOON) != 0);
  gtk_widget_set_visible (marks, (set & (KV_MARK_OORDEEL | KV_MARK_PERSOON)) != 0);
}
