// TypedPieces: terms between plus signs, each with its straps before the star.
#include "reconcile/shift/typed_pieces.h"

#include <algorithm>
#include <charconv>

namespace till {
namespace {

using Fault = TypedPieces::Fault;

constexpr std::int64_t most_pieces = 999'999;

TypedPieces counted(std::int64_t pieces) {
    return pieces > most_pieces ? TypedPieces{0, Fault::too_many} : TypedPieces{pieces, Fault::none};
}

/// Digits alone.
TypedPieces whole(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return {0, Fault::not_a_number};
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? counted(number) : TypedPieces{0, Fault::too_many};
}

TypedPieces worth(std::string_view text, Money face, const Currency& currency) {
    const auto value = parse_amount(text, currency);
    if (!value || value->is_negative()) return {0, Fault::not_a_number};
    if (value->minor() % face.minor() != 0) return {0, Fault::no_multiple};
    return counted(value->minor() / face.minor());
}

TypedPieces sum(const TypedPieces& a, const TypedPieces& b) {
    if (a.fault != Fault::none) return a;
    return b.fault != Fault::none ? b : counted(a.pieces + b.pieces);
}

TypedPieces strapped(std::string_view text, std::int64_t strap) {
    const auto straps = whole(text);
    if (straps.fault != Fault::none) return straps;
    return straps.pieces > most_pieces / strap ? TypedPieces{0, Fault::too_many} : counted(straps.pieces * strap);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

} // namespace

TypedPieces typed_pieces(std::string_view text, CountedBy by, Money face, std::int64_t strap,
                         const Currency& currency) {
    const auto loose = [&](std::string_view plain) {
        return by == CountedBy::pieces ? whole(plain) : worth(plain, face, currency);
    };
    TypedPieces all;
    for (auto rest = trimmed(text);;) {
        const auto plus = std::min(rest.find('+'), rest.size());
        const auto term = rest.substr(0, plus);
        const auto star = term.find('*');
        if (star == term.npos) {
            all = sum(all, loose(term));
        } else {
            all = sum(all, strapped(term.substr(0, star), strap));
            if (star + 1 < term.size()) all = sum(all, loose(term.substr(star + 1)));
        }
        if (plus == rest.size()) return all;
        rest.remove_prefix(plus + 1);
    }
}

} // namespace till
