// The lawyer in the village: unlocks, answers a question, looks somebody up, writes down the duty
// and a lecture, sends the month to the station.
#include "tests/tour/days.h"
#include "tests/tour/stage.h"
#include "tests/tour/studio.h"
#include "ui/demo.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

void unlock(Guide& guide) {
  guide.must(guide.hands().choose(u"unlock_user"_s, 0), u"choose the user"_s);
  guide.write(u"unlock_passphrase"_s, ui::demo_passphrase());
  guide.hands().press(Qt::Key_Return);
  guide.wait_for_page(u"home"_s);
}

// Somebody who was here before, offered by the initials of the name.
void offer_person(Guide& guide, const QString& initials) {
  guide.hands().type(initials);
  guide.wait(u"a person is offered"_s,
             [&] { return guide.hands().find(u"person_offer"_s) != nullptr; });
  guide.hands().press(Qt::Key_Down);
  guide.hands().press(Qt::Key_Return);
}

void consult(Guide& guide, KeyCounts& counts) {
  KeyCounts::begin(guide.hands());
  guide.hands().press(Qt::Key_F2);
  guide.wait(u"the consultation is open"_s,
             [&] { return guide.hands().find(u"body.person.name"_s) != nullptr; });
  offer_person(guide, u"dgq"_s);
  guide.hands().type(u"gsrd"_s);
  guide.hands().press(Qt::Key_Return);
  guide.picture(u"adviser-consultation"_s);
  guide.hands().press(QKeySequence(u"Ctrl+Return"_s));
  guide.wait_for_page(u"home"_s);
  counts.done(u"Consultation for a known person"_s, guide.hands());
  guide.picture(u"adviser-home"_s);
}

void look_up(Guide& guide) {
  guide.hands().press(QKeySequence(u"Ctrl+F"_s));
  guide.hands().type(u"dgq"_s);
  guide.hands().press(Qt::Key_Return);
  guide.wait_for_page(u"records"_s);
  guide.must(guide.hands().click_cell(u"record_table"_s, 0, 1), u"click a record"_s);
  guide.picture(u"adviser-search"_s);
}

// A kind from the menu of the top bar, by keys: `down` says how far it stands.
void new_from_menu(Guide& guide, int down, const QString& editor) {
  guide.click(u"new_other"_s);
  for (int i = 0; i < down; ++i)
    guide.hands().press(Qt::Key_Down);
  guide.hands().press(Qt::Key_Return);
  guide.wait_for_page(editor);
}

void save_and_return(Guide& guide, const QString& page) {
  guide.hands().press(QKeySequence(u"Ctrl+Return"_s));
  guide.wait_for_page(page);
}

void duty(Guide& guide, KeyCounts& counts) {
  KeyCounts::begin(guide.hands());
  new_from_menu(guide, 4, u"duty_editor"_s);
  guide.must(guide.hands().choose(u"body.place"_s, 1), u"choose the place"_s);
  guide.write(u"body.begins"_s, u"9"_s);
  guide.write(u"body.ends"_s, u"17"_s);
  guide.write(u"body.done"_s, u"接待来访"_s);
  guide.picture(u"adviser-duty"_s);
  save_and_return(guide, u"records"_s);
  counts.done(u"Duty of today"_s, guide.hands());
}

void lecture(Guide& guide) {
  new_from_menu(guide, 2, u"legal-education_editor"_s);
  guide.write(u"body.topic"_s, u"民法典进乡村"_s);
  guide.must(guide.hands().choose(u"body.form"_s, 1), u"choose the form"_s);
  guide.write(u"body.place"_s, u"村委会议室"_s);
  guide.write(u"people"_s, u"32"_s);
  guide.picture(u"adviser-lecture"_s);
  save_and_return(guide, u"records"_s);
}

void report(Guide& guide, KeyCounts& counts) {
  const QString folder = guide.plan().folder + u"/station"_s;
  QDir(folder).removeRecursively();
  QDir().mkpath(folder);
  KeyCounts::begin(guide.hands());
  guide.open_page(u"report"_s);
  guide.click(u"period_back"_s); // the month that is over
  guide.click(u"report_send"_s);
  if (!guide.wait(u"the folder is asked for"_s, [] {
        return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr;
      }))
    return;
  const int so_far = guide.hands().presses();
  guide.hands().press(QKeySequence::SelectAll);
  guide.hands().type(folder); // a person takes the folder that is offered
  guide.hands().forget();
  guide.hands().press(Qt::Key_Return);
  guide.wait(u"the report is written"_s, [&] { return !QDir(folder).isEmpty(); });
  guide.picture(u"adviser-report"_s);
  counts.add(u"Monthly report to the station"_s, so_far + guide.hands().presses());
}

} // namespace

void adviser_day(Guide& guide, KeyCounts& counts) {
  Studio studio(guide, Opened::locked_demo);
  if (!studio.is_open()) return;
  unlock(guide);
  consult(guide, counts);
  look_up(guide);
  duty(guide, counts);
  lecture(guide);
  report(guide, counts);
}

} // namespace fengqiao::tour
