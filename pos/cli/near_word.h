// NearWord: the word somebody probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// The nearest of `known` to a mistyped word, or empty where none is near: at most a third of its letters may be
/// wrong, missing, too many or swapped with their neighbour, and one always may.
std::string nearest(std::string_view typed, const std::vector<std::string_view>& known);

/// ` (did you mean X?)`, or empty.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known);

} // namespace till
