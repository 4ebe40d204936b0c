// "Photos and scans" of one record: small pictures in a grid, added by a file dialog, by drag and
// drop or by paste, looked at, saved as a copy, taken away. Everything is read, drawn small and
// sealed in another thread; nothing is written unsealed.
//
// A record that was never saved has no place in the store yet: what is added to it waits in memory
// until record_saved().
#pragma once

#include "core/store/attachments.h"
#include "ui/models/pictures.h"
#include "ui/pages/page.h"
#include "ui/widgets/card.h"

#include <QPointer>

#include <map>

class QPushButton;

namespace fengqiao::ui {

class AttachmentTile;
class Banner;
class FlowLayout;
class WorkBar;

class AttachmentsCard : public Card {
  Q_OBJECT

 public:
  AttachmentsCard(const PageContext& context, QWidget* parent = nullptr);

  void show_record(const records::RecordId& id, bool is_saved);
  void refresh(); // looks again
  void retranslate();
  // Hidden as long as it holds nothing.
  void set_shy(bool shy);

  // True where it has a use for some of them: pictures and PDF documents.
  bool take_files(const QStringList& files);
  // What the window says while they are dragged across it; empty where it has no use for them.
  QString drop_advice(const QStringList& files) const;
  void choose_files();
  // A picture, or files, from the clipboard.
  void paste();
  std::vector<Command> commands();

  // -- of a record that was never saved
  int waiting() const { return static_cast<int>(waiting_.size()); }
  // Some are still being read; they would come too late for record_saved().
  bool is_reading() const { return job_ && !is_saved_; }
  void record_saved();
  std::vector<NewFile> hand_over(); // they go on in another card
  void take_waiting(std::vector<NewFile> files);

  // Who answers instead of a dialog: which files; whether to remove the one of this name.
  void set_ask_files(std::function<QStringList()> ask) { ask_files_ = std::move(ask); }
  void set_ask_remove(std::function<bool(const QString&)> ask) { ask_remove_ = std::move(ask); }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Added {
    std::vector<NewFile> kept; // in memory, where the record was never saved
    int sealed = 0;
    QStringList refused; // sentences
  };
  QStringList ask_for_files();
  bool ask_to_remove(const QString& name);
  using Source = std::function<Result<NewFile>()>;
  void add(std::vector<Source> sources);
  void add_to_store(std::vector<Source> sources);
  void added(Result<Added> done);
  void show_list();
  void show_counts();
  void load_pictures();
  AttachmentTile* tile(const QString& name, const QString& type, qint64 size);
  void open(size_t at);
  void remove(size_t at);
  void remove_waiting(size_t at);
  void show_menu(size_t at, QPoint where);

  PageContext context_;
  records::RecordId record_;
  bool is_saved_ = false;
  bool is_shy_ = false;
  std::vector<store::Attachment> files_;
  std::vector<NewFile> waiting_;
  std::map<QString, QImage> pictures_; // by id
  std::vector<AttachmentTile*> tiles_; // of files_, then of waiting_
  std::function<QStringList()> ask_files_;
  std::function<bool(const QString&)> ask_remove_;
  QPointer<Job> job_;
  Banner* banner_;
  WorkBar* work_;
  QWidget* grid_;
  QLabel* empty_;
  QPushButton* add_;
  QPushButton* paste_;
};

} // namespace fengqiao::ui
