// Internal to core/records: a value of a record by its dotted wire path, "body.parties[0].side".
#pragma once

#include "core/records/record.h"

namespace fengqiao::records {

template <typename T, typename Visit>
bool visit_in(T& value, QStringView path, Visit& visit);

template <typename T>
struct is_list : std::false_type {};
template <Described T>
struct is_list<std::vector<T>> : std::true_type {};

// Of a list; the path begins with "[".
template <typename T, typename Visit>
bool visit_element(std::vector<T>& list, QStringView path, Visit& visit) {
  const qsizetype close = path.indexOf(u']');
  if (!path.startsWith(u'[') || close < 0) return false;
  const auto at = static_cast<size_t>(path.mid(1, close - 1).toInt());
  QStringView rest = path.mid(close + 1);
  if (rest.startsWith(u'.')) rest = rest.mid(1);
  return at < list.size() && visit_in(list[at], rest, visit);
}

template <typename T, typename Visit>
bool visit_in(T& value, QStringView path, Visit& visit) {
  if (path.isEmpty()) {
    visit(value);
    return true;
  }
  if constexpr (is_list<T>::value)
    return visit_element(value, path, visit);
  else if constexpr (Described<T>) {
    qsizetype end = 0;
    while (end < path.size() && path[end] != u'.' && path[end] != u'[')
      ++end;
    const QStringView head = path.left(end);
    QStringView rest = path.mid(end);
    if (rest.startsWith(u'.')) rest = rest.mid(1);
    bool found = false;
    for_each_field<T>([&](const auto& f) {
      if (!found && head == QLatin1StringView(f.key))
        found = visit_in(value.*f.member, rest, visit);
    });
    return found;
  } else
    return false;
}

// Calls visit(value) with the value that stands at `path`; false where there is none.
template <typename Visit>
bool visit_at(Record& record, QStringView path, Visit visit) {
  constexpr QStringView body = u"body.";
  if (!path.startsWith(body)) return visit_in(record.header, path, visit);
  return std::visit([&](auto& it) { return visit_in(it, path.mid(body.size()), visit); },
                    record.body);
}

} // namespace fengqiao::records
