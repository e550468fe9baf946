/* A page as an SVG, written straight from the scene: one user unit is a mm,
 * text is text, and there is nothing in it but what is seen: no ids of
 * elements, no names of makers.
 *
 * Everything that is not a number or one of our own words is escaped; texts
 * are clean (kv_text_clean()), so that the XML is valid whatever was typed. */

#include "kv-render.h"
#include "kv-render-private.h"

#include <math.h>
#include <string.h>

/* Three decimals of a mm: a tenth of what a printer can place. */
#define DECIMALS 1000.0

typedef struct
{
  GString *out;
  guint    n_clips;
} Writer;

/* Minimal: no zeros at the end, none before the point, and a space before it
 * only where two numbers would run together. */
static void
put_number (Writer *writer, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * DECIMALS) / DECIMALS;
  const char *text = buffer;
  char before = writer->out->str[writer->out->len - 1];

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", rounded == 0 ? 0 : rounded);
  for (char *end = buffer + strlen (buffer) - 1; *end == '0' || *end == '.'; end--)
    {
      gboolean was_point = *end == '.';

      *end = '\0';
      if (was_point)
        break;
    }

  if (g_ascii_isdigit (before) && *text != '-')
    g_string_append_c (writer->out, ' ');
  if (g_str_has_prefix (text, "0."))
    text++;
  else if (g_str_has_prefix (text, "-0."))
    {
      g_string_append_c (writer->out, '-');
      text += 2;
    }
  g_string_append (writer->out, text);
}

static void
put_attribute (Writer *writer, const char *name, double number)
{
  g_string_append_printf (writer->out, " %s=\"", name);
  put_number (writer, number);
  g_string_append_c (writer->out, '"');
}

static void
put_colour (Writer *writer, const char *name, KvColour colour)
{
  if (colour == KV_COLOUR_NONE)
    g_string_append_printf (writer->out, " %s=\"none\"", name);
  else
    g_string_append_printf (writer->out, " %s=\"#%06x\"", name, colour);
}

static void
put_escaped (Writer *writer, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (writer->out, escaped);
}

static void
put_path_data (Writer *writer, const KvPath *path)
{
  guint n_segments;
  const KvPathSegment *segments = kv_path_get_segments (path, &n_segments);

  g_string_append (writer->out, " d=\"");
  for (guint i = 0; i < n_segments; i++)
    {
      g_string_append_c (writer->out, kv_path_ops[segments[i].op].letter);
      for (guint j = 0; j < kv_path_ops[segments[i].op].n_points; j++)
        {
          put_number (writer, segments[i].p[j].x);
          put_number (writer, segments[i].p[j].y);
        }
    }
  g_string_append_c (writer->out, '"');
}

static void
put_line_style (Writer *writer, const KvStroke *stroke)
{
  guint n_dashes = kv_stroke_n_dashes (stroke);

  put_colour (writer, "stroke", stroke->stroke);
  put_attribute (writer, "stroke-width", stroke->width * KV_MM_PER_PT);
  if (n_dashes > 0)
    {
      g_string_append (writer->out, " stroke-dasharray=\"");
      for (guint i = 0; i < n_dashes; i++)
        put_number (writer, stroke->dash[i] * KV_MM_PER_PT);
      g_string_append_c (writer->out, '"');
    }
  if (n_dashes > 0 && stroke->dash_offset != 0)
    put_attribute (writer, "stroke-dashoffset", stroke->dash_offset * KV_MM_PER_PT);
  if (stroke->cap == KV_CAP_ROUND)
    g_string_append (writer->out, " stroke-linecap=\"round\"");
  if (stroke->join == KV_JOIN_ROUND)
    g_string_append (writer->out, " stroke-linejoin=\"round\"");
}

static void
put_path (Writer *writer, const KvSceneItem *item)
{
  g_string_append (writer->out, "<path");
  put_path_data (writer, item->path);
  put_colour (writer, "fill", item->stroke.fill);
  if (kv_stroke_has_line (&item->stroke))
    put_line_style (writer, &item->stroke);
  g_string_append (writer->out, "/>\n");
}

static void
put_type (Writer *writer, const KvTextStyle *style)
{
  put_attribute (writer, "font-size", style->size * KV_MM_PER_PT);
  if (style->weight != KV_WEIGHT_REGULAR)
    g_string_append_printf (writer->out, " font-weight=\"%d\"", (int) style->weight);
  if (style->italic)
    g_string_append (writer->out, " font-style=\"italic\"");
  put_colour (writer, "fill", style->colour);
  if (kv_text_style_has_halo (style))
    {
      put_colour (writer, "stroke", style->halo);
      put_attribute (writer, "stroke-width", style->halo_width * KV_MM_PER_PT);
      g_string_append (writer->out, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
}

/* Where a line of text is anchored, so that what was to be centred still is in
 * a viewer without our face or features. */
static double
put_anchor (Writer *writer, const KvSceneItem *item)
{
  double align = item->angle == 0 && (item->align == .5 || item->align == 1) ? item->align : 0;

  if (align > 0)
    g_string_append_printf (writer->out, " text-anchor=\"%s\"", align == 1 ? "end" : "middle");

  return item->origin.x + align * item->text_width;
}

/* With the width that was measured, so that another face fits too. */
static void
put_text (Writer *writer, const KvSceneItem *item)
{
  g_string_append (writer->out, "<text");
  put_attribute (writer, "x", put_anchor (writer, item));
  put_attribute (writer, "y", item->origin.y);
  if (item->angle != 0)
    {
      g_string_append (writer->out, " transform=\"rotate(");
      put_number (writer, item->angle);
      put_number (writer, item->origin.x);
      put_number (writer, item->origin.y);
      g_string_append (writer->out, ")\"");
    }
  put_attribute (writer, "textLength", item->text_width);
  put_type (writer, &item->style);
  g_string_append_c (writer->out, '>');
  put_escaped (writer, item->text);
  g_string_append (writer->out, "</text>\n");
}

static void
put_clip (Writer *writer, const KvSceneItem *item)
{
  guint n = ++writer->n_clips;

  g_string_append_printf (writer->out, "<clipPath id=\"c%u\"><path", n);
  put_path_data (writer, item->path);
  g_string_append_printf (writer->out, "/></clipPath>\n<g clip-path=\"url(#c%u)\">\n", n);
}

static void
put_item (Writer *writer, const KvSceneItem *item)
{
  switch (item->type)
    {
    case KV_ITEM_PATH:
      put_path (writer, item);
      break;
    case KV_ITEM_TEXT:
      put_text (writer, item);
      break;
    case KV_ITEM_CLIP:
      put_clip (writer, item);
      break;
    case KV_ITEM_UNCLIP:
    default:
      g_string_append (writer->out, "</g>\n");
      break;
    }
}

static void
put_families (Writer *writer)
{
  g_string_append (writer->out, " font-family=\"");
  for (guint i = 0; kv_text_families[i] != NULL; i++)
    {
      const char *quote = strchr (kv_text_families[i], ' ') != NULL ? "'" : "";

      g_string_append_printf (writer->out, "%s%s%s%s", i > 0 ? "," : "", quote, kv_text_families[i], quote);
    }
  g_string_append_c (writer->out, '"');
}

/* The limit on sharp corners is cairo's; features and spaces as Pango has them. */
static void
put_head (Writer *writer, const KvScene *page, const char *title)
{
  double width = kv_scene_get_width (page);
  double height = kv_scene_get_height (page);
  g_autofree char *clean = kv_text_clean (title, NULL);

  g_string_append (writer->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  put_number (writer, width);
  g_string_append (writer->out, "mm\" height=\"");
  put_number (writer, height);
  g_string_append (writer->out, "mm\" viewBox=\"0 0");
  put_number (writer, width);
  put_number (writer, height);
  g_string_append (writer->out, "\" xml:lang=\"nl\" xml:space=\"preserve\" stroke-miterlimit=\"10\" text-rendering=\"geometricPrecision\"");
  put_families (writer);
  g_string_append (writer->out, " style=\"font-feature-settings:'tnum','cv05'\">\n<title>");
  put_escaped (writer, clean);
  g_string_append (writer->out, "</title>\n");
}

static void
put_paper (Writer *writer, const KvScene *page)
{
  g_string_append (writer->out, "<rect");
  put_attribute (writer, "width", kv_scene_get_width (page));
  put_attribute (writer, "height", kv_scene_get_height (page));
  put_colour (writer, "fill", kv_scene_get_theme (page)->paper);
  g_string_append (writer->out, "/>\n");
}

/**
 * kv_render_svg:
 * @title: (nullable): what the picture is, for those who cannot see it
 * @error: KV_ERROR_DRAWING
 *
 * Returns: (transfer full): the file
 */
GBytes *
kv_render_svg (const KvScene *page, const char *title, GError **error)
{
  Writer writer = { 0 };

  g_return_val_if_fail (page != NULL, NULL);

  if (!kv_render_check_page (page, error))
    return NULL;

  writer.out = g_string_new (NULL);
  put_head (&writer, page, title);
  put_paper (&writer, page);
  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    put_item (&writer, kv_scene_get_item (page, i));
  g_string_append (writer.out, "</svg>\n");

  return g_string_free_to_bytes (writer.out);
}
