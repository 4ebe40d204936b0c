#include "core/center/policy.h"
#include "core/records/json.h"
#include "core/records/number.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <QJsonDocument>

#include <set>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using scene::all_records;
using scene::must;

namespace {

struct Pair {
  scene::Center center;
  scene::Studio old;
  scene::Studio fresh;
  Pair() { scene::enrol(old, center); }
  sync::PullReport pull(scene::Studio& studio) { return must(sync::pull(studio.worker())); }
  sync::PushReport push(scene::Studio& studio) { return must(sync::push(studio.worker())); }
};

void note(scene::Studio& studio, const records::RecordId& id, const QString& remarks) {
  must(studio.store().refresh());
  records::Record record = must(studio.store().load(id));
  record.header.remarks = remarks;
  studio.save(record);
}

std::set<QString> numbers(scene::Studio& studio) {
  must(studio.store().refresh());
  std::set<QString> out;
  for (const store::Entry& entry : studio.store().list({}))
    out.insert(entry.number);
  return out;
}

} // namespace

TEST_CASE("A new computer takes everything back, byte by byte, and goes on numbering without a "
          "collision") {
  Pair s;
  s.old.add(450);
  const auto edited = s.old.save(scene::sample(3));
  note(s.old, edited, u"补充"_s);
  must(s.old.store().remove(s.old.save(scene::sample(7))));
  s.push(s.old);

  scene::enrol(s.fresh, s.center);
  const sync::PullReport report = s.pull(s.fresh);
  CHECK(report.added == 452);
  CHECK(report.clashes == 0);
  CHECK(all_records(s.fresh) == all_records(s.old));
  CHECK(must(s.fresh.store().verify()).clean());
  CHECK(s.fresh.pending() == 0);
  CHECK(s.push(s.fresh).sent == 0);
  for (const auto& period : {records::Period::year(2021), records::Period::month(2021, 7)})
    CHECK(records::to_json(s.fresh.store().report(period)) ==
          records::to_json(s.old.store().report(period)));

  // Both are offline now and number by themselves.
  const std::set<QString> before = numbers(s.old);
  const size_t each = 20;
  for (size_t i = 0; i < each; ++i) {
    const int number = static_cast<int>(i) * 4 + (i % 2 == 0 ? 0 : 3); // of two kinds
    s.old.save(scene::sample(number));
    s.fresh.save(scene::sample(number));
  }
  std::set<QString> all = numbers(s.old);
  CHECK(all.size() == before.size() + each);
  all.merge(numbers(s.fresh));
  CHECK(all.size() == before.size() + 2 * each);
  s.push(s.old);
  s.push(s.fresh);
  s.pull(s.old);
  s.pull(s.fresh);
  CHECK(all_records(s.old) == all_records(s.fresh));
  CHECK(numbers(s.old) == all);
}

TEST_CASE("An interrupted pull goes on where it was stopped") {
  Pair s;
  s.old.add(600);
  s.push(s.old);
  scene::enrol(s.fresh, s.center);
  const auto halfway = sync::pull(s.fresh.worker(), [](const sync::PushProgress& progress) {
    return progress.state != u"receiving" || progress.done < 200;
  });
  REQUIRE_FALSE(halfway);
  CHECK(halfway.error().fault == Fault::cancelled);
  must(s.fresh.store().refresh());
  CHECK(s.fresh.store().totals().records == 200);
  CHECK(s.pull(s.fresh).added == 400);
  CHECK(s.center.requests(u"/v1/changes"_s) == 3);
  CHECK(all_records(s.fresh) == all_records(s.old));
}

TEST_CASE("The cost of a pull grows with what changed, not with what exists") {
  Pair s;
  s.old.add(500);
  const auto one = s.old.save(scene::sample(3));
  s.push(s.old);
  scene::enrol(s.fresh, s.center);
  s.pull(s.fresh);
  s.pull(s.old);
  const qint64 before = s.center.requests(u"/v1/changes"_s);

  note(s.fresh, one, u"补充"_s);
  s.push(s.fresh);
  qint64 came = 0;
  const auto report = must(sync::pull(s.old.worker(), [&](const sync::PushProgress& progress) {
    came = progress.done;
    return true;
  }));
  CHECK(came == 1);
  CHECK(report.updated == 1);
  CHECK(report.added == 0);
  CHECK(s.center.requests(u"/v1/changes"_s) == before + 1);
  CHECK(all_records(s.old) == all_records(s.fresh));
  const sync::PullReport again = s.pull(s.old);
  CHECK(again.updated == 0);
}

TEST_CASE("What this computer sent itself does not come back, and is known where it is pulled") {
  Pair s;
  s.old.add(30);
  s.push(s.old);
  const sync::PullReport report = s.pull(s.old);
  CHECK(report.added == 0);
  CHECK(report.updated == 0);
  CHECK(s.center.requests(u"/v1/fetch"_s) == 0);
}

TEST_CASE("An answer that was lost is found by the next pull, and nothing is sent again") {
  scene::Center center;
  scene::Line line(center.port());
  scene::Studio studio;
  must(sync::enrol(studio.worker(), scene::Center::url_of(line.port()), center.code(), u"电脑"_s,
                   scene::division, u"工作室"_s));
  studio.add(59);
  const auto edited = studio.save(scene::sample(59));
  line.to_swallow = 1'000;
  REQUIRE_FALSE(sync::push(studio.worker()));
  line.to_swallow = 0;
  note(studio, edited, u"补充"_s); // on the way, too
  CHECK(studio.pending() == 60);
  const sync::PullReport report = must(sync::pull(studio.worker()));
  CHECK(report.clashes == 0);
  CHECK(studio.pending() == 1);
  const sync::PushReport pushed = must(sync::push(studio.worker()));
  CHECK(pushed.sent == 1);
  CHECK(pushed.stored == 1);
  CHECK(center.requests(u"/v1/fetch"_s) == 0);
}

TEST_CASE("A computer whose store was lost under the same account gets its own records back") {
  Pair s;
  s.old.add(130);
  s.push(s.old);
  for (const QString& name : {u"center_url"_s, u"center_device"_s, u"center_id"_s,
                              u"center_epoch"_s, u"center_fingerprint"_s})
    must(s.fresh.worker().set_setting(name, s.old.worker().setting(name)));
  must(s.fresh.worker().set_secret(u"center_token"_s,
                                   must(s.old.worker().secret(u"center_token"_s))));
  CHECK(s.pull(s.fresh).added == 130);
  CHECK(s.center.requests(u"/v1/fetch"_s) > 0);
  CHECK(all_records(s.fresh) == all_records(s.old));
}

TEST_CASE("Absence at the center never deletes here") {
  Pair s;
  s.old.add(40);
  s.push(s.old);
  const auto before = all_records(s.old);
  REQUIRE(s.center.ledger()->run(u"DELETE FROM record"_s));
  s.pull(s.old);
  CHECK(all_records(s.old) == before);
}

TEST_CASE("Policy and roster of the center come with a pull") {
  Pair s;
  scene::enrol(s.fresh, s.center);
  records::Policy policy;
  policy.set(records::PolicyKey::lectures_a_quarter, QDate(2021, 1, 1), 7);
  must(center::set_policy(*s.center.ledger(), u"441204"_s, policy, s.center.now()));
  records::Roster roster = must(s.old.store().roster());
  roster.platform.demonstration = true;
  roster.mediators = {{u"何丽华"_s, true, records::CommitteeKind::village, QDate(2020, 1, 1), {}}};
  must(s.old.store().set_roster(roster));
  s.push(s.old);

  const sync::PullReport report = s.pull(s.fresh);
  CHECK(report.policy);
  CHECK(report.roster);
  must(s.fresh.store().refresh());
  CHECK(s.fresh.store().policy().value(records::PolicyKey::lectures_a_quarter, QDate(2021, 5, 1)) ==
        7);
  CHECK(must(s.fresh.store().roster()) == roster);
  CHECK_FALSE(must(s.fresh.worker().pending_roster()).has_value());
  CHECK_FALSE(s.push(s.fresh).roster_sent);
  // Its own does not come back, and one that is pending is not overwritten.
  roster.mediators.clear();
  must(s.fresh.store().set_roster(roster));
  s.pull(s.fresh);
  CHECK(must(s.fresh.store().roster()) == roster);
}

TEST_CASE("A record that only a newer program reads holds up no other and comes with the update") {
  Pair s;
  s.old.add(9);
  const auto id = s.old.save(scene::sample(3));
  s.push(s.old);
  const auto ledger = s.center.ledger();
  const auto put = [&](const QString& kind) {
    QJsonObject body = records::to_json(must(s.old.store().load(id)));
    if (!kind.isEmpty()) body.insert(u"kind"_s, kind);
    REQUIRE(ledger->run(
        u"UPDATE record SET body = ? WHERE id = ?"_s,
        {QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)), id.text()}));
  };
  put(u"of-tomorrow"_s);
  s.center.wire().expect(u"[record][kind]"_s); // no document of today knows it
  scene::enrol(s.fresh, s.center);
  const sync::PullReport report = s.pull(s.fresh);
  CHECK(report.added == 9);
  CHECK(report.unreadable == 1);
  CHECK(s.pull(s.fresh).unreadable == 0); // not asked for again by the same program
  put({});                                // as if this program could read it now
  const QString kept = s.fresh.worker().setting(u"center_unreadable"_s);
  must(s.fresh.worker().set_setting(u"center_unreadable"_s, u"0.0.0 "_s + kept.section(u' ', 1)));
  CHECK(s.pull(s.fresh).added == 1);
  CHECK(s.fresh.worker().setting(u"center_unreadable"_s).isEmpty());
  CHECK(all_records(s.fresh) == all_records(s.old));
}

TEST_CASE("A revoked computer gets nothing, and says so") {
  Pair s;
  must(s.old.worker().set_secret(u"center_token"_s, u"somebody-elses"_s));
  const auto refused = sync::pull(s.old.worker());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::denied);
  CHECK(sync::status(s.old.worker()).last_error == refused.error().text());
}
