// PaperCode: what the foot of a paper says is read again as it was written.
#include "printing/paper_code.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

PaperCode sample() { return {"deposit", "3", 57, "CNY", {"261.00", "-1.00"}, std::string(64, 'a')}; }

} // namespace

TEST_CASE("a paper's code is one line of words, and is read again") {
    CHECK(sample().text() == "TB2 deposit 3 57 CNY 261.00 -1.00 " + std::string(64, 'a'));
    CHECK(PaperCode::parse(sample().text()) == sample());
    CHECK(PaperCode::parse("  TB2\tdeposit 3\n57 CNY 261.00  -1.00 " + std::string(64, 'a') + "\n") == sample());
}

TEST_CASE("eight digits of the head are enough to key, fewer or others are not") {
    CHECK(PaperCode::parse("TB2 deposit 3 57 CNY 261.00 aaaaaaaa")->hash == "aaaaaaaa");
    for (const auto* text : {"", "TB2", "TB2 deposit 3 57 CNY", "TB2 deposit 3 57 CNY 261.00 aaaaaaa",
                             "TB2 deposit 3 57 CNY 261.00 aaaaaaag", "TB3 deposit 3 57 CNY 261.00 aaaaaaaa",
                             "TB2 deposit 3 x CNY 261.00 aaaaaaaa", "TB2 deposit 3 0 CNY 261.00 aaaaaaaa",
                             "TB2 deposit 3 99999999999999999999 CNY 261.00 aaaaaaaa"})
        CHECK_MESSAGE(!PaperCode::parse(text), text);
    CHECK(!PaperCode::parse("TB2 deposit 3 57 CNY 261.00 " + std::string(65, 'a')));
}
