// Reader: who asks for a report, and how a refusal is told.
#pragma once

#include "pos/cli/commands.h"
#include "pos/desk/desk.h"
#include "reconcile/book/backup.h"
#include "reconcile/book/shop.h"
#include "reconcile/staff/signature.h"

#include <memory>
#include <string>

namespace till {

/// The person of `--as` with their PIN, which is asked for; in a rehearsal it may stand behind a colon. A rehearsal
/// asks nobody where none is named, and hands back a signature of nobody. Throws std::runtime_error where a person is
/// needed and none is named.
Signature reader_of(const ReportOptions& options, const Shop& shop);

/// Whether whoever asks may read the takings, or, being its cashier, the report of that closed shift (0: of none).
/// In a rehearsal everybody may. Refuses unknown-staff, locked-out, wrong-pin, not-permitted.
Outcome<Done> may_read(Desk& desk, const ReportOptions& options, std::int64_t shift);

/// Writes the refusal to standard error: `tillbook: refused own-sign-off: …`.
Exit told(const Refusal& refusal, const Shop& shop);

/// The book of a report: itself or, while a till has it open, its last verified backup, of which standard error says as
/// of when. Throws BookError where neither can be read.
class ReportDesk {
public:
    explicit ReportDesk(const std::string& book);
    Desk& operator*() { return *desk_; }
    Desk* operator->() { return desk_.get(); }
    /// When the last entry of the backup was made, as the book's own clock has it; empty for the book itself.
    const std::string& as_of() const { return as_of_; }

private:
    SystemClock clock_;
    std::unique_ptr<BackupCopy> copy_;
    std::unique_ptr<Desk> desk_;
    std::string as_of_;
};

} // namespace till
