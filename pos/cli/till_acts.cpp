// TillActs: opening a shift, and who stands at the till.
#include "pos/cli/act_grammar.h"

namespace till {
namespace {

/// An act that needs no signature may carry one all the same; nobody has to believe it.
template <class Plain> Act without_signer(LineReader& line) {
    line.by_if_any();
    return Plain{};
}

Act read_sign_in(LineReader& line) {
    line.take("by");
    return SignIn{line.signature("the cashier")};
}

Act read_unlock(LineReader& line) {
    line.take("by");
    return Unlock{line.signature("the person who unlocks")};
}

Act read_away(LineReader& line) { return Away{line.by_if_any()}; }

Act read_handover(LineReader& line) {
    Handover act;
    act.to = line.signature("the next cashier");
    act.pieces = line.pieces();
    act.from = line.by_if_any();
    return act;
}

Act read_stand_in(LineReader& line) {
    StandIn act;
    act.other = line.signature("who stands in for the cashier");
    act.by = line.by_if_any();
    return act;
}

Act read_clock(LineReader& line) {
    ConfirmClock act;
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"sign-in", "sign-in P:PIN", read_sign_in},
    {"sign-out", "sign-out", without_signer<SignOut>},
    {"news-read", "news-read", without_signer<ReadNews>},
    {"lock", "lock", without_signer<Lock>},
    {"unlock", "unlock P:PIN", read_unlock},
    {"away", "away by P:PIN", read_away},
    {"back", "back", without_signer<Back>},
    {"handover", "handover P:PIN PIECES [by CASHIER:PIN]", read_handover},
    {"stand-in", "stand-in P:PIN by P:PIN", read_stand_in},
    {"clock", "clock because R by P:PIN", read_clock},
};

} // namespace

std::span<const ActForm> till_forms() { return forms; }

OpenAt read_open(LineReader& line) {
    line.set_form(open_form);
    OpenAt open{line.text("the drawer"), {}};
    OpenShift act;
    line.expect("by");
    act.cashier = line.signature("the cashier");
    line.expect("float");
    act.pieces = line.pieces();
    if (line.take("from")) {
        act.giver = line.signature("the giver");
        if (line.more()) act.given = line.amount("what the giver gives");
    }
    open.act = act;
    return open;
}

} // namespace till
