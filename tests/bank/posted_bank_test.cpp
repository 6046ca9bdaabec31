// What a deposit, the bank's receipt and a card settlement post.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("a deposit leaves the safe for the bank, with slip, bag, seal, bearer and witness") {
    OpenTill till;
    CHECK(till.posted("deposit 261.00 slip 000123 bag 77 seal 9 bearer chen witness li:3") ==
          Postings{"assets:transit:000123 261.00", "assets:safe -261.00"});
    CHECK(till.body()["slip"].text() == "000123");
    CHECK(till.body()["bag"].text() == "77");
    CHECK(till.body()["seal"].text() == "9");
    CHECK(till.body()["bearer"].text() == "chen");
    CHECK(till.body()["signers"].items().at(0)["as"].text() == "bearer-unsigned");
    CHECK(till.body()["signers"].items().at(1)["person"].text() == "li");
    till.play("deposit 1.00 slip 000124 bag 78 bearer chen:4 witness li:3");
    CHECK(till.body()["signers"].items().at(0)["as"].text() == "bearer");
}

TEST_CASE("a deposit from the drawer is the shift's") {
    OpenTill till;
    till.open();
    CHECK(till.posted("deposit 100.00 from drawer slip 5 bag 1 bearer chen witness li:3") ==
          Postings{"assets:transit:5 100.00", "assets:drawer:1 -100.00"});
    CHECK(till.book().entry(till.book().head().seq).shift == 1);
    till.play("deposit 350.01 from drawer slip 6 bag 1 bearer chen witness li:3 ! drawer-short\n"
              "count 10x35\n"
              "deposit 100.00 from drawer slip 6 bag 1 bearer chen witness li:3 ! counted-already");
}

TEST_CASE("the bank's receipt clears the slip, and what differs is a bank difference and nothing else") {
    OpenTill till;
    till.play("deposit 261.00 slip 000123 bag 77 bearer chen witness li:3");
    SUBCASE("all of it") {
        CHECK(till.posted("confirm 000123 261.00 by zhao:6") ==
              Postings{"assets:bank:main 261.00", "assets:transit:000123 -261.00"});
    }
    SUBCASE("less") {
        CHECK(till.posted("confirm 000123 251.00 by zhao:6") ==
              Postings{"assets:bank:main 251.00", "assets:transit:000123 -261.00", "expenses:bank-difference 10.00"});
    }
    SUBCASE("more") {
        CHECK(till.posted("confirm 000123 261.50 by zhao:6") ==
              Postings{"assets:bank:main 261.50", "assets:transit:000123 -261.00", "expenses:bank-difference -0.50"});
    }
    SUBCASE("nothing arrived") {
        CHECK(till.posted("confirm 000123 0.00 by zhao:6") ==
              Postings{"assets:bank:main 0.00", "assets:transit:000123 -261.00", "expenses:bank-difference 261.00"});
    }
    CHECK(till.balance("assets:transit:000123") == "0.00");
    till.play("confirm 000123 261.00 by zhao:6 ! already-confirmed");
}

TEST_CASE("the bearer does not confirm, and bearer and witness are two") {
    ShopFile shop = small_shop();
    shop.staff.push_back({"wu", "吴敏", {Role::supervisor, Role::finance}, {}, {}, Language::english, true});
    shop.pins["wu"] = "777777";
    OpenTill till{shop};
    till.play("deposit 10.00 slip 1 bag 1 bearer wu witness wu:7 ! same-person\n"
              "deposit 10.00 slip 1 bag 1 bearer wu witness li:3\n"
              "confirm 1 10.00 by wu:7 ! same-person\n"
              "confirm 1 10.00 by zhao:6");
}

TEST_CASE("a batch posts nothing; its settlement brings the bank the gross less the fee") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE*4 pay card");
    CHECK(till.posted("batch 1 40.00 slips 1") == Postings{});
    CHECK(till.posted("settled 1 40.00 0.24 by zhao:6") ==
          Postings{"assets:bank:main 39.76", "expenses:fees:1 0.24", "assets:card:1 -40.00"});
    CHECK(till.balance("assets:card:1") == "0.00");
    till.play("settled 1 40.00 40.01 by zhao:6 ! amount-out-of-range\n"
              "settled 2 40.00 0.24 by zhao:6  ! unknown-tender");
}

TEST_CASE("the shop may name its bank") {
    ShopFile shop = small_shop();
    shop.shop.bank = "ICBC: Wuhan";
    OpenTill till{shop};
    till.play("deposit 10.00 slip 1 bag 1 bearer chen witness li:3");
    CHECK(till.posted("confirm 1 10.00 by zhao:6").lines.front() == "assets:bank:ICBC- Wuhan 10.00");
}
