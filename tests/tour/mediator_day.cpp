// The mediator: takes a dispute from its application to the signed agreement, and does what the
// list of what is due asks for.
#include "tests/tour/days.h"
#include "tests/tour/stage.h"
#include "tests/tour/studio.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

void apply(Guide& guide, KeyCounts& counts) {
  KeyCounts::begin(guide.hands());
  guide.hands().press(Qt::Key_F3);
  guide.wait_for_page(u"mediation_editor"_s);
  guide.write(u"body.parties[0].person.name"_s, u"韦小青"_s);
  guide.write(u"body.parties[1].person.name"_s, u"覃大山"_s);
  guide.must(guide.hands().choose(u"body.type"_s, 2), u"choose the type"_s);
  guide.write(u"body.facts"_s, u"因排水沟改道发生争执"_s);
  guide.picture(u"mediator-application"_s);
  guide.hands().press(QKeySequence(u"Ctrl+Return"_s));
  guide.wait_for_page(u"home"_s);
  counts.done(u"Dispute application"_s, guide.hands());
}

void find_case(Guide& guide) {
  guide.hands().press(QKeySequence(u"Ctrl+F"_s));
  guide.hands().type(u"韦小青"_s);
  guide.hands().press(Qt::Key_Return);
  guide.wait_for_page(u"records"_s);
  guide.must(guide.hands().click_cell(u"record_table"_s, 0, 1), u"click the case"_s);
  guide.click(u"detail_open"_s);
  guide.wait_for_page(u"case"_s);
}

// What the case offers first, with what the dialog proposes.
void next_step(Guide& guide, const QString& picture) {
  guide.click(u"case_next"_s);
  if (!guide.wait_for_dialog(u"case_dialog"_s)) return;
  guide.picture(picture);
  guide.click(u"case_dialog_ok"_s);
  guide.wait(u"the dialog is done"_s, [] { return !QApplication::activeModalWidget(); });
}

void session(Guide& guide) {
  guide.click(u"case_add_session"_s);
  if (!guide.wait_for_dialog(u"case_dialog"_s)) return;
  guide.write(u"body.sessions[0].place"_s, u"村调解室"_s);
  guide.write(u"body.sessions[0].notes"_s, u"双方陈述，同意恢复原沟"_s);
  guide.picture(u"mediator-session"_s);
  guide.click(u"case_dialog_ok"_s);
  guide.wait(u"the session is written"_s, [] { return !QApplication::activeModalWidget(); });
}

void agreement(Guide& guide) {
  guide.click(u"case_step_agreed"_s);
  if (!guide.wait_for_dialog(u"case_dialog"_s)) return;
  guide.write(u"body.agreement_terms"_s, u"恢复原沟，互不追究"_s);
  guide.write(u"body.performance_manner"_s, u"共同施工"_s);
  guide.picture(u"mediator-agreement"_s);
  guide.click(u"case_dialog_ok"_s);
  guide.wait(u"the agreement is written"_s, [] { return !QApplication::activeModalWidget(); });
}

void paper(Guide& guide) {
  guide.click(u"case_papers"_s);
  guide.hands().press(Qt::Key_Down);
  guide.hands().press(Qt::Key_Return);
  guide.wait(u"a page is drawn"_s,
             [&] { return guide.hands().find(u"paper_page_1"_s) != nullptr; });
  guide.picture(u"mediator-papers"_s);
  guide.click(u"papers_back"_s);
  guide.wait_for_page(u"case"_s);
}

// The first thing to do that the workbench offers as a button in its row.
void due_today(Guide& guide) {
  guide.click(u"case_back"_s);
  guide.open_page(u"home"_s);
  guide.wait(u"something is due"_s, [&] {
    const auto* due = qobject_cast<QAbstractItemView*>(guide.hands().find(u"home_due"_s));
    return due && due->model()->rowCount() > 1;
  });
  guide.must(guide.hands().click_cell(u"home_due"_s, 1, 2), u"click what is due"_s);
  guide.picture(u"mediator-due"_s);
}

} // namespace

void mediator_day(Guide& guide, KeyCounts& counts) {
  Studio studio(guide, Opened::demo);
  if (!studio.is_open()) return;
  apply(guide, counts);
  find_case(guide);
  KeyCounts::begin(guide.hands());
  next_step(guide, u"mediator-acceptance"_s);
  counts.done(u"Next step of a case"_s, guide.hands());
  session(guide);
  agreement(guide);
  guide.picture(u"mediator-case"_s);
  paper(guide);
  due_today(guide);
}

} // namespace fengqiao::tour
