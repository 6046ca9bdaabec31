// BarChart: rectangles in proportion to the largest figure.
#include "printing/bar_chart.h"

#include "printing/text_fit.h"

#include <algorithm>

namespace till {
namespace {

constexpr double dark = 0.45, text_size = 7.5;

double ratio(Money part, Money whole) { return static_cast<double>(part.minor()) / static_cast<double>(whole.minor()); }

Money largest_of(const std::vector<Bar>& bars) {
    Money largest;
    for (const auto& bar : bars) largest = std::max(largest, abs(bar.amount));
    return largest;
}

/// What is below zero is an outline with lines across it.
void print_rectangle(Page& page, double x, double y, double width, double height, bool negative) {
    if (width <= 0 || height <= 0) return;
    if (!negative) return page.area(x, y, width, height, dark);
    page.box(x, y, width, height, 0.6);
    for (double across = 4; across < width; across += 4) page.rule(x + across, y, x + across, y + height, 0.3);
}

constexpr double lying_row = 15, name_width = 110, note_width = 54, figure_width = 84, share_width = 42;
constexpr double lying_left = PageFlow::left + name_width + note_width + 10;
constexpr double lying_room = PageFlow::right - figure_width - share_width - lying_left - 6;

/// What stands beside a lying bar.
void print_names(PageFlow& flow, const Form& form, const Bar& bar, bool bold) {
    const double baseline = flow.y() + 11;
    const auto name = fit(flow.font(), bar.name, name_width, 8.5, 5.5);
    flow.page().text(PageFlow::left, baseline, name.text, {name.size, bold});
    const auto note = fit_whole(flow.font(), bar.note, note_width, 8.5);
    flow.page().text_right(PageFlow::left + name_width + note_width, baseline, note.text, {note.size});
    const auto figure = fit_whole(flow.font(), form.amount(bar.amount), figure_width, 8.5);
    flow.page().text_right(PageFlow::right - share_width, baseline, figure.text, {figure.size, bold});
}

/// `12.5%`, rounded half up; of sums below zero there is no share.
std::string share_of(Money part, Money whole) {
    if (whole <= Money{} || part.is_negative()) return {};
    const auto thousandths = (part.minor() * 1000 + whole.minor() / 2) / whole.minor(); // fits: amounts end at 2^53
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
}

} // namespace

void print_standing_bars(PageFlow& flow, const Form& form, const std::vector<Bar>& bars) {
    constexpr double bar_room = 72, height = bar_room + 32;
    const Money largest = largest_of(bars);
    flow.need(height);
    const double base = flow.y() + height - 16;
    const double cell = std::min(PageFlow::width / static_cast<double>(bars.size()), 60.0);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double x = PageFlow::left + cell * static_cast<double>(i), middle = x + cell / 2;
        const double tall = largest.is_zero() ? 0 : bar_room * ratio(abs(bars[i].amount), largest);
        print_rectangle(flow.page(), x + cell * 0.18, base - tall, cell * 0.64, tall, bars[i].amount.is_negative());
        const auto name = fit(flow.font(), bars[i].name, cell - 2, text_size, 4);
        flow.page().text_centred(middle, base + 10, name.text, {name.size});
        if (bars[i].amount.is_zero()) continue;
        const auto figure = fit_whole(flow.font(), form.amount(bars[i].amount), cell - 2, text_size);
        flow.page().text_centred(middle, base - tall - 3, figure.text, {figure.size});
    }
    flow.page().rule(PageFlow::left, base, PageFlow::left + cell * static_cast<double>(bars.size()), base, 0.6);
    flow.advance(height);
}

void print_lying_bars(PageFlow& flow, const Form& form, const std::vector<Bar>& bars) {
    const Money largest = largest_of(bars);
    Money whole;
    for (const auto& bar : bars) whole += bar.amount;
    for (const auto& bar : bars) {
        flow.need(lying_row);
        print_names(flow, form, bar, false);
        const double wide = largest.is_zero() ? 0 : lying_room * ratio(abs(bar.amount), largest);
        print_rectangle(flow.page(), lying_left, flow.y() + 3, wide, lying_row - 6, bar.amount.is_negative());
        flow.page().text_right(PageFlow::right, flow.y() + 11, share_of(bar.amount, whole), {text_size, false, 0.3});
        flow.page().rule(lying_left, flow.y(), lying_left, flow.y() + lying_row, 0.6);
        flow.advance(lying_row);
    }
    if (bars.size() < 2) return;
    flow.need(lying_row);
    print_names(flow, form, {form.say(label::total), whole}, true);
    flow.advance(lying_row);
}

} // namespace till
