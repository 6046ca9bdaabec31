// MonthClose: its check list and its entry.
#include "reconcile/month/month_close.h"

#include "reconcile/shift/shift_row.h"

namespace till {

Outcome<MonthCloseQuote> quote_month_close(const Book& book, const std::string& month, const Moment& now) {
    if (book.is_closed(month)) return Refusal{Why::month_closed, month};
    for (const auto& shift : unfinished_shifts(book))
        if (shift.business_day.month() <= month) return Refusal{shift.is_open() ? Why::shift_open : Why::not_reviewed, std::to_string(shift.number)};
    if (book.business_day(now).month() <= month) return Refusal{Why::day_open, book.business_day(now).iso()};
    const Day last = book.head().business_day;
    if (last.month() == month && !book.is_closed(last.iso())) return Refusal{Why::day_open, last.iso()};
    return MonthCloseQuote{month};
}

Entry record_month_close(Recording& act, const MonthCloseQuote& quote, Approval<Right::close_month> approval) {
    EntryDraft draft;
    draft.kind = Kind::month_close;
    draft.staff = approval.person().id;
    draft.body = Json::object({{"period", quote.month}, {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "finance"))}});
    return act.post(std::move(draft));
}

} // namespace till
