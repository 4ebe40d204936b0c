#include "core/store/people.h"
#include "core/store/record_rows.h"
#include "core/store/session.h"
#include "tests/core/store/studio.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Kind;
using records::Person;
using records::Record;
using records::RecordId;
using store::Likeness;
using store::PersonKey;
using store::PersonRole;
using store::Role;

namespace {

const QString id_of_zhang = [] {
  const QString digits = u"44129919850612311"_s;
  return digits + records::IdNumber::check_character(digits);
}();
const QString id_of_li = [] {
  const QString digits = u"44129919700101002"_s;
  return digits + records::IdNumber::check_character(digits);
}();

Person person(const QString& name, const QString& id_number = {}, const QString& phone = {}) {
  Person p;
  p.name = name;
  p.id_number = records::Entered<records::IdNumber>(id_number);
  p.phone = records::Entered<records::Phone>(phone);
  return p;
}

Record consultation(const Person& who, QDate on) {
  Record record = records::empty_record(Kind::consultation);
  record.header.occurred_on = on;
  auto& c = std::get<records::Consultation>(record.body);
  c.person = who;
  c.category = records::ConsultationCategory::labour;
  c.question = u"拖欠工资"_s;
  return record;
}

Record mediation(const Person& applicant, const Person& respondent, QDate on) {
  Record record = records::empty_record(Kind::mediation);
  record.header.occurred_on = on;
  auto& m = std::get<records::Mediation>(record.body);
  m.type = records::DisputeType::neighbours;
  m.parties = {{records::Side::applicant, applicant, {}},
               {records::Side::respondent, respondent, {}}};
  m.facts = u"排水沟"_s;
  return record;
}

Record referral(const QString& name, const PersonKey& identity, QDate on) {
  Record record = records::empty_record(Kind::referral);
  record.header.occurred_on = on;
  auto& r = std::get<records::Referral>(record.body);
  r.target = records::ReferralTarget::notary;
  r.person_name = name;
  r.identity = identity;
  r.matter = u"继承公证"_s;
  return record;
}

QDate july(int day) {
  return {2021, 7, day};
}

struct Scene : Studio {
  store::People people() { return (*this)->people(); }
  std::vector<store::KnownPerson> offered(const QString& typed) {
    return people().offered(typed, 8);
  }
  QStringList names(const QString& typed) {
    QStringList out;
    for (const auto& known : offered(typed))
      out << known.name;
    return out;
  }
  // The key of the only person that is offered for it.
  PersonKey only(const QString& typed) {
    const auto found = offered(typed);
    REQUIRE(found.size() == 1);
    return found.front().key;
  }
  RecordId add(const Record& record) { return save(record).id; }
  PersonKey key_in(const RecordId& id, size_t nth = 0) {
    return store::people_in(must((*this)->load(id)))[nth].key;
  }
};

// Two records that name 张国强 with the same number, and one of somebody else.
struct TwoZhangs : Scene {
  RecordId first = add(consultation(person(u"张国强"_s, id_of_zhang), july(1)));
  RecordId second = add(
      mediation(person(u"张国强"_s, id_of_zhang, u"13800138000"_s), person(u"李桂芳"_s), july(2)));
  PersonKey a = key_in(first);
  PersonKey b = key_in(second);
  int records_of(const PersonKey& key) { return people().known(key)->records; }
};

} // namespace

TEST_CASE("A known person is offered by name, pinyin, initials, ID number and phone") {
  Scene s;
  const auto id =
      s.add(consultation(person(u"张国强"_s, id_of_zhang, u"138 0013 8000"_s), july(1)));
  s.add(consultation(person(u"李桂芳"_s, id_of_li, u"13922220000"_s), july(2)));
  for (const QString& typed : {u"张"_s, u"国强"_s, u"zhangguo"_s, u"zgq"_s, u"ZG"_s, id_of_zhang,
                               id_of_zhang.right(4), u"1380013"_s, u"８０００"_s}) {
    INFO(typed.toStdString());
    CHECK(s.names(typed) == QStringList{u"张国强"_s});
  }
  const auto known = s.offered(u"张国强"_s).front();
  CHECK(known.id_number == id_of_zhang);
  CHECK(known.phone == u"13800138000");
  CHECK(known.birth_date == QDate(1985, 6, 12));
  CHECK(known.records == 1);
  CHECK(known.last == id);
  CHECK(known.last_on == july(1));
}

TEST_CASE("Nobody is offered for what would mean half the village") {
  Scene s;
  s.add(consultation(person(u"张国强"_s, id_of_zhang), july(1)));
  for (const QString& typed : {u""_s, u" "_s, u"z"_s, u"44"_s, u"王"_s, u"排水"_s})
    CHECK(s.offered(typed).empty());
}

TEST_CASE("Who came last is offered first, and no more than were asked for") {
  Scene s;
  for (const int day : {3, 9, 5})
    s.add(consultation(person(u"张%1"_s.arg(day)), july(day)));
  CHECK(s.names(u"张"_s) == QStringList{u"张9"_s, u"张5"_s, u"张3"_s});
  CHECK(s.people().offered(u"张"_s, 2).size() == 2);
}

TEST_CASE("The record that is being written does not offer its own person") {
  Scene s;
  const auto id = s.add(consultation(person(u"张国强"_s), july(1)));
  CHECK(s.people().offered(u"张国强"_s, 8, id).empty());
}

TEST_CASE("Every kind that names a person tells of its role") {
  TwoZhangs s;
  Record aid = records::empty_record(Kind::legal_aid);
  aid.header.occurred_on = july(3);
  auto& body = std::get<records::LegalAid>(aid.body);
  body.applicant = person(u"张国强"_s);
  body.applicant.identity = s.a;
  body.matter = records::AidMatter::labour_pay;
  s.add(aid);
  s.add(referral(u"张国强"_s, s.a, july(4)));
  Record respondent = mediation(person(u"陈伟"_s), person(u"张国强"_s), july(5));
  std::get<records::Mediation>(respondent.body).parties[1].person.identity = s.a;
  s.add(respondent);
  must(s.people().join(s.a, s.b));
  std::vector<PersonRole> roles;
  for (const auto& appearance : must(s.people().page(s.a)).appearances)
    roles.push_back(appearance.role);
  CHECK(roles == std::vector{PersonRole::respondent, PersonRole::referred,
                             PersonRole::aid_applicant, PersonRole::applicant,
                             PersonRole::consulted});
}

TEST_CASE("An anonymous consultation names nobody") {
  Scene s;
  Record record = consultation(person(u"张国强"_s), july(1));
  std::get<records::Consultation>(record.body).anonymous = true;
  s.add(record);
  CHECK(s.offered(u"张国强"_s).empty());
}

TEST_CASE("The same name, ID number and phone make nobody the same person by themselves") {
  Scene s;
  const Person zhang = person(u"张国强"_s, id_of_zhang, u"13800138000"_s);
  const auto first = s.add(consultation(zhang, july(1)));
  const auto second = s.add(consultation(zhang, july(2)));
  CHECK_FALSE(s.key_in(first) == s.key_in(second));
  CHECK(s.offered(u"张国强"_s).size() == 2);
  CHECK(s.people().known(s.key_in(first))->records == 1);
}

TEST_CASE("A record that carries a person's key is of that person, at once and after reopening") {
  TwoZhangs s;
  Person chosen = person(u"张国强"_s);
  chosen.identity = s.a;
  s.add(consultation(chosen, july(8)));
  for (int round = 0; round < 2; ++round) {
    CHECK(s.records_of(s.a) == 2);
    CHECK(s.records_of(s.b) == 1);
    CHECK(s.people().known(s.a)->id_number == id_of_zhang);
    CHECK(s.people().known(s.a)->last_on == july(8));
    s.open();
  }
}

TEST_CASE("Parties that change places or go keep who they are") {
  Scene s;
  const auto id = s.add(mediation(person(u"张国强"_s), person(u"李桂芳"_s), july(1)));
  const PersonKey li = s.key_in(id, 1);
  Record record = must(s->load(id));
  auto& parties = std::get<records::Mediation>(record.body).parties;
  std::swap(parties[0].person, parties[1].person);
  s.save(record);
  CHECK(s.key_in(id, 0) == li);
  CHECK(s.only(u"李桂芳"_s) == li);
}

TEST_CASE("Another name in an old record's place is another person, joined with nobody") {
  TwoZhangs s;
  must(s.people().join(s.a, s.b));
  Record record = must(s->load(s.first));
  std::get<records::Consultation>(record.body).person = person(u"陈伟"_s);
  s.save(record);
  CHECK(s.records_of(s.b) == 1);
  CHECK(s.records_of(s.only(u"陈伟"_s)) == 1);
}

TEST_CASE("Two persons are joined, parted and joined again; records stay as they were") {
  TwoZhangs s;
  const Record before = must(s->load(s.first));
  for (int round = 0; round < 2; ++round) {
    must(s.people().join(s.a, s.b));
    CHECK(s.records_of(s.a) == 2);
    CHECK(s.records_of(s.b) == 2);
    CHECK(s.people().known(s.a)->phone == u"13800138000");
    CHECK(s.offered(u"张国强"_s).size() == 1);
    CHECK(must(s.people().page(s.a)).joined.size() == 2);
    CHECK(s.people().likely_duplicates(s.a).empty());
    must(s.people().part(s.a, s.b));
    CHECK(s.records_of(s.a) == 1);
    CHECK(s.offered(u"张国强"_s).size() == 2);
    CHECK(must(s.people().page(s.a)).joined.empty());
  }
  CHECK(must(s->load(s.first)) == before);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A join and a parting survive reopening, a backup and its restoring") {
  TwoZhangs s;
  const auto third = s.add(consultation(person(u"张国强"_s), july(6)));
  const PersonKey c = s.key_in(third);
  must(s.people().join(s.a, s.b));
  must(s.people().join(s.b, c));
  must(s.people().part(s.a, c));
  s.open();
  CHECK(s.records_of(s.a) == 2);
  CHECK(s.records_of(c) == 1);
  const QString backup = s.path(u"copy.db"_s);
  must(s->backup(backup));
  auto restored = must(
      store::Store::restore_backup(s.path(u"other"_s), backup, manager, passphrase, s.options()));
  CHECK(restored.people().known(s.b)->records == 2);
  CHECK(restored.people().known(c)->records == 1);
  CHECK(damages(restored).isEmpty());
}

TEST_CASE("Who is parted leaves the others together, even where he joined them") {
  TwoZhangs s;
  const auto third = s.add(consultation(person(u"张国强"_s), july(6)));
  const PersonKey c = s.key_in(third);
  must(s.people().join(s.a, s.b));
  must(s.people().join(s.b, c));
  must(s.people().part(s.a, s.b));
  CHECK(s.records_of(s.a) == 2);
  CHECK(s.records_of(c) == 2);
  CHECK(s.records_of(s.b) == 1);
  s.open();
  CHECK(s.records_of(c) == 2);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("What a record says of its person is not parted here") {
  TwoZhangs s;
  CHECK(refused(s.people().part(s.a, s.a), Fault::invalid));
  CHECK(refused(s.people().part(s.a, s.b), Fault::invalid));
}

TEST_CASE("A person without a record is not joined and has no page") {
  TwoZhangs s;
  test::RandomRecords random(90);
  const PersonKey stranger = random.id();
  CHECK(refused(s.people().join(s.a, stranger), Fault::not_found));
  CHECK(refused(s.people().page(stranger), Fault::not_found));
  CHECK_FALSE(s.people().known(stranger));
}

TEST_CASE("Equal ID numbers, or a name with phone or birth date, are likely duplicates") {
  Scene s;
  Person born = person(u"张国强"_s);
  born.birth_date = QDate(1985, 6, 12);
  const auto first =
      s.add(consultation(person(u"张国强"_s, id_of_zhang, u"13800138000"_s), july(1)));
  s.add(consultation(person(u"张国疆"_s, id_of_zhang), july(2)));
  s.add(consultation(person(u"张 国强"_s, {}, u"13800138000"_s), july(3)));
  s.add(consultation(born, july(4)));
  s.add(consultation(person(u"张国强"_s), july(5)));                             // the name alone
  s.add(consultation(person(u"李桂芳"_s, {}, u"13800138000"_s), july(6)));       // the phone alone
  s.add(consultation(person(u"张国强"_s, id_of_li, u"13800138000"_s), july(7))); // another number
  std::vector<Likeness> why;
  for (const auto& duplicate : s.people().likely_duplicates(s.key_in(first)))
    why.push_back(duplicate.why);
  std::ranges::sort(why);
  CHECK(why ==
        std::vector{Likeness::id_number, Likeness::name_and_phone, Likeness::name_and_birth_date});
}

TEST_CASE("An invalid ID number makes no likely duplicate") {
  Scene s;
  const auto first = s.add(consultation(person(u"张国强"_s, u"4412991985061231"_s), july(1)));
  s.add(consultation(person(u"张国疆"_s, u"4412991985061231"_s), july(2)));
  CHECK(s.people().likely_duplicates(s.key_in(first)).empty());
}

TEST_CASE("The page has the newest particulars, what was written before, and the groups") {
  TwoZhangs s;
  Record later = consultation(person(u"张国强"_s, {}, u"13911110000"_s), july(20));
  auto& who = std::get<records::Consultation>(later.body).person;
  who.identity = s.b;
  who.address = u"白土村三组"_s;
  later.header.groups = {records::Group::veteran, records::Group::minor};
  s.add(later);
  const auto page = must(s.people().page(s.b));
  CHECK(page.newest.phone.text() == u"13911110000");
  CHECK(page.newest.id_number.text() == id_of_zhang);
  CHECK(page.newest.address == u"白土村三组");
  CHECK(page.other_phones == QStringList{u"13800138000"_s});
  CHECK(page.other_names.isEmpty());
  CHECK(page.groups == std::vector{records::Group::veteran}); // no minor: born 1985
  REQUIRE(page.appearances.size() == 2);
  CHECK(page.appearances[1].record == s.second);
}

TEST_CASE("All people are listed, the last first, or those whom a text means") {
  TwoZhangs s;
  CHECK(s.people().find({}).size() == 3);
  CHECK(s.people().find(u"李"_s) == std::vector{s.key_in(s.second, 1)});
  must(s.people().join(s.a, s.b));
  CHECK(s.people().find({}).size() == 2);
  CHECK(s.people().find(u"zgq"_s) == std::vector{s.b});
}

TEST_CASE("A deleted record counts for nobody until it is taken back") {
  TwoZhangs s;
  must(s.people().join(s.a, s.b));
  must(s->remove(s.second));
  for (int round = 0; round < 2; ++round) {
    CHECK(s.records_of(s.a) == 1);
    CHECK(s.offered(u"李桂芳"_s).empty());
    s.open();
  }
  must(s->restore(s.second));
  CHECK(s.records_of(s.a) == 2);
}

TEST_CASE("What a worker imported is offered after the refresh") {
  Scene s;
  auto worker = must(s->worker());
  must(worker.import({{consultation(person(u"张国强"_s), july(1)), "row 1"}}));
  must(s->refresh());
  CHECK(s.names(u"zgq"_s) == QStringList{u"张国强"_s});
}

TEST_CASE("The person of somebody else's confidential record is neither offered nor told") {
  Scene s;
  const QString owner = u"李法"_s, other = u"陈调"_s;
  s.add_user(owner, Role::adviser);
  s.add_user(other, Role::mediator);
  const auto shared = s.add(consultation(person(u"谢秀英"_s), july(1)));
  const PersonKey key = s.key_in(shared);
  s.open(owner);
  Record secret = consultation(person(u"谢秀英"_s, id_of_zhang, u"13800138000"_s), july(2));
  std::get<records::Consultation>(secret.body).person.identity = key;
  secret.header.confidential = true;
  s.add(secret);
  Record alone = secret;
  std::get<records::Consultation>(alone.body).person = person(u"邓小梅"_s, id_of_li);
  const auto hidden = s.add(alone);
  const PersonKey hidden_key = s.key_in(hidden);

  s.open(other);
  CHECK(s.offered(u"邓小梅"_s).empty());
  CHECK(s.offered(u"13800138000"_s).empty());
  CHECK(s.people().find({}).size() == 1);
  CHECK_FALSE(s.people().known(hidden_key));
  CHECK(refused(s.people().join(key, hidden_key), Fault::not_found));
  const auto page = must(s.people().page(key));
  CHECK(page.known.records == 1);
  CHECK(page.newest.phone.empty());
  CHECK(page.appearances.size() == 1);
  for (const QString& user : {owner, manager}) {
    s.open(user);
    CHECK(s.offered(u"邓小梅"_s).size() == 1);
    CHECK(s.people().known(key)->records == 2);
  }
}

TEST_CASE("Persons are found in a store of the time before them") {
  Scene s;
  s.add(consultation(person(u"张国强"_s, id_of_zhang), july(1)));
  s.close();
  // The search text as it was sealed then, and no table of joins.
  {
    auto db = must(store::Database::open(s.file(), store::Database::Mode::read_write));
    const auto opened = must(store::vault::open(*db, manager, passphrase));
    std::vector<store::StoredRow> rows;
    QByteArray text;
    must(store::RecordReader(*db, opened.keys)
             .walk(0, [&](const auto& row, const auto& opened_text) {
               rows.push_back(row);
               text = opened_text;
             }));
    REQUIRE(rows.size() == 1);
    REQUIRE(text.contains('\0'));
    const auto context = store::seal_context(rows[0].id, Kind::consultation, 1, false);
    must(db->prepare("UPDATE record SET search = ?")
             .bind(
                 opened.keys.seal(store::Keys::Use::search, text.left(text.indexOf('\0')), context))
             .run());
    must(db->run("DROP TABLE person_join; DROP TABLE platform; DROP TABLE rival; DROP TABLE held; "
                 "DROP TABLE attachment; PRAGMA user_version = 4"));
  }
  s.open();
  CHECK(s.names(u"zgq"_s) == QStringList{u"张国强"_s});
  CHECK(s->find({.text = u"拖欠"_s}).size() == 1);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A join that did not come through the program is found by the check") {
  TwoZhangs s;
  must(s.people().join(s.a, s.b));
  must(s.people().part(s.a, s.b));
  const auto changed = [&](const QString& sql) {
    s.close();
    QFile::copy(s.file(), s.path(u"kept.db"_s));
    RawFile(s.file()).run(sql);
    s.open();
    const auto found = damages(*s);
    s.close();
    QFile::remove(s.file());
    QFile::rename(s.path(u"kept.db"_s), s.file());
    s.open();
    return found.size();
  };
  CHECK(damages(*s).isEmpty());
  CHECK(changed(u"UPDATE person_join SET parted = NULL"_s) > 0);
  CHECK(changed(u"DELETE FROM person_join"_s) > 0);
  CHECK(changed(u"UPDATE person_join SET sealed = zeroblob(72)"_s) > 0);
  CHECK(changed(u"UPDATE person_join SET joined = 1"_s) > 0);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("The file tells no name of a person that was joined") {
  TwoZhangs s;
  must(s.people().join(s.a, s.b));
  s.close();
  QByteArray file = read_file(s.file());
  if (QFile::exists(s.file() + u"-wal"_s)) file += read_file(s.file() + u"-wal"_s);
  for (const QByteArray& told :
       {u"张国强"_s.toUtf8(), QByteArray("zhangguoqiang"), s.a.bytes(), s.b.bytes()})
    CHECK_FALSE(file.contains(told));
}

TEST_CASE("Over many changes each person is found exactly where the records name him") {
  Scene s;
  test::RandomRecords random(91);
  auto saved = s.save_many(random, 80);
  for (int i = 0; i < 150; ++i) {
    Record& record = saved[static_cast<size_t>(random.below(80))];
    if (auto* m = std::get_if<records::Mediation>(&record.body)) {
      if (random.one_in(2) && m->parties.size() > 2)
        m->parties.pop_back();
      else
        m->parties.push_back({records::Side::respondent, person(random.name()), {}});
    } else if (auto* c = std::get_if<records::Consultation>(&record.body))
      c->person.name = random.name();
    record = must(s->load(s.save(record).id));
  }
  for (int round = 0; round < 2; ++round) {
    std::map<QByteArray, std::vector<RecordId>> expected;
    for (const Record& record : saved)
      for (const auto& placed : store::people_in(record))
        expected[placed.key.bytes()].push_back(record.header.id);
    CHECK(s.people().find({}).size() == expected.size());
    for (const auto& [key, ids] : expected) {
      const auto page = must(s.people().page(*PersonKey::from_bytes(key)));
      CHECK(page.appearances.size() == ids.size());
      for (const auto& appearance : page.appearances)
        CHECK(std::ranges::find(ids, appearance.record) != ids.end());
    }
    s.open();
  }
}
