/* Text set by Pango.
 *
 * One typesetter per thread, with one Pango context that measuring and drawing
 * share, so that a line is as wide on the screen and on paper as it was when
 * it was measured. A user unit is a point; no hinting and no rounding, or PNG
 * and PDF would differ. Layouts hold text and face only (colour and place come
 * when they are drawn), and the last ones are kept, so that drawing a picture
 * again shapes nothing. Nothing here depends on the locale. */

#include "kv-text.h"
#include "kv-text-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The labels of the largest fields, some 3 kB each. */
#define MAX_LAYOUTS 4096

#define MIN_SIZE .1
#define MAX_SIZE 1000

/* Metrics are asked once, at a size where rounding does not matter. */
#define METRICS_SIZE 100

const char * const kv_text_families[] = { "Inter", "Cantarell", "Open Sans", "sans-serif", NULL };

typedef struct
{
  PangoContext  *context;
  PangoAttrList *attributes;
  GHashTable    *layouts; /* Entry -> its link in `recent` */
  GQueue         recent;  /* Entry, the last used first */
  double         ascent;  /* these three: of a size of 1 pt, in mm */
  double         descent;
  double         cap_height;
  char          *family;
} Typesetter;

typedef struct
{
  char        *text;
  int          size; /* Pango units */
  int          weight;
  gboolean     italic;
  PangoLayout *layout;
} Entry;

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) ^ (guint) (entry->size * 31 + entry->weight * 2 + entry->italic);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return one->size == other->size && one->weight == other->weight
         && one->italic == other->italic && g_str_equal (one->text, other->text);
}

static void
entry_free (Entry *entry)
{
  g_free (entry->text);
  g_clear_object (&entry->layout);
  g_free (entry);
}

static void
typesetter_free (gpointer data)
{
  Typesetter *setter = data;

  g_hash_table_unref (setter->layouts);
  g_queue_clear_full (&setter->recent, (GDestroyNotify) entry_free);
  pango_attr_list_unref (setter->attributes);
  g_object_unref (setter->context);
  g_free (setter->family);
  g_free (setter);
}

static PangoFontDescription *
describe (int size, int weight, gboolean italic)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families = g_strjoinv (",", (char **) kv_text_families);

  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, size);
  pango_font_description_set_weight (description, (PangoWeight) weight);
  pango_font_description_set_style (description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  return description;
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("nl"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  return context;
}

static PangoLayout *
create_layout (Typesetter *setter, const Entry *key)
{
  PangoLayout *layout = pango_layout_new (setter->context);
  PangoFontDescription *description = describe (key->size, key->weight, key->italic);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_attributes (layout, setter->attributes);
  pango_layout_set_text (layout, key->text, -1);
  pango_font_description_free (description);

  return layout;
}

static double
mm_of (int pango_units)
{
  return pango_units * KV_MM_PER_PT / PANGO_SCALE;
}

static void
measure_face (Typesetter *setter)
{
  Entry capital = { (char *) "H", METRICS_SIZE * PANGO_SCALE, PANGO_WEIGHT_NORMAL, FALSE, NULL };
  g_autoptr (PangoLayout) layout = create_layout (setter, &capital);
  const PangoFontDescription *asked = pango_layout_get_font_description (layout);
  g_autoptr (PangoFont) font = pango_context_load_font (setter->context, asked);
  PangoFontMetrics *metrics = pango_context_get_metrics (setter->context, asked, NULL);
  PangoRectangle ink;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), &ink, NULL);
  setter->cap_height = mm_of (PANGO_ASCENT (ink)) / METRICS_SIZE;
  setter->ascent = mm_of (pango_font_metrics_get_ascent (metrics)) / METRICS_SIZE;
  setter->descent = mm_of (pango_font_metrics_get_descent (metrics)) / METRICS_SIZE;
  pango_font_metrics_unref (metrics);

  if (font != NULL)
    {
      PangoFontDescription *got = pango_font_describe (font);

      setter->family = g_strdup (pango_font_description_get_family (got));
      pango_font_description_free (got);
    }
}

static Typesetter *
get_typesetter (void)
{
  static GPrivate key = G_PRIVATE_INIT (typesetter_free);
  Typesetter *setter = g_private_get (&key);

  if (setter == NULL)
    {
      setter = g_new0 (Typesetter, 1);
      setter->context = create_context ();
      setter->attributes = pango_attr_list_new ();
      pango_attr_list_insert (setter->attributes, pango_attr_font_features_new (KV_TEXT_FEATURES));
      setter->layouts = g_hash_table_new (entry_hash, entry_equal);
      measure_face (setter);
      g_private_set (&key, setter);
    }

  return setter;
}

static void
forget_oldest (Typesetter *setter)
{
  Entry *oldest = g_queue_pop_tail (&setter->recent);

  g_hash_table_remove (setter->layouts, oldest);
  entry_free (oldest);
}

static Entry *
remember (Typesetter *setter, const Entry *key)
{
  Entry *entry = g_new (Entry, 1);

  *entry = *key;
  entry->text = g_strdup (key->text);
  entry->layout = create_layout (setter, entry);

  g_queue_push_head (&setter->recent, entry);
  g_hash_table_insert (setter->layouts, entry, setter->recent.head);
  if (setter->recent.length > MAX_LAYOUTS)
    forget_oldest (setter);

  return entry;
}

static double
sane_size (double size)
{
  return isfinite (size) ? CLAMP (size, MIN_SIZE, MAX_SIZE) : MIN_SIZE;
}

/**
 * kv_text_layout:
 * @clean: from kv_text_clean()
 * @style: its colours do not matter
 *
 * Returns: (transfer none): a layout of one line, in points, to be shown at
 *   the left end of its baseline; good until the next call in this thread
 */
PangoLayout *
kv_text_layout (const char *clean, const KvTextStyle *style)
{
  Typesetter *setter = get_typesetter ();
  Entry key = { (char *) clean };
  GList *link;

  key.size = (int) lround (sane_size (style->size) * PANGO_SCALE);
  key.weight = style->weight != 0 ? (int) style->weight : KV_WEIGHT_REGULAR;
  key.italic = style->italic != FALSE;

  link = g_hash_table_lookup (setter->layouts, &key);
  if (link == NULL)
    return remember (setter, &key)->layout;

  g_queue_unlink (&setter->recent, link);
  g_queue_push_head_link (&setter->recent, link);

  return ((Entry *) link->data)->layout;
}

/**
 * kv_text_width:
 * @text: (nullable): anything
 *
 * Returns: the width of the text on one line, mm
 */
double
kv_text_width (const char *text, const KvTextStyle *style)
{
  g_autofree char *clean = NULL;
  PangoRectangle logical;

  g_return_val_if_fail (style != NULL, 0);

  clean = kv_text_clean (text, NULL);
  if (clean[0] == '\0')
    return 0;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (kv_text_layout (clean, style), 0), NULL, &logical);

  return mm_of (logical.width);
}

/**
 * kv_text_cap_height:
 * @size: pt
 *
 * A line is centred on y when its baseline is half of this under it.
 *
 * Returns: the height of a capital, mm
 */
double
kv_text_cap_height (double size)
{
  return get_typesetter ()->cap_height * sane_size (size);
}

/**
 * kv_text_ascent:
 *
 * Returns: from the top of a line of one, whatever its lead, to the baseline, mm
 */
double
kv_text_ascent (const KvTextStyle *style)
{
  return get_typesetter ()->ascent * sane_size (style->size);
}

/**
 * kv_text_descent:
 *
 * Returns: from the baseline to the bottom of a line, whatever its lead, mm
 */
double
kv_text_descent (const KvTextStyle *style)
{
  return get_typesetter ()->descent * sane_size (style->size);
}

/**
 * kv_text_family:
 * @is_first_choice: (out) (optional): whether it is the one that the sheets
 *   were designed with
 *
 * Returns: (transfer none): what fontconfig found; good for this thread's life
 */
const char *
kv_text_family (gboolean *is_first_choice)
{
  const char *family = get_typesetter ()->family;

  if (is_first_choice != NULL)
    *is_first_choice = g_strcmp0 (family, kv_text_families[0]) == 0;

  return family != NULL ? family : "";
}
