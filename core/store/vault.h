// Who may open the store: users with a role, each with a passphrase that wraps the data key, and a
// printed recovery code that wraps it too.
#pragma once

#include "core/store/clock.h"
#include "core/store/keys.h"

#include <QString>

#include <vector>

namespace fengqiao::store {

class Database;

enum class Role { adviser, mediator, manager };

struct User {
  qint64 id = 0;
  QString name;
  Role role = Role::adviser;
  bool active = true;
  bool operator==(const User&) const = default;
};

// Cost of the passphrase hash (Argon2id, RFC 9106). `standard` takes about half a second on an old
// computer; `quick` is for tests and throw-away demo stores.
struct HashCost {
  unsigned long long operations = 3;
  size_t memory_bytes = 64ULL << 20;
  static HashCost standard() { return {3, 128ULL << 20}; }
  static HashCost quick() { return {1, 8192}; }
};

// 0 (empty) to 4 (strong), by length and variety of characters; 2 is asked for.
int passphrase_strength(QStringView passphrase);
constexpr int least_strength = 2;

// What new_vault and new_recovery_code hand out once, to be printed: eight groups of four letters
// and digits, 160 bits, without characters that look alike.
using RecoveryCode = QString;

namespace vault {

struct Opened {
  Keys keys;
  User user;
};

// Users as the unlock screen lists them, active first, by name. Needs no key.
Result<std::vector<User>> users(Database& db);

// Errors: denied (wrong passphrase or code: nothing says which user has it), not_found (no user of
// that name).
Result<Opened> open(Database& db, const QString& user, const QString& passphrase);
// Opens with the recovery code as the first active manager.
Result<Opened> open_with_code(Database& db, const QString& code);

// Errors: invalid (name taken or empty, passphrase too weak). The two below: not_found, too.
Result<User> add_user(Database& db, const Keys& keys, const QString& name, Role role,
                      const QString& passphrase, HashCost cost);
Result<void> change_passphrase(Database& db, const Keys& keys, qint64 user,
                               const QString& passphrase, HashCost cost);
// Refuses to end the last active manager (Fault::invalid).
Result<void> set_active(Database& db, qint64 user, bool active);
Result<RecoveryCode> new_recovery_code(Database& db, const Keys& keys);

} // namespace vault

} // namespace fengqiao::store
