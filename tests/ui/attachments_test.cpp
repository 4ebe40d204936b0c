// Photos and scans of a record: the card, what is taken, what waits for the first save, the viewer.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/models/pictures.h"
#include "ui/pages/attachments/attachment_tile.h"
#include "ui/pages/attachments/attachment_viewer.h"
#include "ui/pages/attachments/attachments_card.h"
#include "ui/pages/attachments/picture_view.h"
#include "ui/pages/case/case_page.h"
#include "ui/pages/quick/quick_consultation.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/work_bar.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDirIterator>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

QImage drawing(QSize size) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.fillRect(0, 0, size.width() / 2, size.height() / 2, Qt::red);
  return image;
}

QByteArray encoded(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  REQUIRE(image.save(&out, format));
  return bytes;
}

QByteArray photo(QSize size = {640, 480}) {
  return encoded(drawing(size), "JPG");
}

records::Record lecture() {
  records::Record record = records::empty_record(records::Kind::legal_education);
  record.header.occurred_on = scene_day();
  auto& body = std::get<records::LegalEducation>(record.body);
  body.topic = u"民法典宣讲"_s;
  body.form = records::EducationForm::lecture;
  body.place = u"文化室"_s;
  return record;
}

struct Opened {
  Opened(Scene& from, const records::Record& record)
      : scene(from), editor(editor_of(from, record)), card(editor->attachments()) {}

  std::vector<ui::AttachmentTile*> tiles() {
    std::vector<ui::AttachmentTile*> out;
    for (auto* tile : card.findChildren<ui::AttachmentTile*>())
      if (!tile->isHidden()) out.push_back(tile);
    return out;
  }
  bool wait_for(size_t count) {
    return wait_until([&] { return tiles().size() == count; });
  }
  ui::Banner* banner() { return card.findChild<ui::Banner*>(u"attachments_banner"_s); }

  Scene& scene;
  std::unique_ptr<ui::RecordEditor> editor;
  ui::AttachmentsCard& card;
};

// Whether any file below the folder holds these bytes.
bool lies_open(const QString& folder, const QByteArray& bytes) {
  for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
    QFile file(it.next());
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) return true;
  }
  return false;
}

std::vector<store::Attachment> of(Scene& scene, const records::RecordId& id) {
  const auto files = scene.store().attachments().of(id);
  REQUIRE(files);
  return *files;
}

} // namespace

TEST_CASE("a file is told by what is in it: type, size and emptiness are refused by name") {
  Scene scene;
  const auto refused = [&](const QString& name, const QByteArray& bytes) {
    const auto file = ui::read_file(scene.write(name, bytes));
    REQUIRE_FALSE(file);
    CHECK(file.error().text().contains(name));
    return file.error().fault;
  };
  CHECK(refused(u"假.jpg"_s, "MZ no picture") == Fault::invalid);
  CHECK(refused(u"空.png"_s, {}) == Fault::invalid);
  QByteArray large = photo();
  large.resize(store::most_attachment_bytes + 1);
  CHECK(refused(u"大.jpg"_s, large) == Fault::invalid);
  CHECK_FALSE(ui::read_file(scene.file(u"没有.jpg"_s)));
  CHECK(ui::looks_like_attachment(u"/a/IMG_1.JPG"_s));
  CHECK_FALSE(ui::looks_like_attachment(u"台账.xlsx"_s));
}

TEST_CASE(
    "a thumbnail is small, keeps the picture's shape, and is none where nothing can be drawn") {
  Scene scene;
  const auto file = ui::read_file(scene.write(u"照片.jpg"_s, photo({1600, 400})));
  REQUIRE(file);
  const QImage small = QImage::fromData(file->thumbnail);
  CHECK(small.width() == 240);
  CHECK(small.height() == 60);
  CHECK(file->thumbnail.size() < 20'000);
  const auto pdf = ui::read_file(scene.write(u"扫描.pdf"_s, "%PDF-1.4 broken"));
  REQUIRE(pdf);
  CHECK(pdf->thumbnail.isEmpty());
  CHECK(ui::picture_of(photo().left(100), {100, 100}).isNull());
  // What is clear becomes white, not black.
  QImage clear(40, 40, QImage::Format_ARGB32);
  clear.fill(Qt::transparent);
  const QImage shown = QImage::fromData(ui::thumbnail_of(encoded(clear, "PNG")));
  CHECK(shown.pixelColor(20, 20).lightness() > 250);
}

TEST_CASE("a photo that was taken upright is shown upright") {
  QByteArray turned = photo({400, 300});
  // An EXIF block that says: turned by 90 degrees (orientation 6).
  const QByteArray exif = QByteArray::fromHex(
      "ffe100224578696600004d4d002a00000008000101120003000000010006000000000000");
  turned.insert(2, exif);
  const QImage shown = ui::picture_of(turned, {200, 200});
  CHECK(shown.width() == 150);
  CHECK(shown.height() == 200);
}

TEST_CASE("files dropped on a stored record are sealed, shown and counted") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  const QByteArray bytes = photo();
  const QString file = scene.write(u"宣讲现场.jpg"_s, bytes);
  CHECK_FALSE(o.editor->drop_advice({file}).isEmpty());
  CHECK(o.editor->drop_advice({u"台账.xlsx"_s}).isEmpty());
  CHECK_FALSE(o.editor->take_files({u"台账.xlsx"_s})); // those go to the import
  REQUIRE(o.editor->take_files({file, scene.write(u"签到.pdf"_s, "%PDF-1.4")}));
  REQUIRE(o.wait_for(2));
  REQUIRE(wait_until([&] { return scene.session.findChildren<ui::Job*>().isEmpty(); }));
  CHECK_FALSE(o.card.findChild<ui::WorkBar*>()->isVisibleTo(&o.card));
  const auto files = of(scene, id);
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == u"宣讲现场.jpg");
  CHECK(*scene.store().attachments().bytes(files[0].id) == bytes);
  CHECK_FALSE(scene.store().attachments().thumbnail(files[0].id)->isEmpty());
  QString words;
  for (const auto* label : o.card.findChildren<QLabel*>())
    words += label->text();
  CHECK(words.contains(u"Files: 0 of 2 at the center"));
  CHECK(o.tiles()[0]->accessibleName().contains(u"宣讲现场.jpg"));
}

TEST_CASE("nothing of a picture lies unsealed below the studio's folder") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  const QByteArray bytes = photo();
  const QString outside = scene.write(u"卡.jpg"_s, bytes);
  REQUIRE(o.editor->take_files({outside}));
  REQUIRE(o.wait_for(1));
  const QByteArray small = *scene.store().attachments().thumbnail(of(scene, id)[0].id);
  CHECK(lies_open(scene.folder.path(), bytes)); // the test's own file: the check can see
  CHECK_FALSE(lies_open(scene.session.folder(), bytes.mid(100, 200)));
  CHECK_FALSE(lies_open(scene.session.folder(), small.mid(small.size() / 2, 60)));
  CHECK_FALSE(lies_open(scene.session.folder(), u"卡.jpg"_s.toUtf8()));
}

TEST_CASE("what is refused is named, the others are added all the same") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  o.card.set_ask_files([&] {
    return QStringList{scene.write(u"病历.docx"_s, "PK\3\4"), scene.write(u"好.jpg"_s, photo())};
  });
  o.card.choose_files();
  REQUIRE(o.wait_for(1));
  CHECK(o.banner()->isVisibleTo(&o.card));
  CHECK(o.banner()->text().contains(u"病历.docx"));
  CHECK(of(scene, id).size() == 1);
}

TEST_CASE("files of a new record wait in memory and are sealed with its first save") {
  Scene scene;
  Opened o(scene, lecture());
  REQUIRE(
      o.editor->take_files({scene.write(u"一.jpg"_s, photo()), scene.write(u"二.jpg"_s, photo())}));
  REQUIRE(o.wait_for(2));
  CHECK(o.card.waiting() == 2);
  // One is taken out again, and put back by the message's button.
  QTest::keyClick(o.tiles()[1], Qt::Key_Delete);
  CHECK(o.card.waiting() == 1);
  REQUIRE(scene.shell.last_action);
  scene.shell.last_action();
  CHECK(o.card.waiting() == 2);
  // Leaving would lose them: that is asked.
  int asked = 0;
  o.editor->set_ask_without_files([&](int files) {
    asked = files;
    return false;
  });
  CHECK_FALSE(o.editor->may_leave());
  CHECK(asked == 2);
  REQUIRE(o.editor->save());
  const auto id = o.editor->current().header.id;
  o.editor.reset(); // as the window does at once
  REQUIRE(wait_until([&] { return of(scene, id).size() == 2; }));
}

TEST_CASE("a picture is pasted; where there is none that is said") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  QApplication::clipboard()->setText(u"只有文字"_s);
  o.card.paste();
  CHECK(o.banner()->isVisibleTo(&o.card));
  QApplication::clipboard()->setImage(drawing({300, 200}));
  o.card.paste();
  REQUIRE(o.wait_for(1));
  CHECK(of(scene, id)[0].media_type == u"image/png");
  CHECK(of(scene, id)[0].name.endsWith(u".png"));
  CHECK_FALSE(o.banner()->isVisibleTo(&o.card));
}

TEST_CASE("a file goes only after somebody has said so") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  REQUIRE(o.editor->take_files({scene.write(u"错.jpg"_s, photo())}));
  REQUIRE(o.wait_for(1));
  o.card.set_ask_remove([](const QString&) { return false; });
  QTest::keyClick(o.tiles()[0], Qt::Key_Delete);
  CHECK(of(scene, id).size() == 1);
  QString named;
  o.card.set_ask_remove([&](const QString& name) {
    named = name;
    return true;
  });
  QTest::keyClick(o.tiles()[0], Qt::Key_Delete);
  CHECK(named == u"错.jpg");
  CHECK(of(scene, id).empty());
  CHECK(o.tiles().empty());
}

TEST_CASE("the case page takes photos too, and keeps its card when the case is shown again") {
  Scene scene;
  const auto id = scene.add(mediation(u"张三"_s, u"李四"_s, scene_day()));
  ui::CasePage page(scene.context(), id);
  page.retranslate();
  page.resize(1190, 682);
  auto* card = page.findChild<ui::AttachmentsCard*>();
  REQUIRE(card);
  REQUIRE(page.take_files({scene.write(u"现场.jpg"_s, photo())}));
  REQUIRE(wait_until([&] { return of(scene, id).size() == 1; }));
  page.refresh();
  page.refresh();
  CHECK(page.findChild<ui::AttachmentsCard*>() == card);
  CHECK(card->isVisibleTo(&page));
  bool has_commands = false;
  for (const ui::Command& each : page.commands())
    has_commands = has_commands || each.name == u"attachments_add";
  CHECK(has_commands);
}

TEST_CASE("quick entry shows its photos once there are any, and hands them on to all fields") {
  Scene scene;
  std::unique_ptr<ui::Page> page(
      ui::make_entry(scene.context(), records::empty_record(records::Kind::consultation)));
  auto* quick = dynamic_cast<ui::QuickConsultation*>(page.get());
  REQUIRE(quick);
  quick->retranslate();
  CHECK_FALSE(quick->attachments().isVisibleTo(quick));
  REQUIRE(quick->take_files({scene.write(u"工资条.jpg"_s, photo())}));
  REQUIRE(wait_until([&] { return quick->attachments().waiting() == 1; }));
  CHECK(quick->attachments().isVisibleTo(quick));
  for (const ui::Command& each : quick->commands())
    if (each.name == u"quick_all_fields") each.run();
  REQUIRE(scene.shell.over.size() == 1);
  auto* all = static_cast<ui::RecordEditor*>(scene.shell.over.back().get());
  CHECK(all->attachments().waiting() == 1);
  CHECK(quick->attachments().waiting() == 0);
}

TEST_CASE(
    "the viewer shows one after the other, nearer, turned, and writes a copy only when asked") {
  Scene scene;
  const auto id = scene.add(lecture());
  Opened o(scene, scene.load(id));
  const QByteArray bytes = photo({1200, 900});
  REQUIRE(o.editor->take_files(
      {scene.write(u"一.jpg"_s, bytes), scene.write(u"二.pdf"_s, "%PDF-1.4")}));
  REQUIRE(o.wait_for(2));
  ui::AttachmentViewer viewer(scene.context(), of(scene, id), 0);
  viewer.resize(700, 500);
  viewer.show();
  REQUIRE(wait_until([&] { return !viewer.view().picture().isNull(); }));
  CHECK(viewer.view().fits());
  CHECK(viewer.view().scale() < 1);
  const double before = viewer.view().scale();
  QTest::keyClick(&viewer, Qt::Key_Plus);
  CHECK(viewer.view().scale() > before);
  QTest::keyClick(&viewer, Qt::Key_R);
  CHECK(viewer.view().picture().size() == QSize(900, 1200));
  CHECK(viewer.findChild<QAbstractButton*>(u"viewer_print"_s)->isEnabled());
  QTest::keyClick(&viewer, Qt::Key_Right);
  CHECK(viewer.at() == 1);
  CHECK_FALSE(viewer.findChild<QAbstractButton*>(u"viewer_print"_s)->isEnabled());
  QTest::keyClick(&viewer, Qt::Key_Right);
  CHECK(viewer.at() == 1);

  const QString target = scene.file(u"副本.jpg"_s);
  ui::save_copy(scene.context(), of(scene, id)[0], &viewer,
                [](const QString&) { return QString(); });
  CHECK_FALSE(QFile::exists(target));
  ui::save_copy(scene.context(), of(scene, id)[0], &viewer, [&](const QString&) { return target; });
  REQUIRE(wait_until(
      [&] { return QFile::exists(target) && scene.shell.said.last().contains(u"not sealed"); }));
  QFile copy(target);
  REQUIRE(copy.open(QIODevice::ReadOnly));
  CHECK(copy.readAll() == bytes);
}
