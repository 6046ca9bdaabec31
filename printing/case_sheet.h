// CaseSheet: an over/short case on paper, with its figures and every step (K6).
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"

#include <filesystem>
#include <string>
#include <vector>

namespace till {

/// One thing that was done about it.
struct CaseLine {
    Moment at;
    std::string what; ///< opened, noted, owed, written-off, kept, made-good, given-back, found
    Money amount;
    std::string note, cause, evidence, bearer; ///< as people read them
    std::vector<std::string> signers;          ///< names
};

struct CaseValues {
    std::int64_t number = 0;
    Day business_day;
    Moment at;
    std::string till; ///< empty: the safe
    std::int64_t shift = 0;
    std::string cashier;    ///< a name
    std::string tender;     ///< or `opening`, or of the safe the number of its count
    std::string account;    ///< of the book, where its money stands
    Money difference, open; ///< below zero: short
    Money owed;
    std::string cause, bearer;   ///< as people read them; empty: none noted
    std::string state;           ///< open, owed, settled
    std::vector<CaseLine> steps; ///< oldest first
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes the case in the shop's language, with lines for the cashier, the manager and finance. Throws PaperFault,
/// UnprintableText.
void write_case_sheet(const CaseValues& values, const Shop& shop, PaperSize size, const std::filesystem::path& file);

} // namespace till
