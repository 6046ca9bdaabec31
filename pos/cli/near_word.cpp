// NearWord: the optimal string alignment distance between words.
#include "pos/cli/near_word.h"

#include <algorithm>

namespace till {
namespace {

/// How many letters must be changed, added, taken away or swapped with their neighbour to make one of the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            auto& here = best[i][j];
            if (i == 0 || j == 0) {
                here = i + j;
                continue;
            }
            here = std::min({best[i - 1][j] + 1, best[i][j - 1] + 1, best[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) here = std::min(here, best[i - 2][j - 2] + 1);
        }
    }
    return best[a.size()][b.size()];
}

} // namespace

std::string nearest(std::string_view typed, const std::vector<std::string_view>& known) {
    static constexpr std::size_t longest = 64; // nobody mistypes a word of that length into one of ours
    if (typed.size() > longest) return {};
    std::string_view found;
    std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const auto candidate : known) {
        const auto wrong = distance(typed, candidate);
        if (wrong >= least) continue;
        least = wrong;
        found = candidate;
    }
    return std::string{found};
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known) {
    const auto near = nearest(typed, known);
    return near.empty() ? "" : " (did you mean " + near + "?)";
}

} // namespace till
