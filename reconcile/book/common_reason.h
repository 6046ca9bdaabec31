// CommonReason: what a till offers as a reason where the shop lists none of its own.
#pragma once

#include "reconcile/money/refusal.h"

#include <span>
#include <string_view>

namespace till {

struct CommonReason {
    std::string_view kind; ///< the act, as Reason::kind
    std::string_view word; ///< as the book keeps it
    std::string_view english, chinese;

    std::string_view name(Language language) const { return language == Language::chinese ? chinese : english; }
};

/// All of them, those of one kind together and the likeliest first.
std::span<const CommonReason> common_reasons();

} // namespace till
