#include "core/center/api_parts.h"
#include "core/center/files.h"

#include <QCryptographicHash>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tus_version = "1.0.0";
constexpr qsizetype id_begins = sizeof("/v1/files/") - 1;
constexpr qsizetype sha256_bytes = 32;

Reply tus(Reply reply) {
  reply.headers.emplace_back("Tus-Resumable", tus_version);
  return reply;
}

Reply bad_upload(const QString& detail) {
  return tus(problem_reply(400, u"bad-json"_s, detail));
}

Reply refused(const wire::Problem& problem) {
  return tus(refuse(problem));
}

Reply no_content(qint64 offset, const QString& note) {
  return tus({204, {}, {}, note, {{"Upload-Offset", QByteArray::number(offset)}}});
}

QByteArray header(const Request& request, const char* name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? QByteArray() : found->second.trimmed();
}

// A number of bytes; -1: absent, or none.
qint64 bytes_in(const Request& request, const char* name) {
  const QByteArray text = header(request, name);
  bool is_number = false;
  const qint64 number = text.toLongLong(&is_number);
  return is_number && number >= 0 && !text.startsWith('+') ? number : -1;
}

// What every route of files begins with: are files taken, who asks, do both mean the same tus.
struct Asked {
  Device device;
  records::RecordId id; // null where the path has none
};

std::expected<Asked, Reply> asked(const Service& service, const Request& request, bool is_tus) {
  if (is_tus && header(request, "tus-resumable") != tus_version) {
    Reply reply = tus(problem_reply(412, u"bad-json"_s, u"Say Tus-Resumable: 1.0.0."_s));
    reply.headers.emplace_back("Tus-Version", tus_version);
    return std::unexpected(reply);
  }
  auto device = sender(service, request);
  if (!device) return std::unexpected(refused(device.error()));
  if (service.files.isEmpty())
    return std::unexpected(
        tus(problem_reply(501, u"no-files"_s, u"This center takes no files."_s)));
  if (request.path.size() <= id_begins) return Asked{*std::move(device), {}};
  const auto id = records::RecordId::parse(QString::fromLatin1(request.path.mid(id_begins)));
  if (!id)
    return std::unexpected(tus(problem_reply(404, u"not-found"_s, u"There is no such file."_s)));
  return Asked{*std::move(device), *id};
}

QString note_of(const Device& device, qint64 bytes = 0) {
  return u"device=%1 bytes=%2"_s.arg(device.id).arg(bytes);
}

// Nothing where the bytes are what the checksum says, or where none was sent.
std::optional<Reply> wrong_sum(const Request& request) {
  const QByteArray sent = header(request, "upload-checksum");
  if (sent.isEmpty()) return std::nullopt;
  const qsizetype space = sent.indexOf(' ');
  const auto sum = QByteArray::fromBase64Encoding(sent.mid(space + 1).trimmed(),
                                                  QByteArray::AbortOnBase64DecodingErrors);
  if (space < 0 || sent.left(space).toLower() != "sha256" || !sum ||
      sum.decoded.size() != sha256_bytes)
    return bad_upload(u"The only Upload-Checksum is \"sha256 BASE64\"."_s);
  if (*sum == QCryptographicHash::hash(request.body, QCryptographicHash::Sha256))
    return std::nullopt;
  return tus(problem_reply(460, u"bad-checksum"_s, u"The bytes are not those that were sent."_s));
}

struct Span {
  qint64 from = 0;
  qint64 length = -1; // to the end
};

// "bytes=FROM-" or "bytes=FROM-TO"; whatever else there is may be answered by the whole.
std::optional<Span> span_of(const Request& request) {
  const QByteArray text = header(request, "range");
  const qsizetype dash = text.indexOf('-');
  if (!text.startsWith("bytes=") || dash <= 6 || text.contains(',')) return std::nullopt;
  bool has_from = false;
  bool has_to = false;
  const qint64 from = text.mid(6, dash - 6).toLongLong(&has_from);
  const qint64 to = text.mid(dash + 1).toLongLong(&has_to);
  if (!has_from || (!has_to && dash + 1 < text.size()) || (has_to && to < from))
    return std::nullopt;
  return Span{from, has_to ? to - from + 1 : -1};
}

} // namespace

// Asked before anybody is known: what is said holds for all.
Reply describe_files(const Service& service, const Request&) {
  if (service.files.isEmpty())
    return tus(problem_reply(501, u"no-files"_s, u"This center takes no files."_s));
  return tus({204,
              {},
              {},
              {},
              {{"Tus-Version", tus_version},
               {"Tus-Extension", "creation,checksum,termination"},
               {"Tus-Max-Size", QByteArray::number(wire::most_file_size)},
               {"Tus-Checksum-Algorithm", "sha256"}}});
}

Reply begin_file(const Service& service, const Request& request) {
  const auto who = asked(service, request, true);
  if (!who) return who.error();
  const qint64 size = bytes_in(request, "upload-length");
  if (size < 0) return bad_upload(u"Upload-Length is missing or no number."_s);
  auto head = wire::parse_metadata(header(request, "upload-metadata"));
  if (!head && head.error().message.args.contains(u"type"_s))
    return tus(problem_reply(415, u"bad-type"_s, u"Taken are JPEG, PNG, WebP and PDF."_s));
  if (!head) return bad_upload(head.error().text());
  head->size = size;
  const auto upload = Files(service.ledger, service.files, who->device, service.now).create(*head);
  if (!upload) return refused(upload.error());
  return tus({201,
              {},
              {},
              note_of(who->device),
              {{"Location", "/v1/files/" + head->id.text().toLatin1()},
               {"Upload-Offset", QByteArray::number(upload->offset)}}});
}

Reply stand_of_file(const Service& service, const Request& request) {
  const auto who = asked(service, request, true);
  if (!who) return who.error();
  const auto upload = Files(service.ledger, service.files, who->device, service.now).stand(who->id);
  if (!upload) return refused(upload.error());
  return tus({200,
              {},
              {},
              note_of(who->device),
              {{"Upload-Offset", QByteArray::number(upload->offset)},
               {"Upload-Length", QByteArray::number(upload->size)}}});
}

Reply append_to_file(const Service& service, const Request& request) {
  const auto who = asked(service, request, true);
  if (!who) return who.error();
  if (header(request, "content-type").toLower() != "application/offset+octet-stream")
    return tus(problem_reply(415, u"bad-type"_s,
                             u"The Content-Type is application/offset+octet-stream."_s));
  const qint64 offset = bytes_in(request, "upload-offset");
  if (offset < 0) return bad_upload(u"Upload-Offset is missing or no number."_s);
  if (request.body.size() > wire::most_chunk_bytes)
    return tus(problem_reply(413, u"too-large"_s, u"Send at most 4 MiB at once."_s));
  if (auto wrong = wrong_sum(request)) return *wrong;
  const auto upload = Files(service.ledger, service.files, who->device, service.now)
                          .append(who->id, offset, request.body);
  if (!upload) return refused(upload.error());
  return no_content(upload->offset, note_of(who->device, request.body.size()));
}

Reply remove_file(const Service& service, const Request& request) {
  const auto who = asked(service, request, true);
  if (!who) return who.error();
  const auto done = Files(service.ledger, service.files, who->device, service.now).remove(who->id);
  if (!done) return refused(done.error());
  return tus({204, {}, {}, note_of(who->device)});
}

Reply give_file(const Service& service, const Request& request) {
  const auto who = asked(service, request, false);
  if (!who) return who.error();
  const auto span = span_of(request);
  const Span wanted = span.value_or(Span());
  const auto part = Files(service.ledger, service.files, who->device, service.now)
                        .read(who->id, wanted.from, wanted.length);
  if (!part) return refused(part.error());
  Reply reply{200,
              part->media_type.toLatin1(),
              part->bytes,
              note_of(who->device, part->bytes.size()),
              {{"Accept-Ranges", "bytes"}, {"X-Content-Type-Options", "nosniff"}}};
  if (span) {
    reply.status = 206;
    reply.headers.emplace_back("Content-Range",
                               "bytes " + QByteArray::number(wanted.from) + '-' +
                                   QByteArray::number(wanted.from + part->bytes.size() - 1) + '/' +
                                   QByteArray::number(part->size));
  }
  return tus(reply);
}

} // namespace fengqiao::center
