// SellPanel: a discount on the whole ticket, per cent or an amount.
#include "pos/ui/sell_panel.h"

#include <wx/intl.h>

namespace till {
namespace {

/// Nothing where what was typed is no number; a discount of neither kind takes it away.
std::optional<AskedDiscount> discount_of(const Given& given, const Currency& currency) {
    AskedDiscount asked;
    if (!given.texts[0].empty()) {
        asked.percent = Decimal::parse(utf8(given.texts[0]));
        if (!asked.percent) return std::nullopt;
    }
    if (!given.texts[1].empty()) {
        asked.amount = typed_amount(given.texts[1], currency);
        if (!asked.amount) return std::nullopt;
    }
    return asked;
}

} // namespace

void SellPanel::ask_ticket_discount() {
    if (!has_ticket_to_pay()) return;
    open_form({.title = _("Discount on the ticket"),
               .fields = {{_("Discount, per cent")}, {_("Discount, amount")}},
               .go = _("Take it off the ticket")},
              [this](const Given& given) {
                  const auto asked = discount_of(given, counter().shop.currency);
                  if (!asked || (asked->percent && asked->amount))
                      return stage().say(Tone::refused, _("Type per cent or an amount."));
                  if (!is_waiting()) set_ticket_discount(*asked, {});
              });
}

void SellPanel::set_ticket_discount(const AskedDiscount& asked, const std::optional<Signature>& by) {
    struct Set {
        std::optional<Refusal> refusal;
        TicketView view;
    };
    ask(
        [till = counter().till, asked, by](Desk& desk) {
            const bool is_none = !asked.percent && !asked.amount;
            const auto outcome = desk.set_discount(till, is_none ? std::nullopt : std::optional{asked}, by);
            return Set{outcome ? std::nullopt : std::optional{outcome.refusal()}, view_of(desk, till)};
        },
        [this, asked, by](const Set& set) {
            const auto again = [this, asked](const Signature& signer) { set_ticket_discount(asked, signer); };
            if (set.refusal) {
                if (by || !offer_signer(*set.refusal, again)) refuse_in_form(*set.refusal);
                return;
            }
            stage().hush();
            close_form();
            show(set.view);
        });
}

} // namespace till
