#include "core/sample/random.h"

#include <algorithm>
#include <numeric>

namespace fengqiao::sample {

namespace {

// FNV-1a over the seed's and the name's bytes.
quint64 mixed(quint64 seed, QStringView name) {
  quint64 hash = 0xcbf29ce484222325u;
  const auto take = [&](quint64 value) { hash = (hash ^ value) * 0x100000001b3u; };
  for (int byte = 0; byte < 8; ++byte)
    take(seed >> (byte * 8) & 0xffu);
  for (const QChar c : name)
    take(c.unicode());
  return hash;
}

} // namespace

Random::Random(quint64 seed, QStringView name) : engine_(mixed(seed, name)) {}

qint64 sum(const Parts& parts) {
  return std::accumulate(parts.begin(), parts.end(), qint64{0});
}

Parts split(qint64 total, const Parts& weights, Random& random) {
  Parts out(weights.size(), 0);
  const qint64 all = sum(weights);
  if (all == 0) return out;
  std::vector<size_t> takers;
  for (size_t i = 0; i < weights.size(); ++i) {
    out[i] = total * weights[i] / all;
    if (weights[i] > 0) takers.push_back(i);
  }
  random.shuffle(takers);
  qint64 left = total - sum(out); // less than there are takers
  for (const size_t taker : takers) {
    if (left-- <= 0) break;
    ++out[taker];
  }
  return out;
}

Parts draw(qint64 count, const Parts& room, Random& random) {
  std::vector<size_t> places;
  for (size_t i = 0; i < room.size(); ++i)
    places.insert(places.end(), static_cast<size_t>(room[i]), i);
  random.shuffle(places);
  places.resize(std::min(places.size(), static_cast<size_t>(std::max<qint64>(count, 0))));
  Parts out(room.size(), 0);
  for (const size_t place : places)
    ++out[place];
  return out;
}

} // namespace fengqiao::sample
