// Deposit acts: guest deposits taken and given back (T11).
#include "pos/desk/inside.h"

namespace till {

Outcome<Answer> Desk::Inside::perform(const std::string& till, const GuestDeposit& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    auto answer = done(recording, record_guest_deposit(recording, *at, act.amount, act.guest, act.room,
                                                       act.tender.tender, act.tender.reference));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = act.amount;
    told.drop_wanted = drop_wanted(till);
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ReturnDeposit& act) {
    std::optional<Approval<Right::return_deposit>> signed_by;
    if (act.lost) {
        auto approval = roster.approve<Right::return_deposit>(
            act.by, {actor(till), return_deposit_subject(act.receipt), {}, {}}, now());
        if (!approval) return approval.refusal();
        signed_by.emplace(*std::move(approval));
    }
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    const auto deposit = find_guest_deposit(book, act.receipt);
    Recording recording{book, moment()};
    auto answer = done(recording, record_deposit_returned(recording, *at, act.receipt, std::move(signed_by)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = deposit->left;
    return told;
}

std::vector<GuestDepositRow> Desk::open_deposits() const { return open_guest_deposits(inside_->book); }

} // namespace till
