#include "core/records/error.h"
#include "tests/catch.h"

#include <QLocale>

using namespace fengqiao;
using namespace Qt::StringLiterals;

TEST_CASE("a message takes its arguments by their place, whatever they hold") {
  CHECK((Message{"%2 before %1", {u"a"_s, u"b"_s}}).text() == u"b before a");
  CHECK((Message{"%1 and %2", {u"%2"_s, u"100 %"_s}}).text() == u"%2 and 100 %");
  CHECK((Message{"no place", {u"left"_s}}).text() == u"no place");
  CHECK((Message{"%3 stays", {u"a"_s}}).text() == u"%3 stays");
}

TEST_CASE("a word of the field is shown in the sentence's language") {
  const Message message{"%1 is missing", {in_both(u"Agreement"_s, u"人民调解协议书"_s)}};
  QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
  CHECK(message.text() == u"人民调解协议书 is missing");
  QLocale::setDefault(QLocale::c());
  CHECK(message.text() == u"Agreement is missing");
}
