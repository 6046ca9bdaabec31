// ShiftSignatures: who signs, and the head of the chain that their signatures stand for.
#include "printing/shift_parts.h"
#include "printing/shift_sheet.h"

namespace till {
namespace {

constexpr double qr_side = 92, line_gap = 40, lines_width = PageFlow::width - qr_side - 24;

/// A line to write on, its name under it.
void print_line(Page& page, double x, double y, double width, const std::string& name) {
    page.rule(x, y, x + width, y, 0.6);
    page.text(x, y + 10, name, {7.5, false, 0.3});
}

void print_signer(PageFlow& flow, const ShiftPaper& paper, Label who, double y) {
    print_line(flow.page(), PageFlow::left, y, lines_width * 0.66, paper.say(who));
    print_line(flow.page(), PageFlow::left + lines_width * 0.72, y, lines_width * 0.28, paper.say(label::date));
}

void print_deposit_slip(PageFlow& flow, const ShiftPaper& paper, double y) {
    print_line(flow.page(), PageFlow::left, y, lines_width * 0.47, paper.say(label::deposit_slip));
    print_line(flow.page(), PageFlow::left + lines_width * 0.53, y, lines_width * 0.47, paper.say(label::bag));
}

} // namespace

void print_signatures(PageFlow& flow, const ShiftPaper& paper, SheetCopy copy) {
    const double lines = copy == SheetCopy::finance ? 4 : 2;
    const double height = std::max(lines * line_gap, qr_side) + 30;
    flow.heading(paper.say(label::signatures), height);
    const double top = flow.y();
    print_signer(flow, paper, label::cashier_signs, top + line_gap - 8);
    print_signer(flow, paper, label::collector_signs, top + 2 * line_gap - 8);
    if (copy == SheetCopy::finance) {
        print_signer(flow, paper, label::finance_signs, top + 3 * line_gap - 8);
        print_deposit_slip(flow, paper, top + 4 * line_gap - 8);
    }
    flow.page().qr(PageFlow::right - qr_side, top + 2, qr_side, shift_sheet_code(paper.shift, paper.shop));
    flow.advance(height - 20);
    flow.page().text(PageFlow::left, flow.y() + 12, paper.say(label::head) + "  " + paper.shift.head, {7.5, false, 0.2});
    flow.advance(20);
}

} // namespace till
