// Roll: what stands at the right is never broken.
#include "pos/sale/roll.h"

#include <algorithm>

namespace till {
namespace {

/// Between a text and the amount beside it: with one blank, two figures would read as one.
constexpr int gap = 2;

std::string clean(std::string_view text) { return without_controls(text); }

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

} // namespace

void Roll::centred(std::string_view text, RollLook look) {
    look = drawn(look);
    for (const auto& part : wrapped(clean(text), room(look), format_.encoding))
        add(blanks((room(look) - columns(part)) / 2) + part, look);
}

void Roll::row(std::string_view left, std::string_view right, RollLook look) {
    const std::string at_right = clean(right);
    look = drawn(look);
    if (columns(clean(left)) + gap + columns(at_right) > room(look)) look.width = 1;
    auto parts = wrapped(clean(left), room(look), format_.encoding);
    if (columns(parts.back()) + gap + columns(at_right) > room(look)) parts.emplace_back();
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) add(parts[i], look);
    add(parts.back() + blanks(room(look) - columns(parts.back()) - columns(at_right)) + at_right, look);
}

void Roll::text(std::string_view text) {
    for (const auto& part : wrapped(clean(text), format_.columns, format_.encoding)) add(part, plain_row);
}

void Roll::rule() { add(std::string(static_cast<std::size_t>(format_.columns), '-'), plain_row); }

bool Roll::fits(std::string_view left, std::string_view right) const {
    return columns(clean(left)) + gap + columns(clean(right)) <= format_.columns;
}

} // namespace till
