// The parts of the mediation editor that grow and shrink: parties, meetings, instalments,
// follow-ups.
#include "ui/pages/editors/entry_fields.h"
#include "ui/pages/editors/mediation_editor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

template <typename T>
void take_out(std::vector<T>& list, size_t index) {
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
}

// Readable as before, but not to be changed.
void make_fixed(QWidget* frame) {
  for (QLineEdit* line : frame->findChildren<QLineEdit*>())
    line->setReadOnly(true);
  for (QPlainTextEdit* area : frame->findChildren<QPlainTextEdit*>())
    area->setReadOnly(true);
  for (DateField* day : frame->findChildren<DateField*>())
    day->set_read_only(true);
  for (QComboBox* choice : frame->findChildren<QComboBox*>())
    choice->setEnabled(false);
  for (QCheckBox* box : frame->findChildren<QCheckBox*>())
    box->setEnabled(false);
  frame->setToolTip(MediationEditor::tr("What was kept is corrected on the case page, by a new "
                                        "entry."));
}

QFrame* rule() {
  auto* line = new QFrame;
  line->setProperty("rule", true);
  return line;
}

} // namespace

QVBoxLayout* MediationEditor::fresh(QWidget*& holder, Card* in) {
  if (holder) {
    binder().forget(holder);
    forget_parts_in(holder);
    holder->hide();
    // Deleted later: the button that asked for it lies inside.
    holder->deleteLater();
  }
  holder = new QWidget(in);
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  in->body()->addWidget(holder);
  return column;
}

QPushButton* MediationEditor::adder(const char* text, const std::function<void(Record&)>& add) {
  QPushButton* more = button(text, u"plus"_s);
  set_button(more, Button::flat);
  connect(more, &QPushButton::clicked, this, [this, add] { edit(add); });
  return more;
}

void MediationEditor::add_row(QVBoxLayout* into, const std::vector<QPushButton*>& adders) {
  auto* row = new QHBoxLayout;
  for (QPushButton* each : adders)
    row->addWidget(each);
  row->addStretch();
  into->addLayout(row);
}

QWidget* MediationEditor::entry_frame(QVBoxLayout* into, const std::function<void(Record&)>& remove,
                                      const FieldRows& rows) {
  if (into->count() > 0) into->addWidget(rule());
  auto* frame = new QWidget;
  auto* across = new QHBoxLayout(frame);
  across->setContentsMargins(0, 0, 0, 0);
  auto* fields = new QVBoxLayout;
  lay(fields, rows);
  across->addLayout(fields, 1);
  if (remove) {
    auto* close = new QToolButton;
    close->setIcon(icon(u"close"_s, colours().muted));
    close->setToolTip(tr("Remove"));
    close->setAccessibleName(tr("Remove"));
    across->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, [this, remove] { edit(remove); });
  }
  into->addWidget(frame);
  return frame;
}

void MediationEditor::party_block(QVBoxLayout* into, size_t index, bool removable) {
  const QString path = u"body.parties[%1]"_s.arg(index);
  const auto at = [index](Record& r) -> Party& { return body(r).parties[index]; };
  QWidget* frame = entry_frame(into,
                               removable ? [index](Record& r) { take_out(body(r).parties, index); }
                                         : std::function<void(Record&)>(),
                               {});
  auto* fields =
      static_cast<QVBoxLayout*>(static_cast<QHBoxLayout*>(frame->layout())->itemAt(0)->layout());
  person_fields(fields, path + u".person"_s, [at](Record& r) -> Person& { return at(r).person; });
  FormBinder& f = binder();
  FormField* representative =
      f.line(path + u".person.legal_representative"_s,
             [at](Record& r) -> QString& { return at(r).person.legal_representative; });
  FormField* agent =
      f.line(path + u".agent"_s, [at](Record& r) -> QString& { return at(r).agent; });
  lay(fields, {{representative, agent}});
}

void MediationEditor::rebuild_parties(const Mediation& m) {
  for (const Side side : {Side::applicant, Side::respondent}) {
    const auto at = static_cast<size_t>(side);
    QVBoxLayout* column = fresh(side_parts_[at], side_cards_[at]);
    const auto count = std::ranges::count(m.parties, side, &Party::side);
    size_t behind = 0; // where one more of this side goes
    for (size_t i = 0; i < m.parties.size(); ++i) {
      if (m.parties[i].side == side) party_block(column, i, count > 1);
      if (m.parties[i].side <= side) behind = i + 1;
    }
    const char* text = side == Side::applicant
                           ? QT_TRANSLATE_NOOP("RecordEditor", "Add an applicant")
                           : QT_TRANSLATE_NOOP("RecordEditor", "Add a respondent");
    add_row(column, {adder(text, [side, behind](Record& r) {
              auto& parties = body(r).parties;
              parties.insert(parties.begin() + static_cast<std::ptrdiff_t>(behind), {side, {}, {}});
            })});
  }
}

bool MediationEditor::is_kept(size_t index, size_t kept) const {
  return stored_record().header.revision > 0 && index < kept;
}

void MediationEditor::rebuild_lists(const Mediation& m) {
  FormBinder& f = binder();
  const auto& kept = std::get<Mediation>(stored_record().body);
  QVBoxLayout* meetings = fresh(meetings_part_, meetings_);
  for (size_t i = 0; i < m.investigations.size(); ++i)
    entry(
        meetings, m.investigations[i].corrected, is_kept(i, kept.investigations.size()),
        [i](Record& r) { take_out(body(r).investigations, i); },
        investigation_fields(
            f, u"body.investigations[%1]"_s.arg(i), [i](Record & r) -> auto& {
              return body(r).investigations[i];
            }));
  for (size_t i = 0; i < m.sessions.size(); ++i)
    entry(
        meetings, m.sessions[i].corrected, is_kept(i, kept.sessions.size()),
        [i](Record& r) { take_out(body(r).sessions, i); },
        session_fields(
            f, u"body.sessions[%1]"_s.arg(i), [i](Record & r) -> auto& {
              return body(r).sessions[i];
            }));
  const QDate day = today();
  add_row(meetings, {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add an investigation"),
                           [day](Record& r) { body(r).investigations.push_back({.on = day}); }),
                     adder(QT_TRANSLATE_NOOP("RecordEditor", "Add a mediation session"),
                           [day](Record& r) { body(r).sessions.push_back({.on = day}); })});
  rebuild_instalments(m);
  QVBoxLayout* visits = fresh(follow_ups_part_, follow_ups_);
  for (size_t i = 0; i < m.follow_ups.size(); ++i)
    entry(
        visits, m.follow_ups[i].corrected, is_kept(i, kept.follow_ups.size()),
        [i](Record& r) { take_out(body(r).follow_ups, i); },
        follow_up_fields(
            f, u"body.follow_ups[%1]"_s.arg(i), [i](Record & r) -> auto& {
              return body(r).follow_ups[i];
            }));
  const QString visitor = shown_record().header.handler;
  add_row(visits,
          {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add a follow-up"), [day, visitor](Record& r) {
            body(r).follow_ups.push_back({day, visitor, {}, {}, false, {}});
          })});
}

// What was kept is never changed: it is corrected on the case page, where the old words stay. One
// that was replaced is read there.
void MediationEditor::entry(QVBoxLayout* into, const QString& corrected, bool is_kept_entry,
                            const std::function<void(Record&)>& remove, const FieldRows& rows) {
  QWidget* frame = entry_frame(into, is_kept_entry ? std::function<void(Record&)>() : remove, rows);
  if (is_kept_entry) make_fixed(frame);
  frame->setVisible(corrected.isEmpty());
}

void MediationEditor::rebuild_instalments(const Mediation& m) {
  FormBinder& f = binder();
  QVBoxLayout* parts = fresh(instalments_part_, agreement_);
  for (size_t i = 0; i < m.instalments.size(); ++i)
    entry_frame(
        parts, [i](Record& r) { take_out(body(r).instalments, i); },
        instalment_fields(
            f, u"body.instalments[%1]"_s.arg(i), [i](Record & r) -> auto& {
              return body(r).instalments[i];
            }));
  add_row(parts, {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add an instalment"),
                        [](Record& r) { body(r).instalments.push_back({}); })});
}

} // namespace fengqiao::ui
