// BundleSheet: the week's third copies and deposit slips that go to finance, listed for two to sign (B4).
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace till {

/// The sheet of a shift of the week.
struct DueSheet {
    Day business_day;
    std::int64_t shift = 0;
    std::string till, cashier, state; ///< a name; the book's word
    std::vector<std::string> slips;   ///< its takings left with
    std::int64_t bundle = 0;          ///< handed over with; 0: not yet
    std::string hole;                 ///< not-closed, not-reviewed, not-deposited, missing; empty: none
};

struct DueSlip {
    Day business_day;
    std::string slip;
    std::vector<std::int64_t> shifts;
    Money amount;
    bool confirmed = false;
    std::int64_t bundle = 0;
    std::string hole; ///< missing, or empty
};

struct BundleValues {
    std::string week; ///< `2026-W38`
    Day from, until;
    std::vector<DueSheet> sheets;
    std::vector<DueSlip> slips;
    std::size_t holes = 0;
    bool is_handed_over = false; ///< all of it
    std::optional<Moment> at;    ///< when it was last handed over; none: not yet
    std::string giver, taker;    ///< names
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes two copies, the shop's and finance's, in the shop's language; what is missing is named where it is due.
/// Throws PaperFault, UnprintableText.
void write_bundle_sheet(const BundleValues& week, const Shop& shop, PaperSize size, const std::filesystem::path& file);

} // namespace till
