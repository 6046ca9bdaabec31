// A terminal's batch against the slips of the shifts it spans (K3).
#include "reconcile/bank/card_batch.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

/// Two shifts with card slips of 40.00 and 20.00; the second stands at the terminal.
void play_two_shifts(OpenTill& till) {
    till.play("open 1 by wang:1 float 100x1 from chen:4\n"
              "sell COFFEE*4 pay card\n"
              "count 100x1\n"
              "tender card 40.00 slips 1\n"
              "close leave 100x1\n"
              "open 1 by sun:2 float 100x1 from chen:4\n"
              "sell COFFEE*2 pay card");
}

} // namespace

TEST_CASE("the late shift's batch spans the shifts since the last one, its own too, which declares later (K3)") {
    OpenTill till;
    play_two_shifts(till);
    till.play("batch 1 61.00 slips 2\n"
              "count 100x1\n"
              "tender card 20.00 slips 1\n"
              "close leave 100x1");
    const auto check = check_batch(till.book(), 1);
    REQUIRE(check);
    REQUIRE(check->shifts.size() == 2);
    CHECK(check->shifts[0].declared == 40'00_cents);
    CHECK(check->shifts[1].declared == 20'00_cents);
    CHECK(check->declared == 60'00_cents);
    CHECK(check->declared_slips == 2);
    CHECK(check->difference == 1'00_cents);
    CHECK(till.desk().batch_sentence(1, Language::english) ==
          "Batch 1 of 1 says 61.00 in 2 slips, declared were 60.00 in 2 slips: 1.00 more.");
    CHECK_FALSE(check_batch(till.book(), 2));
    CHECK(till.desk().batch_sentence(2, Language::english).empty());
    CHECK(unbatched_shifts(till.book()).empty());
}

TEST_CASE("a batch says in a sentence how it stands beside the slips declared (K3)") {
    OpenTill till;
    play_two_shifts(till);
    till.play("batch 1 40.00 slips 2\ncount 100x1\ntender card 20.00 slips 1\nclose leave 100x1");
    const auto told = [&](Language language) { return till.desk().batch_sentence(1, language); };
    CHECK(told(Language::english).ends_with("declared were 60.00 in 2 slips: 20.00 less."));
    CHECK(told(Language::chinese) == "1 第 1 批为 40.00（2 张），申报为 60.00（2 张）：少 20.00。");
    till.play("open 1 by wang:1 float 100x1 from chen:4\nsell COFFEE pay card\ncount 100x1\n"
              "tender card 10.00 slips 1\nbatch 1 10.00 slips 1");
    CHECK(till.desk().batch_sentence(2, Language::english) == "Batch 2 of 1 is what was declared: 10.00 in 1 slip.");
    till.play("batch 1 0 slips 1");
    CHECK(till.desk().batch_sentence(3, Language::english).ends_with("the sums agree, the numbers do not."));
}

TEST_CASE("a batch bears the terminal's own number, and the same settlement slip is not taken in twice (K3)") {
    OpenTill till;
    play_two_shifts(till);
    till.play("batch 1 40.00 slips 1 ref 000123");
    CHECK(check_batch(till.book(), 1)->batch.reference == "000123");
    CHECK(till.desk().batch_sentence(1, Language::english).starts_with("Batch 1 (000123) of 1 "));
    CHECK(till.desk().batch_sentence(1, Language::chinese).starts_with("1 第 1 (000123) 批"));
    const auto again = till.desk().perform("1", CardBatch{"1", 40'00_cents, 1, "000123"});
    CHECK(again.refusal().why == Why::taken_already);
    CHECK(again.refusal().about == "000123");
    CHECK(till.desk().perform("1", CardBatch{"1", 5'00_cents, 1, "000123"})); // a terminal may count anew
    CHECK(till.desk().perform("1", CardBatch{"1", 7'00_cents, 1, ""}));
    CHECK(till.desk().perform("1", CardBatch{"1", 7'00_cents, 1, ""}));
    till.reopen();
    CHECK(check_batch(till.book(), 1)->batch.reference == "000123");
}

TEST_CASE("a batch is settled by a settlement of its gross, alone or with those beside it") {
    OpenTill till;
    play_two_shifts(till);
    till.play("batch 1 40.00 slips 1\nbatch 1 20.00 slips 1\nbatch 1 7.00 slips 1");
    REQUIRE(unsettled_batches(till.book()).size() == 3);
    till.play("settled 1 60.00 0.36 by zhao:6");
    REQUIRE(unsettled_batches(till.book()).size() == 1);
    CHECK(unsettled_batches(till.book())[0].number == 3);
    const auto seq = std::to_string(till.book().head().seq);
    till.play("correct " + seq + " because mistyped by zhao:6 by li:3");
    CHECK(unsettled_batches(till.book()).size() == 3);
}
