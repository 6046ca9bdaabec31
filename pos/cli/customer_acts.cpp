// CustomerActs: customers, what they pay on account, prepaid cards, vouchers and invoices.
#include "pos/cli/act_grammar.h"

namespace till {
namespace {

/// `pay TENDER [AMOUNT] [ref R]`; in cash where nothing is said.
AskedTender read_payment(LineReader& line) {
    AskedTender tender{"cash", {}, {}};
    if (!line.take("pay")) return tender;
    tender.tender = line.text("the tender");
    if (line.more() && !line.next_is_any({"ref", "by"})) tender.amount = line.amount("what is paid");
    if (line.take("ref")) tender.reference = line.text("the reference");
    return tender;
}

Act read_customer(LineReader& line) {
    SetCustomer act;
    act.customer = line.text("the customer's number");
    act.name = line.text("the customer's name");
    if (line.take("phone")) act.phone = line.text("the telephone number");
    if (line.take("credit")) act.credit = line.amount("how much the customer may owe");
    act.active = !line.take("closed");
    act.by = line.by_if_any();
    return act;
}

Act read_top_up(LineReader& line) {
    TopUp act;
    act.card = line.text("the card's number");
    act.amount = line.amount("what is put on it");
    act.tender = read_payment(line);
    return act;
}

Act read_sell_voucher(LineReader& line) {
    SellVoucher act;
    act.voucher = line.text("the voucher's number");
    act.amount = line.amount("what it is worth");
    act.tender = read_payment(line);
    return act;
}

Act read_invoice(LineReader& line) {
    MakeInvoice act;
    act.ticket = line.whole("a ticket's number");
    line.expect("to");
    act.title = line.text("whom it is made out to");
    if (line.take("tax-number")) act.tax_number = line.text("the tax number");
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"customer", "customer ID NAME [phone P] [credit AMOUNT] [closed] by P:PIN", read_customer},
    {"top-up", "top-up CARD AMOUNT [pay TENDER [AMOUNT] [ref R]]", read_top_up},
    {"sell-voucher", "sell-voucher NUMBER AMOUNT [pay TENDER [AMOUNT] [ref R]]", read_sell_voucher},
    {"invoice", "invoice N to TITLE [tax-number T] [by P:PIN]", read_invoice},
};

} // namespace

Act read_receive_on_account(LineReader& line) {
    ReceiveOnAccount act;
    act.amount = line.amount("what the customer pays");
    line.expect("from");
    act.customer = line.text("the customer's number");
    act.tender = read_payment(line);
    return act;
}

std::span<const ActForm> customer_forms() { return forms; }

} // namespace till
