/* Columns come from the table of the class: its own fields, and the fields of pairs
 * that hang on it by a word (a thema of a locatie, the betrokkenheid in a fase). */

#include "kv-lijst-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-actie.h"
#include "kv-partner.h"

#define TEXT_WIDTH 16. /* letters */
#define TEXT_MOST 30.
#define LONG_WIDTH 30.
#define LONG_MOST 64.  /* about 30 em */
#define WORD_WIDTH 16. /* at most, where there is little room */
#define DATE_WIDTH 15.

/* What the first hour asks of a partner, after its name. */
static const guint eerste_ronde[] = {
  KV_PARTNER_SECTOR, KV_PARTNER_WIL, KV_PARTNER_KAN, KV_PARTNER_HOUDING, KV_PARTNER_INVLOED, KV_PARTNER_BELANG,
};

typedef struct
{
  GArray  *columns;
  KvKind   kind;
  KvLijst  lijst;
  gboolean whole; /* and not what partners see of it */
} Making;

static void
column_clear (gpointer data)
{
  g_free (((KvLijstColumn *) data)->name);
}

GArray *
kv_lijst_columns_new (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (KvLijstColumn));

  g_array_set_clear_func (columns, column_clear);
  return columns;
}

int
kv_lijst_name_field (KvKind kind)
{
  KvElementClass *klass = kv_kind_get_class (kind);

  if (kind == KV_KIND_ACTIE)
    return KV_ACTIE_WAT;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (strcmp (klass->fields[i].name, "naam") == 0)
        return (int) i;
    }
  return -1;
}

static gboolean
is_judged (const KvField *field)
{
  return (field->marks & KV_MARK_OORDEEL) != 0;
}

static gboolean
is_text (const KvField *field)
{
  return field->kind == KV_FIELD_TEXT || field->kind == KV_FIELD_LONG_TEXT || field->kind == KV_FIELD_TEXTS;
}

static gboolean
is_in (const KvField *field,
       guint          index,
       KvLijst        lijst)
{
  if (field->kind == KV_FIELD_NUMBER)
    return FALSE; /* an order, kept by dragging */

  switch (lijst)
    {
    case KV_LIJST_EERSTE_RONDE:
      for (guint i = 0; i < G_N_ELEMENTS (eerste_ronde); i++)
        {
          if (eerste_ronde[i] == index)
            return TRUE;
        }
      return FALSE;
    case KV_LIJST_SCORES:
      return is_judged (field) && !is_text (field) && field->kind != KV_FIELD_REF && field->kind != KV_FIELD_REFS;
    case KV_LIJST_GEGEVENS:
      return !is_judged (field);
    case KV_LIJST_ALLES:
    case KV_N_LIJSTEN:
    default:
      return TRUE;
    }
}

/* What partners may not see is not there for them. */
static gboolean
is_seen (Making        *making,
         const KvField *field)
{
  return making->whole || (field->marks & KV_MARK_WITHHELD) == 0;
}

static KvGridLook
look_of (const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_LONG_TEXT:
      return KV_GRID_LONG_TEXT;
    case KV_FIELD_YES:
      return KV_GRID_YES;
    case KV_FIELD_SCORE:
      if (field->min == -2)
        return KV_GRID_HOUDING;
      return field->min == 1 && field->max <= 5 ? KV_GRID_SCORE : KV_GRID_TEXT;
    case KV_FIELD_TEXT:
    case KV_FIELD_TEXTS:
    case KV_FIELD_NUMBER:
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_DATE:
    case KV_FIELD_REF:
    case KV_FIELD_REFS:
    default:
      return KV_GRID_TEXT;
    }
}

/* Of the longest word of a vocabulary, and the space beside it. */
static double
word_width (const KvWord *words)
{
  glong longest = 0;

  for (; words->word != NULL; words++)
    longest = MAX (longest, g_utf8_strlen (words->text, -1));
  return (double) longest + 4;
}

static double
width_of (const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_LONG_TEXT:
      return LONG_WIDTH;
    case KV_FIELD_TEXT:
    case KV_FIELD_TEXTS:
    case KV_FIELD_REF:
    case KV_FIELD_REFS:
    case KV_FIELD_CHOICES:
      return TEXT_WIDTH;
    case KV_FIELD_DATE:
      return DATE_WIDTH;
    case KV_FIELD_CHOICE:
      return MIN (word_width (field->words), WORD_WIDTH);
    case KV_FIELD_SCORE:
    case KV_FIELD_YES:
    case KV_FIELD_NUMBER:
    default:
      return 0;
    }
}

static double
most_of (const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_LONG_TEXT:
      return LONG_MOST;
    case KV_FIELD_TEXT:
    case KV_FIELD_TEXTS:
    case KV_FIELD_REF:
    case KV_FIELD_REFS:
    case KV_FIELD_CHOICES:
      return TEXT_MOST;
    case KV_FIELD_CHOICE:
      return word_width (field->words);
    case KV_FIELD_DATE:
    case KV_FIELD_SCORE:
    case KV_FIELD_YES:
    case KV_FIELD_NUMBER:
    default:
      return 0;
    }
}

static void
add_column (Making        *making,
            KvKind         kind,
            const KvField *field,
            guint          index,
            const KvWord  *word)
{
  g_autofree char *id = word != NULL ? g_strdup_printf ("%s.%s", word->word, field->name) : g_strdup (field->name);
  KvLijstColumn column = { .field = index, .kind = kind, .word = word, .declared = field };

  column.column.id = kv_id_intern (id);
  column.name = word != NULL ? g_strdup_printf ("%s: %s", word->text, _(field->label)) : g_strdup (_(field->label));
  column.column.name = column.name;
  column.column.look = look_of (field);
  /* Whose it is, is said where it is made. */
  column.column.abilities = KV_GRID_CAN_SORT | KV_GRID_CAN_HIDE | ((int) index == kv_kind_get_class (kind)->owner ? 0 : KV_GRID_BY_TAB);
  column.column.marks = field->marks;
  column.column.min = field->min;
  column.column.max = field->max;
  column.column.width = width_of (field);
  column.column.most = most_of (field);
  g_array_append_val (making->columns, column);
}

static const char *
name_of_rows (KvKind         kind,
              const KvField *field)
{
  if (field != NULL)
    return _(field->label);
  if (kind == KV_KIND_RELATIE)
    return _("Relation");
  return kind == KV_KIND_LID ? _("Partner") : _("Meeting");
}

static void
add_name_column (Making *making)
{
  int index = kv_lijst_name_field (making->kind);
  KvElementClass *klass = kv_kind_get_class (making->kind);
  KvLijstColumn column = { .kind = making->kind, .field = (guint) MAX (index, 0) };

  column.declared = index >= 0 ? &klass->fields[index] : NULL;
  column.name = g_strdup (name_of_rows (making->kind, column.declared));
  column.column = (KvGridColumn) {
    .id = kv_id_intern ("naam"),
    .name = column.name,
    .look = KV_GRID_NAME,
    .abilities = KV_GRID_CAN_SORT,
    .marks = column.declared != NULL ? column.declared->marks : 0,
  };
  g_array_append_val (making->columns, column);
}

/* The word by which a pair hangs on an element of `owner`: the other of its keys;
 * -1 when it does not. */
static int
word_key (KvElementClass *pair,
          KvKind          owner)
{
  int word = -1;

  if ((pair->flags & KV_CLASS_PAIR) == 0 || pair->owner < 0 || pair->fields[pair->owner].targets != KV_KIND_BIT (owner))
    return -1;
  for (guint i = 0; i < pair->n_fields; i++)
    {
      if ((pair->fields[i].marks & KV_MARK_KEY) != 0 && pair->fields[i].kind == KV_FIELD_CHOICE)
        word = (int) i;
    }
  return word;
}

static void
add_pair_columns (Making *making,
                  KvKind  kind)
{
  KvElementClass *pair = kv_kind_get_class (kind);
  int key = word_key (pair, making->kind);

  for (const KvWord *word = key >= 0 ? pair->fields[key].words : NULL; word != NULL && word->word != NULL; word++)
    for (guint i = 0; i < pair->n_fields; i++)
      {
        const KvField *field = &pair->fields[i];

        if ((field->marks & KV_MARK_KEY) == 0 && field->kind == KV_FIELD_CHOICE && is_in (field, G_MAXUINT, making->lijst) && is_seen (making, field))
          add_column (making, kind, field, i, word);
      }
}

void
kv_lijst_columns_fill (GArray  *columns,
                       KvKind   kind,
                       KvLijst  lijst,
                       gboolean whole)
{
  Making making = { columns, kind, lijst, whole };
  KvElementClass *klass = kv_kind_get_class (kind);
  int name = kv_lijst_name_field (kind);

  g_array_set_size (columns, 0);
  add_name_column (&making);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      /* The key that does not say whose it is, is what the row is called. */
      if ((klass->fields[i].marks & KV_MARK_KEY) != 0 && (int) i != klass->owner)
        continue;
      if ((int) i != name && is_in (&klass->fields[i], i, lijst) && is_seen (&making, &klass->fields[i]))
        add_column (&making, kind, &klass->fields[i], i, NULL);
    }
  for (guint pair = 0; pair < KV_N_KINDS; pair++)
    add_pair_columns (&making, pair);
}

static gboolean
has_columns (KvElementClass *klass,
             KvLijst         lijst)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_in (&klass->fields[i], i, lijst))
        return TRUE;
    }
  return FALSE;
}

/* Where nothing is judged, the facts are everything. */
gboolean
kv_lijst_is_there (KvKrachtenveld *shown,
                   KvKind          kind,
                   KvLijst         lijst)
{
  KvElementClass *klass = kv_kind_get_class (kind);
  gboolean whole = kv_krachtenveld_get_journal (shown) != NULL;

  if (!whole && (klass->flags & KV_CLASS_WITHHELD) != 0)
    return FALSE;
  if (lijst == KV_LIJST_EERSTE_RONDE)
    return whole && kind == KV_KIND_PARTNER;
  if (lijst == KV_LIJST_ALLES)
    return TRUE;
  return whole && has_columns (klass, KV_LIJST_SCORES) && has_columns (klass, lijst);
}
