// FormIssue: a range of forms in a person's hands, and what of it came back (P1).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/staff/person.h"
#include "reconcile/ticket/form_range.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

Projection form_projection();

struct FormIssueRow {
    std::int64_t number = 0, seq = 0; ///< of the receipt the person signed
    FormRange range;
    std::string person; ///< an id
    Day business_day;
};
/// All ever issued, oldest first.
std::vector<FormIssueRow> form_issues(const Book& book);
/// Those of which forms have not come back.
std::vector<FormIssueRow> open_form_issues(const Book& book);
std::optional<FormIssueRow> find_form_issue(const Book& book, std::int64_t number);

/// Forms of an issue that came back.
struct FormsBack {
    FormRange range;
    FormEnd how = FormEnd::used;
};
std::vector<FormsBack> forms_back(const Book& book, std::int64_t issue);

/// A form that a ticket has collected.
struct CollectedForm {
    std::int64_t form = 0, ticket = 0;
    bool voided = false; ///< the ticket
};
std::vector<CollectedForm> collected_forms(const Book& book, const FormRange& range);

struct FormsQuote {
    FormRange range;
    Person person;
    bool signs = true; ///< the person typed their PIN
    FormEnd how = FormEnd::used;
    std::string reason;     ///< of spoiled ones
    std::int64_t issue = 0; ///< of forms that come back: the one they are of
    std::string subject() const;
};

/// Refuses form-used where a number of it was issued or collected before.
Outcome<FormsQuote> quote_issue(const Book& book, FormsQuote asked);
/// Of one issue of that person. Refuses form-not-issued, form-used where one came back before or, given back unused or
/// spoiled, a ticket has collected it; unknown-reason for spoiled ones without.
Outcome<FormsQuote> quote_return(const Book& book, FormsQuote asked);
/// Both sign: the person, and whoever gives the forms out or takes them back. `kind` is forms_issued or forms_returned.
Entry record_forms(Recording& act, Kind kind, const FormsQuote& quote, Approval<Right::issue_forms> approval);

} // namespace till
