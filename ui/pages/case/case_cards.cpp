#include "ui/pages/case/case_cards.h"

#include "core/records/aid_check.h"
#include "core/records/checklist.h"
#include "core/records/subsidy.h"
#include "ui/models/case_steps.h"
#include "ui/pages/case/card_parts.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

QString day(QDate date) {
  return date.toString(Qt::ISODate);
}

QString yuan(Money money) {
  return money.cents() == 0
             ? QString()
             : card_words(QT_TRANSLATE_NOOP("CaseCards", "%1 yuan")).arg(money.yuan());
}

// ---- mediation

Card* side_card(const CaseView& view, const Mediation& m, Side side, const CaseActions& actions) {
  auto* card = new Card(label(side, view.language));
  bool first = true;
  for (const Party& party : m.parties) {
    if (party.side != side) continue;
    if (!first) {
      auto* rule = new QFrame;
      rule->setProperty("rule", true);
      card->body()->addWidget(rule);
    }
    // The record's groups are those of the person who came.
    const bool who_came = first && side == Side::applicant;
    add_person(card, party.person, who_came ? view.record.header.groups : std::vector<Group>(),
               view);
    add_earlier(card, party.person, view, actions);
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Agent")), party.agent);
    first = false;
  }
  return card;
}

Card* dispute_card(const CaseView& view, const Mediation& m, const CaseActions& actions) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Dispute")));
  add_text(card, m.facts);
  add_text(card, m.request, Text::muted);
  QString committee = m.committee;
  if (m.committee_kind) committee += u" · "_s + label(*m.committee_kind, view.language);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Committee")), committee);
  QStringList mediators{view.record.header.handler};
  if (!m.co_mediators.isEmpty()) mediators << m.co_mediators;
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Mediators")), mediators.join(u'、'));
  const QString from = m.transferred_from.isEmpty() ? QString() : u" · "_s + m.transferred_from;
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Source")),
           label(m.source, view.language) + from);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Reason")), m.outcome_reason);
  add_links(card, view, actions);
  return card;
}

Card* agreement_card(const CaseView& view, const Mediation& m) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Agreement")));
  if (m.agreement_form) card->add_to_head(new Chip(label(*m.agreement_form, view.language)));
  add_text(card, m.agreement_terms);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Amount")), yuan(m.agreement_amount));
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "To be performed by")),
           day(m.performance_due_on));
  if (!m.instalments.empty()) {
    const auto paid = std::ranges::count_if(
        m.instalments, [](const Instalment& part) { return part.paid_on.isValid(); });
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Instalments")),
             card_words(QT_TRANSLATE_NOOP("CaseCards", "%1 of %2 paid"))
                 .arg(paid)
                 .arg(m.instalments.size()));
    for (const Instalment& part : m.instalments) {
      const bool over = !part.paid_on.isValid() && part.due_on < view.today;
      auto* chip = part.paid_on.isValid()
                       ? new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "paid")), Tone::good)
                   : over
                       ? new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "overdue")), Tone::bad)
                       : new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "ahead")));
      add_widgets(card, {new QLabel(u"%1　%2"_s.arg(day(part.due_on), yuan(part.amount))), chip});
    }
  }
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Urged")), m.urged);
  if (m.confirmation) {
    const Tone tone = *m.confirmation == Confirmation::valid     ? Tone::good
                      : *m.confirmation == Confirmation::refused ? Tone::bad
                                                                 : Tone::info;
    add_widgets(card,
                {new QLabel(card_words(QT_TRANSLATE_NOOP("CaseCards", "Judicial confirmation"))),
                 new Chip(label(*m.confirmation, view.language), tone)});
  }
  return card;
}

void add_paper(Card* card, const FileEntry& entry, const CaseView& view,
               const CaseActions& actions) {
  auto* name = new ElidedLabel(label(entry.kind, view.language));
  const bool complete = entry.state == PaperState::complete;
  const bool by_hand = needs_signature(entry.kind);
  auto* chip = new Chip;
  if (complete)
    chip->set(by_hand ? card_words(QT_TRANSLATE_NOOP("CaseCards", "signed"))
                      : card_words(QT_TRANSLATE_NOOP("CaseCards", "in the file")),
              Tone::good);
  else if (entry.state == PaperState::made)
    chip->set(card_words(QT_TRANSLATE_NOOP("CaseCards", "to be signed")), Tone::warn);
  else
    chip->set(card_words(QT_TRANSLATE_NOOP("CaseCards", "not begun")), Tone::neutral);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::half);
  row->addWidget(name, 1);
  row->addWidget(chip);
  auto* mark = new QToolButton;
  mark->setIcon(icon(complete ? u"edit"_s : u"check"_s, colours().accent));
  const QString what = by_hand ? card_words(QT_TRANSLATE_NOOP("CaseCards", "Note the signatures"))
                               : card_words(QT_TRANSLATE_NOOP("CaseCards", "Put into the file"));
  mark->setToolTip(what);
  mark->setAccessibleName(u"%1: %2"_s.arg(what, label(entry.kind, view.language)));
  mark->setAccessibleDescription(chip->text());
  name->setAccessibleDescription(chip->text());
  mark->setObjectName(u"paper_mark_"_s + key(entry.kind));
  QObject::connect(mark, &QToolButton::clicked, card,
                   [sign = actions.sign, kind = entry.kind] { sign(kind); });
  row->addWidget(mark);
  card->body()->addLayout(row);
}

Card* papers_card(const CaseView& view, const Mediation& m, const CaseActions& actions) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Papers of the file")));
  card->body()->setSpacing(2);
  for (const FileEntry& entry : case_file(m))
    add_paper(card, entry, view, actions);
  return card;
}

void add_same_dispute(Card* card, const Mediation& m, const CaseView& view,
                      const CaseActions& actions) {
  const auto earlier =
      m.same_dispute_as.is_null() ? std::nullopt : view.store.entry(m.same_dispute_as);
  if (earlier)
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Same dispute as")), earlier->number);
  auto* choose = new QPushButton(card_words(QT_TRANSLATE_NOOP("CaseCards", "Same dispute…")));
  choose->setObjectName(u"case_same_dispute"_s);
  set_button(choose, Button::flat);
  QObject::connect(choose, &QPushButton::clicked, card, [run = actions.same_dispute] { run(); });
  card->body()->addWidget(choose, 0, Qt::AlignLeft);
}

Card* subsidy_card(const CaseView& view, const Mediation& m, const CaseActions& actions) {
  const Subsidy s = subsidy(view.record, view.policy);
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Pay per case")));
  if (s.counts())
    card->add_to_head(new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "counts")), Tone::good));
  add_text(card, u"%1　%2"_s.arg(label(s.difficulty, view.language), yuan(s.of_class)),
           Text::strong);
  if (!s.counts()) {
    auto* why = add_text(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "It does not count: %1"))
                                   .arg(refusal_text(s, view.language)));
    why->setObjectName(u"subsidy_missing"_s);
    why->setProperty("finding_line", true);
    set_style_property(why, "tone", tone_name(Tone::warn));
  }
  add_same_dispute(card, m, view, actions);
  return card;
}

// ---- legal aid

Card* income_card(const CaseView& view, const LegalAid& a) {
  const AidCheck check = aid_check(view.record.header, a, view.policy);
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Income check")));
  const bool clear = check.verdict == AidVerdict::exempt_group ||
                     check.verdict == AidVerdict::exempt_matter ||
                     check.verdict == AidVerdict::within;
  card->add_to_head(
      clear ? new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "may be passed on")), Tone::good)
            : new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "to be cleared")), Tone::warn));
  add_text(card, aid_sentence(check).text());
  if (check.minors_threshold)
    add_text(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "The threshold for minors applies.")),
             Text::muted);
  if (defence_is_mandatory(view.record.header, a))
    add_text(
        card,
        card_words(QT_TRANSLATE_NOOP("CaseCards", "Defence must be given (Legal Aid Law, 25).")),
        Text::muted);
  if (a.income_per_head)
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Income per head")),
             card_words(QT_TRANSLATE_NOOP("CaseCards", "%1 yuan")).arg(a.income_per_head->yuan()));
  if (a.exemption)
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Ground")),
             label(*a.exemption, view.language));
  if (a.commitment)
    add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Commitment signed on")),
             a.commitment_on.isValid() ? day(a.commitment_on) : u"–"_s);
  return card;
}

Card* checklist_card(const CaseView& view, const QString& papers, const CaseActions& actions) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Papers")));
  const auto list = read_checklist(papers);
  const bool open = !wanted_papers(view.record, view.policy).isEmpty();
  const auto gaps = missing(list);
  card->add_to_head(
      gaps.isEmpty()
          ? new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "complete")), Tone::good)
          : new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "%1 missing")).arg(gaps.size()),
                     Tone::warn));
  auto* ticks = new Checklist;
  ticks->setObjectName(u"case_checklist"_s);
  ticks->set_text(papers);
  ticks->set_fixed(!open);
  card->body()->addWidget(ticks);
  QObject::connect(ticks, &Checklist::changed, card,
                   [ticks, set = actions.set_papers] { set(ticks->text()); });
  return card;
}

Card* asked_card(const CaseView& view, const LegalAid& a, const CaseActions& actions) {
  Card* card = checklist_card(view, a.papers, actions);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Missing papers asked for on")),
           day(a.papers_asked_on));
  const bool open = !wanted_papers(view.record, view.policy).isEmpty();
  if (open && !a.papers_asked_on.isValid() && !missing(read_checklist(a.papers)).isEmpty()) {
    auto* ask =
        new QPushButton(card_words(QT_TRANSLATE_NOOP("CaseCards", "Asked for what is missing")));
    ask->setObjectName(u"case_ask_papers"_s);
    set_button(ask, Button::flat);
    QObject::connect(ask, &QPushButton::clicked, card, [run = actions.ask_for_papers] { run(); });
    card->body()->addWidget(ask, 0, Qt::AlignLeft);
  }
  return card;
}

Card* decision_card(const CaseView& view, const LegalAid& a) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Decision and result")));
  if (a.decision)
    card->add_to_head(new Chip(label(*a.decision, view.language),
                               *a.decision == AidDecision::granted ? Tone::good : Tone::bad));
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Handed to")), a.handed_to);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Decided on")), day(a.decided_on));
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Reason")), a.refusal_reason);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Lawyer")), a.lawyer);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Result")), a.result);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Recovered")), yuan(a.recovered));
  if (card->body()->count() == 0)
    add_text(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Not decided yet.")), Text::muted);
  return card;
}

Card* aid_matter_card(const CaseView& view, const LegalAid& a, const CaseActions& actions) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Matter")));
  if (a.urgent)
    card->add_to_head(new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "urgent")), Tone::warn));
  if (a.matter) add_text(card, label(*a.matter, view.language), Text::strong);
  add_text(card, a.facts);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Opponent")), a.opponent);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Agent")), a.agent);
  add_links(card, view, actions);
  return card;
}

// ---- referral

Card* referred_card(const CaseView& view, const Referral& r, const CaseActions& actions) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Person")));
  Person person;
  person.name = r.person_name;
  add_text(card, r.person_name, Text::strong);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Phone")), r.phone.text());
  add_text(card, r.matter);
  auto* consent =
      r.consent ? new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "consented to pass data on")),
                           Tone::good)
                : new Chip(card_words(QT_TRANSLATE_NOOP("CaseCards", "no consent yet")), Tone::bad);
  add_widgets(card, {consent});
  if (!r.consent && view.record.header.state == State::open) {
    auto* note = new QPushButton(card_words(QT_TRANSLATE_NOOP("CaseCards", "The person consents")));
    note->setObjectName(u"case_consent"_s);
    set_button(note, Button::flat);
    QObject::connect(note, &QPushButton::clicked, card, [run = actions.consent] { run(); });
    card->body()->addWidget(note, 0, Qt::AlignLeft);
  }
  add_links(card, view, actions);
  return card;
}

Card* handed_card(const CaseView& view, const Referral& r) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Handed over")));
  if (r.target) add_text(card, label(*r.target, view.language), Text::strong);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Receiver")), r.receiver);
  add_text(card, r.handed_over);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Sent on")), day(r.sent_on));
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Received there on")),
           day(r.received_on));
  return card;
}

Card* returned_card(const Referral& r) {
  auto* card = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "What came back")));
  add_text(card, r.result);
  add_line(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "On")), day(r.completed_on));
  if (card->body()->count() == 0)
    add_text(card, card_words(QT_TRANSLATE_NOOP("CaseCards", "Nothing yet.")), Text::muted);
  return card;
}

} // namespace

std::vector<Card*> left_cards(const CaseView& view, const CaseActions& actions) {
  if (const auto* m = std::get_if<Mediation>(&view.record.body)) {
    std::vector<Card*> cards{side_card(view, *m, Side::applicant, actions),
                             side_card(view, *m, Side::respondent, actions),
                             dispute_card(view, *m, actions)};
    if (m->outcome == Outcome::agreed) cards.push_back(agreement_card(view, *m));
    return cards;
  }
  if (const auto* a = std::get_if<LegalAid>(&view.record.body)) {
    auto* applicant = new Card(card_words(QT_TRANSLATE_NOOP("CaseCards", "Applicant")));
    add_person(applicant, a->applicant, view.record.header.groups, view);
    add_earlier(applicant, a->applicant, view, actions);
    return {applicant, aid_matter_card(view, *a, actions)};
  }
  if (const auto* r = std::get_if<Referral>(&view.record.body))
    return {referred_card(view, *r, actions), handed_card(view, *r)};
  return {};
}

std::vector<Card*> right_cards(const CaseView& view, const CaseActions& actions) {
  if (const auto* m = std::get_if<Mediation>(&view.record.body))
    return {papers_card(view, *m, actions), subsidy_card(view, *m, actions)};
  if (const auto* a = std::get_if<LegalAid>(&view.record.body))
    return {income_card(view, *a), asked_card(view, *a, actions), decision_card(view, *a)};
  if (const auto* r = std::get_if<Referral>(&view.record.body))
    return {checklist_card(view, r->papers, actions), returned_card(*r)};
  return {};
}

} // namespace fengqiao::ui
