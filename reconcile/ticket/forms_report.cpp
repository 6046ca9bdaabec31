// FormsReport: each issue laid out form by form.
#include "reconcile/ticket/forms_report.h"

#include <map>

namespace till {
namespace {

enum class State { out, collected, used, used_collected, unused, spoiled };

std::vector<State> states_of(const Book& book, const FormIssueRow& issue, std::int64_t& voided) {
    std::vector<State> states(static_cast<std::size_t>(issue.range.size()), State::out);
    const auto at = [&](std::int64_t form) -> State& {
        return states[static_cast<std::size_t>(form - issue.range.first)];
    };
    for (const auto& each : collected_forms(book, issue.range)) {
        at(each.form) = State::collected;
        voided += each.voided ? 1 : 0;
    }
    for (const auto& [range, how] : forms_back(book, issue.number))
        for (auto form = range.first; form <= range.last; ++form) {
            const bool is_collected = at(form) == State::collected;
            at(form) = how == FormEnd::unused    ? State::unused
                       : how == FormEnd::spoiled ? State::spoiled
                       : is_collected            ? State::used_collected
                                                 : State::used;
        }
    return states;
}

/// The runs of that state before `end`, as printed numbers.
std::vector<std::string> runs(const FormRange& range, const std::vector<State>& states, State wanted, std::size_t end) {
    std::vector<std::string> found;
    FormRange run = range;
    for (std::size_t i = 0; i < end; ++i) {
        if (states[i] != wanted) continue;
        run.first = range.first + static_cast<std::int64_t>(i);
        while (i + 1 < end && states[i + 1] == wanted) ++i;
        run.last = range.first + static_cast<std::int64_t>(i);
        found.push_back(run.text());
    }
    return found;
}

FormsOut lay_out(const FormIssueRow& issue, const std::vector<State>& states) {
    std::map<State, std::int64_t> count;
    std::size_t known = 0; // behind the last form that is not out
    for (std::size_t i = 0; i < states.size(); ++i) {
        ++count[states[i]];
        if (states[i] != State::out) known = i + 1;
    }
    FormsOut row;
    row.issue = issue;
    row.collected = count[State::collected] + count[State::used_collected];
    row.used = count[State::used] + count[State::used_collected];
    row.unused = count[State::unused];
    row.spoiled = count[State::spoiled];
    row.out = count[State::out];
    row.missing = runs(issue.range, states, State::out, known);
    row.uncollected = runs(issue.range, states, State::used, states.size());
    return row;
}

} // namespace

FormsReport forms_report(const Book& book, const std::string& person) {
    FormsReport report;
    std::map<std::string, FormErrors> people;
    for (const auto& issue : form_issues(book)) {
        if (!person.empty() && issue.person != person) continue;
        FormErrors& errors = people[issue.person];
        const auto row = lay_out(issue, states_of(book, issue, errors.voided));
        errors.person = issue.person;
        errors.issued += issue.range.size();
        errors.spoiled += row.spoiled;
        if (!row.is_accounted_for()) report.out.push_back(row);
    }
    for (const auto& [id, errors] : people) report.people.push_back(errors);
    return report;
}

} // namespace till
