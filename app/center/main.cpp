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

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  using namespace center_program;
  return console::run(
      {u"fengqiao-center"_s,
       {{u"database"_s, u"sqlite:FILE"_s, QT_TRANSLATE_NOOP("cli", "the center's database")}},
       {serve(), enrol_code(), load(), report(), platforms(), devices(), revoke()}},
      QCoreApplication::arguments().mid(1));
}
