#include "core/center/tls_context.h"

namespace fengqiao::center {

Result<std::shared_ptr<SSL_CTX>> make_context(const TlsPair& pair) {
  std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
  SSL_CTX* const raw = context.get();
  if (raw && SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION) == 1 &&
      SSL_CTX_use_certificate_chain_file(raw, pair.certificate.toLocal8Bit().constData()) == 1 &&
      SSL_CTX_use_PrivateKey_file(raw, pair.key.toLocal8Bit().constData(), SSL_FILETYPE_PEM) == 1 &&
      SSL_CTX_check_private_key(raw) == 1) {
    SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    return context;
  }
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "Certificate and key do not fit or cannot be read: %1, %2."),
      {pair.certificate, pair.key});
}

} // namespace fengqiao::center
