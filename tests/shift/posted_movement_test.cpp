// What a float and the movements of cash post, to the letter of the table of documents.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("a float posts what is given and the gap, which stands even where it is nothing") {
    OpenTill till;
    SUBCASE("the giver gives what is missing") {
        CHECK(till.posted("open 1 by wang:1 float 100x2 10x20 1x50 from chen:4") ==
              Postings{"assets:drawer:1 450.00", "assets:safe -450.00", "assets:drawer:1 0.00",
                       "assets:over-short:1:opening 0.00"});
        const auto signers = till.body()["signers"].items();
        CHECK(signers.at(0)["person"].text() == "wang");
        CHECK(signers.at(1)["person"].text() == "chen");
    }
    SUBCASE("less is found than was given") {
        CHECK(till.posted("open 1 by wang:1 float 100x4 10x4 from qian:5 450.00") ==
              Postings{"assets:drawer:1 450.00", "assets:safe -450.00", "assets:drawer:1 -10.00",
                       "assets:over-short:1:opening 10.00"});
    }
    SUBCASE("more is found than was given") {
        CHECK(till.posted("open 1 by wang:1 float 100x4 from qian:5 399.50") ==
              Postings{"assets:drawer:1 399.50", "assets:safe -399.50", "assets:drawer:1 0.50",
                       "assets:over-short:1:opening -0.50"});
    }
    SUBCASE("nobody gives: the cashier alone signs") {
        CHECK(till.posted("open 1 by wang:1 float 100x0") ==
              Postings{"assets:drawer:1 0.00", "assets:over-short:1:opening 0.00"});
        CHECK(till.body()["signers"].items().size() == 1);
    }
}

TEST_CASE("a float is held against what the last close left in that drawer") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2 10x5 1x50\nreview by chen:4");
    SUBCASE("all of it is there") {
        CHECK(till.posted("open 1 by sun:2 float 100x2 10x5 1x50") ==
              Postings{"assets:drawer:1 0.00", "assets:over-short:2:opening 0.00"});
    }
    SUBCASE("a note is gone: an opening gap, and no closing difference of the shift before") {
        CHECK(till.posted("open 1 by sun:2 float 100x2 10x4 1x50") ==
              Postings{"assets:drawer:1 -10.00", "assets:over-short:2:opening 10.00"});
        CHECK(till.balance("assets:over-short:1:cash") == "0.00");
    }
    SUBCASE("the giver gives what is missing to what is counted") {
        CHECK(till.posted("open 1 by sun:2 float 100x2 10x20 1x50 from chen:4") ==
              Postings{"assets:drawer:1 150.00", "assets:safe -150.00", "assets:drawer:1 0.00",
                       "assets:over-short:2:opening 0.00"});
    }
}

TEST_CASE("a drop has two halves, and what is missing between them is the giver's shift's") {
    OpenTill till;
    till.open();
    SUBCASE("both at once") {
        CHECK(till.posted("drop 100x2 by li:3") == Postings{"assets:drawer:1 -200.00", "assets:transit:drop:1 200.00",
                                                            "assets:safe 200.00", "assets:transit:drop:1 -200.00"});
    }
    SUBCASE("one after the other") {
        CHECK(till.posted("drop 100x2") == Postings{"assets:drawer:1 -200.00", "assets:transit:drop:1 200.00"});
        CHECK(till.posted("receive drop 1 100x2 by qian:5") ==
              Postings{"assets:safe 200.00", "assets:transit:drop:1 -200.00"});
    }
    SUBCASE("short") {
        till.play("drop 100x2");
        CHECK(till.posted("receive drop 1 100x1 10x9 by qian:5") ==
              Postings{"assets:safe 190.00", "assets:transit:drop:1 -200.00", "assets:over-short:1:cash 10.00"});
        CHECK(till.body()["signers"].items().front()["person"].text() == "qian");
        CHECK(till.book().entry(till.book().head().seq).shift == 1);
    }
    SUBCASE("over") {
        till.play("drop 10x2");
        CHECK(till.posted("receive drop 1 10x3 by qian:5") ==
              Postings{"assets:safe 30.00", "assets:transit:drop:1 -20.00", "assets:over-short:1:cash -10.00"});
    }
    SUBCASE("the giver does not take it, wherever they stand") {
        till.play("drop 10x2\n"
                  "receive drop 1 10x2 by wang:1 ! not-permitted\n"
                  "at 2\nreceive drop 1 10x2 by li:3");
    }
    CHECK(till.balance("assets:transit:drop:1") == "0.00");
}

TEST_CASE("a pickup is a drop's mirror, and change is pieces only") {
    OpenTill till;
    till.open();
    CHECK(till.posted("pickup 10x5 by qian:5") == Postings{"assets:drawer:1 50.00", "assets:safe -50.00"});
    CHECK(till.posted("change 100x1 for 10x10") == Postings{});
    CHECK(till.body()["amount"].integer() == 100'00);
}

TEST_CASE("paid in and paid out go to the account of their reason") {
    OpenTill till;
    till.open();
    CHECK(till.posted("paid-in 12.00 box-money by li:3") ==
          Postings{"assets:drawer:1 12.00", "income:paid-in:box-money -12.00"});
    CHECK(till.posted("paid-out 24.50 \"ice: two bags\" to \"South Ice\" by li:3") ==
          Postings{"assets:drawer:1 -24.50", "expenses:paid-out:ice- two bags 24.50"});
    CHECK(till.body()["payee"].text() == "South Ice");
    till.play("paid-out 5.00 ice to sun by li:3 ! not-permitted\n" // the payee is never staff (D3)
              "paid-out 5.00 ice to 孙磊 by li:3 ! not-permitted");
}

TEST_CASE("a suspect note refused at the counter moves nothing; one already taken goes into quarantine") {
    OpenTill till;
    till.open();
    CHECK(till.posted("suspect 100 serial HX12345678") == Postings{});
    CHECK(till.body()["taken"].boolean() == false);
    CHECK(till.posted("suspect 100 serial HX12345678 taken") ==
          Postings{"assets:quarantine 100.00", "assets:drawer:1 -100.00"});
}

TEST_CASE("no-sale, counts, declarations and signing in and out post nothing and are kept") {
    OpenTill till;
    till.open();
    for (const char* line :
         {"no-sale because change-asked by li:3", "spot-count 100x4 by li:3", "sign-out", "sign-in wang:1", "lock",
          "unlock wang:1", "away by li:3", "back", "count 100x1", "count 100x2", "count 100x3 by sun:2",
          "tender card 0.00 slips 0", "batch 1 0.00 slips 0"}) {
        const auto before = till.book().head().seq;
        CHECK(till.posted(line) == Postings{});
        CHECK(till.book().head().seq == before + 1);
    }
}
