// A studio's store on the disk, and the two programs that are killed.
#pragma once

#include "core/center/ledger.h"
#include "core/sync/sync.h"
#include "tests/test_database.h"

#include <QProcess>
#include <QTemporaryDir>

namespace scene {

using namespace fengqiao;

// The center program on one port and one database, started as often as it is killed.
class CenterProgram {
 public:
  CenterProgram();
  ~CenterProgram() { kill(); }
  void start(); // returns when it takes connections
  void kill();  // SIGKILL
  QString code() const;
  QUrl url() const;
  qint64 records() const;
  bool is_whole() const; // the database, after a kill

 private:
  std::unique_ptr<center::Ledger> ledger() const;
  QTemporaryDir folder_;
  test::TestDatabase database_;
  QProcess process_;
  int port_ = 0;
};

// A store with `count` pending records, enrolled; closed unless a client or a check has it open.
class ClosedStudio {
 public:
  ClosedStudio(int count, const CenterProgram& center);
  QStringList client_arguments(int batch) const;

  struct Checked {
    bool clean = false;
    qint64 records = 0;
    qint64 pending = 0;
    qint64 conflicts = 0;
    qint64 refused = 0;
  };
  Checked check() const; // opens, verifies, closes

 private:
  QTemporaryDir folder_;
};

// Runs the client until it has printed `lines` lines or ended.
void start_client(QProcess& client, const QStringList& arguments, int lines);

} // namespace scene
