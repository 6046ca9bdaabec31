// Complaints: tied to the ticket and its goods, answered by somebody they do not count for, and counted (A1, L5).
#include "reconcile/bank/due_item.h"
#include "reconcile/book/verify.h"
#include "reconcile/month/exception_report.h"
#include "reconcile/ticket/complaint.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace till;

namespace {

Person whom(OpenTill& till, const char* id, const char* pin) { return *till.desk().identify({id, pin}); }

std::vector<std::int64_t> numbers(const std::vector<Complaint>& complaints) {
    std::vector<std::int64_t> all;
    for (const auto& each : complaints) all.push_back(each.number);
    return all;
}

using Numbers = std::vector<std::int64_t>;

/// The complaints of that day's list for the manager, by what is due and of whom.
std::vector<std::string> due_on(OpenTill& till, const char* day) {
    std::vector<std::string> all;
    for (const auto& item : due_items(till.book(), *Day::parse(day)))
        if (item.what == Due::complaint_not_answered) all.push_back(item.reference + " " + item.person);
    return all;
}

} // namespace

TEST_CASE("a complaint stands with its ticket, goods, cause, offer and promise, and then with what was done (A1)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE*2 BREAD pay cash\n"
              "complaint 1 item COFFEE because cold answerable sun offered \"a new cup\" until 2026-11-23\n"
              "complaint 1 because waiting by li:3");
    const auto first = find_complaint(till.book(), 1).value();
    CHECK(first.ticket == 1);
    CHECK(first.item == "COFFEE");
    CHECK_FALSE(first.item_name.empty());
    CHECK(first.cause == "cold");
    CHECK(first.answerable == "sun");
    CHECK(first.offered == "a new cup");
    CHECK(first.until == Day::parse("2026-11-23"));
    CHECK(first.taken_by == "wang");
    CHECK(first.is_open());
    CHECK_FALSE(first.is_overdue(*Day::parse("2026-11-23")));
    CHECK(first.is_overdue(*Day::parse("2026-11-24")));
    const auto second = find_complaint(till.book(), 2).value();
    CHECK(second.item.empty());
    CHECK(second.taken_by == "li");
    CHECK(second.counts_for() == "wang"); // who sold it, since nobody is named

    till.play("answer-complaint 1 \"replaced, customer content\" by li:3");
    const auto answered = find_complaint(till.book(), 1).value();
    CHECK_FALSE(answered.is_open());
    CHECK(answered.done == "replaced, customer content");
    CHECK(answered.done_by == "li");
    CHECK(answered.done_on == answered.business_day);
    CHECK(numbers(open_complaints(till.book())) == Numbers{2});
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
}

TEST_CASE("a complaint of nothing that was sold, or promised for yesterday, is refused, and so is a second answer") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "complaint 9 because cold                              ! unknown-ticket\n"
              "complaint 1 item BREAD because cold                   ! unknown-item\n"
              "complaint 1 because \"\"                              ! unknown-reason\n"
              "complaint 1 because cold answerable nobody            ! unknown-staff\n"
              "complaint 1 because cold until 2026-11-20             ! day-past\n"
              "complaint 1 because cold by li:9                      ! wrong-pin\n"
              "lock\n"
              "complaint 1 because cold                              ! not-signed-in\n"
              "unlock wang:1\n"
              "complaint 1 because cold\n"
              "answer-complaint 1 replaced                           ! needs-sign-off\n"
              "answer-complaint 1 replaced by sun:2                  ! not-permitted\n"
              "answer-complaint 1 \" \" by li:3                      ! unknown-reason\n"
              "answer-complaint 2 replaced by li:3                   ! unknown-complaint\n"
              "answer-complaint 1 replaced by li:3\n"
              "answer-complaint 1 replaced by li:3                   ! nothing-to-settle");
    CHECK(numbers(all_complaints(till.book())) == Numbers{1});
}

TEST_CASE("whom a complaint counts for does not sign that it is put right") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "complaint 1 because service answerable li\n"
              "answer-complaint 1 apologised by li:3                 ! own-sign-off\n"
              "answer-complaint 1 apologised by chen:4");
    CHECK(find_complaint(till.book(), 1)->done_by == "chen");
}

TEST_CASE("a shop that lists causes of complaints takes no others") {
    auto shop = small_shop();
    shop.shop.reasons.push_back({"complaint", "cold", "It was cold"});
    OpenTill till{shop};
    till.open();
    till.play("sell COFFEE pay cash\ncomplaint 1 because weak ! unknown-reason\ncomplaint 1 because cold");
    CHECK(find_complaint(till.book(), 1)->cause == "cold");
}

TEST_CASE("a month lists what was taken in it and what was open when it began; a cashier sees their own (P2)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "complaint 1 because cold\n"
              "complaint 1 because waiting answerable sun by chen:4\n"
              "answer-complaint 1 replaced by li:3\n"
              "day 2026-12-02\n"
              "complaint 1 because service by chen:4");
    const auto li = whom(till, "li", "333333");
    CHECK(numbers(till.desk().complaints(li, "2026-11")) == Numbers{1, 2});
    CHECK(numbers(till.desk().complaints(li, "2026-12")) == Numbers{2, 3});
    CHECK(numbers(till.desk().complaints(li, "")) == Numbers{2, 3});
    CHECK(numbers(till.desk().complaints(whom(till, "zhao", "666666"), "2026-11")) == Numbers{1, 2});
    CHECK(numbers(till.desk().complaints(whom(till, "wang", "111111"), "2026-11")) == Numbers{1});
    CHECK(numbers(till.desk().complaints(whom(till, "sun", "222222"), "2026-11")) == Numbers{2});
    CHECK(till.desk().complaints(whom(till, "sun", "222222"), "2026-10").empty());
}

TEST_CASE("complaints are counted by person, item and cause in the month they were taken (L5)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE BREAD pay cash\n"
              "refund 1 BREAD because stale by li:3\n"
              "complaint 1 item BREAD because stale\n"
              "complaint 1 item COFFEE because cold answerable sun\n"
              "complaint 1 item COFFEE because cold answerable sun\n"
              "answer-complaint 1 refunded by li:3\n"
              "day 2026-12-02\n"
              "complaint 1 because cold by chen:4");
    const auto report = exception_report(till.book(), "2026-11").value();
    CHECK(report.complaints == 3);
    for (const auto& of : report.people) CHECK(of.complaints == (of.person == "sun" ? 2 : of.person == "wang" ? 1 : 0));
    for (const auto& of : report.items) CHECK(of.complaints == (of.code == "COFFEE" ? 2 : 1));
    CHECK(report.items.size() == 2);
    const auto cold = std::ranges::find_if(report.causes, [](const auto& of) { return of.cause == "cold"; });
    REQUIRE(cold != report.causes.end());
    CHECK(cold->kind == "complaint");
    CHECK(cold->count == 2);
    CHECK(cold->amount.is_zero());
    CHECK(exception_report(till.book(), "2026-12")->complaints == 1);
}

TEST_CASE("a complaint is due past the day it was promised for, or after a week without one") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "complaint 1 because cold answerable sun until 2026-11-23\n"
              "complaint 1 because waiting\n"
              "complaint 1 because service until 2026-11-22\n"
              "answer-complaint 3 apologised by li:3");
    CHECK(due_on(till, "2026-11-23").empty());
    CHECK(due_on(till, "2026-11-24") == std::vector<std::string>{"1 sun"});
    CHECK(due_on(till, "2026-11-28") == std::vector<std::string>{"1 sun"});
    CHECK(due_on(till, "2026-11-29") == std::vector<std::string>{"1 sun", "2 wang"});
}

TEST_CASE("what no paper can print is not taken down") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "complaint 1 because cold offered \"😀\"                ! unprintable-text\n"
              "complaint 1 because cold\n"
              "answer-complaint 1 \"😀\" by li:3                      ! unprintable-text");
}
