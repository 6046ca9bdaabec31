// SellPanel: what it asks for in the place of the lines: a reference, a reason, a sign-off.
#include "pos/ui/sell_panel.h"

#include "pos/ui/look.h"
#include "pos/ui/pay_keys.h"
#include "pos/ui/tender_name.h"
#include "pos/ui/ticket_list.h"

#include <wx/sizer.h>

namespace till {
namespace {

bool can_be_signed(Why why) {
    return why == Why::over_limit || why == Why::not_permitted || why == Why::needs_sign_off ||
           why == Why::outside_hours;
}

} // namespace

void SellPanel::open_form(const Asked& asked, AskForm::Go go) {
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
    guard_.other_key(); // what was typed into the form is no beginning of what comes into the box
    selling_->Show();
    pay_keys_->Enable();
    Layout();
    pay_keys_->offer(view_.notes);
    focus_code();
}

void SellPanel::refuse_in_form(const Refusal& refusal) {
    say_refusal(refusal);
    form_ ? form_->ask_again() : focus_code();
}

void SellPanel::ask_reference(const AskedTender& tender) {
    const wxString name = tender_name(tender.tender);
    std::vector<AskedField> fields{{reference_name(tender.tender)}};
    if (tender.tender == "account")
        fields.push_back({_("Customer: number, name or phone"), shown(view_.ticket.customer)});
    open_form({.title = name + "  " + shown(tender.amount.value_or(view_.ticket.due), counter().shop.currency),
               .fields = std::move(fields),
               .go = wxString::Format(_("Paid: %s"), name)},
              [this, tender](const Given& given) {
                  if (is_waiting()) return;
                  AskedTender referred = tender;
                  referred.reference = utf8(given.texts.front());
                  if (given.texts.size() == 1) return pay(referred);
                  set_customer(utf8(given.texts[1]), [this, referred] { pay(referred); });
              });
}

bool SellPanel::offer_signer(const Refusal& refusal, std::function<void(const Signature&)> again) {
    if (!can_be_signed(refusal.why)) return false;
    ask([till = counter().till](Desk& desk) { return desk.who_may_sign(till); },
        [this, refusal, again = std::move(again)](std::vector<Person> signers) {
            if (signers.empty()) return refuse_in_form(refusal);
            open_form(
                {.title = _("Somebody else must sign for this"), .signers = std::move(signers), .go = _("Sign off")},
                [this, again](const Given& given) {
                    if (given.by && !is_waiting()) again(*given.by);
                });
            say_refusal(refusal);
        });
    return true;
}

void SellPanel::ask_removal() {
    const auto at = lines_->selected();
    if (!at || *at >= view_.ticket.lines.size() || is_waiting()) return;
    const auto& line = view_.ticket.lines[*at];
    open_form(
        {.title = wxString::Format(_("Take off: %s"), shown(line.item.name)),
         .reason_kind = "line-removed",
         .signers = line.asked.sent ? counter().who_may(Right::cancel_sent) : std::vector<Person>{},
         .go = _("Take off")},
        [this, index = *at](const Given& given) {
            ask(
                [till = counter().till, index, given](Desk& desk) {
                    const auto outcome = desk.remove_line(till, index, given.reason, given.by);
                    return std::pair{outcome ? std::nullopt : std::optional{outcome.refusal()}, view_of(desk, till)};
                },
                [this](const auto& answer) {
                    if (answer.first) return refuse_in_form(*answer.first);
                    close_form();
                    show(answer.second);
                });
        });
}

void SellPanel::lock() {
    perform(Lock{}, [this](const Answer&) { stage().go_on(); });
}

} // namespace till
