// Document: pages of text, rules, boxes and QR codes, and the PDF file made of them.
#pragma once

#include "printing/font.h"

#include <deque>
#include <variant>

namespace till {

/// How text looks. `grey` is 0 for black up to 1 for white.
struct TextStyle {
    double size = 9;
    bool bold = false;
    double grey = 0;
};

struct TextMark {
    double x, baseline;
    std::string text;
    TextStyle style;
};

struct RuleMark {
    double x, y, to_x, to_y, width;
    bool dashed;
};

/// A filled rectangle.
struct AreaMark {
    double x, y, width, height, grey;
};

using Mark = std::variant<TextMark, RuleMark, AreaMark>;

/// One page. All lengths are points (1/72 inch), from the upper left corner; y goes down and text stands on its
/// baseline.
class Page {
public:
    Page(const Font& font, double width, double height) : font_{font}, width_{width}, height_{height} {}

    /// Each throws UnprintableText.
    void text(double x, double baseline, std::string_view utf8, TextStyle style = {});
    void text_right(double right, double baseline, std::string_view utf8, TextStyle style = {});
    void text_centred(double centre, double baseline, std::string_view utf8, TextStyle style = {});

    void rule(double x, double y, double to_x, double to_y, double width = 0.5);
    void dashed_rule(double x, double y, double to_x, double to_y);
    void box(double x, double y, double width, double height, double rule_width = 0.5);
    void area(double x, double y, double width, double height, double grey);
    /// A QR code in a square of that side, its quiet zone included. `ascii` only: other text is read back wrong.
    void qr(double x, double y, double side, const std::string& ascii);

    const Font& font() const { return font_; }
    double width() const { return width_; }
    double height() const { return height_; }
    const std::vector<Mark>& marks() const { return marks_; }

private:
    const Font& font_;
    double width_, height_;
    std::vector<Mark> marks_;
};

inline constexpr double a4_width = 595.28, a4_height = 841.89;
inline constexpr double a5_height = 419.53; ///< of an A5 sheet that lies: as wide as A4 stands
inline constexpr double points_a_millimetre = 72 / 25.4;

/// A4 upright, or A5 lying, as vouchers are.
enum class PaperSize { a4, a5 };

/// A PDF in the making. The same marks give the same bytes, on every run.
class Document {
public:
    /// `language` is a tag such as `zh-CN`, for screen readers.
    Document(const Font& font, std::string title, std::string language, PaperSize size = PaperSize::a4)
        : font_{font}, title_{std::move(title)}, language_{std::move(language)}, size_{size} {}

    /// A new page of that size; it stays where it is while the document lives.
    Page& add_page() { return pages_.emplace_back(font_, a4_width, size_ == PaperSize::a4 ? a4_height : a5_height); }
    std::deque<Page>& pages() { return pages_; }

    /// The PDF file's bytes. Throws PaperFault.
    std::string bytes() const;
    /// Writes the PDF beside `file` and puts it in its place once it is whole. Throws PaperFault.
    void write(const std::filesystem::path& file) const;

private:
    std::set<char32_t> characters() const;

    const Font& font_;
    std::string title_, language_;
    PaperSize size_;
    std::deque<Page> pages_;
};

} // namespace till
