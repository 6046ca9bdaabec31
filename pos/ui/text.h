// Text: the way from the core's UTF-8 and amounts to what wxWidgets shows, and back.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/decimal.h"

#include <wx/string.h>

#include <optional>
#include <string>

namespace till {

wxString shown(const std::string& utf8);
/// `1,234.50`.
wxString shown(Money amount, const Currency& currency);
/// A face or a note as people say it: `100`, `0.5`; no digits after the point that are all zero.
wxString shown_face(Money face, const Currency& currency);
wxString shown(const Decimal& number);
/// With the currency's digits, or with more where the price has them.
wxString shown_price(const Decimal& price, const Currency& currency);

std::string utf8(const wxString& text);
/// What a person typed as an amount; nothing where it is none.
std::optional<Money> typed_amount(const wxString& text, const Currency& currency);
/// What a person typed as a whole number, 0 to `most`; nothing where it is none.
std::optional<std::int64_t> typed_number(const wxString& text, std::int64_t most = 999'999);

} // namespace till
