#include "ui/pages/papers/papers_page.h"

#include "core/records/case_file.h"
#include "ui/pages/papers/page_view.h"
#include "ui/pages/papers/paper_list.h"
#include "ui/widgets/card.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
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

constexpr int list_width = 322;
constexpr auto zh = records::Language::chinese;

// The papers of the file that are made here and counted in its list.
std::vector<Paper> file_papers(const Record& record) {
  std::vector<Paper> papers;
  for (const Paper& paper : documents::forms_for(record))
    if (documents::belongs_in_file(record, paper)) papers.push_back(paper);
  return papers;
}

} // namespace

void open_papers(const PageContext& context, const records::RecordId& id) {
  const auto record = context.session.store().load(id);
  if (!record) return context.shell.say(record.error().text(), Tone::bad);
  context.shell.open_over(new PapersPage(context, *record));
}

PapersPage::PapersPage(const PageContext& page_context, const Record& record)
    : Page(page_context, u"papers_page"_s), record_(record) {
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
  auto* top = new QHBoxLayout;
  top->setSpacing(space::one);
  back_ = new QPushButton(this);
  back_->setObjectName(u"papers_back"_s);
  back_->setIcon(icon(u"back"_s, colours().accent));
  set_button(back_, Button::flat);
  number_ = new QLabel(this);
  set_text(number_, Text::title);
  number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  who_ = new QLabel(this);
  set_text(who_, Text::muted);
  who_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  top->addWidget(back_);
  top->addWidget(number_);
  top->addWidget(who_, 1);
  top->addWidget(build_buttons());
  column->addLayout(top);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  list_card_ = new Card;
  list_card_->setFixedWidth(px(list_width));
  list_ = new PaperList(this);
  list_card_->body()->addWidget(list_, 1);
  static_cast<QVBoxLayout*>(list_card_->layout())->setStretchFactor(list_card_->body(), 1);
  view_ = new PageView(this);
  view_->setObjectName(u"paper_pages"_s);
  across->addWidget(list_card_);
  across->addWidget(view_, 1);
  column->addLayout(across, 1);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
}

QWidget* PapersPage::build_buttons() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, space::one, 0);
  row->setSpacing(space::one);
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
  connect(print_, &QPushButton::clicked, this, [this] { print(false); });
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
  whole_->setText(tr("Whole file"));
  whole_menu_->clear();
  QAction* on_paper = whole_menu_->addAction(tr("Print…"), this, [this] { print(true); });
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
  who_->setText(records::title(record_));
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

void PapersPage::print(bool whole_file) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  QPrintDialog dialog(printer.get(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setFullPage(true); // the forms have margins of their own
  print_to(printer, whole_file);
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
