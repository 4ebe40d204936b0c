#include "core/documents/fill.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::documents;
using namespace Qt::StringLiterals;

namespace {

Values named(const char* name) {
  Values values;
  values.set("name", Values(std::string(name)));
  values.set("none", Values(false));
  return values;
}

} // namespace

TEST_CASE("a value stands in a form as it was written, whatever signs are in it") {
  CHECK(fill(u"<p>{{name}}</p>"_s, named("<b>张&国强\"</b>")) ==
        u"<p>&lt;b&gt;张&amp;国强&quot;&lt;/b&gt;</p>"_s);
  CHECK(fill(u"{{name}}"_s, named("{{none}}")) == u"{{none}}"_s);
}

TEST_CASE("line breaks of a value are kept") {
  CHECK(fill(u"{{name}}"_s, named("一\n二")) == u"一<br/>二"_s);
}

TEST_CASE("an empty value prints nothing and can be asked for") {
  CHECK(fill(u"{{none}}|{{^none}}空{{/none}}{{#none}}有{{/none}}"_s, named("")) == u"|空"_s);
}

TEST_CASE("a list repeats its part, and values around it are seen inside") {
  Values values = named("外");
  Values list(Values::type::list);
  for (const char* item : {"甲", "乙"}) {
    Values one;
    one.set("item", Values(std::string(item)));
    list << one;
  }
  values.set("list", list);
  CHECK(fill(u"{{#list}}{{item}}{{name}};{{/list}}"_s, values) == u"甲外;乙外;"_s);
}

TEST_CASE("room keeps as many lines as it says and never cuts what is longer") {
  const auto lines = [](const QString& html) { return html.count(u"<br/>"_s) + 1; };
  const auto with = [](const std::string& text, const QString& form) {
    const auto filled = fill(form, named(text.c_str()));
    REQUIRE(filled);
    return *filled;
  };
  CHECK(lines(with("一", u"{{#room_5}}{{name}}{{/room_5}}"_s)) == 5);
  CHECK(lines(with("一\n二\n三", u"{{#room_2}}{{name}}{{/room_2}}"_s)) == 3);
  const QString text = with("一\n二", u"{{#text_3}}{{name}}{{/text_3}}"_s);
  CHECK(text.startsWith(u"　　一<br/>　　二"_s));
  // A long text fills lines of its own.
  std::string paragraph;
  for (int i = 0; i < 60; ++i)
    paragraph += "字";
  CHECK(lines(with(paragraph, u"{{#room_5}}{{name}}{{/room_5}}"_s)) == 3);
}

TEST_CASE("a misspelt name or an open part is an error, not an empty field") {
  for (const QString& form :
       {u"{{nmae}}"_s, u"{{#nmae}}x{{/nmae}}"_s, u"{{#name}}x"_s, u"{{>_nothing}}"_s}) {
    const auto filled = fill(form, named("张"));
    INFO(form.toStdString());
    REQUIRE_FALSE(filled);
    CHECK(filled.error().fault == Fault::damaged);
  }
}
