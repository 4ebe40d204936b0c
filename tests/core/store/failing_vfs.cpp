#include "tests/core/store/failing_vfs.h"

#include <sqlite3.h>

#include <atomic>

namespace studio {

namespace {

// One disk at a time; SQLite's callbacks know nothing but the file.
struct State {
  sqlite3_vfs* real = nullptr;
  std::atomic<int> until = 0; // changes until the fault, 0 = none set
  std::atomic<bool> broken = false;
  std::atomic<bool> failed = false;
  std::atomic<int> syncs = 0;
  FailingDisk::Fault fault = FailingDisk::Fault::full_once;
} state;

enum class Verdict { pass, fail, tear };

Verdict next_change() {
  if (state.broken) return Verdict::fail;
  if (state.until == 0 || --state.until > 0) return Verdict::pass;
  state.failed = true;
  state.broken = state.fault != FailingDisk::Fault::full_once;
  return state.fault == FailingDisk::Fault::torn ? Verdict::tear : Verdict::fail;
}

struct File : sqlite3_file {
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) {
  return static_cast<File*>(file)->real();
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  switch (next_change()) {
  case Verdict::pass:
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
  case Verdict::tear:
    real(file)->pMethods->xWrite(real(file), bytes, size / 2, at);
    return SQLITE_IOERR_WRITE;
  case Verdict::fail:
    break;
  }
  return SQLITE_FULL;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (next_change() != Verdict::pass) return SQLITE_IOERR_TRUNCATE;
  return real(file)->pMethods->xTruncate(real(file), size);
}

int sync(sqlite3_file* file, int flags) {
  ++state.syncs;
  if (next_change() != Verdict::pass) return SQLITE_IOERR_FSYNC;
  return real(file)->pMethods->xSync(real(file), flags);
}

// The rest goes through as it comes.
template <auto Method>
struct Through;
template <typename... Args, int (*sqlite3_io_methods::*Method)(sqlite3_file*, Args...)>
struct Through<Method> {
  static int call(sqlite3_file* file, Args... args) {
    return (real(file)->pMethods->*Method)(real(file), args...);
  }
};

void barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}

using Io = sqlite3_io_methods;
const Io methods = {2, // without memory-mapped pages
                    Through<&Io::xClose>::call,
                    Through<&Io::xRead>::call,
                    write,
                    truncate,
                    sync,
                    Through<&Io::xFileSize>::call,
                    Through<&Io::xLock>::call,
                    Through<&Io::xUnlock>::call,
                    Through<&Io::xCheckReservedLock>::call,
                    Through<&Io::xFileControl>::call,
                    Through<&Io::xSectorSize>::call,
                    Through<&Io::xDeviceCharacteristics>::call,
                    Through<&Io::xShmMap>::call,
                    Through<&Io::xShmLock>::call,
                    barrier,
                    Through<&Io::xShmUnmap>::call,
                    nullptr,
                    nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  const int code = state.real->xOpen(state.real, name, real(file), flags, out_flags);
  file->pMethods = real(file)->pMethods ? &methods : nullptr;
  return code;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
  if (next_change() != Verdict::pass) return SQLITE_IOERR_DELETE;
  return state.real->xDelete(state.real, name, sync_folder);
}

} // namespace

FailingDisk::FailingDisk() {
  sqlite3_initialize();
  state.real = sqlite3_vfs_find(nullptr);
  vfs_ = std::make_unique<sqlite3_vfs>(*state.real);
  vfs_->zName = "failing";
  vfs_->szOsFile = static_cast<int>(sizeof(File)) + state.real->szOsFile;
  vfs_->xOpen = open;
  vfs_->xDelete = remove;
  sqlite3_vfs_register(vfs_.get(), 1);
  heal();
}

FailingDisk::~FailingDisk() {
  heal();
  sqlite3_vfs_unregister(vfs_.get());
  sqlite3_vfs_register(state.real, 1);
}

void FailingDisk::fail_at(int n, Fault fault) {
  heal();
  state.failed = false;
  state.fault = fault;
  state.until = n;
}

void FailingDisk::heal() {
  state.until = 0;
  state.broken = false;
}

bool FailingDisk::has_failed() const {
  return state.failed;
}

int FailingDisk::syncs() const {
  return state.syncs;
}

} // namespace studio
