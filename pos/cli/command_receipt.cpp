// `tillbook receipt`: a ticket's receipt, to look at or as bytes for a printer.
#include "pos/cli/commands.h"
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

/// As the book has it, or, where it is to be printed again, as the copy that the book now tells of.
Outcome<Receipt> receipt(Desk& desk, const ReportOptions& options, const ReceiptOptions& receipt) {
    const Signature reader = reader_of(options, desk.shop());
    if (!receipt.reprint) {
        if (const auto may = desk.may_read(reader, 0); !may) return may.refusal();
        return receipt_of(desk.book(), receipt.number, 0);
    }
    desk.resume_sessions();
    auto again =
        reprint(desk, receipt.till, receipt.number, reader.person.empty() ? std::nullopt : std::optional{reader});
    if (!again) return again.refusal();
    return *std::move(again->receipt);
}

} // namespace

Exit command_receipt(const ReportOptions& options, const ReceiptOptions& asked) {
    const PaperFormat format = format_of(asked);
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    const auto found = receipt(desk, options, asked);
    if (!found) return told(found.refusal(), desk.shop());
    const auto lines = lay_out(*found, format);
    std::cout << (asked.escpos ? as_escpos(lines, format.encoding) : as_text(lines)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the receipt cannot be written"};
    return Exit::done;
}

} // namespace till
