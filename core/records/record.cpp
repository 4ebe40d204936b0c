#include "core/records/record.h"

#include "core/records/adviser_duty.h"
#include "core/records/states.h"

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

template <typename... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};

template <size_t... I>
Body make_body(size_t index, std::index_sequence<I...>) {
  Body body;
  ((index == I ? void(body.emplace<I>()) : void()), ...);
  return body;
}

QString names(const Mediation& mediation, Side side) {
  QStringList found;
  for (const Party& party : mediation.parties)
    if (party.side == side && !party.person.name.isEmpty()) found << party.person.name;
  return found.join(u"、"_s);
}

void complete_person(Person& person) {
  const auto id = person.id_number.value();
  if (!id) return;
  if (!person.birth_date.isValid()) person.birth_date = id->birth_date();
  if (!person.gender) person.gender = id->gender();
}

void complete_mediation(Header& header, Mediation& mediation) {
  for (Party& party : mediation.parties)
    complete_person(party.person);
  if (!header.occurred_on.isValid()) header.occurred_on = mediation.accepted_on;
  if (!mediation.outcome) return;
  const State before = header.state;
  const bool still_open = before == State::applied || before == State::accepted ||
                          before == State::investigating || before == State::mediating;
  if (still_open) header.state = state_of(*mediation.outcome, mediation.performance);
  if (*mediation.outcome == Outcome::agreed && !mediation.agreed_on.isValid())
    mediation.agreed_on = header.closed_on;
}

void complete_aid(Header& header, LegalAid& aid) {
  complete_person(aid.applicant);
  if (!aid.decision) return;
  const bool before_decision = header.state == State::applied ||
                               header.state == State::materials_complete ||
                               header.state == State::passed_on;
  if (before_decision)
    header.state = *aid.decision == AidDecision::granted ? State::granted : State::refused;
}

} // namespace

Body empty_body(Kind kind) {
  return make_body(static_cast<size_t>(kind),
                   std::make_index_sequence<std::variant_size_v<Body>>());
}

Record empty_record(Kind kind) {
  Record record;
  record.body = empty_body(kind);
  record.header.state = first_state(kind);
  return record;
}

QString title(const Record& record) {
  return std::visit(Overloaded{[](const Consultation& c) { return c.person.name; },
                               [](const Mediation& m) {
                                 const QString left = names(m, Side::applicant);
                                 const QString right = names(m, Side::respondent);
                                 return left.isEmpty() || right.isEmpty() ? left + right
                                                                          : left + u" / "_s + right;
                               },
                               [](const LegalAid& a) { return a.applicant.name; },
                               [](const LegalEducation& e) { return e.topic; },
                               [](const LegalOpinion& o) { return o.subject; },
                               [](const Duty& d) { return d.done.section(u'\n', 0, 0); },
                               [](const Referral& r) { return r.person_name; }},
                    record.body);
}

const Person* main_person(const Record& record) {
  return std::visit(Overloaded{[](const Consultation& c) { return &c.person; },
                               [](const Mediation& m) -> const Person* {
                                 return m.parties.empty() ? nullptr : &m.parties.front().person;
                               },
                               [](const LegalAid& a) { return &a.applicant; },
                               [](const auto&) -> const Person* { return nullptr; }},
                    record.body);
}

void complete(Record& record) {
  Header& header = record.header;
  std::visit(Overloaded{[](Consultation& c) { complete_person(c.person); },
                        [&](Mediation& m) { complete_mediation(header, m); },
                        [&](LegalAid& a) { complete_aid(header, a); },
                        [&](Duty& d) {
                          if (header.minutes == 0)
                            header.minutes = minutes_between(d.begins, d.ends).value_or(0);
                        },
                        [](auto&) {}},
             record.body);
}

} // namespace fengqiao::records
