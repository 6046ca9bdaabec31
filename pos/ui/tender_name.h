// TenderName: the ways of paying as people call them.
#pragma once

#include "pos/ui/text.h"

#include <wx/intl.h>

#include <string>

namespace till {

inline wxString tender_name(const std::string &tender) {
    if (tender == "cash") return _("Cash");
    if (tender == "card") return _("Card");
    if (tender == "wallet") return _("Wallet");
    return shown(tender);
}

} // namespace till
