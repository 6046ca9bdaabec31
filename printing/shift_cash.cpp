// ShiftCash: from the float to what should lie in the drawer, and what was found there.
#include "printing/figures.h"
#include "printing/shift_parts.h"
#include "printing/text_fit.h"

#include "reconcile/money/words.h"

namespace till {
namespace {

struct Part {
    Label label;
    Money amount;
    bool taken_away = false;
};

/// Every component of the expected cash. What the report's own components leave unexplained is a line too, so that
/// the column always adds up.
std::vector<Part> parts_of(const ShiftCash& cash) {
    std::vector<Part> parts{{label::counted_float, cash.counted_float},
                            {label::cash_sales, cash.sales},
                            {label::voids, cash.voids, true},
                            {label::refunds, cash.refunds, true},
                            {label::paid_in, cash.paid_in},
                            {label::paid_out, cash.paid_out, true},
                            {label::pickups, cash.pickups},
                            {label::drops, cash.drops, true},
                            {label::deposits, cash.deposits, true},
                            {label::suspect, cash.suspect, true}};
    if (!cash.received.is_zero()) parts.insert(parts.begin() + 4, {label::received_aside, cash.received});
    if (!cash.other().is_zero()) parts.push_back({label::other_cash, cash.other()});
    return parts;
}

constexpr double row_height = 13.5, size = 9, list_width = 250;

void print_line(PageFlow& flow, std::string_view name, std::string_view figure, const TextStyle& style) {
    const double baseline = flow.y() + 10;
    flow.page().text(PageFlow::left + 4, baseline, name, style);
    const auto fitted = fit_whole(flow.font(), figure, list_width * 0.55, style.size);
    flow.page().text_right(PageFlow::left + list_width, baseline, fitted.text, {fitted.size, style.bold, style.grey});
    flow.advance(row_height);
}

void print_parts(PageFlow& flow, const ShiftPaper& paper) {
    const auto& cash = paper.shift.cash;
    for (const auto& part : parts_of(cash)) {
        print_line(flow, paper.say(part.label), part_text(part.amount, part.taken_away, paper.shop.currency), {size});
        if (part.label.english != label::counted_float.english || cash.opening_gap.is_zero()) continue;
        print_line(flow, "  " + paper.say(label::of_which_gap),
                   difference_text(cash.opening_gap, paper.shop.currency, paper.shop.language), {7.5, false, 0.3});
    }
    flow.page().rule(PageFlow::left, flow.y(), PageFlow::left + list_width, flow.y(), 0.8);
    print_line(flow, paper.say(label::expected_cash), paper.amount(cash.expected), {size, true});
}

/// The answer, large: expected, counted, and over or short as a word with its amount.
void print_result(PageFlow& flow, const ShiftPaper& paper, double top) {
    constexpr double left = PageFlow::left + list_width + 30, width = PageFlow::right - left, inset = 12;
    const auto& cash = paper.shift.cash;
    auto& page = flow.page();
    const auto line = [&](double y, const std::string& name, const std::string& figure, double text_size, bool bold) {
        page.text(left + inset, y, name, {text_size > 12 ? 12 : text_size, bold});
        const auto fitted = fit_whole(page.font(), figure, width * 0.62, text_size);
        page.text_right(left + width - inset, y, fitted.text, {fitted.size, bold});
    };
    page.box(left, top, width, 112, 0.8);
    const std::string dash{no_figure};
    const bool counted = paper.counted();
    line(top + 20, paper.say(label::expected), paper.amount(cash.expected), 10, false);
    const auto found = counted ? paper.amount(cash.counted) : paper.say(label::not_counted);
    line(top + 38, paper.say(label::counted), found, 10, false);
    page.rule(left + inset, top + 46, left + width - inset, top + 46, 0.5);
    const auto language = paper.shop.language;
    const std::string word{counted ? difference_word(cash.over_short, language) : label::over_short.in(language)};
    line(top + 66, word, counted ? paper.amount(abs(cash.over_short)) : dash, 15, true);
    page.rule(left + inset, top + 74, left + width - inset, top + 74, 0.5);
    line(top + 88, paper.say(label::left), counted ? paper.amount(cash.left) : dash, 9, false);
    line(top + 103, paper.say(label::drawn_down), counted ? paper.amount(cash.drawn_down) : dash, 9, true);
}

void print_words(PageFlow& flow, const ShiftPaper& paper) {
    if (!paper.counted()) return;
    const auto& cash = paper.shift.cash;
    const auto line = [&](std::string_view name, Money amount) {
        const auto words = in_words(amount, paper.shop.currency, paper.shop.language);
        const auto figures = std::string{name} + " " + paper.amount(amount);
        flow.paragraph(figures + " (" + paper.say(label::in_words) + "): " + words, {8.5});
    };
    line(label::counted.in(paper.shop.language), cash.counted);
    line(difference_word(cash.over_short, paper.shop.language), abs(cash.over_short));
    line(label::drawn_down.in(paper.shop.language), cash.drawn_down);
}

void print_explanation(PageFlow& flow, const ShiftPaper& paper) {
    const auto& shift = paper.shift;
    const auto line = [&](Label name, const std::string& text) {
        if (!text.empty()) flow.paragraph(paper.say(name) + ": " + text, {8.5});
    };
    line(label::reason, shift.difference_reason);
    line(label::approved_by, shift.difference_approver);
}

} // namespace

void print_cash(PageFlow& flow, const ShiftPaper& paper) {
    constexpr double most_parts = 13;
    flow.heading(paper.say(label::cash), most_parts * row_height + 20);
    flow.advance(4);
    const double top = flow.y();
    print_parts(flow, paper);
    print_result(flow, paper, top);
    flow.advance(6);
    print_words(flow, paper);
    print_explanation(flow, paper);
}

} // namespace till
