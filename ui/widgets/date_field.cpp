#include "ui/widgets/date_field.h"

#include "core/records/values.h"
#include "ui/look/theme.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTimer>
#include <QToolButton>
#include <QWidgetAction>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

std::optional<QDate> read_date(QStringView text, QDate today) {
  QString plain = records::to_half_width(text).remove(u' ');
  plain.replace(u'年', u'-').replace(u'月', u'-').remove(u'日').remove(u'号');
  plain.replace(u'/', u'-').replace(u'.', u'-').replace(u'。', u'-');
  static const QRegularExpression whole(u"^(\\d{4})-?(\\d{1,2})-?(\\d{1,2})$"_s);
  static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
  static const QRegularExpression day_only(u"^(\\d{1,2})-(\\d{1,2})$"_s);
  QDate date;
  if (const auto packed = compact.match(plain); packed.hasMatch())
    date =
        QDate(packed.captured(1).toInt(), packed.captured(2).toInt(), packed.captured(3).toInt());
  else if (const auto full = whole.match(plain); full.hasMatch() && plain.contains(u'-'))
    date = QDate(full.captured(1).toInt(), full.captured(2).toInt(), full.captured(3).toInt());
  else if (const auto near = day_only.match(plain); near.hasMatch())
    date = QDate(today.year(), near.captured(1).toInt(), near.captured(2).toInt());
  return date.isValid() ? std::optional(date) : std::nullopt;
}

namespace {

constexpr int frame = 26; // what a line has around its text

} // namespace

DateField::DateField(QWidget* parent)
    : LineOwner(parent), line_(new QLineEdit(this)), button_(new QToolButton(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::half);
  row->addWidget(line_, 1);
  row->addWidget(button_);
  line_->setPlaceholderText(u"2021-07-03"_s);
  line_->setMinimumWidth(fontMetrics().horizontalAdvance(u"2021-07-03"_s) + px(frame));
  button_->setIcon(icon(u"calendar"_s, colours().muted));
  button_->setFocusPolicy(Qt::NoFocus); // Alt+Down in the line does the same
  button_->setToolTip(tr("Choose from a calendar (Alt+Down)"));
  button_->setAccessibleName(button_->toolTip());
  line_->installEventFilter(this);
  connect(button_, &QToolButton::clicked, this, &DateField::pick);
  connect(line_, &QLineEdit::editingFinished, this, &DateField::tidy);
  connect(line_, &QLineEdit::textChanged, this, &DateField::changed);
}

// A line that still has the focus says editingFinished() when it goes.
DateField::~DateField() {
  line_->disconnect(this);
}

bool DateField::eventFilter(QObject* watched, QEvent* event) {
  if (watched == line_ && event->type() == QEvent::KeyPress && !line_->isReadOnly()) {
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->keyCombination() == (Qt::ALT | Qt::Key_Down)) {
      pick();
      return true;
    }
  }
  return LineOwner::eventFilter(watched, event);
}

void DateField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    button_->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    button_->setAccessibleName(button_->toolTip());
  }
  LineOwner::changeEvent(event);
}

QDate DateField::date() const {
  return read_date(line_->text(), QDate::currentDate()).value_or(QDate());
}

bool DateField::is_readable() const {
  return line_->text().trimmed().isEmpty() || date().isValid();
}

QString DateField::text() const {
  return line_->text().trimmed();
}

void DateField::set_date(QDate date) {
  line_->setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

void DateField::set_read_only(bool read_only) {
  line_->setReadOnly(read_only);
  button_->setVisible(!read_only);
}

void DateField::pick() {
  QMenu menu(this);
  auto* calendar = new QCalendarWidget(&menu);
  calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  calendar->setLocale(QLocale());
  if (const QDate now = date(); now.isValid()) calendar->setSelectedDate(now);
  auto* holder = new QWidgetAction(&menu);
  holder->setDefaultWidget(calendar);
  menu.addAction(holder);
  const auto take = [this, &menu](QDate date) {
    set_date(date);
    menu.close();
    Q_EMIT line_->editingFinished();
  };
  connect(calendar, &QCalendarWidget::clicked, &menu, take);
  connect(calendar, &QCalendarWidget::activated, &menu, take);
  // The days have the keyboard from the start.
  QTimer::singleShot(0, calendar, [calendar] {
    if (auto* days = calendar->findChild<QWidget*>(u"qt_calendar_calendarview"_s)) days->setFocus();
  });
  menu.exec(line_->mapToGlobal(QPoint(0, line_->height() + 2)));
}

// What is readable takes the one form; what is not stays as it was typed.
void DateField::tidy() {
  if (const QDate typed = date(); typed.isValid()) set_date(typed);
}

} // namespace fengqiao::ui
