#include "tests/tour/pseudo.h"

#include "tests/look/seen.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

// The vowels alone: our fonts have these letters, and hardly a word has none of them.
const QString plain_letters = u"aeiouAEIOU"_s;
const QString other_letters = u"áéíóúÁÉÍÓÚ"_s;

bool has_plain_letters(const QString& words) {
  return std::ranges::any_of(words, [](QChar c) { return plain_letters.contains(c); });
}

// The parts between which a text is joined from several: "New: Legal aid", "Rent (spoken)".
QStringList parts_of(const QString& text) {
  static const QRegularExpression part(u"[A-Za-z][A-Za-z '’.-]*"_s);
  QStringList out;
  for (auto found = part.globalMatch(text); found.hasNext();) {
    const QString words = found.next().captured().simplified();
    if (words.size() > 2 && has_plain_letters(words)) out << words.toLower();
  }
  return out;
}

// The records' own vocabulary is in both languages in the code, not in the translations.
const QSet<QString>& vocabulary() {
  static const QSet<QString> known = [] {
    QSet<QString> out{u"pdf"_s, u"xlsx"_s,  u"xls"_s,   u"csv"_s,     u"odt"_s,  u"json"_s,
                      u"wps"_s, u"excel"_s, u"https"_s, u"english"_s, u"ctrl"_s, u"shift"_s,
                      u"alt"_s, u"enter"_s, u"del"_s,   u"esc"_s,     u"tab"_s};
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    for (const QString& room : {u"records"_s, u"documents"_s}) {
      const QDir folder(QStringLiteral(FENGQIAO_ROOT "/core/") + room);
      for (const QString& name : folder.entryList({u"*.h"_s, u"*.cpp"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        for (auto found = literal.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
          for (const QString& part : parts_of(found.next().captured(1)))
            out.insert(part);
      }
    }
    return out;
  }();
  return known;
}

bool is_unmarked(const QString& text) {
  static const QRegularExpression file(
      u"https://\\S+|\\S+\\.(xlsx?|csv|pdf|odt|png|db|fengqiao)\\b"_s);
  if (text.startsWith(u'/')) return false; // a folder
  for (const QString& part : parts_of(QString(text).remove(file)))
    if (!vocabulary().contains(part)) return true;
  return false;
}

} // namespace

QString pseudo(const QString& text) {
  static const QRegularExpression kept(
      u"%L?\\d+|%n|<[^>]*>|&[a-z]+;|\\(\\*[^)]*\\)|\\*\\.\\w+|Ctrl\\+\\w+|\\bF\\d+\\b"_s);
  QString out = u"«"_s;
  qsizetype at = 0;
  const auto change = [&](qsizetype end) {
    for (; at < end; ++at) {
      const qsizetype letter = plain_letters.indexOf(text[at]);
      out += letter < 0 ? text[at] : other_letters[letter];
    }
  };
  for (auto found = kept.globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    change(match.capturedStart());
    out += match.captured();
    at = match.capturedEnd();
  }
  change(text.size());
  const qsizetype longer = (text.size() + 3) / 4;
  return out + QString(qMax(longer - 2, qsizetype(0)), u'~') + u'»';
}

// Of Qt's own words only ours are to be looked at; the names of keys would not be found again.
QString PseudoTranslator::translate(const char* context, const char* source, const char*,
                                    int) const {
  if (!context || !source || *source == '\0' || context[0] == 'Q') return {};
  return pseudo(QString::fromUtf8(source));
}

QStringList unmarked_faults(const QWidget& window) {
  QStringList out;
  for (const QWidget* widget : look::visible_widgets(window)) {
    if (widget->objectName() == u"recovery_code") continue; // drawn by lot
    const bool is_field = widget->inherits("QLineEdit");
    QStringList texts = look::texts_of(*widget);
    if (is_field) texts.removeFirst();                                // what was typed
    if (widget->inherits("fengqiao::ui::ElidedLabel")) texts.clear(); // its name is the whole
    texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    for (const QString& text : texts)
      if (is_unmarked(look::plain(text))) out << look::fault_of(*widget, u"not marked"_s, text);
  }
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::tour
