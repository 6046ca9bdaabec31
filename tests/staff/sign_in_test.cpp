// Signing in: wrong PINs are counted before they are looked at, and lock a person out for longer and longer.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// The till at a time, and one person who tries PINs.
struct Door {
    OpenTill till;
    std::int64_t begin = (till.open(), till.clock().utc_ms());

    void at(std::int64_t ms) { till.clock().set(begin + ms); }
    /// What the PIN is answered; nothing where it is right.
    std::optional<Why> try_pin(const std::string& pin) {
        const auto found = till.desk().identify({"li", pin});
        if (found) return std::nullopt;
        return found.refusal().why;
    }
    void fail(int times) {
        for (int i = 0; i < times; ++i) REQUIRE(try_pin("000000") == Why::wrong_pin);
    }
};

constexpr std::optional<Why> in = std::nullopt;

} // namespace

TEST_CASE("five wrong PINs wait 30 seconds, and each more doubles it") {
    Door door;
    door.fail(4);
    CHECK(door.try_pin("333333") == in); // four do not lock, and a right one forgives them
    door.fail(5);
    std::int64_t now = 0;
    for (std::int64_t wait = 30'000; wait <= 480'000; wait *= 2) {
        INFO(wait);
        door.at(now + wait - 1);
        CHECK(door.try_pin("333333") == Why::locked_out); // even the right one
        now += wait;
        door.at(now);
        CHECK(door.try_pin("000000") == Why::wrong_pin);
    }
    door.at(now + 365ll * 24 * 3'600'000);
    CHECK(door.try_pin("333333") == Why::locked_out); // ten: no time heals that
}

TEST_CASE("a right PIN after the wait forgives all") {
    Door door;
    door.fail(5);
    door.at(30'000);
    CHECK(door.try_pin("333333") == in);
    door.fail(4);
    CHECK(door.try_pin("333333") == in);
}

TEST_CASE("what is tried while locked out does not count") {
    Door door;
    door.fail(5);
    for (int i = 0; i < 20; ++i) CHECK(door.try_pin("000000") == Why::locked_out);
    door.at(30'000);
    CHECK(door.try_pin("333333") == in);
}

TEST_CASE("the count survives the till being started again") {
    Door door;
    door.fail(3);
    door.till.reopen();
    door.fail(2);
    door.till.reopen();
    CHECK(door.try_pin("333333") == Why::locked_out);
}

TEST_CASE("a wrong PIN of a sign-off counts like any other, and of one person only") {
    Door door;
    for (int i = 0; i < 5; ++i) door.till.play("no-sale because check by li:9 ! wrong-pin");
    CHECK(door.try_pin("333333") == Why::locked_out);
    CHECK(door.till.desk().identify({"chen", "444444"}));
}

TEST_CASE("ten wrong PINs lock until another supervisor unlocks, which is kept in the book") {
    Door door;
    door.fail(5);
    std::int64_t now = 0;
    for (std::int64_t wait = 30'000; wait <= 480'000; wait *= 2) {
        door.at(now += wait);
        door.fail(1);
    }
    Desk& desk = door.till.desk();
    CHECK(desk.unlock_person("li", {"li", "333333"}).refusal().why == Why::locked_out);
    CHECK(desk.unlock_person("li", {"wang", "111111"}).refusal().why == Why::not_permitted);
    CHECK(desk.unlock_person("nobody", {"chen", "444444"}).refusal().why == Why::unknown_staff);
    CHECK(door.try_pin("333333") == Why::locked_out);
    REQUIRE(desk.unlock_person("li", {"chen", "444444"}));
    CHECK(door.till.body()["person"].text() == "li");
    CHECK(door.till.body()["signers"].items().front()["person"].text() == "chen");
    CHECK(door.try_pin("333333") == in);
}

TEST_CASE("nobody unlocks themselves") {
    Door door;
    CHECK(door.till.desk().unlock_person("li", {"li", "333333"}).refusal().why == Why::own_sign_off);
}

TEST_CASE("a shift is its cashier's alone, and stays so after signing out and after a restart") {
    Door door;
    OpenTill& till = door.till;
    till.play("sign-out\n"
              "sell BREAD pay cash ! not-signed-in\n"
              "sign-in sun:2       ! not-permitted\n"
              "sign-in li:3        ! not-permitted\n"
              "sign-in wang:1\n"
              "sell BREAD pay cash\n"
              "lock\n"
              "unlock sun:2        ! not-permitted\n"
              "unlock wang:9       ! wrong-pin\n"
              "unlock wang:1\n"
              "away by li:3\n"
              "sell BREAD pay cash ! not-signed-in\n"
              "back\n"
              "sell BREAD pay cash");
    till.reopen();
    CHECK(till.desk().perform("1", NoSale{"x", Signature{"li", "333333"}}).refusal().why == Why::not_signed_in);
    CHECK_FALSE(till.desk().state("1").signed_in);
    CHECK(till.desk().state("1").cashier == "wang");
}
