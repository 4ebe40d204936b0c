// Many studios of the sample city in one process, each with its own store, token and connection.
#pragma once

#include "core/sample/city.h"
#include "core/sync/sync.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <mutex>

namespace load {

using namespace fengqiao;

struct Figures {
  qint64 records = 0;      // that the center stored or had already
  qint64 packed_bytes = 0; // of the bodies that were sent
  qint64 files = 0;        // photos that the center took
  qint64 failures = 0;     // runs that the link or the center ended; tried again
  double seconds = 0;
  std::vector<double> request_ms; // of pushes, as the client waited; sorted

  double percentile(double part) const;
};

class ManyStudios {
 public:
  // The city's year (the divisions of ../shared where they are there, else invented ones).
  ManyStudios();
  size_t count() const { return city_.studios(); }
  const std::vector<records::Platform>& platforms() const { return city_.platforms(); }
  const records::Platform& studio(size_t index) const { return city_.studio(index); }

  // Makes the stores of the first `count` studios, with their year's records pending.
  qint64 make(size_t count);
  // Gives every studio so many photos of its first records, invented and of many sizes; by id, the
  // checksum of each.
  std::map<QString, QByteArray> attach(int photos);
  using Code = std::function<QString(const records::Platform&)>;
  void enrol(const QUrl& url, const Code& code);
  // All studios, `threads` at a time, again and again until nothing is pending anywhere; photos
  // too.
  Figures push(int threads);
  // Runs `work` for each studio's worker, `threads` at a time.
  void each(int threads, const std::function<void(size_t, store::Worker&)>& work);

 private:
  void in_threads(int threads, const std::function<void(size_t)>& work);
  qint64 fill(size_t index);
  QString folder(size_t index) const { return folder_.filePath(studio(index).division); }
  // Opens the store for as long as `work` takes: the guarded memory of the keys of all at once is
  // more than a process may have.
  void with_studio(size_t index, const std::function<void(store::Store&, store::Worker&)>& work);
  bool push_once(store::Worker& worker, Figures& figures);

  QTemporaryDir folder_;
  sample::City city_;
  size_t made_ = 0;
  std::mutex mutex_; // of figures
};

} // namespace load
