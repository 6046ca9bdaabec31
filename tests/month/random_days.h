// RandomDays: days of two drawers over the end of a month, played by dice: sales of every tender, what takes them back,
// movements, differences found and settled.
#pragma once

#include "tests/support/open_till.h"

#include <random>
#include <string>
#include <vector>

namespace till {

class RandomDays {
public:
    explicit RandomDays(unsigned seed) : dice_{seed} {}

    /// Plays 2026-11-29 to 2026-12-02, the months between closed, with a correction after it.
    void play() {
        till_.play("day 2026-11-29\n" + std::string{"count-safe 100x100 by chen:4 by li:3"});
        for (const char* day : {"2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02"}) play_day(day);
    }
    const Book& book() const { return till_.book(); }
    OpenTill& till() { return till_; }

private:
    struct Sold {
        std::string number, tender;
        bool whole = true;
    };
    int throw_to(int most) { return static_cast<int>(dice_() % static_cast<unsigned>(most)); }
    std::string one_of(const std::vector<std::string>& words) { return words[dice_() % words.size()]; }

    void play_day(const std::string& day) {
        till_.play("day " + day +
                   "\nopen 1 by wang:1 float 100x5 from chen:4\nopen 2 by sun:2 float 100x5 from chen:4");
        for (const char* drawer : {"1", "2"}) {
            till_.play(std::string{"at "} + drawer);
            sold_.clear();
            for (int acts = 15 + throw_to(15); acts > 0; --acts) act();
            close(drawer);
        }
        till_.play("close-day by chen:4");
        if (day == "2026-12-01") till_.play("close-month 2026-11 by zhao:6");
    }

    void act() {
        switch (throw_to(12)) {
        case 0: return take_back("void ", " because mistake by li:3");
        case 1: return take_back("refund ", " because stale by chen:4");
        case 2: return till_.play("return BREAD*1@3.00 because stale pay " + one_of({"cash", "card"}) + " by chen:4");
        case 3: return till_.play("paid-in 5.00 found by li:3");
        case 4: return till_.play("paid-out 2.50 ice by li:3");
        case 5: return till_.play("drop 10x1 by li:3");
        case 6: return retender();
        default: return sell();
        }
    }

    void sell() {
        const std::string tender = one_of({"cash", "card", "wallet", "card 2 pay cash"});
        const auto answer = till_.answer("sell " + one_of({"COFFEE", "JUICE", "BREAD*2", "JUICE*2", "BAGUETTE*3"}) +
                                         " " + one_of({"COFFEE*2", "BREAD", "CROISSANT"}) + " pay " + tender);
        sold_.push_back({std::to_string(answer["number"].integer()), tender});
    }

    void take_back(const std::string& act, const std::string& rest) {
        if (sold_.empty() || !sold_.back().whole) return sell();
        till_.play(act + sold_.back().number + rest);
        sold_.back().whole = false;
    }

    void retender() {
        if (sold_.empty() || !sold_.back().whole || sold_.back().tender != "cash") return sell();
        till_.play("retender " + sold_.back().number + " cash wallet");
        sold_.back().tender = "wallet";
    }

    void close(const std::string& drawer);

    OpenTill till_;
    std::mt19937 dice_;
    std::vector<Sold> sold_;
};

} // namespace till
