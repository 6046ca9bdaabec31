// Readable: how the values of the core print when a check on them fails.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/decimal.h"
#include "reconcile/money/outcome.h"

#include <ostream>

namespace till {

/// A currency of two digits to print with: an amount does not know its own.
inline const Currency& two_digits() {
    static const Currency currency = find_currency("CNY").value();
    return currency;
}

inline std::ostream& operator<<(std::ostream& out, Money amount) { return out << format(amount, two_digits()); }
inline std::ostream& operator<<(std::ostream& out, const Decimal& number) { return out << number.text(); }
inline std::ostream& operator<<(std::ostream& out, const CashCount& count) { return out << count.text(two_digits()); }
inline std::ostream& operator<<(std::ostream& out, const Day& day) { return out << day.iso(); }
inline std::ostream& operator<<(std::ostream& out, const Moment& moment) { return out << moment.rfc3339(); }
inline std::ostream& operator<<(std::ostream& out, Why why) { return out << word(why); }
inline std::ostream& operator<<(std::ostream& out, const Refusal& refusal) {
    return out << word(refusal.why) << (refusal.about.empty() ? "" : " ") << refusal.about;
}

template <class T> std::ostream& operator<<(std::ostream& out, const Outcome<T>& outcome) {
    if (!outcome) return out << "refused: " << outcome.refusal();
    return out << "done";
}

} // namespace till
