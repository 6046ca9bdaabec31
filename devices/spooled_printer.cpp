// SpooledPrinter: files that change their ending as their job goes on; each step is on disk before the next begins.
#include "devices/spooled_printer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <unistd.h>

namespace till {
namespace {

namespace fs = std::filesystem;
using State = SpoolJob::State;

constexpr std::array<std::string_view, 5> endings{"queued", "sending", "sent", "unknown", "note"};
constexpr std::size_t number_digits = 6;
constexpr std::ptrdiff_t kept_jobs = 200; ///< that are over

[[noreturn]] void fail(const char* what, const fs::path& file) {
    throw fs::filesystem_error{what, file, std::error_code{errno, std::generic_category()}};
}

/// A descriptor for as long as one file is written or synced.
class File {
public:
    File(const fs::path& path, int flags) : path_{path}, descriptor_{::open(path.c_str(), flags | O_CLOEXEC, 0600)} {
        if (descriptor_ < 0) fail("open", path);
    }
    ~File() { ::close(descriptor_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t wrote = ::write(descriptor_, bytes.data(), bytes.size());
            if (wrote < 0 && errno != EINTR) fail("write", path_);
            if (wrote > 0) bytes.remove_prefix(static_cast<std::size_t>(wrote));
        }
    }
    void sync() {
        if (::fsync(descriptor_) != 0) fail("fsync", path_);
    }

private:
    fs::path path_;
    int descriptor_;
};

/// Reads `000012-ticket-7.queued`; nothing for any other file.
std::optional<SpoolJob> job_of(const fs::path& file) {
    const std::string stem = file.stem().string();
    const std::string ending = file.extension().string();
    const auto found = std::find(endings.begin(), endings.end(), ending.empty() ? ending : ending.substr(1));
    const auto dash = stem.find('-');
    if (found == endings.end() || dash == std::string::npos) return std::nullopt;
    SpoolJob job{0, stem.substr(dash + 1), static_cast<State>(found - endings.begin()), file};
    const auto read = std::from_chars(stem.data(), stem.data() + dash, job.number);
    return read.ec == std::errc{} && read.ptr == stem.data() + dash ? std::optional{job} : std::nullopt;
}

std::string file_name(const SpoolJob& job) {
    const std::string number = std::to_string(job.number);
    return std::string(number_digits - std::min(number.size(), number_digits), '0') + number + "-" + job.name + "." +
           std::string{endings[static_cast<std::size_t>(job.state)]};
}

bool is_plain(char each) { return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-'; }

std::string content(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) fail("read", file);
    return bytes;
}

} // namespace

SpooledPrinter::SpooledPrinter(ReceiptPrinter& printer, fs::path folder)
    : printer_{printer}, folder_{std::move(folder)} {
    fs::create_directories(folder_);
    for (auto& job : jobs())
        if (job.state == State::sending) move(job, State::unknown);
}

std::vector<SpoolJob> SpooledPrinter::jobs() const {
    std::vector<SpoolJob> jobs;
    for (const auto& entry : fs::directory_iterator{folder_})
        if (auto job = job_of(entry.path())) jobs.push_back(*std::move(job));
    std::sort(jobs.begin(), jobs.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    return jobs;
}

void SpooledPrinter::move(SpoolJob& job, State to) const {
    job.state = to;
    const fs::path target = folder_ / file_name(job);
    fs::rename(job.file, target);
    job.file = target;
    File{folder_, O_RDONLY | O_DIRECTORY}.sync();
}

SpoolJob SpooledPrinter::add(const std::string& name, std::string_view bytes, State state) {
    if (!std::all_of(name.begin(), name.end(), is_plain)) throw std::invalid_argument{"SpooledPrinter: " + name};
    const auto before = jobs();
    SpoolJob job{before.empty() ? 1 : before.back().number + 1, name, state, folder_ / "unfinished"};
    File file{job.file, O_WRONLY | O_CREAT | O_TRUNC};
    file.write(bytes);
    file.sync();
    move(job, state);
    return job;
}

SpooledPrinter::Result SpooledPrinter::print(const std::string& name, std::string_view bytes) {
    const auto added = add(name, bytes, State::queued);
    Result result;
    if (const auto fault = retry()) {
        result.fault = fault->what();
        result.code = fault->code;
    }
    for (const auto& job : jobs())
        if (job.number == added.number) result.state = job.state;
    forget_old();
    return result;
}

void SpooledPrinter::note(const std::string& name, std::string_view text) { add(name, text, State::note); }

std::optional<DeviceFault> SpooledPrinter::send(SpoolJob& job) {
    const std::string bytes = content(job.file);
    move(job, State::sending);
    try {
        printer_.print(bytes);
    } catch (const DeviceFault& fault) {
        move(job, fault.sent == 0 ? State::queued : State::unknown);
        return fault;
    }
    move(job, State::sent);
    return std::nullopt;
}

std::optional<DeviceFault> SpooledPrinter::retry() {
    for (auto& job : jobs()) {
        if (job.state != State::queued) continue;
        if (auto fault = send(job)) return fault;
    }
    return std::nullopt;
}

void SpooledPrinter::put_away(std::int64_t number) {
    for (const auto& job : jobs())
        if (job.number == number) fs::remove(job.file);
}

/// The newest job stays in any case: the next one's number follows it.
void SpooledPrinter::forget_old() const {
    auto over = jobs();
    std::erase_if(over, [](const SpoolJob& job) { return job.state != State::sent && job.state != State::note; });
    for (std::ptrdiff_t i = 0; i < std::ssize(over) - kept_jobs; ++i)
        fs::remove(over[static_cast<std::size_t>(i)].file);
}

} // namespace till
