// ShiftSignatures: who signs, and the head of the chain that their signatures stand for.
#include "printing/shift_parts.h"
#include "printing/shift_sheet.h"
#include "printing/text_fit.h"

namespace till {
namespace {

/// A hand needs a centimetre above its line.
constexpr double first_line = 30, second_line = 68, height = 96;
constexpr double qr_side = 94, lines_width = PageFlow::width - qr_side - 20, gap = 16;

/// A line to write on, its name under it, the part `at` of `parts` side by side.
void print_line(PageFlow& flow, double y, int at, int parts, const std::string& name) {
    const double width = (lines_width - gap * (parts - 1)) / parts;
    const double x = PageFlow::left + (width + gap) * at;
    flow.page().rule(x, y, x + width, y, 0.6);
    const auto under = fit(flow.font(), name, width, 7.5, 5.5);
    flow.page().text(x, y + 10, under.text, {under.size, false, 0.3});
}

std::string signer(const ShiftPaper& paper, Label who, const std::string& name) {
    return paper.say(who) + (name.empty() ? "" : "  " + name) + "  (" + paper.say(label::signature_and_date) + ")";
}

void print_finance(PageFlow& flow, const ShiftPaper& paper, double y) {
    print_line(flow, y, 0, 3, signer(paper, label::finance_signs, ""));
    print_line(flow, y, 1, 3, paper.say(label::deposit_slip));
    print_line(flow, y, 2, 3, paper.say(label::bag));
}

} // namespace

void print_signatures(PageFlow& flow, const ShiftPaper& paper, SheetCopy copy) {
    flow.heading(paper.say(label::signatures), height);
    const double top = flow.y();
    print_line(flow, top + first_line, 0, 2, signer(paper, label::cashier_signs, paper.shift.cashier_name));
    print_line(flow, top + first_line, 1, 2, signer(paper, label::collector_signs, paper.shift.reviewer));
    if (copy == SheetCopy::finance) print_finance(flow, paper, top + second_line);
    flow.page().qr(PageFlow::right - qr_side, top + 2, qr_side, shift_sheet_code(paper.shift, paper.shop));
    flow.page().text(PageFlow::left, top + height - 4, paper.say(label::head) + "  " + paper.shift.head, {7, false, 0.2});
    flow.advance(height);
}

} // namespace till
