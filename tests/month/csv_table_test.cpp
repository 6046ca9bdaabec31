// Tables as text: safe where people open them in a spreadsheet, exact where a program reads them.
#include "reconcile/month/csv_table.h"

#include "tests/month/random_days.h"

#include <doctest/doctest.h>
#include <sstream>

using namespace till;

namespace {

std::string csv(CsvFlavour flavour, const std::vector<Cell>& cells) {
    std::ostringstream out;
    const Currency yuan = *find_currency("CNY");
    CsvTable table{out, yuan, flavour};
    table.row(cells);
    return out.str();
}

/// RFC 4180 read back: rows of fields.
std::vector<std::vector<std::string>> read_back(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row{""};
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quoted && text[at] == '"' && text.substr(at, 2) == "\"\"")
            row.back() += text[++at];
        else if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted && text[at] == ',')
            row.emplace_back();
        else if (!quoted && text.substr(at, 2) == "\r\n")
            rows.push_back(std::exchange(row, {""})), ++at;
        else
            row.back() += text[at];
    }
    return rows;
}

} // namespace

TEST_CASE("what a spreadsheet takes for a formula gets an apostrophe, wherever a cell may begin (CSV injection)") {
    CHECK(without_formulas("=1+1") == "'=1+1");
    CHECK(without_formulas("@SUM(A1)") == "'@SUM(A1)");
    CHECK(without_formulas("-2+3") == "'-2+3");
    CHECK(without_formulas("+49 30 1234") == "'+49 30 1234");
    CHECK(without_formulas("\t=1") == "'\t'=1");
    CHECK(without_formulas(" =1") == " '=1");
    CHECK(without_formulas("a;=1") == "a;'=1");
    CHECK(without_formulas("a\",=1") == "a\",'=1");
    CHECK(without_formulas("a\n=1") == "a\n'=1");
    CHECK(without_formulas("\uff1d1") == "'\uff1d1");
    CHECK(without_formulas("a=1-2@b") == "a=1-2@b");
}

TEST_CASE("the spreadsheet's flavour quotes every text and leaves numbers numbers") {
    CHECK(csv(CsvFlavour::spreadsheet, {std::string{"=cmd|' /C calc'!A0"}, Money::of_minor(-1'05), std::int64_t{7}}) ==
          "\xef\xbb\xbf\"'=cmd|' /C calc'!A0\",-1.05,7\r\n");
}

TEST_CASE("the machine's flavour adds nothing to any text, and gives it back as it was") {
    const std::vector<std::string> hard{"=1+1", "a,b", "say \"hi\"", "two\r\nlines", "", " ", "王芳", "'"};
    const auto rows = read_back(csv(CsvFlavour::exact, {hard.begin(), hard.end()}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == hard);
    CHECK(csv(CsvFlavour::exact, {std::monostate{}, *Day::parse("2026-11-21"), Decimal{125, 2}, std::string{"x"}}) ==
          ",2026-11-21,1.25,x\r\n");
}

TEST_CASE("the postings of any period sum to zero, and all tables have as many cells as columns") {
    RandomDays days{6};
    days.play();
    for (const auto& name : table_names()) {
        CAPTURE(name);
        std::ostringstream out;
        CsvTable table{out, days.book().shop().currency, CsvFlavour::exact};
        write_table(table, days.book(), *Period::parse("2026-11"), name);
        const auto rows = read_back(out.str());
        REQUIRE(rows.size() > 1);
        Money sum;
        for (const auto& row : rows) {
            CHECK(row.size() == rows[0].size());
            if (name != "postings" || &row == &rows[0]) continue;
            sum += *parse_amount(row[10], days.book().shop().currency) -
                   *parse_amount(row[11], days.book().shop().currency);
        }
        CHECK(sum == Money{});
    }
}
