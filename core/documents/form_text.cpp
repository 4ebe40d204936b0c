#include "core/documents/form_text.h"

#include "core/documents/page_font.h"
#include "core/documents/report_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

constexpr double line_height = 135; // percent

// Every cell's text stands in the middle of its height; the lines are set as on official papers.
void set_cells(QTextDocument& text) {
  for (QTextFrame* frame : text.rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (!table) continue;
    for (int row = 0; row < table->rows(); ++row)
      for (int column = 0; column < table->columns(); ++column) {
        QTextTableCell cell = table->cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        // A line's extra height stands below its text.
        format.setTopPadding(table->format().cellPadding() + 2);
        format.setBottomPadding(table->format().cellPadding() - 2);
        cell.setFormat(format);
      }
  }
}

void set_lines(QTextDocument& text) {
  QTextCursor all(&text);
  all.select(QTextCursor::Document);
  QTextBlockFormat format;
  format.setLineHeight(line_height, QTextBlockFormat::ProportionalHeight);
  all.mergeBlockFormat(format);
}

// Qt's own sizes of headings would win over the style sheet's.
void set_headings(QTextDocument& text) {
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 0) continue;
    QTextCursor cursor(block);
    QTextCharFormat format = block.begin().fragment().charFormat();
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    cursor.setPosition(block.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
  }
}

} // namespace

std::unique_ptr<QTextDocument> form_text(const QString& html) {
  auto text = std::make_unique<QTextDocument>();
  text->setUndoRedoEnabled(false);
  text->setDocumentMargin(0);
  text->setDefaultFont(QFont(page_font(), 12));
  text->setDefaultStyleSheet(
      u"h1 { font-family: '%1'; font-size: 22pt; font-weight: bold; margin: 0 0 10px 0; }"
      "h2 { font-family: '%1'; font-size: 13pt; font-weight: bold; margin: 8px 0 2px 0; }"
      "p { margin: 3px 0 3px 0; }"
      "table { border-collapse: collapse; border-style: solid; border-color: #000000; }"_s.arg(
          heading_font()));
  // Wide spaces indent and keep room; HTML would make one narrow space of them.
  text->setHtml(u"<div style='white-space: pre-wrap'>"_s + QString(html).remove(u'\n') +
                u"</div>"_s);
  set_headings(*text);
  set_cells(*text);
  set_lines(*text);
  return text;
}

void keep_together(QTextDocument& text) {
  const auto page_at = [&](qreal y) { return static_cast<int>(y / text.pageSize().height()); };
  const auto box_of = [&](const QTextBlock& block) {
    return text.documentLayout()->blockBoundingRect(block);
  };
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
    for (auto it = block.begin(); !it.atEnd(); ++it)
      if (it.fragment().charFormat().anchorNames().contains(u"together"_s)) {
        if (page_at(box_of(block).top()) == page_at(box_of(text.lastBlock()).bottom())) return;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
        return;
      }
}

} // namespace fengqiao::documents
