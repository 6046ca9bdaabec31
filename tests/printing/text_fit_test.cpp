// TextFit: text keeps to its room, and lines break where a reader expects.
#include "printing/text_fit.h"

#include "printing/printable.h"
#include "printing/utf8.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace till;

namespace {

const Font& font() { return Font::of_system(); }

std::vector<std::string> lines_of(std::string_view text, double width, std::size_t most = 1000) {
    return wrap(font(), text, width, 10, most);
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

} // namespace

TEST_CASE("a short text keeps its size") {
    const auto fitted = fit(font(), "王芳", 100, 10, 7);
    CHECK(fitted.text == "王芳");
    CHECK(fitted.size == 10);
}

TEST_CASE("a long text is set smaller before it is cut") {
    const std::string name = "阿卜杜拉·买买提";
    const double room = font().width(name, 8);
    const auto fitted = fit(font(), name, room, 10, 7);
    CHECK(fitted.text == name);
    CHECK(fitted.size == doctest::Approx(8));
}

TEST_CASE("a text of any length ends in an ellipsis inside its room") {
    for (const std::string unit : {"王", "W", "é", "Ж", "a "}) {
        std::string text;
        while (text.size() < 10'000) text += unit;
        for (const double room : {8.0, 50.0, 200.0}) {
            const auto fitted = fit(font(), text, room, 10, 7);
            CHECK(font().width(fitted.text, fitted.size) <= room);
            CHECK(fitted.text.ends_with("…"));
        }
    }
}

TEST_CASE("an amount loses no digit, however narrow its cell") {
    const auto fitted = fit_whole(font(), "-92,233,720,368,547,758.08", 40, 9);
    CHECK(fitted.text == "-92,233,720,368,547,758.08");
    CHECK(font().width(fitted.text, fitted.size) <= 40.001);
}

TEST_CASE("hanzi break anywhere, but no closing mark starts a line and no opening mark ends one (避头尾)") {
    CHECK(lines_of("一二三四五六", 30) == std::vector<std::string>{"一二三", "四五六"});
    CHECK(lines_of("一二三，四五", 30) == std::vector<std::string>{"一二", "三，四", "五"});
    CHECK(lines_of("一二（三四）", 30) == std::vector<std::string>{"一二", "（三", "四）"});
}

TEST_CASE("Latin words stay whole where they can") {
    const auto lines = lines_of("two hundred sixty-one yuan", 62);
    CHECK(lines.front() == "two hundred");
    for (const auto& line : lines) CHECK(font().width(line, 10) <= 62);
    CHECK(lines_of("Wolfeschlegelsteinhausenbergerdorff", 60).size() > 1);
}

TEST_CASE("wrapping loses nothing and stays in its width") {
    const std::string text = "收银单 1：法棍 × 1（不新鲜），由李娜签字；see ticket 000123/45, “quoted”《书名》100％。";
    for (double width = 20; width < 300; width += 7) {
        const auto lines = lines_of(text, width);
        const auto joined = std::accumulate(lines.begin(), lines.end(), std::string{});
        CHECK(without_blanks(joined) == without_blanks(text));
        for (const auto& line : lines) CHECK(font().width(line, 10) <= width);
    }
}

TEST_CASE("what does not fit the most lines is cut with an ellipsis") {
    const auto lines = lines_of("一二三四五六七八九十", 30, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "四五…");
}

TEST_CASE("a character that cannot be printed is an error even in the part that would be cut") {
    std::string text(5000, 'x');
    CHECK_THROWS_AS(fit(font(), text + "\U00020BB7", 50, 10, 7), UnprintableText);
    CHECK_THROWS_AS(wrap(font(), text + "\n", 50, 10, 2), UnprintableText);
}
