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
    page.text_centred(page.width() / 2, 30, word, {11, true});
}

} // namespace till
