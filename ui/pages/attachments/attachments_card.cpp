#include "ui/pages/attachments/attachments_card.h"

#include "core/records/media_type.h"
#include "ui/models/wording.h"
#include "ui/pages/attachments/attachment_tile.h"
#include "ui/pages/attachments/attachment_viewer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/work_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::Attachment;

namespace {

// What waits for the first save is held in memory.
constexpr qint64 most_waiting_bytes = 200LL << 20;

bool same_list(const std::vector<Attachment>& a, const std::vector<Attachment>& b) {
  return std::ranges::equal(a, b, [](const Attachment& x, const Attachment& y) {
    return x.id == y.id && x.arrival == y.arrival && x.here == y.here && x.name == y.name;
  });
}

} // namespace

AttachmentsCard::AttachmentsCard(const PageContext& context, QWidget* parent)
    : Card({}, parent), context_(context), banner_(new Banner(this)), work_(new WorkBar(this)),
      grid_(new QWidget(this)), empty_(new QLabel(this)), add_(new QPushButton(this)),
      paste_(new QPushButton(this)) {
  setObjectName(u"attachments"_s);
  banner_->setObjectName(u"attachments_banner"_s);
  banner_->set_closable(true);
  grid_->setObjectName(u"attachments_grid"_s);
  new FlowLayout(grid_, space::one);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  grid_->setSizePolicy(policy);
  empty_->setWordWrap(true);
  set_text(empty_, Text::muted);
  add_->setObjectName(u"attachments_add"_s);
  add_->setIcon(icon(u"plus"_s, colours().accent));
  paste_->setObjectName(u"attachments_paste"_s);
  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(buttons);
  flow->addWidget(add_);
  flow->addWidget(paste_);
  for (QWidget* part : std::initializer_list<QWidget*>{banner_, grid_, empty_, work_, buttons})
    body()->addWidget(part);
  connect(add_, &QPushButton::clicked, this, &AttachmentsCard::choose_files);
  connect(paste_, &QPushButton::clicked, this, &AttachmentsCard::paste);
  connect(work_, &WorkBar::cancelled, this, [this] {
    if (job_) job_->cancel();
  });
  ask_files_ = [this] { return ask_for_files(); };
  ask_remove_ = [this](const QString& name) { return ask_to_remove(name); };
}

QStringList AttachmentsCard::ask_for_files() {
  QStringList patterns;
  for (const QString& ending : attachment_endings())
    patterns << u"*."_s + ending;
  return QFileDialog::getOpenFileNames(
      window(), tr("Add photos or scans"),
      QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
      tr("Pictures and PDF documents (%1)").arg(patterns.join(u' ')));
}

bool AttachmentsCard::ask_to_remove(const QString& name) {
  QMessageBox box(QMessageBox::Question, tr("Remove the file"),
                  tr("Remove %1 from the record? It is taken off this computer and the center, and "
                     "cannot be brought back.")
                      .arg(name),
                  QMessageBox::NoButton, window());
  QPushButton* keep = box.addButton(tr("Keep it"), QMessageBox::RejectRole);
  QPushButton* gone = box.addButton(tr("Remove"), QMessageBox::DestructiveRole);
  set_button(gone, Button::danger);
  box.setDefaultButton(keep);
  box.setEscapeButton(keep);
  box.exec();
  return box.clickedButton() == gone;
}

void AttachmentsCard::show_record(const records::RecordId& id, bool is_saved) {
  record_ = id;
  is_saved_ = is_saved;
  refresh();
}

void AttachmentsCard::set_shy(bool shy) {
  is_shy_ = shy;
  show_counts();
}

// ---- adding

bool AttachmentsCard::take_files(const QStringList& files) {
  std::vector<Source> sources;
  for (const QString& file : files)
    if (looks_like_attachment(file)) sources.push_back([file] { return read_file(file); });
  if (sources.empty()) return false;
  add(std::move(sources));
  return true;
}

QString AttachmentsCard::drop_advice(const QStringList& files) const {
  if (std::ranges::none_of(files, looks_like_attachment)) return {};
  return tr("Photos and scans go to this record; they are sealed before they are kept.");
}

void AttachmentsCard::choose_files() {
  std::vector<Source> sources; // whatever was chosen: read_file() says what is wrong with it
  for (const QString& file : ask_files_())
    sources.push_back([file] { return read_file(file); });
  if (!sources.empty()) add(std::move(sources));
}

void AttachmentsCard::paste() {
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  QStringList files;
  if (copied)
    for (const QUrl& url : copied->urls())
      if (url.isLocalFile()) files << url.toLocalFile();
  if (!files.isEmpty() && take_files(files)) return;
  const QImage image = copied ? qvariant_cast<QImage>(copied->imageData()) : QImage();
  if (image.isNull())
    return banner_->show_message(tr("There is no picture to paste. Copy one first."), Tone::info);
  const QString name =
      tr("Picture %1.png", "day and time")
          .arg(context_.session.store().clock().now().toLocalTime().toString(u"yyyyMMdd-HHmmss"_s));
  add({[image, name] { return from_image(image, name); }});
}

void AttachmentsCard::add(std::vector<Source> sources) {
  if (job_)
    return banner_->show_message(tr("Still adding files; wait a moment, or stop it."), Tone::info);
  banner_->hide();
  show();
  work_->show_progress(tr("Adding and sealing"), 0, static_cast<qint64>(sources.size()));
  if (is_saved_) {
    add_to_store(std::move(sources));
  } else {
    job_ = context_.session.run<Added>(
        this,
        [sources = std::move(sources)](JobControl& control) -> Result<Added> {
          Added out;
          for (size_t i = 0; i < sources.size(); ++i) {
            if (!control(static_cast<qint64>(i), static_cast<qint64>(sources.size()))) break;
            if (auto file = sources[i]())
              out.kept.push_back(*std::move(file));
            else
              out.refused << file.error().text();
          }
          return out;
        },
        [this](Result<Added> done) { added(std::move(done)); });
  }
  connect(job_, &Job::progressed, this, [this](qint64 done, qint64 total) {
    if (job_) work_->show_progress(tr("Adding and sealing"), done, total);
  });
}

void AttachmentsCard::add_to_store(std::vector<Source> sources) {
  job_ = context_.session.run_with_worker<Added>(
      this,
      [sources = std::move(sources), id = record_](store::Worker& worker,
                                                   JobControl& control) -> Result<Added> {
        Added out;
        for (size_t i = 0; i < sources.size(); ++i) {
          if (!control(static_cast<qint64>(i), static_cast<qint64>(sources.size()))) break;
          const auto file = sources[i]();
          const auto sealed =
              file ? worker.attachments().add(id, file->name, file->bytes, file->thumbnail)
                   : std::unexpected(file.error());
          if (sealed)
            ++out.sealed;
          else
            out.refused << (file ? file->name + u": "_s : QString()) + sealed.error().text();
        }
        return out;
      },
      [this](Result<Added> done) { added(std::move(done)); });
}

void AttachmentsCard::added(Result<Added> done) {
  work_->hide();
  job_.clear();
  if (!done) return banner_->show_message(done.error().text(), Tone::bad);
  qint64 bytes = 0;
  for (const NewFile& file : waiting_)
    bytes += file.bytes.size();
  for (NewFile& file : done->kept) {
    bytes += file.bytes.size();
    if (bytes <= most_waiting_bytes)
      waiting_.push_back(std::move(file));
    else
      done->refused
          << tr("%1: too much waits for the first save. Save the record first.").arg(file.name);
  }
  if (!done->refused.isEmpty())
    banner_->show_message(tr("Not added: %1").arg(done->refused.join(u'\n')), Tone::bad);
  if (done->sealed > 0) {
    context_.session.records_were_changed(); // they are sent with the record
    context_.shell.say(tr("%n file(s) added and sealed", nullptr, done->sealed), Tone::good);
  }
  refresh();
}

// ---- of a record that was never saved

void AttachmentsCard::record_saved() {
  is_saved_ = true;
  if (waiting_.empty()) return refresh();
  auto files = std::make_shared<std::vector<NewFile>>(hand_over());
  // The page may be closed at once; what was promised is done all the same, and said by the shell.
  Session& session = context_.session;
  Shell& shell = context_.shell;
  session.run_with_worker<QStringList>(
      &session,
      [files, id = record_](store::Worker& worker, JobControl&) -> Result<QStringList> {
        QStringList refused;
        for (const NewFile& file : *files)
          if (auto sealed = worker.attachments().add(id, file.name, file.bytes, file.thumbnail);
              !sealed)
            refused << file.name + u": "_s + sealed.error().text();
        return refused;
      },
      [&session, &shell](Result<QStringList> refused) {
        session.records_were_changed();
        const QString why = refused ? refused->join(u'\n') : refused.error().text();
        if (!why.isEmpty()) shell.say(tr("Not added: %1").arg(why), Tone::bad);
      });
}

std::vector<NewFile> AttachmentsCard::hand_over() {
  auto files = std::move(waiting_);
  waiting_.clear();
  show_list();
  return files;
}

void AttachmentsCard::take_waiting(std::vector<NewFile> files) {
  for (NewFile& file : files)
    waiting_.push_back(std::move(file));
  show_list();
}

// ---- what is shown

void AttachmentsCard::refresh() {
  if (!is_saved_) return show_list();
  auto files = context_.session.store().attachments().of(record_);
  if (!files) return banner_->show_message(files.error().text(), Tone::bad);
  const bool is_same = same_list(*files, files_);
  files_ = *std::move(files);
  if (!is_same || tiles_.size() != files_.size() + waiting_.size()) show_list();
  show_counts();
  load_pictures();
}

AttachmentTile* AttachmentsCard::tile(const QString& name, const QString& type, qint64 size) {
  auto* made = new AttachmentTile;
  made->setObjectName(u"attachment_%1"_s.arg(tiles_.size()));
  made->show_file(name, type, size);
  grid_->layout()->addWidget(made);
  tiles_.push_back(made);
  return made;
}

void AttachmentsCard::show_list() {
  const QWidget* focus = window()->focusWidget();
  const bool had_focus = focus && grid_->isAncestorOf(focus);
  for (AttachmentTile* gone : tiles_) {
    grid_->layout()->removeWidget(gone);
    gone->hide();
    gone->deleteLater();
  }
  tiles_.clear();
  for (size_t i = 0; i < files_.size(); ++i) {
    const Attachment& file = files_[i];
    auto* made = tile(file.name, file.media_type, file.size);
    const Word word =
        file.here ? arrival_word(file.arrival) : Word{tr("Still at the center"), Tone::info};
    made->show_chip(word.text, word.tone);
    const auto picture = pictures_.find(file.id.text());
    made->show_picture(picture == pictures_.end() ? QImage() : picture->second);
    connect(made, &AttachmentTile::opened, this, [this, i] { open(i); });
    connect(made, &AttachmentTile::remove_wanted, this, [this, i] { remove(i); });
    connect(made, &AttachmentTile::menu_wanted, this, [this, i](QPoint at) { show_menu(i, at); });
  }
  for (size_t i = 0; i < waiting_.size(); ++i) {
    const NewFile& file = waiting_[i];
    auto* made = tile(file.name, records::media_type_of(file.bytes), file.bytes.size());
    made->show_chip(tr("Kept on saving"), Tone::warn);
    made->show_picture(QImage::fromData(file.thumbnail));
    connect(made, &AttachmentTile::remove_wanted, this, [this, i] { remove_waiting(i); });
    connect(made, &AttachmentTile::menu_wanted, this, [this, i](QPoint at) {
      QMenu menu(this);
      menu.addAction(tr("Remove"), this, [this, i] { remove_waiting(i); });
      menu.exec(at);
    });
  }
  show_counts();
  for (QWidget* page = parentWidget(); page; page = page->parentWidget())
    if (qobject_cast<Page*>(page)) set_reading_order(page);
  if (had_focus) (tiles_.empty() ? static_cast<QWidget*>(add_) : tiles_.back())->setFocus();
}

void AttachmentsCard::show_counts() {
  const bool has_some = !tiles_.empty();
  grid_->setVisible(has_some);
  empty_->setVisible(!has_some);
  const auto count =
      is_saved_ ? context_.session.store().attachments().count(record_) : store::FileCount();
  QString note;
  if (count.all > 0) note = tr("Files: %1 of %2 at the center").arg(count.arrived).arg(count.all);
  if (!waiting_.empty())
    note = tr("%n file(s) are kept with the record when it is saved.", nullptr, waiting());
  set_note(note);
  setVisible(!is_shy_ || has_some || job_ || banner_->isVisibleTo(this));
}

void AttachmentsCard::retranslate() {
  set_title(tr("Photos and scans"));
  add_->setText(tr("Add files…"));
  add_->setToolTip(tr("From a folder, a camera or its memory card (Ctrl+Shift+A)"));
  add_->setAccessibleName(tr("Add photos or scans"));
  paste_->setText(tr("Paste"));
  paste_->setToolTip(tr("The picture that was copied last (Ctrl+Shift+V)"));
  paste_->setAccessibleName(tr("Paste a picture"));
  empty_->setText(tr("None yet. Drop pictures or PDF documents here, or add them: they are sealed "
                     "before they are kept."));
  show_list();
}

// The small pictures, opened in another thread.
void AttachmentsCard::load_pictures() {
  std::vector<store::AttachmentId> wanted;
  for (const Attachment& file : files_)
    if (!pictures_.contains(file.id.text())) wanted.push_back(file.id);
  if (wanted.empty()) return;
  for (const store::AttachmentId& id : wanted)
    pictures_[id.text()]; // asked for
  using Pictures = std::vector<std::pair<QString, QImage>>;
  context_.session.run_with_worker<Pictures>(
      this,
      [wanted](store::Worker& worker, JobControl& control) -> Result<Pictures> {
        Pictures out;
        for (const store::AttachmentId& id : wanted) {
          if (control.cancelled()) break;
          if (const auto bytes = worker.attachments().thumbnail(id); bytes && !bytes->isEmpty())
            out.emplace_back(id.text(), QImage::fromData(*bytes));
        }
        return out;
      },
      [this](Result<Pictures> opened) {
        if (!opened) return;
        for (const auto& [id, picture] : *opened)
          pictures_[id] = picture;
        for (size_t i = 0; i < files_.size() && i < tiles_.size(); ++i)
          tiles_[i]->show_picture(pictures_[files_[i].id.text()]);
      });
}

// ---- one of them

void AttachmentsCard::open(size_t at) {
  if (at >= files_.size()) return;
  auto* viewer = new AttachmentViewer(context_, files_, at, window());
  viewer->setAttribute(Qt::WA_DeleteOnClose);
  viewer->open();
}

void AttachmentsCard::remove(size_t at) {
  if (at >= files_.size()) return;
  const store::AttachmentId id = files_[at].id;
  const QString name = files_[at].name;
  if (!ask_remove_(name)) return;
  if (const auto removed = context_.session.store().attachments().remove(id); !removed)
    return banner_->show_message(removed.error().text(), Tone::bad);
  pictures_.erase(id.text());
  context_.session.records_were_changed();
  refresh();
  context_.shell.say(tr("Removed: %1").arg(name), Tone::neutral);
}

void AttachmentsCard::remove_waiting(size_t at) {
  if (at >= waiting_.size()) return;
  auto gone = std::make_shared<NewFile>(std::move(waiting_[at]));
  waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(at));
  show_list();
  context_.shell.say(tr("Removed: %1").arg(gone->name), Tone::neutral, tr("Undo"),
                     [card = QPointer(this), gone] {
                       if (card && !gone->bytes.isEmpty()) card->take_waiting({std::move(*gone)});
                     });
}

void AttachmentsCard::show_menu(size_t at, QPoint where) {
  if (at >= files_.size()) return;
  QMenu menu(this);
  menu.addAction(tr("Open"), this, [this, at] { open(at); });
  QAction* copy = menu.addAction(tr("Save a copy…"), this, [this, at] {
    if (at < files_.size()) save_copy(context_, files_[at], this);
  });
  copy->setEnabled(files_[at].here);
  menu.addSeparator();
  menu.addAction(tr("Remove…"), this, [this, at] { remove(at); });
  menu.exec(where);
}

std::vector<Command> AttachmentsCard::commands() {
  return {{u"attachments_add"_s, tr("Add photos or scans"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
           u"picture"_s, [this] { choose_files(); }},
          {u"attachments_paste"_s, tr("Paste a picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_V,
           u"picture"_s, [this] { paste(); }}};
}

void AttachmentsCard::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Paste)) return paste();
  Card::keyPressEvent(event);
}

} // namespace fengqiao::ui
