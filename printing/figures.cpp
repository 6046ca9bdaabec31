// Figures: signs are words or stand apart from the digits, so that no reader has to guess.
#include "printing/figures.h"

#include "printing/labels.h"

namespace till {

std::string_view difference_word(Money over_short, Language language) {
    if (over_short.is_zero()) return label::even.in(language);
    return (over_short.is_negative() ? label::short_of : label::over).in(language);
}

std::string difference_text(Money over_short, const Currency& currency, Language language) {
    if (over_short.is_zero()) return format_grouped(over_short, currency);
    return std::string{difference_word(over_short, language)} + " " + format_grouped(abs(over_short), currency);
}

std::string time_text(const Moment& at, Day day) {
    if (at.day() == day) return at.clock();
    constexpr std::size_t year_and_dash = 5;
    return at.text().substr(year_and_dash);
}

std::string part_text(Money amount, bool taken_away, const Currency& currency) {
    if (amount.is_zero()) return format_grouped(amount, currency);
    return (amount.is_negative() == taken_away ? "+ " : "- ") + format_grouped(abs(amount), currency);
}

std::string number_list(const std::vector<std::int64_t>& numbers) {
    std::string list;
    for (std::size_t at = 0; at < numbers.size();) {
        auto last = at;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        list += (list.empty() ? "" : ", ") + std::to_string(numbers[at]);
        if (last > at) list += (last == at + 1 ? ", " : "–") + std::to_string(numbers[last]);
        at = last + 1;
    }
    return list;
}

} // namespace till
