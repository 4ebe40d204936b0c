#include "core/center/limits.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>
#include <cmath>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

double Bucket::level(const Allowance& allowance, Time now) const {
  const double seconds = std::max(0.0, std::chrono::duration<double>(now - at_).count());
  return std::min(allowance.burst, level_ + seconds * allowance.a_second);
}

std::optional<std::chrono::milliseconds> Bucket::wait(const Allowance& allowance, Time now) const {
  const double there = level(allowance, now);
  if (there >= 1) return std::nullopt;
  const double seconds = (1 - there) / std::max(allowance.a_second, 1e-6);
  return std::chrono::milliseconds(static_cast<qint64>(std::ceil(seconds * 1000)));
}

std::optional<std::chrono::milliseconds> Bucket::take(const Allowance& allowance, Time now) {
  if (const auto pause = wait(allowance, now)) return pause;
  level_ = level(allowance, now) - 1;
  at_ = std::max(at_, now);
  return std::nullopt;
}

bool Bucket::is_full(const Allowance& allowance, Time now) const {
  return level(allowance, now) >= allowance.burst;
}

namespace {

QByteArray hash_of(const QByteArray& token) {
  return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace

// Where too many are remembered, those go that lose nothing by it; if that does not help, all go:
// to be strict again costs the refused ones a burst.
template <typename Key>
Bucket& Limits::bucket(std::map<Key, Bucket>& buckets, const Key& key, const Allowance& allowance,
                       Time now) {
  const auto known = buckets.find(key);
  if (known != buckets.end()) return known->second;
  if (buckets.size() >= options_.most_remembered) {
    std::erase_if(buckets, [&](const auto& entry) { return entry.second.is_full(allowance, now); });
    if (buckets.size() >= options_.most_remembered) buckets.clear();
  }
  return buckets.emplace(key, Bucket(allowance, now)).first->second;
}

std::optional<std::chrono::milliseconds> Limits::admit(const QByteArray& token,
                                                       const QString& address, Time now) {
  if (!token.isEmpty())
    if (const auto device = devices_.find(hash_of(token)); device != devices_.end())
      return device->second.take(options_.device, now);
  const auto stranger = addresses_.find(address);
  return stranger == addresses_.end() ? std::nullopt : stranger->second.wait(options_.address, now);
}

void Limits::recognised(const QByteArray& token, Time now) {
  if (!token.isEmpty()) bucket(devices_, hash_of(token), options_.device, now);
}

void Limits::forget(const QByteArray& token) {
  devices_.erase(hash_of(token));
}

void Limits::refused(const QByteArray& token, const QString& address, Time now) {
  if (!token.isEmpty() && devices_.contains(hash_of(token))) return; // paid when it was admitted
  bucket(addresses_, address, options_.address, now).take(options_.address, now);
}

QString address_group(const QString& address) {
  const QHostAddress parsed(address);
  bool is_v4 = false;
  const quint32 v4 = parsed.toIPv4Address(&is_v4); // also ::ffff:1.2.3.4
  if (is_v4) return QHostAddress(v4).toString();
  if (parsed.protocol() != QAbstractSocket::IPv6Protocol) return u"unknown"_s;
  Q_IPV6ADDR bytes = parsed.toIPv6Address();
  std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
  return QHostAddress(bytes).toString() + u"/64"_s;
}

} // namespace fengqiao::center
