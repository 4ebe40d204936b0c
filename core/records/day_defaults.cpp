#include "core/records/day_defaults.h"

#include <algorithm>

namespace fengqiao::records {

namespace {

bool is_of_the_person(Group group) {
  return group == Group::minor || group == Group::elderly || group == Group::woman;
}

bool has(const Record& record, Group group) {
  return std::ranges::find(record.header.groups, group) != record.header.groups.end();
}

} // namespace

void take_day_defaults(Record& fresh, const std::vector<Record>& recorded) {
  if (recorded.empty()) return;
  Header& header = fresh.header;
  const Header& last = recorded.front().header;
  if (!header.channel) header.channel = last.channel;
  if (header.handler.isEmpty()) header.handler = last.handler;
  if (header.minutes == 0) header.minutes = last.minutes;
  header.adviser_service = header.adviser_service || last.adviser_service;
  if (!header.groups.empty() || recorded.size() < 2) return;
  for (const Group group : last.groups)
    if (!is_of_the_person(group) && has(recorded[1], group)) header.groups.push_back(group);
}

} // namespace fengqiao::records
