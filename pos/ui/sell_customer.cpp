// SellPanel: who buys, and what is to be remembered of the ticket.
#include "pos/ui/sell_panel.h"

#include <wx/intl.h>

namespace till {
namespace {

/// What came of naming a customer: the ticket after it, why not, or several whom the words fit.
struct Named {
    TicketView view;
    std::optional<Refusal> refusal = {};
    std::vector<FoundCustomer> several = {};
};

std::vector<FoundCustomer> buyers(const Desk& desk, const std::string& words) {
    auto found = desk.find_customers(words);
    std::erase_if(found, [](const FoundCustomer& customer) { return !customer.active; });
    return found;
}

/// The customer of that number, or the only one whom the words fit; without words, nobody.
Named name_customer(Desk& desk, const std::string& till, const std::string& words) {
    std::string id = words;
    if (!words.empty() && !desk.customer(words)) {
        auto fitting = buyers(desk, words);
        if (fitting.empty()) return {view_of(desk, till), Refusal{Why::unknown_customer, words}};
        if (fitting.size() > 1) return {view_of(desk, till), {}, std::move(fitting)};
        id = fitting.front().id;
    }
    const auto outcome = desk.set_customer(till, id);
    return {view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}};
}

} // namespace

void SellPanel::ask_customer() {
    if (!has_ticket_to_pay()) return;
    open_form({.title = _("Customer and note"),
               .fields = {{_("Customer: number, name or phone"), shown(view_.ticket.customer)},
                          {_("Note on the ticket"), shown(view_.ticket.note)}},
               .go = _("Put it on the ticket")},
              [this](const Given& given) {
                  const auto then = [this, note = utf8(given.texts[1])] { set_note(note); };
                  if (!is_waiting()) set_customer(utf8(given.texts[0]), then);
              });
}

void SellPanel::set_customer(const std::string& words, std::function<void()> then) {
    ask([till = counter().till, words](Desk& desk) { return name_customer(desk, till, words); },
        [this, then = std::move(then)](const Named& named) {
            if (named.refusal) return refuse_in_form(*named.refusal);
            if (!named.several.empty()) return choose_customer(named.several, then);
            show(named.view);
            then();
        });
}

void SellPanel::choose_customer(const std::vector<FoundCustomer>& several, std::function<void()> then) {
    std::vector<Choice> choices;
    for (const auto& customer : several)
        choices.push_back({customer.id, shown(customer.id + "  " + customer.name + "  " + customer.phone)});
    open_form({.title = _("Several customers fit"),
               .choices = {{_("Customer"), std::move(choices), 1, 6}},
               .go = _("This one")},
              [this, then = std::move(then)](const Given& given) {
                  if (!is_waiting()) set_customer(given.chosen.front(), then);
              });
}

void SellPanel::set_note(const std::string& note) {
    ask(
        [till = counter().till, note](Desk& desk) {
            const auto outcome = desk.set_note(till, note);
            return Named{view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}};
        },
        [this](const Named& noted) {
            if (noted.refusal) return refuse_in_form(*noted.refusal);
            stage().hush();
            close_form();
            show(noted.view);
        });
}

wxString SellPanel::words_of_ticket() const {
    wxString words;
    if (view_.customer) words = wxString::Format(_("Customer: %s"), shown(view_.customer->name));
    if (!view_.ticket.note.empty())
        words += (words.empty() ? wxString{} : wxString::FromUTF8("  ·  ")) +
                 wxString::Format(_("Note: %s"), shown(view_.ticket.note));
    return words;
}

} // namespace till
