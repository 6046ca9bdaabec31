// Badge: what a staff card says when it is scanned where a PIN is asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// The id of the person whose badge was read: `staff:wang`, or `wang` where that is more than digits. Nothing for
/// digits alone, which may be a PIN, and for an empty text. A badge only names the person: whoever finds it still has
/// no PIN.
std::optional<std::string> badge_of(std::string_view read);

} // namespace till
