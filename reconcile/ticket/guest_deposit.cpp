// GuestDeposit: the receipt's entry, what is left of it on its account, and the way back.
#include "reconcile/ticket/guest_deposit.h"

#include "reconcile/book/account.h"
#include "reconcile/book/entry_row.h"

#include <algorithm>
#include <map>

namespace till {
namespace {

std::string text_in(const Json& body, const char* key) { return body.has(key) ? body[key].text() : std::string{}; }

GuestDepositRow row_of(const Book& book, const Entry& entry) {
    const Json body = Json::parse(entry.body);
    GuestDepositRow row;
    row.receipt = entry.number;
    row.seq = entry.seq;
    row.at = entry.at;
    row.guest = body["payee"].text();
    row.room = text_in(body, "room");
    row.tender = body["tender"].text();
    row.reference = text_in(body, "reference");
    row.paid = Money::of_minor(body["amount"].integer());
    row.left = -book.balance(account::guest_deposit(entry.number));
    return row;
}

/// 0 where the text is no receipt's number.
std::int64_t receipt_of(const std::string& reference) {
    const bool is_number = !reference.empty() && reference.size() <= 15 && reference.front() != '0' &&
                           reference.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? std::stoll(reference) : 0;
}

} // namespace

std::optional<GuestDepositRow> find_guest_deposit(const Book& book, std::int64_t receipt) {
    const auto entry = book.find(Kind::guest_deposit, receipt);
    if (!entry) return std::nullopt;
    return row_of(book, *entry);
}

std::vector<GuestDepositRow> open_guest_deposits(const Book& book) {
    std::vector<GuestDepositRow> open;
    book.database().each("SELECT * FROM entry WHERE kind = 'guest-deposit' ORDER BY number", [&](const Row& row) {
        auto deposit = row_of(book, entry_from(row));
        if (!deposit.left.is_zero()) open.push_back(std::move(deposit));
    });
    return open;
}

Outcome<Entry> record_guest_deposit(Recording& act, const Place& place, Money amount, const std::string& guest,
                                    const std::string& room, const std::string& tender, const std::string& reference) {
    const Shop& shop = act.book().shop();
    if (!shop.has_tender(tender) || is_kept_in_book(tender)) return Refusal{Why::unknown_tender, tender};
    if (guest.empty()) return Why::unknown_customer;
    if (amount <= Money{} || amount > largest_amount) return Why::amount_out_of_range;
    EntryDraft draft = draft_at(place, Kind::guest_deposit);
    draft.postings = {{account_of(shop, tender, place.till, reference), amount},
                      {account::guest_deposit(act.book().next_number(Kind::guest_deposit)), -amount}};
    draft.body = Json::object({{"amount", amount.minor()}, {"payee", guest}, {"tender", tender}});
    if (!room.empty()) draft.body.set("room", room);
    if (!reference.empty()) draft.body.set("reference", reference);
    return act.post(std::move(draft));
}

std::string return_deposit_subject(std::int64_t receipt) {
    return "return the deposit of receipt " + std::to_string(receipt) + ", which is lost";
}

Outcome<Entry> record_deposit_returned(Recording& act, const Place& place, std::int64_t receipt,
                                       std::optional<Approval<Right::return_deposit>> lost) {
    const auto deposit = find_guest_deposit(act.book(), receipt);
    if (!deposit) return Refusal{Why::unknown_deposit, std::to_string(receipt)};
    if (deposit->left <= Money{}) return Refusal{Why::nothing_to_settle, std::to_string(receipt)};
    if (deposit->tender == "cash" && act.book().balance(account::drawer(place.till)) < deposit->left)
        return Why::drawer_short;
    EntryDraft draft = draft_at(place, Kind::deposit_returned);
    draft.about = deposit->seq;
    draft.postings = {{account_of(act.book().shop(), deposit->tender, place.till, deposit->reference), -deposit->left},
                      {account::guest_deposit(receipt), deposit->left}};
    draft.body = Json::object({{"receipt", receipt},
                               {"amount", deposit->left.minor()},
                               {"payee", deposit->guest},
                               {"tender", deposit->tender}});
    if (!deposit->room.empty()) draft.body.set("room", deposit->room);
    if (lost)
        draft.body.set("lost", true)
            .set("signers", Json::list().add(lost->use(return_deposit_subject(receipt), act.at().utc_ms)));
    return act.post(std::move(draft));
}

std::optional<Refusal> fault_of_set_off(const Book& book, const Ticket& ticket) {
    std::map<std::int64_t, Money> asked;
    for (const auto& tender : ticket.tenders) {
        if (tender.tender != "deposit") continue;
        const auto receipt = receipt_of(tender.reference);
        if (!book.find(Kind::guest_deposit, receipt)) return Refusal{Why::unknown_deposit, tender.reference};
        asked[receipt] += tender.amount;
    }
    for (const auto& [receipt, amount] : asked)
        if (amount > -book.balance(account::guest_deposit(receipt)))
            return Refusal{Why::more_than_paid, std::to_string(receipt)};
    return std::nullopt;
}

} // namespace till
