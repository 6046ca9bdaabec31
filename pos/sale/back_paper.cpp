// BackPaper: the entry of a void, a refund or a return, as rows of a roll.
#include "pos/sale/back_paper.h"

#include "pos/sale/roll.h"
#include "reconcile/book/text.h"
#include "reconcile/staff/person_row.h"

namespace till {
namespace {

constexpr std::size_t head_digits = 8;

std::string signer_in(const Json& body, const std::string& actor) {
    std::string name;
    for (const auto& person : body["signers"].items())
        if (person["person"].text() != actor) name = person["name"].text();
    return name;
}

/// Writes one paper.
class Writer {
public:
    Writer(const BackReceipt& receipt, const PaperFormat& format) : receipt_{receipt}, roll_{format} {}

    std::vector<ReceiptLine> write() {
        head();
        roll_.rule();
        for (const auto& line : receipt_.lines)
            roll_.row(line.name + "  " + line.quantity.text() + (line.unit.empty() ? "" : " " + line.unit),
                      amount(-line.net));
        roll_.rule();
        roll_.row(in("GIVEN BACK", "退还") + " " + receipt_.currency.code, amount(receipt_.total), large_row);
        for (const auto& given : receipt_.tenders) roll_.row(tender_name(given.tender), amount(given.amount));
        foot();
        return roll_.take();
    }

private:
    std::string in(std::string_view english, std::string_view chinese) const {
        return std::string{receipt_.language == Language::chinese ? chinese : english};
    }
    std::string amount(Money money) const { return format_grouped(money, receipt_.currency); }
    std::string tender_name(const std::string& tender) const {
        if (tender == "cash") return in("Cash", "现金");
        if (tender == "card") return in("Card", "刷卡");
        if (tender == "account") return in("On account", "挂账");
        if (tender == "prepaid") return in("Prepaid card", "储值卡");
        if (tender == "voucher") return in("Voucher", "代金券");
        return tender == "wallet" ? in("Wallet", "电子钱包") : tender;
    }

    void head() {
        roll_.centred(receipt_.shop, large_row);
        if (receipt_.rehearsal) roll_.centred("*** REHEARSAL 演练 ***", bold_row);
        roll_.centred(std::string{label(receipt_.kind, Language::english)} + " " +
                          in("", label(receipt_.kind, Language::chinese)),
                      bold_row);
        roll_.row(in("No.", "编号") + " " + std::to_string(receipt_.number), receipt_.head);
        if (receipt_.ticket > 0) roll_.text(in("Ticket No.", "原单号") + " " + std::to_string(receipt_.ticket));
        roll_.row(in("Till", "收银台") + " " + receipt_.till, in("Cashier", "收银员") + " " + receipt_.cashier);
        roll_.text(receipt_.at.text());
    }

    void foot() {
        roll_.rule();
        roll_.text(in("Reason", "原因") + ": " + receipt_.reason);
        roll_.text(in("Signed off by", "授权人") + ": " + receipt_.signer);
        roll_.text("");
        roll_.text(in("Customer's signature", "顾客签名") + ": ____________");
    }

    const BackReceipt& receipt_;
    Roll roll_;
};

} // namespace

Outcome<BackReceipt> back_receipt_of(const Book& book, Kind kind, std::int64_t number) {
    const auto entry = book.find(kind, number);
    if (!entry) return Refusal{Why::unknown_ticket, std::to_string(number)};
    const Json body = Json::parse(entry->body);
    BackReceipt receipt;
    receipt.kind = kind;
    receipt.shop = book.shop().name;
    receipt.currency = book.shop().currency;
    receipt.language = book.shop().language;
    receipt.rehearsal = book.shop().rehearsal;
    receipt.number = number;
    if (body.has("ticket")) receipt.ticket = body["ticket"].integer();
    receipt.head = hex(entry->hash).substr(0, head_digits);
    receipt.till = entry->till;
    receipt.cashier = person_name(book, entry->staff);
    receipt.signer = signer_in(body, entry->staff);
    receipt.at = entry->at;
    for (const auto& line : body["lines"].items()) receipt.lines.push_back(TicketLine::from_json(line));
    for (const auto& leg : body["tenders"].items())
        receipt.tenders.push_back({leg["tender"].text(), Money::of_minor(leg["amount"].integer())});
    receipt.total = Money::of_minor(body["total"].integer());
    const std::string reason = body["reason"].text();
    receipt.reason = reason.empty() ? reason : book.shop().reason_name(word(kind), reason);
    return receipt;
}

std::vector<ReceiptLine> lay_out(const BackReceipt& receipt, const PaperFormat& format) {
    return Writer{receipt, format}.write();
}

} // namespace till
