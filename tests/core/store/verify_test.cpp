#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;

namespace {

const QString body_lost = u"The body does not open"_s;

// Records of one kind, and the file changed behind the program's back.
struct Scene : Studio {
  Scene() {
    test::RandomRecords random(50);
    add_user(u"李法"_s, store::Role::adviser);
    for (int i = 0; i < 5; ++i)
      saved.push_back(must((*this)->load(save(fresh(random, records::Kind::mediation)).id)));
  }
  // Damages that verify names after `sql` was run on the closed file.
  QStringList after(const QString& sql) {
    close();
    RawFile(file()).run(sql);
    open();
    return damages(**this);
  }
  static QString key(const Record& record) {
    return u"x'"_s + QString::fromLatin1(record.header.id.bytes().toHex()) + u'\'';
  }
  static QString name(const Record& record) { return u"record "_s + record.header.id.text(); }
  std::vector<Record> saved;
};

// SQL that swaps a column of the first two rows.
QString swapped(const QString& column) {
  return u"CREATE TEMP TABLE old AS SELECT * FROM record;"
         "UPDATE record SET %1 = (SELECT %1 FROM old WHERE old.row = 3 - record.row) "
         "WHERE row IN (1, 2)"_s.arg(column);
}

bool named(const QStringList& found, const QString& where, const QString& what = {}) {
  INFO(found.join(u'\n').toStdString());
  for (const QString& line : found)
    if (line.startsWith(where + u": "_s) && line.contains(what)) return true;
  return false;
}

} // namespace

TEST_CASE("A store that was only used through the program is clean") {
  Scene s;
  must(s->remove(s.saved[0].header.id));
  s.save(s.saved[1]);
  const auto report = must(s->verify());
  CHECK(report.clean());
  CHECK(report.records == 5);
  CHECK(report.audit_lines == 10); // made, unlocked, a user, five saves, two more
}

TEST_CASE("Bodies swapped between two rows are named, both, and not opened") {
  Scene s;
  const auto found = s.after(swapped(u"body"_s));
  CHECK(named(found, Scene::name(s.saved[0]), body_lost));
  CHECK(named(found, Scene::name(s.saved[1]), body_lost));
  CHECK_FALSE(named(found, Scene::name(s.saved[2])));
  CHECK(refused(s->load(s.saved[0].header.id), Fault::damaged));
  CHECK(must(s->load(s.saved[2].header.id)) == s.saved[2]);
}

TEST_CASE("Search texts swapped between two rows are named and find nothing") {
  Scene s;
  const auto found = s.after(swapped(u"search"_s));
  CHECK(named(found, Scene::name(s.saved[0]), u"search"_s));
  CHECK(named(found, Scene::name(s.saved[1]), u"search"_s));
  CHECK(s->entry(s.saved[0].header.id)->title.isEmpty());
}

TEST_CASE("An old body put back into its own row is named and not opened") {
  Scene s;
  s.close();
  RawFile(s.file()).run(u"CREATE TABLE old AS SELECT * FROM record"_s);
  s.open();
  s.save(s.saved[0]);
  CHECK(damages(*s).isEmpty());
  const auto found = s.after(u"UPDATE record SET body = (SELECT body FROM old WHERE old.row = 1) "
                             "WHERE row = 1"_s);
  CHECK(named(found, Scene::name(s.saved[0]), body_lost));
  CHECK(refused(s->load(s.saved[0].header.id), Fault::damaged));
}

TEST_CASE("A whole old row put back is named as an old version") {
  Scene s;
  s.close();
  RawFile(s.file()).run(u"CREATE TABLE old AS SELECT * FROM record"_s);
  s.open();
  s.save(s.saved[0]);
  const auto found =
      s.after(u"DELETE FROM record WHERE row = 1; INSERT INTO record SELECT * FROM old "
              "WHERE row = 1"_s);
  CHECK(named(found, Scene::name(s.saved[0]), u"an old version was put back"_s));
}

TEST_CASE("Each changed column of a row is named") {
  for (const char* column :
       {"kind",    "state",       "channel",        "origin",  "category",     "difficulty",
        "groups",  "flags",       "people",         "minutes", "amount_cents", "occurred",
        "ended",   "due",         "marks",          "owner",   "revision",     "deleted",
        "changed", "number_year", "number_sequence"}) {
    Scene s;
    const QString name = QLatin1StringView(column);
    const auto found = s.after(
        u"UPDATE record SET %1 = CASE %1 WHEN 1 THEN 2 ELSE 1 END WHERE row = 3"_s.arg(name));
    INFO(column);
    CHECK(named(found, Scene::name(s.saved[2])));
    CHECK_FALSE(named(found, Scene::name(s.saved[1])));
  }
}

TEST_CASE("A row taken out is named") {
  Scene s;
  CHECK(named(s.after(u"DELETE FROM record WHERE row = 2"_s), Scene::name(s.saved[1]),
              u"no longer in the store"_s));
}

TEST_CASE("A row put in is named") {
  Scene s;
  test::RandomRecords random(51);
  Record stranger = s.saved[0];
  stranger.header.id = random.id();
  const auto found = s.after(u"CREATE TEMP TABLE copy AS SELECT * FROM record WHERE row = 1;"
                             "UPDATE copy SET row = 99, id = %1;"
                             "INSERT INTO record SELECT * FROM copy"_s.arg(Scene::key(stranger)));
  CHECK(named(found, Scene::name(stranger), u"not in the audit trail"_s));
}

TEST_CASE("Each changed column of an audit line is named by the line's number") {
  for (const char* change : {"at = at + 1", "user = 2", "action = action + 1", "record = x'01'",
                             "revision = revision + 1", "digest = x'01'", "chain = x'01'"}) {
    Scene s;
    INFO(change);
    CHECK(named(s.after(u"UPDATE audit SET %1 WHERE seq = 5"_s.arg(QLatin1StringView(change))),
                u"audit 5"_s));
  }
}

TEST_CASE("An audit line taken out is named by the line after it") {
  Scene s;
  CHECK(named(s.after(u"DELETE FROM audit WHERE seq = 3"_s), u"audit 4"_s));
}

TEST_CASE("An audit trail closed up again over a missing line is named") {
  Scene s;
  const auto found = s.after(u"DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = -(seq - 1) "
                             "WHERE seq > 3; UPDATE audit SET seq = -seq WHERE seq < 0"_s);
  CHECK(named(found, u"audit 3"_s));
}

TEST_CASE("The last save cut off the audit trail is named by its record") {
  Scene s;
  const auto found = s.after(u"DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"_s);
  CHECK(named(found, Scene::name(s.saved[4])));
}

TEST_CASE("Secrets and drafts that were swapped are named and not given out") {
  Scene s;
  test::RandomRecords random(52);
  must(s->set_secret(u"one"_s, u"first"_s));
  must(s->set_secret(u"two"_s, u"second"_s));
  const auto draft = random.id();
  must(s->keep_draft({draft, s.saved[0], *s.now}));
  must(s->keep_draft({random.id(), s.saved[1], *s.now}));
  const auto found = s.after(
      u"UPDATE secret SET sealed = (SELECT sealed FROM secret o WHERE o.name <> secret.name)"
      "WHERE name = 'one';"
      "UPDATE draft SET sealed = (SELECT sealed FROM draft o WHERE o.id <> draft.id)"
      "WHERE id = x'%1'"_s.arg(QString::fromLatin1(draft.bytes().toHex())));
  CHECK(named(found, u"secret one"_s));
  CHECK_FALSE(named(found, u"secret two"_s));
  CHECK(named(found, u"draft "_s + draft.text()));
  CHECK(refused(s->secret(u"one"_s), Fault::damaged));
  CHECK(must(s->drafts()).size() == 1);
}

TEST_CASE("A check that is stopped says so") {
  Studio s;
  std::vector<store::Incoming> rows;
  test::RandomRecords random(53);
  for (int i = 0; i < 300; ++i)
    rows.push_back({fresh(random), QByteArray::number(i)});
  must(s->import(rows));
  CHECK(refused(s->verify([](qint64, qint64) { return false; }), Fault::cancelled));
  CHECK(damages(*s).isEmpty());
}
