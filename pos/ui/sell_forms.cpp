// SellPanel, second half: what it asks for in the place of the lines: a reference, a reason, a sign-off.
#include "pos/ui/sell_panel.h"

#include "pos/ui/look.h"
#include "pos/ui/pay_keys.h"
#include "pos/ui/tender_name.h"
#include "pos/ui/ticket_list.h"

#include <wx/sizer.h>

namespace till {

void SellPanel::open_form(const Asked &asked, AskForm::Go go) {
    close_form();
    form_ = new AskForm{this, counter(), asked, std::move(go), [this] {
                            stage().hush();
                            CallAfter([this] { close_form(); });
                        }};
    selling_->Hide();
    pay_keys_->Disable();
    left_->Add(form_, wxSizerFlags{1}.Expand());
    Layout();
    form_->begin();
}

void SellPanel::close_form() {
    if (!form_) return;
    left_->Detach(form_);
    form_->Destroy();
    form_ = nullptr;
    selling_->Show();
    pay_keys_->Enable();
    Layout();
    pay_keys_->offer(view_.notes);
    focus_code();
}

void SellPanel::refuse_in_form(const Refusal &refusal) {
    say_refusal(refusal);
    form_ ? form_->ask_again() : focus_code();
}

void SellPanel::ask_reference(const std::string &tender) {
    if (!may_pay()) return;
    const wxString name = tender_name(tender);
    open_form({.title = name + "  " + shown(view_.ticket.total, counter().shop.currency),
               .text_label = _("Reference on the slip"),
               .go = wxString::Format(_("Paid by %s"), name)},
              [this, tender](const Given &given) {
                  if (!is_waiting()) pay({.tender = tender, .amount = {}, .reference = utf8(given.text)});
              });
}

void SellPanel::ask_removal() {
    const auto at = lines_->selected();
    if (!at || *at >= view_.ticket.lines.size() || is_waiting()) return;
    open_form(
        {.title = wxString::Format(_("Take off: %s"), shown(view_.ticket.lines[*at].item.name)),
         .reason_kind = "line-removed",
         .go = _("Take off")},
        [this, index = *at](const Given &given) {
            ask(
                [till = counter().till, index, reason = given.reason](Desk &desk) {
                    const auto outcome = desk.remove_line(till, index, reason);
                    return std::pair{outcome ? std::nullopt : std::optional{outcome.refusal()}, view_of(desk, till)};
                },
                [this](const auto &answer) {
                    if (answer.first) return refuse_in_form(*answer.first);
                    close_form();
                    show(answer.second);
                });
        });
}

void SellPanel::ask_void() {
    ask([till = counter().till](Desk &desk) { return desk.last_ticket(till); },
        [this](const std::optional<Answer> &last) { show_void_form(last ? last->number : 0); });
}

void SellPanel::show_void_form(std::int64_t last_ticket) {
    open_form({.title = _("Void a ticket"),
               .text_label = _("Number of the ticket"),
               .text = last_ticket > 0 ? wxString::Format("%lld", static_cast<long long>(last_ticket)) : wxString{},
               .reason_kind = "void",
               .signers = counter().who_may(Right::void_ticket),
               .go = _("Void it")},
              [this](const Given &given) { void_ticket(given); });
}

void SellPanel::void_ticket(const Given &given) {
    const auto number = typed_number(given.text, 999'999'999'999);
    if (!number) return stage().say(Tone::refused, _("That is not the number of a ticket."));
    if (is_waiting()) return;
    perform(
        VoidTicket{.ticket = *number, .reason = given.reason, .by = given.by},
        [this, ticket = *number](const Answer &) {
            close_form();
            stage().say(Tone::done, wxString::Format(_("Ticket %lld is void."), static_cast<long long>(ticket)));
        },
        [this](const Refusal &refusal) { refuse_in_form(refusal); });
}

void SellPanel::lock() {
    perform(Lock{}, [this](const Answer &) { stage().go_on(); });
}

} // namespace till
