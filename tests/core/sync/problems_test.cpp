#include "core/sync/problems.h"
#include "core/wire/openapi.h"
#include "tests/catch.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;
using namespace fengqiao;

namespace {

QStringList documented() {
  QStringList out;
  for (const QJsonValue& type :
       wire::openapi()[u"components"_s][u"schemas"_s][u"ProblemType"_s][u"enum"_s].toArray())
    out << type.toString().section(u':', -1);
  return out;
}

} // namespace

// That the words are there in Chinese too is what the test of the translations asks.
TEST_CASE("Each problem of the document has words of its own that say what to do") {
  const std::string general = sync::problem_error(u"?"_s).message.source;
  std::set<std::string> said;
  CHECK(documented().size() >= 26);
  for (const QString& name : documented()) {
    INFO(name.toStdString());
    const std::string words = sync::problem_error(name).message.source;
    CHECK(words != general);
    said.insert(words);
  }
  // Another path and another method are one thing to the user: no center is there.
  CHECK(said.size() == static_cast<size_t>(documented().size()) - 1);
}

TEST_CASE("A problem of a newer center is named, and cut where it is long") {
  const Error error = sync::problem_error(QString(1000, u'x'));
  CHECK(error.fault == Fault::network);
  REQUIRE(error.message.args.size() == 1);
  CHECK(error.message.args[0].size() == 60);
}
