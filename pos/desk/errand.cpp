// Errand: what follows from an entry: whether the drawer opens, and what goes on paper.
#include "pos/desk/paper.h"
#include "pos/desk/slip.h"
#include "reconcile/book/account.h"

#include <algorithm>

namespace till {
namespace {

/// Whether hands reach into the drawer for it. A close, a retender or a correction moves figures, not notes.
bool is_done_by_hand(Kind kind) {
    switch (kind) {
    case Kind::shift_open:
    case Kind::ticket:
    case Kind::void_ticket:
    case Kind::refund:
    case Kind::return_goods:
    case Kind::drop:
    case Kind::pickup:
    case Kind::account_receipt:
    case Kind::top_up:
    case Kind::voucher_sold:
    case Kind::paid_in:
    case Kind::paid_out:
    case Kind::guest_deposit:
    case Kind::deposit_returned:
    case Kind::suspect_note: return true;
    default: return false;
    }
}

bool opens_drawer(const Entry& entry) {
    if (entry.kind == Kind::no_sale || entry.kind == Kind::change || entry.kind == Kind::spot_count) return true;
    if (!is_done_by_hand(entry.kind)) return false;
    const auto postings = postings_of(Json::parse(entry.body));
    return std::any_of(postings.begin(), postings.end(), [&](const Posting& posting) {
        return posting.account == account::drawer(entry.till) && !posting.amount.is_zero();
    });
}

bool gives_back(Kind kind) { return kind == Kind::void_ticket || kind == Kind::refund || kind == Kind::return_goods; }

} // namespace

Errand errand_after(const Book& book, const Answer& answer) {
    const Entry entry = book.entry(answer.seq);
    Errand errand;
    errand.seq = entry.seq;
    errand.opens_drawer = opens_drawer(entry);
    errand.rehearsal = book.shop().rehearsal;
    if (entry.kind == Kind::ticket) errand.receipt = *receipt_of(book, entry.number, 0);
    if (entry.kind == Kind::invoice)
        errand.invoice = *invoice_paper_of(book, Json::parse(entry.body)["ticket"].integer(), 0);
    if (entry.kind == Kind::reprint) {
        const Json body = Json::parse(entry.body);
        if (body.has("invoice")) {
            errand.invoice = *invoice_paper_of(book, body["ticket"].integer(), body["copy"].integer());
            return errand;
        }
        errand.receipt = *receipt_of(book, body["ticket"].integer(), body["copy"].integer());
    }
    if (gives_back(entry.kind)) errand.back = *back_receipt_of(book, entry.kind, entry.number);
    if (prints_slip_at_once(entry.kind)) {
        errand.slip = *slip_of(book, entry.kind, entry.number);
        errand.shop = book.shop();
    }
    return errand;
}

Outcome<Errand> reprint(Desk& desk, const std::string& till, std::int64_t ticket, const std::optional<Signature>& by) {
    const auto copy = desk.record_reprint(till, ticket, by);
    if (!copy) return copy.refusal();
    Answer answer;
    answer.seq = desk.book().head().seq;
    return errand_after(desk.book(), answer);
}

} // namespace till
