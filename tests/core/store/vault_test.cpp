#include "tests/core/store/studio.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace studio;
using store::Role;
using store::Store;

namespace {

const QString other_passphrase = u"some other words 8"_s;

QStringList names(const std::vector<store::User>& users) {
  QStringList out;
  for (const store::User& user : users)
    out << user.name;
  return out;
}

} // namespace

TEST_CASE("A new store is open for its first user, a manager") {
  Studio s;
  CHECK(s->user() == store::User{1, manager, Role::manager, true});
  CHECK(s->studio() == info);
  CHECK(Store::exists(s.folder()));
  CHECK(must(Store::studio_of(s.folder())) == info);
  CHECK(names(must(Store::users_of(s.folder()))) == QStringList{manager});
}

TEST_CASE("The right passphrase unlocks; a wrong one and an unknown user are told apart") {
  Studio s;
  s.close();
  CHECK(refused(s.unlock(manager, passphrase + u' '), Fault::denied));
  CHECK(refused(s.unlock(manager, {}), Fault::denied));
  CHECK(refused(s.unlock(u"nobody"_s), Fault::not_found));
  CHECK(s.unlock());
}

TEST_CASE("A passphrase unlocks whether its accents are composed or not") {
  Studio s;
  const auto user = s.add_user(u"李法"_s, Role::adviser);
  must(s->change_passphrase(user.id, u"caf\u00e9 au village 9"_s));
  s.close();
  CHECK(s.unlock(u"李法"_s, u"cafe\u0301 au village 9"_s));
}

TEST_CASE("The recovery code has eight groups of four letters that do not look alike") {
  Studio s;
  const QStringList groups = s.code.split(u'-');
  CHECK(groups.size() == 8);
  for (const QString& group : groups)
    CHECK(group.size() == 4);
  for (const QChar c : u"01IOabc"_s)
    CHECK_FALSE(s.code.contains(c));
}

TEST_CASE("The recovery code unlocks as the manager, however it is typed") {
  Studio s;
  s.close();
  for (const QString& typed : {s.code, s.code.toLower(), QString(s.code).replace(u'-', u' ')}) {
    const auto opened = Store::unlock_with_code(s.folder(), typed, s.options());
    REQUIRE(opened);
    CHECK(opened->user().name == manager);
  }
}

TEST_CASE("A wrong recovery code is refused") {
  Studio s;
  s.close();
  QString wrong = s.code;
  wrong[0] = wrong[0] == u'A' ? u'B' : u'A';
  CHECK(refused(Store::unlock_with_code(s.folder(), wrong, s.options()), Fault::denied));
  CHECK(refused(Store::unlock_with_code(s.folder(), {}, s.options()), Fault::denied));
}

TEST_CASE("A forgotten passphrase is set anew by the recovery code, and the records are there") {
  Studio s;
  test::RandomRecords random(1);
  const auto saved = s.save_many(random, 3);
  s.close();
  {
    auto opened = must(Store::unlock_with_code(s.folder(), s.code, s.options()));
    must(opened.change_passphrase(opened.user().id, other_passphrase));
  }
  CHECK(refused(s.unlock(), Fault::denied));
  s.open(manager, other_passphrase);
  for (const auto& record : saved)
    CHECK(must(s->load(record.header.id)) == record);
}

TEST_CASE("A new recovery code ends the old one") {
  Studio s;
  const auto fresh = must(s->new_recovery_code());
  s.close();
  CHECK(refused(Store::unlock_with_code(s.folder(), s.code, s.options()), Fault::denied));
  CHECK(Store::unlock_with_code(s.folder(), fresh, s.options()));
}

TEST_CASE("A changed passphrase replaces the old one, for that user alone") {
  Studio s;
  s.add_user(u"李法"_s, Role::adviser);
  must(s->change_passphrase(s->user().id, other_passphrase));
  s.close();
  CHECK(refused(s.unlock(), Fault::denied));
  CHECK(s.unlock(manager, other_passphrase));
  CHECK(s.unlock(u"李法"_s, passphrase));
}

TEST_CASE("A weak passphrase is refused and the old one stays") {
  Studio s;
  for (const QString& weak : {u""_s, u"short 1"_s, u"aaaaaaaaaaaaaaaa"_s})
    CHECK(refused(s->change_passphrase(s->user().id, weak), Fault::invalid));
  CHECK(refused(s->add_user(u"李法"_s, Role::adviser, u"12121212"_s), Fault::invalid));
  s.close();
  CHECK(s.unlock());
}

TEST_CASE("Users are told with their roles, and each unlocks as who he is") {
  Studio s;
  const auto adviser = s.add_user(u"李法"_s, Role::adviser);
  const auto mediator = s.add_user(u" 陈调 "_s, Role::mediator);
  CHECK(mediator.name == u"陈调");
  CHECK(must(s->users()) == std::vector{s->user(), mediator, adviser});
  s.open(u"陈调"_s);
  CHECK(s->user() == mediator);
}

TEST_CASE("A user needs a name that nobody has") {
  Studio s;
  CHECK(refused(s->add_user(manager, Role::adviser, passphrase), Fault::invalid));
  CHECK(refused(s->add_user(u"  "_s, Role::adviser, passphrase), Fault::invalid));
  CHECK(must(s->users()).size() == 1);
}

TEST_CASE("Only a manager adds users, sets the policy and makes recovery codes") {
  Studio s;
  s.add_user(u"李法"_s, Role::adviser);
  s.open(u"李法"_s);
  CHECK(refused(s->add_user(u"王五"_s, Role::adviser, passphrase), Fault::denied));
  CHECK(refused(s->set_user_active(1, false), Fault::denied));
  CHECK(refused(s->change_passphrase(1, other_passphrase), Fault::denied));
  CHECK(refused(s->new_recovery_code(), Fault::denied));
  CHECK(refused(s->set_policy({}), Fault::denied));
  CHECK(s->change_passphrase(s->user().id, other_passphrase));
}

TEST_CASE("A user who has left cannot unlock until he is back") {
  Studio s;
  const auto user = s.add_user(u"李法"_s, Role::adviser);
  must(s->set_user_active(user.id, false));
  s.close();
  CHECK(refused(s.unlock(u"李法"_s), Fault::denied));
  s.open();
  must(s->set_user_active(user.id, true));
  s.close();
  CHECK(s.unlock(u"李法"_s));
}

TEST_CASE("The last manager cannot leave") {
  Studio s;
  CHECK(refused(s->set_user_active(s->user().id, false), Fault::invalid));
  const auto second = s.add_user(u"副管理员"_s, Role::manager);
  CHECK(s->set_user_active(s->user().id, false));
  CHECK(refused(s->set_user_active(second.id, false), Fault::invalid));
}

TEST_CASE("A user who does not exist is named as missing") {
  Studio s;
  CHECK(refused(s->change_passphrase(99, other_passphrase), Fault::not_found));
  CHECK(refused(s->set_user_active(99, true), Fault::not_found));
}

TEST_CASE("No store is made with a weak passphrase, a bad division or over another store") {
  Studio s;
  s.close();
  store::RecoveryCode code;
  const auto create = [&](const QString& folder, const QString& division, const QString& with) {
    return Store::create(folder, {division, u"某村工作室"_s, {}, false}, manager, with, code,
                         s.options());
  };
  CHECK(refused(create(s.path(u"new"_s), info.division, u"12345"_s), Fault::invalid));
  CHECK(refused(create(s.path(u"new"_s), u"44120"_s, passphrase), Fault::invalid));
  CHECK_FALSE(Store::exists(s.path(u"new"_s)));
  CHECK(refused(create(s.folder(), info.division, other_passphrase), Fault::invalid));
  CHECK(s.unlock());
}

TEST_CASE("A store that could not be made leaves the folder free for the next try") {
  Studio s;
  store::RecoveryCode code;
  const QString folder = s.path(u"new"_s);
  CHECK(
      refused(Store::create(folder, info, u" "_s, passphrase, code, s.options()), Fault::invalid));
  CHECK_FALSE(Store::exists(folder));
  CHECK(Store::create(folder, info, manager, passphrase, code, s.options()));
}

TEST_CASE("A folder without a store is named as such") {
  Studio s;
  const QString empty = s.path(u"empty"_s);
  CHECK_FALSE(Store::exists(empty));
  CHECK(refused(Store::unlock(empty, manager, passphrase, s.options()), Fault::not_found));
  CHECK(refused(Store::users_of(empty), Fault::not_found));
  CHECK_FALSE(QDir(empty).exists());
}

TEST_CASE("Secrets are given back after the next unlock and settings before it") {
  Studio s;
  must(s->set_secret(u"token"_s, u"s3cret"_s));
  must(s->set_setting(u"center_url"_s, u"https://center.example"_s));
  CHECK(must(s->secret(u"never set"_s)).isEmpty());
  s.open();
  CHECK(must(s->secret(u"token"_s)) == u"s3cret");
  CHECK(s->setting(u"center_url"_s) == u"https://center.example");
}

TEST_CASE("A policy that was set holds after the next unlock") {
  Studio s;
  auto policy = s->policy();
  CHECK(policy.value(records::PolicyKey::income_standard_cents, QDate(2021, 7, 1)) == 157'500);
  policy.set(records::PolicyKey::income_standard_cents, QDate(2022, 1, 1), 170'000);
  must(s->set_policy(policy));
  s.open();
  CHECK(s->policy() == policy);
}
