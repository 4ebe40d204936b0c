#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using ui::read_time;

namespace {

std::unique_ptr<ui::RecordEditor> duty_editor(Scene& scene) {
  std::unique_ptr<ui::RecordEditor> editor(static_cast<ui::RecordEditor*>(
      ui::make_editor(scene.context(), records::empty_record(records::Kind::duty))));
  editor->retranslate();
  editor->resize(1190, 682);
  return editor;
}

int minutes(const ui::RecordEditor& editor) {
  return editor.findChild<QSpinBox*>(u"minutes"_s)->value();
}

QString finding(const ui::RecordEditor& editor, const QString& path) {
  return editor.findChild<QWidget*>(path)->property("finding").toString();
}

} // namespace

TEST_CASE("a time of day is read as people write it") {
  for (const QString& text : {u"9:00"_s, u"09:00"_s, u"900"_s, u"0900"_s, u"9"_s, u"9点"_s,
                              u"９：００"_s, u"9时00分"_s, u" 9.00 "_s})
    CHECK(read_time(text) == QTime(9, 0));
  CHECK(read_time(u"14点半"_s) == QTime(14, 30));
  CHECK(read_time(u"1730"_s) == QTime(17, 30));
  for (const QString& text : {u""_s, u"25:00"_s, u"9:60"_s, u"早上"_s, u"9:5"_s, u"12345"_s})
    CHECK_FALSE(read_time(text));
}

TEST_CASE("the arrow keys step a time by a quarter of an hour") {
  ui::TimeField field;
  QTest::keyClick(&field, Qt::Key_Up);
  CHECK(field.time() == u"09:15");
  QTest::keyClick(&field, Qt::Key_Down);
  QTest::keyClick(&field, Qt::Key_Down);
  CHECK(field.time() == u"08:45");
}

TEST_CASE("begin and end of a duty make its minutes") {
  Scene scene;
  auto editor = duty_editor(scene);
  type(*editor, u"occurred_on"_s, u"2021-07-14"_s);
  auto* place = editor->findChild<QComboBox*>(u"body.place"_s);
  place->setCurrentIndex(place->findData(static_cast<int>(records::DutyPlace::online)));
  type(*editor, u"body.begins"_s, u"9点"_s);
  type(*editor, u"body.ends"_s, u"1130"_s);
  CHECK(minutes(*editor) == 150);
  REQUIRE(editor->save());
  const auto found = scene.store().find({});
  REQUIRE(found.size() == 1);
  const records::Record kept = scene.load(found.front());
  const auto& duty = std::get<records::Duty>(kept.body);
  CHECK(duty.begins == u"09:00");
  CHECK(duty.ends == u"11:30");
  CHECK(duty.place == records::DutyPlace::online);
  CHECK(kept.header.minutes == 150);
}

TEST_CASE("an end that is not after the begin is said beside the field, and nothing is saved") {
  Scene scene;
  auto editor = duty_editor(scene);
  type(*editor, u"occurred_on"_s, u"2021-07-14"_s);
  auto* place = editor->findChild<QComboBox*>(u"body.place"_s);
  place->setCurrentIndex(place->findData(static_cast<int>(records::DutyPlace::on_site)));
  type(*editor, u"body.begins"_s, u"11:00"_s);
  CHECK(finding(*editor, u"body.ends"_s) != u"bad");
  type(*editor, u"body.ends"_s, u"9:00"_s);
  CHECK(finding(*editor, u"body.ends"_s) == u"bad");
  CHECK_FALSE(editor->save());
  type(*editor, u"body.ends"_s, u"12:00"_s);
  CHECK(finding(*editor, u"body.ends"_s) != u"bad");
  CHECK(minutes(*editor) == 60);
  CHECK(editor->save());
}

TEST_CASE("what is no time of day is said beside its field") {
  Scene scene;
  auto editor = duty_editor(scene);
  type(*editor, u"body.begins"_s, u"早上"_s);
  CHECK(finding(*editor, u"body.begins"_s) == u"bad");
}
