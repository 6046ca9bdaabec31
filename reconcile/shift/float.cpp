// Float: quoting and recording the opening of a shift.
#include "reconcile/shift/float.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/roster.h"

#include <algorithm>

namespace till {

std::string FloatQuote::subject() const { return "float at " + till + ": " + std::to_string(given.minor()) + " given, " + std::to_string(counted.minor()) + " counted"; }

Outcome<FloatQuote> quote_float(const Book& book, const std::string& till, const CashCount& pieces, bool gives, std::optional<Money> amount) {
    if (!book.shop().has_till(till)) return Refusal{Why::unknown_till, till};
    if (const auto open = open_shift_at(book, till)) return Refusal{Why::shift_open, std::to_string(open->number)};
    if (pieces.empty()) return Why::nothing_counted;
    if (auto fault = fault_of(pieces, book.shop().currency)) return *fault;
    FloatQuote quote{till, pieces, book.balance(account::drawer(till)), {}, pieces.total(), {}};
    if (gives) quote.given = amount.value_or(std::max(Money{}, quote.counted - quote.left));
    if (quote.given.is_negative() || quote.counted > largest_amount) return Why::amount_out_of_range;
    if (quote.given > book.balance(account::safe())) return Why::safe_short;
    quote.gap = quote.counted - quote.left - quote.given;
    return quote;
}

Entry record_float(Recording& act, const FloatQuote& quote, const Person& cashier, std::optional<Approval<Right::give_float>> giver) {
    const std::int64_t shift = act.book().next_number(Kind::shift_open);
    EntryDraft draft;
    draft.kind = Kind::shift_open;
    draft.till = quote.till;
    draft.staff = cashier.id;
    const std::string drawer = account::drawer(quote.till);
    if (!quote.given.is_zero()) draft.postings = {{drawer, quote.given}, {account::safe(), -quote.given}};
    // The gap is posted even when it is nothing: that the shift began without one is a fact of its own.
    draft.postings.push_back({drawer, quote.gap});
    draft.postings.push_back({account::over_short(shift, "opening"), -quote.gap});
    Json signers = Json::list().add(signer(cashier, "cashier"));
    if (giver) signers.add(giver->use(quote.subject(), act.at().utc_ms).set("as", "giver"));
    draft.body = Json::object({{"pieces", to_json(quote.pieces)}, {"left", quote.left.minor()}, {"given", quote.given.minor()},
                               {"counted", quote.counted.minor()}, {"gap", quote.gap.minor()}, {"signers", std::move(signers)}});
    return act.post(std::move(draft));
}

} // namespace till
