// Difference: settling what a close left in suspense.
#include "reconcile/shift/difference.h"

#include "reconcile/book/account.h"

namespace till {
namespace {

Entry record(Recording& act, const SettleQuote& quote, const std::string& staff, Json signers) {
    EntryDraft draft;
    draft.kind = Kind::difference_settled;
    draft.staff = staff;
    const auto shift = find_shift(act.book(), quote.shift);
    draft.about = quote.tender == "opening" ? shift->seq : shift->close_seq;
    const std::string bearer = quote.how == Settlement::owed          ? account::owed(quote.owed_by)
                               : quote.how == Settlement::written_off ? account::short_written_off()
                                                                      : account::over_kept();
    draft.postings = {{bearer, quote.amount}, {account::over_short(quote.shift, quote.tender), -quote.amount}};
    draft.body = Json::object({{"shift", quote.shift}, {"tender", quote.tender}, {"how", word(quote.how)}, {"amount", quote.amount.minor()},
                               {"reason", quote.reason}, {"signers", std::move(signers)}});
    if (!quote.owed_by.empty()) draft.body.set("owed_by", quote.owed_by);
    return act.post(std::move(draft));
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
    return "settle " + std::to_string(shift) + " " + tender + " " + std::string{word(how)} + " " + owed_by + " " + std::to_string(amount.minor()) + " because " + reason;
}

Outcome<SettleQuote> quote_settlement(const Book& book, std::int64_t shift, const std::string& tender, Settlement how,
                                      const std::string& owed_by, const std::string& reason) {
    const auto row = find_shift(book, shift);
    if (!row) return Refusal{Why::unknown_shift, std::to_string(shift)};
    if (tender != "opening" && !book.shop().has_tender(tender)) return Refusal{Why::unknown_tender, tender};
    if (tender != "opening" && row->close_seq == 0) return Refusal{Why::shift_open, std::to_string(shift)};
    const Money open = book.balance(account::over_short(shift, tender));
    if (open.is_zero()) return Why::nothing_to_settle;
    if (open.is_negative() != (how == Settlement::kept)) return Why::wrong_settlement;
    return SettleQuote{shift, tender, how, owed_by, open, reason};
}

Entry record_settled(Recording& act, const SettleQuote& quote, Approval<Right::settle_difference> approval) {
    const std::string staff = approval.person().id;
    return record(act, quote, staff, Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "finance")));
}

Entry record_charged(Recording& act, const SettleQuote& quote, Json own, Approval<Right::charge_staff> approval) {
    return record(act, quote, quote.owed_by, Json::list().add(std::move(own)).add(approval.use(quote.subject(), act.at().utc_ms)));
}

Outcome<Entry> record_made_good(Recording& act, const Place& place, const std::string& person, Money amount) {
    if (amount <= Money{}) return Why::amount_out_of_range;
    if (amount > act.book().balance(account::owed(person))) return Why::more_than_paid;
    EntryDraft draft = draft_at(place, Kind::made_good);
    draft.postings = {{place.shift > 0 ? account::drawer(place.till) : account::safe(), amount}, {account::owed(person), -amount}};
    draft.body = Json::object({{"person", person}, {"amount", amount.minor()}});
    return act.post(std::move(draft));
}

} // namespace till
