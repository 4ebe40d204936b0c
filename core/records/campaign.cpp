#include "core/records/campaign.h"

#include "core/records/json.h"

#include <algorithm>
#include <set>

namespace fengqiao::records {

std::vector<Campaign> campaigns_for(const std::vector<Campaign>& all, const Header& header) {
  std::vector<Campaign> out;
  for (const Campaign& c : all) {
    const QDate day = header.occurred_on;
    const bool in_days = day.isValid() && c.from <= day && day <= c.until;
    const bool for_them =
        !c.group || std::ranges::find(header.groups, *c.group) != header.groups.end();
    if (in_days && for_them) out.push_back(c);
  }
  return out;
}

QString suggested_campaign(const std::vector<Campaign>& all, const Header& header) {
  const auto fitting = campaigns_for(all, header);
  return fitting.size() == 1 && fitting.front().group ? fitting.front().name : QString();
}

QJsonArray to_json(const std::vector<Campaign>& campaigns) {
  QJsonArray list;
  for (const Campaign& c : campaigns)
    list.append(described_to_json(c));
  return list;
}

Result<std::vector<Campaign>> campaigns_from_json(const QJsonArray& list) {
  std::vector<Campaign> out;
  std::set<QString> names;
  for (const QJsonValue& value : list) {
    Campaign c;
    if (auto read = read_described(value.toObject(), c); !read)
      return std::unexpected(read.error());
    c.name = c.name.trimmed();
    if (c.name.isEmpty() || !c.from.isValid() || !c.until.isValid() || c.until < c.from)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "A campaign needs a name, and a last day that is not "
                                            "before its first."));
    if (!names.insert(c.name).second)
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "There are two campaigns of the name \"%1\"."),
                  {c.name});
    out.push_back(c);
  }
  return out;
}

} // namespace fengqiao::records
