// CashCount: notes and coins by denomination, as a person counts them.
#pragma once

#include "reconcile/money/currency.h"

#include <map>
#include <string>

namespace till {

/// How many pieces of each face. A face with zero pieces is counted and kept: empty is not zero.
class CashCount {
public:
    /// Adds `pieces` of a face; the same face twice adds up. Below zero throws std::invalid_argument, more than
    /// 64 bits hold std::overflow_error, and the count stays as it was.
    CashCount& add(Money face, std::int64_t pieces);

    /// Throws std::overflow_error beyond 64 bits.
    Money total() const;
    /// Nothing was counted, not even a zero.
    bool empty() const { return pieces_.empty(); }
    std::int64_t pieces(Money face) const;
    /// Whether each face of `other` is here at least as often.
    bool contains(const CashCount& other) const;
    /// Whether every face is one of the currency's.
    bool fits(const Currency& currency) const;

    /// Face to pieces, largest face first.
    const std::map<Money, std::int64_t, std::greater<>>& by_face() const { return pieces_; }

    /// `100x2 0.5x1`, largest face first.
    std::string text(const Currency& currency) const;

    friend bool operator==(const CashCount&, const CashCount&) = default;

private:
    std::map<Money, std::int64_t, std::greater<>> pieces_;
};

/// What is left of `whole`, face by face; a face of which nothing is left is kept with zero pieces. Ask contains()
/// first: a `part` that is not in `whole` throws std::invalid_argument.
CashCount operator-(const CashCount& whole, const CashCount& part);

} // namespace till
