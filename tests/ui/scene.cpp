#include "tests/ui/scene.h"

#include "tests/catch.h"
#include "ui/widgets/date_field.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fengqiao::ui_test {

using namespace Qt::StringLiterals;

QDate scene_day() {
  return {2021, 7, 15};
}

store::OpenOptions Scene::options() const {
  store::OpenOptions options;
  options.clock.now = [day = today] { return QDateTime(*day, QTime(10, 0)).toUTC(); };
  options.cost = store::HashCost::quick();
  return options;
}

void Scene::enter_as(const QString& user, const QString& passphrase) {
  session.lock();
  QApplication::processEvents();
  REQUIRE_FALSE(session.is_open());
  auto opened = store::Store::unlock(session.folder(), user, passphrase, options());
  REQUIRE(opened);
  session.open(std::move(*opened));
}

Scene::Scene() : today(std::make_shared<QDate>(scene_day())), session(folder.filePath(u"store"_s)) {
  store::RecoveryCode code;
  auto made = store::Store::create(
      session.folder(), {u"441204103201"_s, u"白土村公共法律服务工作室"_s, u"白"_s, false},
      u"李律师"_s, u"枫桥测试口令"_s, code, options());
  REQUIRE(made);
  session.open(std::move(*made));
}

records::RecordId Scene::add(const records::Record& record) {
  const auto saved = store().save(record);
  INFO((saved ? std::string() : saved.error().text().toStdString()));
  REQUIRE(saved);
  return saved->id;
}

records::Record Scene::load(const records::RecordId& id) {
  const auto record = store().load(id);
  REQUIRE(record);
  return *record;
}

QString Scene::write(const QString& name, const QByteArray& bytes) {
  QFile out(file(name));
  REQUIRE(out.open(QIODevice::WriteOnly));
  out.write(bytes);
  return out.fileName();
}

records::Record consultation(const QString& name, const QString& question, QDate day) {
  records::Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = day;
  record.header.handler = u"李律师"_s;
  auto& body = std::get<records::Consultation>(record.body);
  body.person.name = name;
  body.category = records::ConsultationCategory::labour;
  body.question = question;
  return record;
}

records::Record mediation(const QString& applicant, const QString& respondent, QDate day) {
  records::Record record = records::empty_record(records::Kind::mediation);
  record.header.occurred_on = day;
  auto& body = std::get<records::Mediation>(record.body);
  body.parties = {{records::Side::applicant, {}, {}}, {records::Side::respondent, {}, {}}};
  body.parties[0].person.name = applicant;
  body.parties[1].person.name = respondent;
  body.type = records::DisputeType::neighbours;
  body.facts = u"因排水沟改道发生争执"_s;
  return record;
}

std::unique_ptr<ui::RecordEditor> editor_of(Scene& scene, const records::Record& record) {
  std::unique_ptr<ui::RecordEditor> editor(
      static_cast<ui::RecordEditor*>(ui::make_editor(scene.context(), record)));
  editor->retranslate();
  editor->resize(1190, 682);
  return editor;
}

bool wait_until(const std::function<bool()>& so) {
  QElapsedTimer elapsed;
  elapsed.start();
  while (!so()) {
    if (elapsed.elapsed() > 10'000) return false;
    QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  return true;
}

void type(QWidget& form, const QString& path, const QString& text) {
  if (auto* day = form.findChild<ui::DateField*>(path)) {
    day->line()->setText(text);
    Q_EMIT day->line()->editingFinished();
  } else if (auto* line = form.findChild<QLineEdit*>(path)) {
    line->setText(text);
    Q_EMIT line->editingFinished();
  } else {
    auto* area = form.findChild<QPlainTextEdit*>(path);
    INFO(path.toStdString());
    REQUIRE(area);
    area->setPlainText(text);
  }
}

} // namespace fengqiao::ui_test
