// Paper: what the counter does once an act is in the book: the drawer opens, then the receipt is printed.
#pragma once

#include "devices/cash_drawer.h"
#include "devices/spooled_printer.h"
#include "pos/desk/desk.h"
#include "pos/sale/receipt_paper.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// What is to be done after an act, as values: read on the book's thread, carried out on another.
struct Errand {
    std::int64_t seq = 0; ///< of the act's entry
    bool opens_drawer = false;
    bool rehearsal = false;
    std::optional<Receipt> receipt;
};

/// What follows from an act that was answered. The drawer opens where cash goes in or out of it by hand: never for a
/// mere correction of the ledger. Throws BookError where the book has no such entry.
Errand errand_after(const Book& book, const Answer& answer);

/// Writes into the book that a receipt is printed again, and answers with that copy's errand. `by` is whoever asks;
/// without, the cashier who stands at the till. Refuses unknown-ticket, not-signed-in, no-open-shift.
Outcome<Errand> reprint(Desk& desk, const std::string& till, std::int64_t ticket,
                        const std::optional<Signature>& by = {});

/// The till's drawer and printer. A fault of theirs never undoes a sale: it comes back as a sentence. May wait for a
/// device as long as its wire does, so not on the book's thread nor the window's.
class Counterside {
public:
    /// Either is null where the till has none; both outlive this.
    Counterside(CashDrawer* drawer, SpooledPrinter* printer, PaperFormat format);

    /// Drawer, then paper. In a rehearsal the drawer stays shut and the spool says so. Returns what a person must know,
    /// in that language; nothing where all went well.
    std::vector<std::string> carry_out(const Errand& errand, Language language);

    /// A receipt that may not have reached its customer: after a restart the till offers to print it.
    struct Offer {
        std::int64_t ticket = 0;
        bool as_copy =
            false; ///< some of it may be on paper: by reprint(); otherwise by its errand, the drawer left out
    };
    /// `last` is the till's last ticket, as the desk tells it.
    std::optional<Offer> offer(const std::optional<Answer>& last) const;

private:
    std::optional<std::string> open_drawer(const Errand& errand, Language language);
    std::optional<std::string> print(const Receipt& receipt, Language language);

    CashDrawer* drawer_;
    SpooledPrinter* printer_;
    PaperFormat format_;
};

} // namespace till
