// Signing: the block at the end of a paper.
#include "printing/signing.h"

#include "printing/text_fit.h"

namespace till {
namespace {

/// A hand needs a centimetre above its line.
constexpr double first_line = 30, next_line = 38, gap = 16;
constexpr double room_for_stamp =
    24; ///< more above a second row, where the bank or the shop stamps, if the page has it
constexpr double qr_side = 94, lines_width = PageFlow::width - qr_side - 20;

/// A line to write on, its name under it, the part `at` of `parts` side by side.
void print_line(PageFlow& flow, double y, std::size_t at, std::size_t parts, const std::string& name) {
    const double width = (lines_width - gap * static_cast<double>(parts - 1)) / static_cast<double>(parts);
    const double x = PageFlow::left + (width + gap) * static_cast<double>(at);
    flow.page().rule(x, y, x + width, y, 0.6);
    const auto under = fit(flow.font(), name, width, 7.5, 5.5);
    flow.page().text(x, y + 10, under.text, {under.size, false, 0.3});
}

/// What the QR code says, for whoever has to key it.
void print_code(PageFlow& flow, const Form& form, double y) {
    const auto head = form.say(label::head) + "  " + form.seal.head;
    flow.page().text(PageFlow::left, y, head, {7, false, 0.2});
    const auto before = form.seal.code.substr(0, form.seal.code.rfind(' '));
    const auto code = fit(flow.font(), form.say(label::code) + "  " + before + " …", lines_width, 7, 4.5);
    flow.page().text(PageFlow::left, y + 9, code.text, {code.size, false, 0.2});
}

} // namespace

std::string signer_line(const Form& form, Label who, const std::string& name) {
    return form.say(who) + (name.empty() ? "" : "  " + name) + "  (" + form.say(label::signature_and_date) + ")";
}

void print_signing(PageFlow& flow, const Form& form, const std::vector<std::vector<std::string>>& rows) {
    constexpr double under_line = 10, code_height = 20;
    const double lines_height = first_line + next_line * static_cast<double>(rows.size() - 1) + under_line;
    const double least = std::max(lines_height + code_height, qr_side + 2);
    flow.need(least);
    const double stamp = rows.size() > 1 ? std::min(room_for_stamp, flow.room() - least) : 0;
    const double height = least + stamp;
    double y = flow.y() + first_line;
    for (const auto& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) print_line(flow, y, at, row.size(), row[at]);
        y += next_line + stamp;
    }
    flow.page().qr(PageFlow::right - qr_side, flow.y() + 2, qr_side, form.seal.code);
    print_code(flow, form, flow.y() + height - 10);
    flow.advance(height);
}

} // namespace till
