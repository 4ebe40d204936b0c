#include "core/store/audit.h"

#include <QDataStream>
#include <QIODevice>

namespace fengqiao::store {

QByteArray Audit::link(const AuditLine& line, const QByteArray& previous) const {
  QByteArray message;
  QDataStream out(&message, QIODevice::WriteOnly);
  out.setVersion(QDataStream::Qt_6_0);
  out << previous << line.seq << line.at_ms << line.user << static_cast<qint32>(line.action)
      << line.record << line.revision << line.digest;
  return keys_.audit_mac(message);
}

Result<qint64> Audit::append(AuditLine line) {
  Statement last = db_.prepare("SELECT seq, chain FROM audit ORDER BY seq DESC LIMIT 1");
  const auto row = last.step();
  if (!row) return std::unexpected(row.error());
  line.seq = *row ? last.integer(0) + 1 : 1;
  const QByteArray previous = *row ? last.blob(1) : QByteArray("");
  if (line.record.isNull()) line.record = QByteArray("");
  if (line.digest.isNull()) line.digest = QByteArray("");
  auto saved =
      db_.prepare("INSERT INTO audit(seq, at, user, action, record, revision, digest, chain) "
                  "VALUES(?,?,?,?,?,?,?,?)")
          .bind_all(line.seq, line.at_ms, line.user, static_cast<qint64>(line.action), line.record,
                    static_cast<qint64>(line.revision), line.digest, link(line, previous))
          .run();
  if (!saved) return std::unexpected(saved.error());
  return line.seq;
}

Result<void> Audit::walk(const std::function<void(const AuditLine&, bool holds)>& visit) const {
  Statement s = db_.prepare(
      "SELECT seq, at, user, action, record, revision, digest, chain FROM audit ORDER BY seq");
  QByteArray previous("");
  qint64 expected = 1;
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    const AuditLine line{s.integer(0), s.integer(1),
                         s.integer(2), static_cast<Action>(s.integer(3)),
                         s.blob(4),    static_cast<int>(s.integer(5)),
                         s.blob(6)};
    const QByteArray chain = s.blob(7);
    visit(line, line.seq == expected && chain == link(line, previous));
    previous = chain;
    expected = line.seq + 1;
  }
}

} // namespace fengqiao::store
