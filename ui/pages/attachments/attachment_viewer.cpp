#include "ui/pages/attachments/attachment_viewer.h"

#include "ui/models/pictures.h"
#include "ui/pages/attachments/attachment_tile.h"
#include "ui/pages/attachments/picture_view.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::Attachment;

namespace {

// As much as is good to read a page of A4; the whole picture is in a copy.
constexpr QSize most_shown(3200, 3200);
constexpr double step = 1.25;
constexpr int around_window = 56;

QString words(const char* source) {
  return QCoreApplication::translate("AttachmentViewer", source);
}

QString ask_where_to(const QString& name, QWidget* over) {
  QMessageBox box(QMessageBox::Warning, words(QT_TRANSLATE_NOOP("AttachmentViewer", "Save a copy")),
                  words(QT_TRANSLATE_NOOP("AttachmentViewer",
                                          "The copy is not sealed: whoever gets at the folder can "
                                          "look at it. Delete it when you no longer need it.")),
                  QMessageBox::NoButton, over);
  QPushButton* back = box.addButton(words(QT_TRANSLATE_NOOP("AttachmentViewer", "Cancel")),
                                    QMessageBox::RejectRole);
  QPushButton* on = box.addButton(words(QT_TRANSLATE_NOOP("AttachmentViewer", "Save a copy…")),
                                  QMessageBox::AcceptRole);
  box.setDefaultButton(on);
  box.setEscapeButton(back);
  box.exec();
  if (box.clickedButton() != on) return {};
  return QFileDialog::getSaveFileName(
      over, words(QT_TRANSLATE_NOOP("AttachmentViewer", "Save a copy")), name);
}

Result<void> write_copy(const QByteArray& bytes, const QString& target) {
  QSaveFile out(target);
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
    return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                {target, out.errorString()});
  return {};
}

} // namespace

void save_copy(const PageContext& context, const Attachment& file, QWidget* over,
               const AskCopy& ask) {
  const QString target = ask ? ask(file.name) : ask_where_to(file.name, over);
  if (target.isEmpty()) return;
  Shell& shell = context.shell;
  context.session.run_with_worker<void>(
      &context.session,
      [id = file.id, target](store::Worker& worker, JobControl&) -> Result<void> {
        const auto bytes = worker.attachments().bytes(id);
        if (!bytes) return std::unexpected(bytes.error());
        return write_copy(*bytes, target);
      },
      [&shell, target](Result<void> written) {
        if (!written) return shell.say(written.error().text(), Tone::bad);
        shell.say(words(QT_TRANSLATE_NOOP("AttachmentViewer", "Saved, not sealed: %1")).arg(target),
                  Tone::warn);
      });
}

AttachmentViewer::AttachmentViewer(const PageContext& context, std::vector<Attachment> files,
                                   size_t at, QWidget* parent)
    : QDialog(parent), context_(context), files_(std::move(files)), at_(at),
      name_(new QLabel(this)), about_(new QLabel(this)), stack_(new QStackedWidget(this)),
      view_(new PictureView), heading_(new QLabel), advice_(new QLabel), scale_(new QLabel(this)),
      copy_(new QPushButton(this)) {
  setObjectName(u"attachment_viewer"_s);
  setWindowTitle(tr("Photos and scans"));
  const QSize most = screen()->availableSize() - QSize(around_window, around_window);
  resize(QSize(px(980), px(640)).boundedTo(most));
  auto* column = new QVBoxLayout(this);
  auto* head = new QHBoxLayout;
  set_text(name_, Text::heading);
  set_text(about_, Text::muted);
  name_->setTextFormat(Qt::PlainText);
  name_->setWordWrap(true);
  head->addWidget(name_, 1);
  head->addWidget(about_);
  column->addLayout(head);
  view_->setAccessibleName(tr("Picture"));
  auto* message = new QWidget;
  auto* lines = new QVBoxLayout(message);
  lines->addStretch();
  for (QLabel* label : {heading_, advice_}) {
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    lines->addWidget(label);
  }
  lines->addStretch();
  set_text(heading_, Text::heading);
  set_text(advice_, Text::muted);
  stack_->addWidget(view_);
  stack_->addWidget(message);
  column->addWidget(stack_, 1);
  auto* tools = new QHBoxLayout;
  build_tools(tools);
  column->addLayout(tools);
  connect(view_, &PictureView::scale_changed, this, &AttachmentViewer::show_scale);
  connect(&context_.session, &Session::locked, this, &QDialog::reject);
  load();
}

QToolButton* AttachmentViewer::tool(QBoxLayout* row, const QString& name, const QString& text,
                                    std::function<void()> run) {
  auto* made = new QToolButton(this);
  made->setObjectName(u"viewer_"_s + name);
  made->setIcon(icon(name, colours().text));
  made->setToolTip(text);
  made->setAccessibleName(text);
  made->setMinimumSize(px(size::control), px(size::control));
  row->addWidget(made);
  connect(made, &QToolButton::clicked, this, std::move(run));
  return made;
}

void AttachmentViewer::build_tools(QBoxLayout* row) {
  row->setSpacing(space::half);
  before_ = tool(row, u"chevron-left-muted"_s, tr("The one before (←)"), [this] { go(-1); });
  next_ = tool(row, u"chevron-right-muted"_s, tr("The next one (→)"), [this] { go(1); });
  before_->setObjectName(u"viewer_before"_s);
  next_->setObjectName(u"viewer_next"_s);
  row->addSpacing(space::two);
  for_pictures_ = {
      tool(row, u"zoom-out"_s, tr("Smaller (-)"), [this] { view_->zoom(1 / step); }),
      tool(row, u"zoom-in"_s, tr("Larger (+)"), [this] { view_->zoom(step); }),
      tool(row, u"picture"_s, tr("As large as the window (0)"), [this] { view_->fit(); }),
      tool(row, u"rotate"_s, tr("Turn (R); the file stays as it is"), [this] { view_->turn(); }),
      scale_};
  set_text(scale_, Text::muted);
  row->addWidget(scale_);
  row->addStretch();
  auto* print = new QPushButton(icon(u"print"_s, colours().text), tr("Print…"), this);
  print->setObjectName(u"viewer_print"_s);
  for_pictures_.push_back(print);
  copy_->setText(tr("Save a copy…"));
  copy_->setObjectName(u"viewer_copy"_s);
  auto* close = new QPushButton(tr("Close"), this);
  close->setObjectName(u"viewer_close"_s);
  for (QPushButton* button : {print, copy_, close}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  connect(print, &QPushButton::clicked, this, &AttachmentViewer::print);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(copy_, &QPushButton::clicked, this, [this] { save_copy(context_, files_[at_], this); });
}

void AttachmentViewer::go(int by) {
  const auto wanted = static_cast<qint64>(at_) + by;
  if (wanted < 0 || wanted >= static_cast<qint64>(files_.size())) return;
  at_ = static_cast<size_t>(wanted);
  load();
}

void AttachmentViewer::load() {
  const Attachment& file = files_[at_];
  name_->setText(file.name);
  about_->setText(tr("%1 of %2 · %3", "place in the row, and size")
                      .arg(at_ + 1)
                      .arg(files_.size())
                      .arg(size_words(file.size)));
  before_->setEnabled(at_ > 0);
  next_->setEnabled(at_ + 1 < files_.size());
  copy_->setEnabled(file.here);
  view_->show_picture({});
  if (!file.here)
    return show_message(tr("Still at the center"),
                        tr("It comes to this computer with one of the next connections."));
  if (file.media_type == u"application/pdf")
    return show_message(tr("A PDF document"), tr("Save a copy to read it in another program."));
  show_message(tr("Opening…"), {});
  context_.session.run_with_worker<QImage>(
      this,
      [id = file.id](store::Worker& worker, JobControl&) -> Result<QImage> {
        const auto bytes = worker.attachments().bytes(id);
        if (!bytes) return std::unexpected(bytes.error());
        return picture_of(*bytes, most_shown);
      },
      [this, id = file.id](Result<QImage> picture) {
        if (!(id == files_[at_].id)) return; // gone on meanwhile
        if (!picture) return show_message(tr("It does not open"), picture.error().text());
        show_loaded(*picture);
      });
}

void AttachmentViewer::show_loaded(const QImage& picture) {
  if (picture.isNull())
    return show_message(tr("This picture cannot be shown here"),
                        tr("Save a copy to look at it in another program."));
  stack_->setCurrentWidget(view_);
  for (QWidget* each : for_pictures_)
    each->setEnabled(true);
  view_->show_picture(picture);
}

void AttachmentViewer::show_message(const QString& heading, const QString& advice) {
  heading_->setText(heading);
  advice_->setText(advice);
  for (QWidget* each : for_pictures_)
    each->setEnabled(false);
  scale_->clear();
  stack_->setCurrentIndex(1);
}

void AttachmentViewer::show_scale() {
  scale_->setText(view_->picture().isNull() ? QString()
                                            : u"%1 %"_s.arg(qRound(view_->scale() * 100)));
}

void AttachmentViewer::print() {
  QPrinter printer(QPrinter::HighResolution);
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  QPainter painter(&printer);
  const QRect page = painter.viewport();
  const QSize fitting = view_->picture().size().scaled(page.size(), Qt::KeepAspectRatio);
  painter.drawImage(QRect(QPoint((page.width() - fitting.width()) / 2, 0), fitting),
                    view_->picture());
}

void AttachmentViewer::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Left:
    return go(-1);
  case Qt::Key_Right:
    return go(1);
  case Qt::Key_Plus:
  case Qt::Key_Equal:
    return view_->zoom(step);
  case Qt::Key_Minus:
    return view_->zoom(1 / step);
  case Qt::Key_0:
    return view_->fit();
  case Qt::Key_R:
    return view_->turn();
  default:
    QDialog::keyPressEvent(event);
  }
}

} // namespace fengqiao::ui
