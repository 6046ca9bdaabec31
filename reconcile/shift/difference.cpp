// Difference: settling what a close left in suspense.
#include "reconcile/shift/difference.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/case_row.h"

namespace till {
namespace {

Entry record(Recording& act, const SettleQuote& quote, const std::string& staff, Json signers) {
    EntryDraft draft;
    draft.kind = Kind::difference_settled;
    draft.staff = staff;
    draft.about = quote.about;
    const std::string bearer = quote.how == Settlement::owed          ? account::owed(quote.owed_by)
                               : quote.how == Settlement::written_off ? account::short_written_off()
                                                                      : account::over_kept();
    draft.postings = {{bearer, quote.amount}, {quote.account, -quote.amount}};
    draft.body = Json::object({{"shift", quote.shift},
                               {"tender", quote.tender},
                               {"how", word(quote.how)},
                               {"amount", quote.amount.minor()},
                               {"reason", quote.reason},
                               {"signers", std::move(signers)}});
    if (!quote.owed_by.empty()) draft.body.set("owed_by", quote.owed_by);
    return act.post(std::move(draft));
}

/// A shortage is owed or written off, an overage is kept.
Outcome<SettleQuote> fit(SettleQuote quote, const Book& book) {
    quote.amount = book.balance(quote.account);
    if (quote.amount.is_zero()) return Why::nothing_to_settle;
    if (quote.amount.is_negative() != (quote.how == Settlement::kept)) return Why::wrong_settlement;
    return quote;
}

/// What of it is owed by that person, or to be given back to them.
Outcome<Money> open_for(const Book& book, const MadeGoodQuote& quote) {
    Money owed = book.balance(account::owed(quote.person));
    if (quote.case_number > 0) {
        const auto found = find_case(book, quote.case_number);
        if (!found || found->bearer != quote.person)
            return Refusal{Why::unknown_case, std::to_string(quote.case_number)};
        owed = found->owed;
    }
    return quote.back ? -owed : owed;
}

} // namespace

std::string_view word(Settlement how) {
    switch (how) {
    case Settlement::owed: return "owed";
    case Settlement::written_off: return "written-off";
    case Settlement::kept: return "kept";
    }
    return "";
}

std::string SettleQuote::subject() const {
    return "settle " + std::to_string(shift) + " " + tender + " " + std::string{word(how)} + " " + owed_by + " " +
           std::to_string(amount.minor()) + " because " + reason;
}

Outcome<SettleQuote> quote_settlement(const Book& book, std::int64_t shift, const std::string& tender, Settlement how,
                                      const std::string& owed_by, const std::string& reason) {
    const auto row = find_shift(book, shift);
    if (!row) return Refusal{Why::unknown_shift, std::to_string(shift)};
    if (tender != "opening" && !book.shop().has_tender(tender)) return Refusal{Why::unknown_tender, tender};
    if (tender != "opening" && row->close_seq == 0) return Refusal{Why::shift_open, std::to_string(shift)};
    SettleQuote quote{shift, tender, how, owed_by, {}, reason, account::over_short(shift, tender)};
    quote.about = tender == "opening" ? row->seq : row->close_seq;
    return fit(std::move(quote), book);
}

Outcome<SettleQuote> quote_case(const Book& book, std::int64_t number, Settlement how, const std::string& owed_by,
                                const std::string& reason) {
    const auto found = find_case(book, number);
    if (!found) return Refusal{Why::unknown_case, std::to_string(number)};
    if (found->shift > 0) return quote_settlement(book, found->shift, found->tender, how, owed_by, reason);
    return fit({0, found->tender, how, owed_by, {}, reason, found->account, found->seq}, book);
}

Entry record_settled(Recording& act, const SettleQuote& quote, Approval<Right::settle_difference> approval) {
    const std::string staff = approval.person().id;
    return record(act, quote, staff,
                  Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "finance")));
}

Entry record_charged(Recording& act, const SettleQuote& quote, Json own, Approval<Right::charge_staff> approval) {
    return record(act, quote, quote.owed_by,
                  Json::list().add(std::move(own)).add(approval.use(quote.subject(), act.at().utc_ms)));
}

std::string MadeGoodQuote::subject() const {
    return std::string{back ? "give back " : "make good "} + std::to_string(amount.minor()) + " of " + person +
           " case " + std::to_string(case_number);
}

Outcome<Entry> record_made_good(Recording& act, const Place& place, const MadeGoodQuote& quote, Json signers) {
    if (quote.amount <= Money{}) return Why::amount_out_of_range;
    const auto open = open_for(act.book(), quote);
    if (!open) return open.refusal();
    if (quote.amount > *open) return Why::more_than_paid;
    if (quote.back && quote.amount > act.book().balance(account::safe())) return Why::safe_short;
    const std::string cash = place.shift > 0 && !quote.back ? account::drawer(place.till) : account::safe();
    const Money paid = quote.back ? -quote.amount : quote.amount;
    EntryDraft draft = draft_at(place, Kind::made_good);
    draft.postings = {{cash, paid}, {account::owed(quote.person), -paid}};
    draft.body =
        Json::object({{"person", quote.person}, {"amount", quote.amount.minor()}, {"signers", std::move(signers)}});
    if (quote.case_number > 0) draft.body.set("case", quote.case_number);
    if (quote.back) draft.body.set("back", true);
    return act.post(std::move(draft));
}

} // namespace till
