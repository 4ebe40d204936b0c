#include "tests/core/center/exposition.h"

#include <QRegularExpression>
#include <QStringList>

namespace exposition {

using namespace Qt::StringLiterals;

namespace {

const QStringList types{u"counter"_s, u"gauge"_s, u"histogram"_s, u"summary"_s, u"untyped"_s};

class Reader {
 public:
  explicit Reader(Samples& samples) : samples_(samples) {}

  bool take(const QString& line) {
    if (line.startsWith(u"# HELP "_s)) return true;
    return line.startsWith(u"# TYPE "_s) ? take_type(line) : take_sample(line);
  }

  // Every histogram has to end in a bucket that holds all of its count.
  QString what_is_wrong() const {
    for (auto it = infinite_.begin(); it != infinite_.end(); ++it)
      if (it.value() != counts_.value(it.key(), -1)) return u"+Inf of "_s + it.key();
    if (counts_.size() != infinite_.size()) return u"a histogram without +Inf"_s;
    return u""_s;
  }

 private:
  bool take_type(const QString& line) {
    const QStringList words = line.split(u' ');
    if (words.size() != 4 || !types.contains(words[3]) || known_.contains(words[2])) return false;
    known_.insert(words[2], words[3]);
    family_ = words[2];
    bucket_ = -1;
    return true;
  }

  bool take_sample(const QString& line) {
    static const QRegularExpression sample(
        uR"re(^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\]|\\["\\n])*",?)+\})? (\S+)$)re"_s);
    const auto match = sample.match(line);
    bool is_number = false;
    const double value = match.captured(3).toDouble(&is_number);
    const QString key = match.captured(1) + match.captured(2);
    if (!match.hasMatch() || !is_number || samples_.contains(key)) return false;
    samples_.insert(key, value);
    const QString suffix = match.captured(1).mid(family_.size());
    if (family_.isEmpty() || !match.captured(1).startsWith(family_)) return false;
    if (known_.value(family_) != u"histogram") return suffix.isEmpty();
    return take_histogram(suffix, match.captured(2), value);
  }

  bool take_histogram(const QString& suffix, QString labels, double value) {
    static const QRegularExpression bound(uR"re(,?le="([^"]*)")re"_s);
    if (suffix == u"_count") counts_.insert(family_ + labels, value);
    if (suffix != u"_bucket") return suffix == u"_sum" || suffix == u"_count";
    const auto match = bound.match(labels);
    if (!match.hasMatch()) return false;
    const QString of = family_ + labels.remove(bound).remove(u"{}"_s);
    if (of != bucket_of_) bucket_ = -1;
    bucket_of_ = of;
    if (value < bucket_) return false; // they add up
    bucket_ = value;
    if (match.captured(1) == u"+Inf") infinite_.insert(of, value);
    return true;
  }

  Samples& samples_;
  QHash<QString, QString> known_;
  QString family_;
  QString bucket_of_;
  double bucket_ = -1;
  QHash<QString, double> infinite_;
  QHash<QString, double> counts_;
};

} // namespace

QString parse(const QByteArray& text, Samples& samples) {
  samples.clear();
  if (!text.endsWith('\n')) return u"the last line has no end"_s;
  Reader reader(samples);
  for (const QString& line : QString::fromUtf8(text.chopped(1)).split(u'\n'))
    if (!reader.take(line)) return u"line: "_s + line;
  return reader.what_is_wrong();
}

} // namespace exposition
