// The official papers of one record: what there is, how each looks, print, PDF, ODT, the whole
// file.
#pragma once

#include "core/documents/form_pages.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QMenu;
class QPagedPaintDevice;
class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;
class ElidedLabel;
class PageView;
class PaperList;
class PrintDialog;

// Opens the papers of the record over the page that is shown; says why where it cannot.
void open_papers(const PageContext& context, const records::RecordId& id);

class PapersPage : public Page {
  Q_OBJECT

 public:
  PapersPage(const PageContext& context, const records::Record& record);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  // Where a paper goes, instead of a file dialog; an empty answer writes nothing.
  using AskFile = std::function<QString(const QString& suggestion)>;
  void set_ask_file(AskFile ask) { ask_file_ = std::move(ask); }
  // The printers there are, the usual one first.
  using FindPrinters = std::function<QStringList()>;
  void set_printers(FindPrinters find) { find_printers_ = std::move(find); }
  // The pages as they will come out, with the choice of a printer. Deletes itself when closed.
  PrintDialog* preview(bool whole_file);
  // What the preview leads to: the chosen paper, or the whole file, in the background. A device
  // of A4 pages without margins.
  void print_to(std::shared_ptr<QPagedPaintDevice> printer, bool whole_file);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  // A paper that was put out, for the file's list: its kind, and how many pages it has.
  struct Made {
    records::PaperKind kind;
    int pages = 0;
  };
  using MadeList = std::vector<Made>;
  using PutOut = std::function<Result<void>(const documents::FormPages&)>;

  void build(QVBoxLayout* column);
  QWidget* build_buttons();
  void show_record();
  void show_pages();
  void show_buttons();
  documents::PaperHead head() const;
  QString file_name(const QString& what, const QString& ending) const;
  void print_on(const PrintDialog& chosen, bool whole_file);
  void write_pdf(bool whole_file);
  void write_odt();
  // Lays out and puts out in the background; then notes the papers as made and says `done`.
  void put_out(bool whole_file, PutOut put, const QString& done, const QString& file);
  void put_out(std::function<Result<void>()> put, const QString& done, const QString& file,
               std::vector<documents::Paper> papers);
  void note_made(const MadeList& made);
  void note_signed();
  bool change(const std::function<void(records::Mediation&)>& change);

  records::Record record_;
  AskFile ask_file_;
  FindPrinters find_printers_;
  QBoxLayout* top_ = nullptr;
  QBoxLayout* across_ = nullptr;
  QWidget* buttons_ = nullptr;
  QPushButton* back_;
  QLabel* number_;
  ElidedLabel* who_;
  Card* list_card_;
  PaperList* list_;
  PageView* view_;
  QPushButton* signed_;
  QPushButton* odt_;
  QPushButton* pdf_;
  QPushButton* whole_;
  QMenu* whole_menu_;
  QPushButton* print_;
  QPointer<Job> drawing_;
  std::optional<documents::Paper> shown_;
  bool busy_ = false;
};

} // namespace fengqiao::ui
