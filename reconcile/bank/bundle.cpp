// Bundle: papers by week, and their handing over.
#include "reconcile/bank/bundle.h"

#include "reconcile/bank/deposit.h"
#include "reconcile/bank/due_cash.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/roster.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace till {
namespace {

// A sheet is due once its shift is open, a slip once it is written. `bundle` is the number it was handed over with.
constexpr auto schema = R"(
CREATE TABLE bundle_paper (paper TEXT NOT NULL, name TEXT NOT NULL, week TEXT NOT NULL, business_day TEXT NOT NULL,
    bundle INTEGER NOT NULL, missing INTEGER NOT NULL, PRIMARY KEY (paper, name)) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_paper_due ON bundle_paper (week) WHERE bundle = 0;
CREATE INDEX bundle_paper_of_week ON bundle_paper (week);
)";

void add_paper(Database& db, const Entry& e, const char* paper, const std::string& name) {
    db.run("INSERT INTO bundle_paper VALUES (?, ?, ?, ?, 0, 0)", paper, name, week_of(e.business_day),
           e.business_day.iso());
}

std::string name_of(const Json& paper) { return paper.is_integer() ? std::to_string(paper.integer()) : paper.text(); }

void hand_over(Database& db, const Entry& e, const Json& body, const char* paper, const std::string& list) {
    for (const auto& each : body[list].items())
        db.run("UPDATE bundle_paper SET bundle = ?, missing = 0 WHERE paper = ? AND name = ?", e.number, paper,
               name_of(each));
    for (const auto& each : body["missing_" + list].items())
        db.run("UPDATE bundle_paper SET missing = 1 WHERE paper = ? AND name = ?", paper, name_of(each));
}

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::shift_open) add_paper(db, e, "sheet", std::to_string(e.number));
    if (e.kind == Kind::deposit) add_paper(db, e, "slip", body["slip"].text());
    if (e.kind != Kind::bundle) return;
    hand_over(db, e, body, "sheet", "sheets");
    hand_over(db, e, body, "slip", "slips");
}

/// A paper's row as the table has it.
struct Paper {
    std::string name;
    Day business_day;
    std::int64_t bundle = 0;
    bool missing = false;
};

std::vector<Paper> papers_of(const Book& book, const char* paper, const std::string& week) {
    std::vector<Paper> papers;
    book.database().each(
        "SELECT name, business_day, bundle, missing FROM bundle_paper WHERE week = ? AND paper = ? ORDER BY "
        "business_day, CAST(name AS INTEGER), name",
        [&](const Row& row) {
            papers.push_back({row.text(0), *Day::parse(row.text(1)), row.integer(2), row.integer(3) != 0});
        },
        week, paper);
    return papers;
}

bool waits_for_deposit(const std::vector<DueTakings>& takings, std::int64_t shift) {
    return std::ranges::any_of(takings, [&](const DueTakings& each) { return each.shift == shift; });
}

SheetHole hole_of(const BundleSheet& sheet, const ShiftRow& shift, const Paper& paper, const DueCash& due) {
    if (sheet.bundle > 0) return SheetHole::none;
    if (shift.is_open()) return SheetHole::not_closed;
    if (paper.missing) return SheetHole::missing;
    if (shift.state != ShiftRow::State::reviewed) return SheetHole::not_reviewed;
    return waits_for_deposit(due.takings, shift.number) ? SheetHole::not_deposited : SheetHole::none;
}

BundleSheet sheet_of(const Book& book, const Paper& paper, const DueCash& due) {
    const auto shift = find_shift(book, std::stoll(paper.name)).value();
    BundleSheet sheet{shift.number, shift.till, shift.cashier, paper.business_day, std::string{word(shift.state)}, {},
                      paper.bundle, {}};
    for (const auto& left : slips_of_shift(book, shift.number)) sheet.slips.push_back(left.slip);
    sheet.hole = hole_of(sheet, shift, paper, due);
    return sheet;
}

BundleSlip slip_of(const Book& book, const Paper& paper) {
    const auto slip = find_slip(book, paper.name).value();
    return {slip.slip,    slip.business_day, slip.amount, slip.confirmed.has_value(), shifts_of_slip(book, slip.slip),
            paper.bundle, paper.missing};
}

Json json_of(const auto& names) {
    Json list = Json::list();
    for (const auto& name : names) list.add(name);
    return list;
}

/// Whether each of those is among what is due.
template <class Name> std::optional<Name> first_not_in(const std::vector<Name>& asked, const std::vector<Name>& due) {
    for (const auto& name : asked)
        if (std::ranges::find(due, name) == due.end()) return name;
    return std::nullopt;
}

template <class Name> void take_out(std::vector<Name>& from, const std::vector<Name>& what) {
    std::erase_if(from, [&](const Name& name) { return std::ranges::find(what, name) != what.end(); });
}

} // namespace

Projection bundle_projection() { return {{"bundle_paper"}, schema, apply}; }

std::string week_of(Day day) {
    using namespace std::chrono;
    const auto thursday = day.date() - days{weekday{day.date()}.iso_encoding() - 1} + days{3};
    const auto year = year_month_day{thursday}.year();
    const auto week = (thursday - sys_days{year / January / 1}).count() / 7 + 1;
    char text[32];
    std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(year), static_cast<int>(week));
    return text;
}

std::optional<WeekSpan> week_span(std::string_view week) {
    using namespace std::chrono;
    if (week.size() != 8 || week.substr(4, 2) != "-W") return std::nullopt;
    const auto begin = Day::parse(std::string{week.substr(0, 4)} + "-01-04"); // is always in week 1
    const std::string number{week.substr(6)};
    if (!begin || number.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const auto first = begin->date() - days{weekday{begin->date()}.iso_encoding() - 1};
    const auto monday = first + days{7 * (std::stoi(number) - 1)};
    if (week_of(Day{monday}) != week) return std::nullopt;
    return WeekSpan{Day{monday}, Day{monday + days{6}}};
}

std::string_view word(SheetHole hole) {
    switch (hole) {
    case SheetHole::none: return "";
    case SheetHole::not_closed: return "not-closed";
    case SheetHole::not_reviewed: return "not-reviewed";
    case SheetHole::not_deposited: return "not-deposited";
    case SheetHole::missing: return "missing";
    }
    return "";
}

std::size_t WeeklyBundle::holes() const {
    const auto missing = std::ranges::count_if(slips, [](const BundleSlip& slip) { return slip.missing; });
    const auto open = std::ranges::count_if(sheets, [](const auto& sheet) { return sheet.hole != SheetHole::none; });
    return static_cast<std::size_t>(missing + open);
}

bool WeeklyBundle::is_handed_over() const {
    const auto handed = [](const auto& paper) { return paper.bundle > 0; };
    return std::ranges::all_of(sheets, handed) && std::ranges::all_of(slips, handed);
}

std::optional<WeeklyBundle> weekly_bundle(const Book& book, const std::string& week) {
    const auto span = week_span(week);
    if (!span) return std::nullopt;
    WeeklyBundle bundle{week, span->from, span->until, {}, {}};
    const auto due = due_cash(book, span->until);
    for (const auto& paper : papers_of(book, "sheet", week)) bundle.sheets.push_back(sheet_of(book, paper, due));
    for (const auto& paper : papers_of(book, "slip", week)) bundle.slips.push_back(slip_of(book, paper));
    return bundle;
}

std::vector<std::string> weeks_due(const Book& book, Day today) {
    std::vector<std::string> weeks;
    book.database().each(
        "SELECT DISTINCT week FROM bundle_paper WHERE bundle = 0 AND week < ? ORDER BY week",
        [&](const Row& row) { weeks.push_back(row.text(0)); }, week_of(today));
    return weeks;
}

std::string BundleQuote::subject() const {
    return "bundle " + week.week + ": sheets " + json_of(sheets).canonical() + " without " +
           json_of(missing_sheets).canonical() + ", slips " + json_of(slips).canonical() + " without " +
           json_of(missing_slips).canonical();
}

Outcome<BundleQuote> quote_bundle(const Book& book, const std::string& week,
                                  const std::vector<std::int64_t>& missing_sheets,
                                  const std::vector<std::string>& missing_slips) {
    auto due = weekly_bundle(book, week);
    if (!due) return Refusal{Why::nothing_due, week};
    BundleQuote quote{*std::move(due), {}, missing_sheets, {}, missing_slips};
    for (const auto& sheet : quote.week.sheets)
        if (sheet.bundle == 0 && sheet.hole != SheetHole::not_closed) quote.sheets.push_back(sheet.shift);
    for (const auto& slip : quote.week.slips)
        if (slip.bundle == 0) quote.slips.push_back(slip.slip);
    if (const auto other = first_not_in(missing_sheets, quote.sheets))
        return Refusal{Why::unknown_shift, std::to_string(*other)};
    if (const auto other = first_not_in(missing_slips, quote.slips)) return Refusal{Why::unknown_slip, *other};
    take_out(quote.sheets, missing_sheets);
    take_out(quote.slips, missing_slips);
    if (quote.sheets.empty() && quote.slips.empty()) return Refusal{Why::nothing_due, week};
    return quote;
}

Outcome<Entry> record_bundle(Recording& act, const BundleQuote& quote, const Person& giver, bool giver_signs,
                             Approval<Right::take_bundle> taker) {
    if (taker.person().id == giver.id) return Refusal{Why::same_person, giver.id};
    EntryDraft draft;
    draft.kind = Kind::bundle;
    draft.staff = giver.id;
    Json signers = Json::list();
    signers.add(signer(giver, giver_signs ? "giver" : "giver-unsigned"));
    signers.add(taker.use(quote.subject(), act.at().utc_ms).set("as", "taker"));
    draft.body = Json::object({{"week", quote.week.week},
                               {"sheets", json_of(quote.sheets)},
                               {"missing_sheets", json_of(quote.missing_sheets)},
                               {"slips", json_of(quote.slips)},
                               {"missing_slips", json_of(quote.missing_slips)},
                               {"signers", std::move(signers)}});
    return act.post(std::move(draft));
}

} // namespace till
