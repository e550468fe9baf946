/* Rows that say what a diagram shows. What it leaves out is what is stored, and
 * what it shows is what one checks. Where nothing is chosen, the first word
 * holds. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-candidates.h"
#include "kv-descriptions.h"
#include "kv-diagram.h"
#include "kv-relatie.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

/* zonder-overleggen, but alleen-sectoren. */
static gboolean
leaves_out (const KvField *field)
{
  return g_str_has_prefix (field->name, "zonder-");
}

static const KvDiagram *
get_diagram (KvEditor *editor)
{
  return kv_diagram_find (kv_editor_get_make_name (editor));
}

gboolean
kv_row_is_obeyed (KvEditor      *editor,
                  const KvField *field)
{
  guint index = (guint) (field - kv_kind_get_class (KV_KIND_WEERGAVE)->fields);

  return field->kind == KV_FIELD_TEXT || index == KV_WEERGAVE_PAPIER || (get_diagram (editor)->choices & KV_CHOICE (index)) != 0;
}

static guint
get_choice (KvFieldRow *self,
            const char *name)
{
  guint choice = 0;

  kv_field_row_read (self, name, &choice);
  return choice;
}

/* One word. */

static void
fill_choice (KvPicker *picker,
             gpointer  data)
{
  KvFieldRow *self = data;
  guint chosen = MAX (get_choice (self, self->name), 1);

  for (guint i = 1; i <= kv_words_count (self->field->words); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *label = kv_capitalised (self->field->words[i - 1].text);

      kv_picker_add (picker, key, label, NULL, i == chosen);
    }
}

static void
choice_picked_cb (KvFieldRow *self,
                  const char *key)
{
  guint chosen = (guint) g_ascii_strtoull (key, NULL, 10);

  kv_field_row_write (self, chosen == 1 ? 0 : chosen, NULL);
}

static void
build_choice (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_ONE, fill_choice, choice_picked_cb);
}

static void
show_choice (KvFieldRow *self)
{
  guint chosen = MAX (get_choice (self, self->name), 1);
  g_autofree char *label = kv_capitalised (kv_words_text (self->field->words, chosen));

  kv_field_row_set_chosen (self, label, FALSE);
}

static const KvRowKind row_choice = { build_choice, show_choice };

/* A switch, on for what is not left out. */

static void
switched_cb (KvFieldRow *self)
{
  if (!self->is_showing)
    kv_field_row_write (self, !gtk_switch_get_active (GTK_SWITCH (self->control)), NULL);
}

static void
build_switch (KvFieldRow *self)
{
  self->control = gtk_switch_new ();
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->control, GTK_ALIGN_END);
  kv_field_row_put_beside (self, self->control);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (switched_cb), self);
}

/* Signs stay where colours show the same. */
static void
show_switch (KvFieldRow *self)
{
  gboolean is_coloured = get_choice (self, "kleur") == KV_KLEUR_HOUDING;
  gboolean left_out = FALSE;

  kv_field_row_read (self, self->name, &left_out);
  gtk_switch_set_active (GTK_SWITCH (self->control), !left_out || is_coloured);
  gtk_widget_set_sensitive (self->control, !is_coloured);
}

static const KvRowKind row_switch = { build_switch, show_switch, NULL, "kleur" };

/* Checks for words: of soorten of relaties those in use, and what is left out. */

/* Bit i - 1 for word i. */
static guint
words_in_use (KvFieldRow *self)
{
  guint in_use = (1u << kv_words_count (self->field->words)) - 1;

  if (self->field->words == kv_relatie_soorten)
    in_use = kv_relatie_soorten_in_use (kv_form_get_shown (self->form)) | get_choice (self, self->name);

  for (guint i = 0; kv_form_get_presenting (self->form) && self->field->words[i].word != NULL; i++)
    {
      if (self->field->words[i].withheld)
        in_use &= ~(1u << i);
    }
  return in_use;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static void
fill_words (KvPicker *picker,
              gpointer data)
{
  KvFieldRow *self = data;
  guint in_use = words_in_use (self), left_out = get_choice (self, self->name);

  for (guint i = 0; self->field->words[i].word != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *label = kv_capitalised (self->field->words[i].text);

      if ((in_use >> i & 1) != 0)
        kv_picker_add (picker, key, label, NULL, (left_out >> i & 1) == 0);
    }
}

static void
word_picked_cb (KvFieldRow *self,
                 const char *key)
{
  kv_field_row_write (self, get_choice (self, self->name) ^ 1u << g_ascii_strtoull (key, NULL, 10), NULL);
}

static void
build_words (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_SEVERAL, fill_words, word_picked_cb);
}

static void
show_count (KvFieldRow *self,
            guint       n,
            guint       all)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u"), n, all);

  if (n == all)
    kv_field_row_set_chosen (self, _("All"), FALSE);
  else
    kv_field_row_set_chosen (self, n == 0 ? _("None") : text, FALSE);
}

static void
show_words (KvFieldRow *self)
{
  guint in_use = words_in_use (self);

  show_count (self, count_bits (in_use & ~get_choice (self, self->name)), count_bits (in_use));
}

static gboolean
has_words (KvFieldRow *self)
{
  return words_in_use (self) != 0;
}

static const KvRowKind row_words = { build_words, show_words, has_words };

/* Checks for overleggen, or sectors. */

static char **
get_list (KvFieldRow *self)
{
  char **list = NULL;

  kv_field_row_read (self, self->name, &list);
  return list != NULL ? list : g_new0 (char *, 1);
}

/* All there are, in their order. */
static GPtrArray *
list_elements (KvFieldRow *self)
{
  KvKind kind = leaves_out (self->field) ? KV_KIND_OVERLEG : KV_KIND_SECTOR;

  return kv_krachtenveld_sorted (kv_form_get_shown (self->form), kind);
}

static void
fill_elements (KvPicker *picker,
               gpointer  data)
{
  KvFieldRow *self = data;
  KvKrachtenveld *shown = kv_form_get_shown (self->form);
  g_autoptr (GPtrArray) elements = list_elements (self);
  g_auto (GStrv) list = get_list (self);

  for (guint i = 0; i < elements->len; i++)
    {
      const char *id = kv_element_get_id (elements->pdata[i]);
      g_autofree char *name = kv_candidate_name (elements->pdata[i]);

      kv_picker_add (picker, id, name, kv_candidate_symbol (shown, elements->pdata[i]),
                     g_strv_contains ((const char *const *) list, id) != leaves_out (self->field));
    }
}

static void
element_picked_cb (KvFieldRow *self,
                   const char *id)
{
  g_auto (GStrv) list = get_list (self);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (!g_str_equal (list[i], id))
        g_ptr_array_add (changed, list[i]);
    }
  if (changed->len == g_strv_length (list))
    g_ptr_array_add (changed, (char *) id);
  g_ptr_array_add (changed, NULL);
  kv_field_row_write (self, changed->pdata, NULL);
}

static void
build_elements (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_SEVERAL, fill_elements, element_picked_cb);
}

/* Where none is named, all are shown. */
static void
show_elements (KvFieldRow *self)
{
  g_autoptr (GPtrArray) elements = list_elements (self);
  g_auto (GStrv) list = get_list (self);
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += g_strv_contains ((const char *const *) list, kv_element_get_id (elements->pdata[i])) ? 1 : 0;
  if (leaves_out (self->field) || n == 0)
    n = elements->len - n;
  show_count (self, n, elements->len);
}

static gboolean
has_elements (KvFieldRow *self)
{
  g_autoptr (GPtrArray) elements = list_elements (self);

  return elements->len > (leaves_out (self->field) ? 0 : 1);
}

static const KvRowKind row_elements = { build_elements, show_elements, has_elements };

/* Paper, and how it lies: the key is both. */

static const struct
{
  guint papier;
  guint liggend;
  const char *label;
} papers[] = {
  { KV_PAPIER_A4, KV_JA, N_ ("A4 landscape") },
  { KV_PAPIER_A4, KV_NEE, N_ ("A4 portrait") },
  { KV_PAPIER_A3, KV_JA, N_ ("A3 landscape") },
  { KV_PAPIER_A3, KV_NEE, N_ ("A3 portrait") },
};

static gboolean
is_paper (guint                 i,
          const KvSheetOptions *options)
{
  return (papers[i].papier == KV_PAPIER_A3) == (options->paper == KV_PAPER_A3)
         && (papers[i].liggend == KV_JA) == options->landscape;
}

/* What the diagram has by itself. */
static gboolean
is_own_paper (KvFieldRow *self,
              guint       i)
{
  const KvDiagram *diagram = get_diagram (self->editor);
  const KvSheetOptions own = { .paper = diagram->paper, .landscape = diagram->landscape };

  return is_paper (i, &own);
}

static gboolean
is_chosen_paper (KvFieldRow *self,
                 guint       i)
{
  guint papier = get_choice (self, "papier"), liggend = get_choice (self, "liggend");
  const KvDiagram *diagram = get_diagram (self->editor);
  const KvSheetOptions options = {
    .paper = papier == 0 ? diagram->paper : papier == KV_PAPIER_A3 ? KV_PAPER_A3
                                                                   : KV_PAPER_A4,
    .landscape = !diagram->portrait_only && (liggend == 0 ? diagram->landscape : liggend == KV_JA),
  };

  return is_paper (i, &options);
}

static void
fill_papers (KvPicker *picker,
             gpointer  data)
{
  KvFieldRow *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      if (papers[i].liggend == KV_NEE || !get_diagram (self->editor)->portrait_only)
        kv_picker_add (picker, key, _(papers[i].label), NULL, is_chosen_paper (self, i));
    }
}

static void
paper_picked_cb (KvFieldRow *self,
                 const char *key)
{
  guint i = (guint) g_ascii_strtoull (key, NULL, 10);

  if (is_own_paper (self, i))
    kv_edits_set_papier (kv_form_get_edits (self->form), self->editor, 0, 0);
  else
    kv_edits_set_papier (kv_form_get_edits (self->form), self->editor, papers[i].papier, papers[i].liggend);
}

static void
build_paper (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_ONE, fill_papers, paper_picked_cb);
}

static void
show_paper (KvFieldRow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (is_chosen_paper (self, i))
        kv_field_row_set_chosen (self, _(papers[i].label), FALSE);
    }
}

static const KvRowKind row_paper = { build_paper, show_paper, NULL, "liggend" };

const KvRowKind *
kv_row_kind_of_weergave (const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_CHOICE:
      return g_str_equal (field->name, "papier") ? &row_paper : &row_choice;
    case KV_FIELD_YES:
      return leaves_out (field) ? &row_switch : NULL;
    case KV_FIELD_CHOICES:
      return &row_words;
    case KV_FIELD_REFS:
      return &row_elements;
    default:
      return NULL;
    }
}
