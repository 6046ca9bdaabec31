// DrawerPanel: a form for each way in which cash moves; who else must sign does so in place.
#include "pos/ui/drawer_panel.h"

#include <wx/intl.h>

namespace till {

wxString DrawerPanel::drop_name(const OpenDrop& drop) const {
    return wxString::Format("%lld  %s  %s", static_cast<long long>(drop.number), counter().name_of(drop.giver),
                            shown(drop.at.text().substr(0, 16)));
}

DrawerPanel::DrawerPanel(wxWindow* parent, Counter& counter, Stage& stage) : MenuPanel{parent, counter, stage} {
    lay_out(_("The drawer"), {{"drop", _("Drop to the safe"), WXK_F2, [this] { ask_drop(); }},
                              {"pickup", _("Pickup from the safe"), WXK_F3, [this] { ask_pickup(); }},
                              {"change-pieces", _("Change pieces"), WXK_F4, [this] { ask_change(); }},
                              {"paid-in", _("Paid in"), WXK_F5, [this] { ask_paid(true); }},
                              {"paid-out", _("Paid out"), WXK_F6, [this] { ask_paid(false); }},
                              {"no-sale", _("Open without a sale"), WXK_F7, [this] { ask_no_sale(); }},
                              {"suspect", _("Suspect note"), WXK_F8, [this] { ask_suspect(); }},
                              {"receive-drop", _("Receive a drop"), WXK_F9, [this] { find_drops(); }},
                              {"spot-count", _("Surprise count"), WXK_F10, [this] { ask_spot_count(); }}});
}

std::optional<CashCount> DrawerPanel::pieces_of(const Given& given) {
    if (!given.pieces) stage().say(Tone::refused, _("That is not a number of pieces."));
    return given.pieces;
}

void DrawerPanel::ask_drop() {
    open_form({.title = _("Drop to the safe"),
               .pieces_label = _("Pieces that leave the drawer"),
               .signers = counter().who_may(Right::receive_drop),
               .nobody = _("Taken later"),
               .go = _("Drop")},
              [this](const Given& given) {
                  if (const auto pieces = pieces_of(given))
                      act(Drop{.pieces = *pieces, .taker = given.by}, _("The drop is in the book."));
              });
}

void DrawerPanel::ask_pickup() {
    open_form({.title = _("Pickup from the safe"),
               .pieces_label = _("Pieces that come into the drawer"),
               .signers = counter().who_may(Right::pickup),
               .go = _("Pickup")},
              [this](const Given& given) {
                  if (const auto pieces = pieces_of(given))
                      act(Pickup{.pieces = *pieces, .by = given.by}, _("The pickup is in the book."));
              });
}

void DrawerPanel::ask_change() {
    open_form({.title = _("Change pieces"), .pieces_label = _("Pieces given out"), .go = _("Then what is taken in")},
              [this](const Given& given) {
                  if (const auto pieces = pieces_of(given)) CallAfter([this, pieces] { ask_change_taken(*pieces); });
              });
}

void DrawerPanel::ask_change_taken(const CashCount& given_out) {
    open_form({.title = _("Change pieces"), .pieces_label = _("Pieces taken in"), .go = _("Change")},
              [this, given_out](const Given& given) {
                  if (const auto pieces = pieces_of(given))
                      act(ChangePieces{.given = given_out, .taken = *pieces, .by = {}},
                          _("The change is in the book."));
              });
}

void DrawerPanel::ask_paid(bool is_in) {
    open_form({.title = is_in ? _("Paid in") : _("Paid out"),
               .fields = {{_("Amount")}, {is_in ? _("From whom") : _("To whom")}},
               .reason_kind = is_in ? "paid-in" : "paid-out",
               .signers = counter().who_may(Right::paid_in_out),
               .go = is_in ? _("Pay in") : _("Pay out")},
              [this, is_in](const Given& given) {
                  const auto amount = typed_amount(given.texts[0], counter().shop.currency);
                  if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
                  const std::string payee = utf8(given.texts[1]);
                  if (is_in)
                      act(PaidIn{*amount, given.reason, payee, given.by}, _("Paid in: it is in the book."));
                  else
                      act(PaidOut{*amount, given.reason, payee, given.by}, _("Paid out: it is in the book."));
              });
}

void DrawerPanel::ask_no_sale() {
    open_form({.title = _("Open without a sale"),
               .reason_kind = "no-sale",
               .signers = counter().who_may(Right::no_sale),
               .go = _("Open the drawer")},
              [this](const Given& given) {
                  act(NoSale{.reason = given.reason, .by = given.by}, _("The drawer may be opened."));
              });
}

void DrawerPanel::ask_suspect() {
    open_form({.title = _("Suspect note"),
               .fields = {{_("Face")}, {_("Serial number")}},
               .choices = {{_("Where is it?"),
                            {{"refused", _("Refused at the counter")}, {"taken", _("Already in the drawer")}}}},
               .go = _("Note it")},
              [this](const Given& given) {
                  const auto face = typed_amount(given.texts[0], counter().shop.currency);
                  if (!face) return stage().say(Tone::refused, _("That is not an amount."));
                  act(Suspect{*face, utf8(given.texts[1]), given.chosen.front() == "taken"},
                      _("The suspect note is in the book."));
              });
}

void DrawerPanel::find_drops() {
    if (is_waiting()) return;
    ask([](Desk& desk) { return desk.open_drops(); },
        [this](const std::vector<OpenDrop>& drops) {
            if (drops.empty()) return stage().say(Tone::note, _("Every drop has been received."));
            drops.size() == 1 ? ask_receive(drops.front()) : ask_which(drops);
        });
}

void DrawerPanel::ask_which(const std::vector<OpenDrop>& drops) {
    std::vector<Choice> choices;
    for (const auto& drop : drops) choices.push_back({std::to_string(drop.number), drop_name(drop)});
    open_form(
        {.title = _("Receive a drop"), .choices = {{_("Which one?"), std::move(choices), 1, 7}}, .go = _("Go on")},
        [this, drops](const Given& given) {
            for (const auto& drop : drops)
                if (std::to_string(drop.number) == given.chosen.front())
                    return CallAfter([this, drop] { ask_receive(drop); });
        });
}

void DrawerPanel::ask_receive(const OpenDrop& drop) {
    auto takers = counter().who_may(Right::receive_drop);
    std::erase_if(takers, [&](const Person& one) { return one.id == drop.giver; });
    open_form({.title = wxString::Format(_("Receive drop %s"), drop_name(drop)),
               .pieces_label = _("Pieces that the taker counts"),
               .signers = std::move(takers),
               .signer_label = _("Taken by"),
               .go = _("Receive")},
              [this, number = drop.number](const Given& given) {
                  if (const auto pieces = pieces_of(given))
                      act(ReceiveDrop{.drop = number, .pieces = *pieces, .by = given.by}, _("The drop is received."));
              });
}

void DrawerPanel::ask_spot_count() {
    open_form({.title = _("Surprise count"),
               .pieces_label = _("Pieces that lie in the drawer"),
               .signers = counter().who_may(Right::spot_count),
               .signer_label = _("Counted by"),
               .go = _("Sign the count")},
              [this](const Given& given) {
                  if (const auto pieces = pieces_of(given))
                      act(SpotCount{.pieces = *pieces, .by = given.by}, _("The surprise count is in the book."));
              });
}

} // namespace till
