// Keys: the sealing key and the pepper, which lie outside the book.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// The secrets of one till. Held in locked memory; written only as files of mode 0600 in a folder of mode 0700.
class Keys {
public:
    /// Makes new secrets and writes them below `folder`, under `till_id`. Throws BookError where it cannot, or where
    /// secrets of that id exist.
    static Keys make(const std::filesystem::path& folder, const std::string& till_id);
    /// Reads them; nothing where they are missing. Throws BookError where others may read them or they are damaged.
    static std::optional<Keys> read(const std::filesystem::path& folder, const std::string& till_id);
    ~Keys();
    Keys(Keys&&) noexcept;
    Keys& operator=(Keys&&) noexcept;

    /// The Ed25519 public key, 32 bytes.
    std::string public_key() const;
    /// An Ed25519 signature of 64 bytes.
    std::string sign(std::string_view message) const;
    /// The PIN keyed with the pepper (HMAC-like, BLAKE2b), to be hashed by Argon2id.
    std::string peppered(std::string_view pin) const;

    static bool verify(std::string_view public_key, std::string_view message, std::string_view signature);
    /// A fresh random id of 16 hex digits.
    static std::string new_id();

private:
    struct Secrets;
    explicit Keys(std::unique_ptr<Secrets> secrets);
    std::unique_ptr<Secrets> secrets_;
};

} // namespace till
