// A real center behind real TLS, studios with records, and a line between them that can be cut.
#pragma once

#include "core/center/ledger.h"
#include "core/center/server.h"
#include "core/sync/sync.h"
#include "tests/test_database.h"
#include "tests/wire_check.h"

#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <map>
#include <mutex>

class QEventLoop;

namespace scene {

using namespace fengqiao;

inline const QString division = QStringLiteral("441204103201");

// A record that every check lets pass; consultations, mediations, education and opinions in turn.
records::Record sample(int number);

void require_sentence(const QString& error); // fails the test where it is not empty

class Studio {
 public:
  Studio();
  store::Store& store() { return *store_; }
  store::Worker& worker() { return *worker_; }
  void add(int count); // in one transaction
  records::RecordId save(records::Record record);
  store::Entry entry(const records::RecordId& id);
  qint64 pending() { return worker_->pending_count(); }

 private:
  QTemporaryDir folder_;
  std::optional<store::Store> store_;
  std::optional<store::Worker> worker_;
  int made_ = 0;
};

class Center {
 public:
  Center();
  void start();
  void stop() { server_.reset(); }
  QUrl url() const { return url_of(port_); }
  static QUrl url_of(int port);
  int port() const { return port_; }
  QString database_file() const; // where it is SQLite
  std::unique_ptr<center::Ledger> ledger() const;
  test::WireCheck& wire() { return wire_; }
  QByteArray fingerprint() const;
  QString code(const QString& of = division); // with the fingerprint
  QString files_folder() const { return folder_.filePath(QStringLiteral("files")); }
  qint64 records() const; // that are not deleted
  qint64 requests(const QString& path = {}) const;

  std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
  bool takes_files = true;          // from the next start
  std::function<void()> on_request; // in the server's thread, before the request is carried out

 private:
  QTemporaryDir folder_;
  test::TestDatabase database_;
  center::TlsPair tls_;
  int port_ = 0;
  mutable std::mutex mutex_;
  QStringList log_;
  test::WireCheck wire_;
  std::unique_ptr<center::Server> server_;
};

// Enrols the studio's computer with the center by a fresh code.
void enrol(Studio& studio, Center& center);

// Every record of the store in its canonical bytes, deleted ones with a "-" behind.
std::map<QByteArray, QByteArray> all_records(Studio& studio);

// What came of it, or the test ends with the error's sentence.
template <typename T>
T must(Result<T> result) {
  require_sentence(result ? QString() : result.error().text());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// Passes bytes between a client and the center. While `to_swallow` is above zero, that many answers
// are swallowed and the connection is closed instead: the center has done the work, the client
// never learns of it. A greeting (a request below 2 kB) passes.
class Line {
 public:
  explicit Line(int center_port);
  ~Line();
  int port() const { return port_; }
  std::atomic<int> to_swallow = 0;
  std::atomic<int> swallowed = 0;
  // Closes each connection in the middle of what the client sends, after so many bytes; 0 = none.
  std::atomic<qint64> cut_after = 0;
  // Once: the first answer after so many bytes of a connection is lost with the connection.
  std::atomic<qint64> lose_answer_after = 0;
  std::atomic<qint64> up = 0; // bytes from clients, so far

 private:
  void run(int center_port);
  std::atomic<int> port_ = 0;
  std::atomic<QEventLoop*> loop_ = nullptr;
  std::unique_ptr<QThread> thread_;
};

} // namespace scene
