// A center's database in a folder of its own, with enrolled devices and pushes as they come off the
// wire.
#pragma once

#include "core/center/devices.h"
#include "core/center/ledger.h"
#include "core/center/receive.h"
#include "tests/test_database.h"

#include <QTemporaryDir>

namespace desk {

using namespace fengqiao;

inline const QString village = QStringLiteral("441204103201");
inline const QString next_village = QStringLiteral("441204103202");
inline const QDateTime noon(QDate(2021, 12, 31), QTime(12, 0), Qt::UTC);

struct Enrolled {
  center::Device device;
  QString token;
};

class Desk {
 public:
  Desk();
  center::Ledger& ledger() { return *ledger_; }
  const QString& url() const { return database_.url(); }
  // What a test of the file itself says; only where the database is SQLite.
  QString file() const;
  QString folder() const { return folder_.path(); }

  Enrolled enrol(const QString& division = village);
  // Over the wire's JSON and back, as a push comes.
  std::vector<wire::PushResult> push(const center::Device& device,
                                     const std::vector<wire::PushItem>& items);
  // The same for a body that no client of ours would write.
  std::vector<wire::PushResult> push_body(const center::Device& device, const QByteArray& json);
  wire::PushResult push(const center::Device& device, const wire::PushItem& item);
  wire::RosterResult push(const center::Device& device, const records::Roster& roster);

  qint64 count(const QString& sql, const QVariantList& values = {});
  // Of every stored record all that a later push or report can depend on.
  QStringList state();

 private:
  QTemporaryDir folder_;
  test::TestDatabase database_;
  std::unique_ptr<center::Ledger> ledger_;
};

// The record in another revision, with other words in it.
wire::PushItem revised(records::Record record, int revision, int based_on,
                       const QString& remarks = {});

} // namespace desk
