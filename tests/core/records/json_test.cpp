#include "core/records/json.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

using namespace fengqiao;
using namespace fengqiao::records;

TEST_CASE("every record comes back from JSON as it was") {
  test::RandomRecords random(20210703);
  for (const Kind kind : test::all_kinds())
    for (int i = 0; i < 300; ++i) {
      const Record record = i % 3 == 0 ? random.fresh(kind) : random.saved(kind);
      INFO(to_bytes(record).toStdString());
      const auto read = from_json(to_json(record), UnknownFields::refuse);
      REQUIRE(read);
      REQUIRE(*read == record);
    }
}
