// A studio with an open store, and a shell that only notes what pages ask of it.
#pragma once

#include "ui/pages/editors/record_editor.h"

#include <QTemporaryDir>

#include <memory>

namespace fengqiao::ui_test {

class NotedShell : public ui::Shell {
 public:
  void open_page(const QString& name) override { pages << name; }
  void new_record(const records::Record& draft) override { new_records.push_back(draft); }
  void open_record(const records::RecordId& id) override { opened.push_back(id); }
  void open_records(const store::Filter& filter) override { filters.push_back(filter); }
  void open_over(ui::Page* page) override { over.emplace_back(page); }
  void close_editor(ui::Page* editor) override { closed.push_back(editor); }
  void say(const QString& text, ui::Tone, const QString&, std::function<void()> run) override {
    said << text;
    last_action = std::move(run);
  }

  QStringList pages, said;
  std::function<void()> last_action; // of what was said last
  std::vector<records::Record> new_records;
  std::vector<records::RecordId> opened;
  std::vector<store::Filter> filters;
  std::vector<std::unique_ptr<ui::Page>> over;
  std::vector<ui::Page*> closed;
};

class Scene {
 public:
  Scene();

  store::Store& store() { return session.store(); }
  ui::PageContext context() { return {session, shell}; }
  store::OpenOptions options() const;
  // Opens the store as somebody else.
  void enter_as(const QString& user, const QString& passphrase);
  // Saves it; the test ends where that fails.
  records::RecordId add(const records::Record& record);
  records::Record load(const records::RecordId& id);
  QString file(const QString& name) const { return folder.filePath(name); }
  QString write(const QString& name, const QByteArray& bytes);

  QTemporaryDir folder;
  std::shared_ptr<QDate> today; // turns the store's clock
  ui::Session session;
  NotedShell shell;
};

// The day on which everything here happens, unless a test turns the clock.
QDate scene_day();
records::Record consultation(const QString& name, const QString& question, QDate day);
records::Record mediation(const QString& applicant, const QString& respondent, QDate day);

// The editor of the record, as large as in a window of 1366x768.
std::unique_ptr<ui::RecordEditor> editor_of(Scene& scene, const records::Record& record);

// Lets the window work until it is so; false after ten seconds.
bool wait_until(const std::function<bool()>& so);

// Types into the field of this path as a person does, and leaves it.
void type(QWidget& form, const QString& path, const QString& text);

} // namespace fengqiao::ui_test
