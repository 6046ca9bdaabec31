// MorePanel: the forms of what is seldom done.
#include "pos/ui/more_panel.h"

#include "pos/ui/complaint_form.h"
#include "pos/ui/look.h"
#include "pos/ui/retender_form.h"
#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {
namespace {

constexpr int note_width = 560;

} // namespace

MorePanel::MorePanel(wxWindow* parent, Counter& counter, Stage& stage) : MenuPanel{parent, counter, stage} {
    const auto last = [this](void (MorePanel::*form)(const wxString&)) {
        return [this, form] { with_last_ticket([this, form](const wxString& number) { (this->*form)(number); }); };
    };
    std::vector<Task> tasks{
        {"refund", _("Refund"), WXK_F2, [this] { this->stage().open_refund(); }},
        {"return", _("Return without a ticket"), WXK_F3, [this] { this->stage().open_return(); }},
        {"retender", _("Wrong way of paying"), WXK_F4, last(&MorePanel::ask_retender)},
        {"away", _("Leave the till"), WXK_F5, [this] { ask_away(); }},
        {"reprint", _("Print a receipt again"), WXK_F6, last(&MorePanel::ask_reprint)},
        {"try-devices", _("Try the devices again"), WXK_F8, [this] { this->stage().try_devices(); }},
        {"handover", _("Hand the till over"), WXK_F7, [this] { tell_open_matters(); }},
        {"void", _("Void a ticket"), WXK_F9, last(&MorePanel::ask_void)},
        {"invoice", _("Make out an invoice"), WXK_INSERT, last(&MorePanel::ask_invoice)},
        {"complaint", _("Take a complaint down"), WXK_END, last(&MorePanel::ask_complaint)},
        {"customers", _("Customers and cards"), WXK_HOME, [this] { this->stage().open_customers(); }}};
    if (counter.shop.has_tender("deposit")) {
        tasks.push_back({"guest-deposit", _("Take a guest deposit"), WXK_F10, [this] { ask_guest_deposit(); }});
        tasks.push_back({"return-deposit", _("Give a deposit back"), WXK_F12, [this] { find_deposits(); }});
    }
    lay_out(_("More"), std::move(tasks));
}

void MorePanel::ask_guest_deposit() {
    open_form(
        {.title = _("Take a guest deposit"),
         .fields = {{_("Amount")}, {_("Name of the guest")}, {_("Room")}, {_("Reference on the slip")}},
         .choices = {{_("Paid by"), money_choices(counter().shop)}},
         .go = _("Take the money")},
        [this](const Given& given) {
            const auto amount = typed_amount(given.texts[0], counter().shop.currency);
            if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
            take_deposit(
                {*amount, utf8(given.texts[1]), utf8(given.texts[2]), {given.chosen[0], {}, utf8(given.texts[3])}});
        });
}

void MorePanel::take_deposit(const GuestDeposit& act) {
    if (is_waiting()) return;
    perform(
        act,
        [this](const Answer& answer) {
            stage().go_on(wxString::Format(_("The deposit is in the book: receipt %lld."),
                                           static_cast<long long>(answer.number)));
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

void MorePanel::find_deposits() {
    if (is_waiting()) return;
    ask([](Desk& desk) { return desk.open_deposits(); },
        [this](const std::vector<GuestDepositRow>& deposits) {
            if (deposits.empty()) return stage().say(Tone::note, _("The shop holds no guest deposit."));
            ask_return_deposit(deposits);
        });
}

void MorePanel::ask_return_deposit(const std::vector<GuestDepositRow>& deposits) {
    std::vector<Choice> choices;
    for (const auto& deposit : deposits)
        choices.push_back({std::to_string(deposit.receipt),
                           wxString::Format("%lld  ", static_cast<long long>(deposit.receipt)) + shown(deposit.guest) +
                               "  " + shown(deposit.room) + "  " + shown(deposit.left, counter().shop.currency)});
    open_form({.title = _("Give a deposit back"),
               .choices = {{_("Which one?"), std::move(choices), 1, 5}},
               .signers = counter().who_may(Right::return_deposit),
               .signer_label = _("The receipt is lost: signed off by"),
               .nobody = _("It is here"),
               .nobody_at_first = true,
               .go = _("Give it back")},
              [this](const Given& given) {
                  act(ReturnDeposit{std::stoll(given.chosen.front()), given.by.has_value(), given.by},
                      _("The deposit is given back."));
              });
}

void MorePanel::with_last_ticket(std::function<void(const wxString& number)> form) {
    ask([till = counter().till](Desk& desk) { return desk.last_ticket(till); },
        [form = std::move(form)](const std::optional<Answer>& last) {
            form(last ? wxString::Format("%lld", static_cast<long long>(last->number)) : wxString{});
        });
}

std::optional<std::int64_t> MorePanel::ticket_of(const Given& given) {
    const auto number = typed_number(given.texts.front(), 999'999'999'999);
    if (!number) stage().say(Tone::refused, _("That is not the number of a ticket."));
    return number;
}

void MorePanel::ask_void(const wxString& last) {
    open_form({.title = _("Void a ticket"),
               .fields = {{_("Number of the ticket"), last}},
               .reason_kind = "void",
               .signers = counter().who_may(Right::void_ticket),
               .go = _("Void it")},
              [this](const Given& given) {
                  if (const auto ticket = ticket_of(given))
                      act(VoidTicket{.ticket = *ticket, .reason = given.reason, .by = given.by},
                          wxString::Format(_("Ticket %lld is void."), static_cast<long long>(*ticket)));
              });
}

void MorePanel::ask_retender(const wxString& last) {
    open_form(retender_form(counter(), last), [this](const Given& given) {
        if (const auto ticket = ticket_of(given))
            act(Retender{.ticket = *ticket, .from = given.chosen[0], .to = given.chosen[1], .by = {}},
                wxString::Format(_("Ticket %lld is put right."), static_cast<long long>(*ticket)));
    });
}

void MorePanel::ask_invoice(const wxString& last) {
    open_form({.title = _("Make out an invoice"),
               .fields = {{_("Number of the ticket"), last}, {_("Made out to")}, {_("Tax number")}},
               .go = _("Make it out")},
              [this](const Given& given) {
                  const auto ticket = ticket_of(given);
                  if (!ticket || is_waiting()) return;
                  perform(
                      MakeInvoice{*ticket, utf8(given.texts[1]), utf8(given.texts[2]), {}},
                      [this, ticket](const Answer& answer) {
                          stage().go_on(wxString::Format(_("Invoice %lld of ticket %lld is made out."),
                                                         static_cast<long long>(answer.number),
                                                         static_cast<long long>(*ticket)));
                      },
                      [this](const Refusal& refusal) { refuse_in_form(refusal); });
              });
}

void MorePanel::ask_complaint(const wxString& last) {
    open_form(complaint_form(counter(), last), [this](const Given& given) {
        if (auto asked = complaint_of(given, stage())) act(*std::move(asked), _("The complaint is taken down."));
    });
}

void MorePanel::ask_away() {
    open_form(
        {.title = _("Leave the till"), .signers = counter().who_may(Right::leave_post), .go = _("Leave the till")},
        [this](const Given& given) { act(Away{.by = given.by}, {}); });
}

wxString MorePanel::told(const PassedOn& open) const {
    wxString note = wxString::Format(_("Lines of the open ticket: %zu"), open.lines);
    wxString parked;
    for (const auto& name : open.parked) parked += (parked.empty() ? wxString{} : ", ") + shown(name);
    note += "\n" + wxString::Format(_("Parked tickets: %s"), parked.empty() ? _("none") : parked);
    wxString drops;
    for (const auto& drop : open.drops)
        drops += (drops.empty() ? wxString{} : ", ") + wxString::Format("%lld", static_cast<long long>(drop.number));
    note += "\n" + wxString::Format(_("Drops not received yet: %s"), drops.empty() ? _("none") : drops);
    wxString deposits;
    for (const auto receipt : open.deposits)
        deposits += (deposits.empty() ? wxString{} : ", ") + wxString::Format("%lld", static_cast<long long>(receipt));
    if (!deposits.empty()) note += "\n" + wxString::Format(_("Guest deposits held, by receipt: %s"), deposits);
    return in_lines(*this, note, font_of(13), FromDIP(note_width));
}

void MorePanel::tell_open_matters() {
    if (is_waiting()) return;
    ask([till = counter().till](Desk& desk) { return desk.passed_on(till); },
        [this](const PassedOn& open) {
            open_form({.title = _("Hand the till over"),
                       .note = _("This passes on with the drawer:") + "\n" + told(open),
                       .fields = {{_("Your own PIN"), {}, true}},
                       .go = _("Then the next cashier counts")},
                      [this](const Given& given) {
                          const Signature from{counter().state.cashier, utf8(given.texts.front())};
                          CallAfter([this, from] { ask_handover(from); });
                      });
        });
}

void MorePanel::ask_handover(const Signature& from) {
    open_form({.title = _("Hand the till over"),
               .pieces_label = _("The next cashier counts what lies in the drawer"),
               .signers = counter().who_may(Right::sell),
               .signer_label = _("Next cashier"),
               .go = _("Take over")},
              [this, from](const Given& given) {
                  if (!given.pieces) return stage().say(Tone::refused, _("That is not a number of pieces."));
                  if (given.by && !is_waiting()) hand_over({*given.by, *given.pieces, from});
              });
}

void MorePanel::hand_over(const Handover& act) {
    perform(
        act, [this, next = act.to.person](const Answer&) { stage().signed_on(next); },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

void MorePanel::ask_reprint(const wxString& last) {
    if (!counter().settings.printer) return stage().say(Tone::note, _("This till has no receipt printer."));
    open_form({.title = _("Print a receipt again"), .fields = {{_("Number of the ticket"), last}}, .go = _("Print it")},
              [this](const Given& given) {
                  const auto ticket = ticket_of(given);
                  if (!ticket) return;
                  if (*ticket != counter().unprinted)
                      return act(Reprint{.ticket = *ticket, .by = {}}, _("A copy goes to the printer."));
                  stage().print_receipt(*ticket); // nobody has the original yet
                  stage().go_on();
              });
}

} // namespace till
