#include "core/records/json.h"
#include "core/records/states.h"
#include "core/records/validate.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <set>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

TEST_CASE("random records of every kind are valid") {
  test::RandomRecords random(1);
  for (const Kind kind : test::all_kinds())
    for (int i = 0; i < 200; ++i) {
      const Record record = i % 2 == 0 ? random.fresh(kind) : random.saved(kind);
      INFO(to_bytes(record).toStdString());
      REQUIRE(record.kind() == kind);
      for (const Finding& finding : validate(record, test::RandomRecords::today()))
        FAIL_CHECK((finding.field + u": "_s + finding.code).toStdString());
    }
}

TEST_CASE("the same seed gives the same records and another seed others") {
  CHECK(test::RandomRecords(7).many_saved(50) == test::RandomRecords(7).many_saved(50));
  CHECK(test::RandomRecords(7).many_saved(50) != test::RandomRecords(8).many_saved(50));
}

TEST_CASE("random records are in every state of their kind") {
  test::RandomRecords random(3);
  std::set<std::pair<Kind, State>> seen;
  size_t known = 0;
  for (const Kind kind : test::all_kinds())
    known += states(kind).size();
  for (const Record& record : random.many_saved(3000))
    seen.emplace(record.kind(), record.header.state);
  CHECK(seen.size() == known);
}
