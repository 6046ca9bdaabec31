// InvoicePaper: whom it is made out to, for which ticket, and the sum.
#include "pos/sale/invoice_paper.h"

#include "pos/sale/roll.h"

namespace till {

Outcome<InvoicePaper> invoice_paper_of(const Book& book, std::int64_t ticket, std::int64_t copy) {
    auto receipt = receipt_of(book, ticket, 0);
    if (!receipt) return receipt.refusal();
    auto invoice = invoice_of(book, ticket);
    if (!invoice) return Refusal{Why::unknown_slip, std::to_string(ticket)};
    return InvoicePaper{*std::move(invoice), *std::move(receipt), copy};
}

std::vector<ReceiptLine> lay_out(const InvoicePaper& paper, const PaperFormat& format) {
    const Receipt& receipt = paper.receipt;
    const auto in = [&](std::string_view english, std::string_view chinese) {
        return std::string{receipt.language == Language::chinese ? chinese : english};
    };
    Roll roll{format};
    roll.centred(receipt.shop, large_row);
    if (receipt.rehearsal) roll.centred("*** REHEARSAL 演练 ***", bold_row);
    roll.centred(in("INVOICE No. ", "发票 No. ") + std::to_string(paper.invoice.number), bold_row);
    if (paper.copy > 0) roll.centred("*** COPY " + in("", "副本 ") + std::to_string(paper.copy) + " ***", bold_row);
    roll.text(paper.invoice.at.text());
    roll.row(in("Ticket No.", "单号") + " " + std::to_string(paper.invoice.ticket), receipt.head);
    roll.rule();
    roll.text(in("To", "抬头") + " " + paper.invoice.title);
    if (!paper.invoice.tax_number.empty()) roll.row(in("Tax number", "税号"), paper.invoice.tax_number);
    roll.rule();
    for (const auto& line : receipt.ticket.lines)
        roll.row(line.name + "  " + line.quantity.text(), format_grouped(line.net, receipt.currency));
    if (paper.invoice.amount != receipt.ticket.total())
        roll.row(in("Refunded before", "此前已退款"),
                 format_grouped(paper.invoice.amount - receipt.ticket.total(), receipt.currency));
    roll.row(in("TOTAL", "合计") + " " + receipt.currency.code, format_grouped(paper.invoice.amount, receipt.currency),
             large_row);
    return roll.take();
}

} // namespace till
