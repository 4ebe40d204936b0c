#include "core/exchange/xls_stream.h"

#include <QtEndian>

#include <algorithm>
#include <vector>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

// [MS-CFB]: sectors in chains that a table (FAT) links; short streams lie in 64-byte sectors of
// their own inside the root's stream, with a table (MiniFAT) of their own.
constexpr quint32 last_regular = 0xFFFFFFF9;
constexpr qsizetype header_bytes = 512;
constexpr qsizetype entry_bytes = 128;
constexpr qsizetype mini_sector = 64;
constexpr qsizetype table_places_in_header = 109;

quint32 word(const QByteArray& bytes, qsizetype at) {
  return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at)
                                           : 0xFFFFFFFF;
}

std::vector<quint32> words(const QByteArray& bytes) {
  std::vector<quint32> all;
  for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
    all.push_back(word(bytes, at));
  return all;
}

// The sectors of a chain put together. A chain that runs in a circle ends at the size of `space`.
QByteArray chain(QByteArrayView space, qsizetype sector, const std::vector<quint32>& table,
                 quint32 first) {
  QByteArray data;
  for (quint32 at = first; at <= last_regular; at = at < table.size() ? table[at] : 0xFFFFFFFF) {
    const qsizetype from = static_cast<qsizetype>(at) * sector;
    if (from >= space.size() || data.size() >= space.size()) break;
    data += space.sliced(from, std::min(sector, space.size() - from));
  }
  return data;
}

struct Compound {
  QByteArrayView space; // all sectors
  qsizetype sector = 512;
  std::vector<quint32> table;
};

std::vector<quint32> read_table_of_chains(const QByteArray& bytes, const Compound& file) {
  QByteArray table;
  const auto add = [&](quint32 at) {
    const qsizetype from = static_cast<qsizetype>(at) * file.sector;
    if (at <= last_regular && from < file.space.size() && table.size() < file.space.size())
      table += file.space.sliced(from, std::min(file.sector, file.space.size() - from));
  };
  for (qsizetype i = 0; i < table_places_in_header; ++i)
    add(word(bytes, 76 + 4 * i));
  // Large files list the rest in sectors whose last word leads to the next.
  quint32 next = word(bytes, 68);
  for (qsizetype seen = 0; next <= last_regular && seen * file.sector < file.space.size(); ++seen) {
    const qsizetype from = (static_cast<qsizetype>(next) + 1) * file.sector;
    for (qsizetype at = 0; at + 4 < file.sector; at += 4)
      add(word(bytes, from + at));
    next = word(bytes, from + file.sector - 4);
  }
  return words(table);
}

struct Entry {
  QString name;
  quint32 first = 0;
  quint32 size = 0;
};

std::vector<Entry> read_entries(const QByteArray& directory) {
  std::vector<Entry> entries;
  for (qsizetype at = 0; at + entry_bytes <= directory.size(); at += entry_bytes) {
    const auto name_bytes = qFromLittleEndian<quint16>(directory.constData() + at + 64);
    QString name;
    for (qsizetype i = 0; i + 2 < std::min<qsizetype>(name_bytes, 64); i += 2)
      name += QChar(qFromLittleEndian<quint16>(directory.constData() + at + i));
    entries.push_back({name, word(directory, at + 116), word(directory, at + 120)});
  }
  return entries;
}

} // namespace

XlsStream open_xls_stream(const QByteArray& bytes) {
  XlsStream stream;
  if (bytes.size() < header_bytes) return stream;
  const auto shift = qFromLittleEndian<quint16>(bytes.constData() + 30);
  if (shift != 9 && shift != 12) return stream;
  Compound file;
  file.sector = qsizetype{1} << shift;
  if (bytes.size() <= file.sector) return stream;
  file.space = QByteArrayView(bytes).sliced(file.sector); // the header fills the first sector
  file.table = read_table_of_chains(bytes, file);

  const auto entries = read_entries(chain(file.space, file.sector, file.table, word(bytes, 48)));
  for (const Entry& entry : entries) {
    stream.streams += entry.name;
    if (entry.name != "Workbook"_L1 && entry.name != "Book"_L1) continue;
    if (entry.size >= word(bytes, 56)) {
      stream.records = chain(file.space, file.sector, file.table, entry.first);
    } else {
      const QByteArray minis =
          chain(file.space, file.sector, file.table, entries.front().first); // the root's stream
      const auto mini_table = words(chain(file.space, file.sector, file.table, word(bytes, 60)));
      stream.records = chain(minis, mini_sector, mini_table, entry.first);
    }
    stream.records.truncate(entry.size);
  }
  return stream;
}

} // namespace fengqiao::exchange
