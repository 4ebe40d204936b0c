// What an editor keeps while it is written in, and how it is left: nothing is asked as long as
// nothing is lost.
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Record;

namespace {

QString time_of_day(const QDateTime& at, QDate today) {
  const QDateTime local = at.toLocalTime();
  return local.toString(local.date() == today ? u"HH:mm"_s : u"MM-dd HH:mm"_s);
}

} // namespace

// What was half written the last time is gone on with, wherever the record is opened from: a new
// draft would take its place.
void RecordEditor::take_draft() {
  const auto drafts = store().drafts();
  if (!drafts) return;
  const auto kept = std::ranges::find(*drafts, record_.header.id, &store::Draft::id);
  if (kept == drafts->end() || kept->record == stored_ || kept->record.kind() != stored_.kind())
    return;
  record_ = kept->record;
  given_changes_ = true;
  draft_from_ = kept->saved_at;
}

void RecordEditor::offer_stored() {
  draft_kept_ = true;
  draft_banner_->show_message(
      tr("What was half written is shown, kept at %1.").arg(time_of_day(draft_from_, today())),
      Tone::info, tr("Show what is saved"), [this] {
        draft_banner_->hide();
        edit([this](Record& record) { record = stored_; });
        given_changes_ = false;
        baseline_ = current();
        check();
      });
  draft_banner_->set_closable(true);
}

void RecordEditor::keep_draft() {
  draft_timer_.stop();
  if (done_) return;
  if (!is_changed()) return drop_draft();
  const QDateTime now = store().clock().utc();
  const auto kept = store().keep_draft({record_.header.id, current(), now});
  draft_kept_ = kept.has_value();
  draft_note_->setText(kept ? tr("Draft kept at %1").arg(time_of_day(now, today()))
                            : kept.error().text());
}

void RecordEditor::drop_draft() {
  if (auto dropped = store().drop_draft(record_.header.id); !dropped)
    shell().say(dropped.error().text(), Tone::warn);
  draft_kept_ = false;
  draft_note_->clear();
}

void RecordEditor::about_to_lock() {
  if (is_changed()) keep_draft();
}

bool RecordEditor::may_leave() {
  // A draft has no place for them.
  const int files = std::max(attachments_->waiting(), attachments_->is_reading() ? 1 : 0);
  if (files > 0 && !ask_without_files_(files)) return false;
  if (!is_changed()) {
    if (draft_kept_) drop_draft(); // everything was taken back
    return true;
  }
  switch (ask_leave_()) {
  case Leave::stay:
    return false;
  case Leave::keep_draft:
    keep_draft();
    say_kept();
    break;
  case Leave::discard:
    drop_draft();
    break;
  }
  done_ = true;
  draft_timer_.stop();
  return true;
}

void RecordEditor::say_kept() {
  const QString what = record_.header.number.isEmpty() ? records::label(record_.kind(), language())
                                                       : record_.header.number;
  shell().say(tr("Kept as a draft: %1").arg(what), Tone::neutral, tr("Discard"),
              [&open = session(), id = record_.header.id] {
                if (!open.is_open()) return;
                // Fails only where the disk does; the draft is then still listed.
                (void)open.store().drop_draft(id);
                open.records_were_changed();
              });
}

void RecordEditor::leave(const std::function<void()>& then) {
  shell().close_editor(this);
  if (then) then();
}

void RecordEditor::leave_if_allowed() {
  if (may_leave()) leave();
}

} // namespace fengqiao::ui
