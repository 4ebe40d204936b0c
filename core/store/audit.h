// Who did what when, as a chain: each line's code covers the line before it, with a key that the
// file alone does not give. A line changed, taken out or put in breaks the chain.
#pragma once

#include "core/records/values.h"
#include "core/store/database.h"
#include "core/store/keys.h"

#include <functional>

namespace fengqiao::store {

enum class Action {
  created_store = 1,
  unlocked,
  saved,
  imported,
  removed,
  restored,
  user_added,
  user_changed,
  passphrase_changed,
  recovery_code,
  policy_changed,
  exported,
  backed_up,
  restored_backup,
  people_joined,
  people_parted,
  received,  // a revision of the center's was taken over
  set_aside, // a version that clashed with ours was kept beside it
  decided,   // which of two versions holds, or what of each
  file_added,
  file_removed,
  file_received
};

struct AuditLine {
  qint64 seq = 0;
  qint64 at_ms = 0; // since 1970 UTC
  qint64 user = 0;
  Action action = Action::saved;
  QByteArray record; // id, empty for none
  int revision = 0;
  QByteArray digest; // see row_digest
};

class Audit {
 public:
  Audit(Database& db, const Keys& keys) : db_(db), keys_(keys) {}

  // Appends a line; its seq is returned. To be called inside the transaction of what it records.
  Result<qint64> append(AuditLine line);
  // Calls visit for each line in order with whether its chain code holds. Stops at an error of the
  // database only.
  Result<void> walk(const std::function<void(const AuditLine&, bool holds)>& visit) const;

 private:
  QByteArray link(const AuditLine& line, const QByteArray& previous) const;
  Database& db_;
  const Keys& keys_;
};

} // namespace fengqiao::store
