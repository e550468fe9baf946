#include "kv-opening-page.h"

#include "kv-access.h"
#include "kv-popover.h"

struct _KvOpeningPage
{
  AdwBin         parent_instance;
  GtkMenuButton *menu;
  GtkStack      *stack; /* blank, loading, failed */
  AdwStatusPage *failed;
  GtkLabel      *details;
};

G_DEFINE_FINAL_TYPE (KvOpeningPage, kv_opening_page, ADW_TYPE_BIN)

void
kv_opening_page_show_blank (KvOpeningPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "blank");
}

void
kv_opening_page_show_wait (KvOpeningPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

void
kv_opening_page_show_failure (KvOpeningPage *self,
                              const char    *reason,
                              const char    *details)
{
  adw_status_page_set_description (self->failed, reason);
  gtk_label_set_label (self->details, details);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

const char *
kv_opening_page_get_failure (KvOpeningPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->failed) ? gtk_label_get_label (self->details) : NULL;
}

static void
kv_opening_page_class_init (KvOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KvOpeningPage, menu);
  gtk_widget_class_bind_template_child (widget_class, KvOpeningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KvOpeningPage, failed);
  gtk_widget_class_bind_template_child (widget_class, KvOpeningPage, details);
}

static void
kv_opening_page_init (KvOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_access_name_mnemonics (GTK_WIDGET (self));
}

KvOpeningPage *
kv_opening_page_new (GMenuModel *menu)
{
  KvOpeningPage *self = g_object_new (KV_TYPE_OPENING_PAGE, NULL);

  kv_menu_button_set_menu (self->menu, menu);
  return self;
}
