#include "core/exchange/xlsx_package.h"

#include "core/exchange/source_file.h"

#include <QDir>
#include <QUrl>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int most_entries = 10'000; // a workbook has dozens
constexpr int parts_at_full_size = 4;

QString normal_form(QString name) {
  name.replace(u'\\', u'/');
  while (name.startsWith(u'/'))
    name.remove(0, 1);
  return name.toLower();
}

// Hands on what is unpacked until the bound is reached; a zip's own word on its sizes is not
// trusted.
class BoundedPart : public QIODevice {
 public:
  BoundedPart(QIODevice& source, qint64 bound) : source_(source), bound_(bound) {
    open(ReadOnly | Unbuffered);
  }
  bool isSequential() const override { return true; }
  bool over() const { return over_; }
  qint64 taken() const { return taken_; }

 protected:
  qint64 readData(char* data, qint64 most) override {
    const qint64 count = source_.read(data, most);
    taken_ += std::max<qint64>(0, count);
    over_ = over_ || taken_ > bound_;
    return over_ ? -1 : count;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  QIODevice& source_;
  qint64 bound_;
  qint64 taken_ = 0;
  bool over_ = false;
};

// Moves to the root element. False when a DTD stands before it: no spreadsheet program writes one,
// and entities that unfold to gigabytes live there.
bool to_root(QXmlStreamReader& xml) {
  while (!xml.atEnd()) {
    switch (xml.readNext()) {
    case QXmlStreamReader::DTD:
      return false;
    case QXmlStreamReader::StartElement:
      return true;
    default:
      break;
    }
  }
  return true; // the reader's own error tells
}

std::unexpected<Error> hostile(const QString& path) {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "This file holds something that no ledger has and that can "
                                        "harm the computer, so it was not read. Ask the sender for "
                                        "a new file: %1"),
              {source_name(path)});
}

} // namespace

XlsxPackage::XlsxPackage(const QString& path, const ReadLimits& limits)
    : path_(path), limits_(limits), zip_(path),
      unpacked_left_(limits.unpacked_bytes * parts_at_full_size) {}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(const QString& path,
                                                       const ReadLimits& limits) {
  if (auto checked = check_source(path, limits); !checked) return std::unexpected(checked.error());
  std::unique_ptr<XlsxPackage> package(new XlsxPackage(path, limits));
  if (!package->zip_.open(QuaZip::mdUnzip)) return damaged_source(path);
  if (package->zip_.getEntriesCount() > most_entries) return hostile(path);
  for (const QString& name : package->zip_.getFileNameList())
    package->names_.insert(normal_form(name), name);
  return package;
}

bool XlsxPackage::has(const QString& part) const {
  return names_.contains(normal_form(part));
}

Result<void> XlsxPackage::read_xml(const QString& part, const Read& read) {
  const auto name = names_.constFind(normal_form(part));
  if (name == names_.cend() || !zip_.setCurrentFile(*name, QuaZip::csSensitive))
    return damaged_source(path_);
  QuaZipFileInfo64 info;
  if (zip_.getCurrentFileInfo(&info) && (info.flags & 1) != 0) return protected_source(path_);
  QuaZipFile file(&zip_);
  if (!file.open(QIODevice::ReadOnly)) return damaged_source(path_);

  BoundedPart bounded(file, std::min(limits_.unpacked_bytes, unpacked_left_));
  QXmlStreamReader xml(&bounded);
  const bool trusted = to_root(xml);
  Result<void> done;
  if (trusted && !xml.hasError()) done = read(xml);
  while (trusted && done && !xml.atEnd())
    xml.readNext(); // to the end, for the checksum and for elements that were left open
  unpacked_left_ -= bounded.taken();

  if (!trusted || bounded.over()) return hostile(path_);
  if (done && xml.hasError()) return damaged_source(path_);
  file.close();
  if (done && file.getZipError() != UNZ_OK) return damaged_source(path_);
  return done;
}

Result<std::vector<Relation>> XlsxPackage::relations(const QString& part) {
  const qsizetype slash = part.lastIndexOf(u'/');
  const QString folder = part.left(slash + 1);
  const QString rels = folder + "_rels/"_L1 + part.mid(slash + 1) + ".rels"_L1;
  std::vector<Relation> relations;
  if (!has(rels)) return relations;
  const auto done = read_xml(rels, [&](QXmlStreamReader& xml) -> Result<void> {
    while (xml.readNextStartElement()) {
      const auto attributes = xml.attributes();
      const QString type = attributes.value("Type"_L1).toString();
      QString target = QUrl::fromPercentEncoding(attributes.value("Target"_L1).toUtf8());
      if (!target.startsWith(u'/')) target.prepend(u'/' + folder);
      if (attributes.value("TargetMode"_L1) != "External"_L1)
        relations.push_back({attributes.value("Id"_L1).toString(),
                             type.mid(type.lastIndexOf(u'/') + 1), QDir::cleanPath(target).mid(1)});
      xml.skipCurrentElement();
    }
    return {};
  });
  if (!done) return std::unexpected(done.error());
  return relations;
}

} // namespace fengqiao::exchange
