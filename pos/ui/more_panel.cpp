// MorePanel: the forms of what is seldom done.
#include "pos/ui/more_panel.h"

#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {

MorePanel::MorePanel(wxWindow *parent, Counter &counter, Stage &stage) : MenuPanel{parent, counter, stage} {
    const auto last = [this](void (MorePanel::*form)(const wxString &)) {
        return [this, form] { with_last_ticket([this, form](const wxString &number) { (this->*form)(number); }); };
    };
    lay_out(_("More"), {{"refund", _("Refund"), WXK_F2, [this] { this->stage().open_refund(); }},
                        {"return", _("Return without a ticket"), WXK_F3, [this] { ask_return(); }},
                        {"retender", _("Wrong way of paying"), WXK_F4, last(&MorePanel::ask_retender)},
                        {"away", _("Leave the till"), WXK_F5, [this] { ask_away(); }},
                        {"reprint", _("Print a receipt again"), WXK_F6, last(&MorePanel::ask_reprint)},
                        {"try-devices", _("Try the devices again"), WXK_F8, [this] { this->stage().try_devices(); }},
                        {"void", _("Void a ticket"), WXK_F9, last(&MorePanel::ask_void)}});
}

void MorePanel::with_last_ticket(std::function<void(const wxString &number)> form) {
    ask([till = counter().till](Desk &desk) { return desk.last_ticket(till); },
        [form = std::move(form)](const std::optional<Answer> &last) {
            form(last ? wxString::Format("%lld", static_cast<long long>(last->number)) : wxString{});
        });
}

std::optional<std::int64_t> MorePanel::ticket_of(const Given &given) {
    const auto number = typed_number(given.texts.front(), 999'999'999'999);
    if (!number) stage().say(Tone::refused, _("That is not the number of a ticket."));
    return number;
}

std::vector<Choice> MorePanel::tenders() const {
    std::vector<Choice> choices;
    for (const auto &tender : counter().shop.tenders) choices.push_back({tender, tender_name(tender)});
    return choices;
}

void MorePanel::ask_void(const wxString &last) {
    open_form({.title = _("Void a ticket"),
               .fields = {{_("Number of the ticket"), last}},
               .reason_kind = "void",
               .signers = counter().who_may(Right::void_ticket),
               .go = _("Void it")},
              [this](const Given &given) {
                  if (const auto ticket = ticket_of(given))
                      act(VoidTicket{.ticket = *ticket, .reason = given.reason, .by = given.by},
                          wxString::Format(_("Ticket %lld is void."), static_cast<long long>(*ticket)));
              });
}

void MorePanel::ask_return() {
    open_form({.title = _("Return without a ticket"),
               .fields = {{_("Code or barcode")}, {_("Quantity"), "1"}},
               .choices = {{_("Given back in"), tenders()}},
               .reason_kind = "return",
               .signers = counter().who_may(Right::return_goods),
               .go = _("Give it back")},
              [this](const Given &given) {
                  const auto quantity = Decimal::parse(utf8(given.texts[1]));
                  if (!quantity) return stage().say(Tone::refused, _("That is not a quantity."));
                  const AskedLine line{
                      .code = utf8(given.texts[0]), .name = {}, .quantity = *quantity, .price = {}, .discount = {}};
                  act(ReturnGoods{.lines = {line},
                                  .reason = given.reason,
                                  .tender = {.tender = given.chosen.front(), .amount = {}, .reference = {}},
                                  .by = given.by},
                      _("The return is in the book."));
              });
}

void MorePanel::ask_retender(const wxString &last) {
    open_form({.title = _("Wrong way of paying"),
               .fields = {{_("Number of the ticket"), last}},
               .choices = {{_("It was booked as"), tenders()}, {_("It was really"), tenders()}},
               .go = _("Put it right")},
              [this](const Given &given) {
                  if (const auto ticket = ticket_of(given))
                      act(Retender{.ticket = *ticket, .from = given.chosen[0], .to = given.chosen[1], .by = {}},
                          wxString::Format(_("Ticket %lld is put right."), static_cast<long long>(*ticket)));
              });
}

void MorePanel::ask_away() {
    open_form({.title = _("Leave the till"),
               .signers = counter().who_may(Right::leave_post),
               .go = _("Leave the till")},
              [this](const Given &given) { act(Away{.by = given.by}, {}); });
}

void MorePanel::ask_reprint(const wxString &last) {
    if (!counter().settings.printer) return stage().say(Tone::note, _("This till has no receipt printer."));
    open_form({.title = _("Print a receipt again"),
               .fields = {{_("Number of the ticket"), last}},
               .go = _("Print it")},
              [this](const Given &given) {
                  const auto ticket = ticket_of(given);
                  if (!ticket) return;
                  if (*ticket != counter().unprinted)
                      return act(Reprint{.ticket = *ticket, .by = {}}, _("A copy goes to the printer."));
                  stage().print_receipt(*ticket); // nobody has the original yet
                  stage().go_on();
              });
}

} // namespace till
