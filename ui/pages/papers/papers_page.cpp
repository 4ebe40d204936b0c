#include "ui/pages/papers/papers_page.h"

#include "core/records/case_file.h"
#include "ui/pages/papers/page_view.h"
#include "ui/pages/papers/paper_list.h"
#include "ui/pages/papers/print_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using documents::FormPages;
using documents::Paper;
using records::PaperKind;
using records::PaperState;
using records::Record;

namespace {

constexpr int list_width = 322, list_height = 190; // the height where the list stands above
constexpr int side_by_side_from = 800;             // of the page; for px()
constexpr auto zh = records::Language::chinese;

// The papers of the file that are made here and counted in its list.
std::vector<Paper> file_papers(const Record& record) {
  std::vector<Paper> papers;
  for (const Paper& paper : documents::forms_for(record))
    if (documents::belongs_in_file(record, paper)) papers.push_back(paper);
  return papers;
}

QStringList known_printers() {
  QStringList names = QPrinterInfo::availablePrinterNames();
  const QString usual = QPrinterInfo::defaultPrinterName();
  if (names.removeAll(usual) > 0) names.prepend(usual);
  return names;
}

} // namespace

void open_papers(const PageContext& context, const records::RecordId& id) {
  const auto record = context.session.store().load(id);
  if (!record) return context.shell.say(record.error().text(), Tone::bad);
  context.shell.open_over(new PapersPage(context, *record));
}

PapersPage::PapersPage(const PageContext& page_context, const Record& record)
    : Page(page_context, u"papers_page"_s), record_(record), find_printers_(known_printers) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::two, space::two);
  column->setSpacing(space::two);
  build(column);
  ask_file_ = [this](const QString& suggestion) {
    return QFileDialog::getSaveFileName(this, tr("Save the paper"), suggestion);
  };
  connect(list_, &PaperList::paper_chosen, this, [this] {
    show_pages();
    show_buttons();
  });
  connect(view_, &PageView::width_changed, this, &PapersPage::show_pages);
  show_record();
}

void PapersPage::build(QVBoxLayout* column) {
  top_ = new QHBoxLayout;
  top_->setSpacing(space::one);
  auto* what = new QHBoxLayout;
  what->setSpacing(space::one);
  back_ = new QPushButton(this);
  back_->setObjectName(u"papers_back"_s);
  back_->setIcon(icon(u"back"_s, colours().accent));
  set_button(back_, Button::flat);
  number_ = new QLabel(this);
  set_text(number_, Text::title);
  number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  who_ = new ElidedLabel({}, this);
  set_text(who_, Text::muted);
  what->addWidget(back_);
  what->addWidget(number_);
  what->addWidget(who_, 1);
  top_->addLayout(what, 1);
  buttons_ = build_buttons();
  top_->addWidget(buttons_);
  column->addLayout(top_);
  across_ = new QHBoxLayout;
  across_->setSpacing(space::two);
  list_card_ = new Card;
  list_ = new PaperList(this);
  list_card_->body()->addWidget(list_, 1);
  static_cast<QVBoxLayout*>(list_card_->layout())->setStretchFactor(list_card_->body(), 1);
  view_ = new PageView(this);
  view_->setObjectName(u"paper_pages"_s);
  across_->addWidget(list_card_);
  across_->addWidget(view_, 1);
  column->addLayout(across_, 1);
  set_reading_order(this);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
}

void PapersPage::resizeEvent(QResizeEvent* event) {
  const bool narrow = width() < px(side_by_side_from);
  top_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  across_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  list_card_->setMinimumSize(narrow ? QSize(0, px(list_height)) : QSize(px(list_width), 0));
  list_card_->setMaximumSize(narrow ? QSize(QWIDGETSIZE_MAX, px(list_height))
                                    : QSize(px(list_width), QWIDGETSIZE_MAX));
  Page::resizeEvent(event);
}

QWidget* PapersPage::build_buttons() {
  auto* bar = new QWidget(this);
  auto* row = new FlowLayout(bar); // breaks where large text leaves no room for all
  const auto add = [&](const QString& name) {
    auto* button = new QPushButton(bar);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
  };
  signed_ = add(u"paper_signed"_s);
  signed_->setIcon(icon(u"check"_s, colours().accent));
  whole_ = add(u"paper_whole_file"_s);
  odt_ = add(u"paper_odt"_s);
  pdf_ = add(u"paper_pdf"_s);
  print_ = add(u"paper_print"_s);
  print_->setIcon(icon(u"print"_s, colours().on_accent));
  set_button(print_, Button::primary);
  whole_menu_ = new QMenu(whole_);
  whole_->setMenu(whole_menu_);
  connect(signed_, &QPushButton::clicked, this, &PapersPage::note_signed);
  connect(odt_, &QPushButton::clicked, this, &PapersPage::write_odt);
  connect(pdf_, &QPushButton::clicked, this, [this] { write_pdf(false); });
  connect(print_, &QPushButton::clicked, this, [this] { preview(false); });
  return bar;
}

QString PapersPage::title() const {
  return tr("Papers");
}

void PapersPage::refresh() {
  auto now = store().load(record_.header.id);
  if (!now || *now == record_) return;
  record_ = *std::move(now);
  show_record();
}

void PapersPage::retranslate() {
  back_->setText(tr("Back"));
  signed_->setText(tr("Signed"));
  signed_->setToolTip(tr("All who must sign have signed; noted with today's date."));
  odt_->setText(tr("ODT…"));
  odt_->setToolTip(tr("To go on writing in an office program"));
  pdf_->setText(tr("PDF…"));
  print_->setText(tr("Print…"));
  print_->setToolTip(tr("Look at the pages, choose a printer (Ctrl+P)"));
  view_->setAccessibleName(tr("Pages of the paper"));
  list_->setAccessibleName(tr("Papers"));
  whole_->setText(tr("Whole file"));
  whole_menu_->clear();
  QAction* on_paper = whole_menu_->addAction(tr("Print…"), this, [this] { preview(true); });
  QAction* as_pdf = whole_menu_->addAction(tr("PDF…"), this, [this] { write_pdf(true); });
  on_paper->setObjectName(u"paper_file_print"_s);
  as_pdf->setObjectName(u"paper_file_pdf"_s);
  list_card_->set_title(tr("Papers"));
  list_->show_papers(record_, language());
  Q_EMIT title_changed();
}

// ---- what is shown

void PapersPage::show_record() {
  number_->setText(record_.header.number);
  who_->set_text(records::title(record_));
  list_->show_papers(record_, language());
  whole_->setVisible(record_.kind() == records::Kind::mediation);
  show_buttons();
  show_pages();
}

void PapersPage::show_buttons() {
  const Paper* paper = list_->chosen();
  for (QPushButton* button : {odt_, pdf_, print_, whole_})
    button->setEnabled(paper && !busy_);
  const auto state = paper ? state_of_paper(record_, *paper) : std::nullopt;
  const bool to_sign = state && records::needs_signature(*documents::info(paper->form).paper);
  signed_->setVisible(record_.kind() == records::Kind::mediation);
  signed_->setEnabled(to_sign && state != PaperState::complete && !busy_);
}

documents::PaperHead PapersPage::head() const {
  return {store().studio().name, store().user().name, store().clock().today()};
}

void PapersPage::show_pages() {
  if (drawing_) drawing_->cancel();
  const Paper* paper = list_->chosen();
  if (!paper) return;
  using Images = std::vector<QImage>;
  const bool same = shown_ == *paper;
  if (!same) view_->show_message(tr("Drawing the pages…"));
  shown_ = *paper;
  Job* job = session().run<Images>(
      this,
      [record = record_, one = *paper, at = head(),
       width = view_->page_width()](JobControl& control) -> Result<Images> {
        const Paper papers[] = {one};
        const auto pages = FormPages::of(record, papers, at);
        if (!pages) return std::unexpected(pages.error());
        Images images;
        for (int page = 0; page < pages->count() && !control.cancelled(); ++page)
          images.push_back(pages->image(page, width));
        return images;
      },
      [this, one = *paper, same](Result<Images> images) {
        if (shown_ != one) return; // another one was chosen meanwhile
        if (images)
          view_->show_pages(*images, same);
        else
          view_->show_message(images.error().text());
      });
  drawing_ = job;
}

// ---- putting out

QString PapersPage::file_name(const QString& what, const QString& ending) const {
  QString name = record_.header.number + u' ' + what + u'.' + ending;
  for (QChar& c : name)
    if (u"/\\:*?\"<>|"_s.contains(c)) c = u'-';
  return name.trimmed();
}

PrintDialog* PapersPage::preview(bool whole_file) {
  const Paper* paper = list_->chosen();
  if (!paper || busy_) return nullptr;
  const QString what =
      whole_file ? tr("Whole file") : documents::paper_title(record_, *paper, language());
  auto* dialog = new PrintDialog(tr("Print: %1").arg(what), find_printers_(), this);
  connect(dialog, &PrintDialog::print_wanted, this,
          [this, dialog, whole_file] { print_on(*dialog, whole_file); });
  connect(dialog, &PrintDialog::pdf_wanted, this, [this, whole_file] { write_pdf(whole_file); });
  dialog->show_message(tr("Drawing the pages…"));
  dialog->open();
  using Images = std::vector<QImage>;
  session().run<Images>(
      dialog,
      [record = record_, one = *paper, at = head(), whole_file,
       width = dialog->page_width()](JobControl& control) -> Result<Images> {
        const Paper papers[] = {one};
        const auto pages =
            whole_file ? FormPages::case_file(record, at) : FormPages::of(record, papers, at);
        if (!pages) return std::unexpected(pages.error());
        Images images;
        for (int page = 0; page < pages->count() && !control.cancelled(); ++page)
          images.push_back(pages->image(page, width));
        return images;
      },
      [dialog](Result<Images> images) {
        if (images)
          dialog->show_pages(*images);
        else
          dialog->show_message(images.error().text());
      });
  return dialog;
}

void PapersPage::print_on(const PrintDialog& chosen, bool whole_file) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setPrinterName(chosen.printer());
  printer->setCopyCount(chosen.copies());
  printer->setDuplex(chosen.both_sides() ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setFullPage(true); // the forms have margins of their own
  print_to(printer, whole_file);
}

std::vector<Command> PapersPage::commands() const {
  auto* self = const_cast<PapersPage*>(this);
  const auto press = [](QPushButton* button) {
    return [button] {
      if (button->isEnabled() && button->isVisible()) button->click();
    };
  };
  std::vector<Command> all{
      {u"paper_print"_s, tr("Print…"), Qt::CTRL | Qt::Key_P, u"print"_s, press(print_)},
      {u"paper_pdf"_s, tr("PDF…"), {}, u"export"_s, press(pdf_)},
      {u"paper_odt"_s, tr("ODT…"), {}, u"export"_s, press(odt_)}};
  if (record_.kind() == records::Kind::mediation) {
    all.push_back({u"paper_signed"_s, tr("Signed"), {}, u"check"_s, press(signed_)});
    all.push_back({u"paper_file_print"_s, tr("Print the whole file…"), {}, u"print"_s, [self] {
                     self->preview(true);
                   }});
  }
  all.push_back({u"leave"_s, tr("Back"), Qt::Key_Escape, u"back"_s,
                 [self] { self->shell().close_editor(self); }});
  return all;
}

void PapersPage::print_to(std::shared_ptr<QPagedPaintDevice> printer, bool whole_file) {
  put_out(whole_file,
          [printer](const FormPages& pages) -> Result<void> {
            if (pages.print(*printer)) return {};
            return fail(Fault::storage,
                        QT_TRANSLATE_NOOP("core",
                                          "The printer did not take the pages. Look whether it "
                                          "is switched on and has paper."));
          },
          tr("Sent to the printer."), {});
}

void PapersPage::write_pdf(bool whole_file) {
  const Paper* paper = list_->chosen();
  if (!paper) return;
  const QString what = whole_file ? u"人民调解卷宗"_s : documents::paper_title(record_, *paper, zh);
  const QString file = ask_file_(file_name(what, u"pdf"_s));
  if (file.isEmpty()) return;
  put_out(
      whole_file, [file](const FormPages& pages) { return pages.write_pdf(file); },
      tr("Written: %1").arg(QFileInfo(file).fileName()), file);
}

void PapersPage::write_odt() {
  const Paper* paper = list_->chosen();
  if (!paper) return;
  const QString file = ask_file_(file_name(documents::paper_title(record_, *paper, zh), u"odt"_s));
  if (file.isEmpty()) return;
  put_out([record = record_, one = *paper, at = head(),
           file] { return documents::write_odt(record, one, at, file); },
          tr("Written: %1").arg(QFileInfo(file).fileName()), file, {*paper});
}

void PapersPage::put_out(bool whole_file, PutOut put, const QString& done, const QString& file) {
  const Paper* paper = list_->chosen();
  if (!paper) return;
  const std::vector<Paper> papers = whole_file ? file_papers(record_) : std::vector{*paper};
  put_out(
      [record = record_, at = head(), put = std::move(put), papers, whole_file]() -> Result<void> {
        const auto pages =
            whole_file ? FormPages::case_file(record, at) : FormPages::of(record, papers, at);
        if (!pages) return std::unexpected(pages.error());
        return put(*pages);
      },
      done, file, papers);
}

void PapersPage::put_out(std::function<Result<void>()> put, const QString& done,
                         const QString& file, std::vector<Paper> papers) {
  busy_ = true;
  show_buttons();
  session().run<MadeList>(
      this,
      [record = record_, at = head(), put = std::move(put),
       papers = std::move(papers)](JobControl&) -> Result<MadeList> {
        if (auto written = put(); !written) return std::unexpected(written.error());
        MadeList made;
        for (const Paper& paper : papers) {
          const auto kind = documents::info(paper.form).paper;
          if (!kind || std::ranges::find(made, *kind, &Made::kind) != made.end()) continue;
          const auto pages = documents::pages_of(record, *kind, at);
          if (!pages) return std::unexpected(pages.error());
          made.push_back({*kind, *pages});
        }
        return made;
      },
      [this, done, file](Result<MadeList> made) {
        busy_ = false;
        show_buttons();
        if (!made) return shell().say(made.error().text(), Tone::bad);
        note_made(*made);
        if (file.isEmpty()) return shell().say(done, Tone::good);
        shell().say(done, Tone::good, tr("Open"),
                    [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
      });
}

// ---- what the file's list says of it

bool PapersPage::change(const std::function<void(records::Mediation&)>& change) {
  auto record = store().load(record_.header.id);
  if (!record) {
    shell().say(record.error().text(), Tone::bad);
    return false;
  }
  auto* mediation = std::get_if<records::Mediation>(&record->body);
  if (!mediation) return false;
  const records::Mediation before = *mediation;
  change(*mediation);
  if (*mediation == before) return true;
  if (const auto saved = store().save(*record); !saved) {
    shell().say(saved.error().text(), Tone::bad);
    return false;
  }
  session().records_were_changed();
  refresh();
  return true;
}

void PapersPage::note_made(const MadeList& made) {
  const QDate today = store().clock().today();
  change([&](records::Mediation& m) {
    for (const Made& paper : made) {
      // A paper that is signed stays what was signed, however often it is printed again.
      const auto noted = std::ranges::find(m.papers, paper.kind, &records::FilePaper::kind);
      if (noted != m.papers.end() && noted->signed_on.isValid()) continue;
      records::paper_made(m, paper.kind, today, paper.pages);
    }
  });
}

void PapersPage::note_signed() {
  const Paper* paper = list_->chosen();
  if (!paper) return;
  const PaperKind kind = *documents::info(paper->form).paper;
  const QDate today = store().clock().today();
  if (change([&](records::Mediation& m) { records::paper_signed(m, kind, today); }))
    shell().say(tr("Noted as signed: %1").arg(documents::form_title(paper->form, language())),
                Tone::good);
}

} // namespace fengqiao::ui
