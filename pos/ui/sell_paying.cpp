// SellPanel: taking tenders, one or several, until the ticket is paid.
#include "pos/ui/look.h"
#include "pos/ui/sell_panel.h"
#include "pos/ui/tender_name.h"
#include "pos/ui/total_display.h"

#include <wx/textctrl.h>

namespace till {

bool SellPanel::has_ticket_to_pay() {
    if (view_.ticket.empty()) stage().say(Tone::note, _("There is nothing to pay."));
    // What is paid is what the screen shows, so nothing may still be on its way.
    return !view_.ticket.empty() && !is_waiting();
}

bool SellPanel::may_pay() {
    if (!has_ticket_to_pay()) return false;
    if (!code_->IsEmpty())
        stage().say(Tone::note, _("Something still stands in the box: add it or clear it with Esc."));
    return code_->IsEmpty();
}

void SellPanel::pay_cash(std::optional<Money> received) {
    if (may_pay()) pay({.tender = "cash", .amount = received, .reference = {}});
}

void SellPanel::pay_by(const std::string &tender) {
    if (!has_ticket_to_pay()) return;
    AskedTender asked{.tender = tender, .amount = {}, .reference = {}};
    if (!code_->IsEmpty()) {
        asked.amount = typed_amount(code_->GetValue(), counter().shop.currency);
        if (!asked.amount || *asked.amount <= Money{}) return stage().say(Tone::refused, _("That is not an amount."));
        clear_code();
    }
    ask_reference(asked);
}

void SellPanel::pay(const AskedTender &tender) {
    auto tenders = counter().tenders;
    tenders.push_back(tender);
    pay(std::move(tenders), counter().signer);
}

void SellPanel::pay(std::vector<AskedTender> tenders, const std::optional<Signature> &by) {
    struct Paid {
        Outcome<Answer> outcome;
        TicketView view;
    };
    stage().hush();
    ask(
        [till = counter().till, tenders, by](Desk &desk) {
            auto outcome = desk.pay(till, tenders, by);
            const bool is_done{outcome};
            return Paid{std::move(outcome), view_of(desk, till, is_done ? std::vector<AskedTender>{} : tenders)};
        },
        [this, tenders](const Paid &result) {
            if (!result.outcome) {
                const Refusal &refusal = result.outcome.refusal();
                const bool is_part = refusal.why == Why::not_enough_tendered && tenders.back().amount;
                if (!is_part) {
                    if (!offer_signer(refusal, [this, tenders](const Signature &signer) { pay(tenders, signer); }))
                        refuse_in_form(refusal);
                    return;
                }
                counter().tenders = tenders;
            } else {
                counter().tenders.clear();
                counter().signer.reset();
            }
            close_form();
            show(result.view);
            if (result.outcome) total_->show_change(*result.outcome);
        });
}

void SellPanel::take_back_tender() {
    clear_code();
    if (counter().tenders.empty() || is_waiting()) return;
    counter().tenders.pop_back();
    ask([till = counter().till, tenders = counter().tenders](Desk &desk) { return view_of(desk, till, tenders); },
        [this](const TicketView &view) { show(view); });
}

} // namespace till
