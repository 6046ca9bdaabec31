// CustomerActs: customers made known, and the tenders that the book alone keeps: on account, prepaid card, voucher.
#include "pos/desk/act_texts.h"
#include "pos/desk/inside.h"
#include "reconcile/book/search_form.h"
#include "reconcile/ticket/aside_receipt.h"
#include "reconcile/ticket/customer.h"

#include <algorithm>
#include <map>
#include <utility>

namespace till {
namespace {

std::string customer_subject(const SetCustomer& act) {
    return "customer " + act.customer + " credit " + std::to_string(act.credit.minor()) +
           (act.active ? "" : " not active");
}

/// Change is given only from cash, as in a sale.
Outcome<TicketTender> settled(Money amount, const AskedTender& asked) {
    const Money received = asked.amount.value_or(amount);
    if (received < amount) return Why::not_enough_tendered;
    if (received > amount && asked.tender != "cash") return Why::change_only_from_cash;
    return TicketTender{asked.tender, amount, received, received - amount, asked.reference};
}

FoundCustomer found(const Book& book, const Customer& customer) {
    const auto contact = contact_of(book, customer.id);
    return {customer.id, contact.name, contact.phone, customer.credit, owed_by(book, customer.id), customer.active};
}

/// Whether the text stands in one of the customer's, whatever the case of its letters.
bool names(const FoundCustomer& customer, const std::string& folded) {
    return std::ranges::any_of(
        std::initializer_list<std::string>{customer.id, customer.name, customer.phone},
        [&](const std::string& text) { return search_form(text).find(folded) != std::string::npos; });
}

} // namespace

std::optional<Refusal> Desk::Inside::fault_of_customer(const std::string& customer) const {
    if (customer.empty()) return std::nullopt;
    const auto known = till::find_customer(book, customer);
    if (!known || !known->active) return Refusal{Why::unknown_customer, customer};
    return std::nullopt;
}

std::optional<Refusal> Desk::Inside::fault_of_kept(const std::string& customer,
                                                   const std::vector<TicketTender>& tenders) const {
    Money on_account;
    std::map<std::pair<std::string, std::string>, Money> drawn;
    for (const auto& tender : tenders) {
        if (!is_kept_in_book(tender.tender) || tender.tender == "deposit") continue; // its own rule: fault_of_set_off
        if (tender.tender == "account" && customer.empty()) return Refusal{Why::unknown_customer, {}};
        if (tender.reference.empty()) return Refusal{Why::no_reference, tender.tender};
        (tender.tender == "account" ? on_account : drawn[{tender.tender, tender.reference}]) += tender.amount;
    }
    for (const auto& [held, amount] : drawn)
        if (amount > till::left_on(book, held.first, held.second).value_or(Money{}))
            return Refusal{Why::card_short, held.second};
    if (on_account.is_zero()) return std::nullopt;
    const auto known = till::find_customer(book, customer);
    if (!known || !known->active) return Refusal{Why::unknown_customer, customer};
    if (owed_by(book, customer) + on_account > known->credit) return Refusal{Why::over_credit_limit, customer};
    return std::nullopt;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const SetCustomer& act) {
    const std::string subject = customer_subject(act);
    auto approval = roster.approve<Right::manage_customers>(act.by, {{}, subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!is_customer_id(act.customer)) return Refusal{Why::unknown_customer, act.customer};
    if (act.name.empty() || act.credit.is_negative() || act.credit > largest_amount) return Why::amount_out_of_range;
    auto held = *std::move(approval);
    const std::string staff = held.person().id;
    Recording recording{book, moment()};
    write_contact(book.database(), act.customer, {act.name, act.phone});
    return done(recording, record_customer(recording, {act.customer, act.credit, act.active}, staff,
                                           held.use(subject, now()).set("as", "manager")));
}

Outcome<Answer> Desk::Inside::receive_aside(const std::string& till, Kind kind, const std::string& holder, Money amount,
                                            const AskedTender& asked) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    const auto tender = settled(amount, asked);
    if (!tender) return tender.refusal();
    const AsideReceipt receipt{kind, holder, *tender};
    if (auto fault = fault_of(book, receipt)) return *fault;
    Recording recording{book, moment()};
    Answer answer = done(recording, record_aside_receipt(recording, *at, receipt));
    answer.amount = tender->amount;
    answer.received = tender->received;
    answer.change = tender->change;
    answer.drop_wanted = drop_wanted(till);
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ReceiveOnAccount& act) {
    return receive_aside(till, Kind::account_receipt, act.customer, act.amount, act.tender);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const TopUp& act) {
    return receive_aside(till, Kind::top_up, act.card, act.amount, act.tender);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SellVoucher& act) {
    return receive_aside(till, Kind::voucher_sold, act.voucher, act.amount, act.tender);
}

Outcome<OpenTicket> Desk::set_customer(const std::string& till, const std::string& customer) {
    if (inside_->clock_went_back()) return Why::clock_back;
    TicketDraft draft = read_draft(inside_->book, till);
    if (draft.empty()) return Why::amount_out_of_range;
    if (auto fault = inside_->fault_of_customer(customer)) return *fault;
    const bool pays = std::ranges::any_of(draft.tenders, [](const auto& taken) { return taken.tender == "account"; });
    if (pays && customer != draft.customer) return Refusal{Why::tender_taken, draft.customer};
    draft.customer = customer;
    return inside_->put_on_counter(till, std::move(draft), {});
}

std::optional<FoundCustomer> Desk::customer(const std::string& id) const {
    const auto known = till::find_customer(inside_->book, id);
    return known ? std::optional{found(inside_->book, *known)} : std::nullopt;
}

std::vector<FoundCustomer> Desk::find_customers(const std::string& text) const {
    constexpr std::size_t most = 50;
    const std::string folded = search_form(text);
    std::vector<FoundCustomer> fitting;
    for (const auto& customer : customers(inside_->book)) {
        FoundCustomer one = found(inside_->book, customer);
        if (names(one, folded)) fitting.push_back(std::move(one));
        if (fitting.size() == most) break;
    }
    return fitting;
}

std::optional<Money> Desk::left_on(const std::string& tender, const std::string& number) const {
    return till::left_on(inside_->book, tender, number);
}

} // namespace till
