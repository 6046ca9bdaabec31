// Facts: a grid of cells, the label small and grey over its value.
#include "printing/facts.h"

#include "printing/text_fit.h"

namespace till {
namespace {

constexpr double row_height = 26, gap = 8, label_size = 7.5, value_size = 10, smallest = 7;

double height_of(std::size_t facts, std::size_t columns) {
    return row_height * static_cast<double>((facts + columns - 1) / columns);
}

} // namespace

double print_facts(Page& page, double top, const std::vector<Fact>& facts, std::size_t columns) {
    const double cell = PageFlow::width / static_cast<double>(columns);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const double x = PageFlow::left + cell * static_cast<double>(i % columns);
        const double y = top + row_height * static_cast<double>(i / columns);
        const auto title = fit(page.font(), facts[i].label, cell - gap, label_size, smallest - 2);
        page.text(x, y + 8, title.text, {title.size, false, 0.35});
        const auto value = fit(page.font(), facts[i].value, cell - gap, value_size, smallest);
        page.text(x, y + 20, value.text, {value.size});
    }
    return top + height_of(facts.size(), columns);
}

void print_facts(PageFlow& flow, const std::vector<Fact>& facts, std::size_t columns) {
    flow.need(height_of(facts.size(), columns));
    flow.advance(print_facts(flow.page(), flow.y(), facts, columns) - flow.y());
}

} // namespace till
