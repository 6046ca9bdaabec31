// ReceiptPaper: from top to bottom, every row a text at the left and an amount at the right.
#include "pos/sale/receipt_paper.h"

#include "devices/escpos/escpos_job.h"
#include "pos/sale/roll.h"

#include <algorithm>

namespace till {
namespace {

/// What the paper says, in both languages.
struct Words {
    std::string_view english, chinese;
};

namespace on {
constexpr Words number{"Ticket No.", "单号"};
constexpr Words till{"Till", "收银台"};
constexpr Words cashier{"Cashier", "收银员"};
constexpr Words total{"TOTAL", "合计"};
constexpr Words copy{"COPY", "COPY 副本"};
constexpr Words voided{"VOID", "VOID 已作废"};
constexpr Words refunded{"Refunded since", "已退款"};
constexpr Words discount{"Discount", "折扣"};
constexpr Words rounding{"Rounding", "取整"};
constexpr Words items{"Items", "件数"};
constexpr Words cash{"Cash", "现金"};
constexpr Words card{"Card", "刷卡"};
constexpr Words wallet{"Wallet", "电子钱包"};
constexpr Words account{"On account", "挂账"};
constexpr Words prepaid{"Prepaid card", "储值卡"};
constexpr Words voucher{"Voucher", "代金券"};
constexpr Words customer{"Customer", "客户"};
constexpr Words received{"Received", "收款"};
constexpr Words change{"Change", "找零"};
constexpr Words tax{"of which tax", "其中税额"};
constexpr Words reference{"Ref.", "参考号"};
constexpr Words form{"Form", "票据号"};
constexpr std::string_view rehearsal{"*** REHEARSAL 演练 ***"};
} // namespace on

/// At least the digits of the currency: 10 is `10.00`, 0.125 stays.
std::string price_text(const Decimal& price, const Currency& currency) {
    std::string text = price.text();
    if (price.places() >= currency.digits) return text;
    if (price.places() == 0) text += '.';
    return text + std::string(static_cast<std::size_t>(currency.digits - price.places()), '0');
}

/// 0.13 is `13%`.
std::string percent_text(const Decimal& rate) {
    std::int64_t digits = rate.digits();
    for (int places = rate.places(); places < 2; ++places) digits *= 10;
    return Decimal{digits, std::max(rate.places() - 2, 0)}.text() + "%";
}

/// Writes one receipt.
class Writer {
public:
    Writer(const Receipt& receipt, const PaperFormat& format) : receipt_{receipt}, roll_{format} {}

    std::vector<ReceiptLine> write() {
        head();
        roll_.rule();
        for (const auto& line : receipt_.ticket.lines) item(line);
        if (!receipt_.ticket.rounding.is_zero()) roll_.row(in(on::rounding), amount(receipt_.ticket.rounding));
        roll_.rule();
        total();
        foot();
        return roll_.take();
    }

private:
    std::string in(const Words& words) const {
        return std::string{receipt_.language == Language::chinese ? words.chinese : words.english};
    }
    /// The shop's own word where it is a tender of its own.
    std::string tender_name(const std::string& tender) const {
        if (tender == "cash") return in(on::cash);
        if (tender == "card") return in(on::card);
        if (tender == "account") return in(on::account);
        if (tender == "prepaid") return in(on::prepaid);
        if (tender == "voucher") return in(on::voucher);
        return tender == "wallet" ? in(on::wallet) : tender;
    }
    std::string amount(Money money) const { return format_grouped(money, receipt_.currency); }

    void warnings() {
        if (receipt_.rehearsal) roll_.centred(on::rehearsal, bold_row);
        if (receipt_.copy > 0)
            roll_.centred("*** " + in(on::copy) + " " + std::to_string(receipt_.copy) + " ***", bold_row);
        if (receipt_.state == "voided") roll_.centred("*** " + in(on::voided) + " ***", bold_row);
    }

    void head() {
        roll_.centred(receipt_.shop, large_row);
        warnings();
        roll_.row(in(on::number) + " " + std::to_string(receipt_.number), receipt_.head);
        roll_.row(in(on::till) + " " + receipt_.till, in(on::cashier) + " " + receipt_.cashier);
        roll_.text(receipt_.at.text());
        if (!receipt_.ticket.customer.empty()) roll_.row(in(on::customer), receipt_.ticket.customer);
        if (!receipt_.ticket.form.empty()) roll_.row(in(on::form), receipt_.ticket.form);
    }

    void item(const TicketLine& line) {
        const std::string unit = line.unit.empty() ? "" : " " + line.unit;
        const std::string worth = line.quantity.text() + unit + " x " + price_text(line.price, receipt_.currency);
        const std::string total = amount(line.total);
        if (roll_.fits(line.name + "  " + worth, total)) {
            roll_.row(line.name + "  " + worth, total);
        } else {
            roll_.text(line.name);
            roll_.row("  " + worth, total);
        }
        if (line.discount.is_zero()) return;
        const std::string percent = line.discount_percent ? " " + line.discount_percent->text() + "%" : "";
        roll_.row("  " + in(on::discount) + percent, amount(-line.discount));
    }

    void total() {
        roll_.row(in(on::total) + " " + receipt_.currency.code, amount(receipt_.ticket.total()), large_row);
        for (const auto& tender : receipt_.ticket.tenders) {
            roll_.row(tender_name(tender.tender), amount(tender.amount));
            if (!tender.reference.empty()) roll_.row("  " + in(on::reference), tender.reference);
        }
        if (!receipt_.has_cash()) return;
        roll_.row(in(on::received), amount(receipt_.received()), large_row);
        roll_.row(in(on::change), amount(receipt_.change()), large_row);
    }

    void foot() {
        roll_.rule();
        roll_.row(in(on::items), std::to_string(receipt_.items()));
        for (const auto& [rate, tax] : receipt_.taxes)
            roll_.row(in(on::tax) + " " + percent_text(*Decimal::parse(rate)), amount(tax));
        if (!receipt_.refunded.is_zero()) roll_.row(in(on::refunded), amount(receipt_.refunded), bold_row);
        warnings();
    }

    const Receipt& receipt_;
    Roll roll_;
};

} // namespace

std::vector<ReceiptLine> lay_out(const Receipt& receipt, const PaperFormat& format) {
    return Writer{receipt, format}.write();
}

std::string as_text(const std::vector<ReceiptLine>& lines) {
    std::string text;
    for (const auto& line : lines) text += line.text + "\n";
    return text;
}

std::string as_escpos(const std::vector<ReceiptLine>& lines, TextEncoding encoding, const std::string& code) {
    EscPosJob job{encoding};
    for (const auto& line : lines) {
        const bool special = line.bold || line.width > 1 || line.height > 1;
        if (special) job.bold(line.bold).size(line.width, line.height);
        job.line(line.text);
        if (special) job.bold(false).size(1, 1);
    }
    constexpr int code_dots = 6; // 21 modules of it are 16 mm: on either roll, and read at arm's length
    if (!code.empty()) job.align(EscPosJob::Align::centre).qr(code, code_dots).align(EscPosJob::Align::left);
    return job.cut().bytes();
}

} // namespace till
