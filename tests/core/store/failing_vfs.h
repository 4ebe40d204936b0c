// A disk that fails: SQLite's default VFS with a counter in front of everything that changes a
// file. While it lives, it is the default of this process.
#pragma once

#include <memory>

struct sqlite3_vfs;

namespace studio {

class FailingDisk {
 public:
  enum class Fault {
    full_once,  // one write finds no room, the next does
    stays_full, // nothing can be written any more
    torn,       // half of a write arrives, then nothing more: as when the power goes
  };

  FailingDisk();
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  // From now on the n-th change (write, sync, truncation or deletion, from 1) fails.
  void fail_at(int n, Fault fault);
  void heal();
  bool has_failed() const; // since fail_at
  int syncs() const;       // of any file, so far

 private:
  std::unique_ptr<sqlite3_vfs> vfs_;
};

} // namespace studio
