// Settling: a part of a table's bill as a ticket of its own (T10).
#include "pos/desk/inside.h"
#include "pos/sale/bill.h"
#include "pos/sale/catalogue.h"

namespace till {
namespace {

using Part = std::optional<std::vector<PartOfLine>>;

Part part_of(TicketDraft& bill, const SettleBill& act) {
    if (act.share) return part_of_share(bill, act.share->part, act.share->of);
    if (act.amount) return part_of_amount(bill, *act.amount);
    return act.lines.empty() ? all_that_is_left(bill) : part_of_items(bill, act.lines);
}

} // namespace

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SettleBill& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    if (int{!act.lines.empty()} + int{act.share.has_value()} + int{act.amount.has_value()} > 1)
        return Why::amount_out_of_range;
    TicketDraft bill = read_parked(book, act.name);
    TicketDraft fresh = bill;
    fresh.begun.clear();
    const auto unfixed = priced(fresh);
    if (!unfixed) return unfixed.refusal();
    // Discounts are signed for on the whole of it, once; the hours hold for every part.
    const auto given = consent(till, *unfixed, bill.sign_offs, act.by, true);
    if (!given) return given.refusal();
    if (!bill.customer.empty()) return Refusal{Why::unknown_customer, bill.customer};
    fix_lines(bill, *unfixed);
    const auto before = settled_goods(bill);
    const auto part = part_of(bill, act);
    if (!part) return Why::more_than_paid;
    const auto lines = take_part(bill, *part);
    if (!lines || lines->empty()) return Why::amount_out_of_range;
    auto sold = check_out(book.shop(), ticket_of_fixed(*lines), act.tenders);
    if (!sold) return sold.refusal();
    Ticket recorded = *std::move(sold);
    recorded.note = bill.note;
    recorded.outside_hours = outside_hours();
    recorded.signers = given->signers;
    recorded.bill = act.name;
    recorded.settled_before = before;
    Recording recording{book, moment()};
    keep_sign_off(recording, *at, *given, bill);
    write_parked(book.database(), act.name, bill);
    return told(till, done(recording, record_ticket(recording, *at, recorded)), recorded);
}

} // namespace till
