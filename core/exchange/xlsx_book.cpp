#include "core/exchange/xlsx_book.h"

#include "core/exchange/source_file.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t most_sheets = 1000;

// Elements and attributes go by local name: Strict files have other namespaces, and prefixes are
// the writer's choice.
QString attribute(const QXmlStreamReader& xml, QLatin1StringView name) {
  for (const auto& attribute : xml.attributes()) {
    if (attribute.name() == name) return attribute.value().toString();
  }
  return {};
}

bool is_true(const QString& value) {
  return value == "1"_L1 || value == "true"_L1;
}

struct SheetEntry {
  QString name;
  QString relation;
};

Result<std::vector<SheetEntry>> read_workbook(XlsxPackage& package, const QString& part,
                                              XlsxBook& book) {
  std::vector<SheetEntry> visible;
  const auto done = package.read_xml(part, [&](QXmlStreamReader& xml) -> Result<void> {
    while (xml.readNextStartElement()) {
      if (xml.name() == "workbookPr"_L1) book.from_1904 = is_true(attribute(xml, "date1904"_L1));
      if (xml.name() != "sheets"_L1) {
        xml.skipCurrentElement();
        continue;
      }
      while (xml.readNextStartElement()) {
        const QString state = attribute(xml, "state"_L1);
        if (state.isEmpty() || state == "visible"_L1)
          visible.push_back({attribute(xml, "name"_L1), attribute(xml, "id"_L1)});
        xml.skipCurrentElement();
      }
    }
    return {};
  });
  if (!done) return std::unexpected(done.error());
  return visible;
}

Result<void> read_texts(XlsxPackage& package, const QString& part, const ReadLimits& limits,
                        XlsxBook& book) {
  return package.read_xml(part, [&](QXmlStreamReader& xml) -> Result<void> {
    while (xml.readNextStartElement()) {
      if (xml.name() != "si"_L1) {
        xml.skipCurrentElement();
        continue;
      }
      if (static_cast<qint64>(book.texts.size()) >= limits.cells)
        return damaged_source(package.path()); // more texts than cells may refer to
      // Cut already here: one text may be referred to by many cells, and is stored once.
      book.texts.push_back(read_rich_text(xml).left(limits.cell_characters + 1));
    }
    return {};
  });
}

// <numFmts> and <cellXfs> are the root's children; others of the same name inside <dxfs> and
// <cellStyleXfs> are not meant by a cell's "s".
Result<void> read_styles(XlsxPackage& package, const QString& part, XlsxBook& book) {
  return package.read_xml(part, [&](QXmlStreamReader& xml) -> Result<void> {
    QHash<int, Shows> codes;
    std::vector<int> formats;
    while (xml.readNextStartElement()) {
      const bool codes_here = xml.name() == "numFmts"_L1;
      if (!codes_here && xml.name() != "cellXfs"_L1) {
        xml.skipCurrentElement();
        continue;
      }
      while (xml.readNextStartElement()) {
        const int id = attribute(xml, "numFmtId"_L1).toInt();
        if (codes_here)
          codes.insert(id, shows_by_code(attribute(xml, "formatCode"_L1)));
        else
          formats.push_back(id);
        xml.skipCurrentElement();
      }
    }
    for (const int id : formats)
      book.styles.push_back(codes.contains(id) ? codes.value(id) : shows_by_builtin(id));
    return {};
  });
}

// The workbook's part by the package's relations; where a careless writer left these out, by its
// usual name.
Result<QString> workbook_part(XlsxPackage& package) {
  const auto relations = package.relations({});
  if (!relations) return std::unexpected(relations.error());
  QString part = u"xl/workbook.xml"_s;
  for (const Relation& relation : *relations) {
    if (relation.kind == "officeDocument"_L1) part = relation.target;
  }
  if (part.endsWith(".bin"_L1) || package.has(u"content.xml"_s))
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core", "This kind of spreadsheet can't be read here. Open it in "
                                          "the spreadsheet program and save it as .xlsx: %1"),
                {source_name(package.path())});
  if (!package.has(part))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This is not a spreadsheet. Choose a ledger file (.xlsx, "
                                          ".xls or .csv): %1"),
                {source_name(package.path())});
  return part;
}

Result<void> place_sheets(XlsxPackage& package, const std::vector<SheetEntry>& visible,
                          const std::vector<Relation>& relations, XlsxBook& book) {
  for (const SheetEntry& sheet : visible) {
    const auto found = std::ranges::find(relations, sheet.relation, &Relation::id);
    if (found == relations.end()) return damaged_source(package.path());
    if (found->kind == "worksheet"_L1) // not a sheet that is one chart
      book.sheets.push_back({sheet.name, found->target});
  }
  if (book.sheets.size() > most_sheets) return damaged_source(package.path());
  return {};
}

} // namespace

QString unescaped(QString text) {
  if (!text.contains("_x"_L1)) return text;
  static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
  QString plain;
  qsizetype from = 0;
  for (auto matches = escape.globalMatch(text); matches.hasNext();) {
    const auto match = matches.next();
    plain += QStringView(text).mid(from, match.capturedStart() - from);
    if (const ushort unit = match.capturedView(1).toUShort(nullptr, 16); unit != 0)
      plain += QChar(unit);
    from = match.capturedEnd();
  }
  return plain += QStringView(text).mid(from);
}

QString read_rich_text(QXmlStreamReader& xml) {
  QString text;
  while (xml.readNextStartElement()) {
    if (xml.name() == "t"_L1) {
      text += xml.readElementText(QXmlStreamReader::SkipChildElements);
    } else if (xml.name() == "r"_L1) {
      while (xml.readNextStartElement()) {
        if (xml.name() == "t"_L1)
          text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        else
          xml.skipCurrentElement();
      }
    } else {
      xml.skipCurrentElement();
    }
  }
  return unescaped(std::move(text));
}

Result<XlsxBook> read_xlsx_book(XlsxPackage& package, const ReadLimits& limits) {
  const auto part = workbook_part(package);
  if (!part) return std::unexpected(part.error());
  XlsxBook book;
  const auto visible = read_workbook(package, *part, book);
  if (!visible) return std::unexpected(visible.error());
  const auto relations = package.relations(*part);
  if (!relations) return std::unexpected(relations.error());

  Result<void> done = place_sheets(package, *visible, *relations, book);
  for (const Relation& relation : *relations) {
    if (done && relation.kind == "sharedStrings"_L1 && package.has(relation.target))
      done = read_texts(package, relation.target, limits, book);
    else if (done && relation.kind == "styles"_L1 && package.has(relation.target))
      done = read_styles(package, relation.target, book);
  }
  if (!done) return std::unexpected(done.error());
  return book;
}

} // namespace fengqiao::exchange
