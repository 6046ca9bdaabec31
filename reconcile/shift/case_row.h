// CaseRow: an over/short case, from the difference that opened it until somebody has borne it (K6).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

Projection case_projection();

/// A difference of a close, a float, a received drop or a safe count that was outside the tolerance of its time. Its
/// money is its account in the book; what staff was charged with and has not paid yet stands in `owed`.
struct CaseRow {
    enum class State { open, owed, settled };
    std::int64_t number = 0, seq = 0; ///< of the entry that opened it
    std::string account;              ///< `assets:over-short:12:cash`
    std::int64_t shift = 0;           ///< 0: of the safe
    std::string tender;               ///< or `opening`, or of the safe the number of its count
    std::string till, cashier;        ///< whoever answered for the shift, or counted the safe; till empty: the safe
    Day business_day;
    Moment at;
    Money difference;         ///< below zero: short
    Money open;               ///< what of it nobody bears yet: the balance of its account, the same sign
    Money owed;               ///< charged and not made good; below zero: to be given back to `bearer`
    std::string bearer;       ///< who was charged
    std::string cause;        ///< as noted last; empty: none found yet
    std::string named_bearer; ///< who is to bear it, as noted last
    bool reported = false;    ///< somebody beside its cashier has noted on it: finance decides
    State state() const;
    bool is_settled() const { return state() == State::settled; }
    /// Whether that person may read it who may not read takings.
    bool concerns(std::string_view person) const { return person == cashier || person == bearer; }
};
std::string_view word(CaseRow::State state);

/// Whole days since it was opened.
int age_days(const CaseRow& found, Day today);

std::optional<CaseRow> find_case(const Book& book, std::int64_t number);
std::vector<CaseRow> all_cases(const Book& book);
/// Those not settled, oldest first.
std::vector<CaseRow> unsettled_cases(const Book& book);

/// One thing that was done about a case.
struct CaseStep {
    std::int64_t seq = 0;
    std::string kind; ///< the entry's
    std::string what; ///< opened, noted, owed, written-off, kept, made-good, given-back, found
    Moment at;
    std::string staff;
    Money amount;                              ///< below zero: a correction took it back; of a note zero
    std::string note, cause, evidence, bearer; ///< reason or note, and what a note says besides
    std::vector<std::string> signers;          ///< names
};

struct CaseFile {
    CaseRow row;
    std::vector<CaseStep> steps; ///< oldest first
};
std::optional<CaseFile> case_file(const Book& book, std::int64_t number);

/// What became of a case's money, all told.
Money sum_of_steps(const Book& book, std::int64_t number, std::string_view what);

} // namespace till
