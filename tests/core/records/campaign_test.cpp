#include "core/records/campaign.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const Campaign wages{u"根治欠薪"_s, {2021, 7, 1}, {2021, 7, 31}, Group::migrant_worker};
const Campaign code{u"民法典宣传"_s, {2021, 5, 1}, {2021, 7, 15}, std::nullopt};

Header header(QDate day, const std::vector<Group>& groups) {
  Header h;
  h.occurred_on = day;
  h.groups = groups;
  return h;
}

QString suggested(QDate day, const std::vector<Group>& groups) {
  return suggested_campaign({wages, code}, header(day, groups));
}

} // namespace

TEST_CASE("a campaign is suggested only where it alone fits and is for a group of the record") {
  CHECK(suggested({2021, 7, 20}, {Group::migrant_worker}) == wages.name);
  CHECK(suggested({2021, 7, 10}, {Group::migrant_worker}).isEmpty()); // two fit
  CHECK(suggested({2021, 7, 10}, {}).isEmpty());                      // for everyone
  CHECK(suggested({2021, 7, 20}, {Group::woman}).isEmpty());
}
