// How much one device or one stranger may ask. Pure: the caller brings the time.
//
// A bucket holds so many requests and fills again at so many a second. A device that the center has
// recognised has a bucket of its own; whoever it has not, pays by address, and only for what was
// refused: the studios of a county may well stand behind one address.
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace fengqiao::center {

struct Allowance {
  double burst = 0;    // requests at once
  double a_second = 0; // and how they come back
};

class Bucket {
 public:
  using Time = std::chrono::steady_clock::time_point;
  Bucket(const Allowance& allowance, Time now) : level_(allowance.burst), at_(now) {}

  // Takes one, or says how long until there is one.
  std::optional<std::chrono::milliseconds> take(const Allowance& allowance, Time now);
  // How long until there is one; nothing where there is.
  std::optional<std::chrono::milliseconds> wait(const Allowance& allowance, Time now) const;
  bool is_full(const Allowance& allowance, Time now) const;

 private:
  double level(const Allowance& allowance, Time now) const;
  double level_;
  Time at_;
};

struct LimitOptions {
  // A push of 50,000 records are 250 requests, a thousand photos some two thousand.
  Allowance device{1'000, 50};
  // Refused requests without an account: codes and tokens that were guessed, paths that are none.
  Allowance address{60, 1};
  // Devices and addresses that are remembered, each; who is forgotten begins with a full bucket.
  size_t most_remembered = 20'000;
};

class Limits {
 public:
  using Time = Bucket::Time;
  explicit Limits(const LimitOptions& options) : options_(options) {}

  // Before a request is looked at: nothing where it may go on, else how long to wait. `token` is
  // the bearer's value as sent, empty for none.
  std::optional<std::chrono::milliseconds> admit(const QByteArray& token, const QString& address,
                                                 Time now);
  // What became of it. The token opened the center: from now on it pays for itself.
  void recognised(const QByteArray& token, Time now);
  // The token opens nothing any more.
  void forget(const QByteArray& token);
  // It was refused, or asked for what is not there: who is not recognised pays by address.
  void refused(const QByteArray& token, const QString& address, Time now);

  size_t remembered() const { return devices_.size() + addresses_.size(); }

 private:
  template <typename Key>
  Bucket& bucket(std::map<Key, Bucket>& buckets, const Key& key, const Allowance& allowance,
                 Time now);

  LimitOptions options_;
  std::map<QByteArray, Bucket> devices_; // by the token's hash: a token is not kept
  std::map<QString, Bucket> addresses_;
};

// What an address counts as: of IPv6 a customer has a /64 to himself.
QString address_group(const QString& address);

} // namespace fengqiao::center
