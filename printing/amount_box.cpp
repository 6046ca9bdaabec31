// AmountBox: the words are set as small as it takes, for none of them may be lost.
#include "printing/amount_box.h"

#include "printing/labels.h"
#include "printing/page_flow.h"
#include "printing/text_fit.h"

#include "reconcile/money/words.h"

#include <limits>

namespace till {

void print_amount_box(Page& page, double y, Money amount, const Shop& shop) {
    constexpr double left = PageFlow::left, width = PageFlow::width, words_left = left + 160, room = width - 170;
    const auto say = [&](Label label) { return std::string{label.in(shop.language)}; };
    page.box(left, y, width, amount_box_height, 0.8);
    page.text(left + 10, y + 15, say(label::amount) + " (" + shop.currency.code + ")", {7.5, false, 0.35});
    const auto figures = fit_whole(page.font(), format_grouped(amount, shop.currency), 130, 15);
    page.text(left + 10, y + 32, figures.text, {figures.size, true});
    page.text(words_left, y + 15, say(label::in_words), {7.5, false, 0.35});
    const auto words = in_words(amount, shop.currency, shop.language);
    double size = 10;
    const auto lines = [&] { return wrap(page.font(), words, room, size, std::numeric_limits<std::size_t>::max()); };
    while (lines().size() > (size > 8 ? 1u : 2u) && size > 4) size -= 0.5;
    double baseline = y + (size > 8 ? 32 : 26);
    for (const auto& line : lines()) {
        page.text(words_left, baseline, line, {size});
        baseline += size * 1.25;
    }
}

} // namespace till
