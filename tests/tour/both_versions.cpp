#include "tests/tour/both_versions.h"

#include "tests/tour/stage.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/shell/workbench.h"

#include <QPainter>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

// The first record of the kind, as if another computer had changed it too; nothing on an error.
std::optional<records::RecordId>
change_twice(store::Store& store, records::Kind kind,
             const std::function<void(records::Record&, bool ours)>& change) {
  store::Filter filter;
  filter.kind = kind;
  const auto found = store.find(filter);
  if (found.empty()) return {};
  const auto common = store.load(found.front());
  auto worker = store.worker();
  if (!common || !worker) return {};
  const int revision = common->header.revision;
  if (!worker->acknowledge({{found.front(), revision, store::Arrival::arrived, {}}})) return {};
  records::Record ours = *common, theirs = *common;
  change(ours, true);
  change(theirs, false);
  theirs.header.revision = revision + 1;
  theirs.header.updated_by = u"陈调解员"_s;
  if (!store.refresh() || !store.save(ours)) return {};
  if (!worker->take({{found.front(), revision + 1, false, u"手提电脑"_s, theirs}}) ||
      !store.refresh())
    return {};
  return found.front();
}

void change_dispute(records::Record& record, bool ours) {
  auto& body = std::get<records::Mediation>(record.body);
  const QDate day = record.header.occurred_on;
  body.facts +=
      ours ? u"双方已同意本周内再到现场查看一次。"_s : u"双方已同意下周一再到现场丈量一次。"_s;
  body.sessions.push_back(
      {.on = day,
       .place = ours ? u"村委会"_s : u"申请人家中"_s,
       .notes = ours ? u"双方各让一步，待核实界址。"_s : u"申请人愿意让出排水通道。"_s});
  if (!ours) body.parties.front().person.phone = records::Entered<records::Phone>(u"13800005678");
  record.header.minutes += ours ? 30 : 45;
}

QString drawn(const QString& folder, const QString& name, const QColor& ground) {
  QImage image(1200, 900, QImage::Format_RGB32);
  image.fill(ground);
  QPainter painter(&image);
  painter.setPen(Qt::white);
  painter.setBrush(ground.darker(130));
  painter.drawRect(0, 560, 1200, 340);
  painter.setBrush(ground.lighter(150));
  painter.drawEllipse(QPoint(900, 220), 110, 110);
  painter.drawRect(240, 330, 360, 260);
  painter.end();
  const QString file = folder + u'/' + name;
  image.save(file);
  return file;
}

} // namespace

void two_versions(Guide& guide, Studio& studio) {
  const auto id = on_screen([&] {
    const auto made =
        change_twice(studio.session().store(), records::Kind::mediation, change_dispute);
    studio.session().records_were_changed();
    return made;
  });
  if (!guide.must(id.has_value(), u"make two versions of a dispute"_s)) return;
  guide.open_page(u"home"_s);
  guide.picture(u"home-two-versions"_s);
  on_screen([&] { studio.window().workbench()->open_record(*id); });
  guide.hands().settle();
  guide.picture(u"case-two-versions"_s);
  on_screen([&] { ui::open_clash({studio.session(), *studio.window().workbench()}, *id); });
  if (!guide.wait_for_page(u"clash"_s)) return;
  guide.picture(u"clash"_s);
  guide.scroll_down();
  guide.picture(u"clash-foot"_s);
  guide.click(u"clash_take_theirs"_s);
  guide.picture(u"clash-decided"_s);
  guide.click(u"clash_save"_s);
  guide.wait_for_page(u"case"_s);
  guide.click(u"case_back"_s);
}

void photos(Guide& guide, Studio& studio) {
  QTemporaryDir folder;
  const auto id = on_screen([&]() -> std::optional<records::RecordId> {
    store::Filter filter;
    filter.kind = records::Kind::legal_education;
    const auto found = studio.session().store().find(filter);
    return found.empty() ? std::nullopt : std::optional(found.front());
  });
  if (!guide.must(id.has_value(), u"find a lecture"_s)) return;
  on_screen([&] { studio.window().workbench()->open_record(*id); });
  guide.hands().settle();
  guide.must(guide.hands().drop({drawn(folder.path(), u"宣讲现场.png"_s, QColor(70, 130, 160)),
                                 drawn(folder.path(), u"签到表.png"_s, QColor(120, 110, 80))}),
             u"drop two photos"_s);
  guide.wait(u"the photos are in the record"_s,
             [&] { return guide.hands().find(u"attachment_1"_s) != nullptr; });
  guide.picture(u"photos"_s);
  guide.scroll_down();
  guide.picture(u"photos-foot"_s);
  guide.click(u"attachment_0"_s);
  if (guide.wait_for_dialog(u"attachment_viewer"_s)) {
    guide.picture(u"photos-viewer"_s);
    guide.click(u"viewer_close"_s);
  }
  guide.click(u"editor_cancel"_s);
}

} // namespace fengqiao::tour
