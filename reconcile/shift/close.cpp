// Close: quoting and recording the end of a shift.
#include "reconcile/shift/close.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/ticket/ticket.h"

namespace till {
namespace {

Money figure(const Book& book, std::int64_t shift, const std::string& name) {
    return Money::of_minor(book.figure(shift, name));
}

Json tenders_json(const std::vector<TenderClose>& tenders) {
    Json list = Json::list();
    for (const auto& t : tenders) {
        Json row = Json::object({{"tender", t.tender},
                                 {"sold", t.sold.minor()},
                                 {"refunded", t.refunded.minor()},
                                 {"expected", t.expected.minor()},
                                 {"over_short", t.over_short.minor()},
                                 {"slips", t.slips}});
        if (!t.received.is_zero()) row.set("received", t.received.minor());
        if (t.declared) row.set("declared", t.declared->minor());
        list.add(std::move(row));
    }
    return list;
}

/// Card and wallet against their slips; refuses one that moved and was not declared.
std::optional<Refusal> declare(CloseQuote& quote, const Book& book, std::int64_t shift) {
    for (auto& tender : quote.tenders) {
        if (tender.tender == "cash") {
            tender.declared = quote.counted.total();
        } else if (is_kept_in_book(tender.tender)) {
            tender.declared = tender.expected; // there are no slips: the book is all there is
        } else if (const auto declared = declaration(book, shift, tender.tender)) {
            tender.declared = declared->amount;
            tender.slips = declared->slips;
        } else if (!tender.expected.is_zero()) {
            return Refusal{Why::nothing_counted, tender.tender};
        }
        if (tender.declared) tender.over_short = *tender.declared - tender.expected;
        if (abs(tender.over_short) > book.shop().tolerance) quote.outside_tolerance = true;
    }
    return std::nullopt;
}

} // namespace

Money expected_cash(const Book& book, std::string_view till) { return book.balance(account::drawer(till)); }

bool is_past_cash_limit(const Book& book, std::string_view till) {
    return book.shop().cash_limit && expected_cash(book, till) > *book.shop().cash_limit;
}

Money CloseQuote::over_short() const {
    Money sum;
    for (const auto& tender : tenders) sum += tender.over_short;
    return sum;
}

std::string CloseQuote::subject() const {
    return "close because " + reason + ": counted " + to_json(counted).canonical() + " left " +
           to_json(left).canonical() + " " + tenders_json(tenders).canonical();
}

std::vector<TenderClose> tender_figures(const Book& book, std::int64_t shift, const std::string& till) {
    std::vector<TenderClose> tenders;
    for (const auto& tender : book.shop().tenders) {
        TenderClose close;
        close.tender = tender;
        close.sold = figure(book, shift, "sales:" + tender) - figure(book, shift, "voids:" + tender);
        close.refunded = figure(book, shift, "refunds:" + tender);
        close.received = figure(book, shift, "received:" + tender);
        close.expected = tender == "cash" ? expected_cash(book, till) : close.sold + close.received - close.refunded;
        tenders.insert(tender == "cash" ? tenders.begin() : tenders.end(), close);
    }
    return tenders;
}

Outcome<CloseQuote> quote_close(const Book& book, const Place& place, const CashCount& left,
                                const std::string& reason) {
    const auto shift = find_shift(book, place.shift);
    if (shift->count_seq == 0) return Why::nothing_counted;
    if (has_unmatched_drop(book, place.shift)) return Why::unmatched_drop;
    if (auto fault = fault_of(left, book.shop().currency)) return *fault;
    CloseQuote quote;
    quote.counted = pieces_of(Json::parse(book.entry(shift->count_seq).body)["pieces"]);
    quote.left = left;
    quote.reason = reason;
    if (!quote.counted.contains(left)) return Why::drawer_short;
    quote.tenders = tender_figures(book, place.shift, place.till);
    if (auto fault = declare(quote, book, place.shift)) return *fault;
    if (quote.outside_tolerance && !reason.empty() && !book.shop().has_reason("close", reason))
        return Refusal{Why::unknown_reason, reason};
    return quote;
}

Entry record_close(Recording& act, const Place& place, const CloseQuote& quote,
                   std::optional<Approval<Right::close_difference>> approval) {
    if (quote.outside_tolerance && !approval)
        throw std::logic_error{"record_close: a difference outside tolerance without a sign-off"};
    EntryDraft draft = draft_at(place, Kind::shift_close);
    for (const auto& tender : quote.tenders) {
        if (!tender.declared || is_kept_in_book(tender.tender)) continue;
        draft.postings.push_back({account_of(act.book().shop(), tender.tender, place.till), tender.over_short});
        draft.postings.push_back({account::over_short(place.shift, tender.tender), -tender.over_short});
    }
    if (!quote.drawn_down().is_zero()) {
        draft.postings.push_back({account::drawer(place.till), -quote.drawn_down()});
        draft.postings.push_back({account::transit_takings(place.shift), quote.drawn_down()});
    }
    draft.body = Json::object({{"tenders", tenders_json(quote.tenders)},
                               {"expected", quote.tenders.front().expected.minor()},
                               {"counted", quote.counted.total().minor()},
                               {"left", quote.left.total().minor()},
                               {"drawn_down", quote.drawn_down().minor()},
                               {"left_pieces", to_json(quote.left)},
                               {"counted_pieces", to_json(quote.counted)}});
    if (!quote.reason.empty()) draft.body.set("reason", quote.reason);
    if (approval) {
        draft.body.set("difference_approver", approval->person().id);
        draft.body.set("signers", Json::list().add(approval->use(quote.subject(), act.at().utc_ms)));
    }
    return act.post(std::move(draft));
}

} // namespace till
