// CustomerPanel: the forms of accounts, cards and vouchers.
#include "pos/ui/customer_panel.h"

#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {
namespace {

/// What the book knows under a number or a name: customers, and what is left on a card or a voucher of that number.
struct LookedUp {
    std::vector<FoundCustomer> customers;
    std::optional<Money> card, voucher;
    bool empty() const { return customers.empty() && !card && !voucher; }
};

constexpr std::size_t most_shown = 6;

wxString told(const FoundCustomer& customer, const Currency& currency) {
    wxString words =
        shown(customer.id + "  " + customer.name + "  " + customer.phone) + "   " +
        wxString::Format(_("owes %s of %s"), shown(customer.balance, currency), shown(customer.credit, currency));
    return customer.active ? words : words + "   " + _("not active");
}

wxString told(const LookedUp& found, const Currency& currency) {
    wxString lines;
    const auto add = [&](const wxString& line) { lines += (lines.empty() ? wxString{} : wxString{"\n"}) + line; };
    if (found.card) add(wxString::Format(_("Prepaid card: %s left"), shown(*found.card, currency)));
    if (found.voucher) add(wxString::Format(_("Voucher: %s left"), shown(*found.voucher, currency)));
    for (std::size_t at = 0; at < std::min(found.customers.size(), most_shown); ++at)
        add(told(found.customers[at], currency));
    if (found.customers.size() > most_shown) add(_("More customers fit: type more of the name."));
    return lines;
}

} // namespace

CustomerPanel::CustomerPanel(wxWindow* parent, Counter& counter, Stage& stage) : MenuPanel{parent, counter, stage} {
    std::vector<Task> tasks{{"look-up", _("Look up"), WXK_F2, [this] { ask_look_up(); }}};
    if (counter.shop.has_tender("account"))
        tasks.push_back({"receive", _("Receive on account"), WXK_F3, [this] { ask_receive(); }});
    if (counter.shop.has_tender("prepaid"))
        tasks.push_back({"top-up", _("Top up a card"), WXK_F4, [this] { ask_top_up(); }});
    if (counter.shop.has_tender("voucher"))
        tasks.push_back({"sell-voucher", _("Sell a voucher"), WXK_F5, [this] { ask_voucher(); }});
    tasks.push_back({"edit-customer", _("New or changed customer"), WXK_F6, [this] { ask_customer(); }});
    lay_out(_("Customers and cards"), std::move(tasks));
}

void CustomerPanel::ask_look_up() {
    open_form({.title = _("Look up"),
               .fields = {{_("Customer, card or voucher")}},
               .go = _("Look up"),
               .shows_result = true,
               .takes_scans = true},
              [this](const Given& given) {
                  if (!is_waiting() && !given.texts.front().empty()) look_up(utf8(given.texts.front()));
              });
}

void CustomerPanel::look_up(const std::string& words) {
    ask(
        [words](Desk& desk) {
            return LookedUp{desk.find_customers(words), desk.left_on("prepaid", words), desk.left_on("voucher", words)};
        },
        [this, words](const LookedUp& found) {
            stage().hush();
            show_result({}, told(found, counter().shop.currency));
            if (found.empty()) say_refusal({Why::unknown_customer, words});
        });
}

void CustomerPanel::ask_money(const wxString& title, const wxString& holder,
                              std::function<Act(const std::string&, Money, const AskedTender&)> act_of) {
    open_form(
        {.title = title,
         .fields = {{holder}, {_("Amount")}, {_("Received (empty: exactly)")}, {_("Reference on the slip")}},
         .choices = {{_("Paid by"), money_choices(counter().shop)}},
         .go = _("Take the money")},
        [this, act_of = std::move(act_of)](const Given& given) {
            const auto& currency = counter().shop.currency;
            const auto amount = typed_amount(given.texts[1], currency);
            AskedTender tender{given.chosen.front(), {}, utf8(given.texts[3])};
            if (!given.texts[2].empty()) tender.amount = typed_amount(given.texts[2], currency);
            if (!amount || (!given.texts[2].empty() && !tender.amount))
                return stage().say(Tone::refused, _("That is not an amount."));
            if (is_waiting()) return;
            perform(
                act_of(utf8(given.texts[0]), *amount, tender),
                [this](const Answer& answer) {
                    wxString done = wxString::Format(_("%s received."), shown(*answer.amount, counter().shop.currency));
                    if (!answer.change->is_zero())
                        done += "  " + wxString::Format(_("Change %s"), shown(*answer.change, counter().shop.currency));
                    stage().go_on(done);
                },
                [this](const Refusal& refusal) { refuse_in_form(refusal); });
        });
}

void CustomerPanel::ask_receive() {
    ask_money(_("Receive on account"), _("Number of the customer"),
              [](const std::string& customer, Money amount, const AskedTender& tender) {
                  return Act{ReceiveOnAccount{customer, amount, tender}};
              });
}

void CustomerPanel::ask_top_up() {
    ask_money(_("Top up a card"), _("Number of the card"),
              [](const std::string& card, Money amount, const AskedTender& tender) {
                  return Act{TopUp{card, amount, tender}};
              });
}

void CustomerPanel::ask_voucher() {
    ask_money(_("Sell a voucher"), _("Number of the voucher"),
              [](const std::string& voucher, Money amount, const AskedTender& tender) {
                  return Act{SellVoucher{voucher, amount, tender}};
              });
}

void CustomerPanel::ask_customer() {
    open_form({.title = _("New or changed customer"),
               .fields = {{_("Number")}, {_("Name")}, {_("Phone")}, {_("Credit limit")}},
               .choices = {{_("May buy"), {{"yes", _("yes")}, {"no", _("no longer")}}}},
               .signers = counter().who_may(Right::manage_customers),
               .go = _("Write it down")},
              [this](const Given& given) {
                  const auto credit = given.texts[3].empty() ? std::optional{Money{}}
                                                             : typed_amount(given.texts[3], counter().shop.currency);
                  if (!credit) return stage().say(Tone::refused, _("That is not an amount."));
                  act(SetCustomer{.customer = utf8(given.texts[0]),
                                  .name = utf8(given.texts[1]),
                                  .phone = utf8(given.texts[2]),
                                  .credit = *credit,
                                  .active = given.chosen.front() == "yes",
                                  .by = given.by},
                      _("The customer is in the book."));
              });
}

} // namespace till
