#include "tests/test_database.h"

#include "tests/catch.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>

namespace test {

using namespace Qt::StringLiterals;

namespace {

QString server_url() {
  return qEnvironmentVariable("FENGQIAO_TEST_POSTGRESQL");
}

// Makes and drops databases by way of the server's own one.
void tell_server(const QString& sql) {
  const QUrl url(server_url());
  const QString name = u"test-server"_s;
  const auto gone = qScopeGuard([&] { QSqlDatabase::removeDatabase(name); });
  QSqlDatabase server = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
  server.setHostName(QUrlQuery(url).queryItemValue(u"host"_s));
  server.setUserName(url.userName());
  server.setDatabaseName(url.path().mid(1));
  QString fault;
  if (!server.open())
    fault = server.lastError().text();
  else if (QSqlQuery query(server); !query.exec(sql))
    fault = query.lastError().text();
  CHECK(fault.toStdString() == "");
}

} // namespace

TestDatabase::TestDatabase(const QString& folder) : url_(server_url()) {
  if (url_.isEmpty()) {
    url_ = u"sqlite:"_s + folder + u"/center.db"_s;
    return;
  }
  static int count = 0;
  made_ = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
  tell_server(u"CREATE DATABASE "_s + made_ + u" TEMPLATE template0 ENCODING 'UTF8'"_s);
  url_.replace(u"/postgres?"_s, u'/' + made_ + u'?');
}

TestDatabase::~TestDatabase() {
  if (!made_.isEmpty()) tell_server(u"DROP DATABASE IF EXISTS "_s + made_ + u" WITH (FORCE)"_s);
}

} // namespace test
