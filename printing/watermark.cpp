// Watermark: set under the text, pale enough to read over.
#include "printing/watermark.h"

#include "printing/labels.h"
#include "printing/text_fit.h"

namespace till {

void print_rehearsal(Page& page, Language language) {
    const auto word = label::rehearsal.in(language);
    const auto large = fit(page.font(), word, page.width() * 0.7, 120, 20);
    for (const double share : {0.3, 0.78})
        page.text_centred(page.width() / 2, page.height() * share, large.text, {large.size, true, 0.92});
    constexpr double over_the_head = 24; // the mark of a copy stands under it
    page.text_centred(page.width() / 2, over_the_head, word, {10, true});
}

} // namespace till
