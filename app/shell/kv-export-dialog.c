#include "kv-export-dialog.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-chooser.h"
#include "kv-descriptions.h"
#include "kv-export.h"
#include "kv-sheet-preview.h"
#include "kv-window.h"
#include "kv-withheld-dialog.h"

/* Of PNG: what a printer or a slide makes the most of. */
#define DPI 200

/* How long after a keystroke the preview is drawn, ms. */
#define PAUSE 250

/* Of the window, which is never larger than what it stands over, px. */
#define WIDTH 1080
#define HEIGHT 680

enum { A4_LANDSCAPE, A4_PORTRAIT, A3_LANDSCAPE, A3_PORTRAIT };

struct _KvExportDialog
{
  AdwWindow       parent_instance;
  GtkWidget      *audience_group;
  GtkCheckButton *for_partners;
  AdwActionRow   *intern_row;
  AdwActionRow   *withheld_row;
  GtkWidget      *rearrange_row;
  GtkSwitch      *rearrange;
  GtkWidget      *occasion_group;
  AdwEntryRow    *occasion;
  GtkLabel       *occasion_hint;
  AdwComboRow    *diagram_row;
  AdwComboRow    *format_row;
  AdwComboRow    *paper_row;
  AdwActionRow   *small_row;
  GtkWidget      *to_a3;
  GtkSwitch      *grey;
  KvSheetPreview *preview;
  GtkButton      *save;
  GtkRevealer    *failed;
  GtkLabel       *failure;

  KvKrachtenveld *krachtenveld;
  GPtrArray      *diagrams;   /* const KvDiagram, by row */
  gboolean        presenting;
  gboolean        is_filling; /* the rows are being set, not chosen */
  GFile          *target;     /* what is being written */
  GCancellable   *gone;       /* who closes it gives up what it writes */
};

G_DEFINE_FINAL_TYPE (KvExportDialog, kv_export_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_EXPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

const KvDiagram *
kv_export_dialog_get_diagram (KvExportDialog *self)
{
  return g_ptr_array_index (self->diagrams, adw_combo_row_get_selected (self->diagram_row));
}

static KvPageFormat
get_format (KvExportDialog *self)
{
  return (KvPageFormat) adw_combo_row_get_selected (self->format_row);
}

static gboolean
is_for_partners (KvExportDialog *self)
{
  return self->presenting || gtk_check_button_get_active (self->for_partners);
}

/* Where places are chosen by somebody, and are there to be seen. */
static gboolean
can_rearrange (KvExportDialog *self)
{
  return is_for_partners (self) && g_str_equal (kv_export_dialog_get_diagram (self)->id, "netwerk");
}

/* What is asked for; its occasion belongs to the entry. */
static KvDrawing
get_drawing (KvExportDialog *self)
{
  guint paper = adw_combo_row_get_selected (self->paper_row);
  KvDrawing drawing = { .diagram = kv_export_dialog_get_diagram (self) };

  drawing.options.paper = paper == A3_LANDSCAPE || paper == A3_PORTRAIT ? KV_PAPER_A3 : KV_PAPER_A4;
  drawing.options.landscape = paper == A4_LANDSCAPE || paper == A3_LANDSCAPE;
  drawing.options.theme = kv_theme_light ();
  if (is_for_partners (self))
    {
      drawing.options.audience = KV_AUDIENCE_PARTNERS;
      drawing.options.occasion = gtk_editable_get_text (GTK_EDITABLE (self->occasion));
      drawing.options.rearrange = can_rearrange (self) && gtk_switch_get_active (self->rearrange);
    }
  return drawing;
}

/* The preview. */

/* Below this nobody reads it on that paper, pt. */
#define SMALLEST_A4 8.
#define SMALLEST_A3 7.

/* What is too small to read, or too much; on larger paper it may not be. */
static void
warn_of_small (KvExportDialog  *self,
               const KvPicture *picture)
{
  guint paper = adw_combo_row_get_selected (self->paper_row);
  gboolean is_a3 = paper == A3_LANDSCAPE || paper == A3_PORTRAIT;
  double type = picture != NULL ? kv_scene_smallest_type (picture->scene) : G_MAXDOUBLE;
  gboolean is_small = type < (is_a3 ? SMALLEST_A3 : SMALLEST_A4) - .01;
  g_autofree char *title = is_small ? g_strdup_printf (_("The smallest letter is %.3g points"), type) : g_strdup (_("There is much on this sheet"));

  gtk_widget_set_visible (GTK_WIDGET (self->small_row), is_small || (picture != NULL && kv_scene_is_crowded (picture->scene)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->small_row), title);
  gtk_widget_set_visible (self->to_a3, !is_a3 && !kv_export_dialog_get_diagram (self)->portrait_only);
}

static void
to_a3_cb (KvExportDialog *self)
{
  adw_combo_row_set_selected (self->paper_row, adw_combo_row_get_selected (self->paper_row) == A4_LANDSCAPE ? A3_LANDSCAPE : A3_PORTRAIT);
}

static void
drawn_cb (KvExportDialog *self)
{
  const KvPicture *picture = kv_sheet_preview_get_picture (self->preview);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), picture != NULL);
  warn_of_small (self, picture);
}

static void
draw_preview (KvExportDialog *self,
              guint           pause)
{
  KvDrawing drawing = get_drawing (self);
  GtkStringObject *paper = adw_combo_row_get_selected_item (self->paper_row);

  kv_sheet_preview_draw (self->preview, &drawing, self->krachtenveld, gtk_string_object_get_string (paper), pause);
}

gboolean
kv_export_dialog_is_ready (KvExportDialog *self)
{
  return kv_sheet_preview_is_ready (self->preview);
}

/* Choosing. */

static void
choose_paper_of (KvExportDialog  *self,
                 const KvDiagram *diagram)
{
  KvSheetOptions options = { 0 };
  guint paper;

  kv_diagram_default_options (diagram, self->krachtenveld, &options);
  paper = options.paper == KV_PAPER_A3 ? A3_LANDSCAPE : A4_LANDSCAPE;
  adw_combo_row_set_selected (self->paper_row, paper + (options.landscape ? 0 : 1));
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper_row), !diagram->portrait_only);
}

static void
update_button (KvExportDialog *self)
{
  static const char *const labels[] = { N_("Save as _PDF…"), N_("Save as S_VG…"), N_("Save as P_NG…") };

  gtk_button_set_label (self->save, _(labels[get_format (self)]));
  kv_access_name_mnemonics (GTK_WIDGET (self->save));
}

static void
diagram_cb (KvExportDialog *self)
{
  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  choose_paper_of (self, kv_export_dialog_get_diagram (self));
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->rearrange_row, can_rearrange (self));
  draw_preview (self, 1);
}

static void
changed_cb (KvExportDialog *self)
{
  if (self->is_filling)
    return;

  update_button (self);
  draw_preview (self, 1);
}

static void
ask_occasion (KvExportDialog *self,
              gboolean        is_missing)
{
  if (is_missing)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->occasion), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->occasion_hint), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->occasion_hint), "dim-label");
      gtk_label_set_label (self->occasion_hint, _("Fill in for which occasion this is, such as: the LEA of 8 December 2026"));
      gtk_widget_grab_focus (GTK_WIDGET (self->occasion));
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->occasion), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->occasion_hint), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->occasion_hint), "dim-label");
      gtk_label_set_label (self->occasion_hint, _("It stands on each sheet, such as: the LEA of 8 December 2026"));
    }
}

static void
audience_cb (KvExportDialog *self)
{
  gtk_widget_set_visible (self->occasion_group, is_for_partners (self));
  gtk_widget_set_visible (self->rearrange_row, can_rearrange (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->withheld_row), is_for_partners (self));
  ask_occasion (self, FALSE);
  changed_cb (self);
}

static void
occasion_cb (KvExportDialog *self)
{
  ask_occasion (self, FALSE);
  draw_preview (self, PAUSE);
}

static void
withheld_cb (KvExportDialog *self)
{
  gtk_window_present (GTK_WINDOW (kv_withheld_dialog_new (GTK_WINDOW (self), self->krachtenveld)));
}

static void
grey_cb (KvExportDialog *self)
{
  kv_sheet_preview_set_grey (self->preview, gtk_switch_get_active (self->grey));
}

/* Writing. */

static void
show_failure (KvExportDialog *self,
              const char     *message)
{
  gtk_label_set_label (self->failure, message);
  gtk_revealer_set_reveal_child (self->failed, TRUE);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (KvExportDialog) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (!kv_export_finish (result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      show_failure (self, error->message);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, self->target);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
make_title (KvExportDialog *self)
{
  KvAudience audience = is_for_partners (self) ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN;

  return kv_page_files_title (kv_export_dialog_get_diagram (self), self->krachtenveld, audience);
}

static void
chosen_cb (GtkWindow *window,
           GFile     *file)
{
  KvExportDialog *self = KV_EXPORT_DIALOG (window);
  g_autofree char *title = make_title (self);
  const KvExport export = { get_format (self), DPI, title };
  KvDrawing drawing = get_drawing (self);

  g_set_object (&self->target, file);
  gtk_revealer_set_reveal_child (self->failed, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  kv_export_async (&export, &drawing, self->krachtenveld, file, self->gone, exported_cb, g_object_ref (self));
}

static gboolean
has_occasion (KvExportDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->occasion))));

  return *text != '\0';
}

static void
save_cb (KvExportDialog *self)
{
  static const char *const filters[] = { N_("PDF files"), N_("SVG files"), N_("PNG files") };
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *title = make_title (self);
  const char *extension = kv_page_format_words[get_format (self)];
  g_autofree char *name = kv_file_name (title, extension);
  const KvChoice choice = {
    .save = TRUE,
    .title = _("Export"),
    .accept = _("_Save"),
    .name = name,
    .filter = _(filters[get_format (self)]),
    .extension = extension,
    .beside = KV_IS_WINDOW (parent) ? kv_window_get_file (KV_WINDOW (parent)) : NULL,
  };

  if (is_for_partners (self) && !has_occasion (self))
    {
      ask_occasion (self, TRUE);
      return;
    }
  kv_choose_file (GTK_WINDOW (self), &choice, chosen_cb);
}

/* Filling. */

static void
fill_diagrams (KvExportDialog  *self,
               const KvDiagram *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;
  const KvDiagram *const *diagrams = kv_diagrams (&n);
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      if (self->presenting && !diagrams[i]->for_partners)
        continue;
      if (diagrams[i] == chosen)
        selected = self->diagrams->len;
      g_ptr_array_add (self->diagrams, (gpointer) diagrams[i]);
      gtk_string_list_append (names, diagrams[i]->name);
    }
  adw_combo_row_set_model (self->diagram_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->diagram_row, selected);
}

GtkWidget *
kv_export_dialog_new (GtkWindow       *parent,
                      KvKrachtenveld  *krachtenveld,
                      const KvDiagram *diagram,
                      gboolean         presenting)
{
  KvExportDialog *self = g_object_new (KV_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *contents = NULL, *sentence = NULL;

  self->krachtenveld = g_object_ref (krachtenveld);
  self->presenting = presenting;
  self->is_filling = TRUE;
  fill_diagrams (self, diagram);
  choose_paper_of (self, kv_export_dialog_get_diagram (self));
  self->is_filling = FALSE;
  gtk_window_set_default_size (GTK_WINDOW (self),
                               CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)) - 48, 640, WIDTH),
                               CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)) - 48, 400, HEIGHT));
  gtk_widget_set_visible (self->audience_group, !presenting);
  if (presenting)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rearrange_row), "");
  contents = kv_describe_contents (krachtenveld);
  adw_action_row_set_subtitle (self->withheld_row, contents);
  /* Translators: "12 judgements and 3 contact persons" */
  sentence = g_strdup_printf (_("For the team only. The file has %s."), contents);
  adw_action_row_set_subtitle (self->intern_row, sentence);
  audience_cb (self);
  return GTK_WIDGET (self);
}

/* What it asked for may come after its parent has gone. GTK does not forget the
 * parent of a window that was destroyed already. */
static void
kv_export_dialog_unrealize (GtkWidget *widget)
{
  KvExportDialog *self = KV_EXPORT_DIALOG (widget);

  kv_sheet_preview_stop (self->preview);
  g_cancellable_cancel (self->gone);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);

  GTK_WIDGET_CLASS (kv_export_dialog_parent_class)->unrealize (widget);
}

static void
kv_export_dialog_dispose (GObject *object)
{
  KvExportDialog *self = KV_EXPORT_DIALOG (object);

  g_clear_object (&self->krachtenveld);
  g_clear_object (&self->target);
  g_clear_object (&self->gone);

  G_OBJECT_CLASS (kv_export_dialog_parent_class)->dispose (object);
}

static void
kv_export_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (KV_EXPORT_DIALOG (object)->diagrams);

  G_OBJECT_CLASS (kv_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, audience_group);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, for_partners);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, intern_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, withheld_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, rearrange_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, rearrange);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, occasion_group);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, occasion);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, occasion_hint);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, diagram_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, small_row);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, to_a3);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, grey);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, KvExportDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, diagram_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_cb);
  gtk_widget_class_bind_template_callback (widget_class, occasion_cb);
  gtk_widget_class_bind_template_callback (widget_class, withheld_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_a3_cb);
  gtk_widget_class_bind_template_callback (widget_class, grey_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
kv_export_dialog_class_init (KvExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_export_dialog_finalize;
  widget_class->unrealize = kv_export_dialog_unrealize;
  g_type_ensure (KV_TYPE_SHEET_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-export-dialog.ui");
  bind_children (widget_class);

  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", KV_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
kv_export_dialog_init (KvExportDialog *self)
{
  self->diagrams = g_ptr_array_new ();
  self->is_filling = TRUE;
  self->gone = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_access_name_mnemonics (GTK_WIDGET (self));
}
