// CashActs: cash that moves without a sale, and the counts.
#include "pos/cli/act_grammar.h"

namespace till {
namespace {

Act read_no_sale(LineReader& line) {
    NoSale act;
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

Act read_drop(LineReader& line) {
    Drop act;
    act.pieces = line.some_pieces();
    act.taker = line.by_if_any();
    return act;
}

Act read_receive(LineReader& line) {
    if (!line.take("drop")) return read_receive_on_account(line);
    ReceiveDrop act;
    act.drop = line.whole("a drop's number");
    act.pieces = line.some_pieces();
    act.by = line.by_if_any();
    return act;
}

Act read_pickup(LineReader& line) {
    Pickup act;
    act.pieces = line.some_pieces();
    act.by = line.by_if_any();
    return act;
}

Act read_change(LineReader& line) {
    ChangePieces act;
    act.given = line.some_pieces();
    line.expect("for");
    act.taken = line.some_pieces();
    act.by = line.by_if_any();
    return act;
}

template <class Paid> Act read_paid(LineReader& line) {
    Paid act;
    act.amount = line.amount("what is paid");
    act.reason = line.text("the reason");
    if (line.take("to")) act.payee = line.text("the payee");
    act.by = line.by_if_any();
    return act;
}

Act read_suspect(LineReader& line) {
    Suspect act;
    act.face = line.amount("the note's face");
    line.expect("serial");
    act.serial = line.text("the serial number");
    act.taken = line.take("taken");
    line.by_if_any();
    return act;
}

template <class Count> Act read_count(LineReader& line) {
    Count act;
    act.pieces = line.pieces();
    act.by = line.by_if_any();
    return act;
}

Act read_declare(LineReader& line) {
    DeclareTender act;
    act.tender = line.text("the tender");
    if (line.next_is("slip")) {
        while (line.take("slip")) {
            auto reference = line.text("the reference on the slip");
            act.listed.push_back({std::move(reference), line.amount("the sum of the slip")});
        }
    } else {
        act.amount = line.amount("the net sum of its slips");
        line.expect("slips");
        act.slips = line.whole("the number of slips");
    }
    line.by_if_any();
    return act;
}

Act read_close(LineReader& line) {
    CloseShift act;
    line.expect("leave");
    act.leave = line.pieces();
    act.reason = line.because_if_any();
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"no-sale", "no-sale because R by P:PIN", read_no_sale},
    {"drop", "drop PIECES [by P:PIN]", read_drop},
    {"receive", "receive drop N PIECES by P:PIN, or receive AMOUNT from CUSTOMER [pay TENDER [AMOUNT] [ref R]]",
     read_receive},
    {"pickup", "pickup PIECES by P:PIN", read_pickup},
    {"change", "change PIECES for PIECES", read_change},
    {"paid-in", "paid-in AMOUNT REASON [to PAYEE] by P:PIN", read_paid<PaidIn>},
    {"paid-out", "paid-out AMOUNT REASON [to PAYEE] by P:PIN", read_paid<PaidOut>},
    {"suspect", "suspect FACE serial S [taken]", read_suspect},
    {"count", "count PIECES [by P:PIN]", read_count<CountDrawer>},
    {"spot-count", "spot-count PIECES by P:PIN", read_count<SpotCount>},
    {"tender", "tender TENDER AMOUNT slips N, or tender TENDER slip REFERENCE AMOUNT [slip …]", read_declare},
    {"close", "close leave PIECES [because R by P:PIN]", read_close},
};

} // namespace

std::span<const ActForm> cash_forms() { return forms; }

} // namespace till
