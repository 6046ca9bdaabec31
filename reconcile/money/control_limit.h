// ControlLimit: how far a count or a sum may stray before chance alone no longer explains it.
#pragma once

#include "reconcile/money/money.h"

#include <cstdint>
#include <vector>

namespace till {

/// The most differences that chance leaves to one who handled `volume` units where all together had `count` of them
/// among `all` units: c = floor(u·n + 3·sqrt(u·n)), u = count / all. It is the upper limit of Shewhart's u chart, whose
/// width follows each one's own volume (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1, counts control
/// charts). Exact: the root is taken of whole numbers. 0 where nothing was handled.
std::int64_t count_limit(std::int64_t count, std::int64_t all, std::int64_t volume);

/// The furthest that the net of one's differences may lie from zero: floor(3·sqrt(n·sum(d²) / all)), over all
/// differences `d` found among `all` units. As in the u chart each unit is taken to stray alike and on its own, so that
/// variances add up with the volume, and errors to lie evenly about zero. 0 where nothing was handled.
Money net_limit(const std::vector<Money>& differences, std::int64_t all, std::int64_t volume);

} // namespace till
