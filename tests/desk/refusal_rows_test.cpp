// Every refusal that an act can give, a row each, and the order in which they are looked for. The fixture checks after
// each refused row that the head of the book did not move.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace till;

namespace {

/// Words that exist and that no act gives yet. Whoever makes one given takes it out here and adds its row below.
const std::map<Why, const char*> not_given_yet{
    {Why::outcome_unknown, "there is no card terminal on a wire yet whose answer could be lost"},
};

constexpr auto selling = R"(
open 9 by wang:1 float 100x1                                ! unknown-till
sell BREAD pay cash                                         ! no-open-shift
open 1 by wang:1 float from chen:4                          ! nothing-counted
open 1 by wang:1 float 3x1 from chen:4                      ! bad-denomination
open 1 by wang:1 float 100x101 from chen:4                  ! safe-short
open 1 by wang:1 float 100x4 from wang:1                    ! same-person
open 1 by wang:1 float 100x2 10x20 1x50 from chen:4
open 1 by sun:2 float 100x1 from chen:4                     ! shift-open
sell BREAD pay cash form 7001                               # ticket 1: 3.00 in cash
sell COFFEE*10 pay card                                     # ticket 2: 100.00 by card
sell BREAD pay cash                                         # ticket 3: 3.00 in cash
void 1 because mistake                                      ! needs-sign-off
void 1 because mistake by nobody:1                          ! unknown-staff
void 1 because mistake by li:9                              ! wrong-pin
void 1 because mistake by wang:1                            ! own-sign-off
void 1 because mistake by sun:2                             ! not-permitted
refund 2 because stale by li:3                              ! over-limit
sell COFFEE%20 pay cash                                     ! over-limit
void 99 because mistake by li:3                             ! unknown-ticket
void 1 because whim by li:3                                 ! unknown-reason
sell NOSUCH pay cash                                        ! unknown-item
sell BREAD pay cheque                                       ! unknown-tender
sell BREAD pay cash for 1001                                ! unknown-customer
sell COFFEE pay cash 5                                      ! not-enough-tendered
sell COFFEE pay card 20                                     ! change-only-from-cash
sell BREAD*0 pay cash                                       ! amount-out-of-range
sell BREAD pay cash form 7001                               ! form-used
sell "😀"@1.00 pay cash                                     ! unprintable-text
change 10x1 for 5x1                                         ! not-equal
change 3x1 for 1x3                                          ! bad-denomination
drop 100x9 by li:3                                          ! drawer-short
paid-in 0.00 found by li:3                                  ! amount-out-of-range
void 1 because mistake by li:3
void 1 because mistake by li:3                              ! already-void
refund 1 because stale by li:3                              ! already-void
refund 2 COFFEE because stale by li:3
refund 2 COFFEE*10 because stale by li:3                    ! more-than-paid
refund 2 because stale by chen:4
refund 2 because stale by chen:4                            ! already-refunded
complaint 2 because stale until 2026-01-01                  ! day-past
park lunch BREAD
park lunch COFFEE                                           ! name-taken
move lunch to 9                                             ! unknown-table
return-deposit 9                                            ! unknown-deposit
recall supper pay cash                                      ! unknown-ticket
lock
sell BREAD pay cash                                         ! not-signed-in
unlock wang:1
close-day by chen:4                                         ! shift-open
correct 9999 because mistyped by li:3 by chen:4             ! unknown-entry
paid-in 5.00 found by li:3)";

constexpr auto closing = R"(
drop 10x1
receive drop 9 10x1 by qian:5                               ! unknown-slip
count                                                       ! nothing-counted
count 100x4
close leave 100x1                                           ! unmatched-drop
receive drop 1 10x1 by qian:5
receive drop 1 10x1 by qian:5                               ! already-confirmed
sell BREAD pay cash                                         ! counted-already
count 100x4
count 100x4
count 100x4                                                 ! recounts-used
close leave 100x5                                           ! drawer-short
close leave 100x4                                           ! needs-sign-off
close leave 100x4 because miscounted by li:3
settle 9 cash kept because unknown by zhao:6                ! unknown-shift
settle 1 cash kept because unknown by zhao:6                ! wrong-settlement
settle 1 cash written-off because unknown by zhao:6
settle 1 cash written-off because unknown by zhao:6         ! nothing-to-settle
close-day by chen:4                                         ! not-reviewed
note-case 9 note lost by chen:4                             ! unknown-case
answer-complaint 9 replaced by chen:4                       ! unknown-complaint
return-forms work-order 001 unused from sun:2 by li:3       ! form-not-issued
bundle 2026-W01 from wang:1 by zhao:6                       ! nothing-due
review by chen:4
review by chen:4                                            ! no-open-shift
open 2 by sun:2 float 100x1 from chen:4
void 3 because mistake by li:3                              ! shift-closed
retender 3 cash card                                        ! shift-closed
count 100x1
close leave 100x0
review by chen:4
close-day by chen:4                                         ! parked-open
drop-parked lunch because left by li:3
close-day by chen:4
close-day by chen:4                                         ! day-closed
deposit 10.00 slip 1 bag 1 bearer chen witness chen:4       ! same-person
deposit 99999.00 slip 1 bag 1 bearer chen witness li:3      ! safe-short
deposit 10.00 slip 1 bag 1 bearer chen witness li:3
deposit 10.00 slip 1 bag 1 bearer chen witness li:3         ! form-used
confirm 2 10.00 by zhao:6                                   ! unknown-slip
deposit 10.00 account x slip 2 bag 1 bearer chen witness li:3 ! other-account
custody 1 from li:3 to sun:2                                ! not-the-holder
statement nothing.ofx by zhao:6                             ! bad-statement
match 9 to 1 by zhao:6                                      ! unknown-line
unmatch 9 because mistaken by zhao:6                        ! unknown-match
confirm 1 10.00 by zhao:6
confirm 1 10.00 by zhao:6                                   ! already-confirmed
close-month 2026-11 by zhao:6                               ! day-open
day 2026-11-22
close-day by chen:4
day 2026-12-01
close-month 2026-11 by zhao:6
close-month 2026-11 by zhao:6                               ! month-closed
day 2026-11-30
close-day by chen:4                                         ! clock-back
day 2026-12-01
09:00 close-day by chen:9                                   ! wrong-pin
09:00 close-day by chen:9                                   ! wrong-pin
09:00 close-day by chen:9                                   ! wrong-pin
09:00 close-day by chen:9                                   ! wrong-pin
09:00 close-day by chen:9                                   ! wrong-pin
09:00 close-day by chen:4                                   ! locked-out)";

/// The words of the refusals that the answers hold.
std::set<std::string> refusals_in(const std::string& answers) {
    std::set<std::string> words;
    std::istringstream stream{answers};
    for (std::string line; std::getline(stream, line);)
        if (const Json answer = Json::parse(line); answer.has("refusal")) words.insert(answer["refusal"].text());
    return words;
}

/// The words of the refusals that some source of the product gives.
std::set<std::string> refusals_in_sources() {
    std::set<std::string> words;
    const std::regex given{"Why::([a-z_]+)"};
    for (const char* folder : {"reconcile", "pos"})
        for (const auto& file : std::filesystem::recursive_directory_iterator{repository() / folder}) {
            if (file.path().extension() != ".cpp" || file.path().filename() == "refusal.cpp") continue;
            std::stringstream source;
            source << std::ifstream{file.path()}.rdbuf();
            const std::string text = source.str();
            for (std::sregex_iterator at{text.begin(), text.end(), given}, end; at != end; ++at)
                words.insert(std::regex_replace((*at)[1].str(), std::regex{"_"}, "-"));
        }
    return words;
}

/// An act that somebody has to sign, in which more is wrong than that: whoever signs is looked at first.
struct Signed {
    const char* line;
    bool has_actor;       ///< the cashier of the shift acts, and signs nothing off
    bool may_be_unsigned; ///< without a signature the act's own refusals come
};

const Signed signed_acts[] = {
    {"void 99 because mistake", true, false},
    {"refund 99 because stale", true, false},
    {"return NOSUCH because stale pay cash", true, false},
    {"no-sale because", true, false},
    {"pickup 3x1", true, false},
    {"paid-in 0.00 found", true, false},
    {"paid-out 0.00 ice", true, false},
    {"spot-count 3x1", true, false},
    {"drop-parked nothing because left", true, false},
    {"away", true, false},
    {"drop 3x1", true, true},
    {"count 3x1", true, true},
    {"close leave 100x1 because miscounted", true, true},
    {"retender 99 cash card", true, true},
    {"sell COFFEE%20 pay cheque", true, true},
    {"park lunch COFFEE%20", true, true},
    {"receive drop 9 3x1", false, false},
    {"review", false, false},
    {"count-safe 3x1", false, false},
    {"confirm 9 1.00", false, false},
    {"settled 9 1.00 0.00", false, false},
    {"settle 9 cash kept because unknown", false, false},
    {"settle case 9 kept because unknown", false, false},
    {"note-case 9 note lost", false, false},
    {"found 9 1.00 because envelope", false, false},
    {"answer-complaint 9 replaced", false, false},
    {"issue-forms work-order 001 to wang:1", false, false},
    {"return-forms work-order 001 unused from wang:1", false, false},
    {"bundle 2026-W01 from wang:1", false, false},
    {"statement nothing.ofx", false, true},
    {"match 9 to 9", false, false},
    {"unmatch 9 because mistaken", false, false},
    {"change-from-bank 3x1", false, false},
    {"customer 1 Hu", false, false},
    {"close-day", false, false},
    {"close-month 2026-11", false, false},
    {"correct 9999 because mistyped", false, false},
    {"clock because winter", false, false},
};

} // namespace

TEST_CASE("a refusal a row: every word that an act can give is given, and the book stays as it was") {
    OpenTill till;
    till.play(selling);
    const auto paid_in = std::to_string(till.book().head().seq);
    till.play("correct " + paid_in + " because mistyped by li:3 by chen:4\n" + "correct " + paid_in +
              " because mistyped by li:3 by chen:4 ! already-corrected");
    till.play(closing);
    std::set<std::string> seen = refusals_in(till.answers());
    seen.insert(std::string{word(Why::weak_pin)});      // no act sets a PIN: tests/staff/pin_test.cpp
    seen.insert(std::string{word(Why::outside_hours)}); // of a shop that has hours: outside_hours_test.cpp
    for (const Why why : {Why::over_credit_limit, Why::card_short, Why::no_reference, Why::invoiced_already})
        seen.insert(std::string{word(why)});           // of a shop with customers: customer_test.cpp
    seen.insert(std::string{word(Why::part_settled)}); // of a bill of which a part is paid: bills_test.cpp
    seen.insert(std::string{word(Why::tender_taken)}); // of the open ticket of a window: draft_test.cpp
    for (const Why why :
         {Why::not_tied, Why::no_balance, Why::other_currency, Why::taken_already, Why::already_matched})
        seen.insert(std::string{word(why)}); // of a bank's file: tests/bank/statement_test.cpp, bank_match_test.cpp
    for (std::size_t i = 0; i < refusal_count; ++i) {
        const Why why = static_cast<Why>(i);
        INFO(word(why));
        CHECK(seen.contains(std::string{word(why)}) != not_given_yet.contains(why));
    }
}

TEST_CASE("the words that no act gives yet stand nowhere in the product, and all others do") {
    const auto given = refusals_in_sources();
    for (std::size_t i = 0; i < refusal_count; ++i) {
        const Why why = static_cast<Why>(i);
        INFO(word(why));
        CHECK(given.contains(std::string{word(why)}) != not_given_yet.contains(why));
    }
}

TEST_CASE("who signs is looked at in the order of the design, then how far they may go, then the act itself") {
    OpenTill till;
    till.open();
    till.play(R"(sell SAFE*0.1 pay cash
        paid-in 1.00 found by sun:9        ! wrong-pin
        paid-in 1.00 found by sun:9        ! wrong-pin
        paid-in 1.00 found by sun:9        ! wrong-pin
        paid-in 1.00 found by sun:9        ! wrong-pin
        08:20 paid-in 1.00 found by sun:9  ! wrong-pin
        drop 100x3 10x20 1x50 by li:3
        08:20 refund 1 because stale            ! needs-sign-off
        08:20 refund 1 because stale by nobody:0 ! unknown-staff
        08:20 refund 1 because stale by sun:0   ! locked-out
        08:20 refund 1 because stale by wang:0  ! wrong-pin
        08:20 refund 1 because stale by wang:1  ! own-sign-off
        08:20 refund 1 because stale by qian:5  ! not-permitted
        08:20 refund 1 because stale by li:3    ! over-limit
        08:20 refund 1 because stale by chen:4  ! drawer-short
        08:20 pickup 100x1 by qian:5
        08:20 refund 1 because stale by chen:4)");
}

TEST_CASE("whatever else is wrong with an act, its signature is looked at first") {
    OpenTill till;
    till.open();
    for (const auto& act : signed_acts) {
        std::string line = act.line;
        if (line.ends_with("because")) line += " check";
        if (!act.may_be_unsigned) till.play(line + " ! needs-sign-off");
        till.play(line + " by nobody:1 ! unknown-staff");
        till.play(line + " by chen:0   ! wrong-pin");
        REQUIRE(till.desk().identify({"chen", "444444"})); // and is forgiven
        if (act.has_actor) till.play(line + " by wang:1   ! own-sign-off");
        if (std::string_view{act.line} != "count 3x1") till.play(line + " by sun:2    ! not-permitted");
    }
}
