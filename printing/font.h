// Font: the paper's typeface: what it covers, how wide text is in it, and the part of it that a document needs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A TrueType font, read once; afterwards it may be used by several threads. Lengths are in points.
class Font {
public:
    /// WenQuanYi Zen Hei, or Micro Hei where that is missing, wherever the system or the user keeps fonts; loaded on
    /// the first call. Throws PaperFault where neither is installed.
    static const Font& of_system();

    /// Throws PaperFault for a file that is not a TrueType font.
    explicit Font(const std::filesystem::path& file);
    ~Font();

    /// Whether the font shows that character: it has a glyph, and the glyph has ink (or is a space).
    bool has(char32_t character) const;
    /// How far `utf8` reaches at that size. Throws UnprintableText.
    double width(std::string_view utf8, double size) const;
    /// One character's width at size 1; of a character the font has.
    double advance(char32_t character) const;
    /// A TrueType file of only those characters, the same bytes each time. Throws PaperFault.
    std::string subset(const std::set<char32_t>& characters) const;

private:
    struct Face;
    std::unique_ptr<Face> face_;
    std::vector<bool> covered_;
    std::vector<float> advances_;
};

/// first_unprintable() against one font; without a font the form alone is checked.
std::optional<char32_t> first_unprintable(std::string_view utf8, const Font* font);

/// Where a font file of that name lies, among the folders of the system and the user.
std::optional<std::filesystem::path> find_font_file(std::string_view file_name);

} // namespace till
