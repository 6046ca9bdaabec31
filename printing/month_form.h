// MonthForm: the form that the papers of a month share.
#pragma once

#include "printing/form.h"
#include "printing/month_values.h"

namespace till {

/// The short title of a narrow column.
inline constexpr Label confirmed_column{"Confirmed", "银行确认"};

/// A paper of that month; one of a month that is not closed says so.
inline Form month_form(Label title, const MonthValues& month, const Shop& shop, PaperSize size) {
    const auto say = [&](Label label) { return std::string{label.in(shop.language)}; };
    const auto state = month.closed ? "" : " (" + say(label::month_open) + ")";
    return {shop, say(title) + state, month.month, {}, month.seal, size, month.reprint};
}

} // namespace till
