// PINs: what a real book asks of them, how dear they are to guess, and that nobody's way in tells who works here.
#include "reconcile/staff/pin.h"
#include "tests/support/open_till.h"

#include <ctime>
#include <doctest/doctest.h>

using namespace till;

namespace {

const std::string owner_pin = "59281746";

std::string hash_of_pin(const OpenTill& till, const char* person) {
    return till.book()
        .database()
        .first(
            "SELECT pin_hash FROM secret WHERE person = ?", [](const Row& row) { return row.text(0); }, person)
        .value_or("");
}

std::optional<Why> set_pin(OpenTill& till, const char* person, const std::string& pin, const Signature& by) {
    const auto set = till.desk().set_pin(person, pin, by);
    if (set) return std::nullopt;
    return set.refusal().why;
}

/// The processor time, in milliseconds, that finding out who this is takes.
double cost_of(Desk& desk, const Signature& signature) {
    const auto begin = std::clock();
    (void)desk.identify(signature);
    return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace

TEST_CASE("a strong PIN is 6 to 12 digits that are no row, no repeat and not the staff number") {
    for (const char* good : {"246810", "902817", "123457", "111112", "135790246813"})
        CHECK(is_strong_pin(good, "wang"));
    for (const char* bad : {"", "12345", "1234567890123", "123456", "654321", "000000", "111111", "24681a", "24 810",
                            "２４６８１０", "456789", "987654321"}) {
        INFO(bad);
        CHECK_FALSE(is_strong_pin(bad, "wang"));
    }
    CHECK_FALSE(is_strong_pin("246810", "246810"));
}

TEST_CASE("a real book is made only with an owner and a strong PIN of theirs") {
    const TempFolder folder;
    const BookPlaces places{folder / "a.book", folder / "keys", folder / "a.ej"};
    ShopFile shop = real_shop();
    CHECK_THROWS_AS(Desk::make_book(places, shop), BookError);
    CHECK_THROWS_AS(Desk::make_book(places, shop, "123456"), BookError);
    shop.staff.pop_back();
    CHECK_THROWS_AS(Desk::make_book(places, shop, owner_pin), BookError);
    CHECK_FALSE(std::filesystem::exists(places.book));
    CHECK_FALSE(std::filesystem::exists(places.keys));
}

TEST_CASE("in a real book a PIN takes 64 MiB and two passes of Argon2id, and is keyed with the book's own pepper") {
    OpenTill first{real_shop(), owner_pin};
    OpenTill second{real_shop(), owner_pin};
    CHECK(hash_of_pin(first, "zhou").starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK(check_pin(first.book().keys(), owner_pin, hash_of_pin(first, "zhou")));
    CHECK_FALSE(check_pin(second.book().keys(), owner_pin, hash_of_pin(first, "zhou"))); // the file alone is no use
    CHECK(hash_of_pin(first, "zhou") != hash_of_pin(second, "zhou"));
}

TEST_CASE("in a real book everybody's PIN is set at the till with a manager's sign-off, a strong one") {
    OpenTill till{real_shop(), owner_pin};
    till.clock().set(SystemClock{}.utc_ms());
    const Signature zhou{"zhou", owner_pin};
    CHECK_FALSE(till.desk().has_pin("wang"));
    CHECK(till.desk().has_pin("zhou"));
    CHECK(till.desk().identify({"wang", "111111"}).refusal().why == Why::wrong_pin); // none is not an empty one
    CHECK(till.desk().identify({"wang", ""}).refusal().why == Why::wrong_pin);
    const auto head = till.book().head().seq;
    CHECK(set_pin(till, "wang", "123456", zhou) == Why::weak_pin);
    CHECK(set_pin(till, "wang", "12345", zhou) == Why::weak_pin);
    CHECK(set_pin(till, "nobody", "246810", zhou) == Why::unknown_staff);
    CHECK(set_pin(till, "wang", "246810", {"zhou", "000000"}) == Why::wrong_pin);
    CHECK(set_pin(till, "zhou", "246810", zhou) == Why::own_sign_off);
    CHECK(till.desk().set_pin("wang", "246810", {}).refusal().why == Why::needs_sign_off);
    CHECK(till.book().head().seq == head);
    CHECK_FALSE(till.desk().has_pin("wang"));

    CHECK(set_pin(till, "wang", "246810", zhou) == std::nullopt);
    CHECK(till.book().head().seq == head + 1);
    CHECK(till.body()["person"]["id"].text() == "wang");
    CHECK(till.book().entry(head + 1).body.find("246810") == std::string::npos);
    CHECK(till.desk().identify({"wang", "246810"}));
    CHECK(set_pin(till, "li", "975310", {"wang", "246810"}) == Why::not_permitted);
    CHECK(set_pin(till, "wang", "864209", zhou) == std::nullopt);
    CHECK(till.desk().identify({"wang", "246810"}).refusal().why == Why::wrong_pin); // the old one
}

TEST_CASE("a rehearsal takes any PIN, and the cheapest hash there is") {
    OpenTill till;
    CHECK(set_pin(till, "wang", "1", {"chen", "444444"}) == std::nullopt);
    CHECK(till.desk().identify({"wang", "1"}));
    CHECK(hash_of_pin(till, "wang").starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
}

TEST_CASE("somebody who does not work here, or has no PIN yet, is refused as slowly as a wrong PIN") {
    OpenTill till{real_shop(), owner_pin};
    const double wrong = cost_of(till.desk(), {"zhou", "000000"});
    CHECK(cost_of(till.desk(), {"nobody", "000000"}) > wrong / 3);
    CHECK(cost_of(till.desk(), {"wang", "000000"}) > wrong / 3);
}

TEST_CASE("a real book asks who reads, and its bearer signs") {
    OpenTill till{real_shop(), owner_pin};
    till.clock().set(SystemClock{}.utc_ms());
    CHECK(till.desk().may_read({"", ""}, 0).refusal().why == Why::unknown_staff);
    CHECK(till.desk().may_read({"zhou", owner_pin}, 0));
    const Deposit deposit{Money::of_minor(1), false, "1", "1", "", {"zhou", ""}, Signature{"zhou", owner_pin}};
    CHECK(till.desk().perform("1", deposit).refusal().why == Why::wrong_pin);
    OpenTill rehearsal;
    CHECK(rehearsal.desk().may_read({"", ""}, 0));
}
