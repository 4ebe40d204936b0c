#include "tests/tour/look_check.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTextDocument>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  QTextDocument document;
  document.setHtml(text);
  return document.toPlainText();
}

QString named(const QWidget& widget, const QString& fault, const QString& text) {
  const QString name = widget.objectName().isEmpty()
                           ? QString::fromLatin1(widget.metaObject()->className())
                           : widget.objectName();
  return name + u": "_s + fault + u": "_s + text.simplified().left(60);
}

// Names of formats and of the program, addresses, codes and units are the same in every language.
bool is_foreign(const QString& text) {
  if (text.startsWith(u'/')) return false; // a folder
  static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
  static const QStringList known{u"XLSX"_s,  u"XLS"_s,  u"CSV"_s,     u"PDF"_s,      u"JSON"_s,
                                 u"Excel"_s, u"WPS"_s,  u"English"_s, u"Fengqiao"_s, u"https"_s,
                                 u"xlsx"_s,  u"xls"_s,  u"csv"_s,     u"Ctrl"_s,     u"Language"_s,
                                 u"Caps"_s,  u"Lock"_s, u"Enter"_s};
  for (auto found = word.globalMatch(text); found.hasNext();)
    if (!known.contains(found.next().captured())) return true;
  return false;
}

constexpr int arrow_and_padding = 32;

int needed_width(const QAbstractButton& button) {
  QString text = button.text();
  const int width = button.fontMetrics().horizontalAdvance(text.remove(u'&'));
  return button.icon().isNull() ? width : width + button.iconSize().width();
}

QString cut(const QLabel& label) {
  if (!label.pixmap().isNull() || label.inherits("fengqiao::ui::ElidedLabel")) return {};
  const QString text = plain(label.text());
  const bool low = label.wordWrap() && label.heightForWidth(label.width()) > label.height() + 1;
  const bool narrow = !label.wordWrap() && label.sizeHint().width() > label.width() + 1;
  return low || narrow ? named(label, u"cut"_s, text) : QString();
}

QString text_of(const QWidget& widget) {
  // What was typed or drawn by lot is in no language.
  if (widget.objectName() == u"recovery_code" || widget.objectName() == u"filter_search") return {};
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) return plain(label->text());
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
  if (const auto* box = qobject_cast<const QComboBox*>(&widget)) return box->currentText();
  return {};
}

} // namespace

QStringList faults(const QWidget& window, records::Language language) {
  QStringList out;
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisibleTo(&window) || widget->size().isEmpty()) continue;
    const QString text = text_of(*widget);
    if (text.isEmpty()) continue;
    if (const auto* label = qobject_cast<const QLabel*>(widget))
      if (const QString fault = cut(*label); !fault.isEmpty()) out << fault;
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
      if (needed_width(*button) > button->width()) out << named(*button, u"cut"_s, text);
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
      if (box->fontMetrics().horizontalAdvance(text) > box->width() - arrow_and_padding)
        out << named(*box, u"cut"_s, text);
    if (language == records::Language::chinese && is_foreign(text))
      out << named(*widget, u"not Chinese"_s, text);
  }
  return out;
}

} // namespace fengqiao::tour
