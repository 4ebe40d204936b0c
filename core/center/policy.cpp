#include "core/center/policy.h"

#include "core/center/feed.h"
#include "core/center/stamp.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::Policy;

const Policy& standing_policy() {
  static const Policy policy = [] {
    QFile file(u":/fengqiao/policy.json"_s);
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return Policy::from_json(QJsonDocument::fromJson(json).object()).value_or(Policy{});
  }();
  return policy;
}

namespace {

// Province, city, county, town, village.
constexpr std::array<qsizetype, 5> lengths{2, 4, 6, 9, 12};

bool is_prefix(const QString& text) {
  return std::ranges::find(lengths, text.size()) != lengths.end() &&
         std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<SetPolicy> read(const QVariantList& row) {
  const auto json = QJsonDocument::fromJson(row[1].toString().toUtf8());
  auto policy = Policy::from_json(json.object());
  if (!policy) return std::unexpected(policy.error());
  return SetPolicy{row[0].toString(), *std::move(policy), time_of(row[2])};
}

Result<std::vector<SetPolicy>> read_all(const Result<std::vector<QVariantList>>& rows) {
  if (!rows) return std::unexpected(rows.error());
  std::vector<SetPolicy> out;
  for (const QVariantList& row : *rows) {
    auto one = read(row);
    if (!one) return std::unexpected(one.error());
    out.push_back(*std::move(one));
  }
  return out;
}

const QString columns = u"SELECT division, body, set_at FROM policy "_s;

} // namespace

QString beginnings(const QString& division) {
  QJsonArray all;
  for (const qsizetype length : lengths)
    if (length <= division.size()) all.append(division.left(length));
  return Ledger::list_of(all);
}

Result<void> set_policy(Ledger& ledger, const QString& prefix, const Policy& policy,
                        const QDateTime& now) {
  if (!is_prefix(prefix))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no division: give the 2, 4, 6, 9 or 12 "
                                          "digits of a province, city, county, town or village."),
                {prefix.left(20)});
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  auto moment = Moment::of(ledger);
  if (!moment) return std::unexpected(moment.error());
  const QByteArray body = QJsonDocument(policy.to_json()).toJson(QJsonDocument::Compact);
  auto done = ledger.rows(
      u"INSERT INTO policy (division, body, set_at, moment, place) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (division) DO UPDATE SET body = excluded.body, set_at = excluded.set_at, "
      "moment = excluded.moment, place = excluded.place"_s,
      {prefix, QString::fromUtf8(body), stamp(now), moment->number(), moment->next_place()});
  if (!done) return std::unexpected(done.error());
  return transaction->commit();
}

Result<std::vector<SetPolicy>> policies(Ledger& ledger) {
  return read_all(ledger.rows(columns + u"ORDER BY division"_s));
}

Result<std::optional<SetPolicy>> policy_given(Ledger& ledger, const QString& division) {
  const auto all = read_all(ledger.rows(columns + u"WHERE division IN "_s + ledger.each_of_json() +
                                            u" ORDER BY division"_s,
                                        {beginnings(division)}));
  if (!all) return std::unexpected(all.error());
  std::optional<SetPolicy> out;
  for (const SetPolicy& one : *all) // a prefix sorts before what it begins
    out = out ? SetPolicy{one.division, one.policy.over(out->policy),
                          std::max(one.set_at, out->set_at)}
              : one;
  return out;
}

Result<Policy> policy_in_force(Ledger& ledger, const QString& division) {
  const auto given = policy_given(ledger, division);
  if (!given) return std::unexpected(given.error());
  return *given ? (*given)->policy.over(standing_policy()) : standing_policy();
}

} // namespace fengqiao::center
