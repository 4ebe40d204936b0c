#include "core/center/log_line.h"

#include "core/center/stamp.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

const char* level(const LogLine& line) {
  if (line.status >= 500 && line.status != 503) return "error";
  if (line.status == 503 || line.status == 429 || line.event == "database-lost") return "warning";
  return "info";
}

QString as_text(const LogLine& line) {
  QStringList words{stamp(line.time)};
  if (line.status == 0) {
    words << QString::fromLatin1(line.event);
  } else {
    words << (line.route.isEmpty() ? u"- -"_s : QString::fromLatin1(line.method + ' ' + line.route))
          << QString::number(line.status) << u"ms=%1"_s.arg(line.took.count());
  }
  if (!line.note.problem.isEmpty()) words << QString::fromLatin1(line.note.problem);
  if (!line.note.device.isEmpty()) words << u"device="_s + QString::fromLatin1(line.note.device);
  for (const auto& [name, value] : line.note.counts)
    words << QString::fromLatin1(name + '=' + value);
  if (!line.note.words.isEmpty()) words << line.note.words.simplified();
  return words.join(u' ');
}

QString as_json(const LogLine& line) {
  const auto text = [](const QByteArray& latin1) { return QString::fromLatin1(latin1); };
  QJsonObject out{{u"time"_s, stamp(line.time)},
                  {u"level"_s, QLatin1StringView(level(line))},
                  {u"event"_s, text(line.event)}};
  if (line.status != 0) {
    out[u"status"_s] = line.status;
    out[u"ms"_s] = static_cast<qint64>(line.took.count());
  }
  if (!line.route.isEmpty()) {
    out[u"method"_s] = text(line.method);
    out[u"route"_s] = text(line.route);
  }
  if (!line.note.problem.isEmpty()) out[u"problem"_s] = text(line.note.problem);
  if (!line.note.device.isEmpty()) out[u"device"_s] = text(line.note.device);
  for (const auto& [name, value] : line.note.counts) {
    bool is_number = false;
    const qint64 number = value.toLongLong(&is_number);
    // Never over a name of the line's own.
    if (!out.contains(text(name)))
      out[text(name)] = is_number ? QJsonValue(number) : QJsonValue(text(value));
  }
  if (!line.note.words.isEmpty()) out[u"detail"_s] = line.note.words;
  return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

} // namespace

QString as_line(const LogLine& line, LogFormat format) {
  return format == LogFormat::json ? as_json(line) : as_text(line);
}

} // namespace fengqiao::center
