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

void SellPanel::pay_by(const std::string& tender) {
    if (!has_ticket_to_pay()) return;
    AskedTender asked{.tender = tender, .amount = {}, .reference = {}};
    if (!code_->IsEmpty()) {
        asked.amount = typed_amount(code_->GetValue(), counter().shop.currency);
        if (!asked.amount || *asked.amount <= Money{}) return stage().say(Tone::refused, _("That is not an amount."));
        clear_code();
    }
    ask_reference(asked);
}

void SellPanel::ask_tender() {
    if (!has_ticket_to_pay()) return;
    auto others = tender_choices(counter().shop);
    std::erase_if(others, [](const Choice& choice) { return choice.id == "cash"; });
    if (others.empty()) return;
    open_form({.title = _("Other ways to pay"),
               .fields = {{_("Amount (empty: all that is due)"), code_->GetValue()}},
               .choices = {{_("Paid by"), std::move(others)}},
               .go = _("Go on")},
              [this](const Given& given) {
                  AskedTender asked{.tender = given.chosen.front(), .amount = {}, .reference = {}};
                  if (!given.texts.front().empty()) {
                      asked.amount = typed_amount(given.texts.front(), counter().shop.currency);
                      if (!asked.amount || *asked.amount <= Money{})
                          return stage().say(Tone::refused, _("That is not an amount."));
                  }
                  clear_code();
                  CallAfter([this, asked] { ask_reference(asked); });
              });
}

void SellPanel::pay(const AskedTender& tender, const std::optional<Signature>& by) {
    struct Paid {
        Outcome<Taken> outcome;
        TicketView view;
    };
    stage().hush();
    ask(
        [till = counter().till, tender, by](Desk& desk) {
            auto outcome = desk.take_tender(till, tender, by);
            return Paid{std::move(outcome), view_of(desk, till)};
        },
        [this, tender](const Paid& result) {
            if (!result.outcome) {
                const auto again = [this, tender](const Signature& signer) { pay(tender, signer); };
                if (!offer_signer(result.outcome.refusal(), again)) refuse_in_form(result.outcome.refusal());
                return;
            }
            close_form();
            show(result.view);
            if (result.outcome->booked) total_->show_change(*result.outcome->booked);
        });
}

void SellPanel::take_back_tender() {
    clear_code();
    if (view_.ticket.taken.empty() || is_waiting()) return;
    ask(
        [till = counter().till](Desk& desk) {
            (void)desk.give_back_tender(till);
            return view_of(desk, till);
        },
        [this](const TicketView& view) { show(view); });
}

} // namespace till
