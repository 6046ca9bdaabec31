// SaleActs: selling, parking, and putting a ticket right.
#include "pos/cli/act_grammar.h"
#include "pos/cli/item_word.h"
#include "pos/cli/tender_word.h"

namespace till {
namespace {

/// `discount 5%` or `discount 3.00`, on the whole ticket.
std::optional<AskedDiscount> read_discount(LineReader& line) {
    if (!line.take("discount")) return std::nullopt;
    AskedDiscount discount;
    discount.percent = line.percent_if_next();
    if (!discount.percent) discount.amount = line.amount("the discount: 5% or 3.00");
    return discount;
}

std::vector<AskedLine> read_some_items(LineReader& line, std::initializer_list<std::string_view> ends) {
    auto items = read_items(line, ends);
    if (items.empty()) line.fail_here("an item should stand here");
    return items;
}

Act read_sell(LineReader& line) {
    Sell act;
    act.lines = read_some_items(line, {"discount", "pay"});
    act.discount = read_discount(line);
    act.tenders = read_tenders(line);
    while (line.next_is_any({"for", "form"})) {
        std::string& asked = line.next_is("for") ? act.customer : act.form;
        if (!asked.empty()) line.fail_here("this stands here a second time");
        line.word("for");
        asked = line.text("the customer or the form's number");
    }
    act.by = line.by_if_any();
    return act;
}

Act read_remove(LineReader& line) {
    const AskedLine item = read_item(line);
    const auto table = line.take("from") ? line.text("the table") : std::string{};
    const auto reason = line.because();
    const auto by = line.by_if_any();
    if (!table.empty()) return CancelSent{table, item, reason, by};
    return RemoveLine{item, reason};
}

Act read_park(LineReader& line) {
    Park act;
    act.name = line.text("a name");
    act.lines = read_some_items(line, {"by"});
    act.by = line.by_if_any();
    return act;
}

Act read_recall(LineReader& line) {
    Recall act;
    act.name = line.text("the name it was parked under");
    act.discount = read_discount(line);
    act.tenders = read_tenders(line);
    act.by = line.by_if_any();
    return act;
}

Act read_drop_parked(LineReader& line) {
    DropParked act;
    act.name = line.text("the name it was parked under");
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

Act read_void(LineReader& line) {
    VoidTicket act;
    act.ticket = line.whole("a ticket's number");
    act.reason = line.because_if_any();
    act.by = line.by_if_any();
    return act;
}

Act read_refund(LineReader& line) {
    Refund act;
    act.ticket = line.whole("a ticket's number");
    act.lines = read_items(line, {"because", "by"});
    act.reason = line.because_if_any();
    act.by = line.by_if_any();
    return act;
}

Act read_return(LineReader& line) {
    ReturnGoods act;
    act.lines = read_some_items(line, {"because", "pay"});
    act.reason = line.because_if_any();
    act.tender = read_tender(line);
    if (act.reason.empty()) act.reason = line.because_if_any();
    act.by = line.by_if_any();
    return act;
}

Act read_retender(LineReader& line) {
    Retender act;
    act.ticket = line.whole("a ticket's number");
    act.from = line.text("the tender that was booked");
    act.to = line.text("the tender that is right");
    act.by = line.by_if_any();
    return act;
}

Act read_reprint(LineReader& line) {
    Reprint act;
    act.invoice = line.take("invoice");
    act.ticket = line.whole("a ticket's number");
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"sell",
     "sell ITEM… [adviser=P] [technician=P] [discount N%|AMOUNT] pay TENDER [AMOUNT] [ref R] [pay …] [for CUSTOMER] "
     "[form NUMBER] "
     "[by P:PIN]",
     read_sell},
    {"remove", "remove ITEM [from TABLE] because R [by P:PIN]", read_remove},
    {"park", "park NAME ITEM…", read_park},
    {"recall", "recall NAME [discount N%|AMOUNT] pay TENDER [AMOUNT] [ref R] [pay …]", read_recall},
    {"drop-parked", "drop-parked NAME because R by P:PIN", read_drop_parked},
    {"void", "void N because R by P:PIN", read_void},
    {"refund", "refund N [ITEM…] because R by P:PIN", read_refund},
    {"return", "return ITEM… because R pay TENDER by P:PIN", read_return},
    {"retender", "retender N FROM TO [by P:PIN]", read_retender},
    {"reprint", "reprint [invoice] N [by P:PIN]", read_reprint},
};

} // namespace

std::span<const ActForm> sale_forms() { return forms; }

} // namespace till
