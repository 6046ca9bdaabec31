// find_words: `find_words BOOK_FOLDER` says what the search index of a MadeBook takes to build, in memory and a search.
#include "pos/desk/desk.h"
#include "pos/sale/catalogue_search.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace {

/// Of this process on the processor: what else the machine does is not in it.
template <class Work> double ms_of(Work work) {
    const auto begun = std::clock();
    work();
    return 1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("usage: find_words FOLDER\n", stderr), 2;
    const std::filesystem::path folder{argv[1]};
    const till::Book book{{folder / "shop.book", folder / "keys", folder / "shop.book.ej"}, till::Desk::projections()};
    till::CatalogueSearch search{book};
    std::vector<double> slices;
    for (bool more = true; more;) slices.push_back(ms_of([&] { more = search.work_ahead(); }));
    double sum = 0;
    for (const double one : slices) sum += one;
    std::printf("built of %zu goods in %.0f ms; the longest slice of %zu is %.1f ms; %.1f MB\n", search.index().size(),
                sum, slices.size(), *std::ranges::max_element(slices),
                static_cast<double>(search.index().bytes()) / 1e6);
    for (const char* text : {"e", "x", "q", "zz", "choc", "chocolate", "xyzzy", "1002", "green tea", "kl", "可乐", "乐",
                             "nfsq lc", "康师傅 绿茶", "шок", "100g"}) {
        std::size_t found = 0;
        double index_only = ms_of([&] { found = search.index().find(text, 60).size(); });
        const double whole = ms_of([&] { search.find(text, 60); });
        std::printf("%-14s %3zu found, %6.2f ms in the index, %6.2f ms with the items\n", text, found, index_only,
                    whole);
    }
}
