#include "ui/shell/workbench.h"

#include "ui/shell/rail.h"
#include "ui/shell/reminder.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;

Workbench::Workbench(Session& session, PageRegistry pages, QWidget* parent)
    : QWidget(parent), session_(session), pages_(std::move(pages)),
      rail_(new Rail(pages_.rail, this)), top_(new TopBar(this)), demo_(new Banner(this)),
      stack_(new QStackedWidget(this)), status_(new StatusBar(session, this)),
      toast_(new Toast(this)), reminder_(new Reminder(session, this)) {
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
  connect(&session_, &Session::records_changed, this, &Workbench::refresh_current);
  connect(&session_, &Session::settings_changed, this, [this] {
    rail_->set_studio(session_.store().studio().name);
    refresh_current();
  });
  connect(&session_, &Session::about_to_lock, this, [this] {
    for (Page* editor : editors_)
      editor->about_to_lock();
  });
  connect(reminder_, &Reminder::counted, this, &Workbench::show_reminder);
  connect(reminder_, &Reminder::day_changed, this, &Workbench::refresh_current);
  add_shortcuts();
  retranslate();
  if (!pages_.rail.empty()) open_page(pages_.rail.front().name);
  reminder_->begin();
}

void Workbench::add_shortcuts() {
  const auto on = [this](const QKeySequence& keys, auto run) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
  };
  on(Qt::Key_F2, [this] { new_of_kind(Kind::consultation); });
  on(Qt::Key_F3, [this] { new_of_kind(Kind::mediation); });
  on(Qt::CTRL | Qt::Key_K, [this] { top_->focus_search(); });
  on(Qt::CTRL | Qt::Key_L, [this] { lock(); });
  for (size_t i = 0; i < pages_.rail.size() && i < 9; ++i)
    on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
       [this, i] { open_page(pages_.rail[i].name); });
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
  page->refresh();
  stack_->setCurrentWidget(page);
  page->setFocus();
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

void Workbench::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void Workbench::retranslate() {
  const store::StudioInfo studio = session_.store().studio();
  rail_->retranslate();
  rail_->set_studio(studio.name);
  top_->retranslate(session_.language());
  status_->refresh();
  if (reminded_) show_reminder();
  if (studio.demo)
    demo_->show_message(
        tr("Demonstration: invented people and cases; all of it is thrown away on exit."),
        Tone::warn);
}

} // namespace fengqiao::ui
