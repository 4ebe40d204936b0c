#include "core/documents/report_pages.h"
#include "core/records/case_file.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/papers/page_view.h"
#include "ui/pages/papers/paper_list.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/records/records_page.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPdfWriter>
#include <QPushButton>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using documents::Form;
using records::PaperKind;
using records::PaperState;

namespace {

struct Papers {
  Papers() : Papers(mediation(u"邓国强"_s, u"周伟华"_s, scene_day())) {}
  explicit Papers(records::Record record) {
    id = scene.add(record);
    ui::open_papers(scene.context(), id);
    REQUIRE(scene.shell.over.size() == 1);
    page = qobject_cast<ui::PapersPage*>(scene.shell.over.front().get());
    REQUIRE(page);
    page->retranslate();
    page->resize(1190, 680);
  }
  ~Papers() { scene.shell.over.clear(); }

  QPushButton* button(const QString& name) { return page->findChild<QPushButton*>(name); }
  ui::PaperList* list() { return page->findChild<ui::PaperList*>(); }
  PaperState state(PaperKind kind) {
    const records::Record record = scene.load(id);
    for (const auto& entry : records::case_file(std::get<records::Mediation>(record.body)))
      if (entry.kind == kind) return entry.state;
    return PaperState::not_begun;
  }
  void answer(const QString& file) {
    page->set_ask_file([file](const QString&) { return file; });
  }

  Scene scene;
  records::RecordId id;
  ui::PapersPage* page = nullptr;
};

bool have_font() {
  if (!documents::page_font().isEmpty()) return true;
  WARN("skipped: no Chinese font for pages is installed (fonts-arphic-uming, fonts-wqy-zenhei)");
  return false;
}

} // namespace

TEST_CASE("the papers of a record open over it, with the pages of the first one") {
  if (!have_font()) return;
  Papers papers;
  auto* view = papers.page->findChild<ui::PageView*>();
  CHECK(papers.list()->count() > 6);
  REQUIRE(wait_until([&] { return view->pages() == 1; }));
  auto* page = view->findChild<QLabel*>(u"paper_page_1"_s);
  REQUIRE(page);
  CHECK(page->pixmap().height() > page->pixmap().width());
}

TEST_CASE("a paper that is written is noted as made, and as signed when it was") {
  if (!have_font()) return;
  Papers papers;
  papers.list()->choose(Form::rights_notice);
  CHECK(papers.state(PaperKind::rights_notice) == PaperState::not_begun);
  const QString file = papers.scene.file(u"notice.pdf"_s);
  papers.answer(file);
  papers.button(u"paper_pdf"_s)->click();
  REQUIRE(wait_until([&] { return !papers.scene.shell.said.isEmpty(); }));
  CHECK(QFile::exists(file));
  CHECK(papers.state(PaperKind::rights_notice) == PaperState::made);
  papers.button(u"paper_signed"_s)->click();
  CHECK(papers.state(PaperKind::rights_notice) == PaperState::complete);
  CHECK_FALSE(papers.button(u"paper_signed"_s)->isEnabled());
  CHECK(papers.list()->chosen()->form == Form::rights_notice);
  // Printed once more, it stays signed on its day.
  papers.button(u"paper_odt"_s)->click();
  REQUIRE(wait_until([&] { return papers.scene.shell.said.size() == 3; }));
  CHECK(papers.state(PaperKind::rights_notice) == PaperState::complete);
}

TEST_CASE("a dialog that is closed writes and notes nothing") {
  Papers papers;
  papers.answer({});
  papers.button(u"paper_pdf"_s)->click();
  CHECK(papers.button(u"paper_pdf"_s)->isEnabled());
  CHECK(std::get<records::Mediation>(papers.scene.load(papers.id).body).papers.empty());
}

TEST_CASE("the whole file goes into one PDF and notes each of its papers") {
  if (!have_font()) return;
  Papers papers;
  const QString file = papers.scene.file(u"file.pdf"_s);
  papers.answer(file);
  auto* menu = papers.button(u"paper_whole_file"_s)->menu();
  for (QAction* action : menu->actions())
    if (action->objectName() == u"paper_file_pdf") action->trigger();
  REQUIRE(wait_until([&] { return !papers.scene.shell.said.isEmpty(); }));
  CHECK(QFileInfo(file).size() > 10'000);
  CHECK(papers.state(PaperKind::application) == PaperState::made);
  CHECK(papers.state(PaperKind::back_cover) == PaperState::complete);
  CHECK(papers.state(PaperKind::id_copies) == PaperState::not_begun); // they are not made here
}

TEST_CASE("a printer gets the pages, and a paper that cannot be written says why") {
  if (!have_font()) return;
  Papers papers;
  const QString file = papers.scene.file(u"printed.pdf"_s);
  auto printer = std::make_shared<QPdfWriter>(file);
  papers.page->print_to(printer, false);
  REQUIRE(wait_until([&] { return !papers.scene.shell.said.isEmpty(); }));
  CHECK(QFileInfo(file).size() > 5'000);
  papers.answer(papers.scene.file(u"no/such/folder.pdf"_s));
  papers.list()->choose(Form::acceptance_register);
  papers.button(u"paper_pdf"_s)->click();
  REQUIRE(wait_until([&] { return papers.scene.shell.said.size() == 2; }));
  CHECK(papers.state(PaperKind::acceptance_register) == PaperState::not_begun);
}

TEST_CASE("a consultation has its register, and nothing to sign or to file") {
  Papers papers(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  CHECK(papers.list()->count() == 1);
  CHECK_FALSE(papers.button(u"paper_signed"_s)->isVisibleTo(papers.page));
  CHECK_FALSE(papers.button(u"paper_whole_file"_s)->isVisibleTo(papers.page));
  papers.button(u"papers_back"_s)->click();
  CHECK(papers.scene.shell.closed == std::vector<ui::Page*>{papers.page});
}

TEST_CASE("the papers are opened from the record beside the list") {
  Scene scene;
  scene.add(mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  ui::RecordsPage page(scene.context());
  page.retranslate();
  page.findChild<QPushButton*>(u"papers"_s)->click();
  CHECK(scene.shell.over.size() == 1);
  scene.shell.over.clear();
}
