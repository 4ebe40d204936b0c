// fengqiao-center on one port over one database, stopped and started at will.
#pragma once

#include "core/center/ledger.h"

#include <QProcess>
#include <QUrl>

#include <memory>

namespace load {

class CenterProcess {
 public:
  // `folder` takes the certificate, photos and the log.
  CenterProcess(const QString& folder, const QString& database);
  ~CenterProcess();

  void start();          // returns when it takes connections
  void kill();           // SIGKILL
  QString files() const; // the folder of photos
  QUrl url() const;
  int port() const { return port_; }
  QByteArray fingerprint() const;
  std::unique_ptr<fengqiao::center::Ledger> ledger() const;
  // An enrolment code with the given certificate's fingerprint.
  QString code(const QString& division, const QByteArray& fingerprint) const;
  qint64 peak_kilobytes() const; // of its memory so far; 0 where the system does not tell

 private:
  QString folder_;
  QString database_;
  QProcess process_;
  int port_ = 0;
};

// Stops the PostgreSQL server of tests/with_postgresql and starts it again; false where there is
// none.
bool restart_postgresql();

} // namespace load
