#include "ui/pages/editors/editor_dialogs.h"

#include "core/records/compare.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fengqiao::ui {

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("EditorDialogs", source);
}

} // namespace

RecordEditor::Leave ask_to_leave(QWidget* over) {
  QMessageBox box(
      QMessageBox::Question, words(QT_TRANSLATE_NOOP("EditorDialogs", "Not saved yet")),
      words(QT_TRANSLATE_NOOP("EditorDialogs", "This record has changes that are not saved.")),
      QMessageBox::NoButton, over);
  QPushButton* stay = box.addButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Go on editing")),
                                    QMessageBox::RejectRole);
  QPushButton* discard = box.addButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Discard")),
                                       QMessageBox::DestructiveRole);
  QPushButton* keep = box.addButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Keep as draft")),
                                    QMessageBox::AcceptRole);
  set_button(discard, Button::danger);
  set_button(keep, Button::primary);
  box.setDefaultButton(keep);
  box.setEscapeButton(stay);
  box.exec();
  if (box.clickedButton() == keep) return RecordEditor::Leave::keep_draft;
  return box.clickedButton() == discard ? RecordEditor::Leave::discard : RecordEditor::Leave::stay;
}

bool ask_to_leave_files(QWidget* over, int files) {
  QMessageBox box(
      QMessageBox::Question, words(QT_TRANSLATE_NOOP("EditorDialogs", "Not saved yet")),
      QCoreApplication::translate(
          "EditorDialogs",
          "%n file(s) wait for the first save of this record. A draft cannot keep them.", nullptr,
          files),
      QMessageBox::NoButton, over);
  QPushButton* stay = box.addButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Go on editing")),
                                    QMessageBox::RejectRole);
  QPushButton* leave =
      box.addButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Leave without the files")),
                    QMessageBox::DestructiveRole);
  set_button(leave, Button::danger);
  box.setDefaultButton(stay);
  box.setEscapeButton(stay);
  box.exec();
  return box.clickedButton() == leave;
}

Version ask_which_version(QWidget* over, const records::Record& stored, const records::Record& mine,
                          records::Language language) {
  QDialog dialog(over);
  dialog.setWindowTitle(words(QT_TRANSLATE_NOOP("EditorDialogs", "Saved by somebody meanwhile")));
  constexpr int around_window = 56;
  const QSize most = dialog.screen()->availableSize() - QSize(around_window, around_window);
  dialog.resize(QSize(px(880), px(460)).boundedTo(most));
  auto* column = new QVBoxLayout(&dialog);
  column->addWidget(new QLabel(words(
      QT_TRANSLATE_NOOP("EditorDialogs", "These fields differ. Which version is to stand?"))));
  const auto rows = records::differences(stored, mine, language);
  auto* table = new QTableWidget(static_cast<int>(rows.size()), 3);
  table->setHorizontalHeaderLabels({words(QT_TRANSLATE_NOOP("EditorDialogs", "Field")),
                                    words(QT_TRANSLATE_NOOP("EditorDialogs", "Saved")),
                                    words(QT_TRANSLATE_NOOP("EditorDialogs", "My entries"))});
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->setAccessibleName(dialog.windowTitle());
  table->verticalHeader()->hide();
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  for (int i = 0; i < table->rowCount(); ++i) {
    const records::Compared& d = rows[static_cast<size_t>(i)];
    const QString label = d.group.isEmpty() ? d.label : d.group + QStringLiteral(" · ") + d.label;
    table->setItem(i, 0, new QTableWidgetItem(label));
    table->setItem(i, 1, new QTableWidgetItem(d.ours));
    table->setItem(i, 2, new QTableWidgetItem(d.theirs));
  }
  table->resizeRowsToContents();
  column->addWidget(table, 1);
  auto* foot = new QHBoxLayout;
  foot->addStretch();
  auto* later = new QPushButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Decide later")));
  auto* take_stored =
      new QPushButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Take the saved one")));
  auto* take_mine =
      new QPushButton(words(QT_TRANSLATE_NOOP("EditorDialogs", "Save my entries over it")));
  set_button(take_mine, Button::primary);
  for (QPushButton* each : {later, take_stored, take_mine})
    foot->addWidget(each);
  column->addLayout(foot);
  Version choice = Version::undecided;
  const auto choose = [&](Version version) {
    return [&dialog, &choice, version] {
      choice = version;
      dialog.accept();
    };
  };
  QObject::connect(later, &QPushButton::clicked, &dialog, &QDialog::reject);
  QObject::connect(take_stored, &QPushButton::clicked, &dialog, choose(Version::stored));
  QObject::connect(take_mine, &QPushButton::clicked, &dialog, choose(Version::mine));
  dialog.exec();
  return choice;
}

} // namespace fengqiao::ui
