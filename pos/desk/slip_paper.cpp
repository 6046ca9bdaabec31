// SlipPaper: what the A4 slip says, as rows of a roll.
#include "pos/desk/slip_paper.h"

#include "pos/sale/roll.h"
#include "reconcile/money/words.h"

namespace till {
namespace {

class Writer {
public:
    Writer(const MovementSlip& slip, const Shop& shop, const PaperFormat& format)
        : slip_{slip}, shop_{shop}, roll_{format} {}

    std::vector<ReceiptLine> write(int copy) {
        head(copy);
        roll_.rule();
        facts();
        if (slip_.kind != MovementSlip::Kind::no_sale) cash();
        roll_.rule();
        signature(in("Given by", "交款人"), slip_.giver.empty() ? slip_.payee : slip_.giver);
        signature(in("Taken by", "收款人"), slip_.taker.empty() ? slip_.payee : slip_.taker);
        return roll_.take();
    }

private:
    std::string in(std::string_view english, std::string_view chinese) const {
        return std::string{shop_.language == Language::chinese ? chinese : english};
    }
    std::string amount(Money money) const { return format_grouped(money, shop_.currency); }

    void head(int copy) {
        roll_.centred(shop_.name);
        if (shop_.rehearsal) roll_.centred("*** REHEARSAL 演练 ***", bold_row);
        roll_.centred(title_of(slip_.kind, shop_.language) + " " + std::to_string(slip_.number), large_row);
        roll_.centred(copy_of_slip(copy, shop_.language), bold_row);
        roll_.row(in("Till", "收银台") + " " + slip_.till, in("Shift", "班次") + " " + std::to_string(slip_.shift));
        roll_.text(slip_.at.text());
    }

    void fact(const std::string& name, const std::string& value) {
        if (!value.empty()) roll_.text(name + ": " + value);
    }

    void facts() {
        fact(in("Reason", "原因"), slip_.reason);
        fact(slip_.kind == MovementSlip::Kind::paid_in || slip_.kind == MovementSlip::Kind::guest_deposit
                 ? in("From", "付款方")
                 : in("To", "收款方"),
             slip_.payee);
        fact(in("Approved by", "批准人"), slip_.signer);
        fact(in("Serial number", "冠字号码"), slip_.serial);
        fact(in("Room", "房号"), slip_.room);
    }

    void cash() {
        pieces(slip_.taken_in.empty() ? "" : in("Pieces given", "换出"), slip_.pieces);
        pieces(in("Pieces taken in", "换入"), slip_.taken_in);
        roll_.row(in("AMOUNT", "金额") + " " + shop_.currency.code, amount(slip_.amount), large_row);
        roll_.text(in_words(slip_.amount, shop_.currency, shop_.language));
    }

    void pieces(const std::string& heading, const CashCount& counted) {
        if (counted.empty()) return;
        if (!heading.empty()) roll_.text(heading);
        for (const auto& [face, count] : counted.by_face())
            roll_.row("  " + amount(face) + " x " + std::to_string(count), amount(face * count));
    }

    void signature(const std::string& who, const std::string& name) {
        roll_.text("");
        roll_.text(who + ": " + name);
        roll_.text("____________________");
    }

    const MovementSlip& slip_;
    const Shop& shop_;
    Roll roll_;
};

} // namespace

std::vector<ReceiptLine> lay_out(const MovementSlip& slip, int copy, const Shop& shop, const PaperFormat& format) {
    return Writer{slip, shop, format}.write(copy);
}

std::string as_escpos(const MovementSlip& slip, const Shop& shop, const PaperFormat& format) {
    return as_escpos(lay_out(slip, 1, shop, format), format.encoding) +
           as_escpos(lay_out(slip, 2, shop, format), format.encoding);
}

} // namespace till
