// PageFlow: the cursor, and when a new page begins.
#include "printing/page_flow.h"

#include "printing/text_fit.h"

#include <limits>

namespace till {

PageFlow::PageFlow(Document& document, Head head) : document_{document}, head_{std::move(head)} { break_page(); }

void PageFlow::break_page() {
    pages_.push_back(&document_.add_page());
    y_ = head_(page(), pages_.size() == 1);
}

void PageFlow::need(double height) {
    if (room() < height) break_page();
}

void PageFlow::heading(std::string_view text, double follows) {
    constexpr double height = 25;
    need(height + follows);
    page().text(left, y_ + 17, text, {10.5, true});
    page().rule(left, y_ + 22, right, y_ + 22, 0.8);
    advance(height);
}

void PageFlow::paragraph(std::string_view text, TextStyle style) {
    const double leading = style.size * 1.45;
    for (const auto& line : wrap(font(), text, width, style.size, std::numeric_limits<std::size_t>::max())) {
        need(leading);
        page().text(left, y_ + style.size * 1.1, line, style);
        advance(leading);
    }
}

} // namespace till
