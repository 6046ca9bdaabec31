// `tillbook receipt`: a ticket's receipt, to look at or as bytes for a printer.
#include "pos/cli/commands.h"
#include "pos/cli/pin_prompt.h"
#include "pos/cli/reader.h"
#include "pos/desk/paper.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

PaperFormat format_of(const ReceiptOptions& options) {
    if (options.width != 80 && options.width != 58) throw std::invalid_argument{"the paper is 80 or 58 mm wide"};
    PaperFormat format;
    format.columns = options.width == 80 ? columns_80_mm : columns_58_mm;
    format.large_letters = options.escpos;
    if (!options.escpos || options.utf8) format.encoding = TextEncoding::utf8;
    return format;
}

/// The copy that the book now tells of. Who is named signs for it with a PIN, in a rehearsal too; in a rehearsal the
/// cashier at the till need not.
Outcome<Receipt> copied(Desk& desk, const ReportOptions& options, const ReceiptOptions& asked) {
    std::optional<Signature> by;
    if (!desk.shop().rehearsal) by = reader_of(options, desk.shop());
    if (!by && !options.as.empty()) by = Signature{options.as, ask_pin(options.as)};
    desk.resume_sessions();
    auto again = reprint(desk, asked.till, asked.number, by);
    if (!again) return again.refusal();
    return *std::move(again->receipt);
}

Outcome<Receipt> shown(Desk& desk, const ReportOptions& options, const ReceiptOptions& asked) {
    if (const auto may = may_read(desk, options, 0); !may) return may.refusal();
    return receipt_of(desk.book(), asked.number, 0);
}

} // namespace

Exit command_receipt(const ReportOptions& options, const ReceiptOptions& asked) {
    const PaperFormat format = format_of(asked);
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    const auto found = asked.reprint ? copied(desk, options, asked) : shown(desk, options, asked);
    if (!found) return told(found.refusal(), desk.shop());
    const auto lines = lay_out(*found, format);
    std::cout << (asked.escpos ? as_escpos(lines, format.encoding, found->code()) : as_text(lines)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the receipt cannot be written"};
    return Exit::done;
}

} // namespace till
