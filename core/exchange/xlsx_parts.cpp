#include "core/exchange/xlsx_parts.h"

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define SHEET_SPACE "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

// "_x0041_" in a text would be read as "A": its underscore is escaped.
bool looks_escaped(QStringView text) {
  if (text.size() < 7 || text[1] != u'x' || text[6] != u'_') return false;
  for (const QChar c : text.sliced(2, 4))
    if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')))
      return false;
  return true;
}

QString escape(ushort code) {
  return u"_x%1_"_s.arg(code, 4, 16, QChar(u'0')).toUpper().replace(u'X', u'x');
}

QByteArray entry(const QByteArray& part, const QByteArray& type) {
  return "<Override PartName=\"" + part +
         "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + "+xml\"/>";
}

QByteArray relation(int id, const QByteArray& kind, const QByteArray& target) {
  return "<Relationship Id=\"rId" + QByteArray::number(id) + "\" Type=\"" OFFICE "relationships/" +
         kind + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray& all) {
  return xml_start + "<Relationships xmlns=\"" PACKAGE "relationships\">" + all +
         "</Relationships>";
}

} // namespace

QByteArray xml_text(const QString& text) {
  QString out;
  out.reserve(text.size() + text.size() / 8);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'&')
      out += u"&amp;"_s;
    else if (c == u'<')
      out += u"&lt;"_s;
    else if (c == u'>')
      out += u"&gt;"_s;
    else if (c == u'"')
      out += u"&quot;"_s;
    else if (c < u' ' && c != u'\t' && c != u'\n')
      out += escape(c.unicode());
    else if (c == u'_' && looks_escaped(QStringView(text).sliced(i)))
      out += escape(u'_');
    else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
      (out += c) += text[++i];
    else if (c.isSurrogate() || c.unicode() >= 0xFFFE)
      out += QChar(0xFFFD);
    else
      out += c;
  }
  return out.toUtf8();
}

QByteArray column_letters(int column) {
  QByteArray out;
  for (++column; column > 0; column = (column - 1) / 26)
    out.prepend(static_cast<char>('A' + (column - 1) % 26));
  return out;
}

QByteArray styles_part() {
  const auto format = [](int number, int font, int fill, int border, const char* alignment) {
    return "<xf numFmtId=\"" + QByteArray::number(number) + "\" fontId=\"" +
           QByteArray::number(font) + "\" fillId=\"" + QByteArray::number(fill) + "\" borderId=\"" +
           QByteArray::number(border) +
           "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" "
           "applyBorder=\"1\" "
           "applyAlignment=\"1\"><alignment vertical=\"center\"" +
           alignment + "/></xf>";
  };
  const auto font = [](const char* size, const char* color, const char* bold) {
    return QByteArray("<font>") + bold + "<sz val=\"" + size + "\"/><color rgb=\"FF" + color +
           "\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>";
  };
  const auto fill = [](const char* color) {
    return QByteArray("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF") + color +
           "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
  };
  QByteArray lines;
  for (const char* side : {"left", "right", "top", "bottom"})
    lines += QByteArray("<") + side + " style=\"thin\"><color rgb=\"FFBFC7C4\"/></" + side + ">";
  // "@" (49) keeps an ID number or "=1+1" a text also after somebody opens the cell and presses
  // Enter.
  const QByteArrayList formats{
      format(0, 0, 0, 0, ""),                                      // none
      format(0, 2, 0, 0, " horizontal=\"center\""),                // title
      format(0, 3, 0, 0, ""),                                      // note
      format(0, 1, 2, 1, " horizontal=\"center\" wrapText=\"1\""), // header
      format(0, 1, 3, 1, ""),                                      // section
      format(0, 0, 0, 1, ""),                                      // label
      format(49, 0, 0, 1, " wrapText=\"1\""),                      // text
      format(0, 0, 0, 1, " wrapText=\"1\""),                       // long_text
      format(164, 0, 0, 1, " horizontal=\"center\""),              // date
      format(3, 0, 0, 1, ""),
      format(4, 0, 0, 1, ""),
      format(165, 0, 0, 1, ""),                     // integer, money, hours
      format(166, 0, 0, 1, ""),                     // percent
      format(0, 0, 0, 1, " horizontal=\"right\"")}; // missing
  return xml_start +
         "<styleSheet " SHEET_SPACE
         "><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
         "<numFmt numFmtId=\"165\" formatCode=\"#,##0.0\"/><numFmt numFmtId=\"166\" "
         "formatCode=\"0.0%\"/></numFmts>"
         "<fonts count=\"4\">" +
         font("10.5", "000000", "") + font("10.5", "000000", "<b/>") +
         font("16", "000000", "<b/>") + font("10.5", "55605C", "") +
         "</fonts><fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
         "<fill><patternFill patternType=\"gray125\"/></fill>" +
         fill("D9E8E2") + fill("F0F5F3") +
         "</fills><borders "
         "count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>" +
         lines +
         "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" "
         "fillId=\"0\" "
         "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"" +
         QByteArray::number(formats.size()) + "\">" + formats.join() +
         "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/>"
         "</cellStyles></styleSheet>";
}

QByteArray workbook_part(const std::vector<SheetEntry>& sheets) {
  QByteArray entries;
  QByteArray names; // sorted: _FilterDatabase before Print_Titles
  QByteArray titles;
  for (size_t i = 0; i < sheets.size(); ++i) {
    const QByteArray number = QByteArray::number(i + 1);
    const QByteArray name = xml_text(sheets[i].name);
    const QByteArray local = "localSheetId=\"" + QByteArray::number(i) + "\"";
    entries +=
        "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    if (!sheets[i].filter.isEmpty()) {
      QByteArray cells = "$" + sheets[i].filter;
      for (qsizetype at = 1; at < cells.size(); ++at) // A1:F20 -> $A$1:$F$20
        if ((cells[at] >= '0' && cells[at] <= '9' &&
             (cells[at - 1] < '0' || cells[at - 1] > '9')) ||
            cells[at - 1] == ':')
          cells.insert(at++, '$');
      names += "<definedName name=\"_xlnm._FilterDatabase\" " + local + " hidden=\"1\">'" + name +
               "'!" + cells + "</definedName>";
    }
    if (sheets[i].repeats_first_row)
      titles += "<definedName name=\"_xlnm.Print_Titles\" " + local + ">'" + name +
                "'!$1:$1</definedName>";
  }
  const QByteArray defined = names + titles;
  return xml_start +
         "<workbook " SHEET_SPACE " xmlns:r=\"" OFFICE
         "relationships\"><bookViews><workbookView/></bookViews><sheets>" +
         entries + "</sheets>" +
         (defined.isEmpty() ? QByteArray() : "<definedNames>" + defined + "</definedNames>") +
         "</workbook>";
}

QByteArray workbook_relations(int sheets) {
  QByteArray all;
  for (int i = 1; i <= sheets; ++i)
    all += relation(i, "worksheet", "worksheets/sheet" + QByteArray::number(i) + ".xml");
  all += relation(sheets + 1, "styles", "styles.xml");
  all += relation(sheets + 2, "sharedStrings", "sharedStrings.xml");
  return relations(all);
}

QByteArray package_relations() {
  return relations(relation(1, "officeDocument", "xl/workbook.xml"));
}

QByteArray relations_part(const QByteArray& kind, const QByteArrayList& targets) {
  QByteArray all;
  int id = 0;
  for (const QByteArray& target : targets)
    all += relation(++id, kind, target);
  return relations(all);
}

QByteArray content_types(int sheets, int charts) {
  QByteArray all = entry("/xl/workbook.xml", "spreadsheetml.sheet.main") +
                   entry("/xl/styles.xml", "spreadsheetml.styles") +
                   entry("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings");
  for (int i = 1; i <= sheets; ++i)
    all +=
        entry("/xl/worksheets/sheet" + QByteArray::number(i) + ".xml", "spreadsheetml.worksheet");
  for (int i = 1; i <= charts; ++i)
    all += entry("/xl/charts/chart" + QByteArray::number(i) + ".xml", "drawingml.chart");
  if (charts > 0) all += entry("/xl/drawings/drawing1.xml", "drawing");
  return xml_start +
         "<Types xmlns=\"" PACKAGE "content-types\"><Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
         all + "</Types>";
}

} // namespace fengqiao::exchange
