// PrintText: what may reach a printer, and how wide it is there.
#include "devices/escpos/print_text.h"

#include <doctest/doctest.h>

using namespace till;
using namespace std::string_literals;

namespace {

constexpr auto gb18030 = TextEncoding::gb18030;
constexpr auto utf8 = TextEncoding::utf8;

} // namespace

TEST_CASE("control characters never reach the printer (fault 78)") {
    CHECK(without_controls("Tea\x1bp\x00\x19\xfa cup"s) == "Teap\x3f cup"s);
    CHECK(without_controls("\x1dV\x42\x03"
                           "A\x10\x04\x01"
                           "B\x7f\n\r\t") == "VBAB");
    CHECK(without_controls("a\u0085b\u009bc\u2028d\u202ee\ufefff") == "abcdef");
    for (const auto encoding : {gb18030, utf8})
        for (int byte = 0; byte < 256; ++byte) {
            const std::string sent = encoded("x"s + static_cast<char>(byte) + "y", encoding);
            CAPTURE(byte);
            for (const char each : sent) CHECK(static_cast<unsigned char>(each) >= 0x20);
        }
}

TEST_CASE("text is sent in the printer's encoding") {
    CHECK(encoded("王芳 ¥", utf8) == "王芳 ¥");
    CHECK(encoded("王芳", gb18030) == "\xcd\xf5\xb7\xbc");
    CHECK(encoded("𠮷", gb18030) == "\x95\x34\xb2\x35");
    CHECK(encoded("\xff\xe7\x8e", gb18030) == "???"); // malformed bytes, a mark each
}

TEST_CASE("a character beyond ASCII takes two columns of a GB18030 printer") {
    CHECK(print_columns("Tea", gb18030) == 3);
    CHECK(print_columns("红茶 A", gb18030) == 6);
    CHECK(print_columns("é", gb18030) == 2);
    CHECK(print_columns("é", utf8) == 1);
    CHECK(print_columns("红茶，Ａ", utf8) == 8);
    CHECK(print_columns("e\u0301", utf8) == 1);
    CHECK(print_columns("\x1b\n", utf8) == 0);
}

TEST_CASE("long text is broken at blanks, or inside a word that has none") {
    using Lines = std::vector<std::string>;
    CHECK(wrapped("", 10, utf8) == Lines{""});
    CHECK(wrapped("green tea, large", 10, utf8) == Lines{"green tea,", "large"});
    CHECK(wrapped("green teapot", 8, utf8) == Lines{"green", "teapot"});
    CHECK(wrapped("abcdefghij", 4, utf8) == Lines{"abcd", "efgh", "ij"});
    CHECK(wrapped("一二三四五", 5, gb18030) == Lines{"一二", "三四", "五"});
}

TEST_CASE("no line of broken text is wider than it may be, and no character is lost") {
    const std::string text = "A 桂花乌龙茶 (large) 大杯 é𠮷 x yz 一二三四五六七八九十";
    for (const auto encoding : {gb18030, utf8})
        for (int columns = 2; columns < 40; ++columns) {
            std::string joined;
            for (const auto& line : wrapped(text, columns, encoding)) {
                CHECK(print_columns(line, encoding) <= columns);
                joined += line;
            }
            std::string expected = text;
            std::erase(expected, ' ');
            std::erase(joined, ' ');
            CHECK(joined == expected);
        }
}
