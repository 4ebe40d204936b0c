// Internal to core/center: what the server has done, in Prometheus' text format 0.0.4. Names
// routes, states and problems; no division, no device, nothing of a record.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

namespace fengqiao::center {

// How things stand when they are asked for.
struct Gauges {
  qint64 bytes_in = 0; // these two only grow
  qint64 bytes_out = 0;
  qint64 bytes_held = 0;
  int connections = 0; // of clients
  int connections_waiting = 0;
  int database_open = 0;
  int database_in_use = 0;
  int database_waiting = 0;
};

// What a reply's note (api.h) says, taken apart: "problem device=ID count=N ... words".
struct Note {
  QByteArray problem; // empty: none
  QByteArray device;
  std::vector<std::pair<QByteArray, QByteArray>> counts;
  QString words;
};
Note parse_note(const QString& note, bool is_problem);

class Metrics {
 public:
  // `route` is one of ours or "other", `method` one of HTTP's or "other".
  void count(const QByteArray& method, const QByteArray& route, int status, const Note& note,
             std::chrono::milliseconds took);
  QByteArray text(const Gauges& gauges) const;

 private:
  static constexpr std::array bounds{5, 10, 25, 50, 100, 250, 500, 1'000, 2'500, 5'000, 10'000};
  struct Histogram {
    std::array<qint64, bounds.size()> within{}; // not yet added up
    qint64 count = 0;
    qint64 milliseconds = 0;
  };
  using Asked = std::tuple<QByteArray, QByteArray, int>;

  mutable std::mutex mutex_;
  std::map<Asked, qint64> requests_;
  std::map<QByteArray, Histogram> seconds_;
  std::map<QByteArray, qint64> verdicts_;
  std::map<QByteArray, qint64> refused_;
};

} // namespace fengqiao::center
