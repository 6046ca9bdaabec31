// SpooledPrinter: a receipt printer whose jobs are files, so that none is lost and one that died half-way is known.
#pragma once

#include "devices/receipt_printer.h"

#include <cstdint>
#include <filesystem>
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
    };
    /// Writes the job to disk, then sends what is queued, in order. `name` is of small letters, digits and `-`.
    Result print(const std::string& name, std::string_view bytes);
    /// Sends what is queued; empty where all went, or what was wrong.
    std::string retry();
    /// Leaves a remark among the jobs.
    void note(const std::string& name, std::string_view text);
    /// In the order they were given.
    std::vector<SpoolJob> jobs() const;
    /// Takes a job off that is not wanted any more: an unknown one of which a copy was printed.
    void put_away(std::int64_t number);

private:
    SpoolJob add(const std::string& name, std::string_view bytes, SpoolJob::State state);
    std::string send(SpoolJob& job);
    void move(SpoolJob& job, SpoolJob::State to) const;
    void forget_old() const;

    ReceiptPrinter& printer_;
    std::filesystem::path folder_;
};

} // namespace till
