// Internal to core/sample: seeded choices, the same on every machine, and sums split at random.
#pragma once

#include <QStringView>

#include <random>
#include <span>
#include <vector>

namespace fengqiao::sample {

// The distributions of <random> differ between libraries; only its engine is used.
class Random {
 public:
  explicit Random(quint64 seed) : engine_(seed) {}
  // A stream of its own for each name, so that one studio does not change with another.
  Random(quint64 seed, QStringView name);

  quint64 next() { return engine_(); }
  qint64 below(qint64 bound) { return static_cast<qint64>(next() % static_cast<quint64>(bound)); }
  qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
  int number(int least, int most) { return static_cast<int>(between(least, most)); }
  bool percent(int chance) { return below(100) < chance; }
  template <typename T>
  const T& pick(std::span<const T> list) {
    return list[static_cast<size_t>(below(static_cast<qint64>(list.size())))];
  }
  // By the member `weight` of each.
  template <typename T>
  const T& pick_weighted(std::span<const T> list) {
    qint64 all = 0;
    for (const T& t : list)
      all += t.weight;
    qint64 at = below(all);
    for (const T& t : list)
      if ((at -= t.weight) < 0) return t;
    return list.back();
  }
  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (size_t i = list.size(); i > 1; --i)
      std::swap(list[i - 1], list[static_cast<size_t>(below(static_cast<qint64>(i)))]);
  }

 private:
  std::mt19937_64 engine_;
};

using Parts = std::vector<qint64>;

qint64 sum(const Parts& parts);

// Parts that add up to `total`, in proportion to `weights`; what does not divide falls at random.
// All zero where every weight is.
Parts split(qint64 total, const Parts& weights, Random& random);

// `count` things taken at random out of what each place has room for, never more than that.
Parts draw(qint64 count, const Parts& room, Random& random);

} // namespace fengqiao::sample
