// kill: the long run of fault 1. usage: kill [KILLS] [SEED]
#include "tests/book/played_book.h"
#include "tests/soak/kills.h"

#include <iostream>
#include <memory>

namespace {

constexpr int kills_a_book = 50; // a book grows with every kill, and is verified after each

} // namespace

int main(int count, char **words) {
    const int kills = count > 1 ? std::stoi(words[1]) : 10'000;
    auto seed = static_cast<std::uint32_t>(count > 2 ? std::stoul(words[2]) : 1);
    till::KillReport all;
    while (all.kills < kills) {
        const till::PlayedBook book;
        const auto report = till::kill_often(book.places(), seed, std::min(kills_a_book, kills - all.kills));
        all.kills += report.kills;
        all.acts += report.acts;
        all.beyond += report.beyond;
        all.behind += report.behind;
        for (const auto &fault : report.faults) std::cerr << "seed " << seed << ": " << fault << '\n';
        if (!report.faults.empty()) return 1;
        ++seed;
        std::cerr << all.kills << " kills, " << all.acts << " acts\n";
    }
    std::cout << all.kills << " kills, " << all.acts << " acts acknowledged, none lost; " << all.beyond
              << " acts beyond what was acknowledged, " << all.behind << " journals behind their book\n";
    return 0;
}
