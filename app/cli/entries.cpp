#include "app/cli/entries.h"

#include "app/console/terminal.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString day(qint32 julian) {
  return julian == 0 ? QString() : QDate::fromJulianDay(julian).toString(Qt::ISODate);
}

QJsonObject to_json(const store::Entry& e) {
  return {{u"id"_s, e.id.text()},
          {u"kind"_s, records::key(e.facts.kind)},
          {u"number"_s, e.number},
          {u"state"_s, records::key(e.facts.state)},
          {u"occurred_on"_s, day(e.facts.occurred)},
          {u"title"_s, e.title},
          {u"summary"_s, e.summary},
          {u"category"_s, records::category_key(e.facts.kind, e.facts.category)},
          {u"to_correct"_s, e.facts.marks},
          {u"revision"_s, e.revision},
          {u"center"_s, arrival_key(e.arrival)}};
}

} // namespace

QString arrival_key(store::Arrival arrival) {
  switch (arrival) {
  case store::Arrival::arrived:
    return u"arrived"_s;
  case store::Arrival::conflict:
    return u"conflict"_s;
  case store::Arrival::refused:
    return u"refused"_s;
  case store::Arrival::pending:
    break;
  }
  return u"pending"_s;
}

void say_entries(const std::vector<store::Entry>& entries, const console::Arguments& arguments) {
  if (arguments.has(u"json"_s)) {
    QJsonArray all;
    for (const store::Entry& e : entries)
      all.append(to_json(e));
    console::say(all);
    return;
  }
  std::vector<QStringList> rows;
  for (const store::Entry& e : entries)
    rows.push_back({e.id.text(), day(e.facts.occurred), e.number,
                    records::label(e.facts.state, console::language()), e.title});
  console::say_table(rows);
}

} // namespace fengqiao::cli
