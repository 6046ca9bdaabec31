// ShiftReport: reading back everything one shift did.
#include "reconcile/shift/shift_report.h"

#include "reconcile/book/entry_row.h"
#include "reconcile/book/text.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/person_row.h"
#include "reconcile/staff/roster.h"
#include "reconcile/ticket/ticket.h"
#include "reconcile/ticket/ticket_row.h"

namespace till {
namespace {

Money money(const Json& json) { return json.is_null() ? Money{} : Money::of_minor(json.integer()); }
std::string text_or_empty(const Json& json) { return json.is_null() ? std::string{} : json.text(); }

/// Fills one report step by step.
class Reading {
public:
    Reading(const Book& book, const ShiftRow& row) : book_{book}, row_{row} {}

    ShiftReport run() {
        read_head();
        read_figures();
        read_tickets();
        book_.database().each(
            "SELECT * FROM entry WHERE shift = ? AND shift > 0 AND kind <> 'ticket' ORDER BY seq",
            [&](const Row& row) { read_entry(entry_from(row)); }, row_.number);
        if (row_.close_seq == 0) read_open_tenders();
        return report_;
    }

private:
    Money figure(const std::string& name) const { return Money::of_minor(book_.figure(row_.number, name)); }

    std::string name_of(const std::string& id) const { return person_name(book_, id); }

    void read_head() {
        report_.number = row_.number;
        report_.till = row_.till;
        report_.cashier = row_.cashier;
        report_.cashier_name = name_of(row_.cashier);
        report_.business_day = row_.business_day;
        report_.opened = row_.opened;
        report_.state = word(row_.state);
        report_.head = hex(book_.head().hash);
    }

    void read_figures() {
        ShiftCash& cash = report_.cash;
        report_.sales = figure("sales");
        report_.voids = figure("voids");
        report_.refunds = figure("refunds");
        report_.discounts = figure("discounts");
        cash.counted_float = figure("float");
        cash.opening_gap = figure("opening_gap");
        cash.sales = figure("sales:cash");
        cash.voids = figure("voids:cash");
        cash.refunds = figure("refunds:cash");
        cash.paid_in = figure("paid_in");
        cash.paid_out = figure("paid_out");
        cash.received = figure("received:cash");
        cash.pickups = figure("pickups");
        cash.drops = figure("drops");
        cash.deposits = figure("deposits");
        cash.suspect = figure("suspect");
        cash.expected = row_.close_seq > 0 ? figure("expected") : expected_cash(book_, row_.till);
        cash.counted = figure("counted");
        cash.over_short = figure("over_short:cash");
        cash.left = figure("left");
        cash.drawn_down = figure("drawn_down");
    }

    void read_tickets() {
        std::int64_t next = 0;
        book_.database().each(
            "SELECT number, state FROM ticket WHERE shift = ? ORDER BY number",
            [&](const Row& row) {
                ShiftTickets& tickets = report_.tickets;
                const auto number = row.integer(0);
                if (tickets.first == 0) tickets.first = number;
                for (; next != 0 && next < number; ++next)
                    if (!find_ticket(book_, next))
                        tickets.missing.push_back(next); // those of another till are not missing
                next = number + 1;
                tickets.last = number;
                ++tickets.sold;
                if (row.text(1) == "voided") ++tickets.voided;
                if (row.text(1) == "refunded" || row.text(1) == "part-refunded") ++tickets.refunded;
            },
            row_.number);
    }

    void read_entry(const Entry& entry) {
        const Json body = Json::parse(entry.body);
        switch (entry.kind) {
        case Kind::shift_open: return read_float(body);
        case Kind::count: return read_count(entry, body);
        case Kind::shift_close: return read_close(entry, body);
        case Kind::review:
            if (!body["sent_back"].boolean()) report_.reviewer = name_of(entry.staff);
            return;
        case Kind::sign_in:
            if (body.has("absent")) read_event(entry, body);
            return;
        case Kind::declare:
        case Kind::difference_settled:
        case Kind::sign_out:
        case Kind::lock:
        case Kind::unlock: return;
        default: return read_event(entry, body);
        }
    }

    void read_float(const Json& body) {
        report_.float_pieces = pieces_of(body["pieces"]);
        report_.float_giver = signer_name(body, "giver");
    }

    void read_count(const Entry& entry, const Json& body) {
        const bool second = body.has("second");
        const auto by = second ? body["signers"].items().at(0)["name"].text() : name_of(entry.staff);
        report_.counts.push_back({entry.number, by, second, entry.at, pieces_of(body["pieces"])});
        report_.counts.back().number = static_cast<std::int64_t>(report_.counts.size());
        if (!second) report_.counted_pieces = report_.counts.back().pieces;
        if (!second && row_.close_seq == 0) report_.cash.counted = report_.counted_pieces.total();
    }

    void read_close(const Entry& entry, const Json& body) {
        report_.closed = entry.at;
        report_.head = hex(entry.hash);
        report_.left_pieces = pieces_of(body["left_pieces"]);
        if (body.has("reason")) report_.difference_reason = book_.shop().reason_name("close", body["reason"].text());
        if (body.has("difference_approver")) report_.difference_approver = name_of(body["difference_approver"].text());
        for (const auto& row : body["tenders"].items()) {
            ShiftTender tender{
                row["tender"].text(),    money(row["sold"]), money(row["refunded"]), money(row["expected"]), {}, {},
                money(row["over_short"])};
            if (row.has("received")) tender.received = money(row["received"]);
            if (row.has("declared")) tender.declared = money(row["declared"]);
            if (row.has("declared") && tender.tender != "cash") tender.slips = row["slips"].integer();
            if (tender.tender == "cash") { // the tender's own part of the drawer, without the float and the movements
                tender.expected = tender.sold + tender.received - tender.refunded;
                tender.declared = tender.expected + tender.over_short;
            }
            report_.tenders.push_back(tender);
        }
    }

    void read_open_tenders() {
        for (const auto& figures : tender_figures(book_, row_.number, row_.till)) {
            ShiftTender tender{figures.tender,
                               figures.sold,
                               figures.refunded,
                               figures.sold + figures.received - figures.refunded,
                               {},
                               {},
                               {},
                               figures.received};
            if (const auto declared = declaration(book_, row_.number, figures.tender)) {
                tender.declared = declared->amount;
                tender.slips = declared->slips;
            }
            report_.tenders.push_back(tender);
        }
    }

    void read_event(const Entry& entry, const Json& body) {
        ShiftEvent event{std::string{word(entry.kind)}, entry.number,          entry.at, what(body), "",
                         amount_of(entry, body),        {name_of(entry.staff)}};
        if (const std::string reason = text_or_empty(body["reason"]); !reason.empty())
            event.reason = book_.shop().reason_name(word(entry.kind), reason);
        if (body.has("signers"))
            for (const auto& person : body["signers"].items())
                if (person["person"].text() != entry.staff) event.signers.push_back(person["name"].text());
        report_.events.push_back(std::move(event));
    }

    static std::string what(const Json& body) {
        for (const char* member : {"ticket", "drop"})
            if (body.has(member)) return "#" + std::to_string(body[member].integer());
        for (const char* member : {"payee", "serial", "slip", "name", "person", "customer", "card", "voucher"})
            if (body.has(member)) return body[member].text();
        if (!body.has("lines")) return {};
        std::string names;
        for (const auto& line : body["lines"].items()) names += (names.empty() ? "" : ", ") + line["name"].text();
        return names;
    }

    static Money amount_of(const Entry& entry, const Json& body) {
        if (entry.kind == Kind::line_removed || entry.kind == Kind::parked || entry.kind == Kind::recalled ||
            entry.kind == Kind::ticket_dropped || entry.kind == Kind::moved || entry.kind == Kind::bill_split) {
            Money sum;
            for (const auto& line : body["lines"].items()) sum += money(line["net"]);
            return sum;
        }
        for (const char* member : {"amount", "total", "counted"})
            if (body.has(member)) return money(body[member]);
        return {};
    }

    const Book& book_;
    const ShiftRow row_;
    ShiftReport report_;
};

} // namespace

Money ShiftCash::other() const {
    const Money in = counted_float + sales + received + paid_in + pickups;
    const Money out = voids + refunds + paid_out + drops + deposits + suspect;
    return expected - (in - out);
}

std::optional<ShiftReport> shift_report(const Book& book, std::int64_t number) {
    const auto row = find_shift(book, number);
    if (!row) return std::nullopt;
    return Reading{book, *row}.run();
}

} // namespace till
