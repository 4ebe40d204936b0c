// A studio's roster and records in one file, for where there is no line: what a push sends, in a
// form that is read the same way.
//
//   {"format": "fengqiao-studio-file", "version": 1,
//    "roster":  {"platform": {"division": "441204103201", ...}, "committees": [...], ...},
//    "records": [{"based_on": 0, "record": {...}}, ...]}      items as in a push, however many
#pragma once

#include "core/wire/messages.h"

namespace fengqiao::wire {

struct StudioFile {
  records::Roster roster; // its platform says whose file it is
  std::vector<PushItem> items;
};

struct ReadStudioFile {
  records::Roster roster;
  std::vector<ReadItem> items;
};

constexpr qint64 most_file_bytes = 64LL << 20;

QByteArray to_json(const StudioFile& file);
// Errors: invalid (no JSON, no studio file, no studio's division in it), unsupported (of a newer
// program).
Result<ReadStudioFile> parse_studio_file(const QByteArray& utf8);

// Takes the place of `path` as a whole or not at all, readable for its owner alone. Errors:
// storage.
Result<void> write_studio_file(const QString& path, const StudioFile& file);
// Errors: not_found, invalid (too large), and those of parse_studio_file with the file's name.
Result<ReadStudioFile> read_studio_file(const QString& path);

} // namespace fengqiao::wire
