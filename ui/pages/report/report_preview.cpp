#include "ui/pages/report/report_preview.h"

#include "ui/pages/papers/page_view.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int most_pages = 24; // drawn; a year's ledgers are hundreds

} // namespace

ReportPreview::ReportPreview(const PageContext& page_context, ReportMatter matter)
    : Page(page_context, u"report_preview"_s),
      matter_(std::make_shared<const ReportMatter>(std::move(matter))),
      back_(new QPushButton(this)), heading_(new QLabel(this)), count_(new QLabel(this)),
      print_(new QPushButton(this)), view_(new PageView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::two, space::two);
  column->setSpacing(space::two);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(0, 0, space::one, 0);
  top->setSpacing(space::one);
  top->addWidget(back_);
  top->addWidget(heading_);
  top->addWidget(count_, 1);
  top->addWidget(print_);
  column->addLayout(top);
  column->addWidget(view_, 1);
  back_->setObjectName(u"preview_back"_s);
  back_->setIcon(icon(u"back"_s, colours().accent));
  set_button(back_, Button::flat);
  set_text(heading_, Text::title);
  set_text(count_, Text::muted);
  print_->setObjectName(u"preview_print"_s);
  print_->setIcon(icon(u"print"_s, colours().on_accent));
  set_button(print_, Button::primary);
  view_->setObjectName(u"report_pages"_s);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
  connect(print_, &QPushButton::clicked, this, &ReportPreview::print);
  connect(view_, &PageView::width_changed, this, &ReportPreview::show_pages);
  show_pages();
}

QString ReportPreview::title() const {
  return tr("Pages of the report");
}

void ReportPreview::retranslate() {
  back_->setText(tr("Back"));
  print_->setText(tr("Print…"));
  print_->setToolTip(tr("Print all pages (Ctrl+P)"));
  heading_->setText(records::report_title(matter_->report.period, language()));
  view_->setAccessibleName(title());
  say_count();
  Q_EMIT title_changed();
}

std::vector<Command> ReportPreview::commands() const {
  auto* self = const_cast<ReportPreview*>(this);
  return {{u"report_print"_s, tr("Print the report"), Qt::CTRL | Qt::Key_P, u"print"_s,
           [self] { self->print(); }}};
}

void ReportPreview::say_count() {
  if (all_ == 0) return count_->clear();
  count_->setText(shown_ < all_ ? tr("The first %1 of %2 pages").arg(shown_).arg(all_)
                                : tr("%n page(s)", nullptr, all_));
}

void ReportPreview::show_pages() {
  if (drawing_) drawing_->cancel();
  if (all_ == 0) view_->show_message(tr("Drawing the pages…"));
  drawing_ = session().run<documents::ReportPictures>(
      this,
      [matter = matter_, width = view_->page_width()](JobControl& control) {
        return documents::report_pictures(matter->report, matter->head, matter->records, width,
                                          most_pages, std::ref(control));
      },
      [this](Result<documents::ReportPictures> pictures) {
        if (!pictures) {
          if (pictures.error().fault != Fault::cancelled)
            view_->show_message(pictures.error().text());
          return;
        }
        view_->show_pages(pictures->pages, all_ > 0);
        shown_ = static_cast<int>(pictures->pages.size());
        all_ = pictures->count;
        say_count();
      });
}

void ReportPreview::print() {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  QPrintDialog dialog(printer.get(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setFullPage(true); // the pages have margins of their own
  print_to(printer);
}

void ReportPreview::print_to(std::shared_ptr<QPagedPaintDevice> printer) {
  print_->setEnabled(false);
  session().run<void>(
      this,
      [matter = matter_, printer](JobControl& control) {
        return documents::print_report(*printer, matter->report, matter->head, matter->records,
                                       std::ref(control));
      },
      [this](Result<void> printed) {
        print_->setEnabled(true);
        if (!printed) return shell().say(printed.error().text(), Tone::bad);
        shell().say(tr("Sent to the printer."), Tone::good);
      });
}

} // namespace fengqiao::ui
