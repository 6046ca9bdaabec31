// The papers of the books: deposit slip, safe count and daily report, in both languages and sizes.
#include "reconcile/money/words.h"
#include "tests/printing/sample_papers.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

Paper deposit_paper(const DepositSlip& slip, const Shop& shop, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write_deposit_slip(slip, shop, size, file); }};
}

Paper safe_paper(const SafeCountSheet& sheet, const Shop& shop, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write_safe_count_sheet(sheet, shop, size, file); }};
}

Paper day_paper(const DaySheet& sheet, const Shop& shop, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write_day_sheet(sheet, shop, size, file); }};
}

/// A page without the line that names its copy, which is the only one that may differ.
std::string without_copy(const std::string& text, const std::string& copy) {
    const auto at = text.find(copy);
    return at == text.npos ? text : text.substr(0, at) + text.substr(at + copy.size());
}

std::string squeezed(const std::string& text) {
    std::string words;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\f') words += c;
    return words;
}

} // namespace

TEST_CASE("a deposit slip carries number, account, pieces, figures, words, bag, seal, bearer and witness (B1)") {
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto shop = sample_shop(Language::chinese);
        const auto paper = deposit_paper(sample_deposit(), shop, size);
        CHECK(pages_of(paper.file) == 3);
        for (const std::string words : {"缴款单", "编号 000124", "2026-11-21", "main 6222020200012345678", "保险柜",
                                        "78", "S-99", "缴款人 陈静", "监督人 李强", "261.50", "银行收讫签章"})
            CHECK_MESSAGE(paper.times(words) >= 3, words);
        CHECK(paper.times(in_words(261'50_cents, shop.currency, Language::chinese)) == 3);
        CHECK(paper.times(sample_head) == 3);
        CHECK(paper.faults(size) == Faults{});
    }
}

TEST_CASE("the three copies of a deposit slip say the same but for whom they are for") {
    const auto paper = deposit_paper(sample_deposit(), sample_shop(Language::chinese));
    const auto first = without_copy(squeezed(paper.text(1)), "第一联随款交银行");
    CHECK(first == without_copy(squeezed(paper.text(2)), "第二联出纳存根"));
    CHECK(first == without_copy(squeezed(paper.text(3)), "第三联财务留存随收银交班表"));
}

TEST_CASE("a deposit slip's text is read in the order of the form") {
    const auto text = deposit_paper(sample_deposit(), sample_shop(Language::english)).text(1);
    CHECK(out_of_order(text, {"Campus Bakery", "Copy 1 of 3", "Deposit slip", "No. 000124", "Business day", "Bag No.",
                              "261.50", "two hundred sixty-one yuan and 50/100", "Face", "100.00", "Total",
                              "Bearer 陈静", "Bank: received", "Head of the chain", "Code", "Page 1 of 1"}) == "");
}

TEST_CASE("the QR code of a deposit slip says its code") {
    const auto paper = deposit_paper(sample_deposit(), sample_shop(Language::chinese), PaperSize::a5);
    run("pdftoppm -r 150 -png -f 1 -l 1 " + paper.file.string() + " " + (paper.folder / "page").string());
    CHECK(run("zbarimg -q --raw " + (paper.folder / "page").string() + "-1.png").text ==
          sample_deposit().seal.code + "\n");
}

TEST_CASE("a deposit whose pieces were not told leaves the shop's faces to be filled in by hand") {
    auto slip = sample_deposit();
    slip.pieces = CashCount{};
    const auto text = deposit_paper(slip, sample_shop(Language::english)).text(1);
    for (const std::string face : {"100.00", "50.00", "0.50", "0.10"}) CHECK_MESSAGE(times(text, face) == 1, face);
    CHECK(times(text, "Total") == 0);
}

TEST_CASE("a hundred faces are all there, carried forward from page to page, whatever the names") {
    auto slip = sample_deposit();
    slip.pieces = hundred_faces();
    slip.amount = slip.pieces.total();
    for (auto* text : {&slip.slip, &slip.account, &slip.bearer, &slip.witness, &slip.bag, &slip.till})
        *text = long_name;
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto paper = deposit_paper(slip, sample_shop(Language::chinese), size);
        const auto pages = pages_of(paper.file);
        CHECK(pages == (size == PaperSize::a4 ? 3u : 9u));
        CHECK(paper.times("过次页") == (size == PaperSize::a4 ? 0u : 6u));
        CHECK(paper.times("合计") == 3);
        CHECK(paper.times("84,587.50") == 6); // in the box and in the total
        CHECK(paper.faults(size) == Faults{});
    }
}

TEST_CASE("a paper printed again says COPY and which, and the first one does not") {
    auto slip = sample_deposit();
    CHECK(deposit_paper(slip, sample_shop(Language::english)).times("COPY") == 0);
    slip.reprint = 2;
    CHECK(deposit_paper(slip, sample_shop(Language::english)).times("COPY 2") == 3);
    CHECK(deposit_paper(slip, sample_shop(Language::chinese)).times("COPY 副本 2") == 3);
}

TEST_CASE("a safe count shows the book's balance, what was counted, the difference as a word, and both names (B3)") {
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto paper = safe_paper(sample_safe_count(), sample_shop(Language::chinese), size);
        CHECK(pages_of(paper.file) == 2);
        for (const std::string words : {"库存现金盘点表", "编号 4", "9,002.00", "9,001.50", "短款 0.50", "盘点人 钱丽",
                                        "监督人 李强", "长短款原因", "玖仟零壹元伍角整"})
            CHECK_MESSAGE(paper.times(words) >= 2, words);
        CHECK(paper.faults(size) == Faults{});
    }
}

TEST_CASE("a safe that agrees with the book asks for no reason") {
    auto sheet = sample_safe_count();
    sheet.expected = sheet.counted;
    CHECK(safe_paper(sheet, sample_shop(Language::english)).times("Reason of the difference") == 0);
}

TEST_CASE("a daily report has the sums, the hours, the tenders, the categories and the cash (K7)") {
    const auto report = sample_day();
    for (const auto language : {Language::english, Language::chinese})
        for (const auto size : {PaperSize::a4, PaperSize::a5}) {
            const auto paper = day_paper(sample_sheet(report), sample_shop(language), size);
            for (const std::string words : {"2026-11-21", "1–3, 7", "100.00", "85.00", "33.33", "08:00", "09:00",
                                            "10:00", "bakery", "3.5", "105.9%", "0.13: 9.78", "王芳"})
                CHECK_MESSAGE(paper.times(words) >= 1, words);
            CHECK(paper.faults(size) == Faults{});
        }
    const auto chinese = day_paper(sample_sheet(report), sample_shop(Language::chinese)).text();
    for (const std::string words : {"营业日报表", "分时段销售", "按付款方式", "按品类", "按导购", "短款 1.00", "刷卡"})
        CHECK_MESSAGE(times(chinese, words) >= 1, words);
    CHECK(times(chinese, "未日结") == 0);
}

TEST_CASE("a day on which nothing happened has its report, and an open day says that it is open") {
    DayReport report;
    report.business_day = sample_day().business_day;
    report.state = std::string{"open"};
    for (const auto language : {Language::english, Language::chinese}) {
        const auto paper = day_paper({report, {}, sample_deposit().seal, 0}, sample_shop(language));
        CHECK(pages_of(paper.file) == 1);
        CHECK(paper.times(language == Language::english ? "the day is not closed" : "未日结") >= 2);
        CHECK(paper.faults(PaperSize::a4) == Faults{});
    }
}

TEST_CASE("a day of forty categories and all hours with long names keeps within its lines") {
    const auto report = full_day(long_name);
    DaySheet sheet{report, {}, sample_deposit().seal, 3};
    sheet.names["wang"] = long_name;
    for (const auto size : {PaperSize::a4, PaperSize::a5})
        CHECK(day_paper(sheet, sample_shop(Language::chinese), size).faults(size) == Faults{});
}

TEST_CASE("takings and consumption stand apart on the daily report (K7)") {
    auto report = sample_day();
    report.takings = 91'00_cents;
    report.received = 50'00_cents;
    report.consumption = 34'00_cents;
    report.on_account = 10'00_cents;
    const auto english = day_paper(sample_sheet(report), sample_shop(Language::english));
    CHECK(out_of_order(english.text(), {"Takings", "of which for later", "Consumption", "On account", "91.00", "50.00",
                                        "34.00", "10.00"}) == "");
    CHECK(day_paper(sample_sheet(report), sample_shop(Language::chinese)).times("消耗") == 1);
}

TEST_CASE("the heading of the advisers stands on the page of their table") {
    const auto report = sample_day();
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto paper = day_paper(sample_sheet(report), sample_shop(Language::english), size);
        for (int page = 1; page <= static_cast<int>(pages_of(paper.file)); ++page)
            CHECK(times(paper.text(page), "By adviser") == times(paper.text(page), "王芳"));
    }
}
