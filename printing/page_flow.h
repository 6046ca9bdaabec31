// PageFlow: contents put down from top to bottom, over as many pages as they need.
#pragma once

#include "printing/document.h"

#include <functional>

namespace till {

/// The room between the margins of a document's pages. Each new page first gets its head from the caller.
class PageFlow {
public:
    static constexpr double left = 48, top = 40, bottom = 52;
    static constexpr double right = a4_width - left;
    static constexpr double width = right - left;

    /// Draws the head of a page and returns the y below it. `first` on the flow's first page.
    using Head = std::function<double(Page&, bool first)>;

    /// Starts the first page.
    PageFlow(Document& document, Head head);

    Page& page() { return *pages_.back(); }
    const std::vector<Page*>& pages() const { return pages_; }
    const Font& font() const { return pages_.back()->font(); }
    double y() const { return y_; }
    double room() const { return pages_.back()->height() - bottom - y_; }

    void advance(double height) { y_ += height; }
    void break_page();
    /// Goes to the next page where less than `height` is left on this one.
    void need(double height);

    /// A section's heading over a thin rule; it stays with at least `follows` points of what comes after it.
    void heading(std::string_view text, double follows = 40);
    /// Text in as many lines as it takes, over pages where it must.
    void paragraph(std::string_view text, TextStyle style = {});

private:
    Document& document_;
    Head head_;
    std::vector<Page*> pages_;
    double y_ = 0;
};

} // namespace till
