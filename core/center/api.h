// The routes of core/wire/messages.h as a function from request to reply, without a socket.
#pragma once

#include "core/center/ledger.h"

#include <QByteArray>
#include <QDateTime>

namespace fengqiao::center {

struct Request {
  QByteArray method;
  QByteArray path;
  QByteArray authorization; // the header's value
  QByteArray encoding;      // Content-Encoding
  QByteArray body;          // as sent, still packed
};

struct Reply {
  int status = 500;
  QByteArray type; // media type
  QByteArray body;
  QString note; // for the log: device and counts, nothing personal
};

// True where a body is worth reading: the path is known and takes the method.
bool is_route(const QByteArray& method, const QByteArray& path);

// Everything that fails is a Problem, also an unknown path (404) and a wrong method (405).
Reply answer(Ledger& ledger, const Request& request, const QDateTime& now);

// The reply that carries a problem.
Reply problem_reply(int status, const QString& name, const QString& detail);

} // namespace fengqiao::center
