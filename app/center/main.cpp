// fengqiao-center: receives the studios' records and adds up the figures.
#include "app/center/commands.h"

#include <QCoreApplication>

using namespace fengqiao;
using namespace Qt::StringLiterals;

Result<std::unique_ptr<center::Ledger>>
center_program::open_ledger(const console::Arguments& arguments) {
  const auto url = arguments.required(u"database"_s);
  if (!url) return std::unexpected(url.error());
  return center::Ledger::open(*url);
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
       {serve(), enrol_code(), load(), report(), platforms(), devices(), revoke()}},
      QCoreApplication::arguments().mid(1));
}
