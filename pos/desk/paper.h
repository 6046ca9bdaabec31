// Paper: what the counter does once an act is in the book: the drawer opens, then paper is printed.
#pragma once

#include "devices/cash_drawer.h"
#include "devices/spooled_printer.h"
#include "pos/desk/desk.h"
#include "pos/desk/device_report.h"
#include "pos/sale/back_paper.h"
#include "pos/sale/invoice_paper.h"
#include "pos/sale/receipt_paper.h"
#include "printing/movement_slip.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace till {

/// What is to be done after an act, as values: read on the book's thread, carried out on another.
struct Errand {
    std::int64_t seq = 0; ///< of the act's entry
    bool opens_drawer = false;
    bool rehearsal = false;
    std::optional<Receipt> receipt;      ///< of a sale or a reprint
    std::optional<BackReceipt> back;     ///< of a void, a refund, a return
    std::optional<InvoicePaper> invoice; ///< of an invoice or its copy
    std::optional<MovementSlip> slip;
    Shop shop; ///< of the slip
    bool empty() const { return !opens_drawer && !receipt && !back && !invoice && !slip; }
};

/// What follows from an act that was answered. The drawer opens where cash goes in or out of it by hand: never for a
/// mere correction of the ledger. Throws BookError where the book has no such entry.
Errand errand_after(const Book& book, const Answer& answer);

/// Writes into the book that a receipt is printed again, and answers with that copy's errand. `by` is whoever asks;
/// without, the cashier who stands at the till. Refuses unknown-ticket, not-signed-in, no-open-shift.
Outcome<Errand> reprint(Desk& desk, const std::string& till, std::int64_t ticket,
                        const std::optional<Signature>& by = {});

/// The till's drawer and printer. A fault of theirs never undoes an act: it comes back as a report, and the device is
/// not used any more until it is tried again (P3). May wait for a device as long as its wire does, so not on the book's
/// thread nor the window's.
class Counterside {
public:
    /// Either is null where the till has none; both outlive this. Slips that cannot go to a printer become PDF files in
    /// the folder `slips`.
    Counterside(CashDrawer* drawer, SpooledPrinter* printer, PaperFormat format, std::filesystem::path slips = {});

    struct Carried {
        std::vector<DeviceReport> reports;
        std::vector<std::filesystem::path> documents; ///< to be shown
    };
    /// Drawer, then paper. In a rehearsal the drawer stays shut and the spool says so. A receipt that is asked for
    /// again tries a printer that was given up.
    Carried carry_out(const Errand& errand);

    /// Tries every device again, opens no drawer, prints what waits. One report for each that fails, and for each that
    /// works again.
    std::vector<DeviceReport> check(bool rehearsal);

    /// A receipt that may not have reached its customer: after a restart the till offers to print it.
    struct Offer {
        std::int64_t ticket = 0;
        /// Some of it may be on paper: by reprint(); otherwise by its errand, the drawer left out.
        bool as_copy = false;
    };
    /// `last` is the till's last ticket, as the desk tells it.
    std::optional<Offer> offer(const std::optional<Answer>& last) const;

private:
    std::optional<DeviceReport> open_drawer(const Errand& errand);
    void print(const Errand& errand, Carried& carried);
    std::optional<DeviceReport> print(const std::string& name, const std::string& bytes, bool tries);
    std::optional<DeviceReport> try_printer();
    std::optional<DeviceReport> try_drawer(bool rehearsal);
    void put_away_doubtful(std::int64_t ticket);
    std::filesystem::path write_slip(const Errand& errand) const;

    CashDrawer* drawer_;
    SpooledPrinter* printer_;
    PaperFormat format_;
    std::filesystem::path slips_;
    bool drawer_stopped_ = false;
    bool printer_stopped_ = false;
};

} // namespace till
