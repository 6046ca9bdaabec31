// MovementSlip: both copies of every kind, whole and legible.
#include "printing/movement_slip.h"

#include "reconcile/money/words.h"
#include "tests/printing/sample_papers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace till;
using namespace till::literals;

namespace {

struct Slip {
    Slip(const MovementSlip& slip, const Shop& shop) : file{folder / "slip.pdf"} {
        write_movement_slip(slip, shop, file);
    }
    std::size_t times(const std::string& words) const {
        const auto text = text_of(file);
        std::size_t count = 0;
        for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) ++count;
        return count;
    }
    ProbeFolder folder;
    std::filesystem::path file;
};

} // namespace

TEST_CASE("both copies carry number, persons, pieces, figures and words") {
    const auto shop = sample_shop(Language::chinese);
    const Slip slip{sample_slip(), shop};
    CHECK(pages_of(slip.file) == 1);
    const std::vector<std::string> told{"缴存单",
                                        "编号 3",
                                        "2026-11-21 08:00:00",
                                        "交款人 王芳",
                                        "收款人 李娜",
                                        "100.00 × 2",
                                        "0.50 × 7",
                                        "203.50",
                                        "现金过多",
                                        in_words(203'50_cents, shop.currency, Language::chinese)};
    for (const auto& words : told) CHECK_MESSAGE(slip.times(words) == 2, words);
    CHECK(slip.times("第一联") == 1);
    CHECK(slip.times("第二联") == 1);
    CHECK(run("qpdf --check " + slip.file.string()).status == 0);
    CHECK(blank_words(slip.file) == std::vector<std::string>{});
}

TEST_CASE("each kind has its title in both languages") {
    using Kind = MovementSlip::Kind;
    const std::vector<std::tuple<Kind, std::string, std::string>> titles{
        {Kind::drop, "Drop slip", "缴存单"},
        {Kind::pickup, "Pickup slip", "领零单"},
        {Kind::paid_in, "Paid-in slip", "收入单"},
        {Kind::paid_out, "Paid-out slip", "支出单"},
        {Kind::float_given, "Float slip", "备用金领用单"},
        {Kind::suspect_note, "Suspect note slip", "疑钞单"}};
    for (const auto& [kind, english, chinese] : titles) {
        auto slip = sample_slip();
        slip.kind = kind;
        CHECK(Slip{slip, sample_shop(Language::english)}.times(english) == 2);
        CHECK(Slip{slip, sample_shop(Language::chinese)}.times(chinese) == 2);
    }
}

TEST_CASE("a paid-out names its payee, who signs for the cash; a suspect note its serial number") {
    auto slip = sample_slip();
    slip.kind = MovementSlip::Kind::paid_out;
    slip.taker.clear();
    slip.payee = std::string{"周师傅"};
    slip.serial = std::string{"AB12345678"};
    const Slip paper{slip, sample_shop(Language::chinese)};
    CHECK(paper.times("收款人 周师傅") == 2);
    CHECK(paper.times("AB12345678") == 2);
}

TEST_CASE("a hundred faces and the longest names stay in their half, and no face is lost") {
    auto slip = sample_slip();
    slip.pieces = CashCount{};
    for (int i = 1; i <= 100; ++i) slip.pieces.add(Money::of_minor(i * 10'000'000), 1'000 + i);
    slip.amount = largest_amount;
    for (auto* text : {&slip.giver, &slip.taker, &slip.reason, &slip.payee, &slip.till})
        while (text->size() < 10'000) *text += "欧阳";
    const Slip paper{slip, sample_shop(Language::english)};
    constexpr double right_margin = 548, middle = 421;
    const auto words = words_of(paper.file);
    for (const auto& word : words) {
        CHECK(word.right < right_margin);
        CHECK((word.bottom < middle || word.top > middle));
    }
    const auto pieces = std::count_if(words.begin(), words.end(), [](const Word& word) { return word.text == "×"; });
    CHECK(pieces == 200);
    CHECK(paper.times("90,071,992,547,409.91") == 2);
}

TEST_CASE("a rehearsal's slip says so, and the same slip has the same bytes") {
    auto shop = sample_shop(Language::chinese);
    CHECK(Slip{sample_slip(), shop}.times("演练") == 0);
    shop.rehearsal = true;
    CHECK(Slip{sample_slip(), shop}.times("演练") >= 2);
    CHECK(bytes_of(Slip{sample_slip(), shop}.file) == bytes_of(Slip{sample_slip(), shop}.file));
}

TEST_CASE("what a void, a refund or a return gave back is on its slip: ticket, goods, tenders, who signed") {
    using Kind = MovementSlip::Kind;
    for (const auto& [kind, english, chinese] :
         {std::tuple{Kind::voided, "Void slip", "作废单"}, std::tuple{Kind::refunded, "Refund slip", "退款单"},
          std::tuple{Kind::returned, "Return slip", "退货单"}}) {
        auto slip = sample_back();
        slip.kind = kind;
        const Slip in_english{slip, sample_shop(Language::english)}, in_chinese{slip, sample_shop(Language::chinese)};
        for (const std::string words : {english, "Ticket", "羊角面包 × 2", "6.00", "Card 4.00; Cash 2.00", "Cashier",
                                        "Approved by 李娜", "Customer"})
            CHECK_MESSAGE(in_english.times(words) >= 2, words);
        CHECK(in_english.times("Given by") == 0);
        CHECK(in_chinese.times(chinese) == 2);
        CHECK(in_chinese.times("刷卡 4.00; 现金 2.00") == 2);
        CHECK(misplaced(in_chinese.file) == std::vector<std::string>{});
        CHECK(blank_words(in_chinese.file) == std::vector<std::string>{});
    }
}

TEST_CASE("a hundred lines that came back are all on the slip") {
    auto slip = sample_back();
    slip.goods.assign(100, {"Croissant", "1.000", 3'00_cents});
    CHECK(Slip{slip, sample_shop(Language::english)}.times("Croissant") == 200);
}

TEST_CASE("a drawer that was opened without a sale is signed by the cashier and by who allowed it") {
    auto slip = sample_slip();
    slip.kind = MovementSlip::Kind::no_sale;
    const Slip paper{slip, sample_shop(Language::english)};
    CHECK(paper.times("Cashier") == 4);
    CHECK(paper.times("Approved by") == 4);
    CHECK(paper.times("Given by") == 0);
}

TEST_CASE("both copies of a slip printed again say COPY and which") {
    auto slip = sample_slip();
    CHECK(Slip{slip, sample_shop(Language::english)}.times("COPY") == 0);
    slip.reprint = 3;
    CHECK(Slip{slip, sample_shop(Language::english)}.times("COPY 3") == 2);
    CHECK(Slip{slip, sample_shop(Language::chinese)}.times("COPY 副本 3") == 2);
}
