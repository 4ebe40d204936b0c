// What the page of two versions shows, and the ways to it.
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/clash/clash_row.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/tab_order.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QRegularExpression>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Compared;
using records::RecordId;
using records::Take;

namespace {

QString time_text(const QDateTime& at) {
  return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"—"_s;
}

QString words(const char* source) {
  return QCoreApplication::translate("ClashPage", source);
}

} // namespace

QString ClashPage::with_numbers(QString text) const {
  static const QRegularExpression id(
      u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
  for (auto found = id.match(text); found.hasMatch(); found = id.match(text)) {
    const auto read = RecordId::parse(found.captured());
    const auto entry = read ? store().entry(*read) : std::nullopt;
    text.replace(found.capturedStart(), found.capturedLength(),
                 entry ? entry->number : tr("a record that is not here"));
  }
  return text;
}

void ClashPage::retranslate() {
  back_->setToolTip(tr("Back"));
  back_->setAccessibleName(tr("Back"));
  later_->setText(tr("Decide later"));
  save_->setText(tr("Save decision"));
  show_all();
  show_waiting();
  Q_EMIT title_changed();
}

void ClashPage::show_all() {
  if (!clash_) return;
  const records::Record& ours = clash_->ours();
  title_->setText(tr("Two versions of %1").arg(ours.header.number));
  kind_->set(records::label(ours.kind(), language()), Tone::neutral);
  show_numbers_->setText(numbers_shown_ ? tr("Hide ID numbers") : tr("Show ID numbers"));
  show_sides();
  show_rows();
  show_choices();
}

void ClashPage::show_sides() {
  const store::Rival& rival = clash_->rival();
  const records::Header& ours = clash_->ours().header;
  const records::Header& theirs = rival.record.header;
  const QString unknown = tr("somebody");
  const auto who = [&](const records::Header& header) {
    const QString name = header.updated_by.isEmpty() ? unknown : header.updated_by;
    return tr("Saved by %1, %2", "a name, day and time").arg(name, time_text(header.updated_at));
  };
  sides_[0].card->set_title(tr("This computer"));
  sides_[0].who->setText(who(ours));
  sides_[1].card->set_title(tr("The center"));
  sides_[1].who->setText(who(theirs) + u'\n' +
                         tr("From %1, received %2", "a computer's name, day and time")
                             .arg(rival.device.isEmpty() ? tr("the center") : rival.device,
                                  time_text(rival.received_at)));
  const bool deleted[] = {clash_->ours_deleted(), rival.deleted};
  const QString take[] = {clash_->is_about_deletion() && deleted[0] ? tr("Delete it as here")
                                                                    : tr("Take all of this side"),
                          clash_->is_about_deletion() && deleted[1] ? tr("Delete it as there")
                                                                    : tr("Take all of this side")};
  for (size_t i = 0; i < 2; ++i) {
    sides_[i].what->setText(tr("This version deletes the record."));
    sides_[i].what->setVisible(deleted[i]);
    sides_[i].take->setText(clash_->is_about_deletion() && !deleted[i] ? tr("Keep the record")
                                                                       : take[i]);
    sides_[i].take->setAccessibleName(
        u"%1: %2"_s.arg(i == 0 ? tr("This computer") : tr("The center"), sides_[i].take->text()));
  }
}

void ClashPage::show_rows() {
  const bool had_focus =
      rows_part_ && window()->focusWidget() && rows_part_->isAncestorOf(window()->focusWidget());
  if (rows_part_) {
    rows_part_->hide();
    rows_part_->deleteLater();
  }
  rows_.clear();
  rows_part_ = new QWidget;
  auto* column = new QVBoxLayout(rows_part_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  QString same = u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
  int alike = 0;
  bool has_numbers = false;
  const auto all =
      records::compare(clash_->ours(), clash_->rival().record, language(),
                       numbers_shown_ ? records::Numbers::full : records::Numbers::masked);
  for (Compared row : all) {
    row.ours = with_numbers(row.ours);
    row.theirs = with_numbers(row.theirs);
    has_numbers = has_numbers || row.private_number;
    if (!row.differs) {
      ++alike;
      const QString label = row.group.isEmpty() ? row.label : row.group + u" · "_s + row.label;
      same +=
          u"<tr><td width='30%' style='color:%1; padding-right:8px'>%2</td><td>%3</td></tr>"_s.arg(
              colours().muted.name(), label.toHtmlEscaped(),
              row.ours.toHtmlEscaped().replace(u'\n', u"<br>"_s));
      continue;
    }
    if (row.ours == row.theirs && row.private_number) {
      row.ours += tr(" (the hidden digits differ)");
      row.theirs += tr(" (the hidden digits differ)");
    }
    if (!rows_.empty()) {
      auto* line = new QFrame;
      line->setProperty("rule", true);
      column->addWidget(line);
    }
    auto* made = new ClashRow(row);
    connect(made, &ClashRow::taken, this,
            [this, path = row.path](Take take) { choose(path, take); });
    column->addWidget(made);
    rows_.push_back(made);
  }
  fields_->body()->addWidget(rows_part_);
  same_lines_->setText(same + u"</table>"_s);
  same_->head()->setText(tr("Show all: %n field(s) that are the same", nullptr, alike));
  same_card_->setVisible(alike > 0);
  show_numbers_->setVisible(has_numbers);
  set_reading_order(this);
  if (had_focus && !rows_.empty()) rows_.front()->take_focus();
}

void ClashPage::show_choices() {
  if (!clash_) return;
  const bool deletion = clash_->is_about_deletion();
  for (ClashRow* row : rows_) {
    row->show_taken(clash_->taken(row->path()));
    row->setEnabled(!deletion);
  }
  const auto side = clash_->whole_side();
  for (size_t i = 0; i < 2; ++i) {
    const bool is_taken = side && *side == (i == 0 ? Take::ours : Take::theirs);
    sides_[i].take->setIcon(is_taken ? icon(u"check"_s, colours().accent) : QIcon());
    sides_[i].take->setAccessibleDescription(is_taken ? tr("Chosen") : QString());
  }
  const int left = clash_->left();
  fields_->setVisible(!rows_.empty());
  fields_->set_title(tr("%n field(s) differ", nullptr, static_cast<int>(rows_.size())));
  fields_->set_note(deletion ? tr("One side deletes the record. Decide above whether it is kept; "
                                  "what differs is shown to be read.")
                             : tr("Choose for each field. Underlined is what differs."));
  left_->setText(left == 0  ? tr("Everything is decided")
                 : deletion ? tr("To be decided: keep or delete")
                            : tr("%1 of %2 still to be decided").arg(left).arg(clash_->count()));
  left_->setEnabled(left > 0 && !deletion);
  save_->setEnabled(left == 0);
}

void ClashPage::show_waiting() {
  waiting_.clear();
  if (const auto all = store().rivals())
    for (const store::Rival& each : *all)
      if (!(each.id == id_)) waiting_.push_back(each.id);
  next_->setVisible(!waiting_.empty());
  next_->setText(tr("%n more waiting", nullptr, static_cast<int>(waiting_.size())));
}

void open_clash(const PageContext& context, const RecordId& id) {
  RecordId wanted = id;
  if (wanted.is_null()) {
    const auto all = context.session.store().rivals();
    if (!all) return context.shell.say(all.error().text(), Tone::bad);
    if (!all->empty()) wanted = all->back().id;
  }
  const auto rival = wanted.is_null() ? Result<std::optional<store::Rival>>(std::nullopt)
                                      : context.session.store().rival(wanted);
  if (!rival) return context.shell.say(rival.error().text(), Tone::bad);
  if (!*rival)
    return context.shell.say(words(QT_TRANSLATE_NOOP("ClashPage", "No versions wait to be "
                                                                  "decided on.")));
  context.shell.open_over(new ClashPage(context, wanted));
}

void show_clash_banner(Banner* banner, const PageContext& context, const RecordId& id) {
  const auto entry = context.session.store().entry(id);
  if (!entry || entry->arrival != store::Arrival::conflict) return banner->hide();
  banner->show_message(
      words(QT_TRANSLATE_NOOP("ClashPage", "Another version of this record came from the center. "
                                           "Both are kept until you decide.")),
      Tone::warn, words(QT_TRANSLATE_NOOP("ClashPage", "Compare…")),
      [context, id] { open_clash(context, id); });
}

} // namespace fengqiao::ui
