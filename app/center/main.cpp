// fengqiao-center: receives the studios' records and adds up the figures.
#include "app/center/commands.h"
#include "core/records/values.h"

#include <QCoreApplication>

using namespace fengqiao;
using namespace Qt::StringLiterals;

Result<std::unique_ptr<center::Ledger>>
center_program::open_ledger(const console::Arguments& arguments) {
  const auto url = arguments.required(u"database"_s);
  if (!url) return std::unexpected(url.error());
  return center::Ledger::open(*url);
}

console::Option center_program::division_option() {
  return {
      u"division"_s, u"CODE"_s,
      QT_TRANSLATE_NOOP("cli", "2, 4, 6, 9 or 12 digits: province, city, county, town, village")};
}

Result<QString> center_program::prefix_of(const console::Arguments& arguments) {
  if (!arguments.has(u"division"_s)) return QString();
  return records::parse_division_prefix(arguments.value(u"division"_s));
}

Result<QString> center_program::own_pair_beside(const QString& database) {
  const auto url = center::parse_database(database);
  if (!url) return std::unexpected(url.error());
  if (url->engine == center::Engine::sqlite) return url->file;
  return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "With PostgreSQL name the certificate: "
                                                        "--tls-cert FILE and --tls-key FILE."));
}

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  using namespace center_program;
  return console::run(
      {u"fengqiao-center"_s,
       {{u"database"_s, u"URL"_s,
         QT_TRANSLATE_NOOP("cli",
                           "the center's database: sqlite:FILE or postgresql://USER@HOST/NAME")}},
       {serve(), enrol_code(), load(), report(), platforms(), devices(), revoke(), assign(),
        decide(), policy(), conflicts(), restored()}},
      QCoreApplication::arguments().mid(1));
}
