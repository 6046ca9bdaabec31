// CaseEntry: what is noted on a case, and money that turns up against it (K6).
#pragma once

#include "reconcile/money/outcome.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/staff/approval.h"
#include "reconcile/staff/person.h"

#include <string>

namespace till {

/// At least one of the four is said.
struct CaseNote {
    CaseRow row;
    std::string note, cause, evidence;
    std::string bearer; ///< a person's id
};

/// Refuses unknown-case, unknown-reason for a cause that the shop does not list (or where nothing is said at all).
Outcome<CaseNote> quote_note(const Book& book, std::int64_t number, CaseNote asked);
/// Whether that person may note it by their own right: on their own closed shift's case, naming nobody else as bearer.
bool is_own_note(const Book& book, const CaseNote& note, const Person& person);
/// `signer` as a body names one.
Entry record_note(Recording& act, const CaseNote& note, const Person& person, Json signer);

struct FoundQuote {
    CaseRow row;
    Money amount;
    std::string reason;
    std::string subject() const;
};

/// Of a shortage, and no more than was short. Refuses unknown-case, wrong-settlement of an overage,
/// amount-out-of-range, more-than-paid.
Outcome<FoundQuote> quote_found(const Book& book, std::int64_t number, Money amount, const std::string& reason);
/// Into the safe: for what nobody bears yet first, then what staff still owes, then what the shop wrote off, and at
/// last for what staff has made good, which the shop owes them from then on.
Entry record_found(Recording& act, const FoundQuote& quote, Approval<Right::receive_found> approval);

} // namespace till
