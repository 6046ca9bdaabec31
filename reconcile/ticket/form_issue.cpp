// FormIssue: the tables of forms, and the entries that fill them.
#include "reconcile/ticket/form_issue.h"

#include "reconcile/staff/roster.h"
#include "reconcile/ticket/ticket_row.h"

namespace till {
namespace {

// `out` counts the forms that have not come back.
constexpr auto schema = R"(
CREATE TABLE form_issue (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL, prefix TEXT NOT NULL,
    digits INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, person TEXT NOT NULL,
    business_day TEXT NOT NULL, out INTEGER NOT NULL) STRICT;
CREATE INDEX form_issue_of ON form_issue (prefix, digits, first);
CREATE INDEX form_issue_open ON form_issue (number) WHERE out > 0;
CREATE TABLE form_back (issue INTEGER NOT NULL, seq INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    how TEXT NOT NULL, PRIMARY KEY (issue, first)) STRICT, WITHOUT ROWID;
)";

const std::string issue_columns =
    "SELECT number, seq, kind, prefix, digits, first, last, person, business_day FROM form_issue ";

void apply_issued(Database& db, const Entry& e, const Json& body) {
    db.run("INSERT INTO form_issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.number, e.seq, body["form_kind"].text(),
           body["prefix"].text(), body["digits"].integer(), body["first"].integer(), body["last"].integer(),
           body["person"].text(), e.business_day.iso(), body["last"].integer() - body["first"].integer() + 1);
}

void apply_returned(Database& db, const Entry& e, const Json& body) {
    const auto first = body["first"].integer(), last = body["last"].integer();
    db.run("INSERT INTO form_back VALUES (?, ?, ?, ?, ?)", body["issue"].integer(), e.seq, first, last,
           body["how"].text());
    db.run("UPDATE form_issue SET out = out - ? WHERE number = ?", last - first + 1, body["issue"].integer());
}

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::forms_issued) apply_issued(db, e, body);
    if (e.kind == Kind::forms_returned) apply_returned(db, e, body);
}

FormIssueRow issue_from(const Row& row) {
    return {row.integer(0),
            row.integer(1),
            {row.text(2), row.text(3), static_cast<int>(row.integer(4)), row.integer(5), row.integer(6)},
            row.text(7),
            *Day::parse(row.text(8))};
}

std::vector<FormIssueRow> read_issues(const Book& book, const std::string& which) {
    std::vector<FormIssueRow> issues;
    book.database().each(issue_columns + which, [&](const Row& row) { issues.push_back(issue_from(row)); });
    return issues;
}

/// The issue that holds all of the range.
std::optional<FormIssueRow> issue_around(const Book& book, const FormRange& range) {
    return book.database().first(issue_columns +
                                     "WHERE prefix = ? AND digits = ? AND first <= ? AND last >= ? AND kind = ?",
                                 issue_from, range.prefix, range.digits, range.first, range.last, range.kind);
}

bool is_issued_before(const Book& book, const FormRange& range) {
    return book.database().number("SELECT 1 FROM form_issue WHERE prefix = ? AND digits = ? AND first <= ? AND last >= "
                                  "?",
                                  0, range.prefix, range.digits, range.last, range.first) != 0;
}

bool is_back(const Book& book, std::int64_t issue, const FormRange& range) {
    return book.database().number("SELECT 1 FROM form_back WHERE issue = ? AND first <= ? AND last >= ?", 0, issue,
                                  range.last, range.first) != 0;
}

FormEnd end_of(const std::string& text) {
    for (const auto end : {FormEnd::used, FormEnd::unused})
        if (word(end) == text) return end;
    return FormEnd::spoiled;
}

} // namespace

Projection form_projection() { return {{"form_issue", "form_back"}, schema, apply}; }

std::vector<FormIssueRow> form_issues(const Book& book) { return read_issues(book, "ORDER BY number"); }
std::vector<FormIssueRow> open_form_issues(const Book& book) {
    return read_issues(book, "WHERE out > 0 ORDER BY number");
}

std::optional<FormIssueRow> find_form_issue(const Book& book, std::int64_t number) {
    return book.database().first(issue_columns + "WHERE number = ?", issue_from, number);
}

std::vector<FormsBack> forms_back(const Book& book, std::int64_t issue) {
    std::vector<FormsBack> back;
    const auto of = find_form_issue(book, issue);
    if (!of) return back;
    book.database().each(
        "SELECT first, last, how FROM form_back WHERE issue = ? ORDER BY first",
        [&](const Row& row) {
            FormRange range = of->range;
            range.first = row.integer(0);
            range.last = row.integer(1);
            back.push_back({range, end_of(row.text(2))});
        },
        issue);
    return back;
}

std::vector<CollectedForm> collected_forms(const Book& book, const FormRange& range) {
    std::vector<CollectedForm> forms;
    const std::string first = range.number(range.first), last = range.number(range.last);
    book.database().each(
        "SELECT f.form, f.ticket, t.state FROM used_form f JOIN ticket t ON t.number = f.ticket WHERE f.form >= ? AND "
        "f.form <= ? ORDER BY f.form",
        [&](const Row& row) {
            const auto number = FormRange::parse({}, row.text(0));
            if (number && number->prefix == range.prefix && number->digits == range.digits)
                forms.push_back({number->first, row.integer(1), row.text(2) == "voided"});
        },
        first, last);
    return forms;
}

std::string FormsQuote::subject() const {
    return std::string{issue > 0 ? "take back " : "issue "} + range.kind + " " + range.text() + " " +
           std::string{word(how)} + " " + person.id + " because " + reason;
}

Outcome<FormsQuote> quote_issue(const Book& book, FormsQuote asked) {
    if (is_issued_before(book, asked.range)) return Refusal{Why::form_used, asked.range.text()};
    if (const auto collected = collected_forms(book, asked.range); !collected.empty())
        return Refusal{Why::form_used, asked.range.number(collected.front().form)};
    return asked;
}

Outcome<FormsQuote> quote_return(const Book& book, FormsQuote asked) {
    const auto issue = issue_around(book, asked.range);
    if (!issue || issue->person != asked.person.id) return Refusal{Why::form_not_issued, asked.range.text()};
    if (is_back(book, issue->number, asked.range)) return Refusal{Why::form_used, asked.range.text()};
    if (asked.how != FormEnd::used)
        if (const auto collected = collected_forms(book, asked.range); !collected.empty())
            return Refusal{Why::form_used, asked.range.number(collected.front().form)};
    if (asked.how == FormEnd::spoiled && asked.reason.empty()) return Why::unknown_reason;
    asked.issue = issue->number;
    return asked;
}

Entry record_forms(Recording& act, Kind kind, const FormsQuote& quote, Approval<Right::issue_forms> approval) {
    EntryDraft draft;
    draft.kind = kind;
    draft.staff = quote.person.id;
    Json signers = Json::list();
    signers.add(signer(quote.person, quote.signs ? "holder" : "holder-unsigned"));
    signers.add(approval.use(quote.subject(), act.at().utc_ms).set("as", quote.issue > 0 ? "taker" : "giver"));
    draft.body = Json::object({{"form_kind", quote.range.kind},
                               {"prefix", quote.range.prefix},
                               {"digits", quote.range.digits},
                               {"first", quote.range.first},
                               {"last", quote.range.last},
                               {"person", quote.person.id},
                               {"signers", std::move(signers)}});
    if (quote.issue > 0) {
        draft.about = find_form_issue(act.book(), quote.issue)->seq;
        draft.body.set("issue", quote.issue).set("how", word(quote.how));
        if (!quote.reason.empty()) draft.body.set("reason", quote.reason);
    }
    return act.post(std::move(draft));
}

} // namespace till
