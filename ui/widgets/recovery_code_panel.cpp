#include "ui/widgets/recovery_code_panel.h"

#include "ui/look/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextDocument>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

RecoveryCodePanel::RecoveryCodePanel(QWidget* parent)
    : QWidget(parent), why_(new QLabel(this)), shown_(new QLabel(this)), result_(new QLabel(this)),
      print_(new QPushButton(this)), save_(new QPushButton(this)), confirmed_(new QCheckBox(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  why_->setWordWrap(true);
  column->addWidget(why_);
  shown_->setObjectName(u"recovery_code"_s);
  shown_->setProperty("code_box", true);
  shown_->setAlignment(Qt::AlignCenter);
  shown_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  set_text(shown_, Text::code);
  column->addWidget(shown_);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::one);
  print_->setIcon(icon(u"print"_s, colours().muted));
  save_->setIcon(icon(u"save"_s, colours().muted));
  row->addWidget(print_);
  row->addWidget(save_);
  row->addWidget(result_, 1);
  column->addLayout(row);
  set_text(result_, Text::small);
  confirmed_->setObjectName(u"code_written_down"_s);
  column->addWidget(confirmed_);
  connect(print_, &QPushButton::clicked, this, &RecoveryCodePanel::print);
  connect(save_, &QPushButton::clicked, this, &RecoveryCodePanel::save);
  connect(confirmed_, &QCheckBox::toggled, this, &RecoveryCodePanel::confirmed_changed);
  retranslate();
}

void RecoveryCodePanel::set_code(const QString& code, const QString& studio) {
  code_ = code;
  studio_ = studio;
  // Two lines of four groups are easier to copy by hand than one long one.
  const QStringList groups = code.split(u'-');
  const qsizetype half = (groups.size() + 1) / 2;
  shown_->setText(groups.mid(0, half).join(u" - "_s) + u'\n' + groups.mid(half).join(u" - "_s));
}

bool RecoveryCodePanel::is_confirmed() const {
  return confirmed_->isChecked();
}

void RecoveryCodePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RecoveryCodePanel::retranslate() {
  why_->setText(tr("With this code the records can be opened when the passphrase is forgotten. "
                   "Nobody can make it "
                   "again from outside: without passphrase and code the records are lost. Keep it "
                   "on paper, in a "
                   "locked place, not on this computer."));
  print_->setText(tr("Print…"));
  save_->setText(tr("Save as text…"));
  confirmed_->setText(tr("I have printed it or written it down"));
}

QString RecoveryCodePanel::page_text() const {
  return tr("Recovery code") + u"\n"_s + studio_ + u"\n\n"_s + shown_->text() + u"\n\n"_s +
         why_->text() + u'\n';
}

void RecoveryCodePanel::print() {
  QPrinter printer(QPrinter::HighResolution);
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  QTextDocument page;
  page.setDefaultFont(QFont(font().families().value(0), 14));
  page.setPlainText(page_text());
  page.print(&printer);
  result_->setText(tr("Sent to the printer."));
}

void RecoveryCodePanel::save() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Save the recovery code"),
                                                    tr("recovery-code.txt"), tr("Text (*.txt)"));
  if (file.isEmpty()) return;
  QSaveFile out(file);
  const QByteArray text = page_text().toUtf8();
  const bool written =
      out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
  result_->setText(written ? tr("Saved. Move it off this computer.")
                           : tr("The file could not be written. Choose another folder."));
}

} // namespace fengqiao::ui
