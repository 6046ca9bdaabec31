// Tests that no bytes whatever do more to the reader of day files than make it throw BadFile.
#include "pos/cli/day_file.h"

#include <doctest/doctest.h>
#include <random>

using namespace till;

namespace {

constexpr std::string_view good_day = R"(day 2026-11-21
08:00 open 1 by wang:246810 float 100x2 10x20 1x50 from chen:75319024 200.00
08:03 sell BAGUETTE*2 CROISSANT%5 pay cash 20
08:09 sell "Cake, \"cut\""@18.00*0.350 pay wallet pay card 1.00 ref 004217 for hu form 9   # 蛋糕
08:20 void 3 because wrong-item by li:86420975 ! already-void
08:31 return BREAD*1@3.00 because stale pay cash by chen:75319024
at 2
10:00 receive drop 1 100x2 by li:86420975
13:00 count 10x19 5x1 1x47
13:02 tender card -12.50 slips 1
13:05 close leave 10x19 0.1x0 because miscounted by li:86420975
15:00 deposit 261.00 from drawer slip 000123 bag 77 seal 1 bearer chen witness li:86420975
15:10 custody 000123 from chen:1 to bank
15:20 statement a.ofx account a csv date=1,amount=2 opening -1.00 closing 2.00 untied by zhao:1
15:30 match 1 2 to 000123 entry:7 by zhao:1
15:31 match 3 settled wallet 1 40.00 0.24 by zhao:1
16:00 settle 1 cash owed wang:1 because short by chen:2
17:00 close-month 2026-11 by zhao:3
)";

const Currency cny = *find_currency("CNY");

/// Whether the text is a day file. Anything thrown but BadFile ends the test.
bool is_read(const std::string& text) {
    try {
        read_day(text, "a.day", cny);
        return true;
    } catch (const BadFile& bad) {
        CHECK(bad.line > 0);
        CHECK(bad.column > 0);
        return false;
    }
}

class Chance {
public:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    char byte() { return static_cast<char>(below(256)); }
    char letter() {
        static constexpr std::string_view often = " \t\n\"\\#!*@%:x.-0129abyforpie\x7f";
        return often[below(often.size())];
    }

private:
    std::mt19937_64 engine_{20261121};
};

void mutate(std::string& text, Chance& chance) {
    const auto at = chance.below(text.size() + 1);
    switch (chance.below(5)) {
    case 0: text.insert(at, 1, chance.letter()); break;
    case 1: text.insert(at, 1, chance.byte()); break;
    case 2: text.erase(at, 1 + chance.below(4)); break;
    case 3: text.insert(at, text.substr(chance.below(text.size() + 1), chance.below(40))); break;
    default: text.resize(at);
    }
}

} // namespace

TEST_CASE("the day that is mutated below is good") { CHECK(is_read(std::string{good_day})); }

TEST_CASE("random bytes throw nothing but BadFile") {
    Chance chance;
    for (int round = 0; round < 3000; ++round) {
        std::string text(chance.below(200), ' ');
        for (char& c : text) c = round % 2 == 0 ? chance.byte() : chance.letter();
        is_read(text);
        is_read("day 2026-11-21\n08:00 " + text);
    }
}

TEST_CASE("a good day with some bytes changed is read or throws BadFile") {
    Chance chance;
    int read = 0, refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text{good_day};
        for (auto changes = 1 + chance.below(3); changes > 0; --changes) mutate(text, chance);
        ++(is_read(text) ? read : refused);
    }
    CHECK(read > 100);
    CHECK(refused > 100);
}
