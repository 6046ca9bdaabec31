// CaseActs: what can be done about differences, forms, the week's papers and complaints, each as a value.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/shift/difference.h"
#include "reconcile/staff/signature.h"
#include "reconcile/ticket/form_range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace till {

// Differences.
struct SettleDifference {
    std::int64_t shift = 0;
    std::string tender;
    Settlement how = Settlement::owed;
    std::optional<Signature> owed_by;
    std::string reason;
    std::optional<Signature> by;
    std::int64_t case_number = 0; ///< instead of shift and tender
};
/// `by` is the person's own signature: nobody pays for a shortage without it (K6). A rehearsal may leave it out.
struct MadeGood {
    std::string person;
    Money amount;
    std::optional<Signature> by;
    std::int64_t case_number = 0;        ///< 0: the person's oldest
    std::optional<Signature> giver = {}; ///< hands back what turned up after it had been made good
};
/// What is known of a case. Whoever answers for the shift notes on their own; of another's, who may note on cases.
struct NoteCase {
    std::int64_t case_number = 0;
    std::string note;
    std::string cause;    ///< a word of the shop's list for `case`, where it has one
    std::string evidence; ///< what shows it: a slip, a ticket, a recording
    std::string bearer;   ///< who is to bear it: a person's id
    std::optional<Signature> by;
};
/// Money of a shortage that turned up: into the safe, against the case.
struct MoneyFound {
    std::int64_t case_number = 0;
    Money amount;
    std::string reason;
    std::optional<Signature> by;
};

// Paper that is counted: forms, and the week's bundle.
struct IssueForms {
    FormRange range;
    Signature to;
    std::optional<Signature> by;
};
struct ReturnForms {
    FormRange range;
    FormEnd how = FormEnd::used;
    std::string reason; ///< of spoiled ones
    Signature from;
    std::optional<Signature> by;
};
/// `missing` sheets (shifts) and slips are not handed over and stay due.
struct HandBundle {
    std::string week; ///< 2026-W38
    std::vector<std::int64_t> missing_sheets;
    std::vector<std::string> missing_slips;
    Signature from;
    std::optional<Signature> by; ///< who receives it
};

// Complaints.
/// The cashier at the till, or whoever signs.
struct TakeComplaint {
    std::int64_t ticket = 0;
    std::string item;       ///< a code on the ticket; empty: all of it
    std::string cause;      ///< a word of the shop's list for `complaint`, where it has one
    std::string answerable; ///< a person's id, or empty
    std::string offered;    ///< to the customer
    std::optional<Day> until;
    std::optional<Signature> by;
};
/// What was done about it, signed by someone it does not count for.
struct AnswerComplaint {
    std::int64_t number = 0;
    std::string done;
    std::optional<Signature> by;
};

} // namespace till
