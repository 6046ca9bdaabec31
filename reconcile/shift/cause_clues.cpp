// CauseClues: reading them from the entries of a shift.
#include "reconcile/shift/cause_clues.h"

#include "reconcile/book/entry_row.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/ticket/ticket.h"

#include <algorithm>

namespace till {
namespace {

Money money(const Json& json) { return json.is_null() ? Money{} : Money::of_minor(json.integer()); }

Money cash_in(const Json& tenders) {
    Money sum;
    for (const auto& leg : tenders.items())
        if (leg["tender"].text() == "cash") sum += money(leg["amount"]);
    return sum;
}

/// Fills the clues entry by entry, in the order they happened.
class Reading {
public:
    Reading(const Book& book, const ShiftRow& shift) : book_{book}, shift_{shift} {}

    CauseClues run() {
        clues_.smallest_face = book_.shop().currency.faces.back().face;
        book_.database().each(
            "SELECT * FROM entry WHERE shift = ? AND seq <= ? ORDER BY seq",
            [&](const Row& row) { read(entry_from(row)); }, shift_.number, shift_.close_seq);
        for (const auto& [name, clue] : parked_) clues_.unrung.push_back(clue);
        return clues_;
    }

private:
    void read(const Entry& entry) {
        const Json body = Json::parse(entry.body);
        const Clue clue{entry.kind, entry.seq, entry.number, {}};
        switch (entry.kind) {
        case Kind::shift_open: return read_float(clue, body);
        case Kind::ticket: return read_ticket(clue, body);
        case Kind::retender: return read_retender(body);
        case Kind::void_ticket: return read_void(clue, entry.about, body);
        case Kind::refund:
        case Kind::return_goods: return keep(clues_.given_back, clue, cash_in(body["tenders"]));
        case Kind::line_removed:
        case Kind::ticket_dropped:
        case Kind::parked:
        case Kind::recalled: return read_aside(clue, body);
        case Kind::shift_close: return read_close(body);
        default: return read_movement(entry, clue, body);
        }
    }

    static void keep(std::vector<Clue>& list, Clue clue, Money amount) {
        clue.amount = amount;
        if (!amount.is_zero()) list.push_back(clue);
    }

    void read_float(Clue clue, const Json& body) {
        clue.amount = money(body["gap"]);
        clues_.float_gap = clue;
    }

    void read_ticket(Clue clue, const Json& body) {
        const Ticket ticket = Ticket::from_json(body);
        for (const auto& leg : ticket.tenders) {
            clue.amount = leg.amount;
            if (!leg.amount.is_zero()) clues_.paid.push_back({clue, leg.tender});
        }
        clue.amount = ticket.total();
        if (ticket.tenders.size() == 1 && ticket.tenders.front().tender == "cash")
            clues_.cash_sales.push_back({clue, ticket.tenders.front().received, ticket.tenders.front().change,
                                         body["lines"].canonical(), tickets_});
        ++tickets_;
        for (const auto& line : ticket.lines) read_keyed(clue, ticket, line);
    }

    /// Of a keyed price only where it stands for one whole piece: a typing error then is the line's error.
    void read_keyed(const Clue& clue, const Ticket& ticket, const TicketLine& line) {
        const bool in_cash = ticket.tenders.size() == 1 && ticket.tenders.front().tender == "cash";
        if (in_cash && line.price_keyed && line.quantity == Decimal{1, 0} && line.discount.is_zero())
            keep(clues_.typed, clue, line.net);
    }

    void read_retender(const Json& body) {
        const auto number = body["ticket"].integer();
        for (auto& paid : clues_.paid)
            if (paid.ticket.number == number && paid.tender == body["from"].text()) paid.tender = body["to"].text();
        std::erase_if(clues_.cash_sales, [&](const CashSale& sale) { return sale.ticket.number == number; });
    }

    void read_void(const Clue& clue, std::int64_t ticket, const Json& body) {
        const auto is_it = [&](const Clue& other) { return other.seq == ticket; };
        std::erase_if(clues_.paid, [&](const PaidClue& paid) { return is_it(paid.ticket); });
        std::erase_if(clues_.cash_sales, [&](const CashSale& sale) { return is_it(sale.ticket); });
        std::erase_if(clues_.typed, is_it);
        keep(clues_.given_back, clue, cash_in(body["tenders"]));
    }

    void read_aside(Clue clue, const Json& body) {
        for (const auto& line : body["lines"].items()) clue.amount += money(line["net"]);
        const std::string name = body.has("name") ? body["name"].text() : "";
        if (clue.kind != Kind::line_removed) parked_.erase(name);
        if (clue.kind == Kind::parked) parked_[name] = clue;
        if (clue.kind == Kind::line_removed || clue.kind == Kind::ticket_dropped)
            keep(clues_.unrung, clue, clue.amount);
    }

    void read_movement(const Entry& entry, const Clue& clue, const Json& body) {
        const Money amount = body.has("amount") ? money(body["amount"]) : Money{};
        switch (entry.kind) {
        case Kind::drop: return keep(clues_.movements, clue, -amount);
        case Kind::pickup: return keep(clues_.movements, clue, amount);
        case Kind::suspect_note: return keep(clues_.movements, clue, body["taken"].boolean() ? -amount : Money{});
        case Kind::paid_in:
        case Kind::made_good: return move_typed(clue, amount);
        case Kind::paid_out: return move_typed(clue, -amount);
        case Kind::deposit: return move_typed(clue, body["from_drawer"].boolean() ? -amount : Money{});
        case Kind::count:
            if (entry.seq == shift_.count_seq) clues_.count = clue;
            return;
        default: return;
        }
    }

    void move_typed(const Clue& clue, Money amount) {
        keep(clues_.movements, clue, amount);
        keep(clues_.typed, clue, amount);
    }

    void read_close(const Json& body) {
        clues_.expected = money(body["expected"]);
        clues_.counted = pieces_of(body["counted_pieces"]);
        for (const auto& row : body["tenders"].items()) {
            const Money difference = money(row["over_short"]);
            if (row["tender"].text() == "cash")
                clues_.difference = difference;
            else if (!difference.is_zero())
                clues_.others[row["tender"].text()] = difference;
        }
    }

    const Book& book_;
    const ShiftRow& shift_;
    CauseClues clues_;
    std::map<std::string, Clue> parked_;
    std::int64_t tickets_ = 0;
};

} // namespace

CauseClues read_clues(const Book& book, const ShiftRow& shift) { return Reading{book, shift}.run(); }

} // namespace till
