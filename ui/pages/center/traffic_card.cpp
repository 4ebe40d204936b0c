#include "ui/pages/center/traffic_card.h"

#include "ui/models/traffic_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int morning = 8; // o'clock: when a pause "until tomorrow" ends

} // namespace

TrafficCard::TrafficCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"center_traffic"_s, parent), chip_(new Chip), sentence_(new QLabel),
      reasons_(new QLabel), progress_(new QWidget), bar_(new QProgressBar), records_(new QLabel),
      files_(new QLabel), last_(new QLabel), send_(new QPushButton), stop_(new QPushButton),
      pause_(new QPushButton), resume_(new QPushButton), pauses_(new QMenu(this)) {
  add_to_head(chip_);
  sentence_->setObjectName(u"center_sentence"_s);
  reasons_->setObjectName(u"center_reasons"_s);
  set_text(sentence_, Text::strong);
  set_text(reasons_, Text::muted);
  set_text(last_, Text::small);
  for (QLabel* label : {sentence_, reasons_, last_})
    label->setWordWrap(true);
  auto* part = new QVBoxLayout(progress_);
  part->setContentsMargins(0, space::half, 0, space::half);
  part->setSpacing(space::half);
  bar_->setObjectName(u"center_bar"_s);
  bar_->setTextVisible(false);
  records_->setObjectName(u"center_records"_s);
  files_->setObjectName(u"center_files"_s);
  part->addWidget(bar_);
  part->addWidget(records_);
  part->addWidget(files_);
  body()->addWidget(sentence_);
  body()->addWidget(reasons_);
  body()->addWidget(progress_);
  body()->addLayout(make_buttons());
  body()->addWidget(last_);
  connect(&session(), &Session::push_state_changed, this, &TrafficCard::refresh);
}

QLayout* TrafficCard::make_buttons() {
  const std::pair<QPushButton*, QString> all[] = {{send_, u"center_send"_s},
                                                  {stop_, u"center_stop"_s},
                                                  {resume_, u"center_resume"_s},
                                                  {pause_, u"center_pause"_s}};
  auto* flow = new FlowLayout(nullptr, space::one);
  for (const auto& [button, name] : all) {
    button->setObjectName(name);
    flow->addWidget(button);
  }
  set_button(send_, Button::primary);
  pause_->setMenu(pauses_);
  connect(send_, &QPushButton::clicked, this, [this] {
    session().push_now();
    const PushState state = session().push_state();
    if (!state.pushing)
      shell().say(traffic_sentence(state, session().store().clock().utc()), Tone::warn);
  });
  connect(stop_, &QPushButton::clicked, this, [this] { session().stop_push(); });
  connect(resume_, &QPushButton::clicked, this, [this] {
    sync::PlanSettings settings = session().plan_settings();
    settings.paused = false;
    settings.paused_until = {};
    keep(settings);
  });
  return flow;
}

void TrafficCard::pause(const QDateTime& until) {
  sync::PlanSettings settings = session().plan_settings();
  settings.paused = true;
  settings.paused_until = until.toUTC();
  keep(settings);
}

void TrafficCard::keep(const sync::PlanSettings& settings) {
  if (const auto kept = session().set_plan_settings(settings); !kept)
    shell().say(kept.error().text(), Tone::bad);
}

void TrafficCard::refresh() {
  if (!session().is_open() || session().is_exclusive()) return;
  const PushState state = session().push_state();
  const Word word = traffic_word(state);
  const QDateTime now = session().store().clock().utc();
  chip_->set(word.text, word.tone);
  sentence_->setText(traffic_sentence(state, now));
  show_reasons(state);
  show_progress(state);
  const bool paused = session().plan_settings().is_paused(now);
  send_->setEnabled(!state.pushing);
  stop_->setVisible(state.pushing);
  pause_->setVisible(!paused);
  resume_->setVisible(paused);
  last_->setText(state.last_push.isValid()
                     ? tr("Last exchanged whole: %1")
                           .arg(state.last_push.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s))
                     : tr("Nothing has been exchanged yet."));
}

void TrafficCard::show_reasons(const PushState& state) {
  QStringList lines;
  if (is_failing(state)) lines << state.last_error;
  if (const Message files = sync::files_sentence(state.plan); *files.source) lines << files.text();
  reasons_->setText(lines.join(u'\n'));
  reasons_->setVisible(!lines.isEmpty());
}

// In thousandths: a count may be larger than the bar's int. Photos follow the records, so the bar
// is theirs as soon as they go.
void TrafficCard::show_progress(const PushState& state) {
  progress_->setVisible(state.pushing);
  if (!state.pushing) return;
  const bool files = state.stage == u"files" && state.files_total > 0;
  const qint64 done = files ? state.files_done : state.done;
  const qint64 total = files ? state.files_total : state.total;
  bar_->setRange(0, total > 0 ? 1000 : 0);
  if (total > 0) bar_->setValue(static_cast<int>(qMin(done, total) * 1000 / total));
  records_->setText(records_progress(state));
  files_->setText(files_progress(state));
  files_->setVisible(!files_->text().isEmpty());
}

void TrafficCard::retranslate() {
  set_title(tr("Now"));
  send_->setText(tr("Send now"));
  stop_->setText(tr("Stop"));
  pause_->setText(tr("Pause"));
  resume_->setText(tr("Resume"));
  bar_->setAccessibleName(tr("Progress"));
  pauses_->clear();
  const auto now = [this] { return session().store().clock().utc(); };
  pauses_->addAction(tr("For an hour"), this, [this, now] { pause(now().addSecs(3600)); });
  pauses_->addAction(tr("Until tomorrow morning"), this, [this, now] {
    pause(QDateTime(now().toLocalTime().date().addDays(1), QTime(morning, 0)));
  });
  pauses_->addAction(tr("Until I resume"), this, [this] { pause({}); });
}

} // namespace fengqiao::ui
