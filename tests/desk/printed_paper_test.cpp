// PrintedPaper: what the book tells of prints, which of them are copies, and who may have them.
#include "pos/desk/printed_paper.h"

#include "pos/desk/slip.h"
#include "printing/printable.h"
#include "reconcile/book/verify.h"
#include "tests/support/open_till.h"
#include "tests/support/places.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// A day with a movement, a shift short in cash and card, its papers and its close.
struct Prints : OpenTill {
    Prints() {
        open();
        play("sell COFFEE pay cash\nsell COFFEE pay card\ndrop 100x1 by li:3\n"
             "count 100x1 10x20 1x50\ntender card 4.00 slips 1\n"
             "close leave 100x1 10x20 1x50 because miscounted by li:3");
    }
    void close_day() {
        play(
            "review by chen:4\n"
            "settle case 1 written-off because unknown by zhao:6\nsettle case 2 written-off because unknown by zhao:6\n"
            "close-day by chen:4");
    }
    Outcome<WrittenPaper> write(BookPaper paper, const std::string& which, const Signature& reader = {}) {
        return write_paper(desk(), {paper, which, PaperSize::a4, 0}, pdf(), reader);
    }
    /// Which copy it came out as; -1 where it was not written, -2 where the book does not tell of it.
    std::int64_t copy(BookPaper paper, const std::string& which) {
        const auto written = write(paper, which);
        if (!written) return -1;
        return written->is_interim ? -2 : written->copy;
    }
    std::filesystem::path pdf() const { return folder.path() / "paper.pdf"; }
    TempFolder folder;
};

const Signature wang{"wang", "111111"}, sun{"sun", "222222"}, chen{"chen", "444444"};

} // namespace

TEST_CASE_FIXTURE(Prints, "a paper's first print is its original, every later one is a numbered copy (P1)") {
    close_day();
    for (const auto& [paper, which] : {std::pair<BookPaper, std::string>{BookPaper::shift, "1"},
                                       {BookPaper::day, "2026-11-21"},
                                       {BookPaper::over_short, "1"},
                                       {BookPaper::movement, "drop 1"}}) {
        CAPTURE(which);
        for (int n = 0; n < 3; ++n) CHECK(copy(paper, which) == n);
        CHECK(std::filesystem::file_size(pdf()) > 1'000);
        const auto told = body();
        CHECK(told["paper"].text() == word(paper));
        CHECK(told["which"].text() == which);
        CHECK(told["copy"].integer() == 2);
    }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "paper.pdf.new"));
}

TEST_CASE_FIXTURE(Prints, "cases of one shift are counted apart, and a number is the same however it is written") {
    CHECK(copy(BookPaper::over_short, "1") == 0);
    CHECK(copy(BookPaper::over_short, "2") == 0);
    CHECK(copy(BookPaper::over_short, "1") == 1);
    CHECK(copy(BookPaper::shift, "1") == 0);
    CHECK(copy(BookPaper::shift, "001") == 1);
    CHECK(copy(BookPaper::movement, "drop 1") == 0);
    CHECK(copy(BookPaper::movement, "drop 01") == 1);
}

TEST_CASE_FIXTURE(Prints, "a case that went on is another paper, and begins with its original") {
    CHECK(copy(BookPaper::over_short, "1") == 0);
    CHECK(copy(BookPaper::over_short, "1") == 1);
    play("note-case 1 note found by chen:4");
    CHECK(copy(BookPaper::over_short, "1") == 0);
}

TEST_CASE_FIXTURE(Prints, "of a period that is still open the book tells nothing, of a closed one it does") {
    const auto head = book().head().seq;
    CHECK(copy(BookPaper::day, "2026-11-21") == -2);
    CHECK(copy(BookPaper::bundle, "2026-W47") == -2);
    CHECK(copy(BookPaper::journal, "2026-11") == -2);
    CHECK(book().head().seq == head);
    play("review by chen:4\nbundle 2026-W47 from wang:1 by zhao:6");
    CHECK(copy(BookPaper::bundle, "2026-W47") == 0);
    CHECK(copy(BookPaper::bundle, "2026-W47") == 1);
}

TEST_CASE_FIXTURE(Prints, "the slip that the counter printed with the movement was the original") {
    open();
    shut();
    reopen(); // what follows is no line of a day file
    REQUIRE(desk().perform("1", SignIn{wang}));
    const auto opened = desk().perform("1", NoSale{"change", Signature{"li", "333333"}});
    REQUIRE(opened);
    CHECK(copy(BookPaper::movement, "no-sale " + std::to_string(opened->number)) == 1);
    CHECK(copy(BookPaper::movement, "no-sale " + std::to_string(opened->number)) == 2);
}

TEST_CASE_FIXTURE(Prints, "what the reader may not see is neither printed nor told of (P2)") {
    const auto head = book().head().seq;
    for (const auto paper : {BookPaper::day, BookPaper::journal, BookPaper::ledger})
        CHECK(write(paper, paper == BookPaper::day ? "2026-11-21" : "2026-11", wang).refusal().why ==
              Why::not_permitted);
    CHECK(write(BookPaper::shift, "1", sun).refusal().why == Why::not_permitted);
    CHECK(write(BookPaper::over_short, "1", sun).refusal().why == Why::not_permitted);
    CHECK(write(BookPaper::movement, "drop 1", sun).refusal().why == Why::not_permitted);
    CHECK(write(BookPaper::deposit, "1", sun).refusal().why == Why::not_permitted);
    CHECK(write(BookPaper::shift, "1", {"wang", "999999"}).refusal().why == Why::wrong_pin);
    CHECK_FALSE(std::filesystem::exists(pdf()));
    CHECK(book().head().seq == head);
    CHECK(write(BookPaper::shift, "1", wang)); // their own
    CHECK(book().entry(book().head().seq).staff == "wang");
    CHECK(write(BookPaper::over_short, "1", wang));
    CHECK(write(BookPaper::movement, "drop 1", chen));
}

TEST_CASE_FIXTURE(Prints,
                  "a paper that is not there is refused by name, and one that cannot be written is not told of") {
    CHECK(write(BookPaper::shift, "9").refusal().why == Why::unknown_shift);
    CHECK(write(BookPaper::over_short, "9").refusal().why == Why::unknown_case);
    CHECK(write(BookPaper::over_short, "x").refusal().why == Why::unknown_case);
    CHECK(write(BookPaper::movement, "drop 9").refusal().why == Why::unknown_slip);
    CHECK(write(BookPaper::movement, "ticket 1").refusal().why == Why::unknown_slip);
    CHECK(write(BookPaper::bundle, "2026-W99").refusal().why == Why::unknown_slip);
    open();
    CHECK(write(BookPaper::shift, "2").refusal().why == Why::shift_open);
    const auto head = book().head().seq;
    const PaperWanted wanted{BookPaper::shift, "1", PaperSize::a4, 0};
    CHECK_THROWS_AS((void)write_paper(desk(), wanted, folder.path() / "none" / "paper.pdf", {}), PaperFault);
    CHECK(book().head().seq == head);
}

TEST_CASE_FIXTURE(Prints, "a rehearsal prints at its own day's time, and its next day can still be played") {
    close_day();
    set_clock("2027-03-01", 12 * 3600);
    CHECK(copy(BookPaper::day, "2026-11-21") == 0);
    set_clock("2026-11-22", 8 * 3600);
    CHECK(copy(BookPaper::day, "2026-11-21") == 1);
    play("day 2026-11-22\nopen 1 by wang:1 float 100x1 10x20 1x50\nsell COFFEE pay cash");
    shut();
    CHECK(verify(places(), Desk::projections()).ok);
}

TEST_CASE("the slip of a void, a refund and a return names the goods, what they were worth and who signed") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE*2 pay cash\nsell COFFEE BREAD pay card\nvoid 1 because mistake by li:3\n"
              "refund 2 BREAD because stale by li:3\nreturn COFFEE because stale pay cash by chen:4");
    const auto voided = *slip_of(till.book(), Kind::void_ticket, 1);
    CHECK(voided.ticket == 1);
    CHECK(voided.amount == Money::of_minor(20'00));
    CHECK(voided.signer == till.desk().identify({"li", "333333"})->name);
    REQUIRE(voided.goods.size() == 1);
    CHECK(voided.goods[0].quantity == "2");
    CHECK(voided.goods[0].worth == Money::of_minor(20'00));
    CHECK(voided.tendered.at(0).tender == "cash");
    const auto refunded = *slip_of(till.book(), Kind::refund, 1);
    CHECK(refunded.ticket == 2);
    CHECK(refunded.goods.at(0).quantity == "1");
    CHECK(refunded.goods.at(0).worth == Money::of_minor(3'00));
    CHECK(refunded.tendered.at(0).tender == "card");
    const auto returned = *slip_of(till.book(), Kind::return_goods, 1);
    CHECK(returned.ticket == 0);
    CHECK(returned.goods.at(0).quantity == "1");
    CHECK(returned.goods.at(0).worth == Money::of_minor(10'00));
}
