#include "tests/core/store/studio.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace studio {

using namespace Qt::StringLiterals;

Studio::Studio() {
  REQUIRE(folder_.isValid());
  store_.emplace(must(store::Store::create(folder(), info, manager, passphrase, code, options())));
}

store::OpenOptions Studio::options() const {
  return {{[at = now] { return *at; }}, store::HashCost::quick()};
}

Result<store::Store> Studio::unlock(const QString& user, const QString& with) {
  return store::Store::unlock(folder(), user, with, options());
}

void Studio::open(const QString& user, const QString& with) {
  close();
  store_.emplace(must(unlock(user, with)));
}

store::User Studio::add_user(const QString& name, store::Role role) {
  return must(store_->add_user(name, role, passphrase));
}

std::vector<records::Record> Studio::save_many(test::RandomRecords& random, int count) {
  std::vector<records::Record> out;
  for (int i = 0; i < count; ++i) {
    *now = now->addSecs(1); // so that the ids tell the order
    out.push_back(must(store_->load(save(fresh(random)).id)));
  }
  return out;
}

records::Record fresh(test::RandomRecords& random, records::Kind kind) {
  for (;;) {
    records::Record record = random.fresh(kind);
    records::Record completed = record;
    records::complete(completed);
    if (!records::has_error(records::validate(completed, test::RandomRecords::today())))
      return record;
  }
}

records::Record fresh(test::RandomRecords& random) {
  return fresh(random, random.any_kind());
}

QStringList damages(const store::Store& store) {
  QStringList out;
  for (const store::Damage& damage : must(store.verify()).damages)
    out << damage.where + u": "_s + damage.what.text();
  return out;
}

records::Record as_stored(const records::Record& given, const store::SaveResult& saved,
                          const QDateTime& at) {
  records::Record record = given;
  records::complete(record);
  records::Header& h = record.header;
  h.id = saved.id;
  h.number = saved.number;
  h.revision = saved.revision;
  h.updated_at = at.toUTC();
  h.updated_by = manager;
  if (saved.revision == 1) {
    h.created_at = h.updated_at;
    h.created_by = manager;
  }
  return record;
}

RawFile::RawFile(const QString& file) {
  REQUIRE(sqlite3_open_v2(file.toUtf8().constData(), &db_, SQLITE_OPEN_READWRITE, nullptr) ==
          SQLITE_OK);
}

RawFile::~RawFile() {
  sqlite3_close(db_);
}

void RawFile::run(const QString& sql) {
  INFO(sql.toStdString());
  const int code = sqlite3_exec(db_, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
  INFO(sqlite3_errmsg(db_));
  REQUIRE(code == SQLITE_OK);
}

qint64 RawFile::integer(const QString& sql) {
  return blob(sql).toLongLong();
}

QByteArray RawFile::blob(const QString& sql) {
  INFO(sql.toStdString());
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(db_, sql.toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK);
  const int code = sqlite3_step(statement);
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
  const QByteArray value(bytes, sqlite3_column_bytes(statement, 0));
  sqlite3_finalize(statement);
  REQUIRE(code == SQLITE_ROW);
  return value;
}

QByteArray read_file(const QString& file) {
  QFile in(file);
  REQUIRE(in.open(QIODevice::ReadOnly));
  return in.readAll();
}

void copy_folder(const QString& from, const QString& to) {
  QDir(to).removeRecursively();
  REQUIRE(QDir().mkpath(to));
  for (const QString& name : QDir(from).entryList(QDir::Files))
    REQUIRE(QFile::copy(from + u'/' + name, to + u'/' + name));
}

} // namespace studio
