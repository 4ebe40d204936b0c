// fengqiao_bench [RECORDS]: our figures beside baselines of the same run; 100,000 records by
// default.
#include "tests/bench/scene.h"

#include <QCoreApplication>

#include <cstdio>

using namespace fengqiao;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
  bench::must(count > 0, "fengqiao_bench [RECORDS]");
  bench::Scene scene;
  scene.records = test::RandomRecords(1).many_saved(count);
  store::RecoveryCode code;
  auto made = store::Store::create(scene.file(u"store"_s),
                                   {bench::division, u"白土村工作室"_s, u"白"_s, false},
                                   bench::user, bench::passphrase, code, scene.options());
  bench::must(made.has_value(), "make the store");
  scene.store.emplace(std::move(*made));
  std::vector<store::Incoming> rows;
  for (int i = 0; i < count; ++i)
    rows.push_back({scene.records[static_cast<size_t>(i)], QByteArray::number(i)});
  const double filled = bench::milliseconds(
      1, [&] { bench::must(scene.store->import(rows).has_value(), "fill the store"); });
  std::printf("%d records, filled in %.1f s\n", count, filled / 1000);
  bench::say_head();
  bench::store_part(scene);
  bench::search_part(scene);
  bench::push_part(scene);
  return 0;
}
