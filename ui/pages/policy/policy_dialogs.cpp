#include "ui/pages/policy/policy_dialogs.h"

#include "ui/widgets/date_field.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::PolicyKey;
using records::PolicyUnit;

namespace {

QString words(const char* source, int n = -1) {
  return QCoreApplication::translate("PolicyValue", source, nullptr, n);
}

// As it is entered: yuan for cents, hours for minutes; the rest as it is kept.
QString unit_word(PolicyKey key) {
  switch (records::unit_of(key)) {
  case PolicyUnit::cents:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "yuan"));
  case PolicyUnit::minutes:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "hours"));
  case PolicyUnit::days:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "days"));
  case PolicyUnit::working_days:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "working days"));
  case PolicyUnit::months:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "months"));
  case PolicyUnit::percent:
    return words(QT_TRANSLATE_NOOP("PolicyValue", "percent"));
  case PolicyUnit::times:
    break;
  }
  return words(QT_TRANSLATE_NOOP("PolicyValue", "times"));
}

QString entered(PolicyKey key, qint64 value) {
  switch (records::unit_of(key)) {
  case PolicyUnit::cents:
    return records::Money::from_cents(value).yuan();
  case PolicyUnit::minutes:
    return QString::number(static_cast<double>(value) / 60, 'g', 6);
  default:
    return QString::number(value);
  }
}

} // namespace

QString policy_value(PolicyKey key, qint64 value) {
  const int number = static_cast<int>(value);
  switch (records::unit_of(key)) {
  case PolicyUnit::days:
    return words(QT_TRANSLATE_N_NOOP("PolicyValue", "%n day(s)"), number);
  case PolicyUnit::working_days:
    return words(QT_TRANSLATE_N_NOOP("PolicyValue", "%n working day(s)"), number);
  case PolicyUnit::months:
    return words(QT_TRANSLATE_N_NOOP("PolicyValue", "%n month(s)"), number);
  case PolicyUnit::times:
    return words(QT_TRANSLATE_N_NOOP("PolicyValue", "%n time(s)"), number);
  case PolicyUnit::percent:
    return u"%1 %"_s.arg(value);
  default:
    return u"%1 %2"_s.arg(entered(key, value), unit_word(key));
  }
}

PolicyValueDialog::PolicyValueDialog(PolicyKey key, QDate from, qint64 value,
                                     records::Language language, QWidget* parent)
    : EntryDialog(records::label(key, language), u"policy_dialog"_s, language, parent), key_(key),
      value_(new QLineEdit(entered(key, value))) {
  value_->setObjectName(u"policy_value"_s);
  from_ = add_date(tr("Holds from"), u"policy_from"_s, from);
  add(tr("Value"), value_)->add_beside(new QLabel(unit_word(key)));
  value_->selectAll();
  begin();
}

QDate PolicyValueDialog::from() const {
  return from_->date();
}
qint64 PolicyValueDialog::value() const {
  return read().value_or(0);
}

std::optional<qint64> PolicyValueDialog::read() const {
  const QString text = value_->text().trimmed();
  bool fine = false;
  switch (records::unit_of(key_)) {
  case PolicyUnit::cents: {
    const auto money = records::Money::parse(text);
    return money && money->cents() > 0 ? std::optional(money->cents()) : std::nullopt;
  }
  case PolicyUnit::minutes: {
    const double hours = text.toDouble(&fine);
    return fine && hours >= 0 && hours <= 744 ? std::optional(qRound64(hours * 60)) : std::nullopt;
  }
  default: {
    const qint64 number = text.toLongLong(&fine);
    return fine && number >= 0 && number <= 10'000 ? std::optional(number) : std::nullopt;
  }
  }
}

QString PolicyValueDialog::problem() const {
  if (!from_->date().isValid()) return tr("From which day does it hold?");
  if (!read()) return tr("\"%1\" is no value for this.").arg(value_->text());
  return {};
}

PapersDialog::PapersDialog(records::ChecklistKey key, QDate from, const QStringList& papers,
                           records::Language language, QWidget* parent)
    : EntryDialog(tr("Papers: %1").arg(records::label(key, language)), u"papers_dialog"_s, language,
                  parent),
      papers_(new QPlainTextEdit(papers.join(u'\n'))) {
  papers_->setObjectName(u"policy_papers"_s);
  papers_->setTabChangesFocus(true);
  from_ = add_date(tr("Holds from"), u"policy_from"_s, from);
  add(tr("Papers, one a line"), papers_);
  connect(papers_, &QPlainTextEdit::textChanged, this, &PapersDialog::check);
  begin();
}

QDate PapersDialog::from() const {
  return from_->date();
}

QStringList PapersDialog::papers() const {
  QStringList list;
  for (const QString& line : papers_->toPlainText().split(u'\n'))
    if (!line.trimmed().isEmpty()) list << line.trimmed();
  list.removeDuplicates();
  return list;
}

QString PapersDialog::problem() const {
  return from_->date().isValid() ? QString() : tr("From which day does it hold?");
}

} // namespace fengqiao::ui
