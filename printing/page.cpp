// Page: marks put down in order; the QR code as runs of dark modules.
#include "printing/document.h"

#include "printing/printable.h"

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace till {
namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int quiet_modules = 4; // ISO/IEC 18004 asks for four on each side

bool is_dark(const QRcode& code, int row, int column) { return (code.data[row * code.width + column] & 1) != 0; }

} // namespace

void Page::text(double x, double baseline, std::string_view utf8, TextStyle style) {
    if (const auto refused = first_unprintable(utf8, &font_)) throw UnprintableText{*refused, utf8};
    if (!utf8.empty()) marks_.push_back(TextMark{x, baseline, std::string{utf8}, style});
}

void Page::text_right(double right, double baseline, std::string_view utf8, TextStyle style) {
    text(right - font_.width(utf8, style.size), baseline, utf8, style);
}

void Page::text_centred(double centre, double baseline, std::string_view utf8, TextStyle style) {
    text(centre - font_.width(utf8, style.size) / 2, baseline, utf8, style);
}

void Page::rule(double x, double y, double to_x, double to_y, double width) {
    marks_.push_back(RuleMark{x, y, to_x, to_y, width, false});
}

void Page::dashed_rule(double x, double y, double to_x, double to_y) {
    marks_.push_back(RuleMark{x, y, to_x, to_y, 0.5, true});
}

void Page::box(double x, double y, double width, double height, double rule_width) {
    rule(x, y, x + width, y, rule_width);
    rule(x, y + height, x + width, y + height, rule_width);
    rule(x, y, x, y + height, rule_width);
    rule(x + width, y, x + width, y + height, rule_width);
}

void Page::area(double x, double y, double width, double height, double grey) {
    marks_.push_back(AreaMark{x, y, width, height, grey});
}

void Page::qr(double x, double y, double side, const std::string& ascii) {
    const std::unique_ptr<QRcode, FreeCode> code{QRcode_encodeString(ascii.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)};
    if (!code) throw PaperFault{"QR code: " + std::generic_category().message(errno)};
    const double module = side / (code->width + 2 * quiet_modules);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width;) {
            int end = column;
            while (end < code->width && is_dark(*code, row, end)) ++end;
            if (end > column)
                area(x + (quiet_modules + column) * module, y + (quiet_modules + row) * module, (end - column) * module,
                     module, 0);
            column = std::max(end, column + 1);
        }
}

} // namespace till
