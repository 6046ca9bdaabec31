// Printable: what the desk refuses before it can reach paper.
#include "printing/printable.h"

#include "printing/font.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace till;

TEST_CASE("text that the font has is printable: hanzi, Latin, Greek, Cyrillic, kana, signs of currency") {
    for (const std::string text : {"", "王芳", "镕喆堃祎珺玥婳", "Café Müller-Łódka", "Ελλάδα", "Київ", "ありがとう",
                                   "김민수", "¥ € £ $", "(a) \\ <b> &amp; 'x' \"y\"", "％／～　全角"}) {
        CAPTURE(text);
        CHECK(first_unprintable(text) == std::nullopt);
    }
}

TEST_CASE("the first character that paper cannot print is named (fault 71)") {
    CHECK(first_unprintable("\U00020BB7野家") == U'\U00020BB7'); // above U+FFFF
    CHECK(first_unprintable("ok \U0001F469\u200D") == U'\U0001F469');
    CHECK(first_unprintable("a\nb") == U'\n');
    CHECK(first_unprintable(std::string_view{"a\0b", 3}) == U'\0');
    CHECK(first_unprintable("\u007F") == char32_t{0x7F});
    CHECK(first_unprintable("abc\u202Edef") == U'\u202E'); // turns the text after it around
    CHECK(first_unprintable("\u2066x") == U'\u2066');
    CHECK(first_unprintable("a\u200Bb") == U'\u200B');
    CHECK(first_unprintable("\uFEFFname") == U'\uFEFF');
    CHECK(first_unprintable("\u05E9\u05DC\u05D5\u05DD") == U'\u05E9'); // written from right to left
    CHECK(first_unprintable("\u0645\u0631") == U'\u0645');
    CHECK(first_unprintable("\u1780") == U'\u1780'); // the font has no Khmer
}

TEST_CASE("malformed UTF-8 is unprintable wherever it stands, and never swallows what follows") {
    for (const std::string text :
         {"\xFF", "a\x80", "\xE7\x8E", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE7王", "\xC1\x81"}) {
        CAPTURE(text);
        CHECK(first_unprintable(text) == char32_t{0xFFFD});
    }
}

TEST_CASE("asking is cheap: the coverage is loaded once") {
    first_unprintable("x");
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 10'000; ++i) CHECK_FALSE(first_unprintable("收银交班表 Campus Bakery 12.50").has_value());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{1});
}

TEST_CASE("a font has a character only where the glyph has ink, or is a space") {
    const auto& font = Font::of_system();
    CHECK(font.has(U'王'));
    CHECK(font.has(U' '));
    CHECK(font.has(U'　'));
    CHECK_FALSE(font.has(U'\uE000'));
    CHECK_FALSE(font.has(U'\U00020BB7'));
}

TEST_CASE("a subset has the same bytes each time") {
    const auto& font = Font::of_system();
    const auto first = font.subset({U'王', U'芳', U' '});
    CHECK(first == font.subset({U' ', U'芳', U'王'}));
    CHECK(first.size() < 10'000);
}

TEST_CASE("a file that is no font is a fault, and so is one that is not there") {
    CHECK_THROWS_AS(Font{"/etc/hostname"}, PaperFault);
    CHECK_THROWS_AS(Font{"/nowhere/font.ttc"}, PaperFault);
    CHECK_FALSE(find_font_file("no-such-font.ttc").has_value());
}
