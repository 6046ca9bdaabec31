// CaseRow: reading cases and their steps.
#include "reconcile/shift/case_row.h"

namespace till {
namespace {

const std::string columns = "SELECT number, seq, account, shift, tender, till, cashier, business_day, at, utc_offset, "
                            "difference, open, owed, bearer, cause, named_bearer, reported FROM over_short ";

CaseRow case_from(const Row& row) {
    CaseRow found;
    found.number = row.integer(0);
    found.seq = row.integer(1);
    found.account = row.text(2);
    found.shift = row.integer(3);
    found.tender = row.text(4);
    found.till = row.text(5);
    found.cashier = row.text(6);
    found.business_day = *Day::parse(row.text(7));
    found.at = {row.integer(8), static_cast<int>(row.integer(9))};
    found.difference = row.money(10);
    found.open = row.money(11);
    found.owed = row.money(12);
    found.bearer = row.text(13);
    found.cause = row.text(14);
    found.named_bearer = row.text(15);
    found.reported = row.integer(16) != 0;
    return found;
}

std::vector<CaseRow> read_cases(const Book& book, const std::string& which) {
    std::vector<CaseRow> cases;
    book.database().each(columns + which, [&](const Row& row) { cases.push_back(case_from(row)); });
    return cases;
}

std::string text_or_empty(const Json& json) { return json.is_text() ? json.text() : std::string{}; }

CaseStep step_from(const Row& row, const Entry& entry) {
    const Json body = Json::parse(entry.body);
    CaseStep step;
    step.seq = entry.seq;
    step.kind = word(entry.kind);
    step.what = row.text(1);
    step.at = entry.at;
    step.staff = entry.staff;
    step.amount = row.money(2);
    step.note = text_or_empty(body.has("note") ? body["note"] : body["reason"]);
    step.cause = text_or_empty(body["cause"]);
    step.evidence = text_or_empty(body["evidence"]);
    step.bearer = text_or_empty(body.has("bearer") ? body["bearer"] : body["owed_by"]);
    if (body.has("signers"))
        for (const auto& one : body["signers"].items()) step.signers.push_back(one["name"].text());
    return step;
}

} // namespace

CaseRow::State CaseRow::state() const {
    if (!open.is_zero()) return State::open;
    return owed.is_zero() ? State::settled : State::owed;
}

std::string_view word(CaseRow::State state) {
    switch (state) {
    case CaseRow::State::open: return "open";
    case CaseRow::State::owed: return "owed";
    case CaseRow::State::settled: return "settled";
    }
    return "";
}

int age_days(const CaseRow& found, Day today) {
    return static_cast<int>((today.date() - found.business_day.date()).count());
}

std::optional<CaseRow> find_case(const Book& book, std::int64_t number) {
    return book.database().first(columns + "WHERE number = ? AND number > 0", case_from, number);
}

std::vector<CaseRow> all_cases(const Book& book) { return read_cases(book, "WHERE number > 0 ORDER BY number"); }

std::vector<CaseRow> unsettled_cases(const Book& book) {
    return read_cases(book, "WHERE number > 0 AND (open <> 0 OR owed <> 0) ORDER BY number");
}

std::optional<CaseFile> case_file(const Book& book, std::int64_t number) {
    const auto row = find_case(book, number);
    if (!row) return std::nullopt;
    CaseFile file{*row, {}};
    book.database().each(
        "SELECT seq, what, amount FROM over_short_step WHERE account = ? ORDER BY seq, what",
        [&](const Row& step) { file.steps.push_back(step_from(step, book.entry(step.integer(0)))); }, row->account);
    return file;
}

Money sum_of_steps(const Book& book, std::int64_t number, std::string_view what) {
    const auto row = find_case(book, number);
    if (!row) return {};
    return Money::of_minor(book.database().number(
        "SELECT coalesce(sum(amount), 0) FROM over_short_step WHERE account = ? AND what = ?", 0, row->account, what));
}

} // namespace till
