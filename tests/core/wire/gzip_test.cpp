#include "core/wire/gzip.h"
#include "tests/catch.h"

using namespace fengqiao;

TEST_CASE("gzip round trip of empty, short and long data") {
  for (const QByteArray& plain : {QByteArray(), QByteArray("a"), QByteArray(300'000, 'x'),
                                  QByteArray("村居法律顾问").repeated(50'000)})
    CHECK(wire::gunzip(wire::gzip(plain), plain.size()).value() == plain);
}

TEST_CASE("a gzip bomb is stopped on the way") {
  const QByteArray bomb = wire::gzip(QByteArray(64 << 20, '\0'), 9);
  CHECK(bomb.size() < 100'000);
  const auto out = wire::gunzip(bomb, 1 << 20);
  REQUIRE_FALSE(out);
  CHECK(out.error().fault == Fault::unsupported);
}

TEST_CASE("data that just fit are taken, one byte more is not") {
  const QByteArray packed = wire::gzip(QByteArray(65'536, 'x'));
  CHECK(wire::gunzip(packed, 65'536));
  CHECK_FALSE(wire::gunzip(packed, 65'535));
  CHECK_FALSE(wire::gunzip(packed, 0));
}

TEST_CASE("cut, changed or prolonged gzip data are refused") {
  const QByteArray packed = wire::gzip(QByteArray("a record"));
  CHECK_FALSE(wire::gunzip({}, 1000));
  CHECK_FALSE(wire::gunzip("no gzip at all", 1000));
  for (qsizetype length = 0; length < packed.size(); ++length)
    CHECK_FALSE(wire::gunzip(packed.left(length), 1000));
  CHECK_FALSE(wire::gunzip(packed + "x", 1000));
  QByteArray changed = packed;
  changed[changed.size() - 6] = static_cast<char>(changed[changed.size() - 6] ^ 1); // the CRC
  CHECK_FALSE(wire::gunzip(changed, 1000));
}
