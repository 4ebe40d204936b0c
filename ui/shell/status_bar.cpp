#include "ui/shell/status_bar.h"

#include "ui/look/theme.h"
#include "ui/models/traffic_words.h"
#include "ui/roles.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

StatusBar::StatusBar(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), dot_(new QLabel(this)), link_(new QPushButton(this)),
      pending_(new QLabel(this)), progress_(new QProgressBar(this)), push_(new QPushButton(this)),
      backup_(new QLabel(this)), user_(new QLabel(this)) {
  setObjectName(u"status_bar"_s);
  setProperty("bar", u"status"_s);
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(px(size::status_bar));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::three, 0, space::three, 0);
  row->setSpacing(space::one);
  row->addWidget(dot_);
  row->addWidget(link_);
  row->addSpacing(space::two);
  row->addWidget(pending_);
  row->addWidget(progress_);
  row->addWidget(push_);
  row->addStretch();
  row->addWidget(backup_);
  row->addSpacing(space::two);
  row->addWidget(user_);
  dot_->setFixedSize(px(10), px(10));
  progress_->setFixedWidth(px(140));
  progress_->setTextVisible(false);
  for (QPushButton* button : {link_, push_}) {
    set_button(button, Button::flat);
    set_style_property(button, "compact", true);
  }
  connect(link_, &QPushButton::clicked, this, &StatusBar::center_wanted);
  link_->setObjectName(u"link_state"_s);
  pending_->setObjectName(u"pending"_s);
  push_->setObjectName(u"push_now"_s);
  connect(push_, &QPushButton::clicked, this, [this] {
    if (session_.push_state().pushing)
      session_.stop_push();
    else
      session_.push_now();
  });
  connect(&session_, &Session::push_state_changed, this, &StatusBar::refresh);
  connect(&session_, &Session::settings_changed, this, &StatusBar::refresh);
  connect(&session_, &Session::records_changed, this, &StatusBar::refresh);
}

void StatusBar::refresh() {
  if (!session_.is_open()) return;
  show_link(session_.push_state());
  const QDateTime backup = session_.last_backup().toLocalTime();
  backup_->setText(backup.isValid()
                       ? tr("Last backup: %1").arg(backup.toString(u"yyyy-MM-dd HH:mm"_s))
                       : tr("No backup yet"));
  const store::User& user = session_.store().user();
  user_->setText(tr("%1 · %2", "user and role").arg(user.name, role_name(user.role)));
}

void StatusBar::show_link(const PushState& state) {
  const Tone tone = state.enrolled ? traffic_word(state).tone : Tone::neutral;
  const QColor dot = tone == Tone::good                         ? colours().accent
                     : tone == Tone::info || tone == Tone::warn ? colours().amber
                     : tone == Tone::bad                        ? colours().bad.text
                                                                : colours().muted;
  dot_->setStyleSheet(u"background:%1;border-radius:5px;"_s.arg(dot.name()));
  const QDateTime now = session_.store().clock().utc();
  link_->setText(traffic_short(state, now));
  QStringList reasons;
  if (state.enrolled) reasons << traffic_sentence(state, now);
  if (is_failing(state)) reasons << state.last_error;
  link_->setToolTip(reasons.join(u'\n'));
  link_->setAccessibleDescription(reasons.join(u' '));
  pending_->setText(!state.enrolled      ? QString()
                    : state.pushing      ? tr("%1 of %2").arg(state.done).arg(state.total)
                    : state.pending == 0 ? tr("Everything has been sent")
                                         : tr("%n record(s) waiting to be sent", nullptr,
                                              static_cast<int>(state.pending)));
  progress_->setVisible(state.pushing);
  progress_->setRange(0, static_cast<int>(qMax(qint64(1), state.total)));
  progress_->setValue(static_cast<int>(state.done));
  progress_->setAccessibleName(tr("Progress"));
  push_->setVisible(state.enrolled && (state.pushing || state.pending > 0));
  push_->setText(state.pushing ? tr("Stop") : tr("Send now"));
}

} // namespace fengqiao::ui
