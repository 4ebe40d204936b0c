#include "ui/pages/editors/record_editor.h"

#include "core/records/course.h"
#include "core/records/repair.h"
#include "core/records/states.h"
#include "core/records/validate.h"
#include "ui/models/marks.h"
#include "ui/models/wording.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/editors/editor_dialogs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::Record;

namespace {

constexpr auto after_typing = 500ms;
constexpr auto between_drafts = 2s;

// Known before the first save: drafts and links need it.
records::RecordId fresh_id(const store::Clock& clock) {
  std::array<quint8, 10> random;
  for (quint8& byte : random)
    byte = static_cast<quint8>(QRandomGenerator::system()->bounded(256));
  return records::RecordId::make(clock.utc().toMSecsSinceEpoch(), random);
}

bool carries_entries(const Record& record) {
  Record bare = record;
  bare.header.id = {};
  return !(bare == records::empty_record(record.kind()));
}

} // namespace

RecordEditor::RecordEditor(const PageContext& page_context, const Record& record,
                           const QString& name)
    : Page(page_context, name), record_(record), first_state_(record.header.state),
      form_(new FormBinder(record.kind(), language(), this)), history_(new FormHistory(this)) {
  roster_ = store().roster().value_or(records::Roster());
  campaigns_ = store().campaigns().value_or(std::vector<records::Campaign>());
  records::Header& header = record_.header;
  if (header.revision == 0) {
    given_changes_ = carries_entries(record);
    if (header.id.is_null()) header.id = fresh_id(store().clock());
    if (!header.occurred_on.isValid()) header.occurred_on = today();
    if (header.handler.isEmpty()) header.handler = store().user().name;
    if (!given_changes_) header.adviser_service = store().user().role == store::Role::adviser;
  }
  stored_ = record_;
  if (const auto stored = store().load(header.id); stored && header.revision > 0) {
    given_changes_ = !(*stored == record);
    first_state_ = stored->header.state;
    stored_ = *stored;
    if (!given_changes_) take_draft();
  }
  ask_leave_ = [this] {
    keep_draft();
    return draft_kept_ ? Leave::keep_draft : ask_to_leave(this);
  };
  ask_without_files_ = [this](int files) { return ask_to_leave_files(this, files); };
  check_timer_.setSingleShot(true);
  draft_timer_.setSingleShot(true);
  connect(&check_timer_, &QTimer::timeout, this, &RecordEditor::check);
  connect(&draft_timer_, &QTimer::timeout, this, &RecordEditor::keep_draft);
  form_->set_undone_by_form();
  connect(form_, &FormBinder::field_changed, this, &RecordEditor::on_changed);
  connect(form_, &FormBinder::field_left, this, &RecordEditor::on_field_left);
  connect(history_, &FormHistory::went, this, &RecordEditor::show_state);
  connect(history_, &FormHistory::changed, this, &RecordEditor::show_undo);
  connect(qApp, &QApplication::focusChanged, history_, &FormHistory::end_step);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  build_head(column);
  build_sheet(column);
  build_foot(column);
}

// A field that holds the focus is left when it is deleted, and would tell an editor that is gone.
RecordEditor::~RecordEditor() {
  form_->disconnect(this);
}

void RecordEditor::preset(const std::function<void(Record&)>& fill) {
  fill(record_);
  fill(stored_);
}

void RecordEditor::begin() {
  attachments_ = new AttachmentsCard(context());
  // Where fewer cards stand: to be seen without going down.
  columns_[columns_[0]->count() <= columns_[1]->count() ? 0 : 1]->addWidget(attachments_);
  for (QVBoxLayout* part : columns_)
    part->addStretch();
  show_record();
  baseline_ = current();
  for (Someone& someone : people_)
    someone.last_id = someone.at(record_).id_number.text();
  fill_states();
  check();
  history_->begin(form_state());
  attachments_->show_record(record_.header.id, record_.header.revision > 0);
  if (draft_from_.isValid()) offer_stored();
}

// Not a proxy: one that is a child of its page breaks the chain that the tab key follows.
void RecordEditor::focusInEvent(QFocusEvent* event) {
  Page::focusInEvent(event);
  if (const auto fields = form_->fields(); !fields.empty())
    takes_focus(fields.front()->editor())->setFocus(event->reason());
}

Record RecordEditor::current() const {
  Record now = record_;
  form_->take(now);
  return now;
}

bool RecordEditor::is_changed() const {
  return !done_ && (given_changes_ || !(current() == baseline_));
}

QString RecordEditor::title() const {
  return record_.header.number.isEmpty() ? records::label(record_.kind(), language())
                                         : record_.header.number;
}

void RecordEditor::show_record() {
  rebuild(record_);
  form_->show(record_);
  show_head();
}

void RecordEditor::put(const std::function<void(Record&)>& change) {
  const auto texts = form_->unreadable_texts();
  Record changed = current();
  change(changed);
  record_ = changed;
  show_record();
  form_->show_texts(texts);
}

void RecordEditor::edit(const std::function<void(Record&)>& change) {
  put(change);
  suggest_campaign();
  history_->note(form_state(), {});
  changed_somehow();
}

void RecordEditor::move_to(Record& record, records::State state,
                           const std::optional<Record>& before) {
  if (state == record.header.state || !records::may_follow(record.kind(), first_state_, state))
    return;
  // Going from one choice to another begins where the first began, so that no outcome is left over
  // from a state that was not meant.
  const bool untouched = record == after_state_;
  if (untouched) record = before_state_;
  before_state_ = before.value_or(record);
  records::enter_state(record, state, today());
  after_state_ = record;
}

void RecordEditor::changed_somehow() {
  check_timer_.start(after_typing);
  if (!draft_timer_.isActive()) draft_timer_.start(between_drafts);
}

void RecordEditor::on_changed(const QString& path) {
  touched_.insert(path);
  campaign_said_ = campaign_said_ || path == u"campaign";
  suggest_campaign();
  history_->note(form_state(), path);
  changed_somehow();
}

// What follows from a field that the user changed; one that is only passed through says nothing.
void RecordEditor::on_field_left(const QString& path) {
  if (touched_.erase(path) > 0) {
    Record now = current();
    const Record before = now;
    take_particulars(now, path);
    complete(now, path);
    if (!(now == before)) put([&](Record& record) { record = now; });
    suggest_campaign();
    history_->follow(form_state());
  }
  check();
}

void RecordEditor::take_particulars(Record& record, const QString& path) {
  for (Someone& someone : people_) {
    if (!path.startsWith(someone.path + u'.')) continue;
    records::Person& person = someone.at(record);
    const QString id_text = person.id_number.text();
    if (path.endsWith(u".id_number") && id_text != someone.last_id) {
      const auto before = records::Entered<records::IdNumber>(someone.last_id).value();
      someone.last_id = id_text;
      const auto id = person.id_number.value();
      if (!id) return;
      if (!person.birth_date.isValid() || (before && person.birth_date == before->birth_date()))
        person.birth_date = id->birth_date();
      if (!person.gender || (before && person.gender == before->gender()))
        person.gender = id->gender();
    } else if (!path.endsWith(u".gender") && !path.endsWith(u".birth_date"))
      return;
    add_groups(record, person);
  }
}

bool RecordEditor::check() {
  check_timer_.stop();
  offer_campaigns();
  const Record now = current();
  rebuild(now);
  show_people(now);
  std::vector<records::Finding> findings = records::validate(now, today());
  const bool sound = !records::has_error(findings);
  if (!asked_to_save_) std::erase_if(findings, [](const auto& f) { return f.code == u"required"; });
  const auto left = show_findings(findings, form_->fields());
  show_marks(now);
  offer_ways(findings);
  const auto unreadable = form_->unreadable();
  for (FormField* field : unreadable) {
    field->show_message(
        tr("This cannot be read. Write a date as 2021-07-03, an amount as 1234.50."), Tone::bad);
    offer_readings(field);
  }
  banner_->setVisible(banner_->isVisibleTo(this) && !sound && asked_to_save_);
  if (asked_to_save_)
    for (const records::Finding& finding : left)
      if (finding.severity == records::Severity::error)
        banner_->show_message(
            u"%1: %2"_s.arg(records::field_label(record_.kind(), finding.field, language()),
                            finding.message.text()),
            Tone::bad);
  show_head();
  show_finding_count();
  history_->follow(form_state());
  set_reading_order(this);
  return sound && unreadable.empty();
}

void RecordEditor::show_marks(const Record& now) {
  for (const records::Mark& mark : marks_after(stored_, now, {})) {
    FormField* field = form_->field(field_path(stored_, mark.field));
    if (!field || field->has_finding()) continue;
    field->show_message(mark.written.isEmpty()
                            ? tr("To be checked.")
                            : tr("To be checked. The ledger says: %1").arg(mark.written),
                        Tone::warn);
  }
}

void RecordEditor::show_first_problem() {
  for (FormField* field : form_->fields()) {
    if (field->tone() != Tone::bad) continue;
    scroll_->ensureWidgetVisible(field, 0, 80);
    takes_focus(field->editor())->setFocus();
    if (!banner_->isVisibleTo(this))
      banner_->show_message(tr("Not saved yet: please mend the fields marked red."), Tone::bad);
    return;
  }
}

void RecordEditor::finish_typing() {
  if (auto* line = qobject_cast<QLineEdit*>(focusWidget())) Q_EMIT line->editingFinished();
}

bool RecordEditor::save() {
  finish_typing();
  if (attachments_->is_reading()) {
    banner_->show_message(tr("Photos are still being read. Save again in a moment."), Tone::info);
    return false;
  }
  asked_to_save_ = true;
  if (!check()) {
    show_first_problem();
    return false;
  }
  Record record = current();
  before_save(record);
  keep_who_they_are(record);
  records::complete(record);
  const auto noted = records::note_step(record, stored_,
                                        {today(), store().user().name, store().clock().utc(), {}});
  if (!noted) {
    save_failed(noted.error());
    if (const auto way = records::step_repair(record, stored_))
      banner_->show_message(noted.error().text(), Tone::bad, way->offer.text(),
                            [this, mended = way->record] {
                              banner_->hide();
                              edit([&](Record& now) { now = mended; });
                              check();
                            });
    return false;
  }
  record.header.marks = marks_after(stored_, record, records::validate(record, today()));
  const auto result = store().save(record);
  if (!result) {
    save_failed(result.error());
    return false;
  }
  record.header.number = result->number;
  record.header.revision = result->revision;
  const Record before = record_;
  record_ = record;
  saved(*result, before);
  return true;
}

void RecordEditor::saved(const store::SaveResult& result, const Record& before) {
  done_ = true;
  draft_timer_.stop();
  drop_draft();
  if (before.header.revision == 0) link_back(record_);
  attachments_->record_saved();
  after_save(record_);
  session().records_were_changed();
  shell().say(tr("Saved: %1").arg(result.number), Tone::good);
}

// The other end of a link is saved here too; it fails only where somebody holds that record.
void RecordEditor::link_back(const Record& saved_record) {
  for (const records::RecordId& id : saved_record.header.links) {
    auto other = store().load(id);
    if (!other ||
        std::ranges::find(other->header.links, saved_record.header.id) != other->header.links.end())
      continue;
    other->header.links.push_back(saved_record.header.id);
    if (auto linked = store().save(*other); !linked) shell().say(linked.error().text(), Tone::warn);
  }
}

void RecordEditor::save_failed(const Error& error) {
  given_changes_ = true;
  keep_draft();
  const QString text = draft_kept_
                           ? tr("Not saved: %1 Your entries are kept as a draft.").arg(error.text())
                           : tr("Not saved: %1 Your entries are still here.").arg(error.text());
  if (error.fault != Fault::conflict) return banner_->show_message(text, Tone::bad);
  banner_->show_message(text, Tone::bad, tr("Compare…"), [this] {
    const auto stored = store().load(record_.header.id);
    if (!stored) return banner_->show_message(stored.error().text(), Tone::bad);
    const auto choice = ask_which_version(this, *stored, current(), language());
    if (choice == Version::mine) {
      record_.header.revision = stored->header.revision;
      record_.header.number = stored->header.number;
      if (save()) leave();
    } else if (choice == Version::stored) {
      drop_draft();
      done_ = true;
      leave([&target = shell(), id = record_.header.id] { target.open_record(id); });
    }
  });
}

Record RecordEditor::hand_over() {
  const Record now = current();
  done_ = true;
  draft_timer_.stop();
  check_timer_.stop();
  return now;
}

} // namespace fengqiao::ui
