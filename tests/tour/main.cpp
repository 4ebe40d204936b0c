// fengqiao_tour DIR: opens the real window, goes through every page in both languages at 1366x768
// and takes its picture. Fails where a step cannot be done, text is cut or a word is not
// translated.
#include "tests/tour/guide.h"
#include "ui/demo.h"
#include "ui/look/theme.h"
#include "ui/pages/deadlines/deadlines_page.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/report/report_table.h"
#include "ui/pages/subsidy/subsidy_page.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using tour::Guide;

namespace {

// As a new user sets the program up.
void first_run(Guide& guide) {
  QTemporaryDir folder;
  ui::Session session(folder.filePath(u"store"_s));
  session.set_language(guide.language());
  ui::MainWindow window(session, ui::all_pages());
  guide.enter(window);
  auto hands = guide.hands();
  guide.picture(u"first-run"_s);
  guide.must(hands.press(u"first_run_next"_s), u"go to the studio"_s);
  guide.must(hands.type(u"division_code"_s, u"441204103201"_s), u"type the division"_s);
  guide.must(hands.type(u"studio_name"_s, u"禄步镇白土村公共法律服务工作室"_s),
             u"type the studio's name"_s);
  guide.must(hands.type(u"case_word"_s, u"白"_s), u"type the case word"_s);
  guide.picture(u"first-run-studio"_s);
  guide.must(hands.press(u"first_run_next"_s), u"go to the user"_s);
  guide.must(hands.type(u"first_user"_s, u"陈明"_s), u"type the user"_s);
  guide.must(hands.type(u"new_passphrase"_s, u"禄步白土 2021 枫桥"_s), u"type the passphrase"_s);
  guide.must(hands.type(u"new_passphrase_again"_s, u"禄步白土 2021 枫桥"_s), u"type it again"_s);
  guide.picture(u"first-run-user"_s);
  guide.must(hands.press(u"first_run_next"_s), u"make the store"_s);
  guide.wait(u"the recovery code is shown"_s, [&] {
    const auto* written = hands.find<QAbstractButton>(u"code_written_down"_s);
    return written && written->isVisible();
  });
  guide.picture(u"first-run-code"_s);
  guide.must(hands.press(u"code_written_down"_s), u"say that it is written down"_s);
  guide.must(hands.press(u"first_run_next"_s), u"enter"_s);
  guide.wait(u"the workbench is open"_s, [&] { return window.workbench() != nullptr; });
  guide.picture(u"empty-studio"_s);
}

template <typename PageType>
PageType* page_of(Guide& guide, const QString& name) {
  guide.hands().open_page(name);
  auto* page = qobject_cast<PageType*>(guide.hands().page());
  guide.must(page != nullptr, u"open the page "_s + name);
  return page;
}

// What stands in the first page and in the list of what is due.
void desk(Guide& guide) {
  guide.hands().open_page(u"home"_s);
  guide.must(guide.hands().page_name() == u"home"_s, u"open the workbench"_s);
  guide.picture(u"home"_s);
  auto* page = page_of<ui::DeadlinesPage>(guide, u"deadlines"_s);
  if (!page) return;
  guide.wait(u"deadlines are listed"_s, [&] { return page->model().rowCount() > 0; });
  guide.picture(u"deadlines"_s);
}

void choose_row(Guide& guide, int row) {
  if (auto* table = guide.hands().find<QTableView>(u"record_table"_s)) table->selectRow(row);
}

void records(Guide& guide) {
  auto* page = page_of<ui::RecordsPage>(guide, u"records"_s);
  if (!page) return;
  guide.wait(u"records are listed"_s, [&] { return page->model().rowCount() > 5; });
  choose_row(guide, 0);
  guide.picture(u"records"_s);
  guide.hands().search(u"dgq"_s);
  guide.wait(u"initials find a person"_s,
             [&] { return page->model().rowCount() > 0 && page->model().rowCount() < 5; });
  choose_row(guide, 0);
  guide.picture(u"records-search"_s);
  guide.hands().search(u"没有这样的人"_s);
  guide.wait(u"nothing is found"_s, [&] { return page->model().rowCount() == 0; });
  guide.picture(u"records-none"_s);
  guide.hands().search({});
}

void close_editor(Guide& guide) {
  guide.must(guide.hands().press(u"editor_cancel"_s), u"leave the editor"_s);
  guide.wait(u"the editor is closed"_s, [&] { return guide.hands().page_name() == u"records"_s; });
}

void editor_of(Guide& guide, ui::Session& session, records::Kind kind) {
  store::Filter filter;
  filter.kind = kind;
  const auto found = session.store().find(filter);
  guide.must(!found.empty(), u"find a record of the kind "_s + records::key(kind));
  if (found.empty()) return;
  guide.window().workbench()->open_record(found.front());
  guide.must(guide.hands().page_name() != u"records"_s, u"open the record"_s);
  const bool has_case = guide.hands().page_name() == u"case"_s;
  if (has_case) {
    guide.picture(u"case-"_s + records::key(kind));
    guide.must(guide.hands().press(u"case_edit"_s), u"go from the case to its editor"_s);
  }
  guide.picture(u"editor-"_s + records::key(kind));
  guide.must(guide.hands().press(u"editor_cancel"_s), u"leave the editor"_s);
  if (has_case) {
    guide.wait(u"the case is shown again"_s,
               [&] { return guide.hands().page_name() == u"case"_s; });
    guide.must(guide.hands().press(u"case_back"_s), u"leave the case"_s);
  }
  guide.wait(u"the records are shown again"_s,
             [&] { return guide.hands().page_name() == u"records"_s; });
}

void people(Guide& guide) {
  guide.hands().open_page(u"people"_s);
  auto* table = guide.hands().find<QTableView>(u"people_table"_s);
  guide.must(table != nullptr && table->model()->rowCount() > 3, u"list the people"_s);
  guide.picture(u"people"_s);
  if (!table) return;
  guide.must(guide.hands().type(u"people_search"_s, u"hxy"_s), u"search a person by initials"_s);
  guide.wait(u"the person is found"_s,
             [&] { return table->model()->rowCount() > 0 && table->model()->rowCount() < 4; });
  Q_EMIT table->clicked(table->model()->index(0, 0));
  guide.must(guide.hands().page_name() == u"person"_s, u"open a person"_s);
  guide.picture(u"person"_s);
  guide.must(guide.hands().press(u"person_back"_s), u"leave the person"_s);
  guide.hands().open_page(u"records"_s);
}

// Every paper of a dispute that is archived, and one of legal aid.
void papers(Guide& guide, ui::Session& session) {
  store::Filter filter;
  filter.kind = records::Kind::mediation;
  filter.state = records::State::archived;
  const auto found = session.store().find(filter);
  guide.must(!found.empty(), u"find an archived dispute"_s);
  if (found.empty()) return;
  guide.window().workbench()->open_record(found.front());
  guide.picture(u"case-archived"_s);
  ui::open_papers(ui::PageContext{session, *guide.window().workbench()}, found.front());
  guide.must(guide.hands().page_name() == u"papers_page"_s, u"open the papers"_s);
  guide.wait(u"a page is drawn"_s,
             [&] { return guide.hands().find<QWidget>(u"paper_page_1"_s) != nullptr; });
  guide.picture(u"papers"_s);
  auto* list = guide.hands().find<QAbstractItemView>(u"paper_list"_s);
  guide.must(list != nullptr && list->model()->rowCount() > 6, u"list the papers"_s);
  guide.must(guide.hands().press(u"papers_back"_s), u"leave the papers"_s);
  guide.must(guide.hands().press(u"case_back"_s), u"leave the case"_s);
}

void editors(Guide& guide, ui::Session& session) {
  guide.hands().press_new_consultation();
  guide.must(guide.hands().page_name() != u"records"_s, u"begin a consultation"_s);
  guide.picture(u"editor-new"_s);
  guide.must(guide.hands().press(u"editor_save"_s), u"press save"_s);
  guide.picture(u"editor-new-errors"_s);
  close_editor(guide);
  for (const auto& term : records::terms<records::Kind>())
    editor_of(guide, session, term.value);
}

void import(Guide& guide) {
  auto* page = page_of<ui::ImportPage>(guide, u"import"_s);
  if (!page) return;
  guide.picture(u"import"_s);
  page->read({QStringLiteral(FENGQIAO_DEMO_LEDGERS "/consultation-ledger-2021-07.xlsx"),
              QStringLiteral(FENGQIAO_DEMO_LEDGERS "/mediation-ledger-2021.xls")});
  guide.wait(u"the preview is there"_s,
             [&] { return page->step() == ui::ImportPage::Step::preview; });
  guide.picture(u"import-preview"_s);
  page->import();
  guide.wait(u"the ledgers are in"_s, [&] { return page->step() == ui::ImportPage::Step::result; });
  guide.picture(u"import-result"_s);
}

// Long pages: the foot as well.
void scroll_down(const ui::MainWindow& window) {
  for (QScrollArea* area : window.findChildren<QScrollArea*>())
    if (area->isVisible())
      area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

void report(Guide& guide) {
  auto* page = page_of<ui::ReportPage>(guide, u"report"_s);
  if (!page) return;
  page->set_period(records::Period::month(2021, 7));
  guide.picture(u"report-month"_s);
  page->set_period(records::Period::year(2021));
  guide.picture(u"report-year"_s);
  scroll_down(guide.window());
  guide.picture(u"report-year-foot"_s);
  auto* lines = guide.hands().find<ui::ReportTable>(u"report_lines"_s);
  guide.must(lines != nullptr, u"find the lines of the report"_s);
  if (!lines) return;
  Q_EMIT lines->cellClicked(lines->row_of(u"settled"_s), 1);
  guide.must(guide.hands().page_name() == u"records"_s, u"open what stands behind a figure"_s);
  guide.picture(u"report-behind"_s);
  guide.must(guide.hands().press(u"filter_behind"_s), u"let the figure go"_s);
}

void subsidy(Guide& guide) {
  auto* page = page_of<ui::SubsidyPage>(guide, u"subsidy"_s);
  if (!page) return;
  page->set_period(records::Period::year(QDate::currentDate().year()));
  guide.wait(u"the cases are read"_s, [&] { return !page->is_reading(); });
  guide.picture(u"subsidy"_s);
}

void settings(Guide& guide) {
  guide.hands().open_page(u"settings"_s);
  guide.must(guide.hands().page_name() == u"settings"_s, u"open the settings"_s);
  guide.picture(u"settings"_s);
  scroll_down(guide.window());
  guide.picture(u"settings-foot"_s);
  for (const QString& page : {u"directory"_s, u"policy"_s, u"phrases"_s}) {
    guide.must(guide.hands().press(u"open_"_s + page), u"open the page "_s + page);
    if (auto* table = guide.hands().find<QTableView>(u"directory_table"_s)) table->selectRow(2);
    guide.picture(page);
    scroll_down(guide.window());
    guide.picture(page + u"-foot"_s);
    guide.must(guide.hands().press(page + u"_back"_s), u"go back from "_s + page);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

void lock_and_unlock(Guide& guide) {
  guide.hands().press_lock();
  guide.wait(u"the window is locked"_s,
             [&] { return guide.hands().screen() == ui::MainWindowAdapter::Screen::unlock; });
  guide.picture(u"unlock"_s);
  guide.hands().unlock(ui::demo_user(), u"wrong"_s);
  guide.wait(u"a wrong passphrase is refused"_s,
             [&] { return !guide.hands().unlock_message().isEmpty(); });
  guide.picture(u"unlock-refused"_s);
  guide.hands().unlock(ui::demo_user(), ui::demo_passphrase());
  guide.wait(u"the right one opens"_s, [&] { return guide.window().workbench() != nullptr; });
}

void studio(Guide& guide) {
  QTemporaryDir folder;
  ui::Session session(folder.filePath(u"store"_s));
  session.set_language(guide.language());
  auto store = ui::make_demo(session.folder());
  guide.must(store.has_value(), u"make the demonstration store"_s);
  if (!store) return;
  session.open(std::move(*store));
  ui::MainWindow window(session, ui::all_pages());
  guide.enter(window);
  desk(guide);
  records(guide);
  people(guide);
  editors(guide, session);
  papers(guide, session);
  import(guide);
  report(guide);
  subsidy(guide);
  settings(guide);
  lock_and_unlock(guide);
}

} // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  if (argc < 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
    std::fprintf(stderr, "fengqiao_tour DIR\n");
    return 2;
  }
  ui::apply_theme(app, ui::appearance_from(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString()));
  int pictures = 0;
  QStringList faults;
  for (const auto language : {records::Language::chinese, records::Language::english}) {
    Guide guide(QDir(QString::fromLocal8Bit(argv[1])).absolutePath(), language);
    first_run(guide);
    studio(guide);
    faults += guide.faults();
    pictures += guide.pictures();
  }
  for (const QString& fault : faults)
    std::fprintf(stderr, "%s\n", qPrintable(fault));
  std::printf("%d pictures on %s, %d faults\n", pictures,
              qPrintable(QGuiApplication::platformName()), static_cast<int>(faults.size()));
  return faults.isEmpty() ? 0 : 1;
}
