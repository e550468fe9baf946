/* Files that are damaged, wrong or meant to do harm: each is refused with a
 * reason (R), accepted (A), or accepted with something told (W), and soon. */

#include <glib.h>

#include <string.h>
#include <time.h>

#include "kv-error.h"
#include "kv-reader.h"
#include "kv-store-checks.h"
#include "kv-writer.h"

#define MOST_SECONDS 10.0 /* of the processor, with sanitizers too */

typedef struct
{
  const char *name;
  char        verdict; /* R, A or W */
  const char *text;
  gssize      length;  /* -1: up to the NUL */
  const char *says;    /* part of the message, or NULL */
} Input;

#define NS "xmlns='urn:nl:krachtenveld:1'"
#define ROOT "<krachtenveld " NS " versie='1.0' id='k-1'"
#define FILE_OF(content) ROOT ">\n" content "</krachtenveld>\n"
#define BYTES(text) text, sizeof (text) - 1

/* --- what is written down --- */

static const Input bytes[] = {
  { "empty", 'R', BYTES (""), "empty" },
  { "whitespace", 'R', BYTES (" \n\t\r\n "), "empty" },
  { "bom", 'A', BYTES ("\xef\xbb\xbf" ROOT "/>") },
  { "bom only", 'R', BYTES ("\xef\xbb\xbf"), "empty" },
  { "two boms", 'R', BYTES ("\xef\xbb\xbf\xef\xbb\xbf" ROOT "/>"), "a file of another kind" },
  { "nul", 'R', BYTES (ROOT ">\n\n\0</krachtenveld>"), "line 3" },
  { "nul at the end", 'R', BYTES (ROOT "/>\0") },
  { "trailing junk", 'R', BYTES (FILE_OF ("") "x"), "line 3" },
  { "trailing element", 'R', BYTES (FILE_OF ("") "<a/>"), "after the end" },
  { "two roots", 'R', BYTES (FILE_OF ("") FILE_OF ("")), "line 3" },
  { "gzip", 'R', BYTES ("\x1f\x8b\x08\0\0\0\0\0"), "gzip" },
  { "zip", 'R', BYTES ("PK\x03\x04\x14\0\0\0"), "Paste a list" },
  { "old office", 'R', BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "Paste a list" },
  { "pdf", 'R', BYTES ("%PDF-1.7\n"), "PDF" },
  { "list", 'R', BYTES ("naam;sector\nKiekeboe;K\n"), "Paste a list" },
  { "json", 'R', BYTES ("{\"a\": 1}") },
  { "utf-16 with bom", 'A', BYTES ("\xff\xfe<\0k\0r\0a\0c\0h\0t\0e\0n\0v\0e\0l\0d\0 \0x\0m\0l\0n\0s\0=\0'\0u\0r\0n\0:\0n\0l\0:\0k\0r\0a\0c\0h\0t\0e\0n\0v\0e\0l\0d\0:\0" "1\0'\0 \0v\0e\0r\0s\0i\0e\0=\0'\0" "1\0.\0" "0\0'\0 \0i\0d\0=\0'\0k\0'\0/\0>\0") },
  { "utf-16 without", 'R', BYTES ("<\0k\0r\0/\0>\0"), "UTF-16" },
  { "utf-16 big without", 'R', BYTES ("\0<\0k\0r\0/\0>"), "UTF-16" },
  { "utf-16 half a character", 'R', BYTES ("\xff\xfe<\0k") },
  { "utf-16 lone surrogate", 'R', BYTES ("\xff\xfe<\0\x00\xd8>\0") },
  { "utf-16 declared only", 'R', BYTES ("<?xml version='1.0' encoding='UTF-16'?>" ROOT "/>"), "UTF-16" },
  { "utf-32", 'R', BYTES ("\xff\xfe\0\0<\0\0\0k\0\0\0") },
  { "utf-7", 'R', BYTES ("<?xml version='1.0' encoding='UTF-7'?>" ROOT "/>"), "UTF-7" },
  { "utf-7 whole", 'R', BYTES ("+ADw-krachtenveld/+AD4-") },
  { "ebcdic", 'R', BYTES ("\x4c\x6f\xa7\x94\x93") },
  { "unknown encoding", 'R', BYTES ("<?xml version='1.0' encoding='koi8-r'?>" ROOT "/>"), "koi8-r" },
  { "encoding with a format", 'R', BYTES ("<?xml version='1.0' encoding='%s%n'?>" ROOT "/>"), "%s%n" },
  { "latin-1 as utf-8", 'R', BYTES (ROOT ">\n\n<opgave>caf\xe9</opgave></krachtenveld>"), "line 3" },
  { "latin-1 declared", 'A', BYTES ("<?xml version='1.0' encoding='iso-8859-1'?>" ROOT " titel='caf\xe9'/>") },
  { "hole in windows-1252", 'R', BYTES ("<?xml version='1.0' encoding='windows-1252'?>\n" ROOT " titel='\x81'/>"), "line 2" },
  { "overlong", 'R', BYTES (ROOT ">\n\xc0\xbc/krachtenveld>"), "line 2" },
  { "surrogate", 'R', BYTES (ROOT " titel='\xed\xa0\x80'/>"), "line 1" },
  { "beyond unicode", 'R', BYTES (ROOT " titel='\xf4\x90\x80\x80'/>") },
  { "cut character", 'R', BYTES (ROOT " titel='\xe2\x82"), "line 1" },
  { "u+0001 raw", 'R', BYTES (ROOT ">\n<opgave>\x01</opgave></krachtenveld>"), "line 2" },
  { "u+0001 reference", 'R', BYTES (ROOT ">\n<opgave>&#1;</opgave></krachtenveld>"), "line 2" },
  { "u+ffff", 'R', BYTES (ROOT " titel='\xef\xbf\xbf'/>") },
  { "nul reference", 'R', BYTES (ROOT " titel='&#0;'/>") },
  { "huge reference", 'R', BYTES (ROOT " titel='&#99999999999;'/>") },
  { "xml 1.1", 'R', BYTES ("<?xml version='1.1'?>" ROOT "/>"), "1.0" },
  { "xml 2.0", 'R', BYTES ("<?xml version='2.0'?>" ROOT "/>") },
  { "declaration unfinished", 'R', BYTES ("<?xml version='1.0'") },
  { "declaration after space", 'R', BYTES (" <?xml version='1.0'?>" ROOT "/>") },
  { "crlf", 'A', BYTES (ROOT ">\r\n<opgave>a\r\nb</opgave>\r\n</krachtenveld>\r\n") },
  { "cr", 'A', BYTES (ROOT ">\r<opgave>a\rb</opgave>\r</krachtenveld>\r") },
};

static const Input xml[] = {
  { "billion laughs", 'R', BYTES ("<?xml version='1.0'?>\n<!DOCTYPE k [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>\n" ROOT ">&c;</krachtenveld>"), "DOCTYPE" },
  { "quadratic blow-up", 'R', BYTES ("<!DOCTYPE k [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'>]>" ROOT ">&a;&a;&a;</krachtenveld>"), "line 1" },
  { "xxe file", 'R', BYTES ("<!DOCTYPE k [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" ROOT ">&a;</krachtenveld>"), "DOCTYPE" },
  { "xxe http", 'R', BYTES ("<!DOCTYPE k [<!ENTITY a SYSTEM 'http://127.0.0.1:9/x'>]>" ROOT ">&a;</krachtenveld>"), "DOCTYPE" },
  { "external dtd", 'R', BYTES ("<!DOCTYPE krachtenveld SYSTEM 'http://127.0.0.1:9/k.dtd'>" ROOT "/>"), "DOCTYPE" },
  { "parameter entity", 'R', BYTES ("<!DOCTYPE k [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x'> %a;]>" ROOT "/>"), "DOCTYPE" },
  { "default attributes", 'R', BYTES ("<!DOCTYPE k [<!ATTLIST krachtenveld titel CDATA 'x'>]>" ROOT "/>"), "DOCTYPE" },
  { "harmless doctype", 'R', BYTES ("<!DOCTYPE krachtenveld>" ROOT "/>"), "DOCTYPE" },
  { "late doctype", 'R', BYTES (FILE_OF ("") "<!DOCTYPE k>"), "DOCTYPE" },
  { "doctype within", 'R', BYTES (FILE_OF ("<!DOCTYPE k>")), "line 2" },
  { "doctype in a comment", 'A', BYTES ("<!-- <!DOCTYPE k> -->" FILE_OF ("<!-- <!ENTITY a 'b'> --><opgave><![CDATA[<!DOCTYPE k>]]></opgave>")) },
  { "unknown entity", 'R', BYTES (FILE_OF ("<opgave>caf&eacute;</opgave>")), "eacute" },
  { "lone ampersand", 'R', BYTES (ROOT " titel='a & b'/>") },
  { "xinclude", 'A', BYTES (FILE_OF ("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>")) },
  { "stylesheet", 'A', BYTES ("<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:9/x.xsl'?>" ROOT "/>") },
  { "schema location", 'A', BYTES (ROOT " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a http://127.0.0.1:9/b'/>") },
  { "foreign root", 'R', BYTES ("<graphml xmlns='http://graphml.graphdrawing.org/xmlns'/>"), "another kind of XML file" },
  { "web page", 'R', BYTES ("<html><body>404</body></html>"), "html" },
  { "other namespace", 'R', BYTES ("<krachtenveld xmlns='urn:x' versie='1.0' id='k-1'/>"), "namespace" },
  { "no namespace", 'R', BYTES ("<krachtenveld versie='1.0' id='k-1'/>"), "namespace" },
  { "namespace version 0", 'R', BYTES ("<krachtenveld xmlns='urn:nl:krachtenveld:0' versie='1.0' id='k-1'/>"), "namespace" },
  { "namespace no version", 'R', BYTES ("<krachtenveld xmlns='urn:nl:krachtenveld:x' versie='1.0' id='k-1'/>"), "namespace" },
  { "undeclared prefix", 'R', BYTES (FILE_OF ("<v:a/>")), "line 2" },
  { "attribute twice", 'R', BYTES (FILE_OF ("<partner id='p-1' id='p-2'/>")), "twice" },
  { "not closed", 'R', BYTES (ROOT ">\n<partner id='p-1'>\n<wil>x</wil>\n"), "partner" },
  { "closed crosswise", 'R', BYTES (FILE_OF ("<partner id='p-1'>\n<wil>\n</partner></wil>")), "line 4" },
  { "unquoted", 'R', BYTES (FILE_OF ("<partner id=p-1/>")) },
  { "less than in a value", 'R', BYTES (FILE_OF ("<partner id='p<1'/>")), "line 2" },
  { "comment unfinished", 'R', BYTES (ROOT ">\n\n<!-- x </krachtenveld>"), "line 3" },
  { "cdata unfinished", 'R', BYTES (ROOT ">\n<![CDATA[ x </krachtenveld>"), "line 2" },
  { "quote unfinished", 'R', BYTES (ROOT ">\n<partner id='p-1/></krachtenveld>"), "line 2" },
  { "only a bracket", 'R', BYTES ("<") },
  { "only text", 'R', BYTES ("<?xml version='1.0'?>tekst") },
};

static const Input structure[] = {
  { "id missing", 'W', BYTES (FILE_OF ("<partner naam='A'/>")), "no id" },
  { "id empty", 'W', BYTES (FILE_OF ("<partner id='' naam='A'/>")), "no id" },
  { "root id missing", 'W', BYTES ("<krachtenveld " NS " versie='1.0'/>"), "no id" },
  { "id twice", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><belang id='p-1' naam='B'/>")), "p-1" },
  { "id of the root twice", 'W', BYTES (FILE_OF ("<partner id='k-1' naam='A'/>")), "k-1" },
  { "id as path", 'R', BYTES (FILE_OF ("<partner id='../../x' naam='A'/>")), "../../x" },
  { "root id as path", 'R', BYTES ("<krachtenveld " NS " versie='1.0' id='../../x'/>"), "line 1" },
  { "id with a space", 'R', BYTES (FILE_OF ("<partner id='p 1'/>")), "line 2" },
  { "id with a letter of elsewhere", 'R', BYTES (FILE_OF ("<partner id='p-é'/>")) },
  { "id of 65", 'R', BYTES (FILE_OF ("<partner id='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'/>")) },
  { "id of 64", 'A', BYTES (FILE_OF ("<belang id='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' naam='A'/>")) },
  { "dangling", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' sector='s-1'/>")), "s-1" },
  { "reference of another kind", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' sector='p-1'/>")), "sector" },
  { "reference as path", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' sector='../../x'/>")), "sector" },
  { "self relation", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><relatie id='r-1' van='p-1' naar='p-1'/>")), "itself" },
  { "double relation", 'A', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><partner id='p-2' naam='B'/><relatie id='r-1' van='p-1' naar='p-2'/><relatie id='r-2' van='p-1' naar='p-2'/>")) },
  { "half a relation", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><relatie id='r-1' van='p-1'/>")), "naar" },
  { "relation of nothing", 'W', BYTES (FILE_OF ("<relatie/>")), "van" },
  { "member missing", 'W', BYTES (FILE_OF ("<overleg id='o-1' naam='L'><lid partner='p-1'/></overleg>")), "p-1" },
  { "place of a missing partner", 'W', BYTES (FILE_OF ("<weergave id='w-1'><plaats partner='p-1' x='1' y='1'/></weergave>")), "p-1" },
  { "pair twice", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><belang id='b-1' naam='B'/><standpunt partner='p-1' belang='b-1' waarde='1'/><standpunt partner='p-1' belang='b-1' waarde='2'/>")), "second" },
  { "key unknown", 'W', BYTES (FILE_OF ("<rolkeuze fase='ooit' rollen='sturend'/>")), "fase" },
  { "part of itself", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' deel-van='p-1'/>")), "part of itself" },
  { "in a ring", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' deel-van='p-2'/><partner id='p-2' naam='B' deel-van='p-1'/>")), "part of itself" },
  { "overleg in a ring", 'W', BYTES (FILE_OF ("<overleg id='o-1' naam='A' deel-van='o-2'/><overleg id='o-2' naam='B' deel-van='o-1'/>")), "part of itself" },
  { "unknown word", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' ring='buiten'/>")), "buiten" },
  { "unknown element", 'A', BYTES (FILE_OF ("<toekomst><partner id='../x'/></toekomst>")) },
  { "unknown attribute", 'A', BYTES (FILE_OF ("<partner id='p-1' naam='A' toekomst='ja'/>")) },
  { "known element in the wrong place", 'A', BYTES (FILE_OF ("<lid partner='p-1'/>")) },
  { "text between", 'A', BYTES (FILE_OF ("los")) },
  { "text twice", 'W', BYTES (FILE_OF ("<opgave>a</opgave><opgave>b</opgave>")), "opgave" },
  { "version absent", 'R', BYTES ("<krachtenveld " NS " id='k-1'/>"), "versie" },
  { "version abc", 'R', BYTES ("<krachtenveld " NS " versie='abc' id='k-1'/>"), "versie" },
  { "version -1", 'R', BYTES ("<krachtenveld " NS " versie='-1' id='k-1'/>"), "versie" },
  { "version 1", 'R', BYTES ("<krachtenveld " NS " versie='1' id='k-1'/>"), "versie" },
  { "version 0.9", 'R', BYTES ("<krachtenveld " NS " versie='0.9' id='k-1'/>"), "versie" },
  { "version 1.0.0", 'R', BYTES ("<krachtenveld " NS " versie='1.0.0' id='k-1'/>"), "versie" },
  { "version too long", 'R', BYTES ("<krachtenveld " NS " versie='1.99999999999' id='k-1'/>"), "versie" },
  { "newer minor", 'A', BYTES ("<krachtenveld " NS " versie='1.9' id='k-1'/>") },
  { "newer major", 'W', BYTES ("<krachtenveld " NS " versie='2.0' id='k-1'/>"), "newer" },
};

#define PLACED(x) FILE_OF ("<partner id='p-1' naam='A'/><weergave id='w-1'><plaats partner='p-1' x='" x "' y='0'/></weergave>")
#define SCORED(value) FILE_OF ("<partner id='p-1' naam='A' invloed='" value "'/>")

static const Input values[] = {
  { "nan", 'W', BYTES (PLACED ("NaN")), "NaN" },
  { "inf", 'W', BYTES (PLACED ("inf")), "inf" },
  { "-inf", 'W', BYTES (PLACED ("-inf")), "-inf" },
  { "1e999", 'W', BYTES (PLACED ("1e999")), "1e999" },
  { "1e7", 'W', BYTES (PLACED ("1e7")), "1e7" },
  { "3,5", 'W', BYTES (PLACED ("3,5")), "3,5" },
  { "0x10", 'W', BYTES (PLACED ("0x10")), "0x10" },
  { "space", 'W', BYTES (PLACED (" 3")), "x" },
  { "1e6", 'A', BYTES (PLACED ("1e6")) },
  { "1e-9", 'A', BYTES (PLACED ("1e-9")) },
  { "score 0", 'W', BYTES (SCORED ("0")), "from 1 to 5" },
  { "score 6", 'W', BYTES (SCORED ("6")), "from 1 to 5" },
  { "score -1", 'W', BYTES (SCORED ("-1")), "-1" },
  { "score 2.5", 'W', BYTES (SCORED ("2.5")), "2.5" },
  { "score of many digits", 'W', BYTES (SCORED ("99999999999999999999")), "9999" },
  { "score 0x3", 'W', BYTES (SCORED ("0x3")), "0x3" },
  { "score text", 'W', BYTES (SCORED ("veel")), "veel" },
  { "score format", 'W', BYTES (SCORED ("%s%n%d")), "%s%n%d" },
  { "one point", 'A', BYTES (FILE_OF ("<partner id='p-1' naam='A'/><partner id='p-2' naam='B'/><weergave id='w-1'><plaats partner='p-1' x='0' y='0'/><plaats partner='p-2' x='0' y='0'/></weergave>")) },
  { "0 partners", 'A', BYTES (FILE_OF ("")) },
  { "1 partner", 'A', BYTES (FILE_OF ("<partner id='p-1' naam='A'/>")) },
  { "30-02", 'W', BYTES (FILE_OF ("<gedeeld id='g-1' datum='2026-02-30'/>")), "2026-02-30" },
  { "year 0", 'W', BYTES (FILE_OF ("<gedeeld id='g-1' datum='0000-01-01'/>")), "datum" },
  { "date of elsewhere", 'W', BYTES (FILE_OF ("<gedeeld id='g-1' datum='12/8/2026'/>")), "datum" },
  { "29-02", 'A', BYTES (FILE_OF ("<gedeeld id='g-1' datum='2028-02-29'/>")) },
  { "colour that is none", 'W', BYTES (FILE_OF ("<sector id='s-1' naam='S' kleur='red;url(x)'/>")), "red;url(x)" },
  { "short colour", 'W', BYTES (FILE_OF ("<sector id='s-1' naam='S' kleur='#FFF'/>")), "#FFF" },
  { "colour", 'A', BYTES (FILE_OF ("<sector id='s-1' naam='S' kleur='#fF00aa'/>")) },
  { "yes in English", 'W', BYTES (FILE_OF ("<partner id='p-1' naam='A' cruciaal='yes'/>")), "yes" },
};

#define NAMED(naam) FILE_OF ("<partner id='p-1' naam='" naam "'/>")

static const Input texts[] = {
  { "markup", 'A', BYTES (NAMED ("&lt;b>vet&lt;/b>")) },
  { "ampersand", 'A', BYTES (NAMED ("A &amp; B")) },
  { "huge span", 'A', BYTES (NAMED ("&lt;span size=\"1000000000\">")) },
  { "format", 'A', BYTES (NAMED ("%s%n")) },
  { "no name", 'W', BYTES (FILE_OF ("<partner id='p-1'/>")), "zonder naam" },
  { "blank", 'W', BYTES (NAMED ("  ")), "zonder naam" },
  { "zero width", 'W', BYTES (NAMED ("\xe2\x80\x8b\xe2\x80\x8d")), "zonder naam" },
  { "bidi override", 'A', BYTES (NAMED ("\xe2\x80\xae" "abc")) },
  { "emoji, CJK, Arabic", 'A', BYTES (NAMED ("🏫 学校 مدرسة")) },
  { "newline", 'W', BYTES (NAMED ("A&#10;B")), "more than one line" },
  { "newline that is a space", 'A', BYTES (NAMED ("A\nB")) },
  { "composed", 'A', BYTES (NAMED ("é")) },
  { "decomposed", 'A', BYTES (NAMED ("e\xcc\x81")) },
};

/* --- what is too large to be written down --- */

static char *
repeated (const char *before,
          const char *each,
          guint       n,
          const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (out, each);
  g_string_append (out, after);

  return g_string_free (out, FALSE);
}

static char *
numbered (const char *before,
          const char *each,
          guint       n,
          const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (each, "#", -1);
      g_autofree char *one = g_strjoinv (number, parts);

      g_string_append (out, one);
    }
  g_string_append (out, after);

  return g_string_free (out, FALSE);
}

static char *
make_depth (void)
{
  g_autofree char *open = repeated (ROOT ">", "<a>", 100000, "");

  return repeated (open, "</a>", 100000, "</krachtenveld>");
}

static char *
make_depth_unclosed (void)
{
  return repeated (ROOT ">", "<a>", 1000000, "");
}

static char *
make_attributes (void)
{
  return numbered (ROOT "><partner id='p-1'", " a#='x'", 100000, "/></krachtenveld>");
}

static char *
make_namespaces (void)
{
  return numbered (ROOT "><partner id='p-1'", " xmlns:a#='x'", 100000, "/></krachtenveld>");
}

static char *
make_unquoted_attributes (void)
{
  return numbered (ROOT "><partner id='p-1'", " a#=x", 100000, "/></krachtenveld>");
}

static char *
make_unknown_attributes (void)
{
  return numbered (ROOT "><partner id='p-1' naam='x'", " a#='x'", 300, "/></krachtenveld>");
}

static char *
make_long_attribute (void)
{
  return repeated (ROOT "><partner id='p-1' naam='", "0123456789a", 1000000, "'/></krachtenveld>");
}

static char *
make_long_text (void)
{
  return repeated (ROOT "><opgave>", "0123456789a", 1000000, "</opgave></krachtenveld>");
}

static char *
make_long_comment (void)
{
  return repeated (ROOT "><!--", "0123456789a", 1000000, "--></krachtenveld>");
}

static char *
make_long_value (void)
{
  return repeated (ROOT "><partner id='p-1' naam='", "0123456789a", 100000, "'/></krachtenveld>");
}

static char *
make_many_partners (void)
{
  return numbered (ROOT ">", "<partner id='p-#' naam='x'/>", 20001, "</krachtenveld>");
}

static char *
make_most_partners (void)
{
  return numbered (ROOT ">", "<partner id='p-#' naam='x'/>", 20000, "</krachtenveld>");
}

static char *
make_many_relations (void)
{
  return numbered (ROOT "><partner id='p' naam='x'/><partner id='q' naam='y'/>", "<relatie id='r-#' van='p' naar='q'/>", 100001, "</krachtenveld>");
}

static char *
make_references (void)
{
  return repeated (ROOT "><opgave>", "&amp;&#65;", 100000, "</opgave></krachtenveld>");
}

static char *
make_long_name (void)
{
  return repeated (ROOT "><partner id='p-1' naam='", "0123456789", 10000, "'/></krachtenveld>");
}

static char *
make_marks (void)
{
  return repeated (ROOT "><partner id='p-1' naam='a", "\xcc\x81", 9000, "'/></krachtenveld>");
}

static char *
make_ring (void)
{
  return numbered (ROOT "><partner id='p-x' naam='x' deel-van='p-0'/>", "<partner id='p-#' naam='x' deel-van='p-#0'/>", 15000, "</krachtenveld>");
}

static char *
make_same_ids (void)
{
  return repeated (ROOT ">", "<belang id='b-1' naam='x'/>", 20000, "</krachtenveld>");
}

static char *
make_long_tag (void)
{
  return repeated (ROOT "><", "0123456789a", 1000000, "/></krachtenveld>");
}

static const struct
{
  const char *name;
  char        verdict;
  char     *(*make) (void);
  const char *says;
} large[] = {
  { "depth 100,000", 'R', make_depth, "32 deep" },
  { "depth 1,000,000 unclosed", 'R', make_depth_unclosed, "32 deep" },
  { "100,000 attributes", 'R', make_attributes, "attributes" },
  { "100,000 namespaces", 'R', make_namespaces, "attributes" },
  { "100,000 unquoted attributes", 'R', make_unquoted_attributes, "line 1" },
  { "300 unknown attributes", 'R', make_unknown_attributes, "256" },
  { "11 MB attribute", 'R', make_long_attribute, "10 MB" },
  { "11 MB text", 'R', make_long_text, "10 MB" },
  { "11 MB comment", 'R', make_long_comment, "10 MB" },
  { "11 MB name of an element", 'R', make_long_tag, "line 1" },
  { "1.1 MB attribute", 'R', make_long_value, "1 MB" },
  { "20,001 partners", 'R', make_many_partners, "20000" },
  { "20,000 partners", 'A', make_most_partners, NULL },
  { "100,001 relaties", 'R', make_many_relations, "100000" },
  { "200,000 references", 'A', make_references, NULL },
  { "name of 100,000", 'W', make_long_name, "too long" },
  { "9,000 combining marks", 'A', make_marks, NULL },
  { "15,000 dangling parts", 'W', make_ring, "not there" },
  { "one id 20,000 times", 'W', make_same_ids, "b-1" },
};

/* --- judging --- */

static void
assert_says (const char *message,
             const char *says)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
  if (says != NULL && strstr (message, says) == NULL)
    g_error ("“%s” does not say “%s”", message, says);
}

static void
assert_accepted (KvKrachtenveld *krachtenveld,
                 GPtrArray      *repairs,
                 const GError   *error,
                 char            verdict,
                 const char     *says)
{
  g_assert_no_error (error);
  g_assert_cmpint (verdict, !=, 'R');
  g_assert_cmpint (verdict == 'W', ==, repairs->len > 0);
  if (repairs->len > 0)
    assert_says (((KvRepair *) repairs->pdata[0])->message, says);
  kv_check_stable (krachtenveld);
}

static void
judge (const char *text,
       gsize       length,
       char        verdict,
       const char *says)
{
  g_autoptr (GBytes) file = g_bytes_new (text, length);
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_bytes (file, "file.krachtenveld", NULL, &repairs, NULL, &error);

  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, MOST_SECONDS);
  if (krachtenveld != NULL)
    {
      assert_accepted (krachtenveld, repairs, error, verdict, says);
      return;
    }

  g_assert_true (error->domain == KV_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "file.krachtenveld"));
  if (verdict != 'R')
    g_error ("refused: %s", error->message);
  assert_says (error->message, says);
}

static void
test_input (gconstpointer data)
{
  const Input *input = data;

  judge (input->text, input->length, input->verdict, input->says);
}

static void
test_large (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = large[i].make ();

  judge (text, strlen (text), large[i].verdict, large[i].says);
}

/* --- cut, flipped, grown --- */

static const char sample[] =
  "<?xml version='1.0' encoding='UTF-8'?>\n<!-- é -->\n" ROOT " titel='Café'>\n"
  "  <opgave>Eén &amp; <![CDATA[<twee>]]></opgave>\n"
  "  <partner id='p-1' naam='A&#10;B' houding='-2' nieuw='x'>\n    <wil>Veel</wil>\n    <voorziening soort='bso' aantal='3'/>\n    <v:iets xmlns:v='urn:v'>y</v:iets>\n  </partner>\n"
  "  <relatie id='r-1' van='p-1' naar='p-1'/>\n"
  "</krachtenveld>\n";

/* Whatever it is: a reason, or a field that stays what it is. */
static void
survive (const char *text,
         gsize       length)
{
  g_autoptr (GBytes) file = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_bytes (file, "file", NULL, NULL, NULL, &error);

  if (krachtenveld != NULL)
    kv_check_stable (krachtenveld);
  else
    g_assert_true (error->domain == KV_ERROR && strlen (error->message) > 20);
}

static void
test_cut (void)
{
  gsize end = strlen (sample) - 1;

  judge (sample, strlen (sample), 'W', NULL);
  for (gsize length = 0; length < end; length++)
    judge (sample, length, 'R', NULL);
}

static void
test_flipped_bytes (void)
{
  gsize length = strlen (sample);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *text = g_memdup2 (sample, length);

      text[i] ^= 0xff;
      survive (text, length);
    }
}

static void
test_flipped_bits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gsize length = strlen (sample);

  for (guint turn = 0; turn < 10000; turn++)
    {
      g_autofree char *text = g_memdup2 (sample, length);
      guint n = g_rand_int_range (rand, 1, 6);

      for (guint i = 0; i < n; i++)
        text[g_rand_int_range (rand, 0, length)] ^= 1 << g_rand_int_range (rand, 0, 8);
      survive (text, length);
    }
}

/* Over 16 MiB only after asking, over 256 MiB never. */
static void
test_size (void)
{
  KvReadOptions allow = { .allow_large = TRUE };
  g_autofree char *text = repeated (ROOT ">", "<!-- 0123456789 0123456789 0123456789 0123456789 -->\n", 400000, "</krachtenveld>");
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) never = g_bytes_new_static (text, (gsize) KV_READ_MAX_SIZE + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_read_bytes (file, "file", NULL, NULL, NULL, &error);

  g_assert_null (krachtenveld);
  g_assert_error (error, KV_ERROR, KV_ERROR_TOO_LARGE);
  g_clear_error (&error);
  krachtenveld = kv_read_bytes (file, "file", &allow, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (kv_read_bytes (never, "file", &allow, NULL, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_TOO_LARGE);
}

static void
add_inputs (const char  *group,
            const Input *inputs,
            guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/%s/%s", group, inputs[i].name);

      g_test_add_data_func (path, &inputs[i], test_input);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_inputs ("bytes", bytes, G_N_ELEMENTS (bytes));
  add_inputs ("xml", xml, G_N_ELEMENTS (xml));
  add_inputs ("structure", structure, G_N_ELEMENTS (structure));
  add_inputs ("values", values, G_N_ELEMENTS (values));
  add_inputs ("texts", texts, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/large/%s", large[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_large);
    }
  g_test_add_func ("/hostile/cut", test_cut);
  g_test_add_func ("/hostile/flipped-bytes", test_flipped_bytes);
  g_test_add_func ("/hostile/flipped-bits", test_flipped_bits);
  g_test_add_func ("/hostile/size", test_size);

  return g_test_run ();
}
