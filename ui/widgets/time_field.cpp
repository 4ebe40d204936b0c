#include "ui/widgets/time_field.h"

#include "core/records/values.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int step_minutes = 15;
const QString form = u"HH:mm"_s;

} // namespace

std::optional<QTime> read_time(QStringView text) {
  QString plain = records::to_half_width(text).remove(u' ');
  plain.replace(u'点', u':').replace(u'时', u':').replace(u'.', u':').remove(u'分');
  plain.replace(u":半"_s, u":30"_s);
  if (plain.endsWith(u':')) plain += u"00"_s;
  static const QRegularExpression parts(u"^(\\d{1,2})(?::?(\\d{2}))?$"_s);
  const auto match = parts.match(plain);
  if (!match.hasMatch()) return std::nullopt;
  const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
  return time.isValid() ? std::optional(time) : std::nullopt;
}

TimeField::TimeField(QWidget* parent) : QLineEdit(parent) {
  setPlaceholderText(u"09:00"_s);
  connect(this, &QLineEdit::editingFinished, this, [this] {
    if (const QString tidy = time(); tidy != text()) setText(tidy);
  });
}

bool TimeField::is_readable() const {
  return text().trimmed().isEmpty() || read_time(text());
}

QString TimeField::time() const {
  const auto read = read_time(text());
  return read ? read->toString(form) : text().trimmed();
}

void TimeField::set_time(const QString& time) {
  if (time != this->time()) setText(time);
}

void TimeField::keyPressEvent(QKeyEvent* event) {
  const int way = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
  if (way == 0 || isReadOnly()) return QLineEdit::keyPressEvent(event);
  const QTime now = read_time(text()).value_or(QTime(9, 0));
  setText(now.addSecs(way * step_minutes * 60).toString(form));
}

} // namespace fengqiao::ui
