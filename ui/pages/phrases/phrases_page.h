// The library of phrases, everybody's to change: searched, written, taken out and taken back.
#pragma once

#include "core/store/phrase_library.h"
#include "ui/pages/page.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace fengqiao::ui {

class PhrasesPage : public Page {
  Q_OBJECT

 public:
  explicit PhrasesPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLayout* build_head();
  QLayout* build_body();
  void show_list(const QString& topic = {}); // and chooses that one
  void show_chosen();
  std::optional<size_t> chosen() const;
  void add();
  void change_chosen();
  void remove_chosen();
  void restore_starters();
  // Keeps the library and says so, with the way back.
  bool keep(const std::vector<records::Phrase>& phrases, const QString& chosen_topic);
  void say_with_undo(const QString& what, const std::vector<records::Phrase>& before);

  store::PhraseSearch library_;
  std::vector<size_t> shown_;
  QLabel* title_;
  QLabel* count_;
  QLineEdit* search_;
  QListWidget* list_;
  QLabel* topic_;
  QTextBrowser* text_;
  QPushButton* back_;
  QPushButton* add_;
  QPushButton* change_;
  QPushButton* remove_;
  QPushButton* restore_;
};

} // namespace fengqiao::ui
