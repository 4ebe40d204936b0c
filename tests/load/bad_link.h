// A link as villages have it: between clients and a center it drops requests, swallows answers,
// cuts them in their middle, delivers requests twice and delays.
//
// It ends TLS, because only who reads requests can deliver one twice; clients pin its certificate.
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <memory>

namespace load {

// Of a thousand requests.
struct Faults {
  int dropped = 60;    // the center never sees it
  int swallowed = 60;  // the center has done it; the client hears nothing
  int cut = 60;        // the client gets a part of the answer
  int duplicated = 80; // the center sees it twice, the client gets the second answer
  int delayed = 100;
};

struct LinkCount {
  std::atomic<qint64> requests = 0, dropped = 0, swallowed = 0, cut = 0, duplicated = 0,
                      delayed = 0, refused = 0;     // refused: the center was not there
  std::atomic<qint64> granted = 0;                  // answers of the center that were no refusal
  std::atomic<qint64> bytes_up = 0, bytes_down = 0; // of HTTP, within TLS
};

class BadLink {
 public:
  // `folder` takes its certificate. The same seed gives the same faults to the same order of
  // requests.
  BadLink(const QString& folder, int center_port, const Faults& faults, quint32 seed);
  ~BadLink();

  QUrl url() const;
  QByteArray fingerprint() const;
  const LinkCount& count() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace load
