#include "core/center/database_url.h"

#include <QUrl>
#include <QUrlQuery>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> no_database() {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP(
                  "core", "This is the name of no database. Write sqlite:FILE or "
                          "postgresql://USER@HOST/DATABASE; the password stands in ~/.pgpass."));
}

Result<DatabaseUrl> parse_postgresql(const QString& text) {
  const QUrl url(text, QUrl::StrictMode);
  DatabaseUrl out;
  out.engine = Engine::postgresql;
  out.host = url.host();
  out.port = url.port();
  out.user = url.userName(QUrl::FullyDecoded);
  out.password = url.password(QUrl::FullyDecoded);
  out.database = url.path(QUrl::FullyDecoded).mid(1);
  if (!url.isValid() || out.database.isEmpty() || url.hasFragment()) return no_database();
  QStringList options;
  for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
    if (value.contains(u';') || value.isEmpty()) return no_database();
    if (name == u"host"_s)
      out.host = value;
    else
      options << name + u'=' + value;
  }
  out.options = options.join(u';');
  return out;
}

} // namespace

Result<DatabaseUrl> parse_database(const QString& url) {
  if (url.startsWith(u"postgresql:"_s) || url.startsWith(u"postgres:"_s))
    return parse_postgresql(url);
  DatabaseUrl out;
  out.file = url.startsWith(u"sqlite:"_s) ? url.mid(7) : QString();
  if (out.file.isEmpty() || out.file == u":memory:"_s) return no_database();
  return out;
}

} // namespace fengqiao::center
