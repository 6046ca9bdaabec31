// Roll: paper of a receipt printer as it is written, row by row.
#pragma once

#include "pos/sale/receipt_paper.h"

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// How a row looks. Large letters give way to small ones where the row would not fit.
struct RollLook {
    int width = 1;
    int height = 1;
    bool bold = false;
};
inline constexpr RollLook plain_row{};
inline constexpr RollLook bold_row{1, 1, true};
inline constexpr RollLook large_row{2, 2, true};

class Roll {
public:
    explicit Roll(const PaperFormat& format) : format_{format} {}

    void centred(std::string_view text, RollLook look = plain_row);
    /// Left and right on one line where they fit; otherwise the left one is broken and the right one stays whole.
    void row(std::string_view left, std::string_view right, RollLook look = plain_row);
    void text(std::string_view text);
    void rule();
    bool fits(std::string_view left, std::string_view right) const;

    std::vector<ReceiptLine> take() { return std::move(lines_); }

private:
    int columns(std::string_view text) const { return print_columns(text, format_.encoding); }
    int room(const RollLook& look) const { return format_.columns / look.width; }
    RollLook drawn(RollLook look) const { return format_.large_letters ? look : RollLook{1, 1, look.bold}; }
    void add(std::string text, const RollLook& look) {
        lines_.push_back({std::move(text), look.width, look.height, look.bold});
    }

    PaperFormat format_;
    std::vector<ReceiptLine> lines_;
};

} // namespace till
