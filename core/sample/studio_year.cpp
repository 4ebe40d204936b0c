#include "core/sample/studio_year.h"

#include "core/records/facts.h"
#include "core/records/number.h"
#include "core/sample/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace fengqiao::sample {

using namespace Qt::StringLiterals;
using records::CommitteeKind;
using records::Record;
using records::State;

StudioYear::StudioYear(const Place& place, const Share& share, const records::Policy& policy,
                       int year, Random random)
    : place_(place), share_(share), policy_(policy), year_(year), random_(std::move(random)),
      people_(place_, year, random_), adviser_(people_.name()) {
  roster_.platform = place_.platform;
  add_mediators();
  add_committees();
}

void StudioYear::add_mediators() {
  const auto add = [&](bool full_time, CommitteeKind kind) {
    const QDate since(random_.number(year_ - 6, year_ - 1), random_.number(1, 12), 1);
    roster_.mediators.push_back({people_.name(), full_time, kind, since, {}});
  };
  for (int i = random_.number(2, 4); i > 0; --i)
    add(false, CommitteeKind::village);
  for (int i = place_.full_time; i > 0; --i)
    add(true, CommitteeKind::town);
}

void StudioYear::add_committees() {
  const int members = random_.number(3, 7);
  roster_.committees.push_back({place_.village + u"人民调解委员会"_s, CommitteeKind::village,
                                members, random_.number(1, members - 1)});
  if (place_.platform.demonstration)
    roster_.committees.push_back({roster_.mediators.front().name + u"个人调解工作室"_s,
                                  CommitteeKind::personal_studio, 1, 0});
}

QString StudioYear::mediator() {
  return random_.pick(std::span<const records::Mediator>(roster_.mediators)).name;
}

QDate StudioYear::working_day(QDate day) const {
  day = std::min(day, year_end());
  while (day.dayOfWeek() > 5)
    day = day.addDays(1);
  while (day > year_end() || day.dayOfWeek() > 5)
    day = day.addDays(-1);
  return day;
}

QDate StudioYear::any_day(int before_end) {
  const QDate first(year_, 1, 1);
  return working_day(first.addDays(random_.below(first.daysTo(year_end()) + 1 - before_end)));
}

Record StudioYear::begun(records::Kind kind, QDate on, const QString& handler) {
  Record record = records::empty_record(kind);
  records::Header& h = record.header;
  h.division = place_.platform.division;
  h.handler = handler;
  h.occurred_on = on;
  h.revision = 1;
  // 9:00 to 17:00 in China.
  h.created_at = QDateTime(on, QTime(1, 0), Qt::UTC).addSecs(random_.number(0, 8 * 60) * 60);
  h.created_by = handler;
  std::array<quint8, 10> chance{};
  std::ranges::generate(chance, [&] { return static_cast<quint8>(random_.below(256)); });
  h.id = records::RecordId::make(h.created_at.toMSecsSinceEpoch(), chance);
  return record;
}

QDate StudioYear::last_day(const Record& record) const {
  return record.header.steps.empty() ? record.header.occurred_on : record.header.steps.back().on;
}

bool StudioYear::step(Record& record, State to, int days) {
  const QDate last = last_day(record);
  if (last.addDays(days) > year_end()) return false;
  const QDate on = std::max(last, working_day(last.addDays(days)));
  const records::Header& h = record.header;
  const QDateTime before =
      h.steps.empty() || !h.steps.back().at.isValid() ? h.created_at : h.steps.back().at;
  const QDateTime at = on == last ? before.addSecs(60 * random_.number(5, 25))
                                  : QDateTime(on, h.created_at.time(), Qt::UTC);
  return records::take_step(record, to, {on, h.handler, at, {}}).has_value();
}

void StudioYear::keep(Record record) {
  records::Header& h = record.header;
  if (!h.steps.empty() && h.steps.front().by.isEmpty()) {
    h.steps.front().by = h.created_by;
    h.steps.front().at = h.created_at;
  }
  h.updated_at = h.steps.empty() ? h.created_at : h.steps.back().at;
  h.updated_by = h.created_by;
  records_.push_back(std::move(record));
}

std::vector<int> StudioYear::people_of(qint64 things, qint64 people, int least) {
  const Parts extra =
      split(people - least * things, Parts(static_cast<size_t>(things), 1), random_);
  std::vector<int> out;
  for (const qint64 part : extra)
    out.push_back(static_cast<int>(part) + least);
  // From the even split to one with small and large numbers.
  for (size_t i = 0; out.size() > 1 && i < out.size(); ++i) {
    int& from = out[static_cast<size_t>(random_.below(things))];
    const int moved = from > least ? random_.number(0, from - least) : 0;
    from -= moved;
    out[i] += moved;
  }
  return out;
}

// Running numbers by kind, in the order of the days.
void StudioYear::number() {
  std::ranges::sort(records_, [](const Record& a, const Record& b) {
    return std::pair(a.header.occurred_on, a.header.created_at) <
           std::pair(b.header.occurred_on, b.header.created_at);
  });
  std::map<records::Kind, int> last;
  for (Record& record : records_)
    record.header.number = records::format_number(record.kind(), place_.village.left(1),
                                                  {year_, ++last[record.kind()]});
}

wire::StudioFile StudioYear::take() {
  add_consultations();
  add_education();
  add_opinions();
  add_duties();
  add_referrals();
  add_disputes();
  add_aid();
  number();
  wire::StudioFile file{roster_, {}};
  file.items.reserve(records_.size());
  for (Record& record : records_)
    file.items.push_back({0, false, std::move(record)});
  return file;
}

} // namespace fengqiao::sample
