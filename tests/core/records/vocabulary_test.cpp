#include "core/records/policy.h"
#include "core/records/vocabulary.h"
#include "tests/catch.h"

#include <set>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

// Calls visit.operator()<E>() for every list that stands in records, forms and files.
template <typename Visit>
void for_each_list(Visit&& visit) {
  const auto all = [&]<typename... E>() { (visit.template operator()<E>(), ...); };
  all.template
  operator()<Language, Gender, Level, Kind, Channel, Origin, Group, ConsultationCategory, NextStep,
             Satisfaction, DisputeType, Difficulty, CaseSource, Side, AgreementForm, Outcome,
             Performance, Confirmation, Escalation, AidMatter, AidExemption, AidDecision,
             EducationForm, OpinionForm, DutyPlace, ReferralTarget, State, PolicyKey>();
}

} // namespace

TEST_CASE("every list stands in the order of its numbers, without a gap") {
  for_each_list([]<typename E>() {
    int next = 0;
    for (const Term<E>& t : terms<E>())
      CHECK(static_cast<int>(t.value) == next++);
  });
}

TEST_CASE("no key and no term is twice in a list, and none is empty") {
  for_each_list([]<typename E>() {
    std::set<QString> keys, english, chinese;
    for (const Term<E>& t : terms<E>()) {
      INFO(t.key);
      CHECK(keys.insert(key(t.value)).second);
      CHECK(english.insert(label(t.value, Language::english)).second);
      CHECK(chinese.insert(label(t.value, Language::chinese)).second);
    }
    CHECK(!keys.contains(QString()));
    CHECK(!english.contains(QString()));
    CHECK(!chinese.contains(QString()));
  });
}

TEST_CASE("a key leads back to its value, and is exact") {
  for_each_list([]<typename E>() {
    for (const Term<E>& t : terms<E>()) {
      CHECK(from_key<E>(QString::fromLatin1(t.key)) == t.value);
      CHECK(!from_key<E>(QString::fromLatin1(t.key).toUpper()));
      CHECK(!from_key<E>(QString::fromLatin1(t.key) + u' '));
    }
    CHECK(!from_key<E>(u""));
  });
}

TEST_CASE("every word that a ledger may use means one value of its list") {
  for_each_list([]<typename E>() {
    if (std::is_same_v<E, Language>) return; // of the screen, no ledger has it
    for (const Term<E>& t : terms<E>()) {
      QStringList words{QString::fromUtf8(t.zh), QString::fromUtf8(t.en),
                        QString::fromLatin1(t.key)};
      words += QString::fromUtf8(t.synonyms).split(u'|', Qt::SkipEmptyParts);
      for (const QString& word : words) {
        INFO(word.toStdString());
        CHECK(from_ledger<E>(word) == t.value);
      }
    }
  });
}

TEST_CASE("a ledger word is read with its tail, spaces and full width") {
  CHECK(from_ledger<DisputeType>(u"邻里纠纷") == DisputeType::neighbours);
  CHECK(from_ledger<DisputeType>(u" 合同类 ") == DisputeType::contract);
  CHECK(from_ledger<Channel>(u"１２３４８") == Channel::phone);
  CHECK(from_ledger<Channel>(u"WECHAT") == Channel::wechat);
  CHECK(from_ledger<DisputeType>(u"Traffic Accident") == DisputeType::traffic);
}

TEST_CASE("a word that is in no list means nothing") {
  CHECK(!from_ledger<DisputeType>(u""));
  CHECK(!from_ledger<DisputeType>(u"  "));
  CHECK(!from_ledger<DisputeType>(u"纠纷"));
  CHECK(!from_ledger<DisputeType>(u"邻"));
  CHECK(!from_ledger<Satisfaction>(u"很不满意"));
}

TEST_CASE("not satisfied is not read as satisfied") {
  CHECK(from_ledger<Satisfaction>(u"不满意") == Satisfaction::dissatisfied);
  CHECK(from_ledger<Satisfaction>(u"基本满意") == Satisfaction::fairly_satisfied);
  CHECK(from_ledger<Outcome>(u"不成功") == Outcome::failed);
}

TEST_CASE("network, WeChat and video are the network platform") {
  CHECK(is_online(Channel::network));
  CHECK(is_online(Channel::wechat));
  CHECK(is_online(Channel::video));
  CHECK(!is_online(Channel::walk_in));
  CHECK(!is_online(Channel::phone));
  CHECK(!is_online(Channel::home_visit));
}
