// Catalogue: what a list of items may look like, and where it is said to be wrong.
#include "pos/sale/shop_file.h"
#include "reconcile/money/bad_file.h"

#include <chrono>
#include <doctest/doctest.h>

using namespace till;
using namespace std::string_literals;

namespace {

const std::string header = "code,name,category,unit,price,tax,barcode\n";

std::vector<Item> read(const std::string& csv) { return read_catalogue(csv, "catalogue.csv"); }

/// The message that the rows after the header are refused with.
std::string refused(const std::string& csv) {
    try {
        read(csv);
    } catch (const BadFile& fault) {
        return fault.what();
    }
    return "read";
}
std::string refused_rows(const std::string& rows) { return refused(header + rows); }

Decimal decimal(const char* text) { return Decimal::parse(text).value(); }

} // namespace

TEST_CASE("a row is an item") {
    const auto items = read(header + "G004,甜词典4,餐饮,piece,3.00,0.06,6913633499070\nX,Tea,goods,kg,0.012345,0,\n");
    REQUIRE(items.size() == 2);
    CHECK(items[0] == Item{"G004", "甜词典4", "餐饮", "piece", decimal("3"), decimal("0.06"), "6913633499070"});
    CHECK(items[1] == Item{"X", "Tea", "goods", "kg", decimal("0.012345"), Decimal{}, ""});
    CHECK(Item::from_json(Json::parse(items[0].to_json().canonical())) == items[0]);
    CHECK(items[1].to_json()["price"].text() == "0.012345");
    CHECK_THROWS_AS(Item::from_json(items[0].to_json().set("price", "3,00")), JsonError);
}

TEST_CASE("quotes, line ends, a BOM and blank lines are taken as RFC 4180 and spreadsheets write them (fault 80)") {
    const auto items = read("\xef\xbb\xbf"
                            "code,name,category,unit,price,tax,barcode\r\n"
                            "A,\"SIGN, METAL\",goods,piece,1,0,\r\n\r\n"
                            "\"B\",\"FRAME 7\"\" SINGLE \",goods,piece,2.1,0,\"\"\r\n"
                            "C,Cafe\u0301,goods,piece,0,0.999,12345670");
    REQUIRE(items.size() == 3);
    CHECK(items[0].name == "SIGN, METAL");
    CHECK(items[1].code == "B");
    CHECK(items[1].name == "FRAME 7\" SINGLE ");
    CHECK(items[1].barcode == "");
    CHECK(items[2].name == "Caf\u00e9");
}

TEST_CASE("columns stand in any order, each once and under its own name") {
    const auto items = read("price,code,barcode,tax,unit,name,category\n9.90,A,,0.13,piece,Tea,drinks\n");
    CHECK(items.at(0) == Item{"A", "Tea", "drinks", "piece", decimal("9.9"), decimal("0.13"), ""});
    CHECK(read(header).empty());
    CHECK(refused("") == "catalogue.csv:1:1: the catalogue is empty: its first line names the columns");
    CHECK(refused("code,name,category,unit,price,tax\n") == "catalogue.csv:1:1: the column `barcode` is missing");
    CHECK(refused("code,code,name,category,unit,price,tax,barcode\n") ==
          "catalogue.csv:1:6: the column `code` stands twice");
    CHECK(
        refused("code,Name,category,unit,price,tax,barcode\n").starts_with("catalogue.csv:1:6: unknown column `Name`"));
    CHECK(refused("A,Tea,goods,piece,1,0,\n").starts_with("catalogue.csv:1:1: unknown column `A`"));
}

TEST_CASE("a fault is named with the line, and the character where its field starts") {
    CHECK(refused_rows("A,王芳,餐饮,piece,1.2.3,0,\n") ==
          "catalogue.csv:2:15: the price `1.2.3` is not a number such as 12.50");
    CHECK(refused_rows("A,\"a,b\",g,piece,1,0,\nB,b,g,piece,1,2,\n") ==
          "catalogue.csv:3:15: the tax is a rate from 0 to below 1: 13 per cent is 0.13");
    CHECK(refused_rows("A,a,g,piece,1,0\n") == "catalogue.csv:2:1: this row has 6 fields and the first line has 7");
    CHECK(refused_rows("A,a,g,piece,1,0,,\n") == "catalogue.csv:2:1: this row has 8 fields and the first line has 7");
}

TEST_CASE("prices and rates are plain decimal numbers within their bounds (fault 72)") {
    for (const char* price : {"", "-1", "1e9", "1,5", "\"1,234.50\"", "１００", " 1", "1 ", ".5", "1.", "0x10",
                              "0.1234567", "1000000000000", "99999999999999999999"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,"s + price + ",0,\n") != "read", price);
    for (const char* price : {"0", "0.5", "12.50", "0.123456", "999999999999.99"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,"s + price + ",0,\n") == "read", price);
    for (const char* tax : {"", "-0.1", "1", "13", "13%", "1e-2"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,1,"s + tax + ",\n") != "read", tax);
    for (const char* tax : {"0", "0.13", "0.999999"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,1,"s + tax + ",\n") == "read", tax);
}

TEST_CASE("a barcode has 8, 12, 13 or 14 digits, and a wrong check digit is none of our business") {
    for (const char* barcode : {"12345670", "123456789012", "6910955131480", "6910955131481", "16910955131487"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,1,0,"s + barcode + "\n") == "read", barcode);
    for (const char* barcode :
         {"1234567", "123456789", "69109551314801234", "691095513148X", "６９109551", " 12345670"})
        CHECK_MESSAGE(refused_rows("A,a,g,piece,1,0,"s + barcode + "\n") != "read", barcode);
}

TEST_CASE("what is keyed or scanned finds one item: a code or barcode that stands twice is refused with both lines") {
    CHECK(refused_rows("A,a,g,piece,1,0,\nB,b,g,piece,1,0,\nA,c,g,piece,1,0,\n") ==
          "catalogue.csv:4:1: `A` on line 4 is a code on line 2 already");
    CHECK(refused_rows("A,a,g,piece,1,0,12345670\nB,b,g,piece,1,0,12345670\n") ==
          "catalogue.csv:3:17: `12345670` on line 3 is a barcode on line 2 already");
    CHECK(refused_rows("A,a,g,piece,1,0,12345670\n12345670,b,g,piece,1,0,\n") ==
          "catalogue.csv:3:1: `12345670` on line 3 is a barcode on line 2 already");
    CHECK(refused_rows("12345670,a,g,piece,1,0,\nB,b,g,piece,1,0,12345670\n") ==
          "catalogue.csv:3:17: `12345670` on line 3 is a code on line 2 already");
    CHECK(refused_rows("Caf\u00e9,a,g,piece,1,0,\nCafe\u0301,b,g,piece,1,0,\n") ==
          "catalogue.csv:3:1: `Caf\u00e9` on line 3 is a code on line 2 already");
    CHECK(refused_rows("12345670,a,g,piece,1,0,12345670\nb,b,g,piece,1,0,\n") == "read");
}

TEST_CASE("codes can be typed, names can be shown") {
    for (const char* code : {"", " ", "A B", "A*2", "A@1", "A%5", "A#", "A:B", "\"A\"\"\"", "\"A\nB\"",
                             "123456789012345678901234567890123"})
        CHECK_MESSAGE(refused_rows(code + ",a,g,piece,1,0,\n"s) != "read", code);
    for (const char* name : {"a\tb", "\"a\nb\"", "a\x7f", "\u202egnp"})
        CHECK_MESSAGE(refused_rows("A,"s + name + ",g,piece,1,0,\n") != "read", name);
    CHECK(refused_rows("A,a\0b,g,piece,1,0,\n"s) == "catalogue.csv:2:3: the name holds a control character");
    CHECK(refused_rows("A," + std::string(10'000, 'x') + ",g,piece,1,0,\n") ==
          "catalogue.csv:2:3: the name is longer than 200 characters");
    for (const char* name : {"'; DROP TABLE book;--", "50% off_", "مرحبا", "👩‍👧", "𠮷野家"})
        CHECK_MESSAGE(read(header + "A," + name + ",g,piece,1,0,\n").at(0).name == name, name);
    CHECK(read(header + "A,,g,piece,1,0,\nB,\"  \",g,piece,1,0,\n").at(1).name == "B");
    CHECK(refused_rows("A,a,,piece,1,0,\n") == "catalogue.csv:2:5: the category is empty");
    CHECK(refused_rows("A,a,g,,1,0,\n") == "catalogue.csv:2:7: the unit is empty");
}

TEST_CASE("broken quotes and line ends are refused at their place") {
    CHECK(refused_rows("A,\"a,g,piece,1,0,\nB,b,g,piece,1,0,\n") == "catalogue.csv:2:3: this quote is never closed");
    CHECK(refused_rows("A,\"a\"b,g,piece,1,0,\n") == "catalogue.csv:2:6: a quoted field ends at its closing quote");
    CHECK(refused_rows("A,FRAME 7\" SINGLE,g,piece,1,0,\n") ==
          "catalogue.csv:2:3: a field with a quote in it is written in quotes, and the quote twice");
    CHECK(refused_rows("A,a,g,piece,1,0,\rB,b,g,piece,1,0,\r") ==
          "catalogue.csv:2:17: a line ends in LF or CR LF, not in CR alone");
    CHECK(refused_rows("A,\"a\nb\",g,piece,1,0,\nB,b,g,piece,x,0,\n").starts_with("catalogue.csv:2:3: "));
}

TEST_CASE("a file that is not UTF-8 is refused, and says what to do (fault 80)") {
    CHECK(refused("\xff\xfe"
                  "c\0o\0"s) == "catalogue.csv:1:1: this file is UTF-16: save it as UTF-8");
    CHECK(refused("\xfe\xff\0c\0o"s) == "catalogue.csv:1:1: this file is UTF-16: save it as UTF-8");
    CHECK(refused("c\0o\0d\0"s) == "catalogue.csv:1:1: this file is UTF-16: save it as UTF-8");
    CHECK(refused_rows("A,王\xcd\xf5,g,piece,1,0,\n") ==
          "catalogue.csv:2:4: this is not UTF-8: save the file as UTF-8");
}

TEST_CASE("a hundred thousand items are read in well under a second") {
    std::string csv = header;
    for (int i = 0; i < 100'000; ++i) {
        const auto number = std::to_string(1'000'000 + i);
        csv += "P" + number + ",\"甜面包, " + number + "\",食品,piece,12.50,0.13,690000" + number + "\r\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto items = read(csv);
    const auto took = std::chrono::steady_clock::now() - begin;
    CHECK(items.size() == 100'000);
    CHECK(took < std::chrono::seconds{20}); // far above what it takes, for a busy machine under a sanitizer
}
