// Bill acts: bills of tables and rooms: another round, another table, two in one, one in two, a dish taken off (T10).
#include "pos/desk/inside.h"
#include "pos/sale/bill.h"
#include "reconcile/money/rounding.h"

#include <algorithm>

namespace till {
namespace {

std::vector<TicketLine> sold_lines(const OpenTicket& ticket, std::size_t from = 0) {
    std::vector<TicketLine> lines;
    for (std::size_t i = from; i < ticket.lines.size(); ++i) lines.push_back(as_sold(ticket.lines[i]));
    return lines;
}

void mark_sent(TicketDraft& draft) {
    for (auto& line : draft.lines) line.sent = true;
}

/// A percentage that only one of the two has stays for the next round; else the discounts come together as amounts.
std::optional<AskedDiscount> discount_of_both(const TicketDraft& bill, const OpenTicket& its, const TicketDraft& added,
                                              const OpenTicket& of_added, bool merges) {
    if (!bill.discount && !added.discount) return std::nullopt;
    if (!merges && !added.discount) return bill.discount;
    if (bill.lines.empty()) return added.discount;
    if (bill.discount && added.discount && bill.discount->percent && bill.discount->percent == added.discount->percent)
        return bill.discount;
    return AskedDiscount{{}, its.ticket_discount + of_added.ticket_discount};
}

void add_text(std::string& text, const std::string& more) {
    if (!more.empty() && text != more) text += (text.empty() ? "" : "; ") + more;
}

/// What was begun to be settled comes along only to a table without a bill.
TicketDraft with_added(TicketDraft bill, TicketDraft added) {
    bill.lines.insert(bill.lines.end(), added.lines.begin(), added.lines.end());
    bill.sign_offs.insert(bill.sign_offs.end(), added.sign_offs.begin(), added.sign_offs.end());
    if (bill.customer.empty()) bill.customer = added.customer;
    add_text(bill.note, added.note);
    return bill;
}

bool is_asked(const AskedLine& line, const AskedLine& asked) {
    return line.code.empty() ? asked.code.empty() && line.name == asked.name : line.code == asked.code;
}

/// Takes the quantities off the lines, the last first, and hands over what was taken. Nothing where it is not there.
std::optional<std::vector<AskedLine>> taken_from(std::vector<AskedLine>& lines, const std::vector<AskedLine>& asked) {
    std::vector<AskedLine> taken;
    for (const auto& item : asked) {
        Decimal wanted = item.quantity;
        for (auto line = lines.rbegin(); line != lines.rend() && !wanted.is_zero(); ++line) {
            if (!is_asked(*line, item) || line->quantity.is_zero()) continue;
            AskedLine here = *line;
            if (compare(wanted, here.quantity) < 0) here.quantity = wanted;
            line->quantity = line->quantity - here.quantity;
            wanted = wanted - here.quantity;
            taken.push_back(std::move(here));
        }
        if (!wanted.is_zero()) return std::nullopt;
    }
    std::erase_if(lines, [](const AskedLine& line) { return line.quantity.is_zero(); });
    return taken;
}

/// A line of which nothing is settled, all of it, goes off the fixed part of a bill.
bool take_fixed(TicketDraft& bill, const AskedLine& asked, TicketLine& taken) {
    const auto found = std::ranges::find_if(bill.begun, [&](const BillLine& line) {
        const bool is_it = line.whole.code.empty() ? line.whole.name == asked.name : line.whole.code == asked.code;
        return is_it && compare(line.left.quantity, line.whole.quantity) == 0 &&
               compare(line.whole.quantity, asked.quantity) == 0;
    });
    if (found == bill.begun.end()) return false;
    taken = found->whole;
    bill.begun.erase(found);
    return true;
}

/// The discount in an amount stays in proportion on what is split off and on what stays.
void split_discount(TicketDraft& stays, TicketDraft& goes, const OpenTicket& before, const OpenTicket& going) {
    goes.discount = stays.discount;
    if (!stays.discount || !stays.discount->amount) return;
    const Money off = share(*stays.discount->amount, Decimal{going.total.minor(), 0},
                            Decimal{(before.total + before.ticket_discount).minor(), 0}, Rounding::half_away_from_zero);
    const auto amount_off = [](Money amount) -> std::optional<AskedDiscount> {
        if (amount.is_zero()) return std::nullopt;
        return AskedDiscount{{}, amount};
    };
    goes.discount = amount_off(off);
    stays.discount = amount_off(*stays.discount->amount - off);
}

std::string cancel_subject(const CancelSent& act) {
    return "take off " + act.name + " because " + act.reason + ": " + to_json(act.line).canonical();
}

} // namespace

Outcome<OpenTicket> Desk::Inside::left_of(const TicketDraft& bill) const {
    TicketDraft fresh = bill;
    fresh.begun.clear();
    auto ticket = priced(fresh);
    if (!ticket || bill.begun.empty()) return ticket;
    std::vector<TicketLine> left;
    for (const auto& line : bill.begun)
        if (!line.left.quantity.is_zero()) left.push_back(line.left);
    OpenTicket whole = ticket_of_fixed(left);
    whole.lines.insert(whole.lines.end(), ticket->lines.begin(), ticket->lines.end());
    for (auto sum : {&OpenTicket::total, &OpenTicket::discount, &OpenTicket::ticket_discount, &OpenTicket::promotions})
        whole.*sum += (*ticket).*sum;
    whole.customer = bill.customer;
    whole.note = bill.note;
    whole.due = whole.total;
    return whole;
}

Outcome<Answer> Desk::Inside::put_on_table(const std::string& till, const std::string& table, TicketDraft draft,
                                           const std::optional<Signature>& by, bool is_open_ticket) {
    const TicketDraft before = read_parked(book, table);
    TicketDraft fresh = before;
    fresh.begun.clear();
    const auto its = priced(fresh), added = priced(draft);
    if (!its || !added) return (its ? added : its).refusal();
    TicketDraft bill = with_added(fresh, draft);
    bill.discount = discount_of_both(fresh, *its, draft, *added, false);
    const auto ticket = priced(bill);
    const auto given = ticket ? consent(till, *ticket, bill.sign_offs, by) : Outcome<Consent>{Consent{}};
    const auto at = selling_place(till);
    if (!given) return given.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (draft.empty()) return Why::amount_out_of_range;
    if (!draft.tenders.empty()) return Why::tender_taken;
    mark_sent(bill);
    bill.begun = before.begun;
    Recording recording{book, moment()};
    keep_sign_off(recording, *at, *given, bill);
    write_parked(book.database(), table, bill);
    if (is_open_ticket) write_draft(book.database(), till, {});
    return done(recording, record_aside(recording, *at, Kind::parked, table, sold_lines(*ticket, fresh.lines.size()),
                                        {}, given->signers));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const MoveBill& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    if (!book.shop().has_table(act.table)) return Refusal{Why::unknown_table, act.table};
    const TicketDraft moved = read_parked(book, act.name), there = read_parked(book, act.table);
    if (act.name == act.table || (!there.empty() && !act.merge)) return Refusal{Why::name_taken, act.table};
    if (!there.empty() && !(moved.begun.empty() && there.begun.empty())) return Refusal{Why::part_settled, act.name};
    const auto ticket = left_of(moved), standing = left_of(there);
    if (!ticket || !standing) return (ticket ? standing : ticket).refusal();
    TicketDraft bill = there.empty() ? moved : with_added(there, moved);
    if (!there.empty()) bill.discount = discount_of_both(there, *standing, moved, *ticket, true);
    TicketDraft fresh = bill;
    fresh.begun.clear();
    const auto together = priced(fresh);
    if (!together) return together.refusal();
    const auto given = consent(till, *together, bill.sign_offs, act.by);
    if (!given) return given.refusal();
    mark_sent(bill);
    Recording recording{book, moment()};
    keep_sign_off(recording, *at, *given, bill);
    write_parked(book.database(), act.name, {});
    write_parked(book.database(), act.table, bill);
    return done(recording, record_aside(recording, *at, Kind::moved, act.name, sold_lines(*ticket), {}, given->signers,
                                        act.table));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SplitBill& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    TicketDraft stays = read_parked(book, act.name);
    const TicketDraft there = read_parked(book, act.new_name);
    if (!stays.begun.empty() || !there.begun.empty()) return Refusal{Why::part_settled, act.name};
    if (act.new_name.empty() || act.new_name == act.name || (!there.empty() && !book.shop().has_table(act.new_name)))
        return Refusal{Why::name_taken, act.new_name};
    const auto before = priced(stays), standing = priced(there);
    if (!before || !standing) return (before ? standing : before).refusal();
    TicketDraft goes = stays;
    const auto taken = taken_from(stays.lines, act.lines);
    if (!taken) return Why::more_than_paid;
    if (stays.empty() || taken->empty()) return Why::amount_out_of_range;
    goes.lines = *taken;
    goes.discount.reset();
    const auto going = priced(goes);
    if (!going) return going.refusal();
    split_discount(stays, goes, *before, *going);
    if (!there.empty()) {
        const auto discounted = priced(goes);
        if (!discounted) return discounted.refusal();
        const auto discount = discount_of_both(there, *standing, goes, *discounted, true);
        goes = with_added(there, goes);
        goes.discount = discount;
    }
    const auto left = priced(stays), together = priced(goes);
    if (!left || !together) return (left ? together : left).refusal();
    const auto given = consent(till, *together, goes.sign_offs, act.by);
    if (!given) return given.refusal();
    Recording recording{book, moment()};
    keep_sign_off(recording, *at, *given, goes);
    write_parked(book.database(), act.name, stays);
    write_parked(book.database(), act.new_name, goes);
    return done(recording, record_aside(recording, *at, Kind::bill_split, act.name, sold_lines(*going), {},
                                        given->signers, act.new_name));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const CancelSent& act) {
    const std::string subject = cancel_subject(act);
    auto approval = roster.approve<Right::cancel_sent>(act.by, {actor(till), subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    auto held = *std::move(approval);
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    if (act.reason.empty()) return Why::unknown_reason;
    TicketDraft bill = read_parked(book, act.name);
    std::vector<TicketLine> lines(1);
    if (const auto taken = taken_from(bill.lines, {act.line})) {
        const auto off = at_list_price(*taken);
        if (!off) return off.refusal();
        lines.clear();
        for (const auto& line : *off) lines.push_back(as_sold(line));
    } else if (!take_fixed(bill = read_parked(book, act.name), act.line, lines.front())) {
        return bill.begun.empty() ? Refusal{Why::unknown_item, act.line.code} : Refusal{Why::part_settled, act.name};
    }
    const auto left = left_of(bill);
    if (!left) return left.refusal();
    if (left->empty()) bill = {};
    Recording recording{book, moment()};
    write_parked(book.database(), act.name, bill);
    return done(recording, record_aside(recording, *at, Kind::line_removed, act.name, lines, act.reason,
                                        {held.use(subject, now()).set("as", "supervisor")}));
}

std::vector<TableState> Desk::tables() const {
    std::vector<TableState> tables;
    for (const auto& name : shop().tables) {
        const TicketDraft draft = read_parked(inside_->book, name);
        const auto left = inside_->left_of(draft);
        TableState table{name, 0, {}, settled_of_begun(draft)};
        if (left) table.lines = left->lines.size();
        if (left) table.left = left->total;
        tables.push_back(std::move(table));
    }
    return tables;
}

OpenTicket Desk::bill(const std::string& name) const {
    const auto left = inside_->left_of(read_parked(inside_->book, name));
    return left ? *left : OpenTicket{};
}

} // namespace till
