// Tests of reports on a terminal: columns that stand in line, whatever the script.
#include "pos/cli/report_text.h"

#include "pos/cli/near_word.h"
#include "pos/cli/utf8.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("labels and amounts stand in line, headings stand over what belongs to them") {
    const auto report = Json::parse(R"({"shift":1,"state":"closed","closed":null,"missing":[],"cash":{"over_short":"-1.00","counted":"1261.00"}})");
    CHECK(report_text(report) == "shift    1\n"
                                 "state    closed\n"
                                 "closed   -\n"
                                 "missing  -\n"
                                 "cash\n"
                                 "  over short    -1.00\n"
                                 "  counted     1261.00\n");
}

TEST_CASE("a list of objects is a table: names stand left, numbers right, hanzi take two columns") {
    const auto report = Json::parse(R"({"rows":[{"who":"王芳","total":"5.00"},{"who":"li","total":"12.50"}]})");
    CHECK(report_text(report) == "rows\n"
                                 "  who   total\n"
                                 "  王芳   5.00\n"
                                 "  li    12.50\n");
}

TEST_CASE("several values within a cell are told one after the other") {
    const auto report = Json::parse(R"({"rows":[{"number":1,"tenders":[{"tender":"cash","amount":"5.00"},{"tender":"card","amount":"1.00"}]}]})");
    CHECK(report_text(report) == "rows\n"
                                 "  number  tenders\n"
                                 "       1  cash 5.00, card 1.00\n");
}

TEST_CASE("a name in a report cannot steer the terminal (fault 81)") {
    CHECK(report_text(Json::object({{"who", "a\x1b[31m\nb"}})) == "who  a\\x1b[31m\\x0ab\n");
}

TEST_CASE("terminal columns: two for hanzi and full-width, none for a combining mark") {
    CHECK(columns_of("abc") == 3);
    CHECK(columns_of("王芳，") == 6);
    CHECK(columns_of("e\u0301") == 1);
    CHECK(columns_of("\xff") == 1);
}

TEST_CASE("UTF-8 is taken apart by the book: no overlong form, no surrogate, nothing cut off") {
    CHECK(utf8_length("a") == 1);
    CHECK(utf8_length("王芳") == 3);
    CHECK(utf8_length("\U0001f600") == 4);
    for (const std::string_view bad : {"\xc0\x80", "\xed\xa0\x80", "\xe7\x8e", "\x80", "\xf4\x90\x80\x80"}) CHECK(utf8_length(bad) == 0);
    CHECK(safe_text("\xe7\x8e") == "\\xe7\\x8e");
}

TEST_CASE("the word that was meant is near: a letter wrong, missing, too many or swapped") {
    const std::vector<std::string_view> acts{"sell", "close", "close-day", "void"};
    CHECK(nearest("sel", acts) == "sell");
    CHECK(nearest("esll", acts) == "sell");
    CHECK(nearest("clsoe-dya", acts) == "close-day");
    CHECK(nearest("viod", acts) == "void");
    CHECK(nearest("refund", acts).empty());
    CHECK(nearest("", acts).empty());
    CHECK(nearest(std::string(1'000'000, 'x'), acts).empty());
}
