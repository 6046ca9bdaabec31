// DayClose: its check list and its entry.
#include "reconcile/day/day_close.h"

#include "reconcile/shift/shift_row.h"

namespace till {
namespace {

/// A shift up to that day that is open or not reviewed.
std::optional<Refusal> unfinished_shift(const Book& book, Day until) {
    for (const auto& shift : unfinished_shifts(book)) {
        if (shift.business_day > until) continue;
        return Refusal{shift.is_open() ? Why::shift_open : Why::not_reviewed, std::to_string(shift.number)};
    }
    return std::nullopt;
}

std::optional<Refusal> parked_ticket(const Book& book) {
    std::optional<Refusal> parked;
    book.database().each("SELECT name FROM draft WHERE till = '' AND name <> '' ORDER BY name", [&](const Row& row) {
        if (!parked && !book.shop().has_table(row.text(0))) parked = Refusal{Why::parked_open, row.text(0)};
    });
    return parked; // the bills of tables and rooms may stay
}

/// Whether anything but the set-up of the book stands in that day.
bool has_begun(const Book& book, Day day) {
    return book.database().number("SELECT 1 FROM entry WHERE business_day = ? AND kind NOT IN ('config', 'staff', "
                                  "'price', 'opening') LIMIT 1",
                                  0, day.iso()) != 0;
}

/// The business day by the clock and the cut-off alone.
Day day_of_clock(const Book& book, const Moment& now) {
    Moment shifted = now;
    shifted.utc_ms -= std::int64_t{book.shop().day_begins} * 60'000;
    return shifted.day();
}

Outcome<DayCloseQuote> quote_late_close(const Book& book, Day day) {
    if (!has_begun(book, day)) return Refusal{Why::nothing_to_settle, day.iso()};
    if (auto fault = unfinished_shift(book, day)) return *fault;
    return DayCloseQuote{day, true};
}

} // namespace

Outcome<DayCloseQuote> quote_day_close(const Book& book, const Moment& now, std::optional<Day> asked) {
    const Day last = book.head().business_day;
    const Day day = book.is_closed(last.iso()) || !has_begun(book, last) ? book.business_day(now) : last;
    if (asked && book.is_closed(asked->iso())) return Refusal{Why::day_closed, asked->iso()};
    if (asked && *asked != day) return quote_late_close(book, *asked);
    if (day > day_of_clock(book, now)) return Refusal{Why::day_closed, last.iso()};
    if (auto fault = unfinished_shift(book, day)) return *fault;
    if (auto fault = parked_ticket(book)) return *fault;
    return DayCloseQuote{day};
}

std::vector<Day> days_left_open(const Book& book, Day today) {
    std::vector<Day> days;
    book.database().each(
        "SELECT DISTINCT business_day FROM shift WHERE business_day < ? AND business_day NOT IN "
        "(SELECT period FROM closed_period) ORDER BY business_day",
        [&](const Row& row) { days.push_back(*Day::parse(row.text(0))); }, today.iso());
    return days;
}

Entry record_day_close(Recording& act, const DayCloseQuote& quote, Approval<Right::close_day> approval) {
    EntryDraft draft;
    draft.kind = Kind::day_close;
    draft.staff = approval.person().id;
    draft.body = Json::object(
        {{"period", quote.day.iso()},
         {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "manager"))}});
    if (!quote.is_late) act.set_business_day(quote.day);
    return act.post(std::move(draft));
}

} // namespace till
