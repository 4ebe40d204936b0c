#include "core/center/devices.h"

#include "core/center/area.h"
#include "core/center/platforms.h"
#include "core/center/secrets.h"
#include "core/center/stamp.h"
#include "core/wire/enrol_code.h"

#include <QUuid>

#include <set>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<wire::Problem> refused(int status, const QString& name, const QString& detail) {
  return std::unexpected(wire::Problem{status, name, detail});
}

std::unexpected<wire::Problem> refused(const Error& error) {
  return std::unexpected(problem_of(error));
}

Device device_of(const QSqlQuery& row) {
  return {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
          row.value(3).toString(), time_of(row.value(4)),   time_of(row.value(5)),
          row.value(6).toInt()};
}

const QString device_columns =
    u"SELECT id, division, studio_name, name, enrolled_at, revoked_at, number_block FROM device "_s;

QString file_device_id(const QString& division) {
  return u"file-"_s + division;
}

std::unexpected<wire::Problem> unknown_code() {
  return refused(403, u"code-unknown"_s,
                 u"The code is unknown or was used. Ask the center for a new one."_s);
}

// Takes the code out of use, or says why it does not serve.
Answer<void> use_code(Ledger& ledger, const wire::EnrolRequest& request, const QDateTime& now) {
  const auto code = wire::parse_enrol_code(request.code);
  const QString hash = code ? hashed(code->secret) : QString();
  auto row = ledger.run(
      u"SELECT division, expires_at FROM enrol_code WHERE hash = ? AND used_at IS NULL"_s, {hash});
  if (!row) return refused(row.error());
  if (!row->next()) return unknown_code();
  if (time_of(row->value(1)) <= now)
    return refused(403, u"code-expired"_s,
                   u"The code has expired. Ask the center for a new one."_s);
  if (row->value(0).toString() != request.division)
    return refused(403, u"wrong-division"_s, u"The code was made for another division."_s);
  row->finish();
  // Somebody may have used it since it was looked at.
  auto used = ledger.run(u"UPDATE enrol_code SET used_at = ? WHERE hash = ? AND used_at IS NULL"_s,
                         {stamp(now), hash});
  if (!used) return refused(used.error());
  return used->numRowsAffected() == 1 ? Answer<void>() : unknown_code();
}

// Files are of a computer that may enrol itself: the device for them takes no block.
Result<int> free_block(Ledger& ledger, const QString& division) {
  if (auto turn = ledger.take_turn(u"enrol "_s + division); !turn)
    return std::unexpected(turn.error());
  const auto taken = ledger.rows(u"SELECT DISTINCT number_block FROM device WHERE division = ? AND "
                                 "revoked_at IS NULL AND id <> ? ORDER BY number_block"_s,
                                 {division, file_device_id(division)});
  if (!taken) return std::unexpected(taken.error());
  int block = 0;
  for (const QVariantList& row : *taken)
    if (row[0].toInt() == block) ++block;
  return block;
}

Result<Device> device_without_token(Ledger& ledger, const Device& device) {
  // In the place of a token's hash stands what is the hash of none.
  auto made =
      ledger.rows(u"INSERT INTO device (id, token_hash, division, studio_name, name, enrolled_at) "
                  "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
                  {device.id, device.id, device.division, device.studio_name, device.name,
                   stamp(device.enrolled_at)});
  if (!made) return std::unexpected(made.error());
  auto row = ledger.run(device_columns + u"WHERE id = ?"_s, {device.id});
  if (!row) return std::unexpected(row.error());
  row->next();
  return device_of(*row);
}

} // namespace

wire::Problem problem_of(const Error& error) {
  if (error.fault == Fault::busy)
    return {503, u"busy"_s, u"The center is busy. Try again later."_s};
  return {500, u"internal"_s, u"The center failed. Its log says why."_s};
}

Result<QString> issue_code(Ledger& ledger, const records::Division& division,
                           const QDateTime& now) {
  const auto random = random_bytes(8);
  if (!random) return std::unexpected(random.error());
  const QString secret = wire::make_secret(*random);
  auto done = ledger.run(u"INSERT INTO enrol_code (hash, division, expires_at) VALUES (?, ?, ?)"_s,
                         {hashed(secret), division.code(), stamp(now.addSecs(code_hours * 3600))});
  if (!done) return std::unexpected(done.error());
  return secret;
}

Answer<wire::EnrolAnswer> enrol(Ledger& ledger, const wire::EnrolRequest& request,
                                const QDateTime& now) {
  const auto random = random_bytes(32);
  if (!random) return refused(random.error());
  const QString token = QString::fromLatin1(
      random->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
  const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return refused(transaction.error());
  if (auto used = use_code(ledger, request, now); !used) return std::unexpected(used.error());
  const auto block = free_block(ledger, request.division);
  if (!block) return refused(block.error());
  auto made = ledger.run(u"INSERT INTO device (id, token_hash, division, studio_name, name, "
                         "enrolled_at, number_block) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         {id, hashed(token), request.division,
                          request.studio_name.isNull() ? u""_s : request.studio_name,
                          request.device_name, stamp(now), *block});
  if (!made) return refused(made.error());
  if (auto kept = transaction->commit(); !kept) return refused(kept.error());
  return wire::EnrolAnswer{id, token, ledger.center_id(), ledger.epoch(), *block};
}

Answer<Device> authenticate(Ledger& ledger, const QString& token) {
  auto row = ledger.run(device_columns + u"WHERE token_hash = ?"_s, {hashed(token)});
  if (!row) return refused(row.error());
  if (token.isEmpty() || !row->next())
    return refused(401, u"unauthorized"_s, u"The token is missing or unknown. Enrol the device."_s);
  Device device = device_of(*row);
  if (device.revoked_at.isValid())
    return refused(403, u"device-revoked"_s, u"The center has revoked this device."_s);
  return device;
}

Result<std::vector<Device>> devices(Ledger& ledger, const QString& prefix) {
  const QString order = u"ORDER BY division, enrolled_at"_s;
  auto rows = ledger.run(device_columns + order);
  if (!prefix.isEmpty()) {
    const Area area(prefix);
    rows = ledger.run(device_columns + u"WHERE division >= ? AND division < ? "_s + order,
                      {area.from, area.before});
  }
  if (!rows) return std::unexpected(rows.error());
  std::vector<Device> out;
  while (rows->next())
    out.push_back(device_of(*rows));
  return out;
}

Result<std::vector<records::Platform>> platforms_without_device(Ledger& ledger,
                                                                const QString& prefix) {
  auto all = platforms(ledger, prefix);
  if (!all) return all;
  const auto known = devices(ledger, prefix);
  if (!known) return std::unexpected(known.error());
  std::set<QString> reached;
  for (const Device& device : *known)
    if (!device.revoked_at.isValid() && device.id != file_device_id(device.division))
      reached.insert(device.division);
  std::erase_if(*all, [&](const records::Platform& p) { return reached.contains(p.division); });
  return all;
}

Result<Device> file_device(Ledger& ledger, const records::Platform& platform,
                           const QDateTime& now) {
  auto device = device_without_token(ledger, {file_device_id(platform.division),
                                              platform.division,
                                              platform.name.isNull() ? u""_s : platform.name,
                                              u"file"_s,
                                              now,
                                              {},
                                              0});
  if (device && device->revoked_at.isValid())
    return fail(Fault::denied,
                QT_TRANSLATE_NOOP("core", "Files of %1 are shut out: the device %2 was revoked."),
                {platform.division, device->id});
  return device;
}

Result<Device> center_device(Ledger& ledger, const QDateTime& now) {
  return device_without_token(ledger, {center_device_id, u""_s, u""_s, u"center"_s, now, {}, 0});
}

Result<void> revoke(Ledger& ledger, const QString& device_id, const QDateTime& now) {
  auto done = ledger.run(u"UPDATE device SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?"_s,
                         {stamp(now), device_id});
  if (!done) return std::unexpected(done.error());
  if (done->numRowsAffected() == 0)
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP(
                    "core", "There is no device \"%1\". `fengqiao-center devices` lists them."),
                {device_id.left(60)});
  return {};
}

} // namespace fengqiao::center
