// Keys: libsodium's signatures, and the two secret files.
#include "reconcile/book/keys.h"

#include "reconcile/book/database.h"
#include "reconcile/book/text.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace till {

struct Keys::Secrets {
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> signing{};
    std::array<unsigned char, 32> pepper{};
    Secrets() { sodium_mlock(this, sizeof *this); }
    ~Secrets() { sodium_munlock(this, sizeof *this); } // which also wipes it
    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;
};

namespace {

std::filesystem::path file_of(const std::filesystem::path& folder, const std::string& till_id) { return folder / (till_id + ".keys"); }

template <std::size_t Size> std::string as_text(const std::array<unsigned char, Size>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void write_once(const std::filesystem::path& path, const std::string& content) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) throw BookError{"The keys cannot be written: " + path.string()};
    const bool written = ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written) throw BookError{"The keys cannot be written: " + path.string()};
}

} // namespace

Keys::Keys(std::unique_ptr<Secrets> secrets) : secrets_{std::move(secrets)} {}
Keys::~Keys() = default;
Keys::Keys(Keys&&) noexcept = default;
Keys& Keys::operator=(Keys&&) noexcept = default;

Keys Keys::make(const std::filesystem::path& folder, const std::string& till_id) {
    if (sodium_init() < 0) throw BookError{"The machine gives no random numbers"};
    std::filesystem::create_directories(folder);
    ::chmod(folder.c_str(), 0700);
    auto secrets = std::make_unique<Secrets>();
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_part{};
    crypto_sign_keypair(public_part.data(), secrets->signing.data());
    randombytes_buf(secrets->pepper.data(), secrets->pepper.size());
    write_once(file_of(folder, till_id), hex(as_text(secrets->signing)) + "\n" + hex(as_text(secrets->pepper)) + "\n");
    return Keys{std::move(secrets)};
}

std::optional<Keys> Keys::read(const std::filesystem::path& folder, const std::string& till_id) {
    if (sodium_init() < 0) throw BookError{"The machine gives no random numbers"};
    const auto path = file_of(folder, till_id);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return std::nullopt;
    struct stat facts {};
    ::fstat(file, &facts);
    std::array<char, 512> buffer{};
    const auto size = ::read(file, buffer.data(), buffer.size());
    ::close(file);
    if ((facts.st_mode & 077) != 0) throw BookError{"Others may read the keys; take their rights away (chmod 600): " + path.string()};
    const std::string content(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    auto secrets = std::make_unique<Secrets>();
    const auto end = content.find('\n');
    const auto signing = unhex(content.substr(0, end));
    const auto pepper = end == std::string::npos ? std::nullopt : unhex(content.substr(end + 1, 64));
    if (!signing || signing->size() != secrets->signing.size() || !pepper || pepper->size() != secrets->pepper.size())
        throw BookError{"The keys are damaged; restore them from where you keep their copy: " + path.string()};
    std::copy(signing->begin(), signing->end(), reinterpret_cast<char*>(secrets->signing.data()));
    std::copy(pepper->begin(), pepper->end(), reinterpret_cast<char*>(secrets->pepper.data()));
    return Keys{std::move(secrets)};
}

std::string Keys::public_key() const {
    std::string key(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_ed25519_sk_to_pk(reinterpret_cast<unsigned char*>(key.data()), secrets_->signing.data());
    return key;
}

std::string Keys::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.data()), message.size(), secrets_->signing.data());
    return signature;
}

std::string Keys::peppered(std::string_view pin) const {
    std::string keyed(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(keyed.data()), keyed.size(), reinterpret_cast<const unsigned char*>(pin.data()),
                       pin.size(), secrets_->pepper.data(), secrets_->pepper.size());
    return keyed;
}

bool Keys::verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                       reinterpret_cast<const unsigned char*>(public_key.data())) == 0;
}

std::string Keys::new_id() {
    if (sodium_init() < 0) throw BookError{"The machine gives no random numbers"};
    std::string id(8, '\0');
    randombytes_buf(id.data(), id.size());
    return hex(id);
}

} // namespace till
