// Bytes that are wiped when they go: keys and passphrases.
#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>

namespace fengqiao::store {

// Lives in memory that libsodium locks (no swap where the system allows) and zeroes on release.
class SecureBytes {
 public:
  SecureBytes() = default;
  explicit SecureBytes(size_t size);
  explicit SecureBytes(std::span<const unsigned char> bytes);
  SecureBytes(SecureBytes&&) noexcept = default;
  SecureBytes& operator=(SecureBytes&&) noexcept = default;

  // A copy is made on purpose only.
  SecureBytes clone() const { return SecureBytes(std::span(data(), size_)); }

  unsigned char* data() { return bytes_.get(); }
  const unsigned char* data() const { return bytes_.get(); }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  struct Free {
    void operator()(unsigned char* bytes) const;
  };
  std::unique_ptr<unsigned char, Free> bytes_;
  size_t size_ = 0;
};

} // namespace fengqiao::store
