#include "core/wire/files.h"

#include "core/store/attachments.h"
#include "core/sync/problems.h"
#include "core/sync/visit.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <array>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Arrival;
using store::Attachment;

namespace {

// Of one file: what goes wrong more often is not the line's chance any more.
constexpr int most_stumbles = 4;
constexpr auto longest_patience = 10s;

// What the center says of one file alone: it is marked, and the others go on.
constexpr std::array<QLatin1StringView, 6> refusals = {
    "bad-type"_L1, "bad-checksum"_L1, "too-large"_L1, "wrong-studio"_L1, "conflict"_L1, "gone"_L1};

// What may be otherwise another day: the file waits.
constexpr std::array<QLatin1StringView, 3> reasons_to_wait = {"no-record"_L1, "quota"_L1,
                                                              "not-found"_L1};

template <size_t count>
bool is_among(const std::array<QLatin1StringView, count>& names, const QString& problem) {
  return std::ranges::find(names, problem) != names.end();
}

enum class Came { through, refused, waits };

std::pair<QByteArray, QByteArray> tus() {
  return {"Tus-Resumable", "1.0.0"};
}

// A header that says how many bytes; -1 where it does not.
qint64 bytes_in(const Response& response, const char* name) {
  const auto found = response.headers.find(name);
  bool is_number = false;
  const qint64 number =
      found == response.headers.end() ? -1 : found->second.trimmed().toLongLong(&is_number);
  return is_number ? number : -1;
}

// Files of one run, both ways.
class Exchange {
 public:
  Exchange(store::Worker& store, const Report& report, const SyncOptions& options)
      : visit_(store, report, options), store_(store), files_(store.attachments()),
        options_(options),
        chunk_(std::clamp<qint64>(options.chunk_bytes, 1, wire::most_chunk_bytes)) {}

  Result<FilesReport> run();

 private:
  bool may_go(const Attachment& file) const;
  Result<void> meet_new_life();
  Result<void> go_through(const std::vector<Attachment>& files,
                          Result<Came> (Exchange::*one)(const Attachment&));
  Result<Came> send(const Attachment& file);
  Result<Came> tell_removal(const Attachment& file);
  Result<Came> fetch(const Attachment& file);
  Answer<Response> ask(const Question& question);
  Answer<qint64> begin(const Attachment& file);
  Answer<qint64> ask_offset(const Attachment& file);
  Answer<qint64> append(const Attachment& file, qint64 offset, const QByteArray& bytes);
  Result<Came> upload(const Attachment& file, qint64 offset);
  Result<Came> refused(const Attachment& file, const QString& problem);
  Result<Came> failed(const Attachment& file, const Failure& failure);
  Result<void> count_left();
  void moved(qint64 bytes);

  Visit visit_;
  store::Worker& store_;
  store::Attachments files_;
  const SyncOptions& options_;
  qint64 chunk_;
  bool takes_files_ = true;
  FilesReport done_;
};

bool Exchange::may_go(const Attachment& file) const {
  if (file.deleted) return true;
  const bool is_upload = file.here;
  if (is_upload && !file.record_arrived) return false; // records go before files
  return options_.most_file_bytes < 0 || file.size <= options_.most_file_bytes;
}

void Exchange::moved(qint64 bytes) {
  done_.bytes += bytes;
  visit_.progress().file_bytes += bytes;
}

// A center that was put back, or another one, may have lost files. Asking again costs one question
// a file: what it still has, it says.
Result<void> Exchange::meet_new_life() {
  const QString name = settings::files_epoch.toString();
  const QString known = store_.setting(name);
  if (known == visit_.epoch()) return {};
  if (!known.isEmpty())
    if (auto again = files_.send_all_again(); !again) return again;
  return store_.set_setting(name, visit_.epoch());
}

// A center that has many to serve asks for a little patience; for more, the caller comes again.
Answer<Response> Exchange::ask(const Question& question) {
  for (;;) {
    auto answer = visit_.ask(question);
    if (answer || answer.error().problem != u"slow-down" ||
        answer.error().retry_after > longest_patience)
      return answer;
    const QDeadlineTimer until(std::max<std::chrono::milliseconds>(answer.error().retry_after, 1s));
    while (!until.hasExpired()) {
      if (!visit_.tell(u"files"_s)) return std::unexpected(Failure{stopped().error(), {}});
      QThread::msleep(100);
    }
  }
}

Answer<qint64> Exchange::begin(const Attachment& file) {
  const wire::FileHead head{file.id,         file.record, file.name,
                            file.media_type, file.size,   file.sha256};
  const auto begun = ask({"POST",
                          u"/v1/files"_s,
                          {tus(),
                           {"Upload-Length", QByteArray::number(file.size)},
                           {"Upload-Metadata", wire::to_metadata(head)}},
                          {}});
  if (!begun) return std::unexpected(begun.error());
  const qint64 offset = bytes_in(*begun, "upload-offset");
  // Another server of tus need not say it at once.
  return offset >= 0 ? Answer<qint64>(offset) : ask_offset(file);
}

Answer<qint64> Exchange::ask_offset(const Attachment& file) {
  const auto head = ask({"HEAD", u"/v1/files/"_s + file.id.text(), {tus()}, {}});
  if (!head) return std::unexpected(head.error());
  const qint64 offset = bytes_in(*head, "upload-offset");
  if (offset < 0 || offset > file.size)
    return std::unexpected(Failure{unreadable_answer().error(), {}});
  return offset;
}

Answer<qint64> Exchange::append(const Attachment& file, qint64 offset, const QByteArray& bytes) {
  const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  const auto done = ask({"PATCH",
                         u"/v1/files/"_s + file.id.text(),
                         {tus(),
                          {"Upload-Offset", QByteArray::number(offset)},
                          {"Upload-Checksum", "sha256 " + sum.toBase64()},
                          {"Content-Type", "application/offset+octet-stream"}},
                         bytes});
  if (!done) return std::unexpected(done.error());
  const qint64 now = bytes_in(*done, "upload-offset");
  if (now <= offset || now > file.size)
    return std::unexpected(Failure{unreadable_answer().error(), {}});
  moved(bytes.size());
  return now;
}

Result<Came> Exchange::refused(const Attachment& file, const QString& problem) {
  ++done_.refused;
  done_.last_problem = problem;
  if (auto kept = files_.answered(file, Arrival::refused, problem); !kept)
    return std::unexpected(kept.error());
  return Came::refused;
}

// Whether the failure is the file's own, or ends the run.
Result<Came> Exchange::failed(const Attachment& file, const Failure& failure) {
  if (failure.problem == u"no-files") {
    takes_files_ = false;
    done_.last_problem = failure.problem;
    return Came::waits;
  }
  if (is_among(refusals, failure.problem)) return refused(file, failure.problem);
  if (!is_among(reasons_to_wait, failure.problem)) return std::unexpected(failure.error);
  done_.last_problem = failure.problem;
  return Came::waits;
}

// From where the center is, part by part. Whatever the line does to a part, the center's own word
// on how far it got is what counts.
Result<Came> Exchange::upload(const Attachment& file, qint64 offset) {
  int stumbles = 0;
  bool dropped = false;
  while (offset < file.size) {
    if (!visit_.tell(u"files"_s)) return stopped();
    const auto bytes = files_.part(file.id, offset, chunk_);
    // Removed meanwhile, or damaged here: verify names it.
    if (!bytes || bytes->isEmpty()) return Came::waits;
    auto appended = append(file, offset, *bytes);
    if (appended) {
      offset = *appended;
      dropped = false;
      continue;
    }
    const Failure& why = appended.error();
    const bool stumbled = why.problem == u"wrong-offset" || why.problem == u"bad-checksum";
    if (stumbled && ++stumbles > most_stumbles) return refused(file, why.problem);
    if (!stumbled && (!why.dropped || std::exchange(dropped, true))) return failed(file, why);
    const auto there = ask_offset(file);
    if (!there) return failed(file, there.error());
    offset = *there;
  }
  return Came::through;
}

Result<Came> Exchange::send(const Attachment& file) {
  if (file.deleted) return tell_removal(file);
  const auto offset = begin(file);
  if (!offset) return failed(file, offset.error());
  visit_.progress().file_bytes += *offset; // what arrived another day
  auto came = upload(file, *offset);
  if (!came || *came != Came::through) return came;
  ++done_.sent;
  if (auto kept = files_.answered(file, Arrival::arrived, {}); !kept)
    return std::unexpected(kept.error());
  return came;
}

Result<Came> Exchange::tell_removal(const Attachment& file) {
  const auto told = ask({"DELETE", u"/v1/files/"_s + file.id.text(), {tus()}, {}});
  // What it never had, it need not forget.
  if (!told && told.error().problem != u"not-found") return failed(file, told.error());
  if (auto kept = files_.answered(file, Arrival::arrived, {}); !kept)
    return std::unexpected(kept.error());
  return Came::through;
}

Result<Came> Exchange::fetch(const Attachment& file) {
  QByteArray bytes;
  bytes.reserve(file.size);
  while (bytes.size() < file.size) {
    if (!visit_.tell(u"files"_s)) return stopped();
    const qint64 to = std::min(file.size, bytes.size() + chunk_) - 1;
    const QByteArray range =
        "bytes=" + QByteArray::number(bytes.size()) + '-' + QByteArray::number(to);
    const auto part = ask({"GET", u"/v1/files/"_s + file.id.text(), {tus(), {"Range", range}}, {}});
    if (!part) return failed(file, part.error());
    if (part->status != 206) bytes.clear(); // the whole
    if (part->body.isEmpty()) return std::unexpected(unreadable_answer().error());
    bytes += part->body;
    moved(part->body.size());
  }
  const auto kept = files_.keep(file.id, bytes);
  if (!kept && kept.error().fault == Fault::damaged) {
    done_.last_problem = u"bad-checksum"_s;
    return Came::waits;
  }
  if (!kept && kept.error().fault == Fault::not_found) return Came::waits; // removed meanwhile
  if (!kept) return std::unexpected(kept.error());
  ++done_.taken;
  return Came::through;
}

Result<void> Exchange::count_left() {
  const auto pending = files_.pending();
  const auto missing = files_.missing();
  if (!pending || !missing) return std::unexpected(pending ? missing.error() : pending.error());
  done_.left = static_cast<qint64>(pending->size() + missing->size());
  return {};
}

Result<void> Exchange::go_through(const std::vector<Attachment>& files,
                                  Result<Came> (Exchange::*one)(const Attachment&)) {
  for (const Attachment& file : files) {
    if (!takes_files_) return {};
    if (!may_go(file)) continue;
    if (!visit_.tell(u"files"_s)) return stopped();
    if (const auto came = (this->*one)(file); !came) return std::unexpected(came.error());
    ++visit_.progress().files_done;
  }
  return {};
}

Result<FilesReport> Exchange::run() {
  if (auto counted = count_left(); !counted) return std::unexpected(counted.error());
  if (!options_.files) return done_;
  // Nothing to do, and no life of the center's that the files do not know.
  const auto enrolled = account(store_);
  const QString known = store_.setting(settings::files_epoch.toString());
  if (done_.left == 0 && (known.isEmpty() || (enrolled && known == enrolled->epoch))) return done_;
  if (auto opened = visit_.open(); !opened) return std::unexpected(opened.error());
  if (auto met = meet_new_life(); !met) return std::unexpected(met.error());
  const auto pending = files_.pending();
  const auto missing = files_.missing();
  if (!pending || !missing) return std::unexpected(pending ? missing.error() : pending.error());
  PushProgress& progress = visit_.progress();
  for (const auto* files : {&*pending, &*missing})
    for (const Attachment& file : *files)
      if (may_go(file)) {
        ++progress.files_total;
        progress.file_bytes_total += file.deleted ? 0 : file.size;
      }
  if (auto sent = go_through(*pending, &Exchange::send); !sent)
    return std::unexpected(sent.error());
  if (auto taken = go_through(*missing, &Exchange::fetch); !taken)
    return std::unexpected(taken.error());
  if (auto counted = count_left(); !counted) return std::unexpected(counted.error());
  std::ignore = visit_.tell(u"done"_s);
  return done_;
}

} // namespace

Result<FilesReport> exchange_files(store::Worker& store, const Report& report,
                                   const SyncOptions& options) {
  return Exchange(store, report, options).run();
}

} // namespace fengqiao::sync
