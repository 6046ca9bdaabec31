// The papers of a month: cash journal, ledger and check list, over many pages and for a month without a line.
#include "reconcile/book/kind.h"
#include "reconcile/money/account_label.h"
#include "tests/printing/sample_papers.h"

#include <doctest/doctest.h>

namespace till {
// Of printing/labels.h, whose labels' namespace has the name of a function of kind.h.
std::string kind_label(std::string_view kind, Language language);
} // namespace till

using namespace till;
using namespace till::literals;

namespace {

using Write = void (*)(const MonthValues&, const Shop&, PaperSize, const std::filesystem::path&);
constexpr Write papers[]{write_journal_sheet, write_ledger_sheet, write_check_list};

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

Paper paper_of(Write write, const MonthValues& month, Language language, PaperSize size = PaperSize::a4) {
    return Paper{[&](const auto& file) { write(month, sample_shop(language), size, file); }};
}

} // namespace

TEST_CASE("a cash journal brings forward and carries forward receipts, payments and the balance on each page (B3)") {
    const auto month = sample_month(3, 40);
    const auto paper = paper_of(write_journal_sheet, month, Language::chinese);
    const auto pages = static_cast<int>(pages_of(paper.file));
    REQUIRE(pages == 3);
    CHECK(times(paper.text(1), "承前页") == 0);
    CHECK(times(paper.text(pages), "过次页") == 0);
    for (int page = 1; page < pages; ++page) {
        CHECK(times(paper.text(page), "过次页") == 1);
        CHECK(times(paper.text(page + 1), "承前页") == 1);
    }
    CHECK(paper.times("本日合计") == 3);
    CHECK(paper.times("120.00") == 1);   // the receipts of the month, at its end
    CHECK(paper.times("1,118.50") == 4); // the balance: at the head, of the last line, its day, the total
    CHECK(paper.times("1,000.00") >= 2);
    CHECK(paper.faults() == Faults{});
}

TEST_CASE("what a page of the journal carries forward is what the next brings forward, and its balance follows") {
    const auto paper = paper_of(write_journal_sheet, sample_month(1, 60), Language::english);
    const auto carried = paper.text(1).find("Carried forward"), brought = paper.text(2).find("Brought forward");
    const auto figures = [](const std::string& text, std::size_t at) {
        return text.substr(at, text.find('\n', at) - at);
    };
    const auto line = figures(paper.text(1), carried), next = figures(paper.text(2), brought);
    CHECK(without_blanks(line).substr(14) == without_blanks(next).substr(14));
    CHECK(line.find("1,0") != line.npos); // 1,000.00 and one for each receipt
}

TEST_CASE("a ledger's debits equal its credits, and balances are not summed over the days (L2)") {
    const auto paper = paper_of(write_ledger_sheet, sample_month(2, 2), Language::english);
    CHECK(paper.times("Monthly ledger") >= 2);
    CHECK(paper.times("assets:safe") == 1);
    CHECK(paper.times("2,001.50") == 0); // the openings of both days
    CHECK(paper.times("SHORT 0.02") == 1);
    CHECK(paper.faults() == Faults{});
}

TEST_CASE("a check list comes in two copies that say the same but for who keeps them (L1)") {
    const auto paper = paper_of(write_check_list, sample_month(2, 2), Language::chinese);
    REQUIRE(pages_of(paper.file) == 2);
    const auto first = without_blanks(paper.text(1)), second = without_blanks(paper.text(2));
    for (const std::string words : {"月度核对清单", "资金管理员", "短款0.02", "核对"})
        CHECK_MESSAGE(times(first, words) >= 1, words);
    const std::string shop = "第一联店铺留存", administrator = "第二联资金管理员留存";
    REQUIRE(times(first, shop) == 1);
    REQUIRE(times(second, administrator) == 1);
    const auto without = [](std::string text, const std::string& copy) {
        return text.erase(text.find(copy), copy.size());
    };
    CHECK(without(first, shop) == without(second, administrator));
}

TEST_CASE("each paper of a month fits A4 and A5, with forty days, in both languages, and with nothing in it") {
    for (const auto write : papers)
        for (const auto language : {Language::english, Language::chinese})
            for (const auto size : {PaperSize::a4, PaperSize::a5}) {
                CHECK(paper_of(write, sample_month(40, 1), language, size).faults(size) == Faults{});
                CHECK(paper_of(write, empty_month(), language, size).faults(size) == Faults{});
            }
}

TEST_CASE("a month that is not closed says so on its papers, and a reprint says COPY") {
    auto month = empty_month();
    month.closed = false;
    month.reprint = 4;
    for (const auto write : papers) {
        const auto paper = paper_of(write, month, Language::chinese);
        CHECK(paper.times("未月结") >= 1);
        CHECK(paper.times("COPY 副本 4") >= 1);
    }
    CHECK(paper_of(write_ledger_sheet, empty_month(), Language::chinese).times("未月结") == 0);
}

TEST_CASE("no title of a column is cut") {
    for (const auto write : papers)
        for (const auto language : {Language::english, Language::chinese})
            for (const auto& word : words_of(paper_of(write, sample_month(3, 1), language).file))
                CHECK_MESSAGE((word.text == "…" || !word.text.ends_with("…")), word.text); // the code ends in one
}

TEST_CASE("every kind of entry has its name on paper, in both languages") {
    for (int i = 0; i <= static_cast<int>(Kind::refused); ++i) {
        const auto kind = word(static_cast<Kind>(i));
        CHECK_MESSAGE(kind_label(kind, Language::english) != kind, kind);
        CHECK_MESSAGE(kind_label(kind, Language::chinese) != kind, kind);
    }
}

TEST_CASE("a Chinese ledger names its accounts in Chinese, and what the shop named as the shop did") {
    CHECK(account_label("assets:drawer:1", Language::chinese) == "资产:钱箱:1");
    CHECK(account_label("assets:safe", Language::chinese) == "资产:保险柜");
    CHECK(account_label("assets:transit:takings:2", Language::chinese) == "资产:在途:上交款:2");
    CHECK(account_label("assets:transit:000123", Language::chinese) == "资产:在途:000123");
    CHECK(account_label("assets:over-short:12:cash", Language::chinese) == "资产:长短款:12:现金");
    CHECK(account_label("assets:over-short:12:coupon", Language::chinese) == "资产:长短款:12:coupon");
    CHECK(account_label("income:sales:card", Language::chinese) == "收入:销售:card"); // a category
    CHECK(account_label("equity:opening", Language::english) == "equity:opening");
    const auto paper = paper_of(write_ledger_sheet, sample_month(2, 2), Language::chinese);
    CHECK(paper.times("资产:保险柜") == 1);
    CHECK(paper.times("assets") == 0);
}
