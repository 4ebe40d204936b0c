// What is seen of an open store: rail, top bar, pages, status. No rules of the field are in here.
// Made when the store opens and deleted when it locks.
#pragma once

#include "ui/pages/page.h"

#include <memory>

class QShortcut;
class QStackedWidget;

namespace fengqiao::ui {

class Banner;
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

  Page* current_page() const;
  QString current_name() const { return current_; } // of the rail's page
  // Editors that hold something unsaved are asked; false if one stays.
  bool may_close();
  void lock();
  // Whether an editor, a case or another page stands over the rail's.
  bool has_page_over() const { return !editors_.empty(); }
  // What can be done now by a key or by name: everywhere, and on the page that is shown.
  std::vector<Command> commands() const;

 Q_SIGNALS:
  void page_shown();

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  std::vector<Command> own_commands() const;
  void set_shortcuts();
  void new_of_kind(records::Kind kind);
  void search(const QString& text);
  void show_editor(const records::Record& record);
  void show_page(Page* page);
  void refresh_current();
  void show_reminder();
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
  bool reminded_ = false; // of what is overdue, once after opening
};

} // namespace fengqiao::ui
