// CardSettlement: batches kept, settlements posted.
#include "reconcile/bank/card_settlement.h"

#include "reconcile/book/account.h"

namespace till {

Outcome<Entry> record_card_batch(Recording& act, const Place& place, const TerminalBatch& batch) {
    const auto& [terminal, amount, slips, reference] = batch;
    if (terminal != act.book().shop().card_terminal) return Refusal{Why::unknown_tender, terminal};
    if (abs(amount) > largest_amount || slips < 0) return Why::amount_out_of_range;
    if (has_batch(act.book(), batch)) return Refusal{Why::taken_already, reference};
    EntryDraft draft = draft_at(place, Kind::card_batch);
    draft.body = Json::object({{"terminal", terminal}, {"amount", amount.minor()}, {"slips", slips}});
    if (!reference.empty()) draft.body.set("reference", reference);
    return act.post(std::move(draft));
}

std::string Settled::subject() const {
    return "settled " + std::string{wallet ? "wallet " : ""} + terminal + " " + std::to_string(gross.minor()) +
           " less " + std::to_string(fee.minor()) + (account.empty() ? "" : " at " + account);
}

Outcome<Entry> record_card_settled(Recording& act, const Settled& settled, Approval<Right::settle_cards> approval) {
    const Shop& shop = act.book().shop();
    const auto& [terminal, gross, fee, wallet, named] = settled;
    if (terminal != (wallet ? shop.wallet_provider : shop.card_terminal)) return Refusal{Why::unknown_tender, terminal};
    if (!named.empty() && !shop.has_bank(named)) return Refusal{Why::other_account, named};
    if (gross <= Money{} || gross > largest_amount || fee.is_negative() || fee > gross) return Why::amount_out_of_range;
    EntryDraft draft;
    draft.kind = Kind::card_settled;
    draft.staff = approval.person().id;
    draft.postings = {{account::bank(named.empty() ? shop.bank : named), gross - fee},
                      {account::fees(terminal), fee},
                      {wallet ? account::wallet(terminal) : account::card(terminal), -gross}};
    draft.body = Json::object(
        {{"terminal", terminal},
         {"gross", gross.minor()},
         {"fee", fee.minor()},
         {"signers", Json::list().add(approval.use(settled.subject(), act.at().utc_ms).set("as", "finance"))}});
    if (wallet) draft.body.set("tender", "wallet");
    return act.post(std::move(draft));
}

} // namespace till
