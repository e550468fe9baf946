#include "kv-identify.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "kv-refuse.h"
#include "kv-shape.h"

#define ID_ROOM 65

/* --- ids --- */

/* An id made of what stands there, so that two people who open the same file
 * get the same one. */
static void
make_id (KvLoad        *load,
         const KvStart *start,
         char           letter,
         char           id[ID_ROOM])
{
  static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) start->tag, start->length);
  do
    {
      g_autoptr (GChecksum) sum = NULL;
      guint8 digest[32];
      gsize size = sizeof digest;

      g_checksum_update (checksum, (const guchar *) &load->records->len, sizeof load->records->len);
      sum = g_checksum_copy (checksum);
      g_checksum_get_digest (sum, digest, &size);
      id[0] = letter;
      id[1] = '-';
      for (guint i = 2; i < 10; i++)
        id[i] = digits[digest[i] % 32];
      id[10] = '\0';
    }
  while (kv_load_lookup (load, id) != NULL);
}

/* Copies the id that stands there; FALSE with an error where it cannot be one. */
static gboolean
copy_id (KvLoad        *load,
         const KvStart *start,
         char           id[ID_ROOM],
         GError       **error)
{
  const KvAttribute *attribute = kv_fill_find (start, "id");
  gsize length = attribute != NULL ? attribute->end - attribute->value : 0;
  g_autofree char *shown = NULL;

  if (length < ID_ROOM)
    {
      if (length > 0)
        memcpy (id, attribute->value, length);
      id[length] = '\0';
      if (length == 0 || kv_id_is_valid (id))
        return TRUE;
    }

  shown = kv_load_shorten (attribute->value, length);
  kv_refuse (error, KV_ERROR_DAMAGED, load->name, start->line, _("“%s” cannot be an id. An id is 1 to 64 letters, digits, dots, hyphens and underscores."), shown);
  return FALSE;
}

/* Another id in the place of `id`, which is none or is taken. */
static void
replace_id (KvLoad        *load,
            const KvStart *start,
            char           letter,
            char           id[ID_ROOM])
{
  g_autofree char *was = g_strdup (id);

  make_id (load, start, letter, id);
  if (*was == '\0')
    kv_load_tell (load, start->line, TRUE, _("This %s has no id. It got the id “%s”."), start->name, id);
  else
    kv_load_tell (load, start->line, TRUE, _("This %s has the id “%s”, which something before it has too. It got the id “%s”."), start->name, was, id);
}

/* --- the root --- */

static gboolean
read_version (const char *text,
              guint      *major,
              guint      *minor)
{
  gsize first = strspn (text, "0123456789");
  gsize second = text[first] == '.' ? strspn (text + first + 1, "0123456789") : 0;

  if (first == 0 || first > 4 || second == 0 || second > 4 || text[first + 1 + second] != '\0')
    return FALSE;

  *major = strtoul (text, NULL, 10);
  *minor = strtoul (text + first + 1, NULL, 10);
  return *major > 0;
}

/* Whether a namespace is that of any version of the format. */
static gboolean
is_any_of_ours (const char *uri)
{
  const char *major;

  if (uri == NULL || !g_str_has_prefix (uri, KV_FILE_NAMESPACE_STEM))
    return FALSE;
  major = uri + strlen (KV_FILE_NAMESPACE_STEM);

  return *major >= '1' && *major <= '9' && strspn (major, "0123456789") == strlen (major);
}

/* Whether the root is ours, and which version of the format it has. */
static gboolean
check_root (KvLoad        *load,
            const KvStart *start,
            const char    *uri,
            GError       **error)
{
  g_autofree char *version = kv_fill_dup (start, "versie");
  g_autofree char *shown = kv_load_shorten (start->name, strlen (start->name));
  guint major, minor;

  if (strcmp (start->name, kv_kind_get_class (KV_KIND_KRACHTENVELD)->tag) != 0)
    kv_refuse (error, KV_ERROR_NOT_OURS, load->name, start->line, _("this is another kind of XML file (“%s”), not a krachtenveld. Choose a file of this program."), shown);
  else if (!is_any_of_ours (uri))
    kv_refuse (error, KV_ERROR_NOT_OURS, load->name, start->line, _("the namespace of this krachtenveld is not “%s”, so it was made by another program."), KV_FILE_NAMESPACE);
  else if (!read_version (version, &major, &minor))
    kv_refuse (error, KV_ERROR_DAMAGED, load->name, start->line, _("“versie” has to be a number like %s."), KV_FILE_VERSION);
  else
    {
      load->read_only = major > KV_FILE_MAJOR || strcmp (uri, KV_FILE_NAMESPACE) != 0;
      if (load->read_only || minor > KV_FILE_MINOR)
        load->version = g_steal_pointer (&version);
      if (load->read_only)
        kv_load_tell (load, start->line, FALSE, _("This file is of a newer version (%s) than this program knows. It can be looked at and saved under another name, but not changed. Install a newer Krachtenveld to work on it."), load->version);
      return TRUE;
    }

  return FALSE;
}

/**
 * kv_identify_root:
 * @load: a file being read, without records yet
 * @start: the start of the root
 * @uri: (nullable): its namespace
 * @template: whether the document gets an id of its own
 * @error: a KV_ERROR
 *
 * Returns: (transfer full) (nullable): an empty krachtenveld, its id claimed;
 *   NULL where the root is not ours.
 */
KvElement *
kv_identify_root (KvLoad        *load,
                  const KvStart *start,
                  const char    *uri,
                  gboolean       template,
                  GError       **error)
{
  char id[ID_ROOM] = "";
  KvElement *root;

  if (!check_root (load, start, uri, error))
    return NULL;
  if (!template && !copy_id (load, start, id, error))
    return NULL;
  if (!template && *id == '\0')
    replace_id (load, start, kv_kind_get_class (KV_KIND_KRACHTENVELD)->letter, id);

  root = KV_ELEMENT (kv_krachtenveld_new (template ? NULL : id));
  kv_load_claim (load, kv_element_get_id (root));

  return root;
}

/* --- all others --- */

/* Fills a field without which the element cannot exist; FALSE where that is
 * not there or cannot be read. */
static gboolean
fill_key (KvLoad        *load,
          KvElement     *element,
          guint          index,
          const KvStart *start,
          KvElement     *owner)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  const KvField *field = &klass->fields[index];
  const KvAttribute *attribute = (int) index != klass->owner ? kv_fill_find (start, field->name) : NULL;
  const char *text = (int) index == klass->owner ? kv_element_get_id (owner) : "";
  gsize length = strlen (text);
  g_autofree char *decoded = NULL;
  KvValue value;

  if (attribute != NULL)
    {
      text = attribute->value;
      length = attribute->end - attribute->value;
      if (memchr (text, '&', length) != NULL)
        {
          text = decoded = kv_fill_decode (text, length);
          length = strlen (text);
        }
    }
  if (field->kind == KV_FIELD_TEXT ? !kv_fill_is_short (text, length) : length == 0)
    return FALSE;
  if (!kv_fill_parse (load, &value, field, text, length))
    return FALSE;

  kv_element_fill (element, index, &value);
  return TRUE;
}

/* Fills all that it cannot be without. */
static gboolean
fill_keys (KvLoad        *load,
           const KvStart *start,
           KvElement     *element,
           KvElement     *owner)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (!kv_fill_is_key (&klass->fields[i]) || fill_key (load, element, i, start, owner))
        continue;
      kv_load_tell (load, start->line, TRUE, _("This %s lacks a “%s” that can be read, without which it means nothing. It stays in the file as it is, but is not shown."), klass->tag, klass->fields[i].name);
      return FALSE;
    }

  return TRUE;
}

/**
 * kv_identify_new:
 * @load: a file being read
 * @start: the start of an XML element
 * @klass: the class that its name stands for
 * @owner: the element that it stands in
 * @error: a KV_ERROR
 *
 * Returns: (transfer full) (nullable): an element with an id that no other has,
 *   claimed for it, and all that it cannot be without. NULL with an error, or without one when
 *   it cannot exist (half a relation, a second standpunt of the same partner on
 *   the same belang), which has then been told.
 */
KvElement *
kv_identify_new (KvLoad         *load,
                 const KvStart  *start,
                 KvElementClass *klass,
                 KvElement      *owner,
                 GError        **error)
{
  g_autoptr (KvElement) element = NULL;
  char id[ID_ROOM] = "";

  if (kv_shape_has_id (klass) && !copy_id (load, start, id, error))
    return NULL;

  element = kv_element_new (klass->kind, *id != '\0' ? id : NULL);
  if (!fill_keys (load, start, element, owner))
    return NULL;
  kv_element_seal (element);
  if (kv_element_get_id (element) != NULL && kv_load_claim (load, kv_element_get_id (element)))
    return g_steal_pointer (&element);

  if (kv_shape_has_id (klass))
    {
      replace_id (load, start, klass->letter, id);
      g_clear_object (&element);
      element = kv_element_new (klass->kind, id);
      fill_keys (load, start, element, owner);
      kv_load_claim (load, kv_element_get_id (element));
      return g_steal_pointer (&element);
    }

  kv_load_tell (load, start->line, TRUE, _("This is a second %s. It stays in the file as it is, but is not shown."), kv_element_get_id (element));
  return NULL;
}
