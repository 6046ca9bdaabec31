// The weekly bundle (B4) and the over/short case (K6) on paper, in both languages and sizes.
#include "tests/printing/sample_papers.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

Paper bundle_paper(const BundleValues& week, Language language, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write_bundle_sheet(week, sample_shop(language), size, file); }};
}

Paper case_paper(const CaseValues& values, Language language, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write_case_sheet(values, sample_shop(language), size, file); }};
}

} // namespace

TEST_CASE("a weekly bundle lists every sheet and slip due, and what is missing by its reason (B4)") {
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto english = bundle_paper(sample_bundle(), Language::english, size);
        CHECK(pages_of(english.file) % 2 == 0);
        for (const std::string words :
             {"2026-W47", "2026-11-16 – 2026-11-22", "000123, 000124", "511.50", "MISSING", "not closed",
              "not all handed over", "Handed over by 王芳", "Received for finance by 赵敏", "11, 12"})
            CHECK_MESSAGE(english.times(words) >= 2, words);
        CHECK(english.faults(size) == Faults{});
        CHECK(bundle_paper(sample_bundle(), Language::chinese, size).faults(size) == Faults{});
    }
    const auto chinese = bundle_paper(sample_bundle(), Language::chinese);
    for (const std::string words :
         {"每周存档清单", "缺失", "未交班", "缴款单", "移交人 王芳", "财务接收人 赵敏", "未全部移交"})
        CHECK_MESSAGE(chinese.times(words) >= 2, words);
    CHECK(chinese.times("reviewed") == 0);
}

TEST_CASE("a bundle that is complete does not say otherwise, and one not handed over yet has a dash for when") {
    auto week = sample_bundle();
    week.is_handed_over = true;
    CHECK(bundle_paper(week, Language::english).times("not all handed over") == 0);
    week.at.reset();
    CHECK(bundle_paper(week, Language::english).times("2026-11-21 13:05") == 0);
}

TEST_CASE("the two copies of a bundle say the same but for who keeps them") {
    const auto paper = bundle_paper(sample_bundle(), Language::english);
    auto first = paper.text(1), second = paper.text(2);
    const std::string shop = "Copy 1 of 2: the shop", finance = "Copy 2 of 2: finance";
    REQUIRE(times(first, shop) == 1);
    REQUIRE(times(second, finance) == 1);
    const auto without = [](std::string text, const std::string& copy) {
        text.erase(text.find(copy), copy.size());
        std::erase(text, ' ');
        return text;
    };
    CHECK(without(first, shop) == without(second, finance));
}

TEST_CASE("a case's paper has its figures, its cause and bearer, and each step with who signed (K6)") {
    for (const auto size : {PaperSize::a4, PaperSize::a5}) {
        const auto english = case_paper(sample_case(), Language::english, size);
        for (const std::string words : {"Over/short case", "No. 5", "SHORT 10.00", "0.00", "6.00", "找零有误",
                                        "slip 4217", "Charged to staff", "Made good", "4.00", "王芳, 陈静", "Owed"})
            CHECK_MESSAGE(english.times(words) >= 1, words);
        CHECK(english.faults(size) == Faults{});
        CHECK(case_paper(sample_case(), Language::chinese, size).faults(size) == Faults{});
    }
    const auto chinese = case_paper(sample_case(), Language::chinese);
    for (const std::string words :
         {"长短款处理单", "短款 10.00", "待赔付", "立案", "责任人赔付", "赔款", "凭据", "店长", "财务"})
        CHECK_MESSAGE(chinese.times(words) >= 1, words);
}

TEST_CASE("a case of the safe and one of the opening gap say so") {
    auto file = sample_case();
    file.tender = std::string{"opening"};
    CHECK(case_paper(file, Language::english).times("opening gap") == 1);
    file.till.clear();
    file.tender = std::string{"3"};
    const auto safe = case_paper(file, Language::english);
    CHECK(safe.times("Safe count 3") == 1);
    CHECK(safe.times("1 / 12") == 0);
}

TEST_CASE("forty sheets and slips, forty steps and the longest names keep within their lines") {
    for (const auto language : {Language::english, Language::chinese})
        for (const auto size : {PaperSize::a4, PaperSize::a5}) {
            CHECK(bundle_paper(long_week(), language, size).faults(size) == Faults{});
            CHECK(case_paper(long_case(), language, size).faults(size) == Faults{});
        }
    const auto week = bundle_paper(long_week(), Language::english);
    CHECK(week.times("Carried forward") >= 2);
    CHECK(week.times("15,511.50") == 2); // 61 slips of 250.00 and one of 261.50
}

TEST_CASE("a week without a shift has its paper, and so has a case that nothing was done about") {
    BundleValues week;
    week.week = std::string{"2026-W47"};
    week.from = Day::parse("2026-11-16").value();
    week.until = Day::parse("2026-11-22").value();
    week.seal = sample_bundle().seal;
    auto file = sample_case();
    file.steps.resize(1);
    file.cause.clear();
    file.bearer.clear();
    for (const auto language : {Language::english, Language::chinese}) {
        CHECK(bundle_paper(week, language).faults() == Faults{});
        CHECK(case_paper(file, language).faults() == Faults{});
    }
    CHECK(bundle_paper(week, Language::english).times("None") == 4);
}

TEST_CASE("a case's and a bundle's text is read in the order of the form") {
    CHECK(out_of_order(case_paper(sample_case(), Language::english).text(1),
                       {"Campus Bakery", "Over/short case", "No. 5", "Business day", "Opened", "SHORT 10.00", "Cause",
                        "Steps", "Opened", "Noted", "Charged to staff", "Made good", "Cashier 王芳",
                        "Head of the chain", "Code", "Page 1 of 1"}) == "");
    CHECK(out_of_order(bundle_paper(sample_bundle(), Language::chinese).text(1),
                       {"校园面包房", "第一联", "每周存档清单", "2026-W47", "周次", "收银交班表第三联", "孙磊", "缺失",
                        "缴款单", "000123", "511.50", "移交人", "账链", "校验码"}) == "");
}

TEST_CASE("a bundle and a case printed again say COPY and which") {
    auto week = sample_bundle();
    auto file = sample_case();
    week.reprint = file.reprint = 2;
    CHECK(bundle_paper(week, Language::english).times("COPY 2") == 2);
    CHECK(case_paper(file, Language::chinese).times("COPY 副本 2") == 1);
    CHECK(case_paper(sample_case(), Language::english).times("COPY") == 0);
}
