#include "core/store/secure_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace fengqiao::store {

SecureBytes::SecureBytes(size_t size) : size_(size) {
  if (sodium_init() < 0) throw std::bad_alloc();
  bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
  if (!bytes_) throw std::bad_alloc();
}

SecureBytes::SecureBytes(std::span<const unsigned char> bytes) : SecureBytes(bytes.size()) {
  std::memcpy(data(), bytes.data(), bytes.size());
}

void SecureBytes::Free::operator()(unsigned char* bytes) const {
  sodium_free(bytes);
}

} // namespace fengqiao::store
