#include "kv-partner-row.h"

#include <string.h>

#include "kv-descriptions.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-sector-symbol.h"

struct _KvPartnerRow
{
  GtkListBoxRow parent_instance;
  KvElement    *sector;
  char         *id;
  char         *folded; /* what search looks in */
};

G_DEFINE_FINAL_TYPE (KvPartnerRow, kv_partner_row, GTK_TYPE_LIST_BOX_ROW)

static void
kv_partner_row_finalize (GObject *object)
{
  KvPartnerRow *self = KV_PARTNER_ROW (object);

  g_clear_object (&self->sector);
  g_free (self->id);
  g_free (self->folded);

  G_OBJECT_CLASS (kv_partner_row_parent_class)->finalize (object);
}

static void
kv_partner_row_class_init (KvPartnerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_partner_row_finalize;
}

static void
kv_partner_row_init (KvPartnerRow *self)
{
}

/* Without case and accents. To be freed. */
char *
kv_fold (const char *text)
{
  g_autofree char *parts = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = parts != NULL ? g_utf8_casefold (parts, -1) : g_strdup ("");
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

static void
fill (KvPartnerRow   *self,
      KvKrachtenveld *krachtenveld,
      KvElement      *partner)
{
  g_autofree char *name = kv_display_name (partner);
  g_autofree char *description = kv_describe_partner (krachtenveld, partner);
  g_autofree char *words = g_strjoin ("\n", name, kv_element_text (partner, KV_PARTNER_AFKORTING), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (name);

  self->folded = kv_fold (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), kv_sector_symbol_new (self->sector));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

GtkWidget *
kv_partner_row_new (KvKrachtenveld *krachtenveld,
                    KvElement      *partner)
{
  KvPartnerRow *self = g_object_new (KV_TYPE_PARTNER_ROW, NULL);

  self->id = g_strdup (kv_element_get_id (partner));
  g_set_object (&self->sector, kv_krachtenveld_lookup (krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR)));
  fill (self, krachtenveld, partner);
  return GTK_WIDGET (self);
}

const char *
kv_partner_row_get_id (KvPartnerRow *self)
{
  return self->id;
}

KvElement *
kv_partner_row_get_sector (KvPartnerRow *self)
{
  return self->sector;
}

gboolean
kv_partner_row_matches (KvPartnerRow *self,
                        const char   *folded)
{
  return strstr (self->folded, folded) != NULL;
}
