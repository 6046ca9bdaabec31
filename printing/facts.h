// Facts: values under their labels, side by side.
#pragma once

#include "printing/page_flow.h"

namespace till {

struct Fact {
    std::string label;
    std::string value;
};

/// Sets the facts from `top` down in rows of `columns` and returns the y below; a value too long for its cell is set
/// smaller, then cut with an ellipsis. Throws UnprintableText.
double print_facts(Page& page, double top, const std::vector<Fact>& facts, std::size_t columns);

/// The same where a flow is, all on one page.
void print_facts(PageFlow& flow, const std::vector<Fact>& facts, std::size_t columns);

} // namespace till
