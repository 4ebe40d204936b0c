#include "core/store/vault.h"

#include "core/store/database.h"

#include <sodium.h>

#include <set>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

int passphrase_strength(QStringView passphrase) {
  std::set<char16_t> different;
  int classes = 0;
  bool lower = false, upper = false, digit = false, other = false, han = false;
  for (const QChar c : passphrase) {
    different.insert(c.unicode());
    lower |= c.isLower();
    upper |= c.isUpper();
    digit |= c.isDigit();
    han |= c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
    other |= !c.isLetterOrNumber();
  }
  for (const bool used : {lower, upper, digit, other, han})
    classes += used ? 1 : 0;
  const auto length =
      passphrase.size() + (han ? passphrase.size() : 0); // a Han character says more
  if (length == 0) return 0;
  if (length < 8 || different.size() < 5) return 1;
  int score = 2;
  if (length >= 12 && classes >= 2) ++score;
  if (length >= 16 && classes >= 2) ++score;
  return score;
}

namespace vault {

namespace {

constexpr size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

QByteArray wrap(const SecureBytes& data_key, const SecureBytes& with,
                const QByteArray& associated) {
  QByteArray nonce = random_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  QByteArray out(static_cast<qsizetype>(key_size + crypto_aead_xchacha20poly1305_ietf_ABYTES),
                 Qt::Uninitialized);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      reinterpret_cast<unsigned char*>(out.data()), nullptr, data_key.data(), data_key.size(),
      reinterpret_cast<const unsigned char*>(associated.constData()),
      static_cast<size_t>(associated.size()), nullptr,
      reinterpret_cast<const unsigned char*>(nonce.constData()), with.data());
  return nonce + out;
}

Result<SecureBytes> unwrap(const QByteArray& wrapped, const SecureBytes& with,
                           const QByteArray& associated, const char* wrong) {
  constexpr auto nonce = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  if (wrapped.size() !=
      nonce + static_cast<qsizetype>(key_size + crypto_aead_xchacha20poly1305_ietf_ABYTES))
    return fail(Fault::damaged,
                QT_TRANSLATE_NOOP("core", "The store's key is damaged. Restore the last backup."));
  SecureBytes key(key_size);
  const auto* bytes = reinterpret_cast<const unsigned char*>(wrapped.constData());
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          key.data(), nullptr, nullptr, bytes + nonce, static_cast<size_t>(wrapped.size() - nonce),
          reinterpret_cast<const unsigned char*>(associated.constData()),
          static_cast<size_t>(associated.size()), bytes, with.data()) != 0)
    return fail(Fault::denied, wrong);
  return key;
}

Result<SecureBytes> hash_passphrase(const QString& passphrase, const QByteArray& salt,
                                    HashCost cost) {
  SecureBytes key(key_size);
  QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
  const int code =
      crypto_pwhash(key.data(), key.size(), utf8.constData(), static_cast<size_t>(utf8.size()),
                    reinterpret_cast<const unsigned char*>(salt.constData()), cost.operations,
                    cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
  sodium_memzero(utf8.data(), static_cast<size_t>(utf8.size()));
  if (code != 0)
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "There is not enough memory to unlock the store. Close "
                                          "other programs and try again."));
  return key;
}

SecureBytes hash_code(const QString& code, const QByteArray& salt) {
  // 160 random bits need no slow hash.
  QString plain = code.toUpper();
  plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
  const QByteArray utf8 = plain.toUtf8();
  SecureBytes key(key_size);
  crypto_generichash(
      key.data(), key.size(), reinterpret_cast<const unsigned char*>(utf8.constData()),
      static_cast<size_t>(utf8.size()), reinterpret_cast<const unsigned char*>(salt.constData()),
      static_cast<size_t>(salt.size()));
  return key;
}

QByteArray user_context(qint64 id) {
  return "user " + QByteArray::number(id);
}
const QByteArray recovery_context = QByteArrayLiteral("recovery");

Result<void> check_passphrase(const QString& passphrase) {
  if (passphrase_strength(passphrase) < least_strength)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP(
                    "core", "The passphrase is too easy to guess. Take at least 8 characters, for "
                            "example four words, and not the same one again and again."));
  return {};
}

struct Wrapped {
  QByteArray salt;
  QByteArray bytes;
};

Result<Wrapped> wrap_for(const Keys& keys, qint64 user, const QString& passphrase, HashCost cost) {
  const QByteArray salt = random_bytes(crypto_pwhash_SALTBYTES);
  auto with = hash_passphrase(passphrase, salt, cost);
  if (!with) return std::unexpected(with.error());
  return Wrapped{salt, wrap(keys.data_key(), *with, user_context(user))};
}

User read_user(const Statement& s) {
  return {s.integer(0), s.text(1), static_cast<Role>(s.integer(2)), s.integer(3) != 0};
}

constexpr const char* user_columns =
    "SELECT id, name, role, active, salt, operations, memory, wrapped FROM user WHERE name = ?";

} // namespace

Result<std::vector<User>> users(Database& db) {
  std::vector<User> out;
  Statement s =
      db.prepare("SELECT id, name, role, active FROM user ORDER BY active DESC, role DESC, name");
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    out.push_back(read_user(s));
  }
}

Result<Opened> open(Database& db, const QString& user, const QString& passphrase) {
  Statement s = db.prepare(user_columns);
  s.bind(user);
  const auto row = s.step();
  if (!row) return std::unexpected(row.error());
  if (!*row)
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "There is no user \"%1\" in this store."), {user});
  const User found = read_user(s);
  if (!found.active)
    return fail(
        Fault::denied,
        QT_TRANSLATE_NOOP("core", "This user may no longer open the store. Ask the manager."));
  const HashCost cost{static_cast<unsigned long long>(s.integer(5)),
                      static_cast<size_t>(s.integer(6))};
  auto with = hash_passphrase(passphrase, s.blob(4), cost);
  if (!with) return std::unexpected(with.error());
  auto key =
      unwrap(s.blob(7), *with, user_context(found.id),
             QT_TRANSLATE_NOOP(
                 "core", "The passphrase is wrong. Check Caps Lock and the keyboard's language."));
  if (!key) return std::unexpected(key.error());
  return Opened{Keys(*std::move(key)), found};
}

Result<Opened> open_with_code(Database& db, const QString& code) {
  Statement s = db.prepare("SELECT salt, wrapped FROM recovery WHERE id = 1");
  const auto row = s.step();
  if (!row) return std::unexpected(row.error());
  if (!*row)
    return fail(Fault::denied, QT_TRANSLATE_NOOP("core", "This store has no recovery code."));
  auto key = unwrap(
      s.blob(1), hash_code(code, s.blob(0)), recovery_context,
      QT_TRANSLATE_NOOP("core", "The recovery code is wrong. Compare it with the printed sheet."));
  if (!key) return std::unexpected(key.error());
  const auto all = users(db);
  if (!all) return std::unexpected(all.error());
  for (const User& user : *all)
    if (user.active && user.role == Role::manager) return Opened{Keys(*std::move(key)), user};
  return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "The store has no active manager."));
}

Result<User> add_user(Database& db, const Keys& keys, const QString& name, Role role,
                      const QString& passphrase, HashCost cost) {
  const QString plain = name.trimmed();
  if (plain.isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The user needs a name."));
  if (auto fine = check_passphrase(passphrase); !fine) return std::unexpected(fine.error());
  Statement same = db.prepare("SELECT count(*) FROM user WHERE name = ?");
  const auto row = same.bind(plain).step();
  if (!row) return std::unexpected(row.error());
  if (same.integer(0) > 0)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "There is a user \"%1\" already. Take another name."),
                {plain});
  const auto last = db.integer("SELECT coalesce(max(id), 0) FROM user");
  if (!last) return std::unexpected(last.error());
  const qint64 id = *last + 1;
  auto wrapped = wrap_for(keys, id, passphrase, cost);
  if (!wrapped) return std::unexpected(wrapped.error());
  auto saved = db.prepare("INSERT INTO user(id, name, role, salt, operations, memory, wrapped) "
                          "VALUES(?,?,?,?,?,?,?)")
                   .bind_all(id, plain, static_cast<qint64>(role), wrapped->salt,
                             static_cast<qint64>(cost.operations),
                             static_cast<qint64>(cost.memory_bytes), wrapped->bytes)
                   .run();
  if (!saved) return std::unexpected(saved.error());
  return User{id, plain, role, true};
}

namespace {

Result<void> expect_one_user(const Database& db) {
  if (db.changes() == 1) return {};
  return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no such user in this store."));
}

} // namespace

Result<void> change_passphrase(Database& db, const Keys& keys, qint64 user,
                               const QString& passphrase, HashCost cost) {
  if (auto fine = check_passphrase(passphrase); !fine) return fine;
  auto wrapped = wrap_for(keys, user, passphrase, cost);
  if (!wrapped) return std::unexpected(wrapped.error());
  auto saved =
      db.prepare("UPDATE user SET salt = ?, operations = ?, memory = ?, wrapped = ? WHERE id = ?")
          .bind_all(wrapped->salt, static_cast<qint64>(cost.operations),
                    static_cast<qint64>(cost.memory_bytes), wrapped->bytes, user)
          .run();
  if (!saved) return saved;
  return expect_one_user(db);
}

Result<void> set_active(Database& db, qint64 user, bool active) {
  if (!active) {
    Statement others =
        db.prepare("SELECT count(*) FROM user WHERE role = ? AND active = 1 AND id <> ?");
    const auto row = others.bind_all(static_cast<qint64>(Role::manager), user).step();
    if (!row) return std::unexpected(row.error());
    if (others.integer(0) == 0)
      return fail(
          Fault::invalid,
          QT_TRANSLATE_NOOP("core", "This is the last manager. Make another manager first."));
  }
  auto saved =
      db.prepare("UPDATE user SET active = ? WHERE id = ?").bind_all(qint64{active}, user).run();
  if (!saved) return saved;
  return expect_one_user(db);
}

Result<RecoveryCode> new_recovery_code(Database& db, const Keys& keys) {
  constexpr QLatin1StringView letters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"); // 32, no 0 O 1 I
  QString code;
  const QByteArray random = random_bytes(32);
  for (int i = 0; i < 32; ++i) {
    if (i > 0 && i % 4 == 0) code += u'-';
    code += letters[static_cast<unsigned char>(random[i]) % 32];
  }
  const QByteArray salt = random_bytes(16);
  auto saved = db.prepare("INSERT OR REPLACE INTO recovery(id, salt, wrapped) VALUES(1, ?, ?)")
                   .bind_all(salt, wrap(keys.data_key(), hash_code(code, salt), recovery_context))
                   .run();
  if (!saved) return std::unexpected(saved.error());
  return code;
}

} // namespace vault

} // namespace fengqiao::store
