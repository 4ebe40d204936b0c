// What is seen of an open store: rail, top bar, pages, status. No rules of the field are in here.
// Made when the store opens and deleted when it locks.
#pragma once

#include "ui/pages/page.h"

#include <QPointer>
#include <QTimer>

#include <memory>

class QShortcut;
class QStackedWidget;

namespace fengqiao::ui {

class Assignments;
class Banner;
class DropHint;
class Introduction;
class Palette;
class Rail;
class Reminder;
class StatusBar;
class Toast;
class TopBar;

class Workbench : public QWidget, public Shell {
  Q_OBJECT

 public:
  Workbench(Session& session, PageRegistry pages, QWidget* parent = nullptr);
  ~Workbench() override;

  void open_page(const QString& name) override;
  void new_record(const records::Record& draft) override;
  void open_record(const records::RecordId& id) override;
  void open_records(const store::Filter& filter) override;
  void open_over(Page* page) override;
  void close_editor(Page* editor) override;
  void say(const QString& text, Tone tone, const QString& action,
           std::function<void()> run) override;
  void show_introduction() override;

  // The introduction where this user has not seen it yet.
  void introduce_once();
  // To the page that is shown, where it has a use for them, else to the import.
  void take_files(const QStringList& files);
  void show_shortcuts(); // all on one sheet

  Page* current_page() const;
  QString current_name() const { return current_; } // of the rail's page
  // Editors that hold something unsaved are asked; false if one stays.
  bool may_close();
  void lock();
  // Whether an editor, a case or another page stands over the rail's.
  bool has_page_over() const { return !editors_.empty(); }
  // What can be done now by a key or by name: everywhere, and on the page that is shown.
  std::vector<Command> commands() const;
  std::vector<Command> commands_everywhere() const;
  std::vector<Command> commands_here() const; // of the page that is shown

 Q_SIGNALS:
  void page_shown();
  void help_wanted();
  void introduction_shown();
  void assignments_arrived(int count);

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  std::vector<Command> shell_commands() const;
  std::vector<Command> new_commands() const;
  std::vector<Command> center_commands() const;
  std::vector<Command> page_commands() const;
  void set_shortcuts();
  void show_palette();
  void new_of_kind(records::Kind kind);
  void search(const QString& text);
  void show_editor(const records::Record& record);
  void show_page(Page* page);
  void refresh_current();
  void send_now();
  void set_paused(bool paused);
  void show_reminder();
  void show_assignments();
  void tell_of_assignments();
  void retranslate();
  bool close_editors();
  Page* page_of(const QString& name);

  Session& session_;
  PageRegistry pages_;
  std::vector<std::pair<QString, Page*>> made_; // pages of the rail
  std::vector<Page*> editors_;                  // over the page, the last on top
  QString current_;
  std::vector<std::unique_ptr<QShortcut>> shortcuts_;
  Rail* rail_;
  TopBar* top_;
  Banner* demo_;
  QStackedWidget* stack_;
  StatusBar* status_;
  Toast* toast_;
  Reminder* reminder_;
  Assignments* assignments_;
  DropHint* drop_hint_;
  Palette* palette_ = nullptr; // made when it is first opened
  QPointer<Introduction> introduction_;
  QTimer tell_later_;     // of assignments, when the message before is gone
  bool reminded_ = false; // of what is overdue, once after opening
};

} // namespace fengqiao::ui
