// SpooledPrinter: a receipt printer whose jobs are files, so that none is lost and one that died half-way is known.
#pragma once

#include "devices/receipt_printer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// One file of the spool, `000012-ticket-7.queued`.
struct SpoolJob {
    /// queued: nothing of it was printed. sending: it is on its way. unknown: some of it may be on paper, so that
    /// printing it again makes a copy. note: no job, but a remark of what was not done.
    enum class State { queued, sending, sent, unknown, note };
    std::int64_t number = 0;
    std::string name;
    State state = State::queued;
    std::filesystem::path file;
};

class SpooledPrinter {
public:
    /// A job found `sending` died with the program: it is unknown from now on. Makes the folder. `printer` outlives it.
    /// Throws std::filesystem::filesystem_error.
    SpooledPrinter(ReceiptPrinter& printer, std::filesystem::path folder);

    /// What became of a job: sent; or queued or unknown, with what was wrong.
    struct Result {
        SpoolJob::State state = SpoolJob::State::queued;
        std::string fault;
        DeviceFault::Code code = DeviceFault::Code::failure; ///< of the fault
    };
    /// Writes the job to disk, then sends what is queued, in order. `name` is of small letters, digits and `-`.
    Result print(const std::string& name, std::string_view bytes);
    /// Writes the job to disk and leaves it queued: the printer is not to be used now.
    void keep(const std::string& name, std::string_view bytes) { add(name, bytes, SpoolJob::State::queued); }
    /// Sends what is queued; nothing where all went, or what was wrong.
    std::optional<DeviceFault> retry();
    /// Whether the printer is there and ready, as far as it tells. Throws DeviceFault.
    void check_health() { printer_.print({}); }
    /// Leaves a remark among the jobs.
    void note(const std::string& name, std::string_view text);
    /// In the order they were given.
    std::vector<SpoolJob> jobs() const;
    /// Takes a job off that is not wanted any more: an unknown one of which a copy was printed.
    void put_away(std::int64_t number);

private:
    SpoolJob add(const std::string& name, std::string_view bytes, SpoolJob::State state);
    std::optional<DeviceFault> send(SpoolJob& job);
    void move(SpoolJob& job, SpoolJob::State to) const;
    void forget_old() const;

    ReceiptPrinter& printer_;
    std::filesystem::path folder_;
};

} // namespace till
