#include "core/sync/link.h"

#include "core/sync/problems.h"
#include "core/wire/messages.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int fingerprint_bytes = 32;

// The system's proxy, but never for this very computer (a center on trial, the tests).
class SystemProxy : public QNetworkProxyFactory {
 public:
  QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
    const QString host = query.peerHostName();
    if (host == u"localhost" || QHostAddress(host).isLoopback())
      return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
  }
};

// What one request met on its way.
struct Course {
  bool wrong_certificate = false;
  bool untrusted = false;
  bool too_large = false;
  bool stopped = false;
  QByteArray body;
};

bool is_pinned(const QNetworkReply& reply, const QByteArray& fingerprint) {
  return reply.sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256) ==
         fingerprint;
}

void guard_certificate(QNetworkReply& reply, const QByteArray& fingerprint, Course& course) {
  QObject::connect(&reply, &QNetworkReply::sslErrors, &reply, [&] {
    if (!fingerprint.isEmpty() && is_pinned(reply, fingerprint))
      reply.ignoreSslErrors();
    else
      (fingerprint.isEmpty() ? course.untrusted : course.wrong_certificate) = true;
  });
  // Also where the system has no complaint: a certificate of somebody else's is still not the one.
  // Nothing of the request has left when this comes.
  QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [&] {
    if (fingerprint.isEmpty() || is_pinned(reply, fingerprint)) return;
    course.wrong_certificate = true;
    reply.abort();
  });
}

void collect_body(QNetworkReply& reply, qint64 most_bytes, Course& course) {
  QObject::connect(&reply, &QIODevice::readyRead, &reply, [&, most_bytes] {
    course.body += reply.readAll();
    if (course.body.size() <= most_bytes) return;
    course.too_large = true;
    reply.abort();
  });
}

Failure failure(Fault fault, const char* source, const QStringList& args = {},
                bool dropped = false) {
  return {{fault, {source, args}}, {}, dropped};
}

// No answer of the center's at all.
Failure no_answer(QNetworkReply::NetworkError error, const QString& host) {
  switch (error) {
  case QNetworkReply::HostNotFoundError:
    return failure(
        Fault::network,
        QT_TRANSLATE_NOOP("core",
                          "The network does not know the address %1. Check the connection to the "
                          "network, then the center's address."),
        {host});
  case QNetworkReply::ConnectionRefusedError:
    return failure(Fault::network,
                   QT_TRANSLATE_NOOP(
                       "core",
                       "Nobody answers at %1. Check the center's address; the center may also be "
                       "switched off. The records stay here and go next time."),
                   {host});
  case QNetworkReply::OperationCanceledError: // what Qt makes of its time-out
  case QNetworkReply::TimeoutError:
    return failure(Fault::network,
                   QT_TRANSLATE_NOOP(
                       "core",
                       "The center at %1 did not answer in time. The records stay here; try again "
                       "later."),
                   {host});
  case QNetworkReply::SslHandshakeFailedError:
    return failure(Fault::network,
                   QT_TRANSLATE_NOOP(
                       "core",
                       "No secure connection to %1 could be made. Check the center's address, and "
                       "this computer's date."),
                   {host});
  case QNetworkReply::ProxyConnectionRefusedError:
  case QNetworkReply::ProxyConnectionClosedError:
  case QNetworkReply::ProxyNotFoundError:
  case QNetworkReply::ProxyTimeoutError:
  case QNetworkReply::ProxyAuthenticationRequiredError:
  case QNetworkReply::UnknownProxyError:
    return failure(
        Fault::network,
        QT_TRANSLATE_NOOP(
            "core", "The proxy of this network lets nothing through to %1. Check the proxy in the "
                    "system's settings."),
        {host});
  default:
    return failure(
        Fault::network,
        QT_TRANSLATE_NOOP(
            "core", "The connection to %1 broke off. The records stay here; try again later."),
        {host}, true);
  }
}

// The name of a problem where the answer carries none (a gateway in front of the center).
QString problem_of_status(int status) {
  switch (status) {
  case 401:
    return u"unauthorized"_s;
  case 404:
    return u"not-found"_s;
  case 405:
    return u"method"_s;
  case 413:
    return u"too-large"_s;
  case 429:
    return u"slow-down"_s;
  case 502:
  case 503:
  case 504:
    return u"busy"_s;
  default:
    return status >= 500 ? u"internal"_s : u"HTTP %1"_s.arg(status);
  }
}

// In seconds; a date, or nonsense, is as if nothing was said.
std::chrono::seconds retry_after(const QNetworkReply& reply) {
  constexpr int longest = 3600;
  return std::chrono::seconds(
      std::clamp(reply.rawHeader("Retry-After").trimmed().toInt(), 0, longest));
}

Failure refusal(const QNetworkReply& reply, int status, const QByteArray& body) {
  const auto problem = wire::parse_problem(body);
  const QString name = problem ? problem->name : problem_of_status(status);
  Failure refused{problem_error(name), name};
  refused.retry_after = retry_after(reply);
  return refused;
}

Response response_of(const QNetworkReply& reply, int status, const QByteArray& body) {
  Response response{status, {}, body};
  for (const auto& [name, value] : reply.rawHeaderPairs())
    response.headers[name.toLower()] = value;
  return response;
}

Answer<QByteArray> body_of(Answer<Response> answer) {
  if (!answer) return std::unexpected(std::move(answer.error()));
  return std::move(answer->body);
}

} // namespace

struct Link::Impl {
  QUrl center;
  QByteArray fingerprint;
  QByteArray token;
  LinkOptions options;
  QNetworkAccessManager manager;

  QNetworkRequest request(const QString& path) const;
  Answer<Response> wait_for(QNetworkReply* running);
  Answer<Response> outcome(QNetworkReply& reply, const Course& course) const;
};

QNetworkRequest Link::Impl::request(const QString& path) const {
  QUrl url = center;
  url.setPath(center.path() + path.section(u'?', 0, 0));
  if (path.contains(u'?')) url.setQuery(path.section(u'?', 1), QUrl::StrictMode);
  QNetworkRequest made(url);
  made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                    QNetworkRequest::ManualRedirectPolicy);
  made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  made.setTransferTimeout(static_cast<int>(options.timeout.count()));
  made.setRawHeader("User-Agent", "fengqiao/" FENGQIAO_VERSION);
  made.setRawHeader("Accept", "application/json, application/problem+json");
  // Answers are small; what is not packed cannot unpack without bound.
  made.setRawHeader("Accept-Encoding", "identity");
  if (!token.isEmpty()) made.setRawHeader("Authorization", "Bearer " + token);
  return made;
}

Answer<Response> Link::Impl::wait_for(QNetworkReply* running) {
  const std::unique_ptr<QNetworkReply> reply(running);
  Course course;
  guard_certificate(*reply, fingerprint, course);
  collect_body(*reply, options.most_answer_bytes, course);
  QEventLoop loop;
  QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
  QTimer watch;
  if (options.keep_going) {
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
      if (course.stopped || options.keep_going()) return;
      course.stopped = true;
      reply->abort();
    });
    watch.start(std::chrono::milliseconds(100));
  }
  if (!reply->isFinished()) loop.exec();
  if (reply->isOpen()) course.body += reply->readAll();
  return outcome(*reply, course);
}

Answer<Response> Link::Impl::outcome(QNetworkReply& reply, const Course& course) const {
  const QString host = center.host();
  const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (course.stopped)
    return std::unexpected(
        failure(Fault::cancelled,
                QT_TRANSLATE_NOOP(
                    "core", "Stopped. What has arrived is marked so; the rest goes next time.")));
  if (course.wrong_certificate)
    return std::unexpected(failure(
        Fault::network,
        QT_TRANSLATE_NOOP(
            "core", "The center's certificate is not the one the enrolment code names. Do not go "
                    "on; ask the county center.")));
  if (course.untrusted)
    return std::unexpected(failure(
        Fault::network,
        QT_TRANSLATE_NOOP(
            "core", "This computer does not trust the certificate of %1. Ask the county center for "
                    "the whole enrolment code, with its second part."),
        {host}));
  if (course.too_large) {
    Failure long_one =
        failure(Fault::network,
                QT_TRANSLATE_NOOP(
                    "core", "The answer of %1 is too long to be a center's. Check the address."),
                {host});
    long_one.too_long = true;
    return std::unexpected(long_one);
  }
  if (status >= 200 && status < 300 && reply.error() == QNetworkReply::NoError)
    return response_of(reply, status, course.body);
  if (status >= 300 && status < 400)
    return std::unexpected(failure(
        Fault::network,
        QT_TRANSLATE_NOOP(
            "core",
            "%1 sends the program on to another address. Enter the center's own address, or "
            "sign in to this network first."),
        {host}));
  if (status >= 400) return std::unexpected(refusal(reply, status, course.body));
  return std::unexpected(no_answer(reply.error(), host));
}

Result<QUrl> parse_center_url(QStringView typed) {
  QString text = typed.trimmed().toString();
  if (!text.isEmpty() && !text.contains(u"://"_s)) text.prepend(u"https://"_s);
  QUrl url(text, QUrl::StrictMode);
  if (url.scheme() == u"http")
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP(
            "core",
            "The address begins with http://, which anybody on the way can read. Ask the county "
            "center for its https:// address."));
  if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty() ||
      !url.userInfo().isEmpty())
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP(
            "core", "This is no address of a center. It looks like https://center.example:8443."));
  QString path = url.path();
  while (path.endsWith(u'/'))
    path.chop(1);
  url.setPath(path);
  url.setQuery(QString());
  url.setFragment(QString());
  return url;
}

Link::Link(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Link::Link(Link&&) noexcept = default;
Link& Link::operator=(Link&&) noexcept = default;
Link::~Link() = default;

Result<Link> Link::open(const QUrl& center, const QByteArray& fingerprint, const QString& token,
                        LinkOptions options) {
  auto url = parse_center_url(center.toString());
  if (!url) return std::unexpected(url.error());
  // A token is base64url; anything else could smuggle a header line.
  const auto plain = [](QChar c) { return c > u' ' && c <= u'~'; };
  if ((!fingerprint.isEmpty() && fingerprint.size() != fingerprint_bytes) ||
      !std::ranges::all_of(token, plain))
    return fail(
        Fault::damaged,
        QT_TRANSLATE_NOOP(
            "core", "What is stored of the enrolment is damaged. Enrol again with a new code."));
  auto impl = std::make_unique<Impl>();
  impl->center = *std::move(url);
  impl->fingerprint = fingerprint;
  impl->token = token.toLatin1();
  impl->options = std::move(options);
  impl->manager.setProxyFactory(new SystemProxy); // the manager owns it
  return Link(std::move(impl));
}

Answer<QByteArray> Link::get(const QString& path) {
  return body_of(impl_->wait_for(impl_->manager.get(impl_->request(path))));
}

Answer<QByteArray> Link::post(const QString& path, const QByteArray& json) {
  QNetworkRequest request = impl_->request(path);
  request.setRawHeader("Content-Type", "application/json");
  return body_of(impl_->wait_for(impl_->manager.post(request, json)));
}

Answer<QByteArray> Link::post_packed(const QString& path, const QByteArray& gzip) {
  QNetworkRequest request = impl_->request(path);
  request.setRawHeader("Content-Type", "application/json");
  request.setRawHeader("Content-Encoding", "gzip");
  return body_of(impl_->wait_for(impl_->manager.post(request, gzip)));
}

Answer<Response> Link::ask(const Question& question) {
  QNetworkRequest request = impl_->request(question.path);
  for (const auto& [name, value] : question.headers)
    request.setRawHeader(name, value);
  // Of its own accord Qt would call the body a form.
  if (!question.body.isEmpty() && !request.hasRawHeader("Content-Type"))
    request.setRawHeader("Content-Type", "application/octet-stream");
  QNetworkAccessManager& manager = impl_->manager;
  return impl_->wait_for(question.method == "HEAD"
                             ? manager.head(request)
                             : manager.sendCustomRequest(request, question.method, question.body));
}

} // namespace fengqiao::sync
