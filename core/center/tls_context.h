// Internal to core/center: a certificate and its key as OpenSSL serves them.
#pragma once

#include "core/center/tls.h"

#include <openssl/ssl.h>

#include <memory>

namespace fengqiao::center {

// Errors: invalid.
Result<std::shared_ptr<SSL_CTX>> make_context(const TlsPair& pair);

} // namespace fengqiao::center
