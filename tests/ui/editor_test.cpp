#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/widgets/term_combo.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Kind;
using ui::RecordEditor;

namespace {

void choose(QWidget& form, const QString& path, int value) {
  auto* combo = form.findChild<QComboBox*>(path);
  INFO(path.toStdString());
  REQUIRE(combo);
  const int at = combo->findData(value);
  REQUIRE(at >= 0);
  combo->setCurrentIndex(at);
  Q_EMIT combo->activated(at);
}

template <typename E>
void choose(QWidget& form, const QString& path, E value) {
  choose(form, path, static_cast<int>(value));
}

bool framed(const QWidget& form, const QString& path, const QString& tone) {
  const auto* editor = form.findChild<QWidget*>(path);
  REQUIRE(editor);
  return editor->property("finding").toString() == tone;
}

// The check character of the test number, made here so that no digit is guessed.
QString valid_id(const QString& seventeen) {
  return seventeen + records::IdNumber::check_character(seventeen);
}

} // namespace

TEST_CASE("an editor shows an error beside the wrong field and saves when it is mended") {
  Scene scene;
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  type(*editor, u"body.person.name"_s, u"邓国强"_s);
  type(*editor, u"body.question"_s, u"拖欠工资怎么办"_s);
  type(*editor, u"occurred_on"_s, u"2021-07-16"_s); // tomorrow
  CHECK_FALSE(editor->save());
  CHECK(framed(*editor, u"occurred_on"_s, u"bad"_s));
  CHECK(framed(*editor, u"body.category"_s, u"bad"_s));
  CHECK_FALSE(framed(*editor, u"body.question"_s, u"bad"_s));
  CHECK(scene.store().find({}).empty());

  type(*editor, u"occurred_on"_s, u"2021年7月14日"_s);
  choose(*editor, u"body.category"_s, records::ConsultationCategory::labour);
  CHECK(editor->save());
  const auto ids = scene.store().find({});
  REQUIRE(ids.size() == 1);
  const records::Record saved = scene.load(ids.front());
  CHECK(saved.header.occurred_on == QDate(2021, 7, 14));
  CHECK(saved.header.handler == u"李律师");
  CHECK(std::get<records::Consultation>(saved.body).person.name == u"邓国强");
}

TEST_CASE(
    "a date that cannot be read keeps the record from being saved and stays as it was typed") {
  Scene scene;
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"拖欠工资怎么办"_s, scene_day()));
  type(*editor, u"body.person.birth_date"_s, u"六七年三月"_s);
  CHECK_FALSE(editor->save());
  CHECK(framed(*editor, u"body.person.birth_date"_s, u"bad"_s));
  CHECK(editor->findChild<QWidget*>(u"body.person.birth_date"_s)->findChild<QLineEdit*>()->text() ==
        u"六七年三月");
}

TEST_CASE("an ID number fills birth date, gender and groups") {
  Scene scene;
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  type(*editor, u"body.person.id_number"_s, valid_id(u"44129919500302132"_s));
  const records::Record now = editor->current();
  const auto& person = std::get<records::Consultation>(now.body).person;
  CHECK(person.birth_date == QDate(1950, 3, 2));
  CHECK(person.gender == records::Gender::female);
  CHECK(now.header.groups == std::vector{records::Group::elderly, records::Group::woman});
}

TEST_CASE("a doubtful ID number is saved and marked, and the mark goes with the correction") {
  Scene scene;
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  type(*editor, u"body.person.id_number"_s, u"44129919500302"_s);
  CHECK(framed(*editor, u"body.person.id_number"_s, u"warn"_s));
  REQUIRE(editor->save());
  const auto id = scene.store().find({}).front();
  REQUIRE(scene.load(id).header.marks.size() == 1);
  CHECK(scene.load(id).header.marks.front().field == u"body.person.id_number");

  auto again = editor_of(scene, scene.load(id));
  CHECK(framed(*again, u"body.person.id_number"_s, u"warn"_s));
  type(*again, u"body.person.id_number"_s, valid_id(u"44129919500302132"_s));
  REQUIRE(again->save());
  CHECK(scene.load(id).header.marks.empty());
}

TEST_CASE("a draft survives the editor, and saving drops it") {
  Scene scene;
  {
    auto editor = editor_of(scene, records::empty_record(Kind::consultation));
    type(*editor, u"body.person.name"_s, u"欧欣怡"_s);
    REQUIRE(wait_until([&] { return scene.store().drafts().value().size() == 1; }));
  } // the program died here
  const store::Draft draft = scene.store().drafts().value().front();
  CHECK(std::get<records::Consultation>(draft.record.body).person.name == u"欧欣怡");

  auto editor = editor_of(scene, draft.record);
  CHECK(editor->is_changed());
  type(*editor, u"body.question"_s, u"工伤认定"_s);
  choose(*editor, u"body.category"_s, records::ConsultationCategory::labour);
  REQUIRE(editor->save());
  CHECK(scene.store().drafts().value().empty());
  CHECK(scene.store().find({}).size() == 1);
}

TEST_CASE("locking keeps what is half written") {
  Scene scene;
  auto editor = editor_of(scene, records::empty_record(Kind::mediation));
  CHECK_FALSE(editor->is_changed());
  type(*editor, u"body.facts"_s, u"排水沟"_s);
  editor->about_to_lock();
  CHECK(scene.store().drafts().value().size() == 1);
}

TEST_CASE("leaving a changed record asks, and the answer holds") {
  Scene scene;
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  CHECK(editor->may_leave());
  type(*editor, u"body.person.name"_s, u"欧欣怡"_s);
  RecordEditor::Leave answer = RecordEditor::Leave::stay;
  editor->set_ask_leave([&] { return answer; });
  CHECK_FALSE(editor->may_leave());
  answer = RecordEditor::Leave::discard;
  CHECK(editor->may_leave());
  CHECK(scene.store().drafts().value().empty());
}

TEST_CASE(
    "a record that somebody saved meanwhile is not overwritten, and the entries stay as a draft") {
  Scene scene;
  const auto id = scene.add(consultation(u"邓国强"_s, u"拖欠工资"_s, scene_day()));
  auto editor = editor_of(scene, scene.load(id));
  records::Record other = scene.load(id);
  std::get<records::Consultation>(other.body).answer = u"已答复"_s;
  scene.add(other);
  type(*editor, u"body.question"_s, u"拖欠三个月工资"_s);
  CHECK_FALSE(editor->save());
  CHECK(std::get<records::Consultation>(scene.load(id).body).question == u"拖欠工资");
  REQUIRE(scene.store().drafts().value().size() == 1);
  CHECK(std::get<records::Consultation>(scene.store().drafts().value().front().record.body)
            .question == u"拖欠三个月工资");
}

TEST_CASE("the next step of a consultation begins a dispute with the person filled in, linked both "
          "ways") {
  Scene scene;
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"邻居排水沟漏水"_s, scene_day()));
  choose(*editor, u"body.next_step"_s, records::NextStep::mediation);
  editor->findChild<QPushButton*>(u"editor_save"_s)->click();
  REQUIRE(scene.shell.new_records.size() == 1);
  const records::Record next = scene.shell.new_records.front();
  REQUIRE(next.kind() == Kind::mediation);
  CHECK(std::get<records::Mediation>(next.body).parties.front().person.name == u"邓国强");

  auto dispute = editor_of(scene, next);
  type(*dispute, u"body.parties[1].person.name"_s, u"周伟华"_s);
  choose(*dispute, u"body.type"_s, records::DisputeType::neighbours);
  REQUIRE(dispute->save());
  store::Filter consultations;
  consultations.kind = Kind::consultation;
  const auto first = scene.load(scene.store().find(consultations).front());
  const auto second = scene.load(dispute->current().header.id);
  CHECK(first.header.links == std::vector{second.header.id});
  CHECK(second.header.links == std::vector{first.header.id});
}

TEST_CASE("parties are added and removed on their side without losing the others") {
  Scene scene;
  auto editor = editor_of(scene, mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  const auto press = [&](const QString& text) {
    for (auto* button : editor->findChildren<QPushButton*>())
      if (button->text() == text && button->isVisibleTo(editor.get())) return button->click();
    FAIL("no button " << text.toStdString());
  };
  press(u"Add an applicant"_s);
  type(*editor, u"body.parties[1].person.name"_s, u"莫炳坤"_s);
  const auto parties = std::get<records::Mediation>(editor->current().body).parties;
  REQUIRE(parties.size() == 3);
  CHECK(parties[0].person.name == u"邓国强");
  CHECK(parties[1].person.name == u"莫炳坤");
  CHECK(parties[1].side == records::Side::applicant);
  CHECK(parties[2].person.name == u"周伟华");
}

TEST_CASE("only states that may follow are offered, and an outcome moves the state") {
  Scene scene;
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, scene_day().addDays(-5));
  record.header.state = records::State::mediating;
  std::get<records::Mediation>(record.body).accepted_on = scene_day().addDays(-4);
  auto editor = editor_of(scene, scene.load(scene.add(record)));
  const auto* states = editor->findChild<QComboBox*>(u"state"_s);
  CHECK(states->findData(static_cast<int>(records::State::agreed)) >= 0);
  CHECK(states->findData(static_cast<int>(records::State::archived)) < 0);
  choose(*editor, u"body.outcome"_s, records::Outcome::agreed);
  CHECK(editor->current().header.state == records::State::agreed);
  CHECK(std::get<records::Mediation>(editor->current().body).agreed_on == scene_day());
  choose(*editor, u"state"_s, records::State::mediating);
  CHECK_FALSE(std::get<records::Mediation>(editor->current().body).outcome);
}

TEST_CASE("the income check is said while it is written, and the ground that follows is offered") {
  Scene scene;
  records::Record record = records::empty_record(Kind::legal_aid);
  auto& aid = std::get<records::LegalAid>(record.body);
  aid.applicant.name = u"欧欣怡"_s;
  aid.matter = records::AidMatter::labour_pay;
  record.header.groups = {records::Group::migrant_worker};
  auto editor = editor_of(scene, record);
  const auto* sentence = editor->findChild<QLabel*>(u"income_sentence"_s);
  CHECK(sentence->text().contains(u"1575"));
  auto* offer = editor->findChild<QPushButton*>(u"offer_exemption"_s);
  REQUIRE(offer->isVisibleTo(editor.get()));
  offer->click();
  CHECK(std::get<records::LegalAid>(editor->current().body).exemption ==
        records::AidExemption::migrant_worker_claim);
  CHECK_FALSE(offer->isVisibleTo(editor.get()));
  // The county's list stands in it, nothing ticked.
  const auto papers = std::get<records::LegalAid>(editor->current().body).papers;
  CHECK(papers.count(u"☐") > 1);
  CHECK(papers.count(u"☑") == 0);
}

TEST_CASE("a kept session cannot be taken out of the form or written over, a new one can") {
  Scene scene;
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, scene_day().addDays(-5));
  std::get<records::Mediation>(record.body).sessions = {
      {.on = scene_day(), .notes = u"各让一步"_s}};
  auto editor = editor_of(scene, scene.load(scene.add(record)));
  CHECK(editor->findChild<QPlainTextEdit*>(u"body.sessions[0].notes"_s)->isReadOnly());
  for (auto* button : editor->findChildren<QPushButton*>())
    if (button->text() == u"Add a mediation session") button->click();
  CHECK_FALSE(editor->findChild<QPlainTextEdit*>(u"body.sessions[1].notes"_s)->isReadOnly());
}
