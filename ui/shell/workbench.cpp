#include "ui/shell/workbench.h"

#include "ui/models/traffic_words.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/shell/assignments.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/introduction.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/reminder.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::Kind;

namespace {

constexpr auto after_a_message = 1s;

QStringList files_in(const QMimeData& dragged) {
  QStringList files;
  for (const QUrl& url : dragged.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

} // namespace

Workbench::Workbench(Session& session, PageRegistry pages, QWidget* parent)
    : QWidget(parent), session_(session), pages_(std::move(pages)),
      rail_(new Rail(pages_.rail, this)), top_(new TopBar(this)), demo_(new Banner(this)),
      stack_(new QStackedWidget(this)), status_(new StatusBar(session, this)),
      toast_(new Toast(this)), reminder_(new Reminder(session, this)),
      assignments_(new Assignments(session, this)), drop_hint_(new DropHint(this)) {
  setObjectName(u"workbench"_s);
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  across->addWidget(rail_);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  across->addLayout(column, 1);
  column->addWidget(top_);
  column->addWidget(demo_);
  column->addWidget(stack_, 1);
  column->addWidget(status_);
  set_style_property(demo_, "flush", true);
  connect(rail_, &Rail::chosen, this, &Workbench::open_page);
  connect(top_, &TopBar::search_changed, this, &Workbench::search);
  connect(top_, &TopBar::new_record, this, &Workbench::new_of_kind);
  connect(top_, &TopBar::lock, this, &Workbench::lock);
  connect(top_, &TopBar::help_wanted, this, &Workbench::help_wanted);
  connect(&session_, &Session::records_changed, this, &Workbench::refresh_current);
  connect(&session_, &Session::settings_changed, this, [this] {
    rail_->set_studio(session_.store().studio().name);
    refresh_current();
  });
  connect(&session_, &Session::about_to_lock, this, [this] {
    for (Page* editor : editors_)
      editor->about_to_lock();
  });
  connect(status_, &StatusBar::center_wanted, this, [this] { open_page(u"center"_s); });
  connect(reminder_, &Reminder::counted, this, &Workbench::show_reminder);
  connect(reminder_, &Reminder::day_changed, this, &Workbench::refresh_current);
  connect(assignments_, &Assignments::changed, this, &Workbench::show_assignments);
  connect(assignments_, &Assignments::arrived, this, &Workbench::tell_of_assignments);
  connect(assignments_, &Assignments::arrived, this, &Workbench::assignments_arrived);
  connect(&tell_later_, &QTimer::timeout, this, &Workbench::tell_of_assignments);
  setAcceptDrops(true);
  retranslate();
  if (!pages_.rail.empty()) open_page(pages_.rail.front().name);
  reminder_->begin();
  assignments_->begin();
}

Workbench::~Workbench() {
  // A field that goes away with the focus says that it was edited, to a page that is gone by half.
  QWidget* focus = window()->focusWidget();
  if (focus && isAncestorOf(focus)) focus->clearFocus();
}

std::vector<Command> Workbench::new_commands() const {
  auto* self = const_cast<Workbench*>(this);
  std::vector<Command> all{{u"new_consultation"_s, tr("New consultation"), Qt::Key_F2, u"plus"_s,
                            [self] { self->new_of_kind(Kind::consultation); }},
                           {u"new_dispute"_s, tr("New dispute"), Qt::Key_F3, u"plus"_s,
                            [self] { self->new_of_kind(Kind::mediation); }}};
  for (const Kind kind :
       {Kind::legal_aid, Kind::legal_education, Kind::legal_opinion, Kind::duty, Kind::referral})
    all.push_back({u"new_"_s + records::key(kind),
                   tr("New: %1").arg(records::label(kind, session_.language())),
                   {},
                   u"plus"_s,
                   [self, kind] { self->new_of_kind(kind); }});
  return all;
}

std::vector<Command> Workbench::shell_commands() const {
  auto* self = const_cast<Workbench*>(this);
  return {
      {u"palette"_s, tr("Find anything"), Qt::CTRL | Qt::Key_K, u"command"_s,
       [self] { self->show_palette(); }},
      {u"search"_s, tr("Search the records"), Qt::CTRL | Qt::Key_F, u"search"_s,
       [self] { self->top_->focus_search(); }},
      {u"help"_s, tr("Help for this page"), Qt::Key_F1, u"help"_s,
       [self] { Q_EMIT self->help_wanted(); }},
      {u"shortcuts"_s, tr("All shortcuts"), Qt::CTRL | Qt::Key_Slash, u"keyboard"_s,
       [self] { self->show_shortcuts(); }},
      {u"clashes"_s,
       tr("Decide between two versions of a record"),
       {},
       u"warning"_s,
       [self] {
         open_clash(PageContext{self->session_, *self});
       }},
      {u"introduction"_s,
       tr("Introduction to the window"),
       {},
       u"info"_s,
       [self] { self->show_introduction(); }},
      {u"lock"_s, tr("Lock the store"), Qt::CTRL | Qt::Key_L, u"lock"_s, [self] { self->lock(); }}};
}

// What one can do about the traffic from everywhere; its page itself is among the pages.
std::vector<Command> Workbench::center_commands() const {
  auto* self = const_cast<Workbench*>(this);
  if (!session_.push_state().enrolled) return {};
  const bool paused = session_.plan_settings().is_paused(session_.store().clock().utc());
  return {{u"send_now"_s,
           tr("Send to the county center now"),
           {},
           u"push"_s,
           [self] { self->send_now(); }},
          {u"pause_sending"_s,
           paused ? tr("Resume sending") : tr("Pause sending"),
           {},
           u"center"_s,
           [self, paused] { self->set_paused(!paused); }}};
}

void Workbench::send_now() {
  session_.push_now();
  const PushState state = session_.push_state();
  say(traffic_sentence(state, session_.store().clock().utc()),
      state.pushing ? Tone::info : Tone::warn, tr("Show"), [this] { open_page(u"center"_s); });
}

void Workbench::set_paused(bool paused) {
  sync::PlanSettings settings = session_.plan_settings();
  settings.paused = paused;
  settings.paused_until = {};
  if (const auto kept = session_.set_plan_settings(settings); !kept)
    return say(kept.error().text(), Tone::bad, {}, {});
  say(traffic_sentence(session_.push_state(), session_.store().clock().utc()), Tone::info,
      tr("Show"), [this] { open_page(u"center"_s); });
}

std::vector<Command> Workbench::page_commands() const {
  auto* self = const_cast<Workbench*>(this);
  std::vector<Command> all;
  for (size_t i = 0; i < pages_.rail.size(); ++i) {
    const RailEntry& page = pages_.rail[i];
    all.push_back(
        {u"page_"_s + page.name, page.title(),
         i < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)) : QKeySequence(),
         page.icon, [self, name = page.name] { self->open_page(name); }});
  }
  return all;
}

std::vector<Command> Workbench::commands_everywhere() const {
  std::vector<Command> all = new_commands();
  std::ranges::move(shell_commands(), std::back_inserter(all));
  std::ranges::move(center_commands(), std::back_inserter(all));
  std::ranges::move(page_commands(), std::back_inserter(all));
  return all;
}

std::vector<Command> Workbench::commands_here() const {
  const Page* page = current_page();
  return page ? page->commands() : std::vector<Command>();
}

std::vector<Command> Workbench::commands() const {
  std::vector<Command> all = commands_everywhere();
  std::ranges::move(commands_here(), std::back_inserter(all));
  return all;
}

// Keys and names come from one list, so that the sheet of shortcuts says what holds.
void Workbench::set_shortcuts() {
  shortcuts_.clear();
  for (const Command& command : commands()) {
    if (command.keys.isEmpty()) continue;
    auto& made = shortcuts_.emplace_back(std::make_unique<QShortcut>(command.keys, this));
    connect(made.get(), &QShortcut::activated, this, command.run, Qt::QueuedConnection);
  }
}

void Workbench::open_page(const QString& name) {
  Page* page = page_of(name);
  if (!page || !close_editors()) return rail_->set_current(current_);
  current_ = name;
  rail_->set_current(name);
  show_page(page);
}

void Workbench::new_of_kind(Kind kind) {
  new_record(records::empty_record(kind));
}

void Workbench::new_record(const records::Record& draft) {
  show_editor(draft);
}

void Workbench::open_record(const records::RecordId& id) {
  const auto record = session_.store().load(id);
  if (!record) return say(record.error().text(), Tone::bad, {}, {});
  assignments_->looked_at(id);
  if (!pages_.record) return show_editor(*record);
  if (Page* page = pages_.record(PageContext{session_, *this}, *record)) open_over(page);
}

void Workbench::open_records(const store::Filter& filter) {
  open_page(u"records"_s);
  if (current_ != u"records"_s || !editors_.empty()) return; // an editor would not be left
  top_->clear_search();
  current_page()->show_filter(filter);
}

void Workbench::show_editor(const records::Record& record) {
  if (!pages_.editor) return;
  if (Page* editor = pages_.editor(PageContext{session_, *this}, record)) open_over(editor);
}

void Workbench::open_over(Page* page) {
  top_->finish_search(); // else it would close the page a moment later
  // A second editor stands over the first only where the first was saved.
  if (!editors_.empty() && !editors_.back()->may_leave()) return page->deleteLater();
  editors_.push_back(page);
  stack_->addWidget(page);
  page->retranslate();
  show_page(page);
}

void Workbench::close_editor(Page* editor) {
  const auto at = std::ranges::find(editors_, editor);
  if (at == editors_.end()) return;
  editors_.erase(at);
  stack_->removeWidget(editor);
  editor->deleteLater();
  Page* below = editors_.empty() ? page_of(current_) : editors_.back();
  if (below) show_page(below);
}

bool Workbench::may_close() {
  return std::ranges::all_of(editors_, [](Page* editor) { return editor->may_leave(); });
}

bool Workbench::close_editors() {
  while (!editors_.empty()) {
    Page* editor = editors_.back();
    if (!editor->may_leave()) return false;
    editors_.pop_back();
    stack_->removeWidget(editor);
    editor->deleteLater();
  }
  return true;
}

Page* Workbench::page_of(const QString& name) {
  for (const auto& [known, page] : made_)
    if (known == name) return page;
  const auto entry = std::ranges::find(pages_.rail, name, &RailEntry::name);
  if (entry == pages_.rail.end()) return nullptr;
  Page* page = entry->make(PageContext{session_, *this});
  stack_->addWidget(page);
  page->retranslate();
  made_.emplace_back(name, page);
  return page;
}

Page* Workbench::current_page() const {
  return qobject_cast<Page*>(stack_->currentWidget());
}

void Workbench::show_page(Page* page) {
  if (palette_) palette_->close_quietly();
  if (page->objectName() == u"records"_s) assignments_->looked();
  page->refresh();
  stack_->setCurrentWidget(page);
  page->setFocus();
  set_shortcuts();
  Q_EMIT page_shown();
}

void Workbench::refresh_current() {
  if (Page* page = current_page()) page->refresh();
}

void Workbench::show_reminder() {
  const auto [overdue, today] = reminder_->count();
  rail_->set_badge(u"deadlines"_s, overdue + today,
                   tr("%1 overdue, %2 due today").arg(overdue).arg(today));
  if (std::exchange(reminded_, true) || overdue == 0) return;
  say(tr("%n deadline(s) overdue", nullptr, overdue), Tone::warn, tr("Show"),
      [this] { open_page(u"deadlines"_s); });
}

void Workbench::search(const QString& text) {
  if (text.isEmpty()) { // an emptied box takes nobody away from where they are
    if (Page* records = page_of(u"records"_s)) records->search(text);
    return;
  }
  if (current_ != u"records"_s || !editors_.empty()) open_page(u"records"_s);
  if (current_ == u"records"_s && editors_.empty()) current_page()->search(text);
}

void Workbench::lock() {
  // Not asked whether to leave: what is half written is kept as a draft.
  session_.lock();
}

void Workbench::say(const QString& text, Tone tone, const QString& action,
                    std::function<void()> run) {
  toast_->say(text, tone, action, std::move(run));
}

void Workbench::show_palette() {
  if (!palette_) palette_ = new Palette(session_, *this, this);
  palette_->open(commands_everywhere(), commands_here());
}

void Workbench::show_shortcuts() {
  (new ShortcutSheet(commands_everywhere(), commands_here(), this))->open();
}

void Workbench::show_introduction() {
  if (introduction_) return;
  if (!has_page_over() && !pages_.rail.empty()) open_page(pages_.rail.front().name);
  introduction_ = new Introduction(this);
  Q_EMIT introduction_shown();
}

void Workbench::introduce_once() {
  const QString seen = u"introduced_%1"_s.arg(session_.store().user().id);
  if (!session_.store().setting(seen).isEmpty()) return;
  show_introduction();
  connect(introduction_, &Introduction::finished, this, [this, seen] {
    // Where it cannot be kept, it is shown once more.
    [[maybe_unused]] const auto kept = session_.store().set_setting(seen, u"yes"_s);
  });
}

void Workbench::show_assignments() {
  const auto count = static_cast<int>(assignments_->news().size());
  rail_->set_badge(u"records"_s, count, tr("%n new assignment(s)", nullptr, count));
}

// A message that somebody is still reading is not pushed away by this one.
void Workbench::tell_of_assignments() {
  const auto& news = assignments_->news();
  tell_later_.stop();
  if (news.empty()) return;
  if (toast_->isVisible()) return tell_later_.start(after_a_message);
  say(tr("%n new assignment(s)", nullptr, static_cast<int>(news.size())), Tone::info, tr("Show"),
      [this] {
        if (assignments_->news().size() == 1) return open_record(assignments_->news().front());
        store::Filter filter;
        filter.open_only = true;
        open_records(filter);
      });
}

// A ledger, or a photo of the record that is open, dragged anywhere over the window.
void Workbench::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList files = files_in(*event->mimeData());
  if (files.isEmpty()) return;
  const Page* page = current_page();
  drop_hint_->come(files, page ? page->drop_advice(files) : QString());
  event->acceptProposedAction();
}

void Workbench::dragLeaveEvent(QDragLeaveEvent*) {
  drop_hint_->hide();
}

void Workbench::dropEvent(QDropEvent* event) {
  drop_hint_->hide();
  event->acceptProposedAction();
  take_files(files_in(*event->mimeData()));
}

void Workbench::take_files(const QStringList& files) {
  if (files.isEmpty()) return;
  if (Page* page = current_page(); page && page->take_files(files)) return;
  open_page(u"import"_s);
  if (current_ == u"import"_s && editors_.empty()) current_page()->take_files(files);
}

void Workbench::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    toast_->hide(); // said in the other language
    retranslate();
  }
  QWidget::changeEvent(event);
}

void Workbench::retranslate() {
  const store::StudioInfo studio = session_.store().studio();
  rail_->retranslate();
  rail_->set_studio(studio.name);
  top_->retranslate(session_.language());
  set_shortcuts();
  status_->refresh();
  if (reminded_) show_reminder();
  show_assignments();
  if (studio.demo)
    demo_->show_message(
        tr("Demonstration: invented people and cases; all of it is thrown away on exit."),
        Tone::warn);
}

} // namespace fengqiao::ui
