// Text: conversions, with the core's own readers and writers behind them.
#include "pos/ui/text.h"

#include "reconcile/money/whole_number.h"

namespace till {

wxString shown(const std::string& utf8) { return wxString::FromUTF8(utf8); }
wxString shown(Money amount, const Currency& currency) { return wxString::FromUTF8(format_grouped(amount, currency)); }
wxString shown(const Decimal& number) { return wxString::FromUTF8(number.text()); }

wxString shown_price(const Decimal& price, const Currency& currency) {
    const auto amount = parse_amount(price.text(), currency);
    return amount ? shown(*amount, currency) : shown(price);
}

wxString shown_face(Money face, const Currency& currency) {
    wxString text = shown(face, currency);
    if (!text.Contains(".")) return text;
    while (text.EndsWith("0")) text.RemoveLast();
    if (text.EndsWith(".")) text.RemoveLast();
    return text;
}

std::string utf8(const wxString& text) { return text.utf8_string(); }

std::optional<Money> typed_amount(const wxString& text, const Currency& currency) {
    return parse_amount(utf8(text.Strip(wxString::both)), currency);
}

std::optional<std::int64_t> typed_number(const wxString& text, std::int64_t most) {
    const std::string digits = utf8(text.Strip(wxString::both));
    const auto number = whole_number(digits);
    return number && *number >= 0 && *number <= most ? number : std::nullopt;
}

} // namespace till
