// What an unlocked store and its workers share: connection, keys, who is here.
#pragma once

#include "core/store/record_rows.h"

#include <memory>

namespace fengqiao::store {

struct Session {
  QString folder;
  std::unique_ptr<Database> db;
  Keys keys;
  User user;
  OpenOptions options;
  records::Policy policy;
  StudioInfo studio;

  Writing writing(Action action) const { return {user.id, user.name, options.clock.utc(), action}; }
};

namespace session {

QString database_file(const QString& folder);
Result<QString> setting(Database& db, const QString& name);
Result<void> set_setting(Database& db, const QString& name, const QString& value);
Result<QString> secret(Database& db, const Keys& keys, const QString& name);
Result<void> set_secret(Database& db, const Keys& keys, const QString& name, const QString& value);
Result<StudioInfo> studio(Database& db);
// The county's values if they were set, else the defaults that the program carries.
Result<records::Policy> policy(Database& db);
Result<std::vector<records::Campaign>> campaigns(Database& db);
Result<void> set_campaigns(Database& db, const std::vector<records::Campaign>& campaigns);
// As kept, else made of the studio's name and division.
Result<records::Roster> roster(const Session& session);
// Kept, and to go to the center with the next push.
Result<void> set_roster(Session& session, const records::Roster& roster);
// The studio's library of phrases, sealed; the program's own until it is set.
Result<std::vector<records::Phrase>> phrases(const Session& session);
Result<void> set_phrases(Session& session, const std::vector<records::Phrase>& phrases);
// One audit line in a transaction of its own.
Result<void> note(Session& session, Action action);

using Wrote = std::function<void(const StoredRow&, const QByteArray& search_text)>;
Result<ImportCount> import(Session& session, const std::vector<Incoming>& rows,
                           const Progress& progress, const Wrote& wrote);
// Whether the row's content came in before.
Result<bool> known(Session& session, const QByteArray& fingerprint);
records::RecordId new_id(const Clock& clock);

} // namespace session

} // namespace fengqiao::store
