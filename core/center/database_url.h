// Internal to core/center: what a database's name says.
#pragma once

#include "core/records/error.h"

#include <QString>

namespace fengqiao::center {

enum class Engine { sqlite, postgresql };

struct DatabaseUrl {
  Engine engine = Engine::sqlite;
  QString file; // of SQLite
  // Of PostgreSQL. What is empty is left to libpq: its environment (PGHOST, PGUSER), the password
  // file and the service file. A password should stand there, not in a command line that every
  // process may read.
  QString host; // a name, an address or the folder of a socket
  int port = -1;
  QString user;
  QString password;
  QString database;
  QString options; // "sslmode=verify-full;sslrootcert=FILE", as QPSQL takes them
};

// "sqlite:FILE" or "postgresql://[USER[:PASSWORD]@][HOST][:PORT]/DATABASE[?sslmode=...&...]"; a
// socket's folder is ?host=/run/postgresql. Errors: invalid; the password is not repeated.
Result<DatabaseUrl> parse_database(const QString& url);

} // namespace fengqiao::center
