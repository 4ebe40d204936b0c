#include "core/wire/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace fengqiao::wire {

namespace {

constexpr int gzip_window = MAX_WBITS + 16; // zlib's way to ask for the gzip wrapper
constexpr qsizetype chunk = 64 << 10;

std::unexpected<Error> no_gzip() {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "The compressed data are damaged. Send them again."));
}

Bytef* zlib_bytes(const char* data) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(data)); // zlib 1.2 reads through Bytef*
}

} // namespace

QByteArray gzip(const QByteArray& plain, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return {};
  QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                 Qt::Uninitialized);
  stream.next_in = zlib_bytes(plain.constData());
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = zlib_bytes(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = deflate(&stream, Z_FINISH); // the bound leaves room for all
  out.truncate(static_cast<qsizetype>(stream.total_out));
  deflateEnd(&stream);
  return end == Z_STREAM_END ? out : QByteArray();
}

Result<QByteArray> gunzip(const QByteArray& packed, qint64 most_bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window) != Z_OK) return no_gzip();
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> closed_at_end(&stream, &inflateEnd);
  stream.next_in = zlib_bytes(packed.constData());
  stream.avail_in = static_cast<uInt>(packed.size());
  QByteArray out;
  for (;;) {
    const qsizetype done = out.size();
    // One byte more than allowed tells a bomb from a body that just fits.
    const qsizetype room = std::min<qint64>(chunk, most_bytes + 1 - done);
    out.resize(done + room);
    stream.next_out = zlib_bytes(out.data() + done);
    stream.avail_out = static_cast<uInt>(room);
    const int step = inflate(&stream, Z_NO_FLUSH);
    out.truncate(done + room - static_cast<qsizetype>(stream.avail_out));
    if (out.size() > most_bytes)
      return fail(Fault::unsupported,
                  QT_TRANSLATE_NOOP("core", "The compressed data unpack to more than %1 bytes."),
                  {QString::number(most_bytes)});
    if (step == Z_STREAM_END) break;
    if (step != Z_OK) return no_gzip(); // also Z_BUF_ERROR: the data end too early
  }
  if (stream.avail_in != 0) return no_gzip();
  return out;
}

} // namespace fengqiao::wire
