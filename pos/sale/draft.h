// Draft: open and parked tickets, kept in the book's file beside the entries so that no line is lost.
#pragma once

#include "pos/sale/basket.h"
#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/shift/counted_slip.h"
#include "reconcile/ticket/line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A line of a bill of which a part was settled: its figures stand as they were when that began.
struct BillLine {
    TicketLine whole;
    TicketLine left; ///< what is not settled yet; its amounts are exactly the whole's less those of the parts
};

/// A ticket before it is paid, as asked for; its lines are priced anew whenever it is read.
struct TicketDraft {
    std::vector<AskedLine> lines;
    std::optional<AskedDiscount> discount = {}; ///< on the whole ticket
    std::string customer = {};
    std::string note = {};
    std::vector<AskedTender> tenders = {};    ///< taken so far, each with its amount
    std::vector<std::int64_t> sign_offs = {}; ///< seqs of the sign-offs given for what goes beyond the cashier
    std::vector<BillLine> begun = {};         ///< of a table's bill; `lines` came after
    std::int64_t shared = 0;                  ///< of `shares`: how much of the bill was settled by shares
    std::int64_t shares = 1;
    Money shared_amount = {}; ///< what those shares came to
    bool empty() const { return lines.empty() && begun.empty(); }
};

/// The line as asked, in the form that a draft keeps and a sign-off names it.
Json to_json(const AskedLine& line);

/// The till's open ticket.
TicketDraft read_draft(const Book& book, std::string_view till);
/// Inside a transaction of the caller's. A draft without lines is not kept.
void write_draft(Database& database, std::string_view till, const TicketDraft& draft);

/// Parked tickets belong to the shop, not to a till.
bool is_parked(const Book& book, std::string_view name);
std::vector<std::string> parked_names(const Book& book);
TicketDraft read_parked(const Book& book, std::string_view name);
void write_parked(Database& database, std::string_view name, const TicketDraft& draft);

/// A count of the drawer that is still being made.
CashCount read_count_draft(const Book& book, std::string_view till);
void write_count_draft(Database& database, std::string_view till, const CashCount& pieces);

/// The card and wallet slips typed one by one so far, tender by tender, until the shift is closed.
SlipLists read_slip_draft(const Book& book, std::string_view till);
void write_slip_draft(Database& database, std::string_view till, const SlipLists& slips);

} // namespace till
