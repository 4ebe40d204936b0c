#include "tests/tour/rooms.h"

#include "tests/tour/both_versions.h"
#include "tests/tour/stage.h"
#include "tests/tour/studio.h"
#include "ui/demo.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/shell/workbench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDate>
#include <QMessageBox>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

// As a new user sets the program up.
void first_run(Guide& guide) {
  Studio studio(guide, Opened::nothing);
  guide.picture(u"first-run"_s);
  guide.click(u"first_run_next"_s);
  guide.write(u"division_code"_s, u"441204103201"_s);
  guide.write(u"studio_name"_s, u"禄步镇白土村公共法律服务工作室"_s);
  guide.write(u"case_word"_s, u"白"_s);
  guide.picture(u"first-run-studio"_s);
  guide.click(u"first_run_next"_s);
  guide.write(u"first_user"_s, u"陈明"_s);
  guide.write(u"new_passphrase"_s, u"禄步白土 2021 枫桥"_s);
  guide.write(u"new_passphrase_again"_s, u"禄步白土 2021 枫桥"_s);
  guide.picture(u"first-run-user"_s);
  guide.click(u"first_run_next"_s);
  guide.wait(u"the recovery code is shown"_s,
             [&] { return guide.hands().find(u"code_written_down"_s) != nullptr; });
  guide.picture(u"first-run-code"_s);
  guide.click(u"code_written_down"_s);
  guide.click(u"first_run_next"_s);
  if (guide.wait_for_page(u"home"_s)) guide.picture(u"empty-studio"_s);
}

namespace {

bool wait_for_rows(Guide& guide, const QString& table, int least, int most = 1'000'000) {
  return guide.wait(u"%1 to %2 rows in %3"_s.arg(least).arg(most).arg(table), [&] {
    const auto* view = qobject_cast<QAbstractItemView*>(guide.hands().find(table));
    const int rows = view && view->model() ? view->model()->rowCount() : 0;
    return view && rows >= least && rows <= most;
  });
}

// What stands in the first page and in the list of what is due.
void desk(Guide& guide) {
  guide.open_page(u"home"_s);
  guide.picture(u"home"_s);
  guide.open_page(u"deadlines"_s);
  wait_for_rows(guide, u"deadline_table"_s, 1);
  guide.picture(u"deadlines"_s);
}

void records(Guide& guide) {
  guide.open_page(u"records"_s);
  wait_for_rows(guide, u"record_table"_s, 6);
  guide.hands().click_cell(u"record_table"_s, 0, 1);
  guide.picture(u"records"_s);
  guide.write(u"search"_s, u"dgq"_s);
  wait_for_rows(guide, u"record_table"_s, 1, 4);
  guide.hands().click_cell(u"record_table"_s, 0, 1);
  guide.picture(u"records-search"_s);
  guide.write(u"search"_s, u"没有这样的人"_s);
  guide.wait(u"nothing is found"_s, [&] {
    const auto* view = qobject_cast<QAbstractItemView*>(guide.hands().find(u"record_table"_s));
    return !view || view->model()->rowCount() == 0;
  });
  guide.picture(u"records-none"_s);
  guide.write(u"search"_s, {});
}

void open_record(Guide& guide, Studio& studio, const records::RecordId& id) {
  on_screen([&] { studio.window().workbench()->open_record(id); });
  guide.hands().settle();
}

std::optional<records::RecordId> first_of(Studio& studio, records::Kind kind,
                                          std::optional<records::State> state = {}) {
  return on_screen([&]() -> std::optional<records::RecordId> {
    store::Filter filter;
    filter.kind = kind;
    filter.state = state;
    const auto found = studio.session().store().find(filter);
    return found.empty() ? std::nullopt : std::optional(found.front());
  });
}

// Nothing was typed, so nothing is to be asked.
void leave_editor(Guide& guide) {
  guide.click(u"editor_cancel"_s);
  const bool asked = on_screen([] { return QApplication::activeModalWidget() != nullptr; });
  if (guide.must(!asked, u"leave an editor in which nothing was typed"_s)) return;
  on_screen([] {
    if (const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
      for (QAbstractButton* button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
          QMetaObject::invokeMethod(button, &QAbstractButton::click, Qt::QueuedConnection);
  });
  guide.hands().settle();
}

void editor_of(Guide& guide, Studio& studio, records::Kind kind) {
  const auto id = first_of(studio, kind);
  if (!guide.must(id.has_value(), u"find a record of the kind "_s + records::key(kind))) return;
  open_record(guide, studio, *id);
  const bool has_case = guide.page_name() == u"case"_s;
  if (has_case) {
    guide.picture(u"case-"_s + records::key(kind));
    guide.click(u"case_edit"_s);
  }
  guide.picture(u"editor-"_s + records::key(kind));
  leave_editor(guide);
  if (!has_case) return;
  guide.wait_for_page(u"case"_s);
  guide.click(u"case_back"_s);
}

void people(Guide& guide) {
  guide.open_page(u"people"_s);
  wait_for_rows(guide, u"people_table"_s, 4);
  guide.picture(u"people"_s);
  guide.write(u"people_search"_s, u"hxy"_s);
  if (!wait_for_rows(guide, u"people_table"_s, 1, 3)) return;
  guide.must(guide.hands().click_cell(u"people_table"_s, 0, 0), u"click a person"_s);
  if (!guide.wait_for_page(u"person"_s)) return;
  guide.picture(u"person"_s);
  guide.scroll_down();
  guide.picture(u"person-foot"_s);
  guide.click(u"person_back"_s);
}

// Every paper of a dispute that is archived.
void papers(Guide& guide, Studio& studio) {
  const auto id = first_of(studio, records::Kind::mediation, records::State::archived);
  if (!guide.must(id.has_value(), u"find an archived dispute"_s)) return;
  open_record(guide, studio, *id);
  guide.picture(u"case-archived"_s);
  guide.click(u"case_papers"_s);
  guide.hands().press(Qt::Key_Down);
  guide.hands().press(Qt::Key_Return);
  guide.wait(u"a page is drawn"_s,
             [&] { return guide.hands().find(u"paper_page_1"_s) != nullptr; });
  guide.picture(u"papers"_s);
  guide.must(guide.rows(u"paper_list"_s) > 6, u"list the papers"_s);
  guide.click(u"papers_back"_s);
  guide.click(u"case_back"_s);
}

void editors(Guide& guide, Studio& studio) {
  guide.open_page(u"records"_s);
  guide.click(u"new_consultation"_s);
  guide.picture(u"editor-new"_s);
  guide.click(u"editor_save"_s);
  guide.picture(u"editor-new-errors"_s);
  leave_editor(guide);
  guide.wait_for_page(u"records"_s);
  for (const auto& term : records::terms<records::Kind>())
    editor_of(guide, studio, term.value);
}

void import(Guide& guide) {
  guide.open_page(u"import"_s);
  guide.picture(u"import"_s);
  guide.must(
      guide.hands().drop({QStringLiteral(FENGQIAO_DEMO_LEDGERS "/consultation-ledger-2021-07.xlsx"),
                          QStringLiteral(FENGQIAO_DEMO_LEDGERS "/mediation-ledger-2021.xls")}),
      u"drop the ledgers"_s);
  guide.wait(u"the preview is there"_s,
             [&] { return guide.hands().find(u"import_go"_s) != nullptr; });
  guide.picture(u"import-preview"_s);
  guide.click(u"import_go"_s);
  guide.wait(u"the ledgers are in"_s,
             [&] { return guide.hands().find(u"import_go"_s) == nullptr; });
  guide.picture(u"import-result"_s);
}

void report(Guide& guide) {
  guide.open_page(u"report"_s);
  guide.picture(u"report-month"_s);
  guide.click(u"period_year"_s);
  guide.picture(u"report-year"_s);
  guide.scroll_down();
  guide.picture(u"report-year-foot"_s);
  guide.click(u"tile_disputes"_s);
  guide.wait_for_page(u"records"_s);
  guide.picture(u"report-behind"_s);
  guide.click(u"filter_behind"_s);
}

void subsidy(Guide& guide) {
  guide.open_page(u"subsidy"_s);
  guide.wait(u"the cases are read"_s,
             [&] { return guide.hands().find(u"subsidy_table"_s) != nullptr; });
  guide.picture(u"subsidy"_s);
}

// First without a center; then as if enrolled with one, paused, so that nothing leaves.
void center(Guide& guide, Studio& studio) {
  guide.open_page(u"center"_s);
  guide.picture(u"center-none"_s);
  on_screen([&] {
    store::Store& store = studio.session().store();
    guide.must(store.set_setting(u"center_url"_s, u"https://center.example:8443"_s).has_value(),
               u"set a center"_s);
    sync::PlanSettings plan;
    plan.paused = true;
    plan.windows = {{QTime(12, 0), QTime(13, 30)}, {QTime(18, 0), QTime(6, 0)}};
    guide.must(studio.session().set_plan_settings(plan).has_value(), u"pause"_s);
  });
  guide.hands().settle();
  guide.picture(u"center"_s);
  guide.scroll_down();
  guide.picture(u"center-foot"_s);
}

void settings(Guide& guide) {
  guide.open_page(u"settings"_s);
  guide.picture(u"settings"_s);
  guide.scroll_down();
  guide.picture(u"settings-foot"_s);
  for (const QString& page : {u"directory"_s, u"policy"_s}) {
    guide.click(u"open_"_s + page);
    guide.hands().click_cell(u"directory_table"_s, 2, 0);
    guide.picture(page);
    guide.scroll_down();
    guide.picture(page + u"-foot"_s);
    guide.click(page + u"_back"_s);
  }
}

void lock_and_unlock(Guide& guide) {
  guide.click(u"lock"_s);
  guide.wait(u"the window is locked"_s,
             [&] { return guide.hands().find(u"unlock_go"_s) != nullptr; });
  guide.picture(u"unlock"_s);
  guide.write(u"unlock_passphrase"_s, u"wrong"_s);
  guide.click(u"unlock_go"_s);
  guide.wait(u"a wrong passphrase is refused"_s,
             [&] { return guide.hands().find(u"unlock_message"_s) != nullptr; });
  guide.picture(u"unlock-refused"_s);
  guide.write(u"unlock_passphrase"_s, ui::demo_passphrase());
  guide.hands().press(Qt::Key_Return);
  guide.wait_for_page(u"home"_s);
}

} // namespace

void all_rooms(Guide& guide) {
  Studio studio(guide, Opened::demo);
  if (!studio.is_open()) return;
  desk(guide);
  records(guide);
  people(guide);
  editors(guide, studio);
  papers(guide, studio);
  photos(guide, studio);
  two_versions(guide, studio);
  import(guide);
  report(guide);
  subsidy(guide);
  center(guide, studio);
  settings(guide);
  lock_and_unlock(guide);
}

} // namespace fengqiao::tour
