// What a reader gets out of a PDF: the text that can be searched and copied, word by word.
#pragma once

#include "core/documents/report_pages.h"
#include "tests/catch.h"

#include <QProcess>
#include <QStandardPaths>

namespace fengqiao::documents_test {

using namespace Qt::StringLiterals;

// True where the font and the tool that these tests need are installed.
inline bool can_read_pages() {
  if (documents::page_font().isEmpty()) {
    WARN("skipped: no Chinese font for pages is installed (fonts-arphic-uming, fonts-wqy-zenhei)");
    return false;
  }
  if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
    WARN("skipped: pdftotext is not installed (poppler-utils)");
    return false;
  }
  return true;
}

inline QString run_tool(const QString& name, const QStringList& words) {
  QProcess tool;
  tool.start(name, words);
  REQUIRE(tool.waitForFinished(120'000));
  REQUIRE(tool.exitCode() == 0);
  return QString::fromUtf8(tool.readAllStandardOutput());
}

inline QString text_of(const QString& pdf, const QString& order = u"-layout"_s) {
  return run_tool(u"pdftotext"_s, {order, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
}

// Without the spaces and ends of lines that a page's layout puts in.
inline QString letters(QString text) {
  QString out;
  for (const QChar c : text)
    if (!c.isSpace() && c.isPrint()) out += c;
  return out;
}

inline bool has_look_alikes(const QString& text) {
  for (const QChar c : text) {
    const bool radical = c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF;
    const bool compatibility = c.unicode() >= 0xF900 && c.unicode() <= 0xFAFF;
    if (radical || compatibility) return true;
  }
  return false;
}

} // namespace fengqiao::documents_test
