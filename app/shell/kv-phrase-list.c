#include "kv-phrase-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-partner.h"
#include "kv-phrases.h"
#include "kv-wrapped-label.h"

struct _KvPhraseList
{
  GtkWidget  parent_instance;
  GtkWidget *box; /* a title, and the buttons */
  KvKind     kind;
  KvForm    *form;
  char      *partner; /* NULL: nothing to offer */
  char     **phrases; /* those that have a button */
  gboolean   is_held;
};

G_DEFINE_FINAL_TYPE (KvPhraseList, kv_phrase_list, GTK_TYPE_WIDGET)

/* Buttons. */

static void
clicked_cb (KvPhraseList *self,
            GtkWidget    *button)
{
  g_autofree char *naam = g_strdup (g_object_get_data (G_OBJECT (button), "naam"));

  kv_phrase_list_make (self, naam);
}

static char *
describe (KvPhraseList *self,
          const char   *phrase)
{
  return self->kind == KV_KIND_BELANG ? g_strdup_printf (_("Make this an interest: %s"), phrase)
                                      : g_strdup_printf (_("Make this a means of power: %s"), phrase);
}

/* Not a stop of Tab, which goes from field to field: by keys it is Ctrl+Enter in
 * the text. */
static GtkWidget *
new_button (KvPhraseList *self,
            const char   *phrase,
            const char   *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = describe (self, phrase);

  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), kv_wrapped_label_new (text, NULL));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _("Or in the text: select the words and press Ctrl+Enter"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "phrase");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "naam", g_strdup (phrase), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

/* Whether the words are no more than this phrase. */
static gboolean
is_all (KvPhraseList *self,
        const char   *phrase)
{
  KvElement *partner = kv_krachtenveld_lookup (kv_form_get_field (self->form), self->partner);
  const char *text = kv_element_text (partner, self->kind == KV_KIND_BELANG ? KV_PARTNER_WIL : KV_PARTNER_KAN);
  g_autofree char *all = kv_phrase_name (text, 0, strlen (text));

  return g_strcmp0 (all, phrase) == 0;
}

/* What stands right above is not said again. */
static void
make_buttons (KvPhraseList *self)
{
  GtkWidget *title = gtk_widget_get_first_child (self->box), *button;
  gboolean only = self->phrases[0] != NULL && is_all (self, self->phrases[0]);

  while ((button = gtk_widget_get_next_sibling (title)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), button);
  gtk_widget_set_visible (title, !only);
  for (char **phrase = self->phrases; *phrase != NULL; phrase++)
    gtk_box_append (GTK_BOX (self->box), new_button (self, *phrase, only ? gtk_label_get_label (GTK_LABEL (title)) : *phrase));
  gtk_widget_set_visible (GTK_WIDGET (self), self->phrases[0] != NULL);
}

static void
show_phrases (KvPhraseList *self)
{
  static char *none[] = { NULL };
  g_auto (GStrv) phrases = self->partner == NULL ? g_strdupv (none)
                                                 : kv_edits_list_phrases (kv_form_get_edits (self->form), self->partner, self->kind);

  if (self->phrases != NULL && g_strv_equal ((const char *const *) phrases, (const char *const *) self->phrases))
    return;

  g_strfreev (self->phrases);
  self->phrases = g_steal_pointer (&phrases);
  make_buttons (self);
}

void
kv_phrase_list_update (KvPhraseList *self)
{
  if (!self->is_held)
    show_phrases (self);
}

void
kv_phrase_list_set_held (KvPhraseList *self,
                         gboolean      is_held)
{
  self->is_held = is_held;
  kv_phrase_list_update (self);
}

void
kv_phrase_list_set_partner (KvPhraseList *self,
                            KvForm       *form,
                            const char   *partner)
{
  gboolean is_other = g_strcmp0 (self->partner, partner) != 0;

  g_set_object (&self->form, form);
  if (is_other)
    {
      g_free (self->partner);
      self->partner = g_strdup (partner);
      show_phrases (self);
    }
  else
    kv_phrase_list_update (self);
}

const char *
kv_phrase_title (KvKind kind)
{
  return kind == KV_KIND_BELANG ? _("Make an interest of") : _("Make a means of power of");
}

gboolean
kv_phrase_make (GtkWidget  *widget,
                KvEdits    *edits,
                const char *partner,
                KvKind      kind,
                const char *naam)
{
  g_autofree char *sentence = NULL;
  KvElement *element = NULL;
  KvMade made = kv_edits_add_from_words (edits, partner, kind, naam, &element);

  if (made == KV_TOO_LONG)
    gtk_widget_activate_action (widget, "win.tell", "s", _("That is too long for a name"));
  if (made != KV_MADE && made != KV_KNOWN)
    return FALSE;

  naam = kv_element_text (element, kv_element_find_field (element, "naam"));
  sentence = kind == KV_KIND_BELANG ? g_strdup_printf (_("“%s” is now among the points of view"), naam)
                                    : g_strdup_printf (_("“%s” is now among the means of power"), naam);
  gtk_widget_activate_action (widget, "win.tell-done", "s", sentence);
  return TRUE;
}

void
kv_phrase_list_make (KvPhraseList *self,
                     const char   *naam)
{
  if (self->partner != NULL && kv_phrase_make (GTK_WIDGET (self), kv_form_get_edits (self->form), self->partner, self->kind, naam))
    show_phrases (self);
}

/* The class. */

static void
kv_phrase_list_dispose (GObject *object)
{
  KvPhraseList *self = KV_PHRASE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (kv_phrase_list_parent_class)->dispose (object);
}

static void
kv_phrase_list_finalize (GObject *object)
{
  KvPhraseList *self = KV_PHRASE_LIST (object);

  g_free (self->partner);
  g_strfreev (self->phrases);

  G_OBJECT_CLASS (kv_phrase_list_parent_class)->finalize (object);
}

static void
kv_phrase_list_class_init (KvPhraseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_phrase_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_phrase_list_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kv_phrase_list_init (KvPhraseList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "phrases");
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
kv_phrase_list_new (KvKind kind)
{
  KvPhraseList *self = g_object_new (KV_TYPE_PHRASE_LIST, NULL);
  GtkWidget *title = kv_wrapped_label_new (kv_phrase_title (kind), NULL);

  self->kind = kind;
  gtk_widget_add_css_class (title, "subtitle");
  gtk_box_append (GTK_BOX (self->box), title);
  return GTK_WIDGET (self);
}
