// ControlLimit: three standard errors, by whole numbers.
#include "reconcile/money/control_limit.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace till {
namespace {

using Whole = boost::multiprecision::cpp_int;

constexpr int sigmas_squared = 9;

Money money_of(const Whole& minor) {
    return minor > largest_amount.minor() ? largest_amount : Money::of_minor(minor.convert_to<std::int64_t>());
}

} // namespace

std::int64_t count_limit(std::int64_t count, std::int64_t all, std::int64_t volume) {
    if (all <= 0 || volume <= 0) return 0;
    const Whole expected = Whole{count} * volume; // times `all`
    const Whole width = sqrt(Whole{sigmas_squared * expected * all});
    return Whole{(expected + width) / all}.convert_to<std::int64_t>();
}

Money net_limit(const std::vector<Money>& differences, std::int64_t all, std::int64_t volume) {
    if (all <= 0 || volume <= 0) return {};
    Whole squares = 0;
    for (const Money difference : differences) squares += Whole{difference.minor()} * difference.minor();
    return money_of(sqrt(Whole{sigmas_squared * squares * volume / all}));
}

} // namespace till
