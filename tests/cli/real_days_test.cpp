// Tests that whole years of real and made-up shops are read, where they lie beside the repository.
#include "pos/cli/day_file.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <map>

using namespace till;

namespace {

std::filesystem::path days_folder() {
    const char* data = std::getenv("TILL_DATA");
    return (data ? std::filesystem::path{data} : std::filesystem::path{__FILE__}.parent_path() / "../../../shared/data") / "days";
}

struct RealDay {
    const char* shop;
    const char* currency;
    std::size_t lines;
    std::map<std::string, int> some; ///< how often some acts stand in it, by grep
};

} // namespace

TEST_CASE("every line of the real files is read, and each act as often as it stands there") {
    const RealDay files[] = {
        {"campus1", "CNY", 3558, {{"sell", 1138}, {"at", 988}, {"refund", 240}, {"count-safe", 30}, {"close-month", 1}, {"suspect", 4}}},
        {"cnA", "CNY", 13316, {{"sell", 10454}, {"open", 325}, {"confirm", 295}}},
        {"coffee2", "UAH", 609, {{"sell", 262}, {"tender", 38}}},
        {"retail12", "GBP", 2064, {{"sell", 1559}, {"return", 326}, {"deposit", 20}}},
    };
    for (const auto& real : files) {
        const auto path = days_folder() / real.shop / "all.day";
        if (!std::filesystem::exists(path)) continue;
        CAPTURE(real.shop);
        const auto lines = read_day_file(path, *find_currency(real.currency));
        std::map<std::string, int> counted;
        for (const auto& line : lines) ++counted[line.name];
        CHECK(lines.size() == real.lines);
        for (const auto& [act, times] : real.some) CHECK(counted[act] == times);
    }
}

TEST_CASE("a file that is not there, or is a folder, is a BadFile that names it") {
    CHECK_THROWS_AS(read_day_file("/nowhere/at all.day", *find_currency("CNY")), BadFile);
    CHECK_THROWS_AS(read_day_file("/", *find_currency("CNY")), BadFile);
}
