// Campaigns 专项活动: a name, days, a group; records count toward them by name.
#pragma once

#include "core/records/record.h"

#include <QJsonArray>

namespace fengqiao::records {

struct Campaign {
  QString name;
  QDate from; // local days, both inclusive
  QDate until;
  std::optional<Group> group; // whom it is for; nothing = all
  bool operator==(const Campaign&) const = default;
};

template <>
struct Description<Campaign> {
  static constexpr auto fields =
      std::tuple{field("name", "Name", "活动名称", &Campaign::name, Need::required),
                 field("from", "From", "开始日期", &Campaign::from, Need::required),
                 field("until", "Until", "结束日期", &Campaign::until, Need::required),
                 field("group", "Group", "服务人群", &Campaign::group)};
};

// The campaigns that a record of that day and those groups may count toward.
std::vector<Campaign> campaigns_for(const std::vector<Campaign>& all, const Header& header);

// The one that a new record counts toward unless somebody says otherwise: the only one that fits,
// and that is for a group which the record has. Empty where there is none.
QString suggested_campaign(const std::vector<Campaign>& all, const Header& header);

QJsonArray to_json(const std::vector<Campaign>& campaigns);
// Errors: invalid (no list, a campaign without a name or with its days the wrong way round, the
// same name twice).
Result<std::vector<Campaign>> campaigns_from_json(const QJsonArray& list);

} // namespace fengqiao::records
