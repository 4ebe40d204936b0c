#include "core/center/metrics.h"

#include <algorithm>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verdicts{"stored", "already_had", "conflict", "invalid"};

bool is_word(QStringView text) {
  return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
    return (c >= u'a' && c <= u'z') || c == u'_' || c == u'-';
  });
}

// What may follow a "=": ids and counts, never free text.
bool is_plain(QStringView text) {
  return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'-' || c == u'.';
  });
}

class Text {
 public:
  void family(const char* name, const char* type, const char* help) {
    name_ = name;
    out_ += "# HELP " + name_ + ' ' + help + "\n# TYPE " + name_ + ' ' + type + '\n';
  }
  void sample(const QByteArray& labels, qint64 value, const char* suffix = "") {
    sample(labels, QByteArray::number(value), suffix);
  }
  void sample(const QByteArray& labels, const QByteArray& value, const char* suffix = "") {
    out_ += name_ + suffix;
    if (!labels.isEmpty()) out_ += '{' + labels + '}';
    out_ += ' ' + value + '\n';
  }
  void gauge(const char* name, const char* help, qint64 value) {
    family(name, "gauge", help);
    sample({}, value);
  }
  void counter(const char* name, const char* help, qint64 value) {
    family(name, "counter", help);
    sample({}, value);
  }
  QByteArray take() { return std::move(out_); }

 private:
  QByteArray name_;
  QByteArray out_;
};

QByteArray label(const char* name, QByteArray value) {
  value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
  return name + QByteArray("=\"") + value + '"';
}

QByteArray seconds(qint64 milliseconds) {
  return QByteArray::number(static_cast<double>(milliseconds) / 1000, 'g', 15);
}

} // namespace

Note parse_note(const QString& note, bool is_problem) {
  Note out;
  QStringList words = note.split(u' ', Qt::SkipEmptyParts);
  if (is_problem && !words.isEmpty() && is_word(words.front()))
    out.problem = words.takeFirst().toLatin1();
  while (!words.isEmpty()) {
    const QString& word = words.front();
    const qsizetype equals = word.indexOf(u'=');
    const QStringView name = QStringView(word).first(std::max<qsizetype>(equals, 0));
    const QStringView value = QStringView(word).sliced(equals + 1);
    if (!is_word(name) || !is_plain(value)) break;
    if (name == u"device")
      out.device = value.toLatin1();
    else
      out.counts.emplace_back(name.toLatin1(), value.toLatin1());
    words.removeFirst();
  }
  out.words = words.join(u' ');
  return out;
}

void Metrics::count(const QByteArray& method, const QByteArray& route, int status, const Note& note,
                    std::chrono::milliseconds took) {
  const std::lock_guard lock(mutex_);
  ++requests_[{method, route, status}];
  Histogram& histogram = seconds_[route];
  ++histogram.count;
  histogram.milliseconds += took.count();
  const auto bound = std::ranges::lower_bound(bounds, took.count());
  if (bound != bounds.end()) ++histogram.within[static_cast<size_t>(bound - bounds.begin())];
  for (const auto& [name, value] : note.counts)
    if (std::ranges::any_of(verdicts, [&](const char* verdict) { return name == verdict; }))
      verdicts_[name] += value.toLongLong();
  if (!note.problem.isEmpty()) ++refused_[note.problem];
}

QByteArray Metrics::text(const Gauges& gauges) const {
  const std::lock_guard lock(mutex_);
  Text out;
  out.family("fengqiao_build_info", "gauge", "The program's version.");
  out.sample(label("version", FENGQIAO_VERSION), 1);
  out.family("fengqiao_requests_total", "counter", "Requests answered, by route and status.");
  for (const auto& [asked, number] : requests_)
    out.sample(label("method", std::get<0>(asked)) + ',' + label("route", std::get<1>(asked)) +
                   ',' + label("status", QByteArray::number(std::get<2>(asked))),
               number);
  out.family("fengqiao_request_seconds", "histogram",
             "From a request that is there whole to its answer.");
  for (const auto& [route, histogram] : seconds_) {
    const QByteArray of = label("route", route);
    qint64 sum = 0;
    for (size_t i = 0; i < bounds.size(); ++i)
      out.sample(of + ',' + label("le", seconds(bounds[i])), sum += histogram.within[i], "_bucket");
    out.sample(of + ',' + label("le", "+Inf"), histogram.count, "_bucket");
    out.sample(of, seconds(histogram.milliseconds), "_sum");
    out.sample(of, histogram.count, "_count");
  }
  out.family("fengqiao_records_total", "counter", "Records that came with pushes, by verdict.");
  for (const char* verdict : verdicts) {
    const auto found = verdicts_.find(verdict);
    out.sample(label("verdict", verdict), found == verdicts_.end() ? 0 : found->second);
  }
  out.family("fengqiao_refused_total", "counter", "Requests refused, by problem.");
  for (const auto& [problem, number] : refused_)
    out.sample(label("problem", problem), number);
  out.counter("fengqiao_received_bytes_total", "Bytes of requests.", gauges.bytes_in);
  out.counter("fengqiao_sent_bytes_total", "Bytes of answers.", gauges.bytes_out);
  out.gauge("fengqiao_held_bytes", "Bytes of requests in memory.", gauges.bytes_held);
  out.gauge("fengqiao_connections", "Connections of clients being served.", gauges.connections);
  out.gauge("fengqiao_connections_waiting", "Connections of clients that wait for a worker.",
            gauges.connections_waiting);
  out.gauge("fengqiao_database_connections", "Open connections to the database.",
            gauges.database_open);
  out.gauge("fengqiao_database_connections_in_use", "Of these, at work.", gauges.database_in_use);
  out.gauge("fengqiao_database_waiting", "Requests that wait for one.", gauges.database_waiting);
  return out.take();
}

} // namespace fengqiao::center
