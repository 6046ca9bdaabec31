// Text: what becomes of names on their way into the book.
#include "reconcile/book/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <stdexcept>

using namespace till;
using namespace std::string_literals;

TEST_CASE("one name is one sequence of bytes: text is kept in normal form C (fault 71)") {
    CHECK(nfc("Cafe\u0301") == "Caf\u00e9");
    CHECK(nfc("\u1112\u1161\u11ab") == "\ud55c");
    CHECK(nfc("\u212b") == "\u00c5");
    CHECK(nfc("王芳") == "王芳");
    CHECK(nfc("１００") == "１００");
    CHECK(nfc("👩‍👧") == "👩‍👧");
    CHECK(nfc("a\0b"s) == "a\0b"s);
    CHECK(nfc("") == "");
    CHECK(nfc(nfc("q\u0323\u0307")) == nfc("q\u0307\u0323"));
}

TEST_CASE("bytes that are no UTF-8 are refused, never replaced (fault 71)") {
    for (const auto& bad : {"\xff"s, "abc\x80"s, "\xc0\xaf"s, "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "\xe7\x8e"s}) {
        CHECK_FALSE(valid_utf8(bad));
        CHECK_THROWS_AS(nfc(bad), std::invalid_argument);
        CHECK_THROWS_AS(account_part(bad), std::invalid_argument);
    }
    CHECK(valid_utf8("王芳 \U0010ffff"));
    CHECK(valid_utf8("\0"s));
    CHECK(well_formed("ab\xe7\x8e"s) == 2);
    CHECK(well_formed("王\xff"s) == 3);
}

TEST_CASE("characters are code points, not bytes") {
    CHECK(characters("") == 0);
    CHECK(characters("abc") == 3);
    CHECK(characters("王芳") == 2);
    CHECK(characters("😀e\u0301") == 3);
    CHECK(first_characters("王芳abc", 3) == "王芳a");
    CHECK(first_characters("王", 5) == "王");
    CHECK(first_characters("王", 0) == "");
}

TEST_CASE("controls and marks that turn the direction are found, joiners and right-to-left text are not") {
    for (const auto& bad : {"a\nb"s, "\0"s, "\t"s, "\x7f"s, "\u0085"s, "\u202e"s, "\u2066"s, "\u2028"s})
        CHECK(has_controls("x" + bad));
    for (const auto& good : {"王芳"s, "مرحبا"s, "👩‍👧"s, "\u00a0"s, ""s}) CHECK_FALSE(has_controls(good));
}

TEST_CASE("a part of an account's path has no colon, no line end and at most 64 characters") {
    CHECK(account_part("food") == "food");
    CHECK(account_part("food:drink") == "food-drink");
    CHECK(account_part("a\nb\r\nc\u2028d") == "a-b--c-d");
    CHECK(account_part("Cafe\u0301") == "Caf\u00e9");
    std::string hanzi;
    for (int i = 0; i < 70; ++i) hanzi += "汉";
    CHECK(characters(account_part(hanzi)) == 64);
    CHECK(account_part(hanzi) == hanzi.substr(0, 64 * 3));
    CHECK(account_part("'; DROP TABLE book;--") == "'; DROP TABLE book;--");
}

TEST_CASE("bytes and hexadecimal digits are one to one") {
    CHECK(hex(std::string{"\x00\x0f\xa0\xff", 4}) == "000fa0ff");
    CHECK(unhex("000FA0ff") == std::string{"\x00\x0f\xa0\xff", 4});
    CHECK(unhex("")->empty());
    for (const char* wrong : {"0", "0g", "0x00", " 00", "é"}) CHECK_FALSE(unhex(wrong));
    CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(unhex(hex(bytes)) == bytes); }));
}
