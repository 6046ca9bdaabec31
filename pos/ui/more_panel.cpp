// MorePanel: the forms of what is seldom done.
#include "pos/ui/more_panel.h"

#include "pos/ui/look.h"
#include "pos/ui/retender_form.h"

#include <wx/intl.h>

namespace till {
namespace {

constexpr int note_width = 560;

} // namespace

MorePanel::MorePanel(wxWindow *parent, Counter &counter, Stage &stage) : MenuPanel{parent, counter, stage} {
    const auto last = [this](void (MorePanel::*form)(const wxString &)) {
        return [this, form] { with_last_ticket([this, form](const wxString &number) { (this->*form)(number); }); };
    };
    lay_out(_("More"), {{"refund", _("Refund"), WXK_F2, [this] { this->stage().open_refund(); }},
                        {"return", _("Return without a ticket"), WXK_F3, [this] { this->stage().open_return(); }},
                        {"retender", _("Wrong way of paying"), WXK_F4, last(&MorePanel::ask_retender)},
                        {"away", _("Leave the till"), WXK_F5, [this] { ask_away(); }},
                        {"reprint", _("Print a receipt again"), WXK_F6, last(&MorePanel::ask_reprint)},
                        {"try-devices", _("Try the devices again"), WXK_F8, [this] { this->stage().try_devices(); }},
                        {"handover", _("Hand the till over"), WXK_F7, [this] { tell_open_matters(); }},
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

void MorePanel::ask_retender(const wxString &last) {
    open_form(retender_form(counter(), last), [this](const Given &given) {
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

wxString MorePanel::told(const PassedOn &open) const {
    wxString note = wxString::Format(_("Lines of the open ticket: %zu"), open.lines);
    wxString parked;
    for (const auto &name : open.parked) parked += (parked.empty() ? wxString{} : ", ") + shown(name);
    note += "\n" + wxString::Format(_("Parked tickets: %s"), parked.empty() ? _("none") : parked);
    wxString drops;
    for (const auto &drop : open.drops)
        drops += (drops.empty() ? wxString{} : ", ") + wxString::Format("%lld", static_cast<long long>(drop.number));
    note += "\n" + wxString::Format(_("Drops not received yet: %s"), drops.empty() ? _("none") : drops);
    return in_lines(*this, note, font_of(13), FromDIP(note_width));
}

void MorePanel::tell_open_matters() {
    if (is_waiting()) return;
    ask([till = counter().till](Desk &desk) { return desk.passed_on(till); },
        [this](const PassedOn &open) {
            open_form({.title = _("Hand the till over"),
                       .note = _("This passes on with the drawer:") + "\n" + told(open),
                       .fields = {{_("Your own PIN"), {}, true}},
                       .go = _("Then the next cashier counts")},
                      [this](const Given &given) {
                          const Signature from{counter().state.cashier, utf8(given.texts.front())};
                          CallAfter([this, from] { ask_handover(from); });
                      });
        });
}

void MorePanel::ask_handover(const Signature &from) {
    open_form({.title = _("Hand the till over"),
               .pieces_label = _("The next cashier counts what lies in the drawer"),
               .signers = counter().who_may(Right::sell),
               .signer_label = _("Next cashier"),
               .go = _("Take over")},
              [this, from](const Given &given) {
                  if (!given.pieces) return stage().say(Tone::refused, _("That is not a number of pieces."));
                  if (given.by && !is_waiting()) hand_over({*given.by, *given.pieces, from});
              });
}

void MorePanel::hand_over(const Handover &act) {
    perform(
        act, [this, next = act.to.person](const Answer &) { stage().signed_on(next); },
        [this](const Refusal &refusal) { refuse_in_form(refusal); });
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
