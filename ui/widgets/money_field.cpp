#include "ui/widgets/money_field.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace fengqiao::ui {

namespace {

constexpr int frame = 26; // what a line has around its text

} // namespace

MoneyField::MoneyField(QWidget* parent)
    : LineOwner(parent), line_(new QLineEdit(this)), unit_(new QLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::one);
  row->addWidget(line_, 1);
  row->addWidget(unit_);
  line_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("123456.00")) + px(frame));
  set_text(unit_, Text::muted);
  connect(line_, &QLineEdit::editingFinished, this, &MoneyField::tidy);
  connect(line_, &QLineEdit::textChanged, this, &MoneyField::changed);
  retranslate();
}

// A line that still has the focus says editingFinished() when it goes.
MoneyField::~MoneyField() {
  line_->disconnect(this);
}

std::optional<records::Money> MoneyField::money() const {
  if (text().isEmpty()) return std::nullopt;
  const auto parsed = records::Money::parse(text());
  return parsed ? std::optional(*parsed) : std::nullopt;
}

bool MoneyField::is_readable() const {
  return text().isEmpty() || money().has_value();
}

QString MoneyField::text() const {
  return line_->text().trimmed();
}

void MoneyField::set_money(std::optional<records::Money> money) {
  line_->setText(money ? money->yuan() : QString());
}

void MoneyField::set_money_or_empty(records::Money money) {
  set_money(money.cents() == 0 ? std::nullopt : std::optional(money));
}

void MoneyField::set_read_only(bool read_only) {
  line_->setReadOnly(read_only);
}

void MoneyField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  LineOwner::changeEvent(event);
}

void MoneyField::retranslate() {
  unit_->setText(tr("yuan"));
}

void MoneyField::tidy() {
  if (const auto typed = money()) set_money(typed);
}

} // namespace fengqiao::ui
