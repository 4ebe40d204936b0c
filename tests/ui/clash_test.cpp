// Two versions of one record: the model, the page and the ways to it.
#include "core/records/course.h"
#include "tests/ui/clash_scene.h"
#include "ui/models/clash.h"
#include "ui/models/text_difference.h"
#include "ui/pages/case/case_page.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/clash/clash_row.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/records/record_detail.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/link_row.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Take;

namespace {

records::Consultation& body(records::Record& record) {
  return std::get<records::Consultation>(record.body);
}

records::Record asked() {
  return consultation(u"张三"_s, u"工资被拖欠三个月"_s, scene_day());
}

// Answered here, with other words there; the phone was added there alone.
records::RecordId answered_twice(Scene& scene) {
  return add_clash(
      scene, asked(), [](records::Record& r) { body(r).answer = u"可申请劳动仲裁"_s; },
      [](records::Record& r) {
        body(r).answer = u"可申请法律援助"_s;
        body(r).person.phone = records::Entered<records::Phone>(u"13800000001");
      });
}

struct Opened {
  Opened(Scene& scene, const records::RecordId& id) : page(scene.context(), id) {
    page.retranslate();
    page.refresh();
    page.resize(1190, 682);
  }
  QPushButton* button(const QString& name) {
    auto* found = page.findChild<QPushButton*>(name);
    REQUIRE(found);
    return found;
  }
  void choose(const QString& side, const QString& path) {
    const QString name = u"clash_%1_%2"_s.arg(side, path);
    QRadioButton* last = nullptr; // rows that were made anew are still there for a moment
    for (auto* each : page.findChildren<QRadioButton*>(name))
      if (!each->isHidden() && each->isVisibleTo(&page)) last = each;
    INFO(name.toStdString());
    REQUIRE(last);
    last->click();
  }
  QString banner() { return page.findChild<ui::Banner*>(u"clash_banner"_s)->text(); }
  bool shows_banner() { return page.findChild<ui::Banner*>(u"clash_banner"_s)->isVisibleTo(&page); }
  ui::ClashPage page;
};

QStringList parts(QStringView text, const std::vector<ui::Span>& spans) {
  QStringList out;
  for (const ui::Span& span : spans)
    out << text.mid(span.from, span.length).toString();
  return out;
}

} // namespace

TEST_CASE("what differs in two texts is told by words and characters, not by whole lines") {
  const QString a = u"双方于7月3日达成协议，甲方赔偿500元。"_s;
  const QString b = u"双方于7月8日达成协议，甲方赔偿1500元。"_s;
  const auto found = ui::text_difference(a, b);
  CHECK(parts(a, found.ours) == QStringList{u"3"_s, u"500"_s});
  CHECK(parts(b, found.theirs) == QStringList{u"8"_s, u"1500"_s});
  CHECK(ui::text_difference(a, a).ours.empty());
  CHECK(ui::text_difference(u"", a).theirs == std::vector<ui::Span>{{0, a.size()}});
}

TEST_CASE("the parts that differ lie in their text, apart and in order, whatever the texts are") {
  const QStringList pieces{u"甲方"_s, u"乙方"_s, u" contract"_s, u"12"_s, u"😀"_s, u"\n"_s, u"，"_s};
  for (quint32 seed = 0; seed < 300; ++seed) {
    QString texts[2];
    quint32 state = seed * 2654435761U + 1;
    for (QString& text : texts)
      for (int i = 0; i < 12; ++i) {
        state = state * 1664525U + 1013904223U;
        text += pieces[(state >> 16) % pieces.size()];
      }
    const auto found = ui::text_difference(texts[0], texts[1]);
    for (const auto& [text, spans] : {std::pair(texts[0], found.ours), {texts[1], found.theirs}}) {
      qsizetype end = -1;
      for (const ui::Span& span : spans) {
        CHECK(span.length > 0);
        CHECK(span.from > end);
        end = span.from + span.length;
        CHECK(end <= text.size());
        CHECK_FALSE(text[span.from].isLowSurrogate());
      }
    }
    if (texts[0] != texts[1]) CHECK(found.ours.size() + found.theirs.size() > 0);
  }
}

TEST_CASE("texts too long to be compared at once differ from the first difference to the last") {
  QString a = u"始"_s, b = u"始"_s;
  for (int i = 0; i < 3000; ++i) {
    a += QChar(0x4e00 + i);
    b += QChar(0x5e00 - i);
  }
  const auto found = ui::text_difference(a + u"终"_s, b + u"终"_s);
  CHECK(found.ours == std::vector<ui::Span>{{1, 3000}});
}

TEST_CASE("nothing is chosen until somebody chooses, and nothing is saved before") {
  Scene scene;
  const auto id = answered_twice(scene);
  Opened clash(scene, id);
  CHECK(clash.page.clash()->left() == 2);
  CHECK_FALSE(clash.button(u"clash_save"_s)->isEnabled());
  for (const auto* radio : clash.page.findChildren<QRadioButton*>())
    CHECK_FALSE(radio->isChecked());
  CHECK_FALSE(clash.page.save());
  clash.choose(u"ours"_s, u"body.answer"_s);
  CHECK_FALSE(clash.button(u"clash_save"_s)->isEnabled());
  CHECK(clash.button(u"clash_left"_s)->text().contains(u"1 of 2"));
  CHECK(scene.store().entry(id)->arrival == store::Arrival::conflict);
}

TEST_CASE("what was chosen of each version is saved above both, and both stay in the store") {
  Scene scene;
  const auto id = answered_twice(scene);
  Opened clash(scene, id);
  clash.choose(u"ours"_s, u"body.answer"_s);
  clash.choose(u"theirs"_s, u"body.person.phone"_s);
  REQUIRE(clash.button(u"clash_save"_s)->isEnabled());
  clash.button(u"clash_save"_s)->click();
  records::Record now = scene.load(id);
  CHECK(body(now).answer == u"可申请劳动仲裁");
  CHECK(body(now).person.phone.text() == u"13800000001");
  CHECK(now.header.revision > 2);
  CHECK(scene.store().entry(id)->arrival == store::Arrival::pending);
  CHECK_FALSE(*scene.store().rival(id));
  CHECK(scene.shell.closed.size() == 1);
  CHECK(scene.shell.said.last().contains(now.header.number));
}

TEST_CASE("everything of one side is taken by one button, and can still be changed") {
  Scene scene;
  const auto id = answered_twice(scene);
  Opened clash(scene, id);
  clash.button(u"clash_take_theirs"_s)->click();
  CHECK(clash.page.clash()->left() == 0);
  CHECK(clash.page.clash()->whole_side() == Take::theirs);
  clash.choose(u"ours"_s, u"body.answer"_s);
  CHECK_FALSE(clash.page.clash()->whole_side());
  clash.button(u"clash_take_theirs"_s)->click();
  REQUIRE(clash.page.save());
  records::Record now = scene.load(id);
  CHECK(body(now).answer == u"可申请法律援助");
}

TEST_CASE("a version that comes meanwhile is shown, what stayed the same stays chosen") {
  Scene scene;
  const auto id = answered_twice(scene);
  Opened clash(scene, id);
  clash.choose(u"ours"_s, u"body.answer"_s);
  clash.choose(u"theirs"_s, u"body.person.phone"_s);
  records::Record newer = (*scene.store().rival(id))->record;
  newer.header.revision = 3;
  body(newer).answer = u"已转法律援助"_s;
  come(scene, newer, 3);
  CHECK_FALSE(clash.page.save()); // the store refuses: this is not what was looked at
  CHECK(clash.shows_banner());
  CHECK(clash.page.clash()->rival().revision == 3);
  CHECK(clash.page.clash()->taken(u"body.person.phone"_s) == Take::theirs);
  CHECK_FALSE(clash.page.clash()->taken(u"body.answer"_s));
  CHECK_FALSE(clash.button(u"clash_save"_s)->isEnabled());
  clash.choose(u"theirs"_s, u"body.answer"_s);
  REQUIRE(clash.page.save());
  records::Record now = scene.load(id);
  CHECK(body(now).answer == u"已转法律援助");
}

TEST_CASE("a mixture that breaks a rule is refused with its reason, and every choice stays") {
  Scene scene;
  const auto id = add_clash(
      scene, asked(),
      [](records::Record& r) {
        r.header.state = records::State::closed;
        r.header.closed_on = scene_day();
      },
      [](records::Record& r) { r.header.occurred_on = scene_day().addDays(-3); });
  records::Record odd = (*scene.store().rival(id))->record;
  odd.header.revision = 3;
  odd.header.occurred_on = scene_day().addDays(30); // as another clock wrote it
  come(scene, odd, 3);
  Opened clash(scene, id);
  clash.button(u"clash_take_theirs"_s)->click();
  CHECK_FALSE(clash.page.save());
  CHECK(clash.shows_banner());
  CHECK(clash.banner().contains(u"Not saved"));
  CHECK(clash.page.clash()->left() == 0);
  CHECK(scene.shell.closed.empty());
  clash.button(u"clash_take_ours"_s)->click();
  CHECK(clash.page.save());
}

TEST_CASE("where one side deletes the record, only that is decided") {
  Scene scene;
  const auto ours = [](records::Record& r) { body(r).answer = u"已答复"_s; };
  const auto nothing = [](records::Record&) {};
  const auto kept = add_clash(scene, asked(), ours, nothing, true);
  {
    Opened clash(scene, kept);
    CHECK(clash.page.clash()->is_about_deletion());
    CHECK(clash.page.clash()->left() == 1);
    CHECK(clash.button(u"clash_take_ours"_s)->text() == u"Keep the record");
    clash.button(u"clash_take_ours"_s)->click();
    REQUIRE(clash.page.save());
    records::Record now = scene.load(kept);
    CHECK(body(now).answer == u"已答复");
    CHECK_FALSE(scene.store().entry(kept)->deleted);
  }
  const auto gone = add_clash(scene, asked(), ours, nothing, true);
  Opened clash(scene, gone);
  clash.button(u"clash_take_theirs"_s)->click();
  REQUIRE(clash.page.save());
  CHECK(scene.store().entry(gone)->deleted);
}

TEST_CASE("the entries of both sides can be kept together") {
  Scene scene;
  records::Record first = mediation(u"张三"_s, u"李四"_s, scene_day().addDays(-5));
  const auto session = [](const QString& place) {
    return [place](records::Record& r) {
      std::get<records::Mediation>(r.body).sessions.push_back(
          {.on = scene_day().addDays(-1), .place = place});
    };
  };
  const auto id = add_clash(scene, first, session(u"村委会"_s), session(u"祠堂"_s));
  Opened clash(scene, id);
  clash.choose(u"both"_s, u"body.sessions"_s);
  REQUIRE(clash.page.save());
  CHECK(std::get<records::Mediation>(scene.load(id).body).sessions.size() == 2);
}

TEST_CASE("what differs is underlined, and ID numbers are hidden until somebody asks") {
  Scene scene;
  const auto id = add_clash(
      scene, asked(),
      [](records::Record& r) {
        body(r).person.id_number = records::Entered<records::IdNumber>(u"11010519491231002X");
      },
      [](records::Record& r) {
        body(r).person.id_number = records::Entered<records::IdNumber>(u"110105194912310038");
      });
  Opened clash(scene, id);
  const auto all = [&] {
    QString text;
    for (const auto* label : clash.page.findChildren<QLabel*>())
      if (label->isVisibleTo(&clash.page)) text += label->text();
    return text;
  };
  CHECK_FALSE(all().contains(u"19491231"));
  clash.button(u"clash_numbers"_s)->click();
  CHECK(all().contains(u"1101051949123100"));
  CHECK(ui::differing_html(u"赔偿500元"_s, u"赔偿800元"_s).contains(u">500</u>"));
  CHECK(ui::differing_html(u"<b>"_s, u"<b>"_s) == u"&lt;b&gt;");
  CHECK(ui::differing_html({}, u"有"_s).contains(u"(empty)"));
}

TEST_CASE("to the two versions lead the editor, the case, the list and the first page") {
  Scene scene;
  const auto id = answered_twice(scene);
  auto editor = editor_of(scene, scene.load(id));
  CHECK(editor->findChild<ui::Banner*>(u"editor_clash_banner"_s)->isVisibleTo(editor.get()));
  const auto dispute = add_clash(
      scene, mediation(u"张三"_s, u"李四"_s, scene_day()),
      [](records::Record& r) { r.header.remarks = u"甲"_s; },
      [](records::Record& r) { r.header.remarks = u"乙"_s; });
  ui::CasePage page(scene.context(), dispute);
  page.retranslate();
  auto* banner = page.findChild<ui::Banner*>(u"case_clash_banner"_s);
  REQUIRE(banner->isVisibleTo(&page));
  banner->findChild<QPushButton*>()->click();
  REQUIRE(scene.shell.over.size() == 1);
  CHECK(scene.shell.over.back()->objectName() == u"clash");
  ui::RecordDetail detail;
  detail.show_record(scene.store(), id, records::Language::english);
  CHECK(detail.findChild<QPushButton*>(u"detail_decide"_s)->isVisibleTo(&detail));
  ui::HomePage home(scene.context());
  home.retranslate();
  auto* row = home.findChild<ui::LinkRow*>(u"not_arrived_0"_s);
  REQUIRE(row);
  row->click();
  CHECK(scene.shell.over.size() == 2);
  // Once it is decided, nothing leads there any more.
  Opened clash(scene, id);
  clash.button(u"clash_take_ours"_s)->click();
  REQUIRE(clash.page.save());
  editor->refresh();
  CHECK_FALSE(editor->findChild<ui::Banner*>(u"editor_clash_banner"_s)->isVisibleTo(editor.get()));
  detail.show_record(scene.store(), id, records::Language::english);
  CHECK_FALSE(detail.findChild<QPushButton*>(u"detail_decide"_s)->isVisibleTo(&detail));
}

TEST_CASE("several clashes are worked through one after the other") {
  Scene scene;
  ui::open_clash(scene.context());
  CHECK(scene.shell.over.empty());
  CHECK(scene.shell.said.last().contains(u"No versions"));
  const auto one = answered_twice(scene);
  const auto two = answered_twice(scene);
  ui::open_clash(scene.context()); // the one that waits longest
  REQUIRE(scene.shell.over.size() == 1);
  auto* page = static_cast<ui::ClashPage*>(scene.shell.over.back().get());
  page->retranslate();
  page->refresh();
  CHECK(page->clash()->ours().header.id == one);
  page->findChild<QPushButton*>(u"clash_take_ours"_s)->click();
  REQUIRE(page->save());
  REQUIRE(scene.shell.last_action);
  scene.shell.last_action();
  REQUIRE(scene.shell.over.size() == 2);
  auto* next = static_cast<ui::ClashPage*>(scene.shell.over.back().get());
  next->refresh();
  CHECK(next->clash()->ours().header.id == two);
}

TEST_CASE("a clash is decided by the keyboard alone") {
  Scene scene;
  const auto id = answered_twice(scene);
  Opened clash(scene, id);
  clash.page.show();
  QApplication::setActiveWindow(&clash.page);
  REQUIRE(QTest::qWaitForWindowActive(&clash.page));
  const auto command = [&](const QString& name) {
    for (const ui::Command& each : clash.page.commands())
      if (each.name == name) return each.run();
    FAIL(name.toStdString());
  };
  for (int i = 0; i < 2; ++i) {
    command(u"clash_to_next"_s);
    QTest::keyClick(clash.page.focusWidget(), Qt::Key_Space);
  }
  CHECK(clash.page.clash()->left() == 0);
  command(u"clash_save"_s);
  CHECK_FALSE(*scene.store().rival(id));
}
