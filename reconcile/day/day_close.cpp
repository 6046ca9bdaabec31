// DayClose: its check list and its entry.
#include "reconcile/day/day_close.h"

#include "reconcile/shift/shift_row.h"

namespace till {
namespace {

std::optional<Refusal> unfinished(const Book& book) {
    for (const auto& shift : unfinished_shifts(book)) {
        if (shift.is_open()) return Refusal{Why::shift_open, std::to_string(shift.number)};
        return Refusal{Why::not_reviewed, std::to_string(shift.number)};
    }
    std::optional<Refusal> parked;
    book.database().each("SELECT name FROM draft WHERE till = '' AND name <> '' ORDER BY name", [&](const Row& row) {
        if (!parked && !book.shop().has_table(row.text(0))) parked = Refusal{Why::parked_open, row.text(0)};
    });
    if (parked) return parked; // the bills of tables and rooms may stay
    return std::nullopt;
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

} // namespace

Outcome<DayCloseQuote> quote_day_close(const Book& book, const Moment& now) {
    const Day last = book.head().business_day;
    const Day day = book.is_closed(last.iso()) || !has_begun(book, last) ? book.business_day(now) : last;
    if (day > day_of_clock(book, now)) return Refusal{Why::day_closed, last.iso()};
    if (auto fault = unfinished(book)) return *fault;
    return DayCloseQuote{day};
}

Entry record_day_close(Recording& act, const DayCloseQuote& quote, Approval<Right::close_day> approval) {
    EntryDraft draft;
    draft.kind = Kind::day_close;
    draft.staff = approval.person().id;
    draft.body = Json::object(
        {{"period", quote.day.iso()},
         {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "manager"))}});
    act.set_business_day(quote.day);
    return act.post(std::move(draft));
}

} // namespace till
