/* Invariant: there is always a step; the first is what is selected, or the
 * krachtenveld. */

#include "kv-trail.h"

#include <glib/gi18n.h>

#include "kv-counts.h"
#include "kv-names.h"

struct _KvTrail
{
  KvSession *session;
  KvForm    *form;
  GPtrArray *steps; /* of ids, each ends with NULL */
  gboolean   is_selecting;
};

/* Kinds. */

static const char *const kind_names[KV_N_KINDS] = {
  [KV_KIND_KRACHTENVELD] = N_("Force field"),
  [KV_KIND_ROLKEUZE] = N_("Role of the municipality"),
  [KV_KIND_GEDEELD] = N_("Shared with"),
  [KV_KIND_SECTOR] = N_("Sector"),
  [KV_KIND_PARTNER] = N_("Partner"),
  [KV_KIND_VOORZIENING] = N_("Facility"),
  [KV_KIND_BETROKKENHEID] = N_("Involvement"),
  [KV_KIND_CONTACTPERSOON] = N_("Contact person"),
  [KV_KIND_BELANG] = N_("Interest"),
  [KV_KIND_STANDPUNT] = N_("Point of view"),
  [KV_KIND_MACHTSMIDDEL] = N_("Means of power"),
  [KV_KIND_INZET] = N_("Means of power of this partner"),
  [KV_KIND_RELATIE] = N_("Relation"),
  [KV_KIND_INVLOED] = N_("Influence"),
  [KV_KIND_OVERLEG] = N_("Consultation"),
  [KV_KIND_LID] = N_("Member"),
  [KV_KIND_BIJEENKOMST] = N_("Meeting"),
  [KV_KIND_SAMENWERKING] = N_("Cooperation"),
  [KV_KIND_LOCATIE] = N_("Site"),
  [KV_KIND_ACTIE] = N_("Action"),
};

/* The kind that an id is of, also of a pair that is not there yet. */
static KvKind
kind_of (KvTrail    *self,
         const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (kv_form_get_field (self->form), id);

  return element != NULL ? kv_element_get_kind (element) : kv_pair_kind (id);
}

/* What stands by itself can be selected; the rest is only opened. */
static gboolean
is_selectable (KvKind kind)
{
  static const guint64 selectable = KV_KIND_BIT (KV_KIND_PARTNER) | KV_KIND_BIT (KV_KIND_RELATIE) | KV_KIND_BIT (KV_KIND_OVERLEG)
                                    | KV_KIND_BIT (KV_KIND_BELANG) | KV_KIND_BIT (KV_KIND_MACHTSMIDDEL)
                                    | KV_KIND_BIT (KV_KIND_LOCATIE) | KV_KIND_BIT (KV_KIND_ACTIE);

  return (selectable & KV_KIND_BIT (kind)) != 0;
}

/* What is shown. */

const char *const *
kv_trail_get_ids (KvTrail *self)
{
  return self->steps->pdata[self->steps->len - 1];
}

KvKind
kv_trail_get_kind (KvTrail *self)
{
  return kind_of (self, kv_trail_get_ids (self)[0]);
}

gboolean
kv_trail_is_of_one_kind (KvTrail *self)
{
  for (const char *const *id = kv_trail_get_ids (self); *id != NULL; id++)
    {
      if (kind_of (self, *id) != kv_trail_get_kind (self))
        return FALSE;
    }
  return TRUE;
}

void
kv_trail_count_kinds (KvTrail *self,
                      guint    counts[KV_N_KINDS])
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    counts[kind] = 0;
  for (const char *const *id = kv_trail_get_ids (self); *id != NULL; id++)
    counts[kind_of (self, *id)]++;
}

gboolean
kv_trail_has_way_back (KvTrail *self)
{
  return self->steps->len > 1;
}

/* Words. */

char *
kv_trail_get_heading (KvTrail *self)
{
  guint counts[KV_N_KINDS];
  GString *text;

  if (kv_trail_get_ids (self)[1] == NULL)
    return g_strdup (_(kind_names[kv_trail_get_kind (self)]));

  text = g_string_new (NULL);
  kv_trail_count_kinds (self, counts);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autofree char *part = counts[kind] > 0 ? kv_count_text (kind, counts[kind]) : NULL;

      if (part != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  return g_string_free (text, FALSE);
}

char *
kv_trail_describe (KvTrail *self)
{
  const char *const *ids = kv_trail_get_ids (self);
  KvElement *element = kv_krachtenveld_lookup (kv_form_get_shown (self->form), ids[0]);
  gboolean named = ids[1] == NULL && element != NULL && kv_element_find_field (element, "naam") >= 0;
  g_autofree char *what = named ? kv_display_name (element) : kv_trail_get_heading (self);

  return g_strdup_printf (_("Details of %s"), what);
}

/* Going. */

/* What can be shown of these; where that is nothing, the krachtenveld. */
static char **
filter (KvTrail           *self,
        const char *const *ids)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (; *ids != NULL; ids++)
    {
      KvKind kind = kind_of (self, *ids);

      if (kind < KV_N_KINDS && kind_names[kind] != NULL
          && (!kv_form_get_presenting (self->form) || kv_form_shows (self->form, *ids)))
        g_ptr_array_add (shown, g_strdup (*ids));
    }
  if (shown->len == 0)
    g_ptr_array_add (shown, g_strdup (kv_element_get_id (KV_ELEMENT (kv_form_get_field (self->form)))));
  g_ptr_array_add (shown, NULL);
  return (char **) g_ptr_array_steal (shown, NULL);
}

static void
select_shown (KvTrail *self)
{
  self->is_selecting = TRUE;
  kv_selection_set (kv_session_get_selection (self->session), kv_trail_get_ids (self));
  self->is_selecting = FALSE;
}

void
kv_trail_restart (KvTrail *self)
{
  g_ptr_array_set_size (self->steps, 0);
  g_ptr_array_add (self->steps, filter (self, kv_selection_get_ids (kv_session_get_selection (self->session))));
}

gboolean
kv_trail_open (KvTrail    *self,
               const char *id)
{
  const char *ids[] = { id, NULL };
  g_auto (GStrv) shown = filter (self, ids);

  if (g_strv_equal ((const char *const *) shown, kv_trail_get_ids (self)))
    return FALSE;

  g_ptr_array_add (self->steps, g_steal_pointer (&shown));
  if (is_selectable (kv_trail_get_kind (self)))
    select_shown (self);
  return TRUE;
}

void
kv_trail_go_back (KvTrail *self)
{
  g_return_if_fail (kv_trail_has_way_back (self));

  g_ptr_array_set_size (self->steps, (int) self->steps->len - 1);
  if (!kv_trail_has_way_back (self) || is_selectable (kv_trail_get_kind (self)))
    select_shown (self);
}

void
kv_trail_keep (KvTrail           *self,
               const char *const *ids)
{
  char **kept = g_strdupv ((char **) ids);

  g_strfreev (self->steps->pdata[self->steps->len - 1]);
  self->steps->pdata[self->steps->len - 1] = kept;
}

void
kv_trail_narrow (KvTrail *self,
                 KvKind   kind)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (const char *const *id = kv_trail_get_ids (self); *id != NULL; id++)
    {
      if (kind_of (self, *id) == kind)
        g_ptr_array_add (ids, (char *) *id);
    }
  g_ptr_array_add (ids, NULL);
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) ids->pdata);
}

gboolean
kv_trail_is_selecting (KvTrail *self)
{
  return self->is_selecting;
}

/* Whose it is. */

KvTrail *
kv_trail_new (KvSession *session,
              KvForm    *form)
{
  KvTrail *self = g_new0 (KvTrail, 1);

  self->session = g_object_ref (session);
  self->form = g_object_ref (form);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  kv_trail_restart (self);
  return self;
}

void
kv_trail_free (KvTrail *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->steps);
  g_object_unref (self->form);
  g_object_unref (self->session);
  g_free (self);
}
