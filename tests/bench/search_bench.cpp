// Search while typing, beside SQLite LIKE over the same text.
#include "core/store/search_text.h"
#include "tests/bench/scene.h"

#include <sqlite3.h>

namespace fengqiao::bench {

using namespace Qt::StringLiterals;

namespace {

class LikeTable {
 public:
  explicit LikeTable(const std::vector<records::Record>& records) {
    must(sqlite3_open(":memory:", &db_) == SQLITE_OK, "open the baseline");
    sqlite3_exec(db_, "CREATE TABLE t(text TEXT); BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db_, "INSERT INTO t VALUES(?)", -1, &insert, nullptr);
    store::Pinyin pinyin;
    for (const records::Record& record : records) {
      const QByteArray text = store::make_search_text(record, pinyin);
      sqlite3_bind_text(insert, 1, text.constData(), static_cast<int>(text.size()),
                        SQLITE_TRANSIENT);
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    must(sqlite3_exec(db_, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, "fill the baseline");
    must(sqlite3_prepare_v2(db_, "SELECT rowid FROM t WHERE text LIKE ?", -1, &find_, nullptr) ==
             SQLITE_OK,
         "prepare");
  }
  ~LikeTable() {
    sqlite3_finalize(find_);
    sqlite3_close(db_);
  }
  LikeTable(const LikeTable&) = delete;
  LikeTable& operator=(const LikeTable&) = delete;

  qsizetype find(const QString& word) {
    const QByteArray pattern = '%' + word.toUtf8() + '%';
    sqlite3_bind_text(find_, 1, pattern.constData(), static_cast<int>(pattern.size()),
                      SQLITE_TRANSIENT);
    qsizetype found = 0;
    while (sqlite3_step(find_) == SQLITE_ROW)
      ++found;
    sqlite3_reset(find_);
    return found;
  }

 private:
  sqlite3* db_ = nullptr;
  sqlite3_stmt* find_ = nullptr;
};

} // namespace

void search_part(Scene& scene) {
  LikeTable like(scene.records);
  const std::pair<QString, QString> words[] = {{u"search of one character"_s, u"梁"_s},
                                               {u"search of two characters"_s, u"国强"_s},
                                               {u"search of four characters"_s, u"宅基地界"_s},
                                               {u"search of initials"_s, u"zgq"_s},
                                               {u"search of what nobody has"_s, u"魑魅魍魉"_s}};
  for (const auto& [what, word] : words) {
    store::Filter filter;
    filter.text = word;
    const double ours = milliseconds(9, [&] { (void)scene.store->find(filter); });
    const double theirs = milliseconds(9, [&] { (void)like.find(word); });
    say(what, ours, u"SQLite LIKE in memory"_s, theirs);
  }
}

} // namespace fengqiao::bench
