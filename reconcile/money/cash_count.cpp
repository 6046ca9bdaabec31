// CashCount: sums and comparisons of counted notes and coins.
#include "reconcile/money/cash_count.h"

#include <algorithm>
#include <stdexcept>

namespace till {

CashCount& CashCount::add(Money face, std::int64_t more) {
    if (more < 0) throw std::invalid_argument{"CashCount: fewer than no pieces"};
    std::int64_t sum = 0;
    if (__builtin_add_overflow(pieces(face), more, &sum)) throw std::overflow_error{"CashCount: too many pieces"};
    pieces_[face] = sum;
    return *this;
}

Money CashCount::total() const {
    Money sum;
    for (const auto& [face, pieces] : pieces_) sum += face * pieces;
    return sum;
}

std::int64_t CashCount::pieces(Money face) const {
    const auto found = pieces_.find(face);
    return found == pieces_.end() ? 0 : found->second;
}

bool CashCount::contains(const CashCount& other) const {
    return std::all_of(other.pieces_.begin(), other.pieces_.end(),
                       [&](const auto& piece) { return pieces(piece.first) >= piece.second; });
}

bool CashCount::fits(const Currency& currency) const {
    return std::all_of(pieces_.begin(), pieces_.end(),
                       [&](const auto& piece) { return currency.has_face(piece.first); });
}

std::string CashCount::text(const Currency& currency) const {
    std::string text;
    for (const auto& [face, pieces] : pieces_) {
        std::string written = format(face, currency);
        if (written.find('.') != std::string::npos) { // 0.50 is written 0.5, and 100.00 is written 100
            written.erase(written.find_last_not_of('0') + 1);
            if (written.back() == '.') written.pop_back();
        }
        text += (text.empty() ? "" : " ") + written + "x" + std::to_string(pieces);
    }
    return text;
}

CashCount operator-(const CashCount& whole, const CashCount& part) {
    if (!whole.contains(part)) throw std::invalid_argument{"CashCount: more taken away than there is"};
    CashCount rest;
    for (const auto& [face, pieces] : whole.by_face()) rest.add(face, pieces - part.pieces(face));
    return rest;
}

} // namespace till
