// BillActs: bills of tables, and guest deposits.
#include "pos/cli/act_grammar.h"
#include "pos/cli/item_word.h"
#include "pos/cli/tender_word.h"

namespace till {
namespace {

/// `1/3`.
BillShare read_share(LineReader& line) {
    const auto written = line.text("a share, as 1/3");
    const auto slash = written.find('/');
    const auto part = Decimal::parse(written.substr(0, slash));
    const auto of = slash == std::string::npos ? std::nullopt : Decimal::parse(written.substr(slash + 1));
    constexpr std::size_t longest = 5;
    const bool is_whole = part && of && part->places() == 0 && of->places() == 0 && written.size() <= longest;
    if (!is_whole) line.fail_here("a share is written 1/3");
    return {std::stoll(written), std::stoll(written.substr(slash + 1))};
}

Act read_move(LineReader& line) {
    MoveBill act;
    act.name = line.text("the table it stands on");
    line.expect("to");
    act.table = line.text("the table it goes to");
    act.merge = line.take("merge");
    act.by = line.by_if_any();
    return act;
}

Act read_split(LineReader& line) {
    SplitBill act;
    act.name = line.text("the table");
    act.lines = read_items(line, {"to"});
    if (act.lines.empty()) line.fail_here("an item should stand here");
    line.expect("to");
    act.new_name = line.text("the name of the new bill");
    act.by = line.by_if_any();
    return act;
}

Act read_settle(LineReader& line) {
    SettleBill act;
    act.name = line.text("the table");
    if (line.take("share"))
        act.share = read_share(line);
    else if (line.take("amount"))
        act.amount = line.amount("what is settled of it");
    else
        act.lines = read_items(line, {"pay"});
    act.tenders = read_tenders(line);
    act.by = line.by_if_any();
    return act;
}

Act read_free(LineReader& line) {
    DropParked act;
    act.name = line.text("the table");
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

Act read_guest_deposit(LineReader& line) {
    GuestDeposit act;
    act.amount = line.amount("the deposit");
    line.expect("from");
    act.guest = line.text("the guest's name");
    if (line.take("room")) act.room = line.text("the room");
    act.tender = read_tender(line);
    return act;
}

Act read_return_deposit(LineReader& line) {
    ReturnDeposit act;
    act.receipt = line.whole("the receipt's number");
    act.lost = line.take("lost");
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"move", "move TABLE to TABLE [merge] [by P:PIN]", read_move},
    {"split", "split TABLE ITEM… to NAME [by P:PIN]", read_split},
    {"settle-bill",
     "settle-bill TABLE [ITEM… | share 1/3 | amount AMOUNT] pay TENDER [AMOUNT] [ref R] [pay …] [by P:PIN]",
     read_settle},
    {"free", "free TABLE because R by P:PIN", read_free},
    {"guest-deposit", "guest-deposit AMOUNT from NAME [room R] pay TENDER [ref R]", read_guest_deposit},
    {"return-deposit", "return-deposit RECEIPT [lost by P:PIN]", read_return_deposit},
};

} // namespace

std::span<const ActForm> bill_forms() { return forms; }

} // namespace till
