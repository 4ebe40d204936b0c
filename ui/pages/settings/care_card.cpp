#include "ui/pages/settings/care_card.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/restore_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

CareCard::CareCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"care_card"_s, parent), last_(new QLabel(this)),
      backup_(new QPushButton(this)), restore_(new QPushButton(this)),
      verify_(new QPushButton(this)), stop_(new QPushButton(this)),
      progress_(new QProgressBar(this)), result_(new Banner(this)) {
  body()->addWidget(last_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::one);
  for (QPushButton* button : {backup_, verify_, restore_})
    buttons->addWidget(button);
  buttons->addStretch();
  body()->addLayout(buttons);
  auto* running = new QHBoxLayout;
  running->addWidget(progress_, 1);
  running->addWidget(stop_);
  body()->addLayout(running);
  body()->addWidget(result_);
  set_text(last_, Text::muted);
  set_button(stop_, Button::flat);
  progress_->setTextVisible(false);
  progress_->hide();
  stop_->hide();
  backup_->setIcon(icon(u"backup"_s, colours().muted));
  verify_->setIcon(icon(u"shield"_s, colours().muted));
  backup_->setObjectName(u"backup_now"_s);
  restore_->setObjectName(u"restore"_s);
  verify_->setObjectName(u"verify"_s);
  connect(backup_, &QPushButton::clicked, this, &CareCard::backup);
  connect(restore_, &QPushButton::clicked, this, &CareCard::restore);
  connect(verify_, &QPushButton::clicked, this, &CareCard::verify);
  connect(stop_, &QPushButton::clicked, this, [this] {
    if (job_) job_->cancel();
  });
}

void CareCard::refresh() {
  const QDateTime last = session().last_backup().toLocalTime();
  last_->setText(last.isValid() ? tr("Last backup: %1").arg(last.toString(u"yyyy-MM-dd HH:mm"_s))
                                : tr("No backup yet."));
  restore_->setVisible(session().is_manager() && !session().store().studio().demo);
}

void CareCard::retranslate() {
  set_title(tr("Safe keeping"));
  set_note(tr("A backup is one encrypted file, read back and checked. Put it on another disk than "
              "this computer's."));
  backup_->setText(tr("Back up now…"));
  restore_->setText(tr("Take over a backup…"));
  verify_->setText(tr("Check everything"));
  stop_->setText(tr("Stop"));
}

void CareCard::follow(Job* job) {
  job_ = job;
  progress_->setRange(0, 0);
  progress_->show();
  stop_->show();
  result_->hide();
  for (QPushButton* button : {backup_, restore_, verify_})
    button->setEnabled(false);
  connect(job, &Job::progressed, this, [this](qint64 done, qint64 total) {
    progress_->setRange(0, static_cast<int>(total));
    progress_->setValue(static_cast<int>(done));
  });
  connect(job, &Job::finished, this, [this] {
    progress_->hide();
    stop_->hide();
    for (QPushButton* button : {backup_, restore_, verify_})
      button->setEnabled(true);
  });
}

void CareCard::backup() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString name = u"%1-%2.fengqiao"_s.arg(
      session().store().studio().name, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm"_s));
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Back up to"), QDir(folder).filePath(name), tr("Backups (*.fengqiao)"));
  if (file.isEmpty()) return;
  follow(session().backup(file, this, [this, file](const Result<void>& written) {
    if (written)
      result_->show_message(tr("Backed up and read back: %1").arg(QDir::toNativeSeparators(file)),
                            Tone::good);
    else
      result_->show_message(written.error().text(), Tone::bad);
  }));
}

void CareCard::restore() {
  (new RestoreDialog(session(), window()))->open();
}

void CareCard::verify() {
  follow(session().run_with_worker<store::VerifyReport>(
      this,
      [](store::Worker& worker, JobControl& control) { return worker.verify(std::ref(control)); },
      [this](const Result<store::VerifyReport>& report) { verified(report); }));
}

void CareCard::verified(const Result<store::VerifyReport>& report) {
  if (!report) return result_->show_message(report.error().text(), Tone::bad);
  if (report->clean())
    return result_->show_message(tr("All is in order: %1 records, %2 lines of the trail.")
                                     .arg(report->records)
                                     .arg(report->audit_lines),
                                 Tone::good);
  QStringList lines{
      tr("%n damage(s) found. Take over the last backup, and keep this computer's folder as it is.",
         nullptr, static_cast<int>(report->damages.size()))};
  for (size_t i = 0; i < report->damages.size() && i < 5; ++i)
    lines << u"%1: %2"_s.arg(report->damages[i].where, report->damages[i].what.text());
  result_->show_message(lines.join(u'\n'), Tone::bad);
}

} // namespace fengqiao::ui
