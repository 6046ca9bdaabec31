// SheetCheck: a sheet that says what the book says, one whose figures were altered, and one the book does not have.
#include "pos/desk/sheet_check.h"

#include "pos/desk/book_paper.h"
#include "printing/shift_sheet.h"
#include "tests/support/open_till.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Half a day: a shift that came out short by 1.00, a safe count and a deposit.
struct Papers : OpenTill {
    Papers() {
        open();
        sell_for_cash("BAGUETTE*2 CROISSANT");
        play("count 100x2 10x20 1x58\n"
             "close leave 100x2 10x20 1x50 because miscounted by li:3\n"
             "review by chen:4\n"
             "count-safe 100x95 50x1 1x8 by chen:4 by li:3\n"
             "deposit 250.00 slip 000123 bag 77 bearer chen witness li:3");
    }
    std::string code(BookPaper paper, const std::string& which) { return code_of_paper(book(), paper, which)->text(); }
    std::string answer(const std::string& text) {
        const auto check = check_sheet(book(), text);
        return check ? std::string{word(check->answer)} : "no code";
    }
    /// The figures that an altered sheet is found by.
    std::string differences(const std::string& text) {
        std::string found;
        const auto check = check_sheet(book(), text).value();
        for (const auto& each : check.differences) found += each.name + " " + each.on_paper + " " + each.in_book + ";";
        return found;
    }
};

std::string altered(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE_FIXTURE(Papers, "what the foot of each paper says matches the book it was printed from") {
    std::vector<std::string> codes{shift_sheet_code(*shift_report(book(), 1), book().shop())};
    codes.push_back(code(BookPaper::deposit, "000123"));
    codes.push_back(code(BookPaper::safe_count, "1"));
    codes.push_back(code(BookPaper::day, "2026-11-21"));
    for (const auto paper : {BookPaper::journal, BookPaper::ledger, BookPaper::check_list})
        codes.push_back(code(paper, "2026-11"));
    for (const auto& each : codes) CHECK_MESSAGE(answer(each) == "match", each);
}

TEST_CASE_FIXTURE(Papers, "a deposit is found by the number on the bank's form and by the document's") {
    CHECK(code(BookPaper::deposit, "000123") == code(BookPaper::deposit, "1"));
    CHECK(code_of_paper(book(), BookPaper::deposit, "000124").refusal().why == Why::unknown_slip);
    CHECK(code_of_paper(book(), BookPaper::safe_count, "2").refusal().why == Why::unknown_slip);
    CHECK(code_of_paper(book(), BookPaper::day, "2026-13-01").refusal().why == Why::unknown_slip);
    CHECK(code_of_paper(book(), BookPaper::ledger, "2026-11-21").refusal().why == Why::unknown_slip);
}

TEST_CASE_FIXTURE(Papers, "an altered figure is named with what stands in the book") {
    CHECK(differences(altered(code(BookPaper::deposit, "1"), "250.00", "150.00")) == "amount 150.00 250.00;");
    CHECK(differences(altered(code(BookPaper::day, "2026-11-21"), "9.00", "8.00")) == "sales 8.00 9.00;");
    const auto sheet = shift_sheet_code(*shift_report(book(), 1), book().shop());
    CHECK(answer(altered(sheet, "458.00", "459.00")) == "altered");
    CHECK(answer(altered(sheet, "CNY", "USD")) == "altered");
    CHECK(answer(altered(sheet, "2026-11-21", "2026-11-20")) == "altered");
    const auto count = code(BookPaper::safe_count, "1");
    const auto digit = count.back() == '0' ? "1" : "0";
    CHECK(answer(count.substr(0, count.size() - 1) + digit) == "altered");
}

TEST_CASE_FIXTURE(Papers, "a paper of a document, an entry or a shift that the book does not have is missing") {
    CHECK(answer(altered(code(BookPaper::deposit, "1"), "deposit 1", "deposit 2")) == "missing");
    const auto day = code(BookPaper::day, "2026-11-21");
    const auto seq = std::to_string(book().head().seq);
    CHECK(answer(altered(day, " " + seq + " ", " 9" + seq + " ")) == "missing");
    CHECK(answer(altered(day, "TB2 day", "TB2 diary")) == "missing");
    CHECK(answer(altered(shift_sheet_code(*shift_report(book(), 1), book().shop()), "TB1 1", "TB1 2")) == "missing");
    open();
    CHECK(answer("TB1 2 2026-11-21 CNY 450.00 - - aaaaaaaa") == "missing"); // a shift still open has no sheet
}

TEST_CASE_FIXTURE(Papers, "eight digits of the head are enough, and a text that no sheet has is no code") {
    const auto code_with_all = code(BookPaper::deposit, "1");
    CHECK(answer(code_with_all.substr(0, code_with_all.size() - 56)) == "match");
    CHECK(answer("hello") == "no code");
    CHECK(answer("") == "no code");
    CHECK(shift_of_sheet("TB1 12 2026-11-21 CNY 1.00 1.00 0.00 aaaaaaaa") == 12);
    CHECK(shift_of_sheet(code_with_all) == 0);
}

TEST_CASE_FIXTURE(Papers, "a report of an open day still matches when the day has gone on, and after its close") {
    const auto morning = code(BookPaper::day, "2026-11-21");
    open();
    sell_for_cash("COFFEE");
    CHECK(answer(morning) == "match");
    const auto noon = code(BookPaper::day, "2026-11-21");
    CHECK(noon != morning);
    CHECK(answer(noon) == "match");
    play("count 100x2 10x20 1x60\nclose leave 100x2 10x20 1x50\nreview by chen:4\nclose-day by chen:4");
    CHECK(answer(noon) == "match");
    const auto closed = code(BookPaper::day, "2026-11-21");
    play("open 1 by wang:1 float 100x2 10x20 1x50\nsell COFFEE pay cash");
    CHECK(code(BookPaper::day, "2026-11-21") == closed); // the same paper, whenever it is printed
    CHECK(answer(closed) == "match");
}

TEST_CASE_FIXTURE(Papers, "the cash journal's code has opening, receipts, payments and closing of the month") {
    const auto code_of_month = *code_of_paper(book(), BookPaper::journal, "2026-11");
    const std::vector<std::string> figures{"10000.00", "9.00", "251.00", "9758.00"};
    CHECK(code_of_month.figures == figures);
    CHECK(code_of_paper(book(), BookPaper::ledger, "2026-11")->figures.size() == 5);
    play("open 1 by wang:1 float 100x2 10x20 1x50\nsell COFFEE pay cash");
    CHECK(answer(code_of_month.text()) == "match");
}

TEST_CASE_FIXTURE(Papers, "a week's bundle and a case are held against the book, also when they have gone on") {
    play("bundle 2026-W47 without slip 000123 from wang:1 by zhao:6");
    const auto bundle = code(BookPaper::bundle, "2026-W47");
    const std::vector<std::string> figures{"1", "0", "250.00"};
    CHECK(code_of_paper(book(), BookPaper::bundle, "2026-W47")->figures == figures);
    CHECK(answer(bundle) == "match");
    CHECK(differences(altered(bundle, "CNY 1 ", "CNY 2 ")) == "sheets 2 1;");
    const auto opened = code(BookPaper::over_short, "1");
    CHECK(answer(opened) == "match");
    CHECK(differences(altered(opened, "-1.00 -1.00", "-1.00 -0.50")) == "open -0.50 -1.00;");
    play("settle case 1 written-off because unknown by zhao:6\nbundle 2026-W47 from wang:1 by zhao:6");
    const std::vector<std::string> settled{"-1.00", "0.00"};
    CHECK(code_of_paper(book(), BookPaper::over_short, "1")->figures == settled);
    CHECK(code_of_paper(book(), BookPaper::bundle, "2026-W47")->figures[1] == "1");
    CHECK(answer(opened) == "match");
    CHECK(answer(bundle) == "match");
    CHECK(answer(altered(opened, "case 1", "case 2")) == "missing");
}
