#include "tests/tour/key_counts.h"

#include <QFile>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

const QString head = u"| job | keys and clicks |"_s;

} // namespace

QStringList KeyCounts::lines() const {
  QStringList out;
  for (const auto& [job, presses] : jobs_)
    out << u"| %1 | %2 |"_s.arg(job).arg(presses);
  return out;
}

QStringList KeyCounts::faults(const QString& readme) const {
  QFile file(readme);
  if (!file.open(QIODevice::ReadOnly)) return {u"README cannot be read"_s};
  const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
  if (!written.contains(head)) return {};
  QStringList out;
  for (const QString& line : lines())
    if (!written.contains(line)) out << u"README does not say: "_s + line;
  return out;
}

} // namespace fengqiao::tour
