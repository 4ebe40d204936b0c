#include "ui/pages/case/time_line_card.h"

#include "ui/models/case_steps.h"
#include "ui/widgets/chip.h"

#include <QGridLayout>
#include <QTextDocument>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr int date_width = 76;

// The third session that counts is the third, whatever was corrected before it.
int place_among(const std::vector<Session>& sessions, int index) {
  int place = 1;
  for (int i = 0; i < index; ++i)
    if (sessions[static_cast<size_t>(i)].corrected.isEmpty()) ++place;
  return place;
}

QString short_day(QDate day, QDate today) {
  return day.toString(day.year() == today.year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
}

} // namespace

TimeLineCard::TimeLineCard(QWidget* parent) : Card({}, parent), foot_(new QVBoxLayout) {
  static_cast<QVBoxLayout*>(layout())->setStretchFactor(body(), 1);
  foot_->setSpacing(space::one);
  body()->addLayout(foot_);
  body()->addStretch(1);
}

namespace {

QString heading(const Happening& h, const Record& record, Language language) {
  const auto* m = std::get_if<Mediation>(&record.body);
  switch (h.kind) {
  case HappeningKind::investigation:
    return TimeLineCard::tr("Investigation");
  case HappeningKind::session:
    return TimeLineCard::tr("Mediation session %1").arg(place_among(m->sessions, h.index));
  case HappeningKind::instalment:
    return TimeLineCard::tr("Instalment %1 paid").arg(h.index + 1);
  case HappeningKind::follow_up:
    return TimeLineCard::tr("Follow-up visit");
  case HappeningKind::confirmation:
    if (h.index == 0 || !m->confirmation)
      return TimeLineCard::tr("Judicial confirmation applied for");
    return TimeLineCard::tr("Judicial confirmation: %1").arg(label(*m->confirmation, language));
  case HappeningKind::step:
  case HappeningKind::paper:
    break;
  }
  return label(h.state, language);
}

QString html_of(const Happening& h, const Record& record, Language language) {
  const QString title = heading(h, record, language).toHtmlEscaped();
  QString text = h.text.trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s);
  if (h.kind == HappeningKind::instalment) text = TimeLineCard::tr("%1 yuan").arg(text);
  const QString muted = colours().muted.name();
  const QString by = h.by.isEmpty()
                         ? QString()
                         : u"<span style='color:%1'>%2%3</span>"_s.arg(
                               muted, text.isEmpty() ? QString() : u" · "_s, h.by.toHtmlEscaped());
  if (h.corrected.isEmpty()) return u"<b>%1</b>　%2%3"_s.arg(title, text, by);
  const QString reason = TimeLineCard::tr("Corrected: %1").arg(h.corrected).toHtmlEscaped();
  return u"<span style='color:%1'><s><b>%2</b>　%3</s></span><br><span style='color:%4'>%5</span>"_s
      .arg(muted, title, text, colours().warn.text.name(), reason);
}

} // namespace

void TimeLineCard::show_record(const Record& record, const Policy& policy, QDate today,
                               Language language) {
  today_ = today;
  set_title(tr("Course"));
  if (rows_) {
    rows_->hide();
    rows_->deleteLater(); // the button that led here lies inside
  }
  rows_ = new QWidget(this);
  grid_ = new QGridLayout(rows_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setVerticalSpacing(0);
  grid_->setHorizontalSpacing(space::one);
  grid_->setColumnStretch(1, 1);
  grid_->setColumnMinimumWidth(0, px(date_width));
  body()->insertWidget(0, rows_);
  for (const Happening& h : time_line(record)) {
    Row row{h.on, html_of(h, record, language), {}, &h};
    if (h.corrected.isEmpty() && h.kind == HappeningKind::step)
      if (const auto timely = in_time(record, h.state, h.on, policy))
        row.chip = *timely ? Word{tr("in time"), Tone::good} : Word{tr("late"), Tone::bad};
    if (!h.corrected.isEmpty()) row.correctable = nullptr;
    add_row(row);
  }
  for (const Deadline& limit : deadlines(record, policy, today)) {
    const Word left = limit_word(limit.due, today);
    add_row({limit.due,
             u"<span style='color:%1'>%2</span>"_s.arg(
                 colours().muted.name(), tr("Limit: %1").arg(label(limit.kind, language))),
             left, nullptr});
  }
}

void TimeLineCard::add_row(const Row& row) {
  const int at = grid_->rowCount();
  auto* day = new QLabel(short_day(row.on, today_));
  auto* text = new QLabel(row.html);
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  const int above = space::one + 2;
  day->setContentsMargins(0, above, 0, above);
  text->setContentsMargins(0, above, 0, above);
  day->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  QTextDocument plain;
  plain.setHtml(row.html);
  text->setAccessibleName(
      QStringList{row.on.toString(Qt::ISODate), plain.toPlainText().simplified(), row.chip.text}
          .join(u", "_s)); // the row in one piece, for those who hear it
  grid_->addWidget(day, at, 0, Qt::AlignTop);
  grid_->addWidget(text, at, 1);
  if (!row.chip.text.isEmpty())
    grid_->addWidget(new Chip(row.chip.text, row.chip.tone), at, 2, Qt::AlignVCenter);
  if (row.correctable) {
    auto* correct = new QToolButton;
    correct->setIcon(icon(u"edit"_s, colours().muted));
    correct->setToolTip(tr("Correct…"));
    correct->setAccessibleName(tr("Correct the entry of %1").arg(row.on.toString(Qt::ISODate)));
    correct->setObjectName(u"correct_%1_%2"_s.arg(static_cast<int>(row.correctable->kind))
                               .arg(row.correctable->index));
    connect(correct, &QToolButton::clicked, this,
            [this, wrong = *row.correctable] { Q_EMIT correct_wanted(wrong); });
    grid_->addWidget(correct, at, 3, Qt::AlignVCenter);
  }
  auto* rule = new QFrame;
  rule->setProperty("rule", true);
  grid_->addWidget(rule, at + 1, 0, 1, 4);
}

} // namespace fengqiao::ui
