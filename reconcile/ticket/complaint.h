// Complaint: what a customer complains of, tied to the ticket, and what was done about it (A1, L5).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

struct Complaint {
    std::int64_t number = 0, seq = 0;
    Day business_day;
    std::string taken_by; ///< a person's id
    std::int64_t ticket = 0;
    std::string sold_by;         ///< the ticket's cashier: an id
    std::string item, item_name; ///< the goods complained of, by their code on the ticket; empty: the ticket as a whole
    std::string cause;           ///< a word of the shop's list for `complaint`, where it has one
    std::string answerable;      ///< who answers for it: a person's id, or empty
    std::string offered;         ///< to the customer; may be empty
    std::optional<Day> until;    ///< the day it is promised for
    std::string done;            ///< what was done; empty while it is open
    std::string done_by;         ///< an id
    std::optional<Day> done_on;

    bool is_open() const { return done.empty(); }
    /// Open, and promised for a day before `today`.
    bool is_overdue(Day today) const { return is_open() && until && *until < today; }
    /// Against whom it counts: who answers for it, or who sold it where nobody is named.
    const std::string& counts_for() const { return answerable.empty() ? sold_by : answerable; }
};

/// All ever taken, oldest first.
std::vector<Complaint> all_complaints(const Book& book);
std::vector<Complaint> open_complaints(const Book& book);
/// Those taken in a month `2026-11`, and those of before that were open when it began.
std::vector<Complaint> complaints_of(const Book& book, const std::string& month);
std::optional<Complaint> find_complaint(const Book& book, std::int64_t number);

/// What is asked to be taken down: ticket, item, cause, answerable, offered and until of a Complaint.
struct ComplaintQuote {
    Complaint complaint;
    std::int64_t ticket_seq = 0;
};
/// Refuses unknown-ticket, unknown-item where no line of the ticket bears that code, unknown-reason where the shop does
/// not list the cause, day-past where it is promised for a day before `today`.
Outcome<ComplaintQuote> quote_complaint(const Book& book, Complaint asked, Day today);
Entry record_complaint(Recording& act, const Place& place, const ComplaintQuote& quote);

struct ComplaintAnswer {
    Complaint complaint;
    std::string done;
    std::string subject() const;
};
/// Refuses unknown-complaint, nothing-to-settle where it was answered before, unknown-reason where nothing is said.
Outcome<ComplaintAnswer> quote_answer(const Book& book, std::int64_t number, const std::string& done);
Entry record_answer(Recording& act, const ComplaintAnswer& quote, Approval<Right::settle_complaint> approval);

} // namespace till
