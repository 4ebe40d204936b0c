// What the shell knows of a page, and what a page knows of the shell.
#pragma once

#include "ui/look/theme.h"
#include "ui/session.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

namespace fengqiao::ui {

class Page;

// Something that can be done by a key or found by its name: shortcuts, the palette and the sheet of
// shortcuts are made of these.
struct Command {
  QString name;      // "new_consultation"
  QString text;      // in the user's language
  QKeySequence keys; // may be empty
  QString icon;      // resources/icons/<icon>.svg, may be empty
  std::function<void()> run;
};

// What a page may ask of the window around it.
class Shell {
 public:
  virtual ~Shell() = default;
  // A page of the rail, by the name it is registered with: "home", "records", "deadlines",
  // "import", "report", "center", "settings".
  virtual void open_page(const QString& name) = 0;
  // The editor of a record: a new one, where `draft` carries what is already known (kind, person,
  // links), or a stored one.
  virtual void new_record(const records::Record& draft) = 0;
  // A stored record: its case page where its kind has one, else its editor.
  virtual void open_record(const records::RecordId& id) = 0;
  // The records page, narrowed down to these: what stands behind a figure, what is to be corrected.
  virtual void open_records(const store::Filter& filter) = 0;
  // Puts a page over the one that is shown: a case, a person, a paper. The shell owns it;
  // close_editor() takes it away again. Deleted at once where what lies below may not be left.
  virtual void open_over(Page* page) = 0;
  // Leaves an editor or a page put over another: back to the page of the rail under it. The page is
  // deleted later.
  virtual void close_editor(Page* editor) = 0;
  // A passing message at the foot of the window, with at most one thing to do about it.
  virtual void say(const QString& text, Tone tone = Tone::neutral, const QString& action = {},
                   std::function<void()> run = {}) = 0;
  // The walk through the window, again.
  virtual void show_introduction() {}
};

// What every page is made with. Both outlive it.
struct PageContext {
  Session& session;
  Shell& shell;
};

// A page of the rail or an editor over one. It is made when it is first shown and deleted when the
// store is locked, so that nothing readable stays behind.
class Page : public QWidget {
  Q_OBJECT

 public:
  // `name` becomes the objectName, for tests and tours.
  Page(const PageContext& context, const QString& name, QWidget* parent = nullptr);

  virtual QString title() const = 0;
  // Records, figures or settings changed, or the page is shown again. Must be quick.
  virtual void refresh() {}
  // Sets every text again; called on a change of language and once after construction.
  virtual void retranslate() {}
  // What the search box of the top bar says; only the records page answers.
  virtual void search(const QString& text) { Q_UNUSED(text) }
  // Which records are to be shown, nothing else; only the records page answers.
  virtual void show_filter(const store::Filter& filter) { Q_UNUSED(filter) }
  // What can be done on this page beyond what can be done everywhere, as it stands now.
  virtual std::vector<Command> commands() const { return {}; }
  // Files dropped on the window; false: this page has no use for them.
  virtual bool take_files(const QStringList& files) {
    Q_UNUSED(files)
    return false;
  }
  // What becomes of files that are dragged across the window, where this page would take them;
  // empty: they go to the import.
  virtual QString drop_advice(const QStringList& files) const {
    Q_UNUSED(files)
    return {};
  }
  // False keeps the page open (the user chose to go on editing).
  virtual bool may_leave() { return true; }
  // The keys go away after this call: keep what is half written as a draft.
  virtual void about_to_lock() {}

 Q_SIGNALS:
  void title_changed();

 protected:
  Session& session() const { return context_.session; }
  Shell& shell() const { return context_.shell; }
  store::Store& store() const { return context_.session.store(); }
  records::Language language() const { return context_.session.language(); }
  const PageContext& context() const { return context_; }
  void changeEvent(QEvent* event) override;

 private:
  PageContext context_;
};

// One entry of the rail.
struct RailEntry {
  QString name;                   // "records"
  QString icon;                   // resources/icons/<icon>.svg
  std::function<QString()> title; // translated each time it is asked for
  std::function<Page*(const PageContext&)> make;
};

// All that the shell can show. Adding a page is adding its files and one line in all_pages().
struct PageRegistry {
  std::vector<RailEntry> rail;
  // The editor of a record: new ones have revision 0.
  std::function<Page*(const PageContext&, const records::Record&)> editor;
  // The page on which a stored record is read first; its editor where its kind has no other.
  std::function<Page*(const PageContext&, const records::Record&)> record;
};

PageRegistry all_pages(); // ui/shell/all_pages.cpp

} // namespace fengqiao::ui
