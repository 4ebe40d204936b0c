#include "core/store/phrase_library.h"
#include "tests/core/store/studio.h"

#include <QDir>

#include <set>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Phrase;

namespace {

QStringList topics(const store::PhraseSearch& search, const QString& typed, int limit = 50) {
  QStringList out;
  for (const size_t at : search.find(typed, limit))
    out << search.phrases()[at].topic;
  return out;
}

Phrase phrase(const QString& topic, int used = 0, const QString& answer = {}) {
  Phrase p;
  p.topic = topic;
  p.used = used;
  p.answer = answer;
  return p;
}

} // namespace

TEST_CASE("a studio begins with the starter set: each topic with category, question, answer and a "
          "law") {
  Studio studio;
  const auto phrases = must(studio->phrases());
  CHECK(phrases.size() >= 30);
  CHECK(phrases == must(store::starter_phrases()));
  for (const Phrase& each : phrases) {
    INFO(each.topic.toStdString());
    CHECK(each.category);
    CHECK_FALSE(each.question.isEmpty());
    CHECK(each.answer.size() > 30);
    CHECK(each.laws.contains(u'《'));
    CHECK(each.used == 0);
  }
}

TEST_CASE("a library that somebody set is everybody's, also after a restart, and may be empty of "
          "the starter set") {
  Studio studio;
  studio.add_user(u"陈法官"_s, store::Role::mediator);
  studio.open(u"陈法官"_s);
  const std::vector<Phrase> own{phrase(u"鱼塘承包"_s, 3, u"看合同"_s)};
  must(studio->set_phrases(own));
  studio.close();
  studio.open();
  CHECK(must(studio->phrases()) == own);
  must(studio->set_phrases({}));
  CHECK(must(studio->phrases()).empty());
}

TEST_CASE("a library with a topic twice is refused and the old one stays") {
  Studio studio;
  must(studio->set_phrases({phrase(u"鱼塘承包"_s)}));
  CHECK(refused(studio->set_phrases({phrase(u"甲"_s), phrase(u"甲"_s)}), Fault::invalid));
  CHECK(must(studio->phrases()) == std::vector{phrase(u"鱼塘承包"_s)});
}

TEST_CASE("no word of a phrase can be read in the studio's files") {
  Studio studio;
  must(studio->set_phrases({phrase(u"鱼塘承包到期"_s, 0, u"某村三组的鱼塘"_s)}));
  studio.close();
  const QDir folder(studio.folder());
  int looked = 0;
  for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
    const QByteArray bytes = read_file(folder.filePath(name));
    for (const QString& word : {u"鱼塘承包到期"_s, u"某村三组"_s, u"phrases\":"_s}) {
      INFO(name.toStdString() << " " << word.toStdString());
      CHECK_FALSE(bytes.contains(word.toUtf8()));
      CHECK_FALSE(bytes.contains(QByteArray(reinterpret_cast<const char*>(word.utf16()),
                                            word.size() * qsizetype(sizeof(char16_t)))));
    }
    ++looked;
  }
  CHECK(looked > 0);
}

TEST_CASE("a phrase is found by a part of its topic, by pinyin, by initials and by what it says") {
  const store::PhraseSearch search(must(store::starter_phrases()));
  for (const QString& typed : {u"工伤认定"_s, u"gsrd"_s, u"gongshangrending"_s, u"GSRD"_s}) {
    INFO(typed.toStdString());
    REQUIRE_FALSE(topics(search, typed).isEmpty());
    CHECK(topics(search, typed).front() == u"工伤认定申请期限");
  }
  CHECK(topics(search, u"12315"_s).contains(u"买到假货"_s)); // in its answer
  CHECK(topics(search, u"没有这样的事"_s).isEmpty());
  CHECK(topics(search, {}).size() == static_cast<qsizetype>(search.phrases().size()));
  CHECK(topics(search, {}, 5).size() == 5);
}

TEST_CASE("what begins as it is typed comes first, then what is used more often") {
  const store::PhraseSearch search({phrase(u"邻居建房"_s, 9), phrase(u"建房补助"_s),
                                    phrase(u"建房审批"_s, 2),
                                    phrase(u"借贷"_s, 50, u"建房借款"_s)});
  CHECK(topics(search, u"建房"_s) ==
        QStringList{u"建房审批"_s, u"建房补助"_s, u"邻居建房"_s, u"借贷"_s});
  CHECK(topics(search, u"jf"_s) == QStringList{u"建房审批"_s, u"建房补助"_s, u"邻居建房"_s});
}
