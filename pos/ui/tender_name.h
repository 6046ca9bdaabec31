// TenderName: the ways of paying as people call them.
#pragma once

#include "pos/ui/choice_picker.h"
#include "pos/ui/text.h"
#include "reconcile/book/shop.h"
#include "reconcile/ticket/ticket.h"

#include <wx/intl.h>

#include <string>

namespace till {

inline wxString tender_name(const std::string& tender) {
    if (tender == "cash") return _("Cash");
    if (tender == "card") return _("Card");
    if (tender == "wallet") return _("Wallet");
    if (tender == "account") return _("On account");
    if (tender == "prepaid") return _("Prepaid card");
    if (tender == "voucher") return _("Voucher");
    if (tender == "deposit") return _("Guest deposit");
    return shown(tender);
}

/// What the tender's reference is, by the paper it stands on.
inline wxString reference_name(const std::string& tender) {
    if (tender == "account") return _("Number of the signed slip");
    if (tender == "prepaid") return _("Number of the card");
    if (tender == "voucher") return _("Number of the voucher");
    if (tender == "deposit") return _("Number of the receipt");
    return _("Reference on the slip");
}

inline std::vector<Choice> tender_choices(const Shop& shop) {
    std::vector<Choice> choices;
    for (const auto& tender : shop.tenders) choices.push_back({tender, tender_name(tender)});
    return choices;
}

/// The ways in which money comes in, not out of what the shop owes somebody already.
inline std::vector<Choice> money_choices(const Shop& shop) {
    auto choices = tender_choices(shop);
    std::erase_if(choices, [](const Choice& choice) { return is_kept_in_book(choice.id); });
    return choices;
}

} // namespace till
