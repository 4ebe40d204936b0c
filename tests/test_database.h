// A center's database for one test: a SQLite file, or, where FENGQIAO_TEST_POSTGRESQL names a
// server (tests/with_postgresql), a fresh database there that goes with the object.
#pragma once

#include <QString>

namespace test {

class TestDatabase {
 public:
  // `folder` takes the file.
  explicit TestDatabase(const QString& folder);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  const QString& url() const { return url_; }

 private:
  QString url_;
  QString made_; // the database's name at the server; empty with SQLite
};

} // namespace test
