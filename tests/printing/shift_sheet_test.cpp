// ShiftSheet: three copies that a clerk can file, whatever the shift was.
#include "printing/shift_sheet.h"

#include "printing/printable.h"
#include "reconcile/money/words.h"
#include "tests/printing/pdf_probe.h"
#include "tests/printing/sample_shift.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace till;
using namespace till::literals;

namespace {

/// A sheet on disk, for as long as a test looks at it.
struct Sheet {
    Sheet(const ShiftReport& shift, const Shop& shop, int reprint = 0) : file{folder / "sheet.pdf"} {
        write_shift_sheet(shift, shop, file, reprint);
    }

    std::string text() const { return text_of(file); }
    bool says(const std::string& words) const { return text().find(words) != std::string::npos; }
    std::size_t pages() const { return pages_of(file); }
    /// The text of one of the three copies, which are equally long.
    std::string copy(int number) const {
        const int each = static_cast<int>(pages()) / 3;
        std::string all;
        for (int page = (number - 1) * each + 1; page <= number * each; ++page) all += text_of(file, page);
        return all;
    }

    ProbeFolder folder;
    std::filesystem::path file;
};

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// The amounts with two digits after the point, in the order they stand.
std::vector<std::string> amounts_in(const std::string& text) {
    std::vector<std::string> amounts;
    std::string run_of_digits;
    for (const char c : text + " ") {
        if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
            run_of_digits += c;
            continue;
        }
        const auto size = run_of_digits.size();
        if (size > 3 && run_of_digits[size - 3] == '.') amounts.push_back(run_of_digits);
        run_of_digits.clear();
    }
    return amounts;
}

std::string repeated(const std::string& unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
}

} // namespace

TEST_CASE("the sheet has three copies with their labels and the same figures in each (K4)") {
    for (const auto language : {Language::english, Language::chinese}) {
        const Sheet sheet{ordinary_shift(language), sample_shop(language)};
        REQUIRE(sheet.pages() % 3 == 0);
        const auto first = sheet.copy(1), second = sheet.copy(2), third = sheet.copy(3);
        const bool chinese = language == Language::chinese;
        CHECK(first.find(chinese ? "第一联" : "Copy 1 of 3: seller") != first.npos);
        CHECK(second.find(chinese ? "第二联" : "Copy 2 of 3: collector") != second.npos);
        CHECK(third.find(chinese ? "第三联" : "Copy 3 of 3: finance") != third.npos);
        CHECK(first.find(chinese ? "缴款单号" : "Deposit slip No.") == first.npos);
        CHECK(third.find(chinese ? "缴款单号" : "Deposit slip No.") != third.npos);
        CHECK(amounts_in(first).size() > 60);
        CHECK(amounts_in(first) == amounts_in(second));
        CHECK(amounts_in(first) == amounts_in(third));
        for (const auto& copy : {first, second, third}) {
            CHECK(copy.find(chinese ? "编号 12" : "No. 12") != copy.npos);
            CHECK(copy.find(chinese ? "收款人 王芳" : "Cashier Wang Fang") != copy.npos);
            CHECK(copy.find(chinese ? "主管／收款方" : "Supervisor / collector") != copy.npos);
        }
    }
}

TEST_CASE("a Chinese sheet speaks the words of the rule books and nothing else") {
    const Sheet sheet{ordinary_shift(Language::chinese), sample_shop(Language::chinese)};
    const auto text = sheet.text();
    for (const std::string words :
         {"收银交班表", "备用金",     "作废", "退款",     "退货",   "缴存",     "领零",         "收入",
          "支出",       "短款",       "点钞", "应有",     "实点",   "留存",     "上交",         "漏失单号",
          "开钱箱",     "校园面包房", "王芳", "李娜",     "陈伟",   "找零有误", "更正付款方式", "已交班",
          "1–9",        "4, 7, 8",    "刷卡", "电子钱包", "第二人", "账链"})
        CHECK_MESSAGE(text.find(words) != text.npos, words);
    CHECK(times(without_blanks(text), "第1页/共2页") == 3);
    for (const std::string english : {"Shift", "Copy", "Page", "None", "SHORT", "retender", "closed", "cash", "card"})
        CHECK_MESSAGE(text.find(english) == text.npos, english);
}

TEST_CASE("an English sheet has no Chinese word of its own") {
    const Sheet sheet{ordinary_shift(Language::english), sample_shop(Language::english)};
    const auto text = sheet.text();
    CHECK(std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; }));
    for (const auto* words :
         {"Shift sheet", "Float", "SHORT", "Missing numbers: 4, 7, 8", "Page 1 of 2", "miscounted change"})
        CHECK_MESSAGE(text.find(words) != text.npos, words);
}

TEST_CASE("the difference stands as a word with figures and in words") {
    auto shift = ordinary_shift(Language::english);
    const auto shop = sample_shop(Language::english);
    SUBCASE("short") {
        const Sheet sheet{shift, shop};
        CHECK(sheet.says("SHORT 1.00 (In words): " + in_words(1'00_cents, shop.currency, Language::english)));
        CHECK_FALSE(sheet.says("OVER 1.00"));
    }
    SUBCASE("over") {
        shift.cash.over_short = 2'50_cents;
        const Sheet sheet{shift, shop};
        CHECK(sheet.says("OVER 2.50 (In words): " + in_words(2'50_cents, shop.currency, Language::english)));
    }
    SUBCASE("neither") {
        shift.cash.over_short = Money{};
        CHECK(Sheet{shift, shop}.says("EVEN"));
    }
}

TEST_CASE("the components add up to the expected cash, and what they leave unexplained is a line") {
    auto shift = ordinary_shift(Language::english);
    const auto shop = sample_shop(Language::english);
    CHECK_FALSE(Sheet{shift, shop}.says("Other cash"));
    shift.cash.expected += 30'00_cents;
    const auto text = Sheet{shift, shop}.text();
    const auto line = text.substr(text.find("Other cash"), 80);
    CHECK(line.find("+ 30.00") != line.npos);
}

TEST_CASE("all counts are shown, and a face that was not counted is not a zero") {
    const Sheet sheet{ordinary_shift(Language::english), sample_shop(Language::english)};
    const auto text = sheet.text();
    for (const auto* words : {"Count 1", "Count 2 (second person)", "242.00", "13:01:00"})
        CHECK_MESSAGE(text.find(words) != text.npos, words);
    const std::vector<std::string> zero_in_the_first_count_alone{"0.50", "0.00"};
    int found = 0;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        found += amounts_in(line) == zero_in_the_first_count_alone ? 1 : 0;
    CHECK(found == 3);
}

TEST_CASE("a shift that is open and has nothing yet prints on one page a copy, and says so") {
    for (const auto language : {Language::english, Language::chinese}) {
        const Sheet sheet{empty_shift(), sample_shop(language)};
        CHECK(sheet.pages() == 3);
        CHECK(sheet.says(language == Language::chinese ? "收银交班表 (未交班)" : "Shift sheet (not closed)"));
        CHECK(sheet.says(language == Language::chinese ? "未点钞" : "not counted"));
        CHECK_FALSE(sheet.says(language == Language::chinese ? "长款" : "OVER"));
        CHECK(misplaced(sheet.file) == std::vector<std::string>{});
        CHECK(blank_words(sheet.file) == std::vector<std::string>{});
    }
}

TEST_CASE("nothing overlaps, nothing is blank, and the file is sound") {
    for (const auto language : {Language::english, Language::chinese}) {
        const Sheet sheet{ordinary_shift(language), sample_shop(language)};
        CHECK(misplaced(sheet.file) == std::vector<std::string>{});
        CHECK(blank_words(sheet.file) == std::vector<std::string>{});
        CHECK(run("qpdf --check " + sheet.file.string()).status == 0);
        CHECK(run("pdftotext " + sheet.file.string() + " /dev/null 2>&1").text.empty());
    }
}

TEST_CASE("names of any length and script stay inside their cells (fault 71)") {
    for (const std::string unit : {"欧阳", "W", "Łukasz ", "Ж", "ハ", "(\\)"}) {
        auto shift = ordinary_shift(Language::chinese);
        auto shop = sample_shop(Language::chinese);
        const auto name = repeated(unit, 10'000);
        shop.name = shift.till = shift.cashier = shift.cashier_name = shift.float_giver = shift.reviewer = name;
        for (auto& event : shift.events) {
            event.text = event.reason = name;
            event.signers = {name, name};
        }
        for (auto& count : shift.counts) count.by = name;
        for (auto& tender : shift.tenders) tender.tender += name;
        shift.tenders[1].expected = shift.tenders[1].sold = largest_amount;
        const Sheet sheet{shift, shop};
        CAPTURE(unit);
        CHECK(misplaced(sheet.file) == std::vector<std::string>{});
        CHECK(times(sheet.text(), "90,071,992,547,409.91") >= 6);
    }
}

TEST_CASE("a huge shift carries its sums from page to page and loses no event") {
    const auto shift = huge_shift(Language::english);
    const Sheet sheet{shift, sample_shop(Language::english)};
    const auto first = sheet.copy(1);
    CHECK(times(first, "Ticket 3") == 223); // every ninth of 2,000 is a void
    CHECK(times(first, "Carried forward") > 10);
    CHECK(times(first, "Carried forward") == times(first, "Brought forward"));
    CHECK(first.find("2,007.00") != first.npos); // 223 voids of 9.00
    for (int k = 1; k <= 7; ++k) CHECK(first.find("Count " + std::to_string(k)) != first.npos);
    CHECK(first.find("Page 1 of " + std::to_string(sheet.pages() / 3)) != first.npos);
    CHECK(amounts_in(first) == amounts_in(sheet.copy(3)));
    CHECK(misplaced(sheet.file) == std::vector<std::string>{});
    CHECK(run("qpdf --check " + sheet.file.string()).status == 0);
}

TEST_CASE("what is carried forward is what the next page brings") {
    const Sheet sheet{huge_shift(Language::english), sample_shop(Language::english)};
    const auto pages = static_cast<int>(sheet.pages()) / 3;
    std::vector<std::string> carried;
    int compared = 0;
    for (int page = 1; page <= pages; ++page) {
        const auto text = text_of(sheet.file, page);
        const auto sums_after = [&](const char* words) {
            const auto at = text.find(words);
            return at == text.npos ? std::vector<std::string>{} : amounts_in(text.substr(at, text.find('\n', at) - at));
        };
        CHECK(sums_after("Brought forward") == carried);
        compared += carried.empty() ? 0 : 1;
        carried = sums_after("Carried forward");
    }
    CHECK(compared > 10);
}

TEST_CASE("each page of a rehearsal says so, and no other page does") {
    for (const auto language : {Language::english, Language::chinese}) {
        auto shop = sample_shop(language);
        const std::string word = language == Language::chinese ? "演练" : "REHEARSAL";
        CHECK_FALSE(Sheet{ordinary_shift(language), shop}.says(word));
        shop.rehearsal = true;
        const Sheet sheet{ordinary_shift(language), shop};
        for (std::size_t page = 1; page <= sheet.pages(); ++page)
            CHECK(text_of(sheet.file, static_cast<int>(page)).find(word) != std::string::npos);
    }
}

TEST_CASE("the head of the chain stands on each copy, as text and as a QR code that is read back") {
    const auto shift = ordinary_shift(Language::chinese);
    const auto shop = sample_shop(Language::chinese);
    CHECK(shift_sheet_code(shift, shop) == "TB1 12 2026-11-21 CNY 262.00 261.00 -1.00 " + shift.head);
    CHECK(shift_sheet_code(empty_shift(), shop) == "TB1 1 2026-11-21 CNY 0.00 - - " + shift.head);
    const Sheet sheet{shift, shop};
    CHECK(times(sheet.text(), shift.head) == 3);
    run("pdftoppm -r 200 -png " + sheet.file.string() + " " + (sheet.folder / "p").string());
    const auto read = run("zbarimg -q --raw " + (sheet.folder / "p-*.png").string()).text;
    CHECK(times(read, shift_sheet_code(shift, shop) + "\n") == 3);
}

TEST_CASE("the same report gives the same bytes") {
    const auto shift = ordinary_shift(Language::chinese);
    const auto shop = sample_shop(Language::chinese);
    CHECK(bytes_of(Sheet{shift, shop}.file) == bytes_of(Sheet{shift, shop}.file));
}

TEST_CASE("words that look like PDF or SQL come back literally (fault 77)") {
    auto shift = ordinary_shift(Language::english);
    shift.events[1].text = "\\) Tj ET (x";
    shift.events[1].reason = "/JavaScript";
    shift.difference_reason = "'; DROP TABLE book;-- %n%s";
    const Sheet sheet{shift, sample_shop(Language::english)};
    for (const auto* words : {"\\) Tj ET (x", "/JavaScript", "'; DROP TABLE book;-- %n%s"})
        CHECK_MESSAGE(times(sheet.text(), words) == 3, words);
    CHECK(run("qpdf --check " + sheet.file.string()).status == 0);
}

TEST_CASE("old data that cannot be printed throws, names the character and leaves no file") {
    auto shift = ordinary_shift(Language::chinese);
    shift.events[0].reason = "\U00020BB7野家";
    const ProbeFolder folder;
    try {
        write_shift_sheet(shift, sample_shop(Language::chinese), folder / "a.pdf");
        FAIL("printed");
    } catch (const UnprintableText& refused) {
        CHECK(std::string{refused.what()}.find("U+20BB7") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "a.pdf"));
}

TEST_CASE("each page of a sheet that is printed again says COPY and which, in all three copies") {
    const Sheet first{ordinary_shift(Language::english), sample_shop(Language::english)};
    CHECK(times(first.text(), "COPY") == 0);
    const Sheet again{ordinary_shift(Language::english), sample_shop(Language::english), 2};
    CHECK(times(again.text(), "COPY 2") == again.pages());
    CHECK(misplaced(again.file) == std::vector<std::string>{});
    const Sheet chinese{ordinary_shift(Language::chinese), sample_shop(Language::chinese), 2};
    CHECK(times(chinese.text(), "COPY 副本 2") == chinese.pages());
}

TEST_CASE("a rehearsal's copy says both, one above the other") {
    auto shop = sample_shop(Language::chinese);
    shop.rehearsal = true;
    const Sheet sheet{ordinary_shift(Language::chinese), shop, 2};
    double rehearsal = 0, copy = 0;
    for (const auto& word : words_of(sheet.file)) {
        if (word.page == 0 && word.text == "演练" && word.bottom < 60) rehearsal = word.bottom;
        if (word.page == 0 && word.text == "COPY") copy = word.top;
    }
    CHECK(rehearsal > 0);
    CHECK(rehearsal < copy);
}
