#include "tests/look/look_checks.h"
#include "tests/look/seen.h"

#include <QRegularExpression>

namespace fengqiao::look {

using namespace Qt::StringLiterals;

namespace {

// Names of formats, of keys and of the program, addresses and units are the same in every language.
bool is_foreign(const QString& text) {
  if (text.startsWith(u'/')) return false; // a folder
  static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
  static const QStringList known{
      u"XLSX"_s, u"XLS"_s,   u"CSV"_s,  u"PDF"_s,    u"ODT"_s,     u"JSON"_s,     u"Excel"_s,
      u"WPS"_s,  u"https"_s, u"xlsx"_s, u"xls"_s,    u"csv"_s,     u"pdf"_s,      u"json"_s,
      u"Ctrl"_s, u"Shift"_s, u"Alt"_s,  u"Enter"_s,  u"Esc"_s,     u"Del"_s,      u"Tab"_s,
      u"Caps"_s, u"Lock"_s,  u"PgUp"_s, u"PgDown"_s, u"English"_s, u"Fengqiao"_s, u"Language"_s};
  static const QRegularExpression file(
      u"/\\S+|[A-Za-z0-9_-]*\\.(xlsx?|csv|pdf|odt|png|db|fengqiao)\\b"_s);
  const QString words = QString(text).remove(file);
  for (auto found = word.globalMatch(words); found.hasNext();)
    if (!known.contains(found.next().captured())) return true;
  return false;
}

// What was typed or drawn by lot is in no language.
bool is_data(const QWidget& widget) {
  return widget.objectName() == u"recovery_code" || widget.objectName() == u"filter_search";
}

} // namespace

QStringList language_faults(const QWidget& window) {
  QStringList out;
  for (const QWidget* widget : visible_widgets(window)) {
    if (is_data(*widget)) continue;
    QStringList texts =
        widget->inherits("QLineEdit") ? texts_of(*widget).mid(1) : texts_of(*widget);
    texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    for (const QString& text : texts)
      if (is_foreign(plain(text))) out << fault_of(*widget, u"not Chinese"_s, text);
  }
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::look
