// Bill: settling a bill in parts that together come to exactly what it would have come to undivided (T10).
#pragma once

#include "pos/sale/draft.h"
#include "pos/sale/open_ticket.h"
#include "reconcile/ticket/goods.h"

#include <optional>
#include <vector>

namespace till {

// How the parts of a bill stay true to the cent:
// Once its first part is settled, the figures of its lines stand. A part takes of each line a quantity and a net, and
// the line keeps the rest: quantities, totals, discounts and promotions of the parts sum to the line's own, because the
// last part takes what is left. A share is the amount that is due after it less what shares came to before, and an
// amount is spread over the lines by the largest remainder of what is left of each. Tax and income of a part are what
// it adds to those of the parts before (Ticket::settled_before), so that the rounding of the tax is the undivided
// bill's, too. Only cash rounding is each part's own: it goes to its own account.

/// What a part takes of one line.
struct PartOfLine {
    std::size_t line = 0; ///< of TicketDraft::begun
    Decimal quantity;
    Money net;
};

/// Fixes the figures of the lines that are still priced anew; `priced` is the draft without what was begun.
void fix_lines(TicketDraft& bill, const OpenTicket& priced);

Money left_of_begun(const TicketDraft& bill);
Money settled_of_begun(const TicketDraft& bill);

std::vector<PartOfLine> all_that_is_left(const TicketDraft& bill);
/// Of the item with that code, or the open item of that name: earlier lines first. Nothing where not so much is left.
std::optional<std::vector<PartOfLine>> part_of_items(const TicketDraft& bill, const std::vector<AskedLine>& asked);
/// Above zero and at most what is left; else nothing.
std::optional<std::vector<PartOfLine>> part_of_amount(const TicketDraft& bill, Money amount);
/// Shares of 1 to 99, of 2 to 99, that with those before come to no more than the whole; the one that completes it
/// takes all that is left. Counts it as settled; else nothing.
std::optional<std::vector<PartOfLine>> part_of_share(TicketDraft& bill, std::int64_t part, std::int64_t of);

/// Takes the part off the bill and hands it over as lines. Nothing where a line cannot be divided so far.
std::optional<std::vector<TicketLine>> take_part(TicketDraft& bill, const std::vector<PartOfLine>& part);

/// What the parts so far came to.
std::vector<GoodsSum> settled_goods(const TicketDraft& bill);

/// Fixed lines as a ticket that can be checked out.
OpenTicket ticket_of_fixed(const std::vector<TicketLine>& lines);

} // namespace till
