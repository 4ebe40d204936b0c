// Editors, case, papers and their dialogs by keyboard and by ear: every control has a name, and the
// tab key goes down a column, never up.
#include "core/records/course.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/case/case_dialogs.h"
#include "ui/pages/case/case_page.h"
#include "ui/pages/editors/editor_dialogs.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/papers/print_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/tab_order.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Kind;
using records::State;

namespace {

bool takes_tab(const QWidget& widget, const QWidget& root) {
  return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled() &&
         widget.isVisibleTo(&root);
}

QString name_of(QWidget& widget) {
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&widget);
  return heard ? heard->text(QAccessible::Name).trimmed() : QString();
}

QString described(const QWidget& widget) {
  return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

// The card in which a control stands, else the control.
const QWidget& column_of(const QWidget& widget) {
  for (const QWidget* around = &widget; around; around = around->parentWidget())
    if (qobject_cast<const ui::Card*>(around)) return *around;
  return widget;
}

const QWidget* scrolled_in(const QWidget& widget) {
  for (const QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
    if (qobject_cast<const QScrollArea*>(around)) return around;
  return nullptr;
}

QRect place(const QWidget& widget, const QWidget& root) {
  return {widget.mapTo(&root, QPoint()), widget.size()};
}

QStringList faults(QWidget& root, QSize size = {1190, 682}) {
  root.setAttribute(Qt::WA_DontShowOnScreen);
  root.resize(size);
  root.show();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  QCoreApplication::processEvents();
  QStringList out;
  std::vector<QWidget*> chain;
  for (QWidget* at = root.nextInFocusChain(); at && at != &root; at = at->nextInFocusChain())
    if (root.isAncestorOf(at) && takes_tab(*at, root)) chain.push_back(at);
  // The chain is a ring; people begin at the top.
  const auto read = ui::in_reading_order(&root);
  for (const QWidget* control : read)
    if (const auto first = std::ranges::find(chain, control); first != chain.end()) {
      std::ranges::rotate(chain, first);
      break;
    }
  for (QWidget* control : chain)
    if (name_of(*control).isEmpty()) out << u"no name: "_s + described(*control);
  for (size_t i = 1; i < chain.size(); ++i) {
    const QRect a = place(column_of(*chain[i - 1]), root), b = place(column_of(*chain[i]), root);
    // What is scrolled lies where it happens to be scrolled to.
    const bool one_column = a.left() < b.right() && b.left() < a.right() &&
                            scrolled_in(*chain[i - 1]) == scrolled_in(*chain[i]);
    if (one_column && place(*chain[i], root).bottom() < place(*chain[i - 1], root).top())
      out << u"up from "_s + described(*chain[i - 1]) + u" to "_s + described(*chain[i]);
  }
  if (chain.empty()) out << u"nothing takes the keyboard"_s;
  return out;
}

void check(QWidget& root, QSize size = {1190, 682}) {
  for (const QString& fault : faults(root, size))
    FAIL_CHECK(fault.toStdString());
}

records::Record in_state(State state) {
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, {2021, 7, 1});
  auto& body = std::get<records::Mediation>(record.body);
  const auto take = [&](State to, int day) {
    if (to <= state)
      REQUIRE(records::take_step(record, to, {{2021, 7, day}, u"李调解员"_s, {}, {}}));
  };
  take(State::accepted, 2);
  take(State::mediating, 6);
  if (state >= State::mediating) body.sessions = {{.on = {2021, 7, 6}, .notes = u"各让一步"_s}};
  if (state >= State::agreed) {
    body.agreement_terms = u"改回原沟"_s;
    body.agreement_amount = records::Money::from_cents(90'000);
    take(State::agreed, 7);
    body.instalments = {{{2021, 8, 1}, body.agreement_amount, {}, {}}};
  }
  return record;
}

} // namespace

TEST_CASE("every control of every editor has a name, and the tab key goes down the columns") {
  Scene scene;
  for (const auto& term : records::terms<Kind>())
    for (const QSize size : {QSize(1190, 682), QSize(640, 560)}) {
      INFO(records::key(term.value).toStdString() << " at " << size.width());
      const std::unique_ptr<ui::Page> editor(
          ui::make_editor(scene.context(), records::empty_record(term.value)));
      editor->retranslate();
      check(*editor, size);
    }
  const auto id = scene.add(in_state(State::agreed));
  const std::unique_ptr<ui::Page> editor(ui::make_editor(scene.context(), scene.load(id)));
  editor->retranslate();
  check(*editor);
}

TEST_CASE("a field's finding is heard with the field") {
  Scene scene;
  const std::unique_ptr<ui::RecordEditor> editor(static_cast<ui::RecordEditor*>(
      ui::make_editor(scene.context(), records::empty_record(Kind::consultation))));
  type(*editor, u"closed_on"_s, u"2020-01-01"_s);
  auto* day = editor->findChild<ui::DateField*>(u"closed_on"_s);
  QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(day->line());
  CHECK(heard->text(QAccessible::Name) == u"Closed on");
  CHECK(heard->text(QAccessible::Description).contains(u"2020-01-01"));
}

TEST_CASE("a case is gone through by keyboard, and its course is heard row by row") {
  Scene scene;
  for (const State state : {State::applied, State::mediating, State::agreed})
    for (const QSize size : {QSize(1190, 682), QSize(848, 560), QSize(600, 560)}) {
      INFO("state " << static_cast<int>(state) << " at " << size.width());
      ui::CasePage page(scene.context(), scene.add(in_state(state)));
      page.retranslate();
      check(page, size);
    }
  ui::CasePage page(scene.context(), scene.add(in_state(State::mediating)));
  page.retranslate();
  QStringList rows;
  for (const QLabel* label : page.findChild<QWidget*>(u"case_course"_s)->findChildren<QLabel*>())
    if (!label->accessibleName().isEmpty()) rows << label->accessibleName();
  CHECK(rows.filter(u"2021-07-06"_s).filter(u"各让一步"_s).size() == 1);
  CHECK(rows.filter(u"<"_s).isEmpty());
  for (const Kind kind : {Kind::legal_aid, Kind::referral}) {
    records::Record record = records::empty_record(kind);
    record.header.occurred_on = scene_day();
    if (auto* aid = std::get_if<records::LegalAid>(&record.body)) {
      aid->applicant.name = u"欧欣怡"_s;
      aid->matter = records::AidMatter::labour_pay;
    }
    if (auto* referral = std::get_if<records::Referral>(&record.body)) {
      referral->target = records::ReferralTarget::notary;
      referral->person_name = u"欧欣怡"_s;
      referral->matter = u"继承公证"_s;
    }
    ui::CasePage other(scene.context(), scene.add(record));
    other.retranslate();
    check(other);
  }
}

TEST_CASE("each dialog of a case has names and goes downwards") {
  Scene scene;
  const auto open =
      [&](const std::function<ui::CaseDialog*(const records::Record&, QWidget*)>& make,
          State state) {
        const records::Record record = scene.load(scene.add(in_state(state)));
        QWidget page;
        ui::CaseDialog* dialog = make(record, &page);
        INFO(dialog->windowTitle().toStdString());
        check(*dialog, dialog->sizeHint());
        CHECK(dialog->height() <= dialog->screen()->availableSize().height());
        dialog->close();
      };
  const auto context = scene.context();
  using records::Happening;
  using records::HappeningKind;
  using records::Record;
  for (const State to : {State::accepted, State::not_accepted, State::withdrawn})
    open([&](const Record& r, QWidget* p) { return step_dialog(context, r, to, p); },
         State::applied);
  for (const State to : {State::agreed, State::failed, State::terminated})
    open([&](const Record& r, QWidget* p) { return step_dialog(context, r, to, p); },
         State::mediating);
  for (const State to : {State::performed, State::performance_refused, State::followed_up})
    open([&](const Record& r, QWidget* p) { return step_dialog(context, r, to, p); },
         State::agreed);
  for (const HappeningKind kind : {HappeningKind::investigation, HappeningKind::session})
    open([&](const Record& r, QWidget* p) { return meeting_dialog(context, r, kind, p); },
         State::mediating);
  open([&](const Record& r, QWidget* p) { return follow_up_dialog(context, r, p); }, State::agreed);
  open([&](const Record& r, QWidget* p) { return instalment_dialog(context, r, p); },
       State::agreed);
  open([&](const Record& r, QWidget* p) { return confirmation_dialog(context, r, p); },
       State::agreed);
  open([&](const Record& r, QWidget* p) { return same_dispute_dialog(context, r, p); },
       State::agreed);
  open([&](const Record& r,
           QWidget* p) { return paper_dialog(context, r, records::PaperKind::agreement, p); },
       State::agreed);
  open(
      [&](const Record& r, QWidget* p) {
        const auto course = records::time_line(r);
        return correct_dialog(context, r, course.back(), p);
      },
      State::mediating);
}

TEST_CASE("entries in a dialog of a case are not lost without a word") {
  Scene scene;
  const records::Record record = scene.load(scene.add(in_state(State::mediating)));
  QWidget page;
  ui::CaseDialog* dialog =
      ui::meeting_dialog(scene.context(), record, records::HappeningKind::session, &page);
  int asked = 0;
  dialog->set_ask_discard([&] {
    ++asked;
    return false;
  });
  type(*dialog, u"body.sessions[1].notes"_s, u"第二次"_s);
  dialog->reject();
  CHECK(asked == 1);
  CHECK(dialog->isVisible());
  type(*dialog, u"body.sessions[1].notes"_s, u""_s);
  dialog->reject();
  CHECK(asked == 1);
  CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("papers and their preview have names; without a printer there is a PDF") {
  Scene scene;
  const auto id = scene.add(in_state(State::agreed));
  ui::PapersPage page(scene.context(), scene.load(id));
  page.retranslate();
  check(page);
  check(page, {700, 560});
  auto* list = page.findChild<QListWidget*>(u"paper_list"_s);
  REQUIRE(list);
  for (int row = 0; row < list->count(); ++row)
    CHECK_FALSE(list->item(row)->data(Qt::AccessibleTextRole).toString().isEmpty());

  page.set_printers([] { return QStringList(); });
  QString asked;
  page.set_ask_file([&](const QString& suggestion) {
    asked = suggestion;
    return QString();
  });
  ui::PrintDialog* none = page.preview(false);
  REQUIRE(none);
  check(*none, none->size());
  CHECK_FALSE(none->findChild<QPushButton*>(u"print_go"_s)->isVisibleTo(none));
  none->findChild<QPushButton*>(u"print_pdf"_s)->click();
  CHECK(asked.endsWith(u".pdf"));

  page.set_printers([] { return QStringList{u"村委会打印机"_s, u"镇司法所打印机"_s}; });
  ui::PrintDialog* two = page.preview(true);
  REQUIRE(two);
  check(*two, two->size());
  CHECK(two->printer() == u"村委会打印机");
  CHECK(two->findChild<QPushButton*>(u"print_go"_s)->isVisibleTo(two));
  two->reject();
}

TEST_CASE("the questions of an editor have names") {
  QWidget over;
  const auto look = [] {
    QTimer::singleShot(0, [] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      REQUIRE(dialog);
      check(*dialog, dialog->size());
      dialog->reject();
    });
  };
  look();
  ui::ask_to_leave(&over);
  look();
  const records::Record mine = consultation(u"邓国强"_s, u"排水沟"_s, scene_day());
  records::Record stored = mine;
  stored.header.minutes = 30;
  CHECK(ui::ask_which_version(&over, stored, mine, records::Language::english) ==
        ui::Version::undecided);
}
