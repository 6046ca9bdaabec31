// FormsReport: where every issued form is, which numbers are missing, and who spoils how many (P1).
#pragma once

#include "reconcile/ticket/form_issue.h"

#include <string>
#include <vector>

namespace till {

struct FormsOut {
    FormIssueRow issue;
    std::int64_t collected = 0;                     ///< named by a ticket
    std::int64_t used = 0, unused = 0, spoiled = 0; ///< as they came back
    std::int64_t out = 0;                           ///< neither collected nor back
    std::vector<std::string> missing;     ///< ranges that are out although a later number is collected or back
    std::vector<std::string> uncollected; ///< ranges that came back used and that no ticket names
    bool is_accounted_for() const { return out == 0 && uncollected.empty(); }
};

/// Errors on forms of one person (顾问): a form spoiled, or its ticket voided.
struct FormErrors {
    std::string person; ///< an id
    std::int64_t issued = 0, spoiled = 0, voided = 0;
};

struct FormsReport {
    std::vector<FormsOut> out;      ///< issues not yet accounted for, oldest first
    std::vector<FormErrors> people; ///< by id
};

/// `person` empty: everybody's.
FormsReport forms_report(const Book& book, const std::string& person);

} // namespace till
