// TenderName: the ways of paying as people call them.
#pragma once

#include "pos/ui/choice_picker.h"
#include "pos/ui/text.h"
#include "reconcile/book/shop.h"

#include <wx/intl.h>

#include <string>

namespace till {

inline wxString tender_name(const std::string &tender) {
    if (tender == "cash") return _("Cash");
    if (tender == "card") return _("Card");
    if (tender == "wallet") return _("Wallet");
    if (tender == "deposit") return _("Guest deposit");
    return shown(tender);
}

inline std::vector<Choice> tender_choices(const Shop &shop) {
    std::vector<Choice> choices;
    for (const auto &tender : shop.tenders) choices.push_back({tender, tender_name(tender)});
    return choices;
}

} // namespace till
