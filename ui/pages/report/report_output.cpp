// What leaves the report page: files for the station and the center, pages, pictures of charts.
#include "ui/pages/report/report_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chart_picture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using enum exchange::ReportFormat;

namespace {

const QString station_setting = u"station_folder"_s;

// A report that was sent stays as it was sent: the next one of the same period goes beside it.
QString fresh_folder(const QString& under, const QString& name) {
  QString folder = under + u'/' + name;
  for (int n = 2; QFileInfo::exists(folder); ++n)
    folder = u"%1/%2 (%3)"_s.arg(under, name).arg(n);
  return folder;
}

} // namespace

records::ReportHead ReportPage::head() const {
  const store::StudioInfo studio = store().studio();
  return {studio.name, studio.division, store().user().name, {}, store().clock().today()};
}

void ReportPage::fill_export_menu() {
  export_menu_->clear();
  const auto add = [this](const QString& text, const Formats& formats) {
    export_menu_->addAction(text, this, [this, formats] { export_as(formats); });
  };
  add(tr("All four"), {xlsx, pdf, csv, json});
  export_menu_->addSeparator();
  add(tr("Excel workbook (.xlsx)"), {xlsx});
  add(tr("Pages (.pdf)"), {pdf});
  add(tr("Text table (.csv)"), {csv});
  add(tr("For programs (.json)"), {json});
  export_menu_->addSeparator();
  export_menu_->addAction(tr("Another folder for the station…"), this,
                          [this] { station_folder(true); });
}

std::vector<Command> ReportPage::commands() const {
  auto* self = const_cast<ReportPage*>(this);
  std::vector<Command> all{
      {u"report_send"_s,
       tr("Send to the station"),
       {},
       u"push"_s,
       [self] { self->send_to_station(); }},
      {u"report_print"_s, tr("Print the report"), Qt::CTRL | Qt::Key_P, u"print"_s,
       [self] { self->preview(); }},
      {u"report_export"_s, tr("Export the report in all four formats"), {}, u"export"_s, [self] {
         self->export_as({xlsx, pdf, csv, json});
       }}};
  for (const ChartCard* card : {trend_, categories_, channels_, groups_})
    for (Command& command : card->commands())
      all.push_back(std::move(command));
  return all;
}

void ReportPage::busy(bool is_busy) {
  busy_ = is_busy;
  for (QPushButton* button : {print_, export_, send_})
    button->setEnabled(!is_busy);
}

void ReportPage::failed(const Error& error) {
  busy(false);
  banner_->show_message(error.text(), Tone::bad);
}

void ReportPage::show_written(const QString& text, const QString& folder, bool complete) {
  QString all = text;
  if (!complete) all += u' ' + tr("The period is not over yet; the report says so.");
  banner_->show_message(all, Tone::good, tr("Open folder"),
                        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

// The report as it is shown now, with its records read in slices; the page is busy until then.
void ReportPage::collect(const Collect& then) {
  busy(true);
  banner_->show_message(tr("Reading the records of the period…"), Tone::neutral);
  store::Filter filter;
  filter.from = report_.period.first;
  filter.to = report_.period.last;
  new RecordCollector(
      store(), store().find(filter),
      [this, then, report = report_](Result<Collected> collected) {
        if (!collected) return failed(collected.error());
        then({report, head(), std::move(collected->records)});
      },
      this);
}

void ReportPage::write(const Formats& formats, const QString& folder, const Written& then) {
  if (busy_) return;
  collect([this, formats, folder, then](ReportMatter matter) {
    banner_->show_message(tr("Writing the report…"), Tone::neutral);
    const bool complete = matter.report.complete;
    exchange::ReportFiles files{std::move(matter.report), std::move(matter.head),
                                std::move(matter.records), formats, folder};
    session().run<QStringList>(
        this,
        [files = std::move(files)](JobControl& control) {
          return exchange::write_report_files(files, std::ref(control));
        },
        [this, then, complete](Result<QStringList> names) {
          if (!names) return failed(names.error());
          busy(false);
          then(*names, complete);
        });
  });
}

void ReportPage::write(const Formats& formats, const QString& folder) {
  write(formats, folder, [this, folder](const QStringList& names, bool complete) {
    QStringList endings;
    for (const QString& name : names)
      endings << QFileInfo(name).suffix();
    show_written(tr("Written: %1 (%2).")
                     .arg(QFileInfo(names.front()).completeBaseName(), endings.join(u", "_s)),
                 folder, complete);
  });
}

void ReportPage::export_as(const Formats& formats) {
  const QString folder = ask_folder_({});
  if (!folder.isEmpty()) write(formats, folder);
}

QString ReportPage::station_folder(bool ask_anyway) {
  const QString known = store().setting(station_setting);
  if (!ask_anyway && !known.isEmpty() && QFileInfo(known).isDir()) return known;
  const QString folder = ask_folder_(known);
  if (folder.isEmpty()) return {};
  if (auto kept = store().set_setting(station_setting, folder); !kept) failed(kept.error());
  return folder;
}

void ReportPage::send_to_station(bool not_over_either) {
  if (busy_) return;
  if (!report_.complete && !not_over_either)
    return banner_->show_message(
        tr("This period is not over: what is entered later would be missing at the station."),
        Tone::warn, tr("Send all the same"), [this] { send_to_station(true); });
  const QString under = station_folder(false);
  if (under.isEmpty()) return;
  const QString folder = fresh_folder(under, exchange::report_name(head(), report_.period));
  write({xlsx, pdf}, folder, [this, folder](const QStringList& names, bool complete) {
    show_written(
        tr("Ready for the station: %1 in %2.")
            .arg(names.join(tr(" and ", "between two files")), QDir::toNativeSeparators(folder)),
        folder, complete);
  });
}

void ReportPage::preview() {
  if (busy_) return;
  collect([this](ReportMatter matter) {
    busy(false);
    banner_->hide();
    shell().open_over(new ReportPreview(context(), std::move(matter)));
  });
}

void ReportPage::take_picture(ChartCard* card, ChartCard::As as) {
  const QString studio = store().studio().name;
  const QString period = report_.period.text();
  const ChartPicture picture{card->chart().title, studio + u" · "_s + period, card->chart().data};
  if (as == ChartCard::As::clipboard) {
    QGuiApplication::clipboard()->setImage(chart_image(picture));
    return shell().say(tr("The picture is in the clipboard."), Tone::good);
  }
  QString name = u"%1-%2-%3.%4"_s.arg(studio, period, picture.title,
                                      as == ChartCard::As::svg ? u"svg"_s : u"png"_s);
  for (const QChar c : u"/\\:*?\"<>|"_s)
    name.remove(c);
  const QString file = ask_file_(name);
  if (file.isEmpty()) return;
  if (auto written = write_chart(picture, file); !written) return failed(written.error());
  shell().say(tr("Written: %1").arg(QFileInfo(file).fileName()), Tone::good, tr("Open"),
              [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

} // namespace fengqiao::ui
