// The parts of the mediation editor that grow and shrink: parties, meetings, instalments,
// follow-ups.
#include "ui/pages/editors/mediation_editor.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
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
                                      const std::vector<std::vector<QWidget*>>& rows) {
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

void MediationEditor::rebuild_lists(const Mediation& m) {
  FormBinder& f = binder();
  QVBoxLayout* meetings = fresh(meetings_part_, meetings_);
  const auto meeting = [&](const QString& path, auto at,
                           const std::function<void(Record&)>& remove) {
    FormField* on = f.date(path + u".on"_s, [at](Record& r) -> QDate& { return at(r).on; });
    FormField* place =
        f.line(path + u".place"_s, [at](Record& r) -> QString& { return at(r).place; });
    FormField* present =
        f.line(path + u".present"_s, [at](Record& r) -> QString& { return at(r).present; });
    FormField* notes = f.area(
        path + u".notes"_s, [at](Record& r) -> QString& { return at(r).notes; }, 3);
    FormField* result =
        f.line(path + u".result"_s, [at](Record& r) -> QString& { return at(r).result; });
    entry_frame(meetings, remove, {{on, place}, {present}, {notes}, {result}});
  };
  for (size_t i = 0; i < m.investigations.size(); ++i)
    meeting(
        u"body.investigations[%1]"_s.arg(i),
        [i](Record & r) -> auto& { return body(r).investigations[i]; },
        [i](Record& r) { take_out(body(r).investigations, i); });
  for (size_t i = 0; i < m.sessions.size(); ++i)
    meeting(
        u"body.sessions[%1]"_s.arg(i), [i](Record & r) -> auto& { return body(r).sessions[i]; },
        [i](Record& r) { take_out(body(r).sessions, i); });
  const QDate day = today();
  add_row(meetings, {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add an investigation"),
                           [day](Record& r) { body(r).investigations.push_back({.on = day}); }),
                     adder(QT_TRANSLATE_NOOP("RecordEditor", "Add a mediation session"),
                           [day](Record& r) { body(r).sessions.push_back({.on = day}); })});

  QVBoxLayout* parts = fresh(instalments_part_, agreement_);
  for (size_t i = 0; i < m.instalments.size(); ++i) {
    const QString path = u"body.instalments[%1]"_s.arg(i);
    const auto at = [i](Record& r) -> Instalment& { return body(r).instalments[i]; };
    entry_frame(
        parts, [i](Record& r) { take_out(body(r).instalments, i); },
        {{f.date(path + u".due_on"_s, [at](Record& r) -> QDate& { return at(r).due_on; }),
          f.money(
              path + u".amount_cents"_s, [at](Record & r) -> auto& { return at(r).amount; }),
          f.date(path + u".paid_on"_s, [at](Record& r) -> QDate& { return at(r).paid_on; })}});
  }
  add_row(parts, {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add an instalment"),
                        [](Record& r) { body(r).instalments.push_back({}); })});

  QVBoxLayout* visits = fresh(follow_ups_part_, follow_ups_);
  for (size_t i = 0; i < m.follow_ups.size(); ++i) {
    const QString path = u"body.follow_ups[%1]"_s.arg(i);
    const auto at = [i](Record& r) -> FollowUp& { return body(r).follow_ups[i]; };
    FormField* on = f.date(path + u".on"_s, [at](Record& r) -> QDate& { return at(r).on; });
    FormField* visitor =
        f.line(path + u".visitor"_s, [at](Record& r) -> QString& { return at(r).visitor; });
    FormField* content = f.term_if_any<Satisfaction>(
        path + u".satisfaction"_s, [at](Record & r) -> auto& { return at(r).satisfaction; });
    content->set_hint(tr("Ask at every follow-up."));
    FormField* found = f.area(
        path + u".found"_s, [at](Record& r) -> QString& { return at(r).found; }, 2);
    QCheckBox* trouble =
        f.check(path + u".new_trouble"_s, [at](Record& r) -> bool& { return at(r).new_trouble; });
    entry_frame(visits, [i](Record& r) { take_out(body(r).follow_ups, i); },
                {{on, visitor, content}, {found}, {trouble}});
  }
  const QString visitor = shown_record().header.handler;
  add_row(visits,
          {adder(QT_TRANSLATE_NOOP("RecordEditor", "Add a follow-up"), [day, visitor](Record& r) {
            body(r).follow_ups.push_back({day, visitor, {}, {}, false});
          })});
}

} // namespace fengqiao::ui
