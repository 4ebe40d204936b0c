// A studio's store in a folder of its own, with a clock that the test turns, and the file seen with
// plain SQLite, as somebody would who goes around the program.
#pragma once

#include "core/store/store.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <QTemporaryDir>

struct sqlite3;

namespace studio {

using namespace fengqiao;

inline const QString manager = QStringLiteral("管理员");
inline const QString passphrase = QStringLiteral("four village words 7");
inline const store::StudioInfo info{QStringLiteral("441204103201"),
                                    QStringLiteral("禄步镇白土村公共法律服务工作室"),
                                    QStringLiteral("白"), false};

// The value, or the test ends with the error's sentence.
template <typename T>
T must(Result<T> result) {
  INFO((result ? QString() : result.error().text()).toStdString());
  REQUIRE(result.has_value());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

template <typename T>
bool refused(const Result<T>& result, Fault fault) {
  INFO((result ? QString() : result.error().text()).toStdString());
  return !result && result.error().fault == fault;
}

class Studio {
 public:
  Studio(); // made, and unlocked by the manager
  store::Store& operator*() { return *store_; }
  store::Store* operator->() { return &*store_; }

  void close() { store_.reset(); }
  void open(const QString& user = manager, const QString& with = passphrase);
  Result<store::Store> unlock(const QString& user = manager, const QString& with = passphrase);
  // Adds a user, whose passphrase is the same.
  store::User add_user(const QString& name, store::Role role);
  store::SaveResult save(const records::Record& record) { return must(store_->save(record)); }
  std::vector<records::Record> save_many(test::RandomRecords& random, int count); // as stored

  QString path(const QString& name) const { return folder_.filePath(name); } // beside the store
  QString folder() const { return path(QStringLiteral("store")); }
  QString file() const { return folder() + QStringLiteral("/fengqiao.db"); }
  store::OpenOptions options() const;

  // Noon of the day before which all random records lie.
  std::shared_ptr<QDateTime> now =
      std::make_shared<QDateTime>(test::RandomRecords::today(), QTime(12, 0));
  store::RecoveryCode code;

 private:
  QTemporaryDir folder_;
  std::optional<store::Store> store_;
};

// A random record that no rule refuses, as an editor hands it over.
records::Record fresh(test::RandomRecords& random, records::Kind kind);
records::Record fresh(test::RandomRecords& random);

// The damages of a check, "where: what" each.
QStringList damages(const store::Store& store);

// What the store should give back for `given`, saved by the manager at `at`.
records::Record as_stored(const records::Record& given, const store::SaveResult& saved,
                          const QDateTime& at);

// The file without the program: no keys, no rules.
class RawFile {
 public:
  explicit RawFile(const QString& file);
  ~RawFile();
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  void run(const QString& sql);
  // The first value of the first row.
  qint64 integer(const QString& sql);
  QByteArray blob(const QString& sql);

 private:
  sqlite3* db_ = nullptr;
};

QByteArray read_file(const QString& file);
void copy_folder(const QString& from, const QString& to); // of files alone

} // namespace studio
