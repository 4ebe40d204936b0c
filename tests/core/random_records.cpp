#include "tests/core/random_records.h"

#include "core/records/number.h"
#include "core/records/states.h"

#include <algorithm>

namespace test {

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

// Fills one value by the descriptions of its fields.
class Filler {
 public:
  Filler(RandomRecords& random, QDate day) : random_(random), day_(day) {}

  template <Described T>
  void fill(T& value) {
    for_each_field<T>([&](const auto& f) {
      auto& member = value.*f.member;
      if (f.need == Need::required || !random_.one_in(3)) fill(member);
    });
  }
  void fill(Person& person) {
    fill<Person>(person);
    person.name = random_.name();
    const auto id = person.id_number.value();
    if (!id) return;
    if (person.gender) person.gender = id->gender();
    if (person.birth_date.isValid()) person.birth_date = id->birth_date();
  }

 private:
  void fill(QString& text) { text = random_.sentence(); }
  void fill(bool& flag) { flag = random_.one_in(2); }
  void fill(int& number) { number = 1 + random_.below(9); }
  void fill(Money& amount) { amount = Money::from_cents(random_.below(50'000'000)); }
  void fill(QDate& date) {
    date = std::min(day_.addDays(random_.below(60)), RandomRecords::today());
  }
  void fill(RecordId& id) { id = random_.id(); }
  void fill(Entered<IdNumber>& number) { number = Entered<IdNumber>(random_.id_number()); }
  void fill(Entered<Phone>& phone) { phone = Entered<Phone>(random_.phone()); }
  template <typename E>
  requires std::is_enum_v<E>
  void fill(E& word) {
    word =
        terms<E>()[static_cast<size_t>(random_.below(static_cast<int>(terms<E>().size())))].value;
  }
  template <typename T>
  void fill(std::optional<T>& value) {
    fill(value.emplace());
  }
  template <typename T>
  void fill(std::vector<T>& list) {
    for (int count = random_.below(4); count > 0; --count) {
      T value{};
      fill(value);
      // Words of a list are a set: nobody ticks a box twice.
      if (!std::is_enum_v<T> || std::ranges::find(list, value) == list.end())
        list.push_back(std::move(value));
    }
  }

  RandomRecords& random_;
  QDate day_;
};

std::optional<Outcome> outcome_of(State state, RandomRecords& random) {
  switch (state) {
  case State::failed:
    return Outcome::failed;
  case State::withdrawn:
    return Outcome::withdrawn;
  case State::terminated:
    return Outcome::terminated;
  case State::agreed:
  case State::performing:
  case State::performed:
  case State::partly_performed:
  case State::performance_refused:
  case State::followed_up:
    return Outcome::agreed;
  case State::archived:
    return random.one_in(8) ? Outcome::failed : Outcome::agreed;
  default:
    return std::nullopt;
  }
}

void drop_agreement(Mediation& m) {
  m.agreement_form.reset();
  m.agreed_on = m.effective_on = m.performance_due_on = m.performed_on = {};
  m.agreement_terms.clear();
  m.agreement_amount = {};
  m.instalments.clear();
  m.performance.reset();
  m.confirmation.reset();
  m.confirmation_applied_on = {};
  m.follow_ups.clear();
}

// What has to agree with other fields, per kind.
void reconcile(const Header&, Consultation& c, RandomRecords& random) {
  if (c.anonymous)
    c.person.name.clear();
  else if (c.person.name.isEmpty())
    c.person.name = random.name();
}
void reconcile(const Header& header, Mediation& m, RandomRecords& random) {
  m.parties.resize(std::max<size_t>(m.parties.size(), 2));
  for (size_t i = 0; i < m.parties.size(); ++i) {
    m.parties[i].side = i % 2 == 0 ? Side::applicant : Side::respondent;
    if (m.parties[i].person.name.isEmpty()) m.parties[i].person.name = random.name();
  }
  for (auto* meetings : {&m.investigations, &m.sessions})
    for (Session& meeting : *meetings)
      meeting.begins = u"1%1:15"_s.arg(random.below(9));
  m.appraisal_until = m.appraisal_from;
  m.outcome = outcome_of(header.state, random);
  if (m.accepted_on.isValid()) m.accepted_on = header.occurred_on;
  if (m.outcome != Outcome::agreed) return drop_agreement(m);
  if (!m.agreement_form) m.agreement_form = AgreementForm::written;
  m.confirmation_joint = m.confirmation.has_value();
  m.confirmation_applied_on = m.confirmation ? m.agreed_on : QDate();
}
void reconcile(const Header& header, LegalAid& a, RandomRecords& random) {
  if (a.applicant.name.isEmpty()) a.applicant.name = random.name();
  const bool undecided = header.state == State::applied ||
                         header.state == State::materials_complete ||
                         header.state == State::passed_on || header.state == State::withdrawn;
  if (undecided) {
    a.decision.reset();
    a.decided_on = {};
    a.recovered = {};
  } else {
    a.decision = header.state == State::refused ? AidDecision::refused : AidDecision::granted;
  }
  if (a.passed_on.isValid() && a.decided_on.isValid()) a.passed_on = header.occurred_on;
  a.assigned_on = a.decided_on;
}
void reconcile(const Header&, LegalEducation&, RandomRecords&) {}
void reconcile(const Header&, LegalOpinion&, RandomRecords&) {}
void reconcile(const Header&, Duty& d, RandomRecords& random) {
  d.begins = u"0%1:30"_s.arg(8 + random.below(2));
  d.ends = u"1%1:00"_s.arg(1 + random.below(7));
}
void reconcile(const Header&, Referral& r, RandomRecords& random) {
  r.person_name = random.name();
  if (r.sent_on.isValid()) r.received_on = r.completed_on = r.sent_on;
}

Header fresh_header(Kind kind, QDate day, RandomRecords& random) {
  Header h;
  const auto known = states(kind);
  h.state = known[static_cast<size_t>(random.below(static_cast<int>(known.size())))];
  h.division = u"441204103201"_s;
  h.handler = random.name();
  h.adviser_service = random.one_in(3);
  if (kind != Kind::duty && !random.one_in(4))
    h.channel = terms<Channel>()[static_cast<size_t>(random.below(6))].value;
  if (random.one_in(4)) h.origin = terms<Origin>()[static_cast<size_t>(random.below(6))].value;
  h.occurred_on = day;
  if (!is_open(kind, h.state))
    h.closed_on = std::min(day.addDays(random.below(40)), RandomRecords::today());
  for (const auto& group : terms<Group>())
    if (random.one_in(5)) h.groups.push_back(group.value);
  h.people = 1 + random.below(20);
  h.minutes = random.below(240);
  h.confidential = random.one_in(10);
  if (random.one_in(4)) h.campaign = u"根治欠薪冬季行动"_s;
  if (random.one_in(3))
    h.steps.push_back({1, 0, h.state, day, random.name(),
                       QDateTime(day, QTime(8, 30), Qt::UTC).addMSecs(random.below(1'000'000)),
                       random.sentence()});
  if (random.one_in(3)) h.remarks = random.sentence();
  if (random.one_in(6))
    h.marks.push_back({u"person.id_number"_s, u"id_checksum"_s, u"441299196503120025"_s});
  return h;
}

} // namespace

std::vector<Kind> all_kinds() {
  std::vector<Kind> kinds;
  for (const auto& t : terms<Kind>())
    kinds.push_back(t.value);
  return kinds;
}

Kind RandomRecords::any_kind() {
  const auto kinds = all_kinds();
  return kinds[static_cast<size_t>(below(static_cast<int>(kinds.size())))];
}

RecordId RandomRecords::id() {
  std::array<quint8, 10> random;
  for (quint8& byte : random)
    byte = static_cast<quint8>(below(256));
  return RecordId::make(1'609'430'400'000 + below(2'000'000'000), random);
}

QString RandomRecords::name() {
  constexpr const char16_t* family[] = {u"张", u"李", u"陈", u"黄", u"梁", u"欧阳", u"谢", u"邓"};
  constexpr const char16_t* given[] = {u"国强", u"桂芳", u"伟", u"小梅", u"志明", u"秀英", u"䶮"};
  return QString::fromUtf16(family[below(8)]) + QString::fromUtf16(given[below(7)]);
}

QString RandomRecords::id_number() {
  const QDate born = QDate(1930, 1, 1).addDays(below(30'000));
  const QString digits = u"441299"_s + born.toString(u"yyyyMMdd"_s) +
                         QString::number(below(1000)).rightJustified(3, u'0');
  return digits + IdNumber::check_character(digits);
}

QString RandomRecords::phone() {
  const QString tail = QString::number(10'000'000 + below(89'999'999));
  return one_in(3) ? u"0758-2"_s + tail.left(6)
                   : u"1%1%2%3"_s.arg(3 + below(7)).arg(below(10)).arg(tail);
}

QString RandomRecords::sentence() {
  constexpr const char16_t* parts[] = {u"双方因宅基地界线发生争执。",
                                       u"工资被拖欠三个月，",
                                       u"“赡养费”每月500元；",
                                       u"第一行\n第二行\t",
                                       u" =1+1 ",
                                       u"O'Brien & <b>\"合同\"</b> \\ ",
                                       u"排水沟被堵塞",
                                       u"𠮷田村😀",
                                       u"Land contract No. 12, ",
                                       u"１２３号"};
  QString text = QString::fromUtf16(parts[below(10)]);
  for (int more = below(4); more > 0; --more)
    text += QString::fromUtf16(parts[below(10)]);
  return text;
}

QDate RandomRecords::day() {
  return QDate(2020, 1, 1).addDays(below(731));
}

Record RandomRecords::fresh(Kind kind) {
  const QDate occurred = day();
  Record record{fresh_header(kind, occurred, *this), empty_body(kind)};
  Filler filler(*this, occurred);
  std::visit(
      [&](auto& body) {
        filler.fill(body);
        reconcile(record.header, body, *this);
      },
      record.body);
  return record;
}

Record RandomRecords::saved(Kind kind) {
  Record record = fresh(kind);
  Header& h = record.header;
  h.id = id();
  h.number = format_number(kind, u"白"_s, {h.occurred_on.year(), ++serial_});
  for (int links = below(3); links > 0; --links)
    h.links.push_back(id());
  h.revision = 1 + below(5);
  h.created_at =
      QDateTime(h.occurred_on, QTime(1 + below(12), below(60), below(60), below(1000)), Qt::UTC);
  h.created_by = name();
  h.updated_at = h.created_at.addMSecs(below(1'000'000'000));
  h.updated_by = name();
  return record;
}

std::vector<Record> RandomRecords::many_saved(int count) {
  std::vector<Record> records;
  records.reserve(static_cast<size_t>(count));
  for (int i = 0; i < count; ++i)
    records.push_back(saved());
  return records;
}

} // namespace test
