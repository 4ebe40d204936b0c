#include "ui/pages/editors/editor_dialogs.h"

#include "core/records/describe.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QMap>
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

struct Difference {
  QString label, stored, mine;
};

std::vector<Difference> differences(const records::Record& stored, const records::Record& mine,
                                    records::Language language) {
  std::vector<Difference> out;
  QMap<QString, size_t> at;
  const auto put = [&](const records::Record& record, QString Difference::*side) {
    for (const records::Line& line : records::lines(record, language)) {
      if (!at.contains(line.path)) {
        at[line.path] = out.size();
        out.push_back({line.section.isEmpty() ? line.label
                                              : line.section + QStringLiteral(" · ") + line.label,
                       {},
                       {}});
      }
      out[at[line.path]].*side = line.private_number ? records::mask_id(line.text) : line.text;
    }
  };
  put(stored, &Difference::stored);
  put(mine, &Difference::mine);
  std::erase_if(out, [](const Difference& d) { return d.stored == d.mine; });
  return out;
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
  const auto rows = differences(stored, mine, language);
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
    const Difference& d = rows[static_cast<size_t>(i)];
    table->setItem(i, 0, new QTableWidgetItem(d.label));
    table->setItem(i, 1, new QTableWidgetItem(d.stored));
    table->setItem(i, 2, new QTableWidgetItem(d.mine));
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
