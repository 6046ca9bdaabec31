// AsideReceipt: what it is refused for, and its entry.
#include "reconcile/ticket/aside_receipt.h"

#include "reconcile/book/account.h"
#include "reconcile/book/text.h"
#include "reconcile/ticket/customer.h"

namespace till {
namespace {

/// What the entry's body and the tender call the holder.
struct Words {
    const char* tender;
    const char* member;
};

Words words_of(Kind kind) {
    switch (kind) {
    case Kind::account_receipt: return {"account", "customer"};
    case Kind::top_up: return {"prepaid", "card"};
    case Kind::voucher_sold: return {"voucher", "voucher"};
    default: throw std::logic_error{"AsideReceipt: of another kind"};
    }
}

} // namespace

std::string account_kept(std::string_view tender, std::string_view holder) {
    if (tender == "account") return account::receivable(holder);
    return tender == "prepaid" ? account::prepaid(holder) : account::voucher(holder);
}

std::optional<Money> left_on(const Book& book, std::string_view tender, std::string_view holder) {
    const std::string name = account_kept(tender, holder);
    if (book.database().number("SELECT 1 FROM balance WHERE account = ?", 0, name) == 0) return std::nullopt;
    return -book.balance(name);
}

std::optional<Refusal> fault_of(const Book& book, const AsideReceipt& receipt) {
    const TicketTender& tender = receipt.tender;
    const std::string kept = words_of(receipt.kind).tender;
    if (!book.shop().has_tender(tender.tender) || is_kept_in_book(tender.tender))
        return Refusal{Why::unknown_tender, tender.tender};
    if (!book.shop().has_tender(kept)) return Refusal{Why::unknown_tender, kept};
    if (receipt.kind == Kind::account_receipt && !find_customer(book, receipt.holder))
        return Refusal{Why::unknown_customer, receipt.holder};
    if (receipt.holder.empty() || account_part(receipt.holder) != receipt.holder)
        return Refusal{Why::no_reference, receipt.holder};
    if (tender.amount <= Money{} || tender.amount > largest_amount) return Refusal{Why::amount_out_of_range, {}};
    if (receipt.kind == Kind::account_receipt && tender.amount > owed_by(book, receipt.holder))
        return Refusal{Why::more_than_paid, receipt.holder};
    if (receipt.kind == Kind::voucher_sold && left_on(book, kept, receipt.holder))
        return Refusal{Why::form_used, receipt.holder};
    return std::nullopt;
}

Entry record_aside_receipt(Recording& act, const Place& place, const AsideReceipt& receipt) {
    const TicketTender& tender = receipt.tender;
    const auto [kept, member] = words_of(receipt.kind);
    EntryDraft draft = draft_at(place, receipt.kind);
    draft.postings = {{account_of(act.book().shop(), tender.tender, place.till), tender.amount},
                      {account_kept(kept, receipt.holder), -tender.amount}};
    draft.body = Json::object({{member, receipt.holder},
                               {"tender", tender.tender},
                               {"amount", tender.amount.minor()},
                               {"received", tender.received.minor()},
                               {"change", tender.change.minor()}});
    if (!tender.reference.empty()) draft.body.set("reference", tender.reference);
    return act.post(std::move(draft));
}

} // namespace till
