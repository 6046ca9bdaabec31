// ActTexts: every text of an act that a person typed, and whether paper can print it.
#pragma once

#include "pos/desk/acts.h"
#include "reconcile/money/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

std::vector<std::string> texts_of(const Act& act);

/// Refuses unprintable-text for the first of them that paper cannot print, and says which character.
std::optional<Refusal> fault_of(const std::vector<std::string>& texts);
/// A character as a person can look it up: `U+202E`.
std::string code_point(char32_t character);

} // namespace till
